import { Index } from '../retrieve/index.js';
import { rankIndex } from './rank-index.js';
import { createRanker } from './ranker.js';
import type { Fields, RecordOf } from '../policy/kinds.js';
import type { Policy } from '../policy/spec.js';
import type { Ranked, RankOptions } from './ranked.js';

/**
 * Ranks offers for one ask: most certain points first, ties by id in UTF-16 code unit order. Exact, and the same for
 * any order of records, criteria and keys. For many asks on the same offers, build an index once and rank that: the
 * answer is the same. An index brings its own trees and corpora.
 *
 * @throws KoppelError `BAD_VALUE` for a field that is not of its kind, `DUPLICATE_ID`, `MISSING_CONTEXT`, `BAD_POLICY`.
 */
export function rank<A extends Fields, O extends Fields, R extends RecordOf<O>>(
  policy: Policy<A, O>,
  ask: RecordOf<A>,
  offers: readonly R[] | Index<R>,
  options: RankOptions = {},
): Ranked<R>[] {
  if (offers instanceof Index) return rankIndex(policy, ask, offers, options);
  const { trees = [], corpora = [], ...each } = options;
  return createRanker(policy, offers, { trees, corpora, remember: 0 }).rank(ask, each);
}
