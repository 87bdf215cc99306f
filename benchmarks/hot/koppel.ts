import { buildIndex, rank } from '@koppel/core';
import type { Contestant } from './contestant.js';
import { policyOf, trees } from './policy.js';

/** Koppel through its public calls; the one place to change when those do. */
export const koppel: Contestant = {
  name: 'koppel',
  claim: 'exact',
  how: 'rank over an index that was built once',
  from: 'records',
  most: 1_000_000,
  build({ records, corpus }) {
    const index = buildIndex(policyOf({ km: 20 }), records, { trees, corpora: [corpus], records: 'drop' });
    return { top: (ask, limit) => rank(policyOf(ask), ask.record, index, { limit }) };
  },
};
