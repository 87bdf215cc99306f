import type { StackProblem } from './problem.js';
import { type SolveOptions, solveStack } from './solve.js';

/** Something that could be given up to make a plan possible, apart from bringing more money along. */
export type Obstacle =
  | { readonly obstacle: 'max-debt' }
  | { readonly obstacle: 'ceiling'; readonly ceiling: string }
  | { readonly obstacle: 'exclusion'; readonly between: readonly [string, string] }
  | { readonly obstacle: 'public-share'; readonly source: string }
  | { readonly obstacle: 'item-share'; readonly item: string };

/**
 * A smallest set of obstacles that together keep the plan from being paid: without any one of them it would be possible.
 * Empty: not even without all of them, so what the offers give is not enough. Deletion filter: give up one after another
 * for good, and keep those without which the plan becomes possible.
 */
export function conflictOf(problem: StackProblem, options: SolveOptions): readonly Obstacle[] {
  const obstacles = obstaclesIn(problem);
  const possible = (without: readonly Obstacle[]) =>
    solveStack(without.reduce(giveUp, problem), options).value.short === 0;
  if (!possible(obstacles)) return [];
  const kept: Obstacle[] = [];
  const given: Obstacle[] = [];
  for (const obstacle of obstacles) {
    if (possible([...given, obstacle])) kept.push(obstacle);
    else given.push(obstacle);
  }
  return kept;
}

function obstaclesIn({ maxDebt, ceilings, sources, items }: StackProblem): Obstacle[] {
  const ids = new Set(sources.map(({ id }) => id));
  const pairs = sources.flatMap(({ id, excludes }) =>
    excludes
      .filter((other) => ids.has(other))
      .map((other) => (id < other ? `${id} ${other}` : `${other} ${id}`)),
  );
  return [
    ...(maxDebt === undefined ? [] : [{ obstacle: 'max-debt' } as const]),
    ...ceilings.map(({ id }) => ({ obstacle: 'ceiling', ceiling: id }) as const),
    ...[...new Set(pairs)].map((pair) => {
      return { obstacle: 'exclusion', between: pair.split(' ') as [string, string] } as const;
    }),
    ...sources.flatMap(({ id, publicShare }) =>
      publicShare === undefined ? [] : [{ obstacle: 'public-share', source: id } as const],
    ),
    ...items.flatMap(({ id, amount, publicLimit }) =>
      publicLimit === amount ? [] : [{ obstacle: 'item-share', item: id } as const],
    ),
  ];
}

function giveUp(problem: StackProblem, given: Obstacle): StackProblem {
  const { maxDebt: _, ...unlimited } = problem;
  switch (given.obstacle) {
    case 'max-debt':
      return unlimited;
    case 'ceiling':
      return {
        ...problem,
        ceilings: problem.ceilings.map((one) =>
          one.id === given.ceiling ? { ...one, room: Number.MAX_SAFE_INTEGER } : one,
        ),
      };
    case 'exclusion':
      return {
        ...problem,
        sources: problem.sources.map((one) => ({
          ...one,
          excludes: one.excludes.filter(
            (other) => !(given.between.includes(one.id) && given.between.includes(other)),
          ),
        })),
      };
    case 'public-share':
      return {
        ...problem,
        sources: problem.sources.map((one) => {
          const { publicShare: __, ...free } = one;
          return one.id === given.source ? free : one;
        }),
      };
    case 'item-share':
      return {
        ...problem,
        items: problem.items.map((one) =>
          one.id === given.item ? { ...one, publicLimit: one.amount } : one,
        ),
      };
  }
}
