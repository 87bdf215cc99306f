import { refuse, show } from '@koppel/core';
import type { Fraction, Ratio } from './fraction.js';

/** Of `people`, so many were `selected`. */
export interface Tally {
  readonly people: number;
  readonly selected: number;
}

/** Two groups that are larger together have no exact test here: it would take seconds. */
export const MOST_EXACT = 20_000;

/**
 * Fisher's exact test that two groups were selected at the same rate, two-sided: the chance, all totals given, of a table that is
 * as unlikely as the one found or more so ("sum of small probabilities"; R. A. Fisher, "Statistical Methods for Research Workers",
 * 1934, section 21.02; two-sided rule as J. O. Irwin, Metron 12, 1935). The same chance from which the conditional test of two
 * binomials starts. In whole numbers throughout, so that equally likely tables are equal.
 *
 * @throws KoppelError `BAD_VALUE` for counts that are none, or more than `MOST_EXACT` people.
 */
export function fisherExact(a: Tally, b: Tally): Ratio {
  for (const [name, { people, selected }] of [['a', a] as const, ['b', b] as const]) {
    if (!Number.isInteger(people) || people < 0 || people > MOST_EXACT)
      refuse('BAD_VALUE', `/${name}/people`, show(people), `a whole number from 0 to ${MOST_EXACT}`);
    if (!Number.isInteger(selected) || selected < 0 || selected > people)
      refuse('BAD_VALUE', `/${name}/selected`, show(selected), `a whole number from 0 to ${people}`);
  }
  const total = a.selected + b.selected;
  const from = Math.max(0, total - b.people);
  const to = Math.min(total, a.people);
  // The number of ways to select k of a and the rest of b, from one k to the next.
  let ways = choose(a.people, from) * choose(b.people, total - from);
  const all: bigint[] = [ways];
  for (let k = from; k < to; k += 1) {
    ways =
      (ways * BigInt(a.people - k) * BigInt(total - k)) / (BigInt(k + 1) * BigInt(b.people - total + k + 1));
    all.push(ways);
  }
  const found = all[a.selected - from] as bigint;
  const num = all.reduce((sum, one) => (one <= found ? sum + one : sum), 0n);
  return { num, den: all.reduce((sum, one) => sum + one, 0n) };
}

/**
 * The chance that at most `hits` of `tries` come out, each with chance `chance`: a tail of the binomial distribution, exact.
 */
export function binomialAtMost(hits: number, tries: number, { num, den }: Fraction): Ratio {
  const [yes, no] = [BigInt(num), BigInt(den - num)];
  let sum = 0n;
  for (let k = 0; k <= Math.min(hits, tries); k += 1)
    sum += choose(tries, k) * yes ** BigInt(k) * no ** BigInt(tries - k);
  return { num: sum, den: BigInt(den) ** BigInt(tries) };
}

/**
 * Whether two rates lie more than two standard deviations apart, by the pooled two-sample test: z² > 4, in whole numbers (Castaneda v.
 * Partida, 430 U.S. 482, 1977, note 17: "two or three standard deviations"). An approximation: with small numbers the exact test counts.
 */
export function beyondTwoDeviations(a: Tally, b: Tally): boolean {
  const { num, den } = squaredDeviation(a, b);
  return num > 4n * den;
}

/** z, for showing. */
export function deviations(a: Tally, b: Tally): number {
  const { num, den } = squaredDeviation(a, b);
  return den === 0n ? 0 : Math.sqrt(Number(num) / Number(den));
}

function squaredDeviation(a: Tally, b: Tally): Ratio {
  const [n, m, s, t] = [a.people, b.people, a.selected, b.selected].map(BigInt) as [
    bigint,
    bigint,
    bigint,
    bigint,
  ];
  const difference = s * m - t * n;
  return { num: (n + m) * difference * difference, den: n * m * (s + t) * (n + m - s - t) };
}

export function choose(n: number, k: number): bigint {
  const least = Math.min(k, n - k);
  let ways = 1n;
  for (let i = 1; i <= least; i += 1) ways = (ways * BigInt(n - least + i)) / BigInt(i);
  return least < 0 ? 0n : ways;
}
