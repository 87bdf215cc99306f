import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { type GapsPage, textRenderer } from '../src/index.js';
import { columnsOf, noStyle, table, widthOf } from '../src/render/text/layout.js';
import { folderOf, koppel, type World } from './helpers.js';
import { faultsOfHtml, fetches } from './well-formed.js';

const NOW = ['--now', '2019-03-01'] as const;
const SIZES = [40, 60, 80, 300, 400, 500];
const caseOf = (name: string, fte: number) =>
  `firm: { name: Secret ${name}, area: Arnhem, fte: ${fte}, facts: { yes: [admitted-groeiversneller] } }\n` +
  'question: { themes: { ambition: 2 }, needs: [{ need: plan-quality, urgency: 3 }] }\n';
/** Twelve firms, half of which are too large for the voucher, and one that names another theme. */
const files: Readonly<Record<string, string>> = Object.fromEntries([
  ...SIZES.flatMap((fte, size) => ['a', 'b'].map((name) => [`file-${name}${size}.yaml`, caseOf(name, fte)])),
  ['file-other.yaml', 'firm: { area: Breda }\nquestion: { themes: { finance: 3 } }\n'],
]);
const names = Object.keys(files);
const many = folderOf(files);

const gaps = (args: readonly string[], world: World = {}, cases: readonly string[] = names) =>
  koppel(['support', 'gaps', ...cases, ...NOW, ...args], { cwd: many, ...world });
const json = async (args: readonly string[], world: World = {}): Promise<GapsPage> =>
  JSON.parse((await gaps([...args, '--format', 'json'], world)).out) as GapsPage;

const pages = Promise.all(['nl', 'en'].map((lang) => json(['--lang', lang])));

describe('text', () => {
  test('in English', async () => {
    const { code, out, err } = await gaps(['--lang', 'en']);
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(out).toMatchInlineSnapshot(`
      "! Please note: This is a historical example with facts of March 2019 (SPARK and
        Datacoaching: March 2024); most programmes have ended since.

      What is missing: Regional programmes for small and medium-sized firms, the
      Netherlands 2019
      ==========================================================================
      Regional programmes for small and medium-sized firms, the Netherlands 2019, data
      of 1 March 2019, looked at for 1 March 2019.

      In short
      --------
      - Counts below 5 are not shown, nor any count from which such a small one could
        be worked out.
      - A better plan: for 6 firms there is nothing that is open or may yet be open.

      What is asked about
      -------------------
      Numbers of firms, and how many offers help with it. A – is a number that is not
      shown.

      Topic          asked  answered  undecided  unanswered  offers
      A better plan     12         6          0           6       7
      Ambition          12        12          0           0      28
      Finance            –         –          –           –      22

      Limits that alone keep firms out
      --------------------------------
      - Location of Financieringstafel AgriFood Capital: finance table: alone keeps
        out 12 firms.
      - Size in FTE of De Groeiversneller: voucher for expertise: alone keeps out 6
        firms.

      No firm is named.
      "
    `);
  });

  test('in Dutch, on a narrow terminal', async () => {
    const { out } = await gaps(['--lang', 'nl'], { stdoutIsTTY: true, columns: 44, env: { NO_COLOR: '1' } });
    expect(out).toMatchInlineSnapshot(`
      "! Let op: Dit is een historisch voorbeeld
        met feiten van maart 2019 (SPARK en
        Datacoaching: maart 2024); de meeste
        programma’s zijn inmiddels gestopt.

      Wat er ontbreekt: Regionale programma’s voor
      het mkb, Nederland 2019
      ============================================
      Regionale programma’s voor het mkb,
      Nederland 2019, gegevens van 1 maart 2019,
      bekeken voor 1 maart 2019.

      In het kort
      -----------
      - Aantallen onder de 5 worden niet getoond,
        en ook geen aantal waaruit zo’n klein
        aantal is af te leiden.
      - Een beter plan: voor 6 bedrijven is er
        niets dat openstaat of nog kan openstaan.

      Waar vragen over gaan
      ---------------------
      Aantallen bedrijven, en hoeveel aanbod erbij
      helpt. Een – is een aantal dat niet getoond
      wordt.

      Een beter plan
        gevraagd: 12, beantwoord: 6, onbeslist: 0,
        onbeantwoord: 6, aanbod: 7
      Ambitie
        gevraagd: 12, beantwoord: 12, onbeslist:
        0, onbeantwoord: 0, aanbod: 28
      Financiering
        gevraagd: –, beantwoord: –, onbeslist: –,
        onbeantwoord: –, aanbod: 22

      Grenzen die op zichzelf bedrijven
      buitensluiten
      ---------------------------------
      - Vestigingsplaats bij Financieringstafel
        AgriFood Capital: sluit 12 bedrijven uit
        die verder niets in de weg staat.
      - Omvang in fte bij De Groeiversneller:
        voucher voor expertise: sluit 6 bedrijven
        uit die verder niets in de weg staat.

      Geen bedrijf is bij naam genoemd.
      "
    `);
  });

  test.each([24, 30, 40, 57, 80, 100, 400])(
    'is never wider than %i columns, nor than 100',
    async (columns) => {
      const width = widthOf({ isTTY: true, columns });
      for (const page of await pages) {
        const out = textRenderer({ width, colours: false }).gaps(page);
        expect(out.split('\n').filter((line) => columnsOf(line) > Math.min(100, columns))).toEqual([]);
      }
    },
  );

  test('says so when nothing is asked, or by too few', async () => {
    const cwd = folderOf({ 'a.yaml': 'firm: {}\n' });
    const { code, out } = await gaps(['--lang', 'en'], { cwd }, ['a.yaml']);
    expect(code).toBe(0);
    expect(out).toContain('Nobody names a need or a theme.\n');
    expect(out).toContain('None, or too few firms to show.\n');
  });
});

