import { KoppelError } from '@koppel/core';
import { assertProperty } from '@koppel/core/testing';
import {
  auditFairness,
  type FairnessReport,
  ProtectedTraits,
  readResultsCsv,
  readTraitsCsv,
} from '@koppel/jobs/fairness';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fixed, type Made, peopleOf, smallSecrets } from './attack.js';

const group = (sex: string, people: number, selected: number, extra: Record<string, string> = {}) =>
  Array.from({ length: people }, (_, at) => ({
    id: `${sex}${JSON.stringify(extra)}${at}`,
    selected: at < selected,
    score: at,
    traits: { sex, ...extra },
  }));
const audit = (people: readonly Made[], options: Partial<Parameters<typeof auditFairness>[2]> = {}) =>
  auditFairness(
    people.map(({ traits: _, ...result }) => result),
    new ProtectedTraits(people.map(({ id, traits }) => ({ id, traits }))),
    { language: 'en', ...options },
  );
const table = (report: FairnessReport, title: string) => report.tables.find((one) => one.title === title);

describe('a report', () => {
  const people = [...group('man', 80, 48), ...group('woman', 40, 12)];
  const report = audit(people);

  test('rates, ratios, the four-fifths rule and the exact test, in words', () => {
    const selected = table(report, 'Selected by sex');
    expect(selected?.highest).toBe('man');
    expect(selected?.rows.map(({ sentence }) => sentence)).toEqual([
      'man: 48 of 80 selected (60 %), the highest share',
      'woman: 12 of 40 selected (30 %), 0.500 of the highest share: less than four fifths; with equal chances such a difference comes up with a chance of 0.34 %',
    ]);
    expect(report.summary).toContain(
      'In 2 of these the difference is larger than chance often makes it (less than one time in twenty)',
    );
    const dutch = auditFairness(
      people.map(({ traits: _, ...result }) => result),
      new ProtectedTraits(people.map(({ id, traits }) => ({ id, traits }))),
      { language: 'nl' },
    );
    expect(table(dutch, 'Geselecteerd naar sex')?.rows[1]?.sentence).toBe(
      "woman: 12 van 40 geselecteerd (30 %), 0,500 van het hoogste aandeel: minder dan vier vijfde; bij gelijke kansen komt zo'n verschil voor met een kans van 0,34 %",
    );
  });

  test('measuring is on: scores and selections, each trait and every two', () => {
    const two = [...group('man', 30, 15, { origin: 'a' }), ...group('woman', 30, 12, { origin: 'b' })];
    expect(audit(two, { top: 20 }).tables.map(({ title }) => title)).toEqual([
      'Selected by origin',
      'Selected by sex',
      'Selected by origin and sex',
      'Score above the median by origin',
      'Score above the median by sex',
      'Score above the median by origin and sex',
      'Among the first 20 by origin',
      'Among the first 20 by sex',
      'Among the first 20 by origin and sex',
    ]);
  });

  test('the same people in any order give the same bytes', () => {
    expect(JSON.stringify(audit([...people].reverse()))).toBe(JSON.stringify(report));
  });

  test('who is not decided counts nowhere, who is not known is said', () => {
    const more = [
      ...people,
      { id: 'x', traits: { sex: 'man' } },
      ...group('', 6, 6).map((one) => ({ ...one, traits: {} })),
    ];
    const found = audit(more);
    expect(found).toMatchObject({ totals: { people: 127, decided: 126, selected: 66 } });
    expect(table(found, 'Selected by sex')?.unknown).toBe(6);
    expect(table(found, 'Selected by sex')?.sentences).toEqual(['Of 6 people the trait is not known']);
  });

  test('the order of all is measured only where it gives nobody away', () => {
    expect(table(audit(people, { top: 30 }), 'Among the first 30 by sex')?.ndklHundredths).toBeGreaterThan(0);
    const few = [...group('man', 40, 24), ...group('woman', 20, 6)];
    expect(table(audit(few, { top: 30 }), 'Among the first 30 by sex')?.ndklHundredths).toBeUndefined();
  });
});

