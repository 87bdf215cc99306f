import type { Claim, Found } from './contestant.js';

/** How an answer relates to the reference. */
export interface Likeness {
  /** The same ids with the same points in the same order. */
  readonly same: boolean;
  /** Share of the reference's rows that are there, whatever their place; 1 for an empty reference. */
  readonly recall: number;
}

export function compare(found: readonly Found[], wanted: readonly Found[]): Likeness {
  const ids = new Set(found.map(({ id }) => id));
  const there = wanted.filter(({ id }) => ids.has(id)).length;
  return {
    same:
      found.length === wanted.length &&
      wanted.every(({ id, points }, at) => found[at]?.id === id && found[at]?.points === points),
    recall: wanted.length === 0 ? 1 : there / wanted.length,
  };
}

export const usesText = (claim: Claim): boolean => claim !== 'exact without text';
