import type { Case } from '../schema/firm.js';
import { type Need, needs } from '../schema/vocabulary.js';

/** The needs of a kind in a case, each once, in the order of the closed list. */
export function needsOfKind({ question }: Case, kind: 'stated' | 'underlying'): readonly Need[] {
  const found = new Set((question.needs ?? []).filter((one) => one.kind === kind).map(({ need }) => need));
  return needs.filter((need) => found.has(need));
}

/** Stated needs as criteria read them: none stated means that they are not known. */
export function rowsOfNeeds(given: Case): readonly Need[] | undefined {
  const stated = needsOfKind(given, 'stated');
  return stated.length === 0 ? undefined : stated;
}
