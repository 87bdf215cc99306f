import { KoppelError } from '@koppel/core';
import { assertProperty } from '@koppel/core/testing';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { nlRegions } from '../../src/areas/nl.js';
import { nl2019 } from '../../src/catalogues/nl-2019.js';
import { createMatcher } from '../../src/match/match.js';
import { type ReverseReport, reverseMatch } from '../../src/reverse/reverse-match.js';
import { arbitraryCase, numbered, six } from './cases.js';
import { law } from './law.js';

const options = { regions: nlRegions, now: '2019-03-01', language: 'en' } as const;
const lists = ['eligible', 'toBeJudged', 'toBeAsked', 'refused'] as const;
const idsOf = (report: ReverseReport) =>
  Object.fromEntries(lists.map((list) => [list, report[list].map(({ id }) => id)]));
const refusal = (work: () => unknown) => {
  try {
    work();
  } catch (error) {
    if (error instanceof KoppelError)
      return { code: error.code, at: error.issues.map(({ pointer }) => pointer) };
    throw error;
  }
  return undefined;
};

describe('an offer', () => {
  const report = reverseMatch(nl2019, six, { offer: 'groeiversneller/voucher' }, options);

  test('finds its firms, and says of each why', () => {
    expect(idsOf(report)).toEqual({
      eligible: ['batteries'],
      toBeJudged: [],
      // Neither says whether it was admitted; the carpenter asks for what the voucher helps with, the stranger for nothing known.
      toBeAsked: ['carpenter', 'stranger'],
      // Too large, not in Gelderland, and not admitted.
      refused: expect.arrayContaining(['software', 'giant', 'bakery']),
    });
    expect(report.counts).toEqual({ eligible: 1, toBeJudged: 0, toBeAsked: 2, refused: 3 });
    const giant = report.refused.find(({ id }) => id === 'giant');
    expect(giant?.explanation.summary).toBe('Not eligible, because of: Size in FTE');
  });

  test('says what to ask each firm', () => {
    const asked = Object.fromEntries(report.toBeAsked.map(({ id, questions }) => [id, questions]));
    expect(asked['carpenter']).toEqual([
      'Have you been admitted to De Groeiversneller?',
      'How many full-time equivalents is that?',
    ]);
    expect(asked['stranger']).toContain('Where is the firm established?');
  });

  test('says how it stands and how one gets in', () => {
    expect(report.summary).toEqual([
      'Of 6 firms, 1 qualifies; 0 to be judged, 2 to be asked, 3 not',
      'De Groeiversneller: voucher for expertise: available',
    ]);
    expect(report.next?.mode).toBe('conversation-first');
    const later = reverseMatch(
      nl2019,
      six,
      { offer: 'groeiversneller/voucher' },
      { ...options, now: '2020-01-01' },
    );
    expect(later.counts.refused).toBe(6);
    expect(later.summary[1]).toBe('De Groeiversneller: voucher for expertise: ended on 1 January 2020');
  });

  test('in Dutch', () => {
    const dutch = reverseMatch(
      nl2019,
      six,
      { offer: 'groeiversneller/voucher' },
      { ...options, language: 'nl' },
    );
    expect(dutch.summary[0]).toBe('Van 6 bedrijven voldoet er 1; 0 te beoordelen, 2 na te vragen, 3 niet');
  });

  test('the limit cuts the lists and not the counts; drop leaves out who has to be asked', () => {
    const cut = reverseMatch(nl2019, six, { offer: 'groeiversneller/voucher' }, { ...options, limit: 1 });
    expect([cut.toBeAsked.length, cut.counts.toBeAsked]).toEqual([1, 2]);
    const dropped = reverseMatch(
      nl2019,
      six,
      { offer: 'groeiversneller/voucher' },
      { ...options, unknown: 'drop' },
    );
    expect(dropped.counts).toEqual({ eligible: 1, toBeJudged: 0, toBeAsked: 0, refused: 3 });
  });

  test('waits for a person where facts fit', () => {
    const given = [{ firm: { id: 'x', area: 'Breda', foundedOn: '2015' }, question: {} }];
    const found = reverseMatch(nl2019, given, { offer: 'groei-ondernemers-challenge/programme' }, options);
    expect(idsOf(found)['toBeJudged']).toEqual(['x']);
    expect(found.toBeJudged[0]?.explanation.judge.map(({ by }) => by)).toContain(
      'Zaken Expert, for the municipality of Breda',
    );
    expect(found.toBeJudged[0]?.questions).toEqual([]);
  });
});

describe('an expert', () => {
  const expert = {
    id: 'dashboard-builder',
    title: { nl: 'Bouwer van dashboards', en: 'Builder of dashboards' },
    through: { nl: 'de datacoach van het bedrijf', en: 'the data coach of the firm' },
    themes: { digitalisation: 3 },
    needs: ['data'],
    areas: ['prov-noord-brabant'],
  };
  const given = [
    {
      firm: { id: 'near', area: 'Breda' },
      question: { themes: { digitalisation: 3 }, needs: [{ need: 'data' }] },
    },
    { firm: { id: 'less', area: 'Oss' }, question: { themes: { digitalisation: 1, finance: 3 } } },
    { firm: { id: 'far', area: 'Zwolle' }, question: { themes: { digitalisation: 3 } } },
  ];

  test('finds firms by the same policy, and goes through the coach', () => {
    const report = reverseMatch(nl2019, given, { expert }, options);
    expect(idsOf(report)).toEqual({
      eligible: ['near', 'less'],
      toBeJudged: [],
      toBeAsked: [],
      refused: ['far'],
    });
    expect(report.through).toBe('the data coach of the firm');
    expect(report.summary[1]).toBe(
      'Do not approach the firm yourself: the data coach of the firm asks the firm first whether it wants to meet',
    );
  });

  test('has to name whom the lead goes through', () => {
    const { through: _, ...without } = expert;
    expect(refusal(() => reverseMatch(nl2019, given, { expert: without }, options))).toEqual({
      code: 'BAD_DOCUMENT',
      at: ['/expert/through'],
    });
  });
});

