import { assertProperty } from '@koppel/core/testing';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { nlRegions } from '../../src/areas/nl.js';
import { nl2019 } from '../../src/catalogues/nl-2019.js';
import { type StandingState, standings, standingOf } from '../../src/capacity/standing.js';
import { withCapacity } from '../../src/capacity/with-capacity.js';
import { createMatcher } from '../../src/match/match.js';
import { catalogueSchema } from '../../src/schema/catalogue.js';
import type { FundingState } from '../../src/schema/vocabulary.js';
import { law } from '../reverse/law.js';

const options = { now: '2019-03-01', language: 'en' } as const;
const catalogue = catalogueSchema.parse(nl2019);
const offerOf = (id: string) => {
  const found = catalogue.offers.find((one) => one.id === id);
  if (found === undefined) throw new Error(id);
  return found;
};

describe('how an offer stands, told apart', () => {
  const voucher = offerOf('groeiversneller/voucher'); // at most 10,000 euros, 1 March 2017 to 1 January 2020
  const programme = offerOf('groeiversneller/programme'); // four hours of the provider per firm
  const vouchers = offerOf('smitzh/seed-voucher'); // six, until 2023, no start stated
  const funding = (state: FundingState | undefined) => ({ ...vouchers, funding: state });
  test.each<
    [StandingState, string, Parameters<typeof standingOf>[0], Parameters<typeof standingOf>[1], string]
  >([
    [
      'enough',
      '2019-03-01',
      vouchers,
      { vouchers: 6 },
      'SMITZH: seed project voucher: available; left: 6 vouchers',
    ],
    [
      'few',
      '2019-03-01',
      vouchers,
      { vouchers: 1 },
      'SMITZH: seed project voucher: for 1 more firm; left: 1 voucher',
    ],
    [
      'few',
      '2019-03-01',
      voucher,
      { budgetEur: 25_000 },
      'De Groeiversneller: voucher for expertise: for 3 more firms; left: €25,000 of budget',
    ],
    [
      'few',
      '2019-03-01',
      voucher,
      { seats: 30, budgetEur: 9_000 },
      'De Groeiversneller: voucher for expertise: for 1 more firm; left: €9,000 of budget',
    ],
    [
      'used-up',
      '2019-03-01',
      vouchers,
      { seats: 5, vouchers: 0 },
      'SMITZH: seed project voucher: used up; left: 0 vouchers; ask whether there will be room again',
    ],
    // A firm takes four hours: three help nobody.
    [
      'used-up',
      '2019-03-01',
      programme,
      { hours: 3 },
      'De Groeiversneller: admission and referral: used up; left: 3 hours of the provider; ask whether there will be room again',
    ],
    [
      'used-up',
      '2019-03-01',
      funding('exhausted'),
      undefined,
      'SMITZH: seed project voucher: used up; ask whether there will be room again',
    ],
    [
      'not-ready',
      '2019-03-01',
      vouchers,
      { vouchers: 6, ready: false },
      'SMITZH: seed project voucher: the provider is not ready to help firms yet; ask when it will be',
    ],
    [
      'not-ready',
      '2019-03-01',
      funding('not-ready'),
      { seats: 4 },
      'SMITZH: seed project voucher: the provider is not ready to help firms yet; ask when it will be',
    ],
    [
      'unfunded',
      '2019-03-01',
      funding('ended'),
      { vouchers: 6 },
      'SMITZH: seed project voucher: is not paid for any more and has stopped',
    ],
    [
      'expired',
      '2020-01-01',
      voucher,
      { seats: 4 },
      'De Groeiversneller: voucher for expertise: ended on 1 January 2020',
    ],
    [
      'not-started',
      '2017-02-28',
      voucher,
      undefined,
      'De Groeiversneller: voucher for expertise: starts on 1 March 2017',
    ],
    [
      'not-stated',
      '2019-03-01',
      funding(undefined),
      undefined,
      'SMITZH: seed project voucher: whether there is room left is not known; ask the provider',
    ],
    [
      'enough',
      '2019-03-01',
      funding('exhausted'),
      { hours: 5 },
      'SMITZH: seed project voucher: available; left: 5 hours of the provider',
    ],
  ])('%s on %s', (state, now, offer, left, sentence) => {
    expect(standingOf(offer, left, { ...options, now })).toMatchObject({ state, sentence });
  });

  test('on the last day it is open, and on the next it is not', () => {
    expect(standingOf(voucher, undefined, { ...options, now: '2019-12-31' }).state).toBe('enough');
  });

  test('in Dutch', () => {
    expect(standingOf(vouchers, { vouchers: 2 }, { ...options, language: 'nl' }).sentence).toBe(
      'SMITZH: voucher voor een eerste project: nog voor 2 bedrijven; over is 2 vouchers',
    );
  });
});

