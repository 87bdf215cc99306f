import { assertProperty } from '@koppel/core/testing';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { nlRegions } from '../../src/areas/nl.js';
import { demand } from '../../src/reverse/demand.js';
import { type Cell, Disclosure } from '../../src/reverse/disclosure.js';
import { type GapReport, gapReport } from '../../src/reverse/gap-report.js';
import { reverseMatch } from '../../src/reverse/reverse-match.js';
import { nl2019 } from '../../src/catalogues/nl-2019.js';
import { arbitraryCase, type GivenCase, numbered } from './cases.js';
import { law } from './law.js';

const options = { regions: nlRegions, now: '2019-03-01', language: 'en' } as const;
const firms = (from: number, to: number): ReadonlySet<string> =>
  new Set(Array.from({ length: to - from }, (_, index) => `f${from + index}`));

describe('beside what is shown already', () => {
  const rows: readonly (readonly [string, readonly Cell[], Cell, boolean])[] = [
    ['a small count', [], { firms: firms(0, 4) }, false],
    ['nobody', [], { firms: firms(0, 0) }, true],
    ['13, of which 12 are shown', [{ firms: firms(0, 12) }], { firms: firms(0, 13) }, false],
    ['12 of 13 that are shown', [{ firms: firms(0, 13) }], { firms: firms(0, 12) }, false],
    ['the same firms again', [{ firms: firms(0, 13) }], { firms: firms(0, 13) }, true],
    [
      '12 and 13 that have nothing to do with each other',
      [{ firms: firms(0, 12) }],
      { firms: firms(20, 33) },
      true,
    ],
    [
      'the part that leaves 2 of 12',
      [{ firms: firms(0, 12) }, { firms: firms(0, 5), group: 'g' }],
      { firms: firms(5, 10), group: 'g' },
      false,
    ],
    [
      'the whole of parts that leave 2',
      [
        { firms: firms(0, 5), group: 'g' },
        { firms: firms(5, 10), group: 'g' },
      ],
      { firms: firms(0, 12) },
      false,
    ],
    [
      'the part that leaves nobody',
      [{ firms: firms(0, 12) }, { firms: firms(0, 5), group: 'g' }],
      { firms: firms(5, 12), group: 'g' },
      true,
    ],
  ];
  test.each(rows)('%s', (_, shown, cell, allowed) => {
    const disclosure = new Disclosure(5);
    for (const one of shown) expect(disclosure.allows(one)).toBe(true);
    expect(disclosure.allows(cell)).toBe(allowed);
  });

  test('a whole that is kept is not to be had by another name or by adding up', () => {
    const disclosure = new Disclosure(5);
    disclosure.keep(firms(0, 12));
    expect(disclosure.allows({ firms: firms(0, 12) })).toBe(false);
    expect(disclosure.allows({ firms: firms(0, 6), group: 'g' })).toBe(true);
    expect(disclosure.allows({ firms: firms(6, 12), group: 'g' })).toBe(false);
  });

  test('several are shown together or not at all', () => {
    const disclosure = new Disclosure(5);
    expect(disclosure.allows({ firms: firms(0, 12) }, { firms: firms(0, 11) })).toBe(false);
    expect(disclosure.allows({ firms: firms(0, 11) })).toBe(true);
  });
});

const group = fc.uniqueArray(fc.nat({ max: 13 }), { maxLength: 14 });
test('no two shown counts, and no count with parts of a group taken off it, leave a small number', () => {
  assertProperty(
    fc,
    fc.property(
      fc.array(group, { maxLength: 6 }),
      fc.array(fc.nat({ max: 3 }), { maxLength: 14 }),
      (sets, parts) => {
        const cells: Cell[] = [
          ...sets.map((set) => ({ firms: new Set(set.map(String)) })),
          // Every firm lies in one part: 0, 1 or 2; 3 is none of them.
          ...[0, 1, 2].map((part) => ({
            firms: new Set(parts.flatMap((one, index) => (one === part ? [String(index)] : []))),
            group: 'g',
          })),
        ];
        const disclosure = new Disclosure(4);
        const shown = cells.filter((cell) => disclosure.allows(cell));
        const grouped = shown.filter((cell) => cell.group !== undefined);
        const sums = subsets(grouped).map((some) => new Set(some.flatMap((cell) => [...cell.firms])));
        for (const whole of shown)
          for (const part of [...shown.map((cell) => cell.firms), ...sums])
            if ([...part].every((firm) => whole.firms.has(firm)))
              expect([1, 2, 3]).not.toContain(whole.firms.size - part.size);
      },
    ),
    law(300),
  );
});

function subsets<T>(list: readonly T[]): T[][] {
  return Array.from({ length: 1 << list.length }, (_, mask) => list.filter((__, at) => mask & (1 << at)));
}

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
