import {
  all,
  any,
  atLeast,
  closeness,
  coverage,
  covers,
  during,
  judged,
  must,
  not,
  policy,
  prefer,
  rule,
  sameBranch,
  similar,
  value,
  within,
} from '@koppel/core';

/** A policy with every word that a policy can be written with, but for `custom`. */
export const support = policy(
  {
    ask: {
      area: 'category',
      themes: 'tags',
      headcount: 'number',
      founded: 'date',
      sector: 'category',
      place: 'place',
      judgements: 'tags',
      starter: 'flag',
    },
    offer: {
      areas: rule('tags'),
      themes: 'tags',
      headcount: rule('span'),
      open: 'window',
      sectors: 'tags',
      place: 'place',
      size: 'number',
      conditions: 'conditions',
    },
  },
  ({ ask, offer, now }) => ({
    area: must(covers(offer.areas, ask.area, { tree: 'nl-areas' })),
    headcount: must(any(within(ask.headcount, offer.headcount), not(value(ask.starter, true)))),
    open: must(during(now, offer.open)),
    age: must(during(ask.founded, { lt: 6 }, { unit: 'months' }), { label: { nl: 'Leeftijd', en: 'Age' } }),
    judged: must(judged(offer.conditions, ask.judgements)),
    radius: must(atLeast(0.001, closeness(ask.place, offer.place, { zeroAtKm: 80 }))),
    themes: prefer(5, coverage(ask.themes, offer.themes)),
    near: prefer(1, closeness(ask.place, offer.place, { zeroAtKm: 60 })),
    branch: prefer(2, sameBranch(ask.sector, offer.sectors, { tree: 'sectors' })),
    alike: prefer(
      3,
      all(
        similar(ask.headcount, offer.size),
        closeness(ask.place, { lat: 52, lon: 5 }),
        closeness(ask.place, offer.place),
      ),
    ),
  }),
);
