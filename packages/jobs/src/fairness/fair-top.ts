import type { Fraction, Ratio } from './fraction.js';
import { refuse, show } from '@koppel/core';

/**
 * FA*IR (M. Zehlike and others, "FA*IR: a fair top-k ranking algorithm", CIKM 2017), in whole numbers: how many of a group the first
 * k of a ranking must have at least, so that a fair draw of chance p would seldom give fewer. Tables published by libraries
 * are computed in doubles; where a chance equals the level, they can come out either way.
 */

const MOST = 400;

/**
 * For k = 1 … n the least m with P(at most m of k) > alpha (definition 3.1 of the paper: strictly more).
 *
 * @throws KoppelError `BAD_VALUE` for a share or a level outside 0 … 1, or n above 400.
 */
export function fairTable(n: number, p: Fraction, alpha: Ratio | Fraction): number[] {
  check(n, p);
  const [num, den] = [BigInt(alpha.num), BigInt(alpha.den)];
  if (num <= 0n || num >= den) refuse('BAD_VALUE', '/alpha', `${num}/${den}`, 'a level between 0 and 1');
  return cumulative(n, p).map(({ sums, whole }) => sums.findIndex((sum) => sum * den > num * whole));
}

/**
 * The chance that a ranking drawn fairly fails a table at any of its places, the last one as well (the published library leaves that
 * one out): what the level really is when all k are tested at once.
 */
export function failProbability(table: readonly number[], p: Fraction): Ratio {
  check(table.length, p);
  const [yes, no] = [BigInt(p.num), BigInt(p.den - p.num)];
  // By the number of the group so far: the weight of all draws that passed every place.
  let passed: bigint[] = [1n];
  for (const least of table) {
    passed = Array.from({ length: passed.length + 1 }, (_, found) =>
      found < least ? 0n : (passed[found] ?? 0n) * no + (passed[found - 1] ?? 0n) * yes,
    );
  }
  const den = BigInt(p.den) ** BigInt(table.length);
  return { num: den - passed.reduce((sum, one) => sum + one, 0n), den };
}

export interface AdjustedTable {
  readonly table: readonly number[];
  /** At most the level that was asked. */
  readonly fail: Ratio;
  /** The next stricter table, which fails more often than that; null where the plain table does not. */
  readonly next: { readonly table: readonly number[]; readonly fail: Ratio } | null;
}

/**
 * The strictest table whose chance to fail anywhere is at most alpha. A table changes only where the level passes one of the
 * finitely many values of the distribution, and the stricter a table the oftener it fails, so that a search by halves over those
 * values finds it, without a tolerance. The published library stops at the nearest instead, which may lie above alpha.
 */
export function adjustedTable(n: number, p: Fraction, alpha: Fraction): AdjustedTable {
  const plain = fairTable(n, p, alpha);
  const [num, den] = [BigInt(alpha.num), BigInt(alpha.den)];
  const within = ({ num: fail, den: whole }: Ratio): boolean => fail * den <= num * whole;
  const plainFail = failProbability(plain, p);
  if (within(plainFail)) return { table: plain, fail: plainFail, next: null };
  const levels = levelsBelow(n, p, { num, den });
  const at = (index: number) => {
    const table = index < 0 ? plain.map(() => 0) : fairTable(n, p, levels[index] as Ratio);
    return { table, fail: failProbability(table, p) };
  };
  // Below all levels nothing is asked and nothing fails; at the highest the table is the plain one.
  let [low, high] = [-1, levels.length - 1];
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if (within(at(middle).fail)) low = middle;
    else high = middle;
  }
  return { ...at(low), next: at(high) };
}

/** The values of the distributions for k = 1 … n up to a level, each once, rising. All over one denominator. */
function levelsBelow(n: number, p: Fraction, { num, den }: Ratio): Ratio[] {
  const whole = BigInt(p.den) ** BigInt(n);
  const values = cumulative(n, p).flatMap(({ sums, whole: own }) =>
    sums.map((sum) => sum * (whole / own)).filter((sum) => sum > 0n && sum * den <= num * whole),
  );
  return [...new Set(values)].sort((a, b) => (a < b ? -1 : 1)).map((value) => ({ num: value, den: whole }));
}

/** For k = 1 … n the chances of at most 0, 1, … k, over den to the power k. */
function cumulative(n: number, p: Fraction): { readonly sums: bigint[]; readonly whole: bigint }[] {
  const [yes, no, den] = [BigInt(p.num), BigInt(p.den - p.num), BigInt(p.den)];
  let exactly: bigint[] = [1n];
  let whole = 1n;
  return Array.from({ length: n }, () => {
    exactly = Array.from(
      { length: exactly.length + 1 },
      (_, found) => (exactly[found] ?? 0n) * no + (exactly[found - 1] ?? 0n) * yes,
    );
    whole *= den;
    let sum = 0n;
    return { sums: exactly.map((one) => (sum += one)), whole };
  });
}

function check(n: number, { num, den }: Fraction): void {
  if (!Number.isInteger(n) || n < 0 || n > MOST)
    refuse('BAD_VALUE', '/n', show(n), `a whole number from 0 to ${MOST}`);
  if (!Number.isInteger(num) || !Number.isInteger(den) || num < 0 || num > den || den < 1 || den > MOST_PARTS)
    refuse('BAD_VALUE', '/p', `${num}/${den}`, `a share from 0 to 1 in at most ${MOST_PARTS} parts`);
}

const MOST_PARTS = 1_000_000;
