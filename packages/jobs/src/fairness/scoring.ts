import type { GroupTally } from './impact.js';

export interface ScoredPerson {
  readonly category: string;
  /** A whole number; any scale. */
  readonly score: number;
}

/** The scores in the middle: one and the same twice where the number of scores is odd. Their mean is the median. */
export function middleOf(scores: readonly number[]): readonly [number, number] | undefined {
  if (scores.length === 0) return undefined;
  const sorted = Float64Array.from(scores).sort();
  const upper = sorted.length >> 1;
  const lower = sorted.length % 2 === 1 ? upper : upper - 1;
  return [sorted[lower] as number, sorted[upper] as number];
}

/** Strictly above the median: twice the score is more than the two in the middle together. */
export function isAbove(score: number, [lower, upper]: readonly [number, number]): boolean {
  return 2 * score > lower + upper;
}

/**
 * The scoring rate of a group is the share of it that scores above the median of all (6 RCNY § 5-300): its tallies, for `impactTable`.
 * Who scores the median is not above it.
 */
export function scoringTallies(people: readonly ScoredPerson[]): GroupTally[] {
  const middle = middleOf(people.map(({ score }) => score));
  const tallies = new Map<string, { people: number; selected: number }>();
  for (const { category, score } of people) {
    const tally = tallies.get(category) ?? { people: 0, selected: 0 };
    tallies.set(category, tally);
    tally.people += 1;
    if (middle !== undefined && isAbove(score, middle)) tally.selected += 1;
  }
  return [...tallies].map(([category, tally]) => ({ category, ...tally }));
}
