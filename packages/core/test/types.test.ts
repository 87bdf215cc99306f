import { describe, expect, test } from 'vitest';
import {
  closeness,
  coverage,
  covers,
  during,
  judged,
  KoppelError,
  must,
  policy,
  prefer,
  rank,
  rule,
  sameBranch,
  shares,
  similar,
  value,
  within,
} from '@koppel/core';

/**
 * What the compiler refuses, and what is refused at run time where a caller has no compiler. An unused
 * `@ts-expect-error` is an error, so `npm run typecheck` is half of this test.
 */

const fields = {
  ask: { area: 'category', themes: 'tags', fte: 'number', born: 'date', place: 'place', judgements: 'tags' },
  offer: {
    areas: rule('tags'),
    themes: 'tags',
    fte: 'span',
    open: 'window',
    place: 'place',
    conditions: 'conditions',
  },
} as const;

type Sides = Parameters<Parameters<typeof policy<(typeof fields)['ask'], (typeof fields)['offer']>>[1]>[0];

const refused = (write: (sides: Sides) => unknown) =>
  expect(() => policy(fields, (sides) => ({ c: must(write(sides) as never) }))).toThrow(KoppelError);

describe('refused by the compiler and at run time', () => {
  test('kinds that do not fit', () => {
    // @ts-expect-error coverage needs tags, area is a category
    refused(({ ask, offer }) => coverage(ask.area, offer.themes));
    // @ts-expect-error within needs a span second
    refused(({ ask, offer }) => within(ask.fte, offer.themes));
    // @ts-expect-error within needs a number first
    refused(({ ask, offer }) => within(offer.fte, ask.fte));
    // @ts-expect-error closeness needs places
    refused(({ ask, offer }) => closeness(ask.area, offer.place));
    // @ts-expect-error similar compares numbers, not spans
    refused(({ ask, offer }) => similar(ask.fte, offer.fte));
    // @ts-expect-error judged needs conditions first
    refused(({ ask, offer }) => judged(ask.judgements, offer.conditions));
    // @ts-expect-error during needs a date first
    refused(({ offer }) => during(offer.open, offer.open));
    // @ts-expect-error value reads one name, not tags
    refused(({ ask, offer }) => value(ask.themes, offer.themes));
    // @ts-expect-error covers needs tags first, a category is one name
    refused(({ ask, offer }) => covers(ask.area, offer.areas));
  });

  test('fields that are not declared', () => {
    // @ts-expect-error there is no ask.sector
    refused(({ ask, offer }) => covers(offer.areas, ask.sector));
    // @ts-expect-error fte of the offer is there, headcount is not
    refused(({ ask, offer }) => within(ask.fte, offer.headcount));
  });

  test('parameters', () => {
    // @ts-expect-error sameBranch needs its tree
    refused(({ ask, offer }) => sameBranch(ask.themes, offer.themes, {}));
    // @ts-expect-error also when no parameters are written at all
    refused(({ ask, offer }) => sameBranch(ask.themes, offer.themes));
    // @ts-expect-error an unknown parameter
    refused(({ ask, offer }) => closeness(ask.place, offer.place, { radiusKm: 5 }));
    // @ts-expect-error a text for a number
    refused(({ ask, offer }) => closeness(ask.place, offer.place, { zeroAtKm: '5' }));
    // @ts-expect-error no such unit
    refused(({ ask }) => during(ask.born, { gte: 1 }, { unit: 'weeks' }));
  });

  test('constants', () => {
    // @ts-expect-error a span, not a text
    refused(({ ask }) => within(ask.fte, 'ten'));
    // @ts-expect-error an unknown end
    refused(({ ask }) => within(ask.fte, { from: 10 }));
    // @ts-expect-error a text is no number, first operand or second
    refused(({ offer }) => within('12', offer.fte));
  });

  test('kinds of fields', () => {
    // @ts-expect-error no such kind
    expect(() => policy({ ask: { a: 'integer' }, offer: {} }, () => ({}))).toThrow(KoppelError);
  });

  test('records', () => {
    const use = policy(fields, ({ ask, offer }) => ({ fte: prefer(1, within(ask.fte, offer.fte)) }));
    // @ts-expect-error text where a number was declared
    expect(() => rank(use, { fte: 'many' }, [])).toThrow(KoppelError);
    // @ts-expect-error a span needs ends
    expect(() => rank(use, {}, [{ id: 'x', fte: 5 }])).toThrow(KoppelError);
  });
});

test('accepted: fields, constants, the day of the run, and records with more in them', () => {
  const use = policy(fields, ({ ask, offer, now }) => ({
    a: must(covers(offer.areas, ask.area)),
    b: must(covers(offer.areas, ['nl'])),
    c: must(shares(ask.area, ['zwolle'])),
    d: prefer(1, within(ask.fte, { gte: 10 })),
    g: prefer(1, within(12, offer.fte)),
    e: must(during(now, offer.open)),
    f: prefer(2, during(ask.born, { lt: 41 }, { unit: 'years' }), { label: { nl: 'Leeftijd', en: 'Age' } }),
  }));
  const offers = [{ id: 'x', areas: ['nl'], anything: { else: true } }];
  const [found] = rank(use, { area: 'nl', fte: { gte: 1 }, note: 'more' } as { area: string }, offers, {
    now: '2019-03-01',
    ineligible: 'keep',
  });
  // The type of the record comes back with it.
  expect(found?.offer.anything.else).toBe(true);
});