describe('the catalogue with what is left', () => {
  const given = {
    firm: { area: 'Arnhem', fte: 20, facts: { yes: ['admitted-groeiversneller'] } },
    question: {},
  };
  const reportWith = (left: object) => {
    const { catalogue: lowered } = withCapacity(
      nl2019,
      { asOf: '2019-02-28', offers: { 'groeiversneller/voucher': left } },
      options,
    );
    const report = createMatcher(lowered, { regions: nlRegions }).match(given, options);
    const { eligible, refused } = report;
    return {
      eligible,
      refused,
      of: (list: typeof eligible) => list.find(({ id }) => id === 'groeiversneller/voucher'),
    };
  };

  test('match refuses what is used up, with that reason', () => {
    const { of, refused, eligible } = reportWith({ vouchers: 0 });
    expect(of(eligible)).toBeUndefined();
    const unmet = of(refused)?.explanation.criteria.filter(({ outcome }) => outcome === 'unmet');
    expect(unmet?.map(({ id, sentence }) => [id, sentence])).toEqual([
      ['funding', 'funding: used up; asked is funded'],
    ]);
  });

  test('a provider that is not ready is another reason', () => {
    const { of, refused } = reportWith({ seats: 3, ready: false });
    expect(of(refused)?.explanation.criteria[0]?.sentence).toBe('funding: not ready yet; asked is funded');
  });

  test('a small budget lowers the largest grant; seats stay what they are', () => {
    const { catalogue: lowered } = withCapacity(
      nl2019,
      { asOf: '2019-02-28', offers: { 'groeiversneller/voucher': { budgetEur: 4_000, seats: 2 } } },
      options,
    );
    const voucher = lowered.offers.find(({ id }) => id === 'groeiversneller/voucher');
    expect(voucher?.money?.grantCapEur).toBe(4_000);
    expect(voucher?.capacity).toEqual({ budgetEur: 4_000, firms: { lte: 2 } });
    expect(voucher?.funding).toBe('funded');
  });

  test('what a withdrawal frees comes back', () => {
    const [first, ...others] = catalogue.offers;
    const used = { ...catalogue, offers: [{ ...first, funding: 'exhausted' }, ...others] };
    const left = { asOf: '2019-03-01', offers: { [first?.id as string]: { seats: 1 } } };
    expect(withCapacity(used, left, options).catalogue.offers[0]?.funding).toBe('funded');
  });

  test('nothing left out, nothing changed, and the given catalogue is as it was', () => {
    const before = JSON.stringify(nl2019);
    const { catalogue: same, standings: all } = withCapacity(
      nl2019,
      { asOf: '2019-03-01', offers: {} },
      options,
    );
    expect(same).toEqual(catalogue);
    expect(all.map(({ offer }) => offer)).toEqual(catalogue.offers.map(({ id }) => id));
    withCapacity(nl2019, { asOf: '2019-03-01', offers: { 'smitzh/seed-voucher': { vouchers: 0 } } }, options);
    expect(JSON.stringify(nl2019)).toBe(before);
  });
});

