import type { Explanation } from '@koppel/core';

const wishes: ReadonlySet<string> = new Set(['themes', 'needs', 'underlying']);

/** An offer answers a question when it earns points for a theme or a need, and not only for size, sector or time. */
export function answersQuestion({ criteria }: Explanation): boolean {
  return criteria.some(({ id, points }) => points > 0 && wishes.has(id));
}