describe('table', () => {
  const rows = [
    { text: 'a long name of a topic', numbers: ['12', '–'] },
    { text: 'growth', numbers: ['1,000', '0'] },
  ];
  test('puts numbers below one another, or below the texts', () => {
    expect(table('Topic', ['asked', 'open'], rows, 60, noStyle)).toEqual([
      'Topic                   asked  open',
      'a long name of a topic     12     –',
      'growth                  1,000     0',
    ]);
    expect(table('Topic', ['asked', 'open'], rows, 30, noStyle)).toEqual([
      'a long name of a topic',
      '  asked: 12, open: –',
      'growth',
      '  asked: 1,000, open: 0',
    ]);
  });
});

test.each(['text', 'json', 'html'])('names neither a firm nor a file in %s', async (format) => {
  for (const lang of ['nl', 'en']) {
    const { code, out } = await gaps(['--lang', lang, '--format', format]);
    expect(code).toBe(0);
    for (const secret of ['file-', '.yaml', 'Secret', 'case-', many]) expect(out).not.toContain(secret);
  }
});

describe('json', () => {
  test('holds the report', async () => {
    const page = await json(['--lang', 'en']);
    expect(page).toMatchObject({ koppel: 1, what: 'gaps', language: 'en', now: '2019-03-01' });
    expect(page.report).toMatchObject({ least: 5, firms: null });
    expect(page.report.topics.find(({ topic }) => topic.id === 'finance')).toMatchObject({
      asked: null,
      answered: null,
      unanswered: null,
    });
    expect(page.report.limits).toContainEqual(
      expect.objectContaining({ offer: 'groeiversneller/voucher', firms: 6, askers: null }),
    );
  });

  test('is the same to the byte on every run', async () => {
    const first = await gaps(['--format', 'json']);
    expect((await gaps(['--format', 'json'], { stdoutIsTTY: true, columns: 40 })).out).toBe(first.out);
  });

  test('--least hides more', async () => {
    const { report } = await json(['--least', '7']);
    expect(report.least).toBe(7);
    expect(report.limits.filter(({ firms }) => firms < 7)).toEqual([]);
    expect((await json(['--least', '14'])).report.firms).toBeNull();
  });

  test('a case may come from standard input, and the policy from a file', async () => {
    const first = names[0] as string;
    const rest = names.slice(1);
    const piped = await gaps([], { stdin: files[first] as string }, ['-', ...rest]);
    expect(piped).toEqual(await gaps([]));
    const cwd = folderOf({ ...files, 'policy.json': '{ "themes": 8, "needs": 0 }' });
    const { code, err } = await gaps(['--policy', 'policy.json'], { cwd });
    expect({ code, err }).toEqual({ code: 0, err: '' });
  });
});

test('text and html show no number of firms that the json does not', async () => {
  const page = await json(['--lang', 'en']);
  const { topics, limits, firms } = page.report;
  // Thirteen asked in all, and twelve of them about one thing.
  expect(firms).toBeNull();
  const published = new Set<unknown>([
    ...topics.flatMap((one) => [one.asked, one.answered, one.undecided, one.unanswered, one.offers]),
    ...limits.map((one) => one.firms),
    page.report.least,
  ]);
  for (const format of ['text', 'html']) {
    const { out } = await gaps(['--lang', 'en', '--format', format]);
    const body = out.slice(out.search(/In short/)).replace(/<style>.*?<\/style>|<\/?[^>]*>/gs, ' ');
    for (const [number] of body.matchAll(/\b\d+\b/g)) expect(published).toContain(Number(number));
    expect(body).not.toMatch(/\b13\b/);
  }
});

