import { assertProperty } from '@koppel/core/testing';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { nlRegions } from '../../src/areas/nl.js';
import { demand } from '../../src/reverse/demand.js';
import { type GapReport, gapReport } from '../../src/reverse/gap-report.js';
import { reverseMatch } from '../../src/reverse/reverse-match.js';
import { nl2019 } from '../../src/catalogues/nl-2019.js';
import { arbitraryCase, type GivenCase, numbered } from './cases.js';
import { law } from './law.js';

const options = { regions: nlRegions, now: '2019-03-01', language: 'en' } as const;
const offer = (id: string, extra: object) => ({
  id,
  programme: 'test',
  title: { nl: `Aanbod ${id}`, en: `Offer ${id}` },
  summary: { nl: 's', en: 's' },
  kind: 'advice',
  provider: { name: 'Hub', kind: 'municipality' },
  themes: {},
  access: { mode: 'direct' },
  asOf: '2019-03-01',
  sources: {},
  ...extra,
});
const helps: Readonly<Record<string, readonly string[]>> = { small: ['legal'], both: ['legal', 'data'] };
const catalogue = {
  koppel: 1,
  id: 'test',
  title: { nl: 'Proef', en: 'Test' },
  asOf: '2019-03-01',
  offers: [
    offer('small', { needs: helps['small'], eligibility: { headcount: { lte: 10 }, areas: ['gm-breda'] } }),
    offer('both', { needs: helps['both'], eligibility: { headcount: { lte: 40 } } }),
  ],
};

/** Some firms of a few kinds, so that counts near one another are common. */
const someCases = fc
  .array(
    fc.record({
      count: fc.integer({ min: 1, max: 9 }),
      firm: fc.record(
        { area: fc.constantFrom('Breda', 'Zwolle'), headcount: fc.constantFrom(5, 30, 50) },
        { requiredKeys: [] },
      ),
      needs: fc.uniqueArray(fc.constantFrom('legal', 'data', 'subsidy'), { minLength: 1, maxLength: 2 }),
      urgency: fc.integer({ min: 1, max: 3 }),
    }),
    { minLength: 1, maxLength: 6 },
  )
  .map((kinds) =>
    kinds.flatMap(({ count, firm, needs, urgency }, kind): GivenCase[] =>
      Array.from({ length: count }, (_, index) => ({
        firm: { id: `secret-${kind}-${index}`, ...firm },
        question: { needs: needs.map((need) => ({ need, urgency })) },
      })),
    ),
  );

/** Everything a reader can work out by taking published numbers off a published number that counts their firms too. */
function differences({ firms: all, topics, limits }: GapReport): number[] {
  const found: number[] = [];
  const within = (
    whole: number | null | undefined,
    ...parts: readonly (number | null | undefined)[]
  ): void => {
    if (whole == null || parts.some((part) => part == null)) return;
    found.push(whole - (parts as number[]).reduce((sum, part) => sum + part, 0));
  };
  for (const { asked, answered, undecided, unanswered } of topics) {
    within(all, asked);
    for (const some of subsets([answered, undecided, unanswered].filter((part) => part !== null))) {
      if (some.length === 0) continue;
      within(asked, ...some);
      within(all, ...some);
    }
  }
  for (const id of Object.keys(helps)) {
    const own = limits.filter((limit) => limit.offer === id);
    const total = own[0]?.askers;
    within(all, total);
    for (const some of subsets(own.map((limit) => limit.firms))) {
      within(total, ...some);
      within(all, ...some);
    }
    for (const { topic, asked, answered, undecided, unanswered } of topics)
      if (helps[id]?.includes(topic.id))
        for (const part of [asked, answered, undecided, unanswered]) within(total, part);
  }
  return found;
}

test('from a report on what is missing, no small number of firms can be worked out by subtraction', () => {
  let shown = 0;
  assertProperty(
    fc,
    fc.property(someCases, (cases) => {
      const report = gapReport(catalogue, cases, options);
      shown += report.topics.filter(({ asked }) => asked !== null).length;
      for (const left of differences(report)) expect([1, 2, 3, 4]).not.toContain(left);
      for (const { unanswered, urgency } of report.topics)
        if (unanswered !== null && urgency !== null)
          for (const left of [3 * unanswered - urgency, urgency - unanswered])
            expect([1, 2, 3, 4]).not.toContain(left);
      // Sentences speak of shown numbers alone.
      const numbers = [
        ...report.topics.map(({ unanswered }) => unanswered),
        ...report.limits.map((one) => one.firms),
      ];
      const said = [...report.summary.slice(1), ...report.limits.map(({ sentence }) => sentence)].join(' ');
      for (const [number] of said.matchAll(/\d+/g)) expect(numbers).toContain(Number(number));
      expect(gapReport(catalogue, [...cases].reverse(), options)).toEqual(report);
    }),
    law(150),
  );
  expect(shown).toBeGreaterThan(20);
});

test('13 firms, of which 12 ask about something: not both', () => {
  const cases = Array.from({ length: 13 }, (_, index) => ({
    firm: { id: `f${index}`, area: 'Breda', headcount: 5 },
    question: { needs: [{ need: index === 0 ? 'subsidy' : 'data' }] },
  }));
  const report = gapReport(catalogue, cases, options);
  expect(report.topics.find(({ topic }) => topic.id === 'data')).toMatchObject({ asked: 12, answered: 12 });
  expect(report.firms).toBeNull();
});

test('lists that name firms count those whom they name, and nobody else', () => {
  assertProperty(
    fc,
    fc.property(fc.array(arbitraryCase, { maxLength: 8 }), (given) => {
      const cases = numbered(given);
      const groups = demand(cases, { ...options, areas: ['Breda', 'Arnhem'], minFirms: 2, by: 'both' });
      for (const { sessions, waiting, toAsk, sentences } of groups) {
        const lengths = [...sessions, waiting, toAsk].map(({ length }) => length);
        const counts = sentences.map((sentence) => Number(/(\d+) firms?/.exec(sentence)?.[1]));
        for (const count of counts) expect(lengths).toContain(count);
      }
      const report = reverseMatch(nl2019, cases, { offer: 'groeiversneller/voucher' }, options);
      const named = { eligible: 0, toBeJudged: 0, toBeAsked: 0, refused: 0 };
      for (const list of Object.keys(named) as (keyof typeof named)[])
        expect(report.counts[list]).toBe(report[list].length);
    }),
    law(20),
  );
});

function subsets<T>(list: readonly T[]): T[][] {
  return Array.from({ length: 1 << list.length }, (_, mask) => list.filter((__, at) => mask & (1 << at)));
}
