import { assertProperty } from '@koppel/core/testing';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { nlRegions } from '../../src/areas/nl.js';
import { nl2019 } from '../../src/catalogues/nl-2019.js';
import { createMatcher } from '../../src/match/match.js';
import { addDays, daysBetween } from '../../src/signals/days.js';
import { raiseUrgency } from '../../src/signals/raise-urgency.js';
import { law } from '../reverse/law.js';

const options = { now: '2019-03-01', language: 'en' } as const;

// The referrers are those of MKBDoorgaan (2.4); themes, needs and days are ours, as no source states them.
const table = {
  koppel: 1,
  signals: {
    'late-tax': {
      label: { nl: 'te late belasting', en: 'late payment of tax' },
      themes: ['finance'],
      needs: ['turnaround'],
      deadlineDays: { 2: 14, 3: 3 },
      validDays: 90,
    },
    'staff-leaving': {
      label: { nl: 'vertrek van personeel', en: 'staff leaving' },
      themes: ['human-capital'],
    },
  },
};
const signal = (change: object = {}) => ({
  firm: 'bakery',
  signal: 'late-tax',
  referrer: { nl: 'de Belastingdienst', en: 'the tax office' },
  severity: 3,
  on: '2019-02-27',
  ...change,
});
const bakery = {
  firm: { id: 'bakery', area: 'Lelystad' },
  question: { themes: { finance: 1, ambition: 2 }, needs: [{ need: 'strategy', urgency: 2 }] },
};

describe('a signal', () => {
  const report = raiseUrgency(bakery, [signal()], table, options);

  test('raises what it touches, with the reason', () => {
    expect(report.case.question.themes).toEqual({ finance: 3, ambition: 2 });
    expect(report.case.question.needs).toEqual([
      { need: 'strategy', kind: 'stated', urgency: 2 },
      {
        need: 'turnaround',
        kind: 'underlying',
        urgency: 3,
        why: {
          nl: 'signaal: te late belasting, gezien door de Belastingdienst',
          en: 'signal: late payment of tax, seen by the tax office',
        },
      },
    ]);
    expect(report.sentences).toEqual([
      'finance: urgency from 1 to 3, because of late payment of tax (seen by the tax office, 27 February 2019)',
      'help in hard times: urgency not named, now 3, because of late payment of tax (seen by the tax office, 27 February 2019)',
      'Call by 2 March 2019 at the latest: 1 day left',
    ]);
  });

  test('raises a need that is there already, and leaves its kind; a mild signal lowers nothing', () => {
    const asked = (urgency: number) => ({
      ...bakery,
      question: { needs: [{ need: 'turnaround', urgency }] },
    });
    const needsOf = (urgency: number, severity: number) =>
      raiseUrgency(asked(urgency), [signal({ severity })], table, options).case.question.needs;
    expect(needsOf(1, 3)).toEqual([{ need: 'turnaround', kind: 'stated', urgency: 3 }]);
    expect(needsOf(3, 1)).toEqual([{ need: 'turnaround', kind: 'stated', urgency: 3 }]);
  });

  test('changes the rank through the urgency alone', () => {
    const matcher = createMatcher(nl2019, { regions: nlRegions });
    const pointsOf = (given: unknown) => {
      const { toBeAsked, toBeJudged } = matcher.match(given, options);
      const found = [...toBeAsked, ...toBeJudged].find(({ id }) => id.startsWith('mkbdoorgaan/'));
      return found?.explanation.points as number;
    };
    expect(pointsOf(report.case)).toBeGreaterThan(pointsOf(bakery));
  });

  test('in Dutch', () => {
    const { sentences } = raiseUrgency(bakery, [signal()], table, { ...options, language: 'nl' });
    expect(sentences[0]).toBe(
      'financiering: urgentie van 1 naar 3, door te late belasting (gezien door de Belastingdienst, 27 februari 2019)',
    );
  });
});