describe('a saved query', () => {
  const query = { id: 'arnhem-growth', areas: ['Arnhem'], themes: ['ambition'] };

  test('municipality × theme: the more urgent the better; not known is asked', () => {
    const more = [...six, { firm: { id: 'newcomer', area: 'Arnhem' }, question: {} }];
    const report = reverseMatch(nl2019, more, { query }, options);
    expect(idsOf(report)).toEqual({
      eligible: ['batteries', 'carpenter'],
      toBeJudged: [],
      toBeAsked: ['newcomer', 'stranger'],
      refused: expect.arrayContaining(['bakery', 'giant', 'software']),
    });
    expect(report.eligible.map(({ explanation }) => explanation.points)).toEqual([1000, 333]);
    expect(report.wanted).toEqual({ kind: 'query', id: 'arnhem-growth', title: 'Query arnhem-growth' });
  });

  test('narrows an offer without changing its points', () => {
    const wanted = { offer: 'groeiversneller/voucher' };
    const all = reverseMatch(nl2019, six, wanted, options);
    const some = reverseMatch(nl2019, six, { ...wanted, query: { id: 'q', areas: ['Breda'] } }, options);
    expect(some.counts.eligible).toBe(0);
    const points = (report: ReverseReport) =>
      new Map(lists.flatMap((list) => report[list].map(({ id, explanation }) => [id, explanation.points])));
    expect(points(some)).toEqual(points(all));
  });
});

test('the same points, verdict and sentences per pair as match', () => {
  const matcher = createMatcher(nl2019, options);
  const groups = ['eligible', 'toBeJudged', 'toBeAsked', 'refused', 'expired'] as const;
  const few = nl2019.offers.filter((_, index) => index % 9 === 0).map(({ id }) => id);
  assertProperty(
    fc,
    fc.property(
      fc.array(arbitraryCase, { minLength: 1, maxLength: 4 }),
      fc.constantFrom(...few),
      (cases, offer) => {
        const given = numbered(cases);
        const report = reverseMatch(nl2019, given, { offer }, options);
        expect(lists.flatMap((list) => report[list]).length).toBe(given.length);
        for (const [index, one] of given.entries()) {
          const forward = matcher.match(one, options);
          const [group, entry] = groups
            .flatMap((list) => forward[list].map((found) => [list, found] as const))
            .find(([, found]) => found.id === offer) as unknown as [
            (typeof groups)[number],
            { explanation: unknown },
          ];
          const expected = group === 'expired' ? 'refused' : group;
          const found = report[expected].find(({ id }) => id === `firm-${index}`);
          expect(found?.explanation).toEqual(entry.explanation);
        }
        // The order is that of the points.
        for (const list of lists) {
          const points = report[list].map(({ explanation }) => explanation.points);
          expect(points).toEqual([...points].sort((a, b) => b - a));
        }
      },
    ),
    law(25),
  );
});

test('the order of cases changes nothing', () => {
  const wanted = { offer: 'groeiversneller/voucher' };
  expect(reverseMatch(nl2019, [...six].reverse(), wanted, options)).toEqual(
    reverseMatch(nl2019, six, wanted, options),
  );
});

test.each<[string, unknown, unknown, string[]]>([
  ['an offer that is not there', six, { offer: 'nobody/nothing' }, ['/offer']],
  ['nothing wanted', six, {}, ['']],
  [
    'an offer and an expert',
    six,
    { offer: 'a', expert: { id: 'e', title: { nl: 'a', en: 'a' }, through: { nl: 'b', en: 'b' } } },
    [''],
  ],
  ['a query of nothing', six, { query: { id: 'q' } }, ['/query']],
  [
    'areas and sectors that are not there',
    six,
    { query: { id: 'q', areas: ['Atlantis'], sectors: ['magic'] } },
    ['/query/areas/0', '/query/sectors/0'],
  ],
  [
    'all that is wrong in all cases',
    [{ firm: { area: 'Atlantis' } }, { firm: { sectors: ['magic'] } }],
    { offer: 'groeiversneller/voucher' },
    ['/0/firm/area', '/1/firm/sectors/0'],
  ],
  [
    'two cases of one firm without ids of questions',
    [{ firm: { id: 'a' } }, { firm: { id: 'a' } }],
    { offer: 'groeiversneller/voucher' },
    ['/1'],
  ],
  ['no list', { firm: {} }, { offer: 'groeiversneller/voucher' }, ['']],
])('refuses %s', (_, cases, wanted, at) => {
  expect(refusal(() => reverseMatch(nl2019, cases, wanted, options))).toEqual({ code: 'BAD_DOCUMENT', at });
});

test('refuses a day and a language that do not exist', () => {
  const bad = { ...options, now: '2019-02-30', language: 'fy' as 'nl' };
  expect(refusal(() => reverseMatch(nl2019, six, { offer: 'a' }, bad))).toEqual({
    code: 'BAD_OPTION',
    at: ['/now', '/language'],
  });
});
