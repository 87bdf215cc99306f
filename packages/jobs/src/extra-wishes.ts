import { all, coverage, policy, prefer, value } from '@koppel/core';
import { seekerFields, vacancyFields } from './fields.js';
import { type AnyJobsPolicy, jobsPolicy } from './policy.js';

/** Wishes that only some hubs have; see `withWishes`. */
const extra = policy({ ask: seekerFields, offer: vacancyFields }, ({ ask, offer }) => ({
  disciplines: prefer(4, coverage(offer.disciplines, ask.disciplines), {
    label: { nl: 'Vakgebieden', en: 'Disciplines' },
  }),
  retention: prefer(2, all(value(offer.leadsTo, 'job'), value(ask.afterwards, 'stay')), {
    label: { nl: 'Blijven in de regio', en: 'Staying in the region' },
  }),
}));

export type ExtraWish = 'disciplines' | 'retention';

/**
 * A policy with further wishes. `disciplines` (JV-07): a role that spans several fields earns by the part of them that
 * somebody is at home in. `retention` (JV-15): an internship that leads to a job, for somebody who wants to stay in the
 * region; it belongs to both sides. They keep nobody out, and they are not in `jobsPolicy`, because a wish that most pairs
 * say nothing about lowers the share of all.
 */
export function withWishes(wishes: readonly ExtraWish[], used: AnyJobsPolicy = jobsPolicy): AnyJobsPolicy {
  const added = Object.fromEntries(wishes.map((wish) => [wish, extra.criteria[wish]]));
  return { ...used, criteria: { ...used.criteria, ...added } } as AnyJobsPolicy;
}