describe('deadlines', () => {
  test.each<[string, object[], string | undefined, { on: string; days: number } | undefined]>([
    [
      'the earliest counts',
      [signal({ severity: 2, on: '2019-02-20' }), signal()],
      undefined,
      { on: '2019-03-02', days: 1 },
    ],
    [
      'one that was there is made earlier',
      [signal({ severity: 2 })],
      '2019-05-01',
      { on: '2019-03-13', days: 12 },
    ],
    ['and never later', [signal({ severity: 2 })], '2019-03-05', { on: '2019-03-05', days: 4 }],
    ['too late is said', [signal({ on: '2019-02-20' })], undefined, { on: '2019-02-23', days: -6 }],
    ['no days agreed: no deadline', [signal({ severity: 1 })], undefined, undefined],
    ['another firm’s signal is not this one’s', [signal({ firm: 'other' })], undefined, undefined],
  ])('%s', (_, signals, callBy, expected) => {
    const found = raiseUrgency(bakery, signals, table, { ...options, ...(callBy && { callBy }) });
    expect(found.callBy).toEqual(expected);
  });

  test('a signal says nothing any more after its days, not on the last of them', () => {
    const on = (day: string) => raiseUrgency(bakery, [signal({ on: day })], table, options);
    expect(on('2018-12-01').stale).toEqual([]);
    const old = on('2018-11-30');
    expect(old.raised).toEqual([]);
    expect(old.sentences).toEqual([
      'No signal changes anything about this question',
      'Does not count any more: late payment of tax, 30 November 2018',
    ]);
  });

  test.each([
    ['2019-02-27', 3, '2019-03-02'],
    ['2020-02-28', 1, '2020-02-29'],
    ['2019-12-31', 1, '2020-01-01'],
    ['2019-03-30', 1, '2019-03-31'], // clocks change in the Netherlands
    ['9999-12-30', 30, '9999-12-31'],
  ])('%s and %i days is %s', (from, days, to) => {
    expect(addDays(from, days)).toBe(to);
    if (days < 30) expect(daysBetween(from, to)).toBe(days);
  });
});

const anySignal = fc.record({
  firm: fc.constantFrom('bakery', 'other'),
  signal: fc.constantFrom('late-tax', 'staff-leaving'),
  referrer: fc.constantFrom({ nl: 'de bank', en: 'the bank' }, { nl: 'UWV', en: 'UWV' }),
  severity: fc.integer({ min: 1, max: 3 }),
  on: fc.constantFrom('2018-10-01', '2019-01-15', '2019-03-01'),
});

test('laws: urgency never falls, nothing given is changed, once more changes nothing, order does not count', () => {
  const before = JSON.stringify(bakery);
  assertProperty(
    fc,
    fc.property(fc.array(anySignal, { maxLength: 6 }), (signals) => {
      const report = raiseUrgency(bakery, signals, table, options);
      const { themes = {}, needs = [] } = report.case.question;
      expect(themes.finance).toBeGreaterThanOrEqual(1);
      expect(themes.ambition).toBe(2);
      expect(needs[0]).toEqual({ need: 'strategy', kind: 'stated', urgency: 2 });
      expect(raiseUrgency(report.case, signals, table, options).raised).toEqual([]);
      const turned = raiseUrgency(bakery, [...signals].reverse(), table, options);
      expect(turned.case).toEqual(report.case);
      expect(turned.callBy).toEqual(report.callBy);
      expect(JSON.stringify(bakery)).toBe(before);
    }),
    law(100),
  );
});

test.each<[string, unknown, unknown, RegExp]>([
  ['a firm without an id', { firm: {}, question: {} }, [], /\/firm\/id: found nothing/],
  [
    'a kind of signal that the table does not have',
    bakery,
    [signal({ signal: 'gossip' })],
    /\/0\/signal: found "gossip", expected one of late-tax, staff-leaving/,
  ],
  ['a signal of tomorrow', bakery, [signal({ on: '2019-03-02' })], /\/0\/on: found 2019-03-02/],
  ['a severity of four', bakery, [signal({ severity: 4 })], /\/0\/severity/],
])('refuses %s', (_, given, signals, message) => {
  expect(() => raiseUrgency(given, signals, table, options)).toThrow(message);
});
