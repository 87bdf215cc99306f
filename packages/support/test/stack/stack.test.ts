import { KoppelError } from '@koppel/core';
import { describe, expect, test } from 'vitest';
import { nlRegions } from '../../src/areas/nl.js';
import { nl2019 } from '../../src/catalogues/nl-2019.js';
import { createMatcher } from '../../src/match/match.js';
import type { CatalogueInput } from '../../src/schema/catalogue.js';
import { auditStack } from '../../src/stack/audit.js';
import { readPlan, readStackRules } from '../../src/stack/read.js';
import { deMinimis, deMinimisRoadFreight, nl2019StackRules } from '../../src/stack/rules.js';
import type { PlanInput, StackRulesInput } from '../../src/stack/schema.js';
import { fundingStack, type StackOptions, type StackReport } from '../../src/stack/stack.js';

const then = createMatcher(nl2019, { regions: nlRegions });
const base = { now: '2019-03-01', language: 'en', rules: nl2019StackRules, regions: nlRegions } as const;

type Facts = { readonly area: string; readonly yes: readonly string[]; readonly [field: string]: unknown };
const firm = ({ area, yes, ...rest }: Facts) => ({ firm: { area, facts: { yes }, ...rest } });

const grower = firm({
  area: 'Arnhem',
  fte: 38,
  yes: ['growth-ambition', 'growth-plan', 'named-obstacle', 'growth-innovation', 'admitted-groeiversneller'],
});
const successor = firm({
  area: 'Deventer',
  owner: { bornOn: '1984-05-01' },
  takenOverOn: '2018-01-15',
  yes: ['family-firm', 'future-proof-investment'],
});
const limburger = firm({
  area: 'Venlo',
  sectors: ['logistics'],
  yes: ['external-finance-need', 'concrete-case'],
});

const item = (id: string, amountEur: number, more: object = {}) => ({
  id,
  label: `the ${id}`,
  amountEur,
  ...more,
});

