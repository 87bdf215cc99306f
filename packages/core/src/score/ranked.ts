import type { ContextInput } from '../policy/context.js';
import type { Status } from '../policy/verdict.js';

export interface RankOptions extends ContextInput {
  /** How many to return; all by default. */
  readonly limit?: number;
  /** Whether offers that are still `open` are returned beside the eligible ones. Default 'keep'. */
  readonly unknown?: 'keep' | 'drop';
  /** Whether ineligible offers are returned too, for a list that says why not. Default 'drop'. */
  readonly ineligible?: 'keep' | 'drop';
}

/** One offer in the ranking. */
export interface Ranked<R extends object = object> {
  readonly id: string;
  readonly offer: R;
  readonly status: Status;
  /** Certain points: the sum over wishes of weight × thousandths. */
  readonly points: number;
  /** What is not known could still add this many. */
  readonly openPoints: number;
  /** Points of an offer that meets every wish in full. */
  readonly outOf: number;
}