const leftOver = fc.record(
  {
    seats: fc.nat({ max: 5 }),
    vouchers: fc.nat({ max: 6 }),
    budgetEur: fc.nat({ max: 30_000 }),
    hours: fc.nat({ max: 20 }),
    ready: fc.constant(false as const),
  },
  { requiredKeys: [] },
);

test('laws: less left never opens, and what match says is how it stands', () => {
  const matching = new Map<string, string>();
  assertProperty(
    fc,
    fc.property(
      leftOver,
      fc.constantFrom('groeiversneller/voucher', 'smitzh/seed-voucher', 'groeiversneller/programme'),
      fc.constantFrom<FundingState | undefined>('funded', 'exhausted', 'not-ready', 'ended', undefined),
      fc.constantFrom('2016-01-01', '2019-03-01', '2024-01-01'),
      (left, id, funding, now) => {
        fc.pre(Object.keys(left).length > 0);
        const one = {
          ...catalogue,
          offers: [{ ...offerOf(id), funding, after: undefined, leadsTo: undefined, capacity: undefined }],
        };
        const document = { asOf: '2016-01-01', offers: { [id]: left } };
        const {
          catalogue: lowered,
          standings: [standing],
        } = withCapacity(one, document, { ...options, now });
        matching.set(standing?.state as string, id);
        const firm = { firm: { area: 'Arnhem' }, question: {} };
        const report = createMatcher(lowered, { regions: nlRegions }).match(firm, { ...options, now });
        const all = [
          ...report.eligible,
          ...report.toBeAsked,
          ...report.toBeJudged,
          ...report.refused,
          ...report.expired,
        ];
        const outcome = (criterion: string) =>
          all[0]?.explanation.criteria.find((c) => c.id === criterion)?.outcome;
        const { state } = standing as { state: StandingState };
        expect(outcome('validity') === 'unmet').toBe(state === 'expired' || state === 'not-started');
        if (['used-up', 'not-ready', 'unfunded'].includes(state)) expect(outcome('funding')).toBe('unmet');
        if (['enough', 'few', 'not-stated'].includes(state)) expect(outcome('funding')).not.toBe('unmet');
        // Half of it is never a better state.
        const order = (state: string) => ['used-up', 'few', 'enough'].indexOf(state);
        const half = Object.fromEntries(
          Object.entries(left).map(([unit, amount]) => [
            unit,
            typeof amount === 'number' ? Math.floor(amount / 2) : amount,
          ]),
        );
        const less = withCapacity(one, { asOf: '2016-01-01', offers: { [id]: half } }, { ...options, now })
          .standings[0];
        if (order(state) >= 0 && less !== undefined)
          expect(order(less.state)).toBeLessThanOrEqual(order(state));
      },
    ),
    law(150),
  );
  expect(standings.filter((state) => !matching.has(state) && state !== 'not-stated')).toEqual([]);
});

test.each<[string, unknown, RegExp]>([
  [
    'an offer that is not there',
    { asOf: '2019-03-01', offers: { nobody: { seats: 1 } } },
    /\/offers\/nobody: found the offer nobody/,
  ],
  [
    'more than there is',
    { asOf: '2019-03-01', offers: { 'smitzh/seed-voucher': { vouchers: 7 } } },
    /\/offers\/smitzh~1seed-voucher\/vouchers: found 7 left, expected at most 6/,
  ],
  ['a ledger of after the question', { asOf: '2019-03-02', offers: {} }, /\/asOf: found 2019-03-02/],
  [
    'less than nothing',
    { asOf: '2019-03-01', offers: { 'smitzh/seed-voucher': { seats: -1 } } },
    /\/offers\/smitzh~1seed-voucher\/seats/,
  ],
  [
    'nothing said',
    { asOf: '2019-03-01', offers: { 'smitzh/seed-voucher': {} } },
    /seats, vouchers, budgetEur, hours or ready/,
  ],
])('refuses %s', (_, left, message) => {
  expect(() => withCapacity(nl2019, left, options)).toThrow(message);
});
