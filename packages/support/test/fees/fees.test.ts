import { describe, expect, test } from 'vitest';
import { nlRegions } from '../../src/areas/nl.js';
import { nl2019 } from '../../src/catalogues/nl-2019.js';
import { feeFor } from '../../src/fees/fee-for.js';
import { nl2019Fees } from '../../src/fees/nl-2019.js';

const options = { regions: nlRegions, now: '2019-03-01', language: 'en' } as const;
const feeOf = (offer: string, firm: object, rules: unknown = nl2019Fees, language: 'nl' | 'en' = 'en') =>
  feeFor(nl2019, offer, { firm, question: {} }, rules, { ...options, language });

describe('Veluwe Portaal: by size', () => {
  test.each<[string, object, string, number[], boolean, string]>([
    [
      '19 staff',
      { headcount: 19 },
      'known',
      [300],
      false,
      'This firm pays €300 a year (fewer than 20 staff)',
    ],
    [
      '20 staff',
      { headcount: 20 },
      'notStated',
      [],
      true,
      'For a firm like this no price is stated; ask the provider',
    ],
    [
      '1,000 staff',
      { headcount: 1000 },
      'notStated',
      [],
      true,
      'For a firm like this no price is stated; ask the provider',
    ],
    [
      '1,001 staff',
      { headcount: 1001 },
      'known',
      [3000],
      false,
      'This firm pays €3,000 a year (more than 1,000 staff)',
    ],
    [
      '10 to 50',
      { headcount: { gte: 10, lt: 50 } },
      'depends',
      [300],
      true,
      'What this firm pays depends on what is not known yet: €300 a year',
    ],
    [
      'not known',
      {},
      'depends',
      [300, 3000],
      true,
      'What this firm pays depends on what is not known yet: €300 a year or €3,000 a year',
    ],
  ])('%s', (_, firm, status, amounts, orNotStated, sentence) => {
    const report = feeOf('veluwe-portaal/membership', firm);
    expect([report.status, report.fees.map(({ amountEur }) => amountEur), report.orNotStated]).toEqual([
      status,
      amounts,
      orNotStated,
    ]);
    expect(report.sentences[0]).toBe(sentence);
    expect(report.questions).toEqual(status === 'depends' ? ['How many people work there?'] : []);
  });

  test('in Dutch', () => {
    expect(feeOf('veluwe-portaal/membership', { headcount: 19 }, nl2019Fees, 'nl').sentences).toEqual([
      'Dit bedrijf betaalt € 300 per jaar (minder dan 20 werknemers)',
    ]);
  });
});

describe('Businessversneller: by province', () => {
  const fees = (firm: object) =>
    feeOf('businessversneller/programme', firm).fees.map(({ amountEur, upToEur }) => [amountEur, upToEur]);
  test.each<[string, object, (number | undefined)[][]]>([
    ['Gelderland has a voucher', { area: 'Arnhem' }, [[1000, 1500]]],
    ['Flevoland too', { area: 'Almere' }, [[1000, 1500]]],
    ['Brabant has not', { area: 'Breda' }, [[1500, 3950]]],
    [
      'not known where: either',
      {},
      [
        [1000, 1500],
        [1500, 3950],
      ],
    ],
  ])('%s', (_, firm, expected) => {
    expect(fees(firm)).toEqual(expected);
  });
  test('asks where', () => {
    const report = feeOf('businessversneller/programme', {});
    expect([report.status, report.orNotStated, report.questions]).toEqual([
      'depends',
      false,
      ['Where is the firm established?'],
    ]);
    expect(report.sentences).toEqual([
      'What this firm pays depends on what is not known yet: €1,000 to €1,500 per participant or €1,500 to €3,950 per participant',
    ]);
  });
});

describe('what the catalogue says by itself', () => {
  const priced = (prices: object[] | undefined) => ({
    ...nl2019,
    offers: nl2019.offers.map((one) =>
      one.id === 'veluwe-portaal/membership' ? { ...one, money: prices && { prices }, sources: {} } : one,
    ),
  });
  const none = { koppel: 1 };
  const report = (prices: object[] | undefined) =>
    feeFor(priced(prices), 'veluwe-portaal/membership', { firm: {} }, none, options);
  test('an empty list is free, and no list is not stated', () => {
    expect(report([]).sentences).toEqual(['This is free']);
    expect(report(undefined)).toMatchObject({
      status: 'notStated',
      sentences: ['The price is not stated; ask the provider'],
    });
  });
  test('one price for all is known; words of when are for people', () => {
    expect(report([{ amountEur: 195, per: 'event' }])).toMatchObject({
      status: 'known',
      fees: [{ amountEur: 195, per: 'event' }],
    });
    expect(report([{ amountEur: 195, per: 'event', when: { nl: 'x', en: 'x' } }]).status).toBe('notStated');
  });
});

describe('newcomers', () => {
  test.each<[object, string, string]>([
    [
      { facts: { yes: ['rosf-partner'] } },
      'partner',
      'This firm takes part already and shares in the money; a newcomer does not: the subsidy budget sits with the firms that are in already',
    ],
    [
      { facts: { no: ['rosf-partner'] } },
      'newcomer',
      'A newcomer does not share in the money: the subsidy budget sits with the firms that are in already',
    ],
    [
      {},
      'unknown',
      'Not known whether this firm takes part already; a newcomer does not share in the money: the subsidy budget sits with the firms that are in already',
    ],
  ])('%j', (firm, standing, sentence) => {
    const report = feeOf('region-of-smart-factories/pilot', firm);
    expect(report.newcomer).toEqual({ closed: true, firm: standing });
    expect(report.sentences.at(-1)).toBe(sentence);
  });
});

test.each<[string, unknown, RegExp]>([
  ['an offer that is not there', { koppel: 1, offers: { nobody: { fees: [] } } }, /\/offers\/nobody/],
  [
    'an area and a fact that are not there',
    {
      koppel: 1,
      offers: {
        'smitzh/desk': {
          fees: [{ amountEur: 1, per: 'once', when: { areas: ['atlantis'], requires: ['magic'] } }],
          newcomers: { closed: true, partner: 'magic', why: { nl: 'a', en: 'a' } },
        },
      },
    },
    /\/offers\/smitzh~1desk\/fees\/0\/when\/areas\/0[\s\S]*requires\/0[\s\S]*newcomers\/partner/,
  ],
  [
    'a range that is none',
    { koppel: 1, offers: { 'smitzh/desk': { fees: [{ amountEur: 2, upToEur: 2, per: 'once' }] } } },
    /upToEur: found 2, expected more than amountEur/,
  ],
])('refuses %s', (_, rules, message) => {
  expect(() => feeOf('smitzh/desk', {}, rules)).toThrow(message);
});

test('refuses an offer and a firm that are wrong', () => {
  expect(() => feeOf('nobody', {})).toThrow('/offer: found the offer "nobody"');
  expect(() => feeOf('smitzh/desk', { area: 'Atlantis' })).toThrow('/firm/area: found the area "Atlantis"');
});
