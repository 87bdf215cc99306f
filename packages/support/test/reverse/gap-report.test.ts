import { assertProperty } from '@koppel/core/testing';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { nlRegions } from '../../src/areas/nl.js';
import { nl2019 } from '../../src/catalogues/nl-2019.js';
import { createMatcher } from '../../src/match/match.js';
import { type GapReport, gapReport } from '../../src/reverse/gap-report.js';
import { type GivenCase, numbered } from './cases.js';
import { law } from './law.js';

const options = { regions: nlRegions, now: '2019-03-01', language: 'en' } as const;

const asker = (id: string, firm: object, need: string, urgency = 2): GivenCase => ({
  firm: { id, name: `Secret ${id} BV`, ...firm },
  question: { needs: [{ need, urgency }] },
});
const many = (count: number, prefix: string, firm: object, need: string, urgency?: number) =>
  Array.from({ length: count }, (_, index) => asker(`${prefix}-${index}`, firm, need, urgency));

/** One offer for small firms in Breda that helps with legal matters, and one that is used up. */
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
const catalogue = {
  koppel: 1,
  id: 'test',
  title: { nl: 'Proef', en: 'Test' },
  asOf: '2019-03-01',
  offers: [
    offer('small', { needs: ['legal'], eligibility: { headcount: { lte: 10 }, areas: ['gm-breda'] } }),
    offer('closed', { needs: ['subsidy'], funding: 'exhausted' }),
  ],
};
const topic = (report: GapReport, id: string) => report.topics.find((one) => one.topic.id === id);

describe('needs', () => {
  const cases = [
    ...many(6, 'l', { area: 'Breda', headcount: 5 }, 'legal'),
    ...many(7, 'big', { area: 'Breda', headcount: 50 }, 'legal', 3),
    ...many(5, 'u', { area: 'Breda' }, 'legal'),
    ...many(5, 's', {}, 'subsidy'),
    ...many(6, 'd', {}, 'data', 1),
    ...many(4, 'v', {}, 'visibility', 3),
  ];
  const report = gapReport(catalogue, cases, options);

  test('answered, not decided and unanswered are told apart', () => {
    expect(topic(report, 'legal')).toMatchObject({
      asked: 18,
      answered: 6,
      undecided: 5,
      unanswered: 7,
      urgency: 21,
      offers: 1,
    });
    expect(topic(report, 'data')).toMatchObject({
      asked: 6,
      answered: 0,
      undecided: 0,
      unanswered: 6,
      urgency: 6,
      offers: 0,
    });
  });

  test('the largest unanswered urgency comes first; those that may not be shown last', () => {
    expect(report.topics.map(({ topic: { id } }) => id)).toEqual(['legal', 'subsidy', 'data', 'visibility']);
    expect(topic(report, 'data')?.sentence).toBe(
      'working with data: for 6 firms there is nothing that is open or may yet be open; working with data: no offer at all names this',
    );
  });

  test('fewer than five are not counted', () => {
    expect(topic(report, 'visibility')).toMatchObject({
      asked: null,
      answered: null,
      undecided: null,
      unanswered: null,
      urgency: null,
    });
  });

  test('no number from which a small one can be worked out', () => {
    const mixed = [
      ...many(9, 'big', { area: 'Breda', headcount: 50 }, 'legal'),
      ...many(2, 'l', { area: 'Breda', headcount: 5 }, 'legal'),
    ];
    expect(topic(gapReport(catalogue, mixed, options), 'legal')).toMatchObject({
      asked: null,
      answered: null,
      undecided: null,
      unanswered: 9,
    });
  });

  test('a firm with several questions counts once, by its most urgent', () => {
    const twice = many(5, 'f', {}, 'data').flatMap((one) => [
      { ...one, question: { ...one.question, id: 'a' } },
      { ...one, question: { needs: [{ need: 'data', urgency: 3 }], id: 'b' } },
    ]);
    expect(topic(gapReport(catalogue, twice, options), 'data')).toMatchObject({
      asked: 5,
      unanswered: 5,
      urgency: 15,
    });
    expect(gapReport(catalogue, twice, options).firms).toBe(5);
  });
});