describe('real programmes', () => {
  const table: readonly (readonly [
    string,
    object,
    PlanInput['items'],
    Record<string, [number, number]>,
    number,
  ])[] = [
    [
      'young successor: 120,000 invested, at most 20,000 given',
      successor,
      [item('machine', 120_000, { categories: ['investment'] })],
      { 'familiebedrijven/jonge-opvolgers': [20_000, 0] },
      100_000,
    ],
    [
      'Groeiversneller: half of 30,000 is 15,000, capped at 10,000; the rest is lent',
      grower,
      [item('advice', 30_000, { categories: ['expertise'] })],
      { 'groeiversneller/voucher': [10_000, 0], 'groeiversneller/loan': [0, 20_000] },
      20_000,
    ],
    [
      'Groeiversneller: half of 12,345.67, rounded down',
      grower,
      [item('advice', 12_345.67, { categories: ['expertise'] })],
      { 'groeiversneller/voucher': [6172.83, 0], 'groeiversneller/loan': [0, 6172.84] },
      6172.84,
    ],
    [
      'Groeiversneller: at most 225,000 is lent, of which 180,000 is guaranteed',
      grower,
      [item('machine', 400_000, { categories: ['investment'] })],
      { 'groeiversneller/loan': [0, 225_000] },
      400_000,
    ],
    [
      'Financieringspoort: half of 4,000',
      limburger,
      [item('specialist', 4_000, { categories: ['finance-expertise'] })],
      { 'financieringspoort/voucher-2.0': [2_000, 0] },
      2_000,
    ],
    [
      'Financieringspoort: half of 9,000 is 4,500, capped at 2,500',
      limburger,
      [item('specialist', 9_000, { categories: ['finance-expertise'] })],
      { 'financieringspoort/voucher-2.0': [2_500, 0] },
      6_500,
    ],
    [
      'KennisTraject: 2,750 of 11,000',
      limburger,
      [item('track', 11_000, { offer: 'kennistraject/masterclasses', categories: ['training'] })],
      { 'kennistraject/masterclasses': [8_250, 0] },
      2_750,
    ],
    [
      'two needs, two offers',
      limburger,
      [
        item('track', 11_000, { offer: 'kennistraject/masterclasses', categories: ['training'] }),
        item('specialist', 4_000, { categories: ['finance-expertise'] }),
      ],
      { 'kennistraject/masterclasses': [8_250, 0], 'financieringspoort/voucher-2.0': [2_000, 0] },
      4_750,
    ],
  ];
  test.each(table)('%s', (_, given, items, pays, net) => {
    const plan = { items, received: [] };
    const report = fundingStack(then, given, plan, base);
    const paid = report.sources.map(({ id, grantCents, loanCents }) => [
      id,
      [grantCents / 100, loanCents / 100],
    ]);
    expect(Object.fromEntries(paid)).toEqual(pays);
    expect(report.totals.netCents).toBe(Math.round(net * 100));
    expect(report.status).toBe('optimal');
    expect(breaches(then, given, plan, base, report)).toEqual([]);
  });

  test('every euro is explained, in both languages', () => {
    const items = [item('advice', 30_000, { categories: ['expertise'] })];
    const plan = { items, received: [{ on: '2018-05-01', amountEur: 15_000 }], ownEur: 5_000 };
    const [en, nl] = (['en', 'nl'] as const).map((language) => {
      const { summary, sources, items, ceilings } = fundingStack(then, grower, plan, { ...base, language });
      return [...summary, ...[...sources, ...items, ...ceilings].map(({ sentence }) => sentence)];
    });
    expect(en).toEqual([
      'The plan costs €30,000',
      'Grants and services pay €10,000; your own contribution is €20,000',
      'Of that you can borrow €20,000; you pay it back, and somebody else answers for €16,000 of it',
      'You bring €0 yourself',
      'You have €5,000, so €5,000 is left',
      'No other combination is better',
      'Through De Groeiversneller: guaranteed loan you borrow €20,000: €20,000 for the advice; somebody else answers for €16,000; that pays nothing, but lowers the risk; not more, because the advice is paid for already',
      'De Groeiversneller: voucher for expertise gives €10,000: €10,000 for the advice; not more, because its maximum is €10,000',
      'the advice (€30,000): €20,000 borrowed from De Groeiversneller: guaranteed loan and €10,000 from De Groeiversneller: voucher for expertise; yourself €0',
      'Ceiling on de minimis aid: €200,000; before €15,000, now €10,000, room left €175,000; from 1 January 2021 €15,000 no longer counts; counted to be safe, as it is not known whether it has to be: De Groeiversneller: voucher for expertise',
    ]);
    expect(nl).toEqual([
      'Het plan kost € 30.000',
      'Subsidie en dienstverlening betalen € 10.000; uw eigen bijdrage is € 20.000',
      'Daarvan kunt u € 20.000 lenen; dat betaalt u terug, en voor € 16.000 daarvan staat een ander garant',
      'Zelf brengt u € 0 in',
      'U hebt € 5.000, dus er blijft € 5.000 over',
      'Geen andere combinatie is beter',
      'Via De Groeiversneller: lening met garantie leent u € 20.000: € 20.000 voor the advice; voor € 16.000 staat een ander garant; dat betaalt niets, maar verlaagt het risico; meer kan niet: the advice is al helemaal betaald',
      'De Groeiversneller: voucher voor expertise geeft € 10.000: € 10.000 voor the advice; meer kan niet: het maximum is € 10.000',
      'the advice (€ 30.000): € 20.000 geleend van De Groeiversneller: lening met garantie en € 10.000 van De Groeiversneller: voucher voor expertise; zelf € 0',
      'Plafond voor de-minimissteun: € 200.000; eerder € 15.000, nu € 10.000, ruimte over € 175.000; vanaf 1 januari 2021 telt € 15.000 niet meer mee; voor de zekerheid meegeteld, want niet bekend of het hoeft: De Groeiversneller: voucher voor expertise',
    ]);
  });
});

