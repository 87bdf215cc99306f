import { describe, expect, test } from 'vitest';
import {
  closeness,
  coverage,
  covers,
  during,
  explain,
  must,
  policy,
  prefer,
  rank,
  rule,
  within,
} from '@koppel/core';
import { regions } from './tables/regions.js';

/** A ranking that a person can check: eight offers, and the reason for the place of each. */

const hub = policy(
  {
    ask: { area: 'category', fte: 'number', founded: 'date', themes: 'tags', place: 'place' },
    offer: { areas: rule('tags'), fte: rule('span'), age: rule('span'), themes: 'tags', place: 'place' },
  },
  ({ ask, offer }) => ({
    area: must(covers(offer.areas, ask.area, { tree: 'regions' })),
    size: must(within(ask.fte, offer.fte)),
    age: must(during(ask.founded, offer.age)),
    themes: prefer(5, coverage(ask.themes, offer.themes)),
    near: prefer(1, closeness(ask.place, offer.place, { zeroAtKm: 60 })),
  }),
);

const deventer = { lat: 52.2553, lon: 6.1639 };
const zwolle = { lat: 52.5168, lon: 6.083 };
/** A bakery of 12 FTE in Deventer, founded in 2010, that wants money (most of all) and staff. */
const bakery = {
  area: 'deventer',
  fte: 12,
  founded: '2010-05-01',
  themes: { money: 3, staff: 1 },
  place: deventer,
};

const offers = [
  { id: 'a-loan', areas: ['nl'], themes: ['money'] },
  { id: 'b-loan', areas: ['nl'], themes: ['money'] },
  {
    id: 'coach',
    areas: ['stedendriehoek'],
    fte: { gte: 2, lt: 50 },
    themes: ['money', 'staff'],
    place: deventer,
  },
  { id: 'fund', areas: ['overijssel'], fte: { gte: 250 }, themes: ['money', 'staff'], place: deventer },
  { id: 'leader', areas: ['leader'], themes: ['money'], place: zwolle },
  { id: 'school', themes: ['staff'], place: zwolle },
  { id: 'starter', areas: ['nl'], age: { lt: 5 }, themes: ['money', 'staff'], place: deventer },
  { id: 'wizard', areas: ['overijssel'] },
];

const context = { now: '2019-03-01', trees: [regions] };

test('eight offers for a bakery', () => {
  const ranked = rank(hub, bakery, offers, { ...context, ineligible: 'keep' });
  expect(ranked.map(({ id, status, points, openPoints }) => [id, status, points, openPoints])).toEqual([
    // All themes (5 × 1000), in the same town (1 × 1000), open to firms of its size and region: nothing is better.
    ['coach', 'eligible', 6000, 0],
    // As many points, but for firms from 250 FTE: shown because refusals were asked for, and after `coach` by id.
    ['fund', 'ineligible', 6000, 0],
    // As many points again, but for firms younger than 5 years, and this one is 8.
    ['starter', 'ineligible', 6000, 0],
    // Money is 3 of 4 (5 × 750) and Zwolle is 29.6 km away (507 of 1000). Open: whether Deventer is LEADER area is not listed.
    ['leader', 'open', 4257, 0],
    // Money only; a loan states no place, so nearness could still add 1000. `a` comes before `b`.
    ['a-loan', 'eligible', 3750, 1000],
    ['b-loan', 'eligible', 3750, 1000],
    // Staff is 1 of 4 (5 × 250), and 507 for nearness. It has no rules at all, so nothing shuts it.
    ['school', 'eligible', 1757, 0],
    // Says nothing of themes or place: no certain points, and all 6000 may still come.
    ['wizard', 'eligible', 0, 6000],
  ]);
});

describe('the reasons', () => {
  const told = (id: string, language: 'nl' | 'en' = 'nl') => {
    const offer = offers.find((one) => one.id === id) as (typeof offers)[number];
    return explain(hub, bakery, offer, { ...context, language });
  };

  test.each([
    [
      'coach',
      'Komt in aanmerking, 100 % van de wensen is zeker vervuld',
      'Eligible, 100 % of the wishes met for certain',
    ],
    ['fund', 'Komt niet in aanmerking, vanwege: size', 'Not eligible, because of: size'],
    ['starter', 'Komt niet in aanmerking, vanwege: age', 'Not eligible, because of: age'],
    [
      'leader',
      'Nog niet beslist; nog te beantwoorden: area: Deventer, 70 % van de wensen is zeker vervuld',
      'Not decided yet; still to be answered: area: Deventer, 70 % of the wishes met for certain',
    ],
    [
      'wizard',
      'Komt in aanmerking, 0 % van de wensen is zeker vervuld',
      'Eligible, 0 % of the wishes met for certain',
    ],
  ])('%s', (id, nl, en) => {
    expect([told(id).summary, told(id, 'en').summary]).toEqual([nl, en]);
  });

  test('demands come first, then wishes by points', () => {
    expect(told('fund').criteria.map(({ id, outcome, sentence }) => [id, outcome, sentence])).toEqual([
      ['size', 'unmet', 'fte 12; gevraagd is ten minste 250'],
      ['area', 'met', 'is er: Deventer'],
      ['age', 'no-rule', 'er is geen regel bekend'],
      ['themes', 'met', 'money en staff'],
      ['near', 'met', '0 km uit elkaar; telt mee tot 60 km'],
    ]);
  });

  test('what is asked while it is open', () => {
    expect(told('leader').ask).toEqual([{ kind: 'fact', side: 'ask', field: 'area', about: ['deventer'] }]);
  });
});
