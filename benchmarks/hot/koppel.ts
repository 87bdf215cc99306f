import { createRanker } from '@koppel/core';
import type { Contestant } from './contestant.js';
import { policyOf, trees } from './policy.js';

/** Koppel through its public calls; the one place to change when those do. */
export const koppel: Contestant = {
  name: 'koppel',
  claim: 'exact',
  how: 'rank over records that were encoded once',
  from: 'records',
  most: 100_000,
  build({ records, corpus }) {
    const given = { trees, corpora: [corpus], remember: 0 };
    const ranker = createRanker(policyOf({ km: undefined }), records, given);
    return { top: (ask, limit) => ranker.rank(ask.record, { policy: policyOf(ask), limit }) };
  },
};