const sources = { '/money': 'made up' };
const offer = (id: string, money: object, more: object = {}): CatalogueInput['offers'][number] =>
  ({
    id,
    programme: 'made-up',
    title: { nl: `Aanbod ${id}`, en: `Offer ${id}` },
    summary: { nl: 'Verzonnen.', en: 'Made up.' },
    kind: 'grant',
    provider: { name: 'Made up', kind: 'province' },
    themes: { finance: 3 },
    access: { mode: 'direct' },
    asOf: '2025-01-01',
    sources,
    money,
    ...more,
  }) as CatalogueInput['offers'][number];

function world(
  offers: CatalogueInput['offers'],
  rules: StackRulesInput['offers'] = {},
  ceilings: object[] = [],
) {
  const facts = {
    'has-plan': { label: { nl: 'een plan', en: 'a plan' }, question: { nl: 'Plan?', en: 'A plan?' } },
  };
  const catalogue = {
    koppel: 1,
    id: 'made-up',
    title: { nl: 'v', en: 'm' },
    asOf: '2025-01-01',
    facts,
    offers,
  };
  const matcher = createMatcher(catalogue, { regions: nlRegions });
  const options = {
    now: '2025-06-01',
    language: 'en',
    regions: nlRegions,
    rules: { koppel: 1, ceilings, offers: rules },
  } satisfies StackOptions;
  return (plan: PlanInput, given: object = { firm: {} }, more: Partial<StackOptions> = {}) => {
    const report = fundingStack(matcher, given, plan, { ...options, ...more });
    expect(breaches(matcher, given, plan, { ...options, ...more }, report)).toEqual([]);
    return report;
  };
}

function breaches(
  matcher: typeof then,
  given: object,
  plan: PlanInput,
  { now, rules: written }: StackOptions,
  report: StackReport,
) {
  const rules = readStackRules(written, matcher.catalogue);
  const read = readPlan(plan, matcher.catalogue, rules);
  const question = { investmentEur: 1_000_000 };
  const { eligible } = matcher.match({ question, ...given }, { now: report.awardOn ?? now, language: 'en' });
  const { offers } = matcher.catalogue;
  return auditStack(report, { plan: read, rules, offers, eligible: eligible.map(({ id }) => id) });
}

const ids = (list: readonly { readonly id: string }[]) => list.map(({ id }) => id);
const why = (report: StackReport, id: string) => report.notUsed.find((one) => one.id === id)?.sentence;
const cost = (amountEur: number, more: object = {}): PlanInput => ({
  items: [item('a', amountEur)],
  ...more,
});

