import { createRanker } from './ranker.js';
import type { ContextInput } from '../policy/context.js';
import type { Fields, RecordOf } from '../policy/kinds.js';
import type { Policy } from '../policy/spec.js';
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

/**
 * Ranks offers for one ask: most certain points first, ties by id in UTF-16 code unit order. Exact, and the same for
 * any order of records, criteria and keys. For many asks on the same offers, make a ranker once.
 *
 * @throws KoppelError `BAD_VALUE` for a field that is not of its kind, `DUPLICATE_ID`, `MISSING_CONTEXT`, `BAD_POLICY`.
 */
export function rank<A extends Fields, O extends Fields, R extends RecordOf<O>>(
  policy: Policy<A, O>,
  ask: RecordOf<A>,
  offers: readonly R[],
  options: RankOptions = {},
): Ranked<R>[] {
  const { trees, ...each } = options;
  const context = trees === undefined ? {} : { trees };
  return createRanker(policy, offers, { ...context, remember: 0 }).rank(ask, each);
}
