import { describe, expect, test } from 'vitest';
import { nl2019 } from '../../src/catalogues/nl-2019.js';
import { catalogueSchema } from '../../src/schema/catalogue.js';
import { type NetCostOptions, netCost } from '../../src/stack/net-cost.js';
import { nl2019StackRules } from '../../src/stack/rules.js';
import { stackRulesSchema } from '../../src/stack/schema.js';
import { formatEuros, formatPercent } from '../../src/stack/words.js';

const { offers } = catalogueSchema.parse(nl2019);
const rules = stackRulesSchema.parse(nl2019StackRules);

function euros(id: string, options: NetCostOptions = {}) {
  const offer = offers.find((one) => one.id === id);
  if (offer === undefined) throw new Error(id);
  const { costCents, grantCents, loanCents, guaranteedCents, netCents, fee } = netCost(offer, options);
  const [cost, grant, loan, guaranteed] = [costCents, grantCents, loanCents, guaranteedCents].map(
    (one) => one / 100,
  );
  return { cost, grant, loan, guaranteed, net: netCents === undefined ? undefined : netCents / 100, fee };
}

describe('one offer for one cost', () => {
  test.each([
    ['familiebedrijven/jonge-opvolgers', 120_000, 20_000],
    ['familiebedrijven/jonge-opvolgers', 70_000, 20_000],
    ['groeiversneller/voucher', 30_000, 10_000],
    ['groeiversneller/voucher', 15_000.01, 7_500],
    ['groeiversneller/voucher', 0, 0],
    ['financieringspoort/voucher-2.0', 4_000, 2_000],
    ['financieringspoort/voucher-2.0', 9_000, 2_500],
    ['region-of-smart-factories/pilot', 1_000, 400],
    ['smitzh/seed-voucher', 1_000_000, 500_000],
    ['kennistraject/masterclasses', undefined, 8_250],
    ['mkbdoorgaan/talk', undefined, 1_100],
  ])('%s: of %s it gives %s', (id, costEur, grant) => {
    const found = euros(id, costEur === undefined ? {} : { costEur });
    expect(found.grant).toBe(grant);
    expect(found.net).toBe(Math.round((found.cost as number) * 100 - grant * 100) / 100);
  });

  test('a loan lowers nothing; its guarantee is a part of it', () => {
    expect(euros('groeiversneller/loan', { costEur: 400_000 })).toMatchObject({
      loan: 225_000,
      guaranteed: 180_000,
      net: 400_000,
    });
  });

  test('a fee by size: known where the rule says, and not in between', () => {
    const rule = rules.offers['veluwe-portaal/membership'];
    if (rule === undefined) throw new Error('no rule');
    const fee = (below: 'eligible' | 'ineligible', above: 'eligible' | 'ineligible') =>
      euros('veluwe-portaal/membership', {
        costEur: 0,
        rule,
        holds: ({ headcount }) => (JSON.stringify(headcount) === '{"lt":20}' ? below : above),
      });
    expect(fee('eligible', 'ineligible')).toMatchObject({ fee: { cents: 30_000, per: 'year' }, net: 300 });
    expect(fee('ineligible', 'eligible').net).toBe(3_000);
    expect(fee('ineligible', 'ineligible')).toMatchObject({ fee: undefined, net: undefined });
    expect(euros('veluwe-portaal/membership', { costEur: 0, rule }).net).toBeUndefined();
  });

  test.each([Number.NaN, -1, Number.POSITIVE_INFINITY, 1e10])('refuses a cost of %s', (costEur) => {
    expect(() => euros('groeiversneller/voucher', { costEur })).toThrow('/costEur: found');
  });
  test('refuses to guess a cost', () => {
    expect(() => euros('groeiversneller/voucher')).toThrow('/costEur: found undefined');
  });
});

test.each([
  [0, '€ 0', '€0'],
  [5, '€ 0,05', '€0.05'],
  [123_456_789, '€ 1.234.567,89', '€1,234,567.89'],
  [-150, '-€ 1,50', '-€1.50'],
])('%s cents in words', (cents, nl, en) => {
  expect([formatEuros(cents, 'nl'), formatEuros(cents, 'en')]).toEqual([nl, en]);
});

test('thousandths in words', () => {
  expect([formatPercent(125, 'nl'), formatPercent(500, 'en')]).toEqual(['12,5 %', '50 %']);
});
