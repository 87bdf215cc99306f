/**
 * `eligible`: every demand is met. `ineligible`: at least one is surely not met. `open`: neither, with what is known.
 */
export type Status = 'eligible' | 'open' | 'ineligible';

/** Kleene's "and" over the demands: each is an interval of thousandths, met from 1 on. */
export function statusOf(lo: number, hi: number): Status {
  return lo >= 1 ? 'eligible' : hi >= 1 ? 'open' : 'ineligible';
}