describe('limits', () => {
  const cases = [
    ...many(7, 'big', { area: 'Breda', headcount: 50 }, 'legal'),
    ...many(6, 'far', { area: 'Zwolle', headcount: 5 }, 'legal'),
    ...many(5, 'both', { area: 'Zwolle', headcount: 50 }, 'legal'),
    ...many(5, 's', {}, 'subsidy'),
    ...many(4, 'few', { area: 'Breda', headcount: 11 }, 'visibility'),
  ];
  const report = gapReport(catalogue, cases, options);

  test('what alone keeps firms out, most first; two limits at once are nobody’s alone', () => {
    expect(
      report.limits.map(({ offer, criterion, firms, askers, about }) => [
        offer,
        criterion,
        firms,
        askers,
        about,
      ]),
    ).toEqual([
      ['small', 'headcount', 7, 18, 'firm'],
      ['small', 'area', 6, 18, 'firm'],
      ['closed', 'funding', 5, 5, 'offer'],
    ]);
    expect(report.limits[0]?.rule).toEqual({ headcount: { lte: 10 } });
    expect(report.limits[0]?.sentence).toBe('Headcount of Offer small: alone keeps out 7 firms');
  });

  test('in Dutch', () => {
    const dutch = gapReport(catalogue, cases, { ...options, language: 'nl' });
    expect(dutch.limits[0]?.sentence).toBe(
      'Aantal medewerkers bij Aanbod small: sluit 7 bedrijven uit die verder niets in de weg staat',
    );
    expect(dutch.summary[0]).toContain('Aantallen onder de 5 worden niet getoond');
  });
});

test('a limit that is shown is one whose removal lets that many in', () => {
  const fields = { headcount: 'headcount', area: 'areas' } as const;
  const without = (criterion: 'headcount' | 'area') => ({
    ...catalogue,
    offers: catalogue.offers.map((one) => ({
      ...one,
      eligibility: { ...(one as { eligibility?: object }).eligibility, [fields[criterion]]: undefined },
    })),
  });
  const standing = (used: object, given: unknown) => {
    const { eligible, toBeAsked } = createMatcher(used, options).match(given, options);
    return [...eligible, ...toBeAsked].some(({ id }) => id === 'small');
  };
  const firm = fc.record(
    { area: fc.constantFrom('Breda', 'Zwolle'), headcount: fc.constantFrom(5, 50) },
    { requiredKeys: [] },
  );
  assertProperty(
    fc,
    fc.property(fc.array(firm, { minLength: 1, maxLength: 8 }), (firms) => {
      // Each firm twice: then every number is even, and none is hidden to protect another.
      const cases = [...firms, ...firms].map((one, index) => asker(`f-${index}`, one, 'legal'));
      const report = gapReport(catalogue, cases, { ...options, least: 2 });
      for (const criterion of ['headcount', 'area'] as const) {
        const count = cases.filter(
          (one) => !standing(catalogue, one) && standing(without(criterion), one),
        ).length;
        const shown = report.limits.find(
          (one) => one.offer === 'small' && one.criterion === criterion,
        )?.firms;
        expect(shown).toBe(count >= 2 ? count : undefined);
      }
    }),
    law(30),
  );
});

/** Some offers of the real catalogue, without the chains that lead to others. */
const some = {
  ...nl2019,
  offers: nl2019.offers
    .filter((_, index) => index % 6 === 0)
    .map((one) => ({ ...one, after: undefined, leadsTo: undefined })),
};

const plainCase = fc.record({
  firm: fc.record(
    { area: fc.constantFrom('Breda', 'Arnhem'), fte: fc.constantFrom(5, 300) },
    { requiredKeys: [] },
  ),
  question: fc.record({
    needs: fc.constantFrom([{ need: 'strategy' }], [{ need: 'subsidy' }], [{ need: 'technology' }]),
  }),
});

test('is anonymous: no name, no id, no number from 1 to 4', () => {
  const countsOf = (report: GapReport) => [
    report.firms,
    ...report.topics.flatMap(({ asked, answered, undecided, unanswered }) => [
      asked,
      answered,
      undecided,
      unanswered,
    ]),
    ...report.limits.flatMap(({ firms, askers }) => [firms, askers, askers === null ? null : askers - firms]),
  ];
  assertProperty(
    fc,
    fc.property(fc.array(plainCase, { minLength: 3, maxLength: 12 }), (cases) => {
      const given = numbered(cases).map((one) => ({ ...one, firm: { ...one.firm, name: 'Secret BV' } }));
      const report = gapReport(some, given, options);
      expect(JSON.stringify(report)).not.toMatch(/firm-\d|Secret/);
      for (const count of countsOf(report)) expect(count === null || count === 0 || count >= 5).toBe(true);
      for (const { asked, answered, undecided, unanswered } of report.topics)
        if (asked !== null) expect((answered ?? 0) + (undecided ?? 0) + (unanswered ?? 0)).toBe(asked);
      expect(gapReport(some, [...given].reverse(), options)).toEqual(report);
    }),
    law(30),
  );
});

test('refuses a threshold that hides nobody', () => {
  expect(() => gapReport(catalogue, [], { ...options, least: 1 })).toThrow(
    '/least: found 1, expected a whole number from 2.',
  );
});