describe('rules between offers', () => {
  test('offers that exclude each other: the one that gives most; the other says why not', () => {
    const stack = world([offer('a', { grantCapEur: 3_000 }), offer('b', { grantCapEur: 4_000 })], {
      a: { excludes: ['b'] },
    });
    const report = stack(cost(10_000));
    expect(ids(report.sources)).toEqual(['b']);
    expect(why(report, 'a')).toBe('Offer a: does not go together with Offer b');
  });

  test('fewest offers, then the earliest ids', () => {
    const offers = ['d', 'c', 'b', 'a'].map((id) => offer(id, { grantCapEur: id === 'd' ? 1_000 : 600 }));
    expect(ids(world(offers)(cost(1_000)).sources)).toEqual(['d']);
    expect(ids(world(offers)(cost(1_200)).sources)).toEqual(['a', 'b']);
  });

  test('an own share binds all grants on the same cost', () => {
    const stack = world([offer('a', { grantShare: 0.5, ownShare: 0.5 }), offer('b', { grantShare: 0.3 })]);
    const report = stack(cost(1_000));
    expect(report.totals.grantCents).toBe(50_000);
    expect(why(report, 'b')).toBe(
      'Offer b: adds nothing, because at most €500 of the a may come from grants',
    );
  });

  test('a ceiling over several offers, with aid of before, and when that drops out', () => {
    const stack = world([offer('a', { grantCapEur: 80_000 }), offer('b', { grantCapEur: 90_000 })], {}, [
      ...deMinimis,
    ]);
    const received = [
      { on: '2022-06-01', amountEur: 50_000 }, // three years ago to the day: no longer
      { on: '2022-06-02', amountEur: 100_000 },
      { on: '2024-02-29', amountEur: 60_000 },
    ];
    const { totals, ceilings, sources } = stack(cost(400_000, { received }));
    expect(totals.grantCents).toBe(14_000_000);
    expect(ceilings[0]).toMatchObject({
      countedCents: 16_000_000,
      usedCents: 14_000_000,
      roomCents: 0,
      frees: [
        { on: '2025-06-02', cents: 10_000_000 },
        { on: '2027-03-01', cents: 6_000_000 },
      ],
    });
    expect(sources.flatMap(({ limits }) => limits)).toContainEqual({
      limit: 'ceiling',
      ceiling: 'de-minimis',
    });
    expect(stack(cost(400_000, { received, awardOn: '2025-06-02' })).totals.grantCents).toBe(17_000_000);
  });

  test('before 2024 the older ceiling holds, by calendar years', () => {
    const stack = world([offer('a', { grantCapEur: 500_000 })], {}, [...deMinimis]);
    const received = [
      { on: '2020-12-31', amountEur: 5 },
      { on: '2021-01-01', amountEur: 10_000 },
    ];
    expect(stack(cost(400_000, { received, awardOn: '2023-06-01' })).totals.grantCents).toBe(19_000_000);
  });

  test('for road freight half of that holds before 2024, and the same as for others since', () => {
    const stack = world([offer('a', { grantCapEur: 500_000 })], {}, [...deMinimisRoadFreight]);
    const plan = (awardOn: string) => cost(400_000, { received: [], awardOn });
    expect(stack(plan('2023-12-31')).totals.grantCents).toBe(10_000_000);
    expect(stack(plan('2024-01-01')).totals.grantCents).toBe(30_000_000);
  });

  test('a ceiling within a ceiling, and a loan with aid in it', () => {
    const stack = world(
      [offer('a', { grantCapEur: 900 }), offer('b', { grantCapEur: 900 }), offer('l', { loanCapEur: 500 })],
      {
        a: { countsTowards: 'inner' },
        b: { countsTowards: 'outer' },
        l: { countsTowards: 'outer', aidEur: 100 },
      },
      [
        { id: 'inner', label: { nl: 'binnen', en: 'inner' }, amountEur: 300, within: 'outer' },
        { id: 'outer', label: { nl: 'buiten', en: 'outer' }, amountEur: 1_000 },
      ],
    );
    // The aid in the loan would cost 100 of grants, and those come first.
    expect(stack(cost(1_200, { received: [] })).totals).toMatchObject({ grantCents: 100_000, loanCents: 0 });
    const { totals, ceilings } = stack(cost(1_200, { received: [], ownEur: 100 }));
    expect(totals).toMatchObject({ grantCents: 90_000, loanCents: 30_000, cashCents: 0 });
    expect(ceilings.map(({ id, usedCents }) => [id, usedCents])).toContainEqual(['outer', 100_000]);
  });

  test('a budget that is nearly used up', () => {
    const stack = world([offer('a', { grantCapEur: 900 })]);
    const { sources } = stack(cost(1_000, { budgetLeftEur: { a: 250 } }));
    expect(sources[0]).toMatchObject({ grantCents: 25_000, limits: [{ limit: 'budget', cents: 25_000 }] });
  });

  test('an offer is used once, unless its rule says otherwise', () => {
    const plan = cost(1_000, { received: [{ on: '2019-01-01', amountEur: 900, offer: 'a' }] });
    const once = world([offer('a', { grantCapEur: 900 })])(plan);
    expect([ids(once.sources), why(once, 'a')]).toEqual([
      [],
      'Offer a: used before, and that is possible once',
    ]);
    expect(ids(world([offer('a', { grantCapEur: 900 })], { a: { repeatable: true } })(plan).sources)).toEqual(
      ['a'],
    );
  });

  test('a fee counts as own contribution, and may be more than the offer brings', () => {
    const prices = (amountEur: number) => ({ prices: [{ amountEur, per: 'once' }] });
    const stack = world([
      offer('a', { grantCapEur: 500, ...prices(100) }),
      offer('b', { grantCapEur: 200, ...prices(300) }),
    ]);
    const report = stack(cost(1_000));
    expect(report.totals).toMatchObject({ grantCents: 50_000, feeCents: 10_000, netCents: 60_000 });
    expect(why(report, 'b')).toBe('Offer b: taking part costs more than it brings');
  });

  test('loans pay what grants leave, up to what the firm wants to borrow; a guarantee pays nothing', () => {
    const stack = world([
      offer('g', { guaranteeShare: 0.8 }),
      offer('l', { loanCapEur: 5_000, guaranteeShare: 0.8 }),
      offer('s', { grantCapEur: 400 }),
    ]);
    const report = stack(cost(1_000, { maxDebtEur: 500 }));
    expect(report.totals).toMatchObject({
      netCents: 60_000,
      loanCents: 50_000,
      guaranteedCents: 40_000,
      cashCents: 10_000,
    });
    expect(report.sources[0]?.limits).toEqual([{ limit: 'max-debt' }]);
    expect(why(report, 'g')).toBe('Offer g: a guarantee pays nothing, but lowers the risk of a loan');
  });

  test('costs have a kind and a day', () => {
    const stack = world([offer('a', { grantCapEur: 500 })], {
      a: { covers: ['advice'], costsOn: { from: '2025-01-01', to: '2026-01-01' }, minCostEur: 100 },
    });
    const paid = (more: object) => stack({ items: [item('x', 300, more)] }).totals.grantCents;
    const advice = { categories: ['advice'] };
    expect(paid({ ...advice, on: '2025-01-01' })).toBe(30_000);
    expect(paid({ ...advice, on: '2026-01-01' })).toBe(0);
    expect(paid({ categories: ['machines'], on: '2025-01-01' })).toBe(0);
    const small = stack({ items: [item('x', 99, { ...advice, on: '2025-02-01' })] });
    expect(why(small, 'a')).toBe('Offer a: the costs (€99) are below the minimum of €100');
  });
});

