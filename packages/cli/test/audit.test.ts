import { describe, expect, test } from 'vitest';
import { folderOf, koppel } from './helpers.js';
import { faultsOfHtml } from './well-formed.js';

const rows = (sex: string, people: number, selected: number) =>
  Array.from({ length: people }, (_, at) => [
    `${sex}-${at}`,
    at < selected ? 'yes' : 'no',
    String(50 + at),
    sex,
  ]);
const all = [...rows('man', 80, 48), ...rows('woman', 40, 12), ...rows('x', 3, 1)];
const results = `id,selected,score\n${all.map(([id, selected, score]) => `${id},${selected},${score}\n`).join('')}`;
const traits = `id;sex\n${all.map(([id, , , sex]) => `${id};${sex}\n`).join('')}`;
const cwd = folderOf({
  'results.csv': results,
  'traits.csv': traits,
  'results.json': JSON.stringify(all.map(([id, selected]) => ({ id, selected: selected === 'yes' }))),
  'traits.yaml': '- { id: man-1, traits: { sex: man } }\n',
  'gender.csv': 'id,gender\na,v\n',
});
const audit = (line: string) => koppel(['jobs', 'audit', ...line.split(' ')], { cwd });

describe('koppel jobs audit', () => {
  test('says how groups fared, in both languages, without small numbers', async () => {
    const dutch = await audit('results.csv --traits traits.csv --totals hidden');
    expect(dutch).toMatchObject({ code: 0, err: '' });
    expect(dutch.out).toContain('Geselecteerd naar sex');
    expect(dutch.out).toContain('woman      40       12     30 %       0,500           0,34 %');
    expect(dutch.out).toContain('x           –        –        –           –                –');
    expect(dutch.out).toContain('Totalen worden niet getoond');
    const english = await audit('results.csv --traits traits.csv --lang en');
    expect(english.out).toContain('123 people; it is decided for 123, 61 were selected');
    // Women are hidden as well: the total less the men and the women would say how many the others are.
    expect(english.out).toMatch(/woman +– +– +–/);
    expect((await audit('results.csv --traits traits.csv --lang en --least 1')).out).toMatch(
      /x +3 +1 +33\.3 %/,
    );
  });

  test('as JSON and as a page with bars that can be read without seeing them', async () => {
    const json = JSON.parse(
      (await audit('results.json --traits traits.csv --totals hidden --format json')).out,
    );
    expect(json).toMatchObject({ koppel: 1, what: 'jobs-audit', report: { least: 5 } });
    expect(json.report.tables[0].rows[1]).toMatchObject({
      category: 'woman',
      belowFourFifths: true,
      ratio: { num: 960, den: 1920 },
    });
    const { out } = await audit('results.csv --traits traits.csv --totals hidden --format html --lang en');
    expect(faultsOfHtml(out)).toEqual([]);
    expect(out).toMatch(
      /<svg class="bar"[^>]*role="img" aria-label="woman: 30.%"><rect [^>]*><\/rect><rect y="10" width="300"/,
    );
    expect(out).toContain('<rect x="477" width="6"');
  });

  test.each([
    ['results.csv', 2, /--traits/],
    ['results.csv --traits results.csv', 2, /two files/],
    [
      'traits.csv --traits results.csv',
      1,
      /traits\.csv: \/1: found a column "sex", expected columns id, selected, score/,
    ],
    [
      'results.csv --traits traits.csv --cross sex,origin',
      1,
      /"origin", expected a trait of these people: sex/,
    ],
    ['results.csv --traits nowhere.csv', 1, /no such file/],
    ['results.csv --traits traits.csv --least 0', 2, /from 1/],
  ])('%s is refused', async (line, code, message) => {
    const found = await audit(line);
    expect(found.code).toBe(code);
    expect(found.err).toMatch(message);
  });

  test('people without a trait are counted as not known', async () => {
    const { out } = await audit('results.json --traits traits.yaml --lang en --least 1');
    expect(out).toContain('Of 122 people the trait is not known.');
  });
});
