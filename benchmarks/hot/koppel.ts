import { type ContextInput, createRanker, type Fields, type Policy, type RecordOf } from '@koppel/core';
import type { Contestant, Found } from './contestant.js';
import { policyOf, trees } from './policy.js';

/** Koppel through its public calls; the one file to change when those do. */
export const koppel: Contestant = {
  name: 'koppel',
  claim: 'exact',
  how: 'rank over records that were encoded once',
  from: 'records',
  most: 100_000,
  build({ records, corpus }) {
    const best = koppelOver(policyOf({ km: undefined }), records, { trees, corpora: [corpus] });
    return { top: (ask, limit) => best(ask.record, limit, policyOf(ask)) };
  },
};

/** Makes records ready once, under a policy; asks may bring another policy over the same fields. */
export function koppelOver<A extends Fields, O extends Fields, R extends RecordOf<O>>(
  policy: Policy<A, O>,
  records: readonly R[],
  context: Pick<ContextInput, 'trees' | 'corpora'>,
): (ask: RecordOf<A>, limit: number, used?: Policy<A, O>) => readonly Found[] {
  const ranker = createRanker(policy, records, { ...context, remember: 0 });
  return (ask, limit, used = policy) => ranker.rank(ask, { policy: used, limit });
}