describe('what is not known is not counted', () => {
  const asks = (report: StackReport) =>
    report.couldAdd.map(({ id, ask }) => [id, ...ask.map(({ sentence }) => sentence)]);
  const open = { eligibility: { requires: ['has-plan'] } };

  test('an offer that waits for an answer', () => {
    const report = world([offer('a', { grantCapEur: 500 }, open)])(cost(1_000));
    expect([ids(report.sources), asks(report)]).toEqual([[], [['a', 'A plan?']]]);
    expect(report.couldAdd[0]?.sentence).toBe('Offer a: at most €500, not counted yet');
  });

  test('an offer that is refused is neither used nor named', () => {
    const stack = world([offer('a', { grantCapEur: 500 }, open)]);
    const { sources, couldAdd, notUsed } = stack(cost(1_000), { firm: { facts: { no: ['has-plan'] } } });
    expect([sources, couldAdd, notUsed]).toEqual([[], [], []]);
  });

  test('kind or day of a cost', () => {
    const stack = world([offer('a', { grantCapEur: 500 })], {
      a: { covers: ['advice'], costsOn: { from: '2025-01-01' } },
    });
    expect(asks(stack({ items: [item('x', 300)] }))).toEqual([['a', 'What kind of cost is this: the x?']]);
    expect(asks(stack({ items: [item('x', 300, { categories: ['advice'] })] }))).toEqual([
      ['a', 'When is this cost made: the x?'],
    ]);
    expect(asks(stack({ items: [item('x', 300, { on: '2024-01-01' })] }))).toEqual([]);
  });

  test('aid received, where a ceiling counts', () => {
    const report = world([offer('a', { grantCapEur: 500 })], {}, [...deMinimis])(cost(1_000));
    expect(asks(report)).toEqual([
      ['a', 'Which aid did the firm receive in recent years, when and how much?'],
    ]);
  });

  test('a fee that depends on what is not known of the firm', () => {
    const fees = [{ amountEur: 10, when: { headcount: { lt: 20 } } }, { amountEur: 30 }];
    const stack = world([offer('a', { grantCapEur: 500 })], { a: { fees } });
    const feeAt = (headcount: unknown) => stack(cost(1_000), { firm: { headcount } }).totals.feeCents;
    expect(asks(stack(cost(1_000)))).toEqual([['a', 'Ask the provider what taking part costs']]);
    expect([feeAt(19), feeAt(20), feeAt({ gte: 5, lt: 10 })]).toEqual([1_000, 3_000, 1_000]);
    expect(ids(stack(cost(1_000), { firm: { headcount: { gte: 15, lt: 25 } } }).sources)).toEqual([]);
  });

  test('the aid in a loan that counts under a ceiling', () => {
    const report = world([offer('a', { loanCapEur: 500 })], { a: { countsTowards: 'de-minimis' } }, [
      ...deMinimis,
    ])(cost(1_000, { received: [] }));
    expect(asks(report)).toEqual([['a', 'Ask the provider how much aid there is in the loan']]);
  });
});

