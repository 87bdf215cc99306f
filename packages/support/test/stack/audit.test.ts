import { describe, expect, test } from 'vitest';
import type { Offer } from '../../src/schema/offer.js';
import { type AuditedStack, type AuditInput, auditStack } from '../../src/stack/audit.js';
import { frame } from '../../src/stack/frame.js';
import { outcomeOf } from '../../src/stack/outcome.js';
import { type Plan, planSchema, type StackRules, stackRulesSchema } from '../../src/stack/schema.js';
import { solveStack } from '../../src/stack/solve.js';
import { seeded } from './random.js';

interface World extends AuditInput {
  readonly plan: Plan;
  readonly rules: StackRules;
}

const offer = (id: string, money: object): Offer => ({ id, money, title: { nl: id, en: id } }) as Offer;

function solved({ plan, rules, offers, eligible }: World): AuditedStack {
  const standing = new Map(eligible.map((id) => [id, { status: 'eligible', ask: [] } as const]));
  const made = frame({ plan, rules, offers, standing, holds: () => 'eligible', awardOn: '2025-06-01' });
  return { awardOn: '2025-06-01', ...outcomeOf(made, solveStack(made.problem, { steps: 3_000 })) };
}

/** Offers, rules and plans as people write them, with everything that may be in them. */
function randomWorld(seed: number): World {
  const next = seeded(seed);
  const upTo = (max: number) => Math.floor(next() * (max + 1));
  const often = (chance: number) => next() < chance;
  const pick = <T>(list: readonly T[]): T => list[upTo(list.length - 1)] as T;
  const kinds = ['advice', 'machine', 'training'];
  const days = ['2022-05-31', '2022-06-01', '2022-06-02', '2024-02-29', '2025-01-01', '2025-06-01'];
  const euros = (max: number) => upTo(max * 100) / 100;
  const names = Array.from({ length: 2 + upTo(6) }, (_, at) => `o${at}`);
  const offers = names.map((id) =>
    offer(id, {
      ...(often(0.6) && { grantCapEur: euros(900) }),
      ...(often(0.5) && { grantShare: pick([0.25, 0.333, 0.5, 0.75]) }),
      ...(often(0.3) && { ownShare: pick([0.2, 0.5]) }),
      ...(often(0.3) && { loanCapEur: euros(900), guaranteeShare: pick([0, 0.8]) }),
      ...(often(0.2) && { prices: [{ amountEur: euros(50), per: 'once' }] }),
      ...(often(0.15) && { fullCostEur: 400 }),
    }),
  );
  const ceilings = [
    { id: 'all', label: { nl: 'a', en: 'a' }, amountEur: euros(1_500), years: 3, grants: often(0.5) },
    {
      id: 'part',
      label: { nl: 'p', en: 'p' },
      amountEur: euros(700),
      years: 2,
      window: 'calendar',
      within: 'all',
    },
  ];
  const rule = (id: string) => ({
    ...(often(0.4) && { covers: [pick(kinds)] }),
    ...(often(0.2) && { costsOn: { from: pick(days), to: '2025-06-01' } }),
    ...(often(0.3) && { excludes: [pick(names)].filter((other) => other !== id) }),
    ...(often(0.4) && { countsTowards: pick(['all', 'part', 'none']) }),
    ...(often(0.4) && { aidEur: euros(60) }),
    ...(often(0.2) && { maxPublicShare: pick([0.4, 0.6]) }),
    ...(often(0.1) && { minCostEur: euros(500) }),
    repeatable: often(0.5),
  });
  const plan = {
    items: Array.from({ length: 1 + upTo(3) }, (_, at) => ({
      id: `i${at}`,
      label: `i${at}`,
      ...(often(0.2) ? { offer: pick(names), amountEur: 400 } : { amountEur: euros(1_000) }),
      ...(often(0.8) && { categories: [pick(kinds), pick(kinds)] }),
      ...(often(0.6) && { on: pick(days) }),
      ...(often(0.2) && { offers: [pick(names), pick(names)] }),
      ...(often(0.2) && { maxPublicShare: 0.7 }),
    })),
    ...(often(0.8) && {
      received: Array.from({ length: upTo(3) }, () => ({
        on: pick(days),
        amountEur: euros(300),
        ...(often(0.4) && { ceiling: pick(['all', 'part']) }),
        ...(often(0.3) && { offer: pick(names) }),
      })),
    }),
    ...(often(0.4) && { ownEur: euros(900) }),
    ...(often(0.4) && { maxDebtEur: euros(400) }),
    ...(often(0.4) && { budgetLeftEur: { [pick(names)]: euros(300) } }),
  };
  return {
    plan: planSchema.parse(plan),
    rules: stackRulesSchema.parse({
      koppel: 1,
      ceilings,
      offers: Object.fromEntries(names.map((id) => [id, rule(id)])),
    }),
    offers,
    eligible: names.filter(() => often(0.85)),
  };
}

