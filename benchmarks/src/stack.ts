import type { Source, StackProblem } from '../../packages/support/src/stack/problem.js';
import { DEFAULT_STEPS, solveStack } from '../../packages/support/src/stack/solve.js';
import type { PartOptions, PartResult } from './parts.js';
import { seeded } from './random.js';
import { row } from './table.js';

/** A plan and offers shaped like real ones: shares, caps, own shares, a ceiling, some exclusions, loans and fees. */
export function makeStack(seed: number, offers: number, items: number): StackProblem {
  const next = seeded(seed);
  const pick = <T>(list: readonly T[]): T => list[Math.floor(next() * list.length)] as T;
  const name = (index: number) => `offer-${String(index).padStart(3, '0')}`;
  const amounts = Array.from({ length: items }, () => 100_000 * (2 + Math.floor(next() * 100)));
  const kinds = amounts.map(() => Math.floor(next() * 3));
  const sources = Array.from({ length: offers }, (_, index): Source => {
    const share = pick([250, 400, 500, 500, 750]);
    const kind = Math.floor(next() * 4);
    const on = amounts.map((amount, at) => {
      return kind === 3 || kinds[at] === kind ? Math.floor((amount * share) / 1000) : 0;
    });
    const cap = pick([250_000, 500_000, 1_000_000, 2_000_000, 5_000_000]);
    const lends = next() < 0.15;
    return {
      id: name(index),
      ...(lends ? { loan: { cap: 4 * cap, on: amounts } } : { grant: { cap, on } }),
      fee: next() < 0.1 ? 25_000 : 0,
      aid: 0,
      ...(!lends && next() < 0.7 && { ceiling: 'de-minimis' }),
      ...(!lends && next() < 0.4 && { publicShare: pick([500, 600, 750]) }),
      excludes:
        next() < 0.3 ? [name(Math.floor(next() * offers))].filter((other) => other !== name(index)) : [],
    };
  });
  return {
    items: amounts.map((amount, at) => ({ id: `item-${at}`, amount, publicLimit: amount })),
    sources,
    ceilings: [{ id: 'de-minimis', room: 10_000_000 + Math.floor(next() * 20_000_000) }],
  };
}

/** Solves `count` stacks and says how many were solved, in how many steps and milliseconds. `budget` is in steps. */
export function measureStacks(offers: number, items: number, count: number, budget = DEFAULT_STEPS) {
  const runs = Array.from({ length: count }, (_, seed) => {
    const problem = makeStack(seed, offers, items);
    const before = performance.now();
    const { ended, steps, value, bound } = solveStack(problem, { steps: budget });
    const gap = Math.max(value.short - bound.short, value.net - bound.net, value.cash - bound.cash);
    return { ended, steps, gap, ms: performance.now() - before };
  });
  const sorted = (key: 'steps' | 'ms') => runs.map((one) => one[key]).sort((a, b) => a - b);
  const middle = Math.floor(count / 2);
  return {
    offers,
    items,
    /** Runs of which the value is known to be best, and those that came to their end. */
    best: runs.filter(({ gap }) => gap === 0).length,
    solved: runs.filter(({ ended }) => ended === 'done').length,
    count,
    budget,
    medianSteps: sorted('steps')[middle] as number,
    mostSteps: sorted('steps').at(-1) as number,
    medianMs: sorted('ms')[middle] as number,
    mostMs: sorted('ms').at(-1) as number,
    widestGapCents: Math.max(...runs.map(({ gap }) => gap)),
  };
}

/** Plans of 40 offers: how often the best value is known and the search comes to its end, and how far off it may be. */
export function stack({ full }: PartOptions): PartResult {
  const sizes = full
    ? [
        [3, 20],
        [5, 20],
        [10, 8],
      ]
    : [
        [3, 8],
        [5, 8],
        [10, 3],
      ];
  const results = sizes.map(([items = 0, count = 0]) =>
    measureStacks(40, items, count, full ? DEFAULT_STEPS : 5_000),
  );
  const table = [
    row([
      'offers',
      'costs',
      'best value known',
      'searched to the end',
      'steps, median',
      'most',
      'ms, median',
      'most',
      'widest gap €',
    ]),
    '|---:|---:|---:|---:|---:|---:|---:|---:|---:|',
    ...results.map((one) =>
      row([
        one.offers,
        one.items,
        `${one.best} of ${one.count}`,
        `${one.solved} of ${one.count}`,
        one.medianSteps,
        one.mostSteps,
        one.medianMs.toFixed(0),
        one.mostMs.toFixed(0),
        (one.widestGapCents / 100).toFixed(2),
      ]),
    ),
  ];
  return { table: table.join('\n'), results };
}