describe('not enough', () => {
  test('says what is short, and what stands in the way', () => {
    const stack = world(
      [offer('a', { grantCapEur: 600 }), offer('b', { grantCapEur: 600 }), offer('c', { grantCapEur: 50 })],
      { a: { excludes: ['b', 'c'] } },
    );
    const { status, totals, conflict, summary } = stack(cost(1_000, { ownEur: 100 }));
    expect([status, totals.shortCents]).toEqual(['impossible', 25_000]);
    expect(conflict).toEqual([{ obstacle: 'exclusion', between: ['a', 'b'] }]);
    expect(summary).toContain('You have €100, so €250 is missing');
    expect(summary.at(-1)).toBe('These together stand in the way: Offer a and Offer b do not go together');
    expect(stack(cost(1_000, { ownEur: 350 })).status).toBe('optimal');
  });

  test('says so when the offers could never be enough', () => {
    const { status, conflict } = world([offer('a', { grantCapEur: 1 })])(cost(1_000, { ownEur: 100 }));
    expect([status, conflict]).toEqual(['impossible', []]);
  });

  test('with few steps a status, a bound and a plan that keeps the rules', () => {
    const offers = Array.from({ length: 12 }, (_, at) => offer(`o${at}`, { grantCapEur: 100 + at * 7 }));
    const rules = Object.fromEntries(offers.slice(1).map(({ id }, at) => [id, { excludes: [`o${at}`] }]));
    const stack = world(offers, rules);
    const cut = stack(cost(5_000, { ownEur: 5_000 }), undefined, { steps: 3 });
    expect(cut.status).toBe('complete');
    expect(cut.bound.netCents).toBeLessThan(cut.totals.netCents);
    expect(stack(cost(5_000, { ownEur: cut.bound.netCents / 100 }), undefined, { steps: 3 }).status).toBe(
      'partial',
    );
    expect(stack(cost(5_000), undefined, { signal: AbortSignal.abort() }).status).toBe('cancelled');
  });
});

test('the order of items, offers and rules changes nothing', () => {
  const offers = ['a', 'b', 'c', 'd'].map((id, at) => offer(id, { grantCapEur: 300 + at, grantShare: 0.5 }));
  const items = [item('y', 500), item('x', 700), item('z', 400)];
  const one = world(offers, { a: { excludes: ['d'] }, b: { excludes: ['c'] } })({ items });
  const turned = world([...offers].reverse(), { b: { excludes: ['c'] }, d: { excludes: ['a'] } })({
    items: [...items].reverse(),
  });
  expect({ ...turned, items: [...turned.items].reverse() }).toEqual(one);
});