test('finds nothing in what the solver makes of random offers, rules and plans', () => {
  const times = process.env['KOPPEL_SOAK'] === '1' ? 20_000 : 2_000;
  let paying = 0;
  for (let seed = 0; seed < times; seed++) {
    const world = randomWorld(seed);
    const stack = solved(world);
    if (stack.sources.length > 0) paying++;
    expect(auditStack(stack, world), `seed ${seed}`).toEqual([]);
  }
  expect(paying).toBeGreaterThan(times / 2);
});

describe('finds what is broken', () => {
  const world: World = {
    plan: planSchema.parse({
      items: [
        { id: 'advice', label: 'advice', amountEur: 1_000, categories: ['advice'], on: '2025-05-01' },
        {
          id: 'track',
          label: 'track',
          amountEur: 400,
          offer: 'track',
          categories: ['training'],
          on: '2025-05-01',
        },
        {
          id: 'machine',
          label: 'machine',
          amountEur: 5_000,
          categories: ['machine'],
          on: '2025-05-01',
          maxPublicShare: 0.2,
        },
      ],
      received: [{ on: '2024-01-01', amountEur: 500 }],
      ownEur: 500,
      maxDebtEur: 3_500,
      budgetLeftEur: { voucher: 300 },
    }),
    rules: stackRulesSchema.parse({
      koppel: 1,
      ceilings: [{ id: 'aid', label: { nl: 'a', en: 'a' }, amountEur: 2_100, years: 3, grants: true }],
      offers: {
        voucher: { covers: ['advice'], costsOn: { from: '2025-01-01', to: '2026-01-01' } },
        grant: { covers: ['machine'], excludes: ['other'], minCostEur: 4_000 },
        loan: { countsTowards: 'none' },
      },
    }),
    offers: [
      offer('grant', { grantCapEur: 1_500 }),
      offer('loan', { loanCapEur: 4_000, guaranteeShare: 0.5 }),
      offer('other', { grantCapEur: 10 }),
      offer('track', { fullCostEur: 400, ownShare: 0.25 }),
      offer('voucher', { grantCapEur: 2_000, grantShare: 0.5, ownShare: 0.5 }),
    ],
    eligible: ['grant', 'loan', 'track', 'voucher', 'other'],
  };
  const good = solved(world);
  type Mutable<T> = { -readonly [K in keyof T]: Mutable<T[K]> };
  type Stack = Mutable<AuditedStack>;
  const source = (stack: Stack, id: string) =>
    stack.sources.find((one) => one.id === id) as Stack['sources'][number];
  /** Moves a grant up or down, with the sums that go with it, so that only rules are broken. */
  const give = (stack: Stack, id: string, item: string, cents: number) => {
    const one = source(stack, id);
    const paid = one.pays.find((pay) => pay.item === item);
    if (paid) paid.grantCents += cents;
    else one.pays.push({ item, grantCents: cents, loanCents: 0 });
    one.grantCents += cents;
    stack.totals.grantCents += cents;
    stack.totals.netCents -= cents;
    stack.totals.cashCents -= cents;
    stack.totals.shortCents = Math.max(0, stack.totals.cashCents - 50_000);
    const shown = stack.items.find((any) => any.id === item);
    if (shown) shown.cashCents -= cents;
    for (const ceiling of stack.ceilings) {
      ceiling.usedCents += cents;
      ceiling.roomCents -= cents;
    }
  };

  test('the stack it starts from is fine', () => {
    expect(auditStack(good, world)).toEqual([]);
    expect(good.sources.map(({ id, grantCents, loanCents }) => [id, grantCents, loanCents])).toEqual([
      ['grant', 100_000, 0],
      ['loan', 0, 350_000],
      ['track', 30_000, 0],
      ['voucher', 30_000, 0],
    ]);
  });

  const cases: readonly (readonly [string, (stack: Stack) => void, readonly string[]])[] = [
    ['a cent over the ceiling', (s) => give(s, 'track', 'track', 1), ['service', 'ceiling']],
    ['more than the budget', (s) => give(s, 'voucher', 'advice', 1), ['budget left', 'ceiling']],
    ['more than may be public', (s) => give(s, 'grant', 'machine', 1), ['public share', 'ceiling']],
    [
      'a cost of another kind',
      (s) => give(s, 'voucher', 'track', -1),
      ['whole cents, not negative', 'kind of cost'],
    ],
    ['a cost that is not in the plan', (s) => give(s, 'voucher', 'boat', 0), ['a cost of the plan']],
    ['a loan that gives', (s) => give(s, 'loan', 'machine', 0), []],
    [
      'an offer that is not open',
      (s) => {
        source(s, 'track').id = 'nothing';
      },
      ['open to the firm'],
    ],
    [
      'an offer twice',
      (s) => void s.sources.push(structuredClone(source(s, 'track'))),
      ['once in the stack'],
    ],
    [
      'offers that exclude each other',
      (s) => void s.sources.push({ ...source(good as Stack, 'track'), id: 'other', grantCents: 0, pays: [] }),
      ['go together'],
    ],
    [
      'a guarantee that is too large',
      (s) => {
        source(s, 'loan').guaranteedCents += 1;
      },
      ['guarantee', 'totals'],
    ],
    [
      'parts that do not add up',
      (s) => {
        source(s, 'loan').loanCents += 1;
      },
      ['parts add up', 'debt', 'totals'],
    ],
    [
      'a total that is off',
      (s) => {
        s.totals.netCents -= 1;
      },
      ['totals'],
    ],
    [
      'a shortage that is hidden',
      (s) => {
        s.totals.shortCents = 0;
      },
      ['totals'],
    ],
    [
      'an own part that is off',
      (s) => {
        (s.items[0] as { cashCents: number }).cashCents += 1;
      },
      ['own part of a cost'],
    ],
    [
      'room that is not there',
      (s) => {
        (s.ceilings[0] as { roomCents: number }).roomCents += 1;
      },
      ['room'],
    ],
  ];
  test.each(cases)('%s', (_, breakIt, rules) => {
    const stack = structuredClone(good) as Stack;
    breakIt(stack);
    const found = auditStack(stack, world).map(({ rule }) => rule);
    for (const rule of rules) expect(found).toContain(rule);
    if (rules.length === 0) expect(found).toEqual([]);
  });

  const others: readonly (readonly [string, object, string])[] = [
    [
      'a day outside the period',
      { items: world.plan.items.map((one) => ({ ...one, on: '2026-01-01' })) },
      'day of cost',
    ],
    ['aid that was not told', { received: undefined }, 'aid received is known'],
    ['more aid before', { received: [{ on: '2022-06-02', amountEur: 501 }] }, 'ceiling'],
    ['an offer used before', { received: [{ on: '2001-01-01', amountEur: 1, offer: 'grant' }] }, 'used once'],
    ['less debt', { maxDebtEur: 3_499 }, 'debt'],
    [
      'a cost that is too small',
      { items: world.plan.items.map((one) => ({ ...one, amountEur: 400 })) },
      'least cost',
    ],
    [
      'a cost that is paid twice',
      { items: world.plan.items.map((one) => ({ ...one, amountEur: 299 })) },
      'paid once',
    ],
    [
      'only other offers',
      { items: world.plan.items.map((one) => ({ ...one, offers: ['other'] })) },
      'only these offers',
    ],
  ];
  test.each(others)('%s', (_, change, rule) => {
    const plan = { ...world.plan, ...change } as Plan;
    expect(auditStack(good, { ...world, plan }).map((one) => one.rule)).toContain(rule);
  });
});