describe('what is hidden', () => {
  test('a small group, and the other one, since the total is known', () => {
    const rows = table(audit([...group('man', 97, 50), ...group('woman', 3, 1)]), 'Selected by sex')?.rows;
    expect(rows?.map(({ people }) => people)).toEqual([null, null]);
    expect(JSON.stringify(rows)).not.toMatch(/\b(97|3|50|1)\b/);
  });

  test('two small groups that are small together: the third would say how many they are', () => {
    const people = [...group('man', 97, 50), ...group('woman', 2, 1), ...group('x', 1, 1)];
    const rows = table(audit(people), 'Selected by sex')?.rows;
    expect(rows?.map(({ people: shown }) => shown)).toEqual([null, null, null]);
    const enough = [...group('man', 97, 50), ...group('woman', 4, 2), ...group('x', 3, 1)];
    expect(table(audit(enough), 'Selected by sex')?.rows.map(({ people: shown }) => shown)).toEqual([
      97,
      null,
      null,
    ]);
  });

  test('one person who was not selected', () => {
    const rows = table(
      audit([...group('man', 40, 20), ...group('woman', 20, 19), ...group('x', 20, 8)]),
      'Selected by sex',
    )?.rows;
    expect(rows?.find(({ category }) => category === 'woman')).toMatchObject({
      people: 20,
      counted: null,
      rate: null,
    });
    expect(rows?.filter(({ counted }) => counted === null)).toHaveLength(2);
  });

  test('the small group alone, where no total is told', () => {
    const report = audit([...group('man', 97, 50), ...group('woman', 60, 20), ...group('x', 3, 1)], {
      totals: 'hidden',
    });
    expect(table(report, 'Selected by sex')?.rows.map(({ people, counted }) => [people, counted])).toEqual([
      [97, 50],
      [60, 20],
      [null, null],
    ]);
    expect(report).not.toHaveProperty('totals');
    expect(JSON.stringify(report)).not.toMatch(/\b(160|71)\b/);
  });

  test('nothing, for whoever is allowed to see all', () => {
    const rows = table(
      audit([...group('man', 97, 50), ...group('woman', 3, 1)], { least: 1 }),
      'Selected by sex',
    )?.rows;
    expect(rows?.map(({ people, counted }) => [people, counted])).toEqual([
      [97, 50],
      [3, 1],
    ]);
  });

  test('no small number can be worked out, by trying every population that gives the same report', () => {
    let secrets = 0;
    assertProperty(
      fc,
      fc.property(peopleOf(fc), fc.constantFrom('shown' as const, 'hidden' as const), (people, totals) => {
        const report = audit(people, { least: 3, totals });
        for (const secret of smallSecrets(people, 3)) {
          // With all people of one kind there is nothing to hide: how many took part is known.
          if (fixed(people, { ...report, tables: [] }, secret)) continue;
          secrets += 1;
          expect(fixed(people, report, secret), JSON.stringify(secret)).toBe(false);
        }
      }),
      { runs: 150 },
    );
    expect(secrets).toBeGreaterThan(300);
  });
});

describe('files', () => {
  test('sheets, with commas or semicolons', () => {
    const results = readResultsCsv('id;selected;score\na;ja;62,5\nb;nee;\nc;;60\n');
    expect(results).toEqual([
      { id: 'a', selected: true, score: 62.5 },
      { id: 'b', selected: false },
      { id: 'c', score: 60 },
    ]);
    const report = auditFairness(results, readTraitsCsv('id,sex\na,v\nb,m\n'), { language: 'nl', least: 1 });
    expect(report).toMatchObject({ totals: { people: 3, decided: 2, scored: 2 }, medianThousandths: 61_250 });
  });

  test.each([
    [() => readResultsCsv('id,selected\na,perhaps\n,yes\n'), [/\/2\/selected/, /\/3\/id/]],
    [() => readResultsCsv('name\na\n'), [/columns name/]],
    [() => readTraitsCsv('person,sex\na,v\n'), [/a column id/]],
    [() => readTraitsCsv('id,sex\na,v\na,m\n'), [/each person once/]],
    [
      () => auditFairness([{ id: 'a' }, { id: 'a' }], new ProtectedTraits([]), { language: 'en' }),
      [/each person once/],
    ],
    [
      () => auditFairness([{ id: 'a', gender: 'v' }], new ProtectedTraits([]), { language: 'en' }),
      [/gender/],
    ],
    [() => auditFairness([], new ProtectedTraits([]), { language: 'en', least: 0 }), [/from 1/]],
    [() => auditFairness([], {} as unknown as ProtectedTraits, { language: 'en' }), [/protected traits/]],
  ])('%# is refused', (run, messages) => {
    try {
      run();
      expect.unreachable();
    } catch (error) {
      expect(error).toBeInstanceOf(KoppelError);
      for (const message of messages) expect((error as Error).message).toMatch(message);
    }
  });
});