describe('input that contradicts itself is refused, all at once', () => {
  const offers = [offer('a', { grantCapEur: 900 }), offer('t', { fullCostEur: 1_000, ownShare: 0.2 })];
  const ceiling = (id: string, more: object = {}) => ({
    id,
    label: { nl: id, en: id },
    amountEur: 1,
    ...more,
  });
  const cases: readonly (readonly [string, object, object, readonly string[]])[] = [
    ['no items', { items: [] }, {}, ['/items']],
    [
      'an id twice, an unknown offer',
      { items: [item('x', 1), item('x', 2, { offers: ['q'] })] },
      {},
      ['/items/1/id', '/items/1/offers/0'],
    ],
    [
      'taking part twice',
      { items: [item('x', 1_000, { offer: 't' }), item('y', 1_000, { offer: 't' })] },
      {},
      ['/items/1/offer'],
    ],
    ['fractions of a cent', { items: [item('x', 1.005)] }, {}, ['/items/0/amountEur']],
    ['a negative amount', { items: [item('x', -1)] }, {}, ['/items/0/amountEur']],
    ['a day that does not exist', { items: [item('x', 1, { on: '2025-02-30' })] }, {}, ['/items/0/on']],
    [
      'another cost than the offer has',
      { items: [item('x', 999, { offer: 't' })] },
      {},
      ['/items/0/amountEur'],
    ],
    [
      'aid after the award',
      cost(1, { received: [{ on: '2025-06-02', amountEur: 1 }] }),
      {},
      ['/received/0/on'],
    ],
    [
      'an unknown ceiling',
      cost(1, { received: [{ on: '2025-01-01', amountEur: 1, ceiling: 'q' }] }),
      {},
      ['/received/0/ceiling'],
    ],
    ['an unknown budget', cost(1, { budgetLeftEur: { q: 1 } }), {}, ['/budgetLeftEur/q']],
    [
      'a rule for nobody',
      cost(1),
      { offers: { q: {}, a: { excludes: ['a', 'z'] } } },
      ['/offers/a/excludes/0', '/offers/a/excludes/1', '/offers/q'],
    ],
    [
      'a rule with an unknown ceiling',
      cost(1),
      { offers: { a: { countsTowards: 'q' } } },
      ['/offers/a/countsTowards'],
    ],
    [
      'ceilings in a circle',
      cost(1),
      { ceilings: [ceiling('p', { within: 'q' }), ceiling('q', { within: 'p' })] },
      ['/ceilings/0/within', '/ceilings/1/within'],
    ],
    [
      'two ceilings for grants',
      cost(1),
      { ceilings: [ceiling('p', { grants: true }), ceiling('q', { grants: true })] },
      ['/ceilings/1/grants'],
    ],
    ['one ceiling twice', cost(1), { ceilings: [ceiling('p'), ceiling('p')] }, ['/ceilings/1']],
  ];
  test.each(cases)('%s', (_, plan, rules, pointers) => {
    const error = caught(() =>
      world(offers)(plan as PlanInput, undefined, { rules: { koppel: 1, ...rules } }),
    );
    expect(error.code).toBe('BAD_DOCUMENT');
    expect(error.issues.map(({ pointer }) => pointer).sort()).toEqual(pointers);
  });

  test('a question that asks for another investment than the plan', () => {
    const plan = { items: [item('x', 500, { categories: ['investment'] })] };
    const error = caught(() => world(offers)(plan, { firm: {}, question: { investmentEur: 400 } }));
    expect(error.message).toBe(
      '/question/investmentEur: found 400, while the plan invests 500, expected the investment of the plan. Leave it out: the plan says it.',
    );
  });

  test('a fee by region without regions', () => {
    const rules = {
      koppel: 1,
      offers: { a: { fees: [{ amountEur: 1, when: { areas: ['prov-gelderland'] } }] } },
    };
    const stack = world(offers);
    const error = caught(() => stack(cost(1), undefined, { rules, regions: undefined } as never));
    expect(error.issues[0]?.pointer).toBe('/regions');
    const feeIn = (area: string) => stack(cost(9), { firm: { area } }, { rules }).totals.feeCents;
    expect([feeIn('Arnhem'), feeIn('Venlo')]).toEqual([100, 0]);
  });
});

function caught(act: () => unknown): KoppelError {
  try {
    act();
  } catch (error) {
    if (error instanceof KoppelError) return error;
    throw error;
  }
  throw new Error('nothing was refused');
}
