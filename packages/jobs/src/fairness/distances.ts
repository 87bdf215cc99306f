import { logarithm } from '@koppel/core';

/** How far one distribution lies from another, for reports. Counts per category; a category that is missing counts nought. */
export type Counts = Readonly<Record<string, number>>;

const keysOf = (...all: readonly Counts[]): string[] =>
  [...new Set(all.flatMap((one) => Object.keys(one)))].sort();
const totalOf = (counts: Counts): number => Object.values(counts).reduce((sum, one) => sum + one, 0);

/**
 * ln of observed by desired share per category, each count plus one so that an absent category has a number as well (the smoothing of
 * the LinkedIn Fairness Toolkit, S. Vasudevan, K. Kenthapadi, CIKM 2020; `skewAt` is the measure without it).
 */
export function smoothedSkew(observed: Counts, desired: Counts): Record<string, number> {
  const keys = keysOf(observed, desired);
  const [o, d] = [totalOf(observed) + keys.length, totalOf(desired) + keys.length];
  return Object.fromEntries(
    keys.map((key) => [key, logarithm((((observed[key] ?? 0) + 1) * d) / (((desired[key] ?? 0) + 1) * o))]),
  );
}

/** Kullback-Leibler divergence of p from q in bits; q is smoothed by one, p is not. */
export function klBits(p: Counts, q: Counts): number {
  const keys = keysOf(p, q);
  const [own, other] = [totalOf(p), totalOf(q) + keys.length];
  return keys.reduce((sum, key) => {
    const share = (p[key] ?? 0) / own;
    if (share === 0) return sum;
    return sum + (share * logarithm((share * other) / ((q[key] ?? 0) + 1))) / logarithm(2);
  }, 0);
}

/** Half the sum of the differences of shares, and the largest of them. */
export function shareDistances(p: Counts, q: Counts): { totalVariation: number; largest: number } {
  const differences = keysOf(p, q).map((key) =>
    Math.abs((p[key] ?? 0) / totalOf(p) - (q[key] ?? 0) / totalOf(q)),
  );
  return {
    totalVariation: differences.reduce((sum, one) => sum + one, 0) / 2,
    largest: Math.max(0, ...differences),
  };
}

/** Of the people who should, and of those who should not, the share that was selected (M. Hardt and others, NIPS 2016); null for none. */
export function errorRates(counts: {
  readonly shouldAndWas: number;
  readonly shouldAndWasNot: number;
  readonly shouldNotAndWas: number;
  readonly shouldNotAndWasNot: number;
}): { truePositive: number | null; falsePositive: number | null } {
  const share = (part: number, rest: number): number | null =>
    part + rest === 0 ? null : part / (part + rest);
  return {
    truePositive: share(counts.shouldAndWas, counts.shouldAndWasNot),
    falsePositive: share(counts.shouldNotAndWas, counts.shouldNotAndWasNot),
  };
}
