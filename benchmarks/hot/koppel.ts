import { buildIndex, type ContextInput, type Fields, type Policy, type RecordOf, rank } from '@koppel/core';
import type { Contestant, Found } from './contestant.js';
import { policyOf, trees } from './policy.js';

/** Koppel through its public calls; the one file to change when those do. */
export const koppel: Contestant = {
  name: 'koppel',
  claim: 'exact',
  how: 'rank over an index that was built once',
  from: 'records',
  most: 1_000_000,
  build({ records, corpus }) {
    const best = koppelOver(policyOf({ km: 20 }), records, { trees, corpora: [corpus] });
    return { top: (ask, limit) => best(ask.record, limit, policyOf(ask)) };
  },
};

/** Makes records ready once, under a policy; asks may bring another policy over the same fields. */
export function koppelOver<A extends Fields, O extends Fields, R extends RecordOf<O>>(
  policy: Policy<A, O>,
  records: readonly R[],
  context: Pick<ContextInput, 'trees' | 'corpora'>,
): (ask: RecordOf<A>, limit: number, used?: Policy<A, O>) => readonly Found[] {
  const index = buildIndex(policy, records, { ...context, records: 'drop' });
  return (ask, limit, used = policy) => rank(used, ask, index, { limit });
}
