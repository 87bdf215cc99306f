import { parsePolicy, readJson } from '@koppel/core';
import { describe, expect, it } from 'vitest';
import { allCasesFile, decide, haveAllCases, readCases, sampleFile } from '../cases.js';
import { type Rule, translate } from '../translate.js';

describe('the cases in the project', () => {
  const cases = readCases(sampleFile);

  it.each(cases.map((one) => [one.id, one] as const))('%s comes out right', (_, one) => {
    expect(decide(one)).toMatchObject({ right: true });
  });

  it('use every operator that the finder has', () => {
    const text = JSON.stringify(cases.map(({ rule }) => rule));
    const operators = ['all', 'not', 'equals', 'notEquals', 'in', 'contains', 'overlaps', 'isEmpty', 'anyOf'];
    expect(operators.filter((operator) => !text.includes(`"${operator}":`))).toEqual([]);
  });

  it('name the question that decides', () => {
    const [one] = cases.filter(({ id }) => id === 'uk-covid-121');
    expect(decide(one as NonNullable<typeof one>).explanation?.summary).toContain('the sectors it works in');
  });
});

describe('translate', () => {
  const rule: Rule = {
    all: [
      { field: 'business_based', equals: 'england' },
      { not: { field: 'sectors', contains: 'nightclubs' } },
    ],
  };

  it('writes data that survives JSON', () => {
    const policy = translate(rule);
    expect(parsePolicy(readJson(JSON.stringify(policy)))).toEqual(policy);
  });

  it('makes one demand of each part', () => {
    expect(Object.keys(translate(rule)?.criteria ?? {})).toEqual(['demand-1', 'demand-2']);
  });

  it('leaves a rule that refers to other schemes to a person, also inside another rule', () => {
    expect(translate({ all: [rule, { not: { anyOf: ['restart_grant'] } }] })).toBeUndefined();
  });
});

describe.skipIf(!haveAllCases())(`all cases (skipped where ${allCasesFile.pathname} is absent)`, () => {
  const outcomes = haveAllCases() ? readCases(allCasesFile).map(decide) : [];
  const ids = (kind: string) =>
    outcomes.filter(({ case: one }) => one.three_valued === kind).map(({ case: one }) => one.id);

  it('comes out right in every one', () => {
    expect(outcomes.filter(({ right }) => !right).map(({ case: one }) => one.id)).toEqual([]);
  });

  it('gives the expected answer in the 189 that are determined', () => {
    const determined = outcomes.filter(({ status }) => status === 'eligible' || status === 'ineligible');
    expect(determined).toHaveLength(189);
    for (const { case: one, status } of determined)
      expect([one.id, status === 'eligible']).toEqual([one.id, one.expected]);
  });

  it('is open in 4, and names the question', () => {
    const open = outcomes.filter(({ status }) => status === 'open');
    expect(
      open.map(({ case: one, explanation }) => [one.id, explanation?.ask.map(({ field }) => field)]),
    ).toEqual([
      ['uk-covid-121', ['sectors']],
      ['uk-covid-127', ['non_domestic_property']],
      ['uk-covid-134', ['non_domestic_property']],
      ['uk-covid-196', ['sectors']],
    ]);
  });

  it('lists the 6 that refer to another scheme', () => {
    expect(ids('n/a')).toEqual(
      ['038', '039', '040', '041', '042', '043'].map((number) => `uk-covid-${number}`),
    );
    expect(outcomes.filter(({ status }) => status === 'refers').map(({ case: one }) => one.id)).toEqual(
      ids('n/a'),
    );
  });
});
