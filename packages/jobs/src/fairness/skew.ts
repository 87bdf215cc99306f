import { logarithm } from '@koppel/core';
import type { Fraction } from './fraction.js';

/**
 * Measures of a ranking, for reports: they have logarithms in them, and nothing is decided on them (S. C. Geyik, S. Ambler,
 * K. Kenthapadi, "Fairness-aware ranking in search & recommendation systems", KDD 2019). Targets are exact shares that add up to one.
 */

export type Targets = Readonly<Record<string, Fraction>>;

/** Skew@k: ln of the share of a group in the first k by its target; null where one of the two is nought. */
export function skewAt(
  ranking: readonly string[],
  group: string,
  target: Fraction,
  k: number,
): number | null {
  const first = ranking.slice(0, k);
  const found = first.filter((one) => one === group).length;
  return found === 0 || target.num === 0
    ? null
    : logarithm((found * target.den) / (first.length * target.num));
}

/** Normalised discounted Kullback-Leibler divergence of all prefixes from the targets, natural logarithms; 0 is as the targets have it. */
export function ndkl(ranking: readonly string[], targets: Targets): number {
  const counts = new Map<string, number>();
  let [sum, weights] = [0, 0];
  for (const [index, group] of ranking.entries()) {
    counts.set(group, (counts.get(group) ?? 0) + 1);
    const weight = logarithm(2) / logarithm(index + 2);
    let divergence = 0;
    for (const [name, { num, den }] of Object.entries(targets)) {
      const count = counts.get(name) ?? 0;
      const share = count / (index + 1);
      if (count > 0) divergence += share * logarithm((share * den) / num);
    }
    sum += weight * divergence;
    weights += weight;
  }
  return weights === 0 ? 0 : sum / weights;
}

/** Mean exposure of a group: 1 / log2(1 + place), averaged (A. Singh, T. Joachims, "Fairness of exposure in rankings", KDD 2018). */
export function exposureOf(ranking: readonly string[], group: string): number | null {
  let [sum, people] = [0, 0];
  for (const [index, one] of ranking.entries()) {
    if (one !== group) continue;
    sum += logarithm(2) / logarithm(index + 2);
    people += 1;
  }
  return people === 0 ? null : sum / people;
}

/** Prefixes in which a group has fewer than ⌊target × length⌋, and how often that is so for any group. */
export function infeasible(ranking: readonly string[], targets: Targets): { index: number; count: number } {
  const counts = new Map<string, number>();
  let [index, count] = [0, 0];
  for (const [place, group] of ranking.entries()) {
    counts.set(group, (counts.get(group) ?? 0) + 1);
    const short = Object.entries(targets).filter(
      ([name, { num, den }]) => (counts.get(name) ?? 0) < Math.floor((num * (place + 1)) / den),
    ).length;
    if (short > 0) index += 1;
    count += short;
  }
  return { index, count };
}