describe('html', () => {
  test.each(['nl', 'en'])(
    'is one well-formed page in %s that asks for nothing from elsewhere',
    async (lang) => {
      for (const cases of [names, [names[0] as string]]) {
        const { code, out, err } = await gaps(['--lang', lang, '--format', 'html'], {}, cases);
        expect({ code, err }).toEqual({ code: 0, err: '' });
        expect(faultsOfHtml(out)).toEqual([]);
        expect(fetches(out)).toEqual([]);
        expect(out).toContain(`<html lang="${lang}">`);
        expect(out).not.toContain('<script');
        const levels = [...out.matchAll(/<h([1-6])/g)].map(([, level]) => Number(level));
        expect(levels.filter((level, index) => level > (levels[index - 1] ?? 0) + 1)).toEqual([]);
      }
    },
  );

  test('shows a dash for what may not be shown', async () => {
    const { out } = await gaps(['--lang', 'en', '--format', 'html']);
    expect(out).toContain('<td class="number">–</td>');
  });

  test('--out takes the format from its ending, and replaces no case', async () => {
    const cwd = folderOf({ 'a.yaml': caseOf('a', 40) });
    const { code, err } = await gaps(['--out', 'gaps.html'], { cwd }, ['a.yaml']);
    expect({ code, err }).toEqual({ code: 0, err: 'Geschreven naar gaps.html.\n' });
    expect(readFileSync(join(cwd, 'gaps.html'), 'utf8')).toMatch(/^<!DOCTYPE html>/);
    const outcome = await gaps(['--format', 'text', '--out', 'a.yaml'], { cwd }, ['a.yaml']);
    expect(outcome.err).toBe('error: --out a.yaml would replace a file that is read. Choose another name.\n');
    expect(outcome.code).toBe(2);
  });
});

describe('what is refused', () => {
  const rows: readonly (readonly [what: string, files: Readonly<Record<string, string>>, err: string])[] = [
    [
      'a slip in a key of the second case',
      { 'b.yaml': 'firm: { fet: 3 }\n' },
      'b.yaml: /firm/fet: found an unknown key, expected one of: area, balanceEur, facts, foundedOn, fte, headcount, id, judgements, name, owner, place, postcode, sbi, sectors, situation, takenOverOn, turnoverEur. Did you mean "fte"?',
    ],
    ['a list', { 'b.yaml': '[]\n' }, 'b.yaml: found an empty list, expected an object.'],
    [
      'faults in two cases, at once',
      { 'a.yaml': 'firm: { fte: many }\n', 'b.yaml': 'firm: { area: Nowhere }\nquestion: 3\n' },
      'a.yaml: /firm/fte: found "many", expected a number, or a span such as { gte: 10, lt: 50 } when it is known roughly.\n' +
        'b.yaml: /question: found 3, expected an object.',
    ],
    [
      'an unknown place',
      { 'b.yaml': 'firm: { area: Nowhere }\n' },
      'b.yaml: /firm/area: found the area "Nowhere", which is not known, expected one area. Write the id or the name of a municipality, region or province, or leave it out.',
    ],
    [
      'one id in two files',
      { 'a.yaml': 'firm: { id: x }\n', 'b.yaml': 'firm: { id: x }\n' },
      'b.yaml: found the case x again, expected a case of its own. Give each question of a firm an id.',
    ],
  ];

  test.each(rows)('%s', async (_, given, err) => {
    const cwd = folderOf({ 'a.yaml': 'firm: {}\n', 'b.yaml': 'firm: {}\n', ...given });
    const outcome = await gaps([], { cwd }, ['a.yaml', 'b.yaml']);
    expect(outcome.err).toBe(`${err}\n`);
    expect({ code: outcome.code, out: outcome.out }).toEqual({ code: 1, out: '' });
  });

  test('files that are not there', async () => {
    const { code, out, err } = await gaps([], {}, ['nope.yaml', 'no.json']);
    const expected = 'found no such file, expected a file that ends in .json, .yaml or .yml.';
    expect(err).toBe(`nope.yaml: ${expected}\nno.json: ${expected}\n`);
    expect({ code, out }).toEqual({ code: 1, out: '' });
  });

  test.each(['1', '0', '-3', '2.5', 'many', ''])('--least %j', async (least) => {
    const { code, err } = await gaps([`--least=${least}`]);
    expect(code).toBe(2);
    expect(err).toBe(
      `error: option '--least <n>' argument '${least}' is invalid. Expected a whole number from 2.\n(add --help for what is possible)\n`,
    );
  });

  test('no case', async () => {
    expect(await koppel(['support', 'gaps'])).toEqual({
      code: 2,
      out: '',
      err: "error: missing required argument 'case'\n(add --help for what is possible)\n",
    });
  });

  test('one file twice, and one standard input for two cases', async () => {
    const [first = ''] = names;
    const twice = await gaps([], {}, [first, `./${first}`]);
    expect(twice).toEqual({ code: 2, out: '', err: `error: ./${first} is named twice.\n` });
    expect(await gaps([], {}, ['-', '-'])).toEqual({
      code: 2,
      out: '',
      err: "error: '-' can be used once: there is one standard input.\n",
    });
  });
});
