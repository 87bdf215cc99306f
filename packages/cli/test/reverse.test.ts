import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { type ReversePage, textRenderer } from '../src/index.js';
import { columnsOf, widthOf } from '../src/render/text/layout.js';
import { fixtures, folderOf, koppel, type World } from './helpers.js';
import { faultsOfHtml, fetches } from './well-formed.js';

const NOW = ['--now', '2019-03-01'] as const;
const OFFER = ['--offer', 'groeiversneller/voucher'] as const;
const QUERY = 'query: { id: arnhem-growth, areas: [Arnhem], themes: [ambition] }\n';
const EXPERT =
  'expert: { id: anna, title: { nl: strategie, en: strategy }, through: { nl: de coach, en: the coach }, themes: { ambition: 3 }, areas: [Arnhem] }\n';
const files: Readonly<Record<string, string>> = {
  'batteries.yaml':
    'firm: { id: batteries, name: Volta BV, area: Arnhem, fte: 38, facts: { yes: [admitted-groeiversneller] } }\n' +
    'question: { themes: { ambition: 3, finance: 2 }, needs: [{ need: strategy }] }\n',
  'Café De Zon.yaml': 'firm: { area: Arnhem }\nquestion: { themes: { ambition: 1 } }\n',
  'software.yaml':
    'firm: { area: Breda, fte: 20, facts: { yes: [admitted-groeiversneller] } }\nquestion: { themes: { ambition: 3 } }\n',
  'hostile.json': readFileSync(join(fixtures, 'hostile.json'), 'utf8'),
  'query.yaml': QUERY,
  'expert.yaml': EXPERT,
};
const three = ['batteries.yaml', 'Café De Zon.yaml', 'software.yaml'];
const all = [...three, 'hostile.json'];
const folder = folderOf(files);

const reverse = (args: readonly string[], world: World = {}, cases: readonly string[] = three) =>
  koppel(['support', 'reverse', ...cases, ...NOW, ...args], { cwd: folder, ...world });
const json = async (args: readonly string[], cases?: readonly string[]): Promise<ReversePage> =>
  JSON.parse((await reverse([...args, '--format', 'json'], {}, cases)).out) as ReversePage;

describe('text', () => {
  test('in English', async () => {
    const { code, out, err } = await reverse([...OFFER, '--lang', 'en']);
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(out).toMatchInlineSnapshot(`
      "! Please note: This is a historical example with facts of March 2019 (SPARK and
        Datacoaching: March 2024); most programmes have ended since.

      Firms for De Groeiversneller: voucher for expertise
      ===================================================
      Regional programmes for small and medium-sized firms, the Netherlands 2019, data
      of 1 March 2019, looked at for 1 March 2019.

      - Of 3 firms, 1 qualifies; 0 to be judged, 1 to be asked, 1 not.
      - De Groeiversneller: voucher for expertise: available.
      Next step: First: De Groeiversneller: admission and referral. You sign up with
                 your plan; first there is a talk with a business developer of Oost
                 NL.

      Qualifies (1)
      -------------
      1. Volta BV
         batteries
         Fit: 7,665 of 24,000 points, perhaps 3,000 more.
         Why: Eligible, 31 % of the wishes met for certain.

      To be judged (0)
      ----------------
      Nobody.

      To be asked (1)
      ---------------
      1. cafe-de-zon
         Fit:    3,335 of 24,000 points, perhaps 8,000 more.
         Why:    Not decided yet; still to be answered: facts: admitted to De
                 Groeiversneller, FTE, 13 % of the wishes met for certain.
         To ask: Have you been admitted to De Groeiversneller? How many full-time
                 equivalents is that?

      Does not qualify (1)
      --------------------
      1. software
         Fit: 3,335 of 24,000 points, perhaps 8,000 more.
         Why: Not eligible, because of: Location.

      This is no selection: a person decides.
      "
    `);
  });

  test('in Dutch, on a narrow terminal', async () => {
    const world = { stdoutIsTTY: true, columns: 44, env: { NO_COLOR: '1' } };
    expect((await reverse([...OFFER], world)).out).toMatchInlineSnapshot(`
      "! Let op: Dit is een historisch voorbeeld
        met feiten van maart 2019 (SPARK en
        Datacoaching: maart 2024); de meeste
        programma’s zijn inmiddels gestopt.

      Bedrijven voor De Groeiversneller: voucher
      voor expertise
      ==========================================
      Regionale programma’s voor het mkb,
      Nederland 2019, gegevens van 1 maart 2019,
      bekeken voor 1 maart 2019.

      - Van 3 bedrijven voldoet er 1; 0 te
        beoordelen, 1 na te vragen, 1 niet.
      - De Groeiversneller: voucher voor
        expertise: beschikbaar.
      Volgende stap: Eerst: De Groeiversneller:
                     toelating en verwijzing. U
                     meldt zich aan met uw plan;
                     eerst volgt een gesprek met
                     een business developer van
                     Oost NL.

      Voldoet (1)
      -----------
      1. Volta BV
         batteries
         Past:   7.665 van 24.000 punten, mogelijk
                 nog 3.000 erbij.
         Waarom: Komt in aanmerking, 31 % van de
                 wensen is zeker vervuld.

      Te beoordelen (0)
      -----------------
      Niemand.

      Na te vragen (1)
      ----------------
      1. cafe-de-zon
         Past:      3.335 van 24.000 punten,
                    mogelijk nog 8.000 erbij.
         Waarom:    Nog niet beslist; nog te
                    beantwoorden: feiten:
                    toegelaten tot De
                    Groeiversneller, fte, 13 % van
                    de wensen is zeker vervuld.
         Te vragen: Bent u toegelaten tot De
                    Groeiversneller? Hoeveel fte
                    is dat?

      Voldoet niet (1)
      ----------------
      1. software
         Past:   3.335 van 24.000 punten, mogelijk
                 nog 8.000 erbij.
         Waarom: Komt niet in aanmerking, vanwege:
                 Vestigingsplaats.

      Dit is geen selectie: een mens beslist.
      "
    `);
  });

  const pages = Promise.all(['nl', 'en'].map((lang) => json([...OFFER, '--lang', lang], all)));
  test.each([24, 30, 40, 57, 80, 100, 400])(
    'is never wider than %i columns, nor than 100',
    async (columns) => {
      const width = widthOf({ isTTY: true, columns });
      for (const page of await pages) {
        const out = textRenderer({ width, colours: false }).reverse(page);
        expect(out.split('\n').filter((line) => columnsOf(line) > Math.min(100, columns))).toEqual([]);
        for (const forbidden of ['\x1b', '\u202e']) expect(out).not.toContain(forbidden);
      }
    },
  );

  test('for an expert it says who asks first', async () => {
    const { code, out } = await reverse(['--wanted', 'expert.yaml', '--lang', 'en']);
    expect(code).toBe(0);
    expect(out).toContain('Firms for strategy\n');
    expect(out).toContain('- Do not approach the firm yourself: the coach asks the firm first');
  });

  test('says how many were cut, and that some were dropped', async () => {
    const cases = ['batteries.yaml', 'Café De Zon.yaml', 'software.yaml', 'two.yaml'];
    const cwd = folderOf({ ...files, 'two.yaml': files['software.yaml'] as string });
    const { out } = await reverse(
      [...OFFER, '--lang', 'en', '--limit', '1', '--unknown', 'drop'],
      { cwd },
      cases,
    );
    expect(out).toContain('Does not qualify (2)\n');
    expect(out).toContain('1 of 2 shown');
    expect(out).toContain('To be asked (0)\n---------------\nNobody.\n');
    expect(out).toContain('Firms that cannot be decided yet were left out, as asked.\n');
  });
});

describe('json', () => {
  test('holds the report; a firm without an id is called after its file', async () => {
    const page = await json([...OFFER, '--lang', 'en']);
    expect(page).toMatchObject({ koppel: 1, what: 'reverse', unknown: 'keep', cases: three });
    expect(page.report.counts).toEqual({ eligible: 1, toBeJudged: 0, toBeAsked: 1, refused: 1 });
    expect(page.report.eligible.map(({ id, name }) => [id, name])).toEqual([['batteries', 'Volta BV']]);
    expect(page.report.toBeAsked.map(({ id }) => id)).toEqual(['cafe-de-zon']);
    expect(page.report.refused.map(({ id }) => id)).toEqual(['software']);
  });

  test('files of one name are told apart, and from ids that were given', async () => {
    const cases = ['a!.yaml', 'a?.yaml', 'b.yaml', '!!!.yaml'];
    const anybody = 'firm: {}\nquestion: { themes: { ambition: 1 } }\n';
    const cwd = folderOf({
      ...Object.fromEntries(cases.map((name) => [name, anybody])),
      'b.yaml': 'firm: { id: a }\nquestion: {}\n',
    });
    const { out } = await reverse([...OFFER, '--format', 'json'], { cwd }, cases);
    const { report } = JSON.parse(out) as ReversePage;
    const ids = [...report.toBeAsked, ...report.refused].map(({ id }) => id);
    expect(ids.sort()).toEqual(['a', 'a-2', 'a-3', 'case']);
  });

  test('a query stands alone, or narrows an offer and changes no points', async () => {
    const alone = (await json(['--wanted', 'query.yaml'])).report;
    expect(alone.wanted.kind).toBe('query');
    expect(alone.eligible.map(({ id, explanation }) => [id, explanation.points])).toEqual([
      ['batteries', 1000],
      ['cafe-de-zon', 333],
    ]);
    const both = (await json([...OFFER, '--wanted', 'query.yaml'])).report;
    expect(both.wanted).toMatchObject({ kind: 'offer', id: 'groeiversneller/voucher' });
    const points = (await json([...OFFER])).report.eligible[0]?.explanation.points;
    expect(both.eligible[0]?.explanation.points).toBe(points);
  });

  test('is the same to the byte on every run, and with a case from standard input', async () => {
    const args = [...OFFER, '--format', 'json'];
    const first = await reverse(args);
    expect((await reverse(args, { stdoutIsTTY: true, columns: 40 })).out).toBe(first.out);
    const piped = await reverse(args, { stdin: files['software.yaml'] as string }, ['-']);
    expect((JSON.parse(piped.out) as ReversePage).report.refused[0]?.id).toBe('standard-input');
  });
});

describe('html', () => {
  test.each(['nl', 'en'])(
    'is one well-formed page in %s that asks for nothing from elsewhere',
    async (lang) => {
      for (const more of [OFFER, ['--wanted', 'query.yaml'], ['--wanted', 'expert.yaml']]) {
        const { code, out, err } = await reverse([...more, '--lang', lang, '--format', 'html'], {}, all);
        expect({ code, err }).toEqual({ code: 0, err: '' });
        expect(faultsOfHtml(out)).toEqual([]);
        expect(fetches(out)).toEqual([]);
        expect(out).toContain(`<html lang="${lang}">`);
        expect(out).not.toContain('<script');
        for (const forbidden of ['\x1b', '\u202e']) expect(out).not.toContain(forbidden);
        const levels = [...out.matchAll(/<h([1-6])/g)].map(([, level]) => Number(level));
        expect(levels.filter((level, index) => level > (levels[index - 1] ?? 0) + 1)).toEqual([]);
      }
    },
  );

  test('--out takes the format from its ending, and replaces neither a case nor what is wanted', async () => {
    const cwd = folderOf(files);
    const { code, err } = await reverse([...OFFER, '--out', 'firms.html'], { cwd });
    expect({ code, err }).toEqual({ code: 0, err: 'Geschreven naar firms.html.\n' });
    expect(readFileSync(join(cwd, 'firms.html'), 'utf8')).toMatch(/^<!DOCTYPE html>/);
    for (const name of ['software.yaml', 'query.yaml']) {
      const outcome = await reverse(['--wanted', 'query.yaml', '--format', 'text', '--out', name], { cwd });
      expect(outcome.code).toBe(2);
      expect(outcome.err).toBe(
        `error: --out ${name} would replace a file that is read. Choose another name.\n`,
      );
    }
  });
});

describe('what is refused', () => {
  const rows: readonly (readonly [
    what: string,
    args: readonly string[],
    files: Readonly<Record<string, string>>,
    err: string,
  ])[] = [
    [
      'an unknown place',
      OFFER,
      { 'b.yaml': 'firm: { area: Nowhere }\n' },
      'b.yaml: /firm/area: found the area "Nowhere", which is not known, expected one area. Write the id or the name of a municipality, region or province, or leave it out.',
    ],
    [
      'faults in two cases, the offer and what is wanted, at once',
      ['--offer', 'groeiversneller/vouchr', '--wanted', 'query.yaml'],
      { 'a.yaml': '[]\n', 'b.yaml': 'firm: 3\n', 'query.yaml': 'query: { id: x }\n' },
      'a.yaml: found an empty list, expected an object.\n' +
        'b.yaml: /firm: found 3, expected an object.\n' +
        'nl-2019: found no offer "groeiversneller/vouchr", expected the id of one of its offers. Did you mean groeiversneller/voucher?\n' +
        'query.yaml: /query: found an object with id, expected areas, themes, needs or sectors.',
    ],
    [
      'one id twice',
      OFFER,
      { 'a.yaml': 'firm: { id: x }\n', 'b.yaml': 'firm: { id: x }\n' },
      'b.yaml: found the case x again, expected a case of its own. Give each question of a firm an id.',
    ],
    [
      'nothing wanted',
      ['--wanted', 'query.yaml'],
      { 'query.yaml': '{}\n' },
      'query.yaml: found an object with no keys, expected an offer, an expert or a query.',
    ],
    [
      'an offer and an expert',
      [...OFFER, '--wanted', 'query.yaml'],
      { 'query.yaml': EXPERT },
      'query.yaml: found an object with expert, offer, expected an offer or an expert, not both.',
    ],
    [
      'a place in the query that is not there',
      ['--wanted', 'query.yaml'],
      { 'query.yaml': 'query: { id: x, areas: [Nowhere] }\n' },
      'query.yaml: /query/areas/0: found the area "Nowhere", which is not known, expected one area. Write the id or the name of a municipality, region or province, or leave it out.',
    ],
    [
      'an offer in the file that is not there',
      ['--wanted', 'query.yaml'],
      { 'query.yaml': 'offer: nope\n' },
      'query.yaml: /offer: found the offer nope, expected an offer of nl-2019.',
    ],
  ];

  test.each(rows)('%s', async (_, args, given, err) => {
    const cwd = folderOf({ 'a.yaml': 'firm: {}\n', 'b.yaml': 'firm: {}\n', ...given });
    const outcome = await reverse(args, { cwd }, ['a.yaml', 'b.yaml']);
    expect(outcome.err).toBe(`${err}\n`);
    expect({ code: outcome.code, out: outcome.out }).toEqual({ code: 1, out: '' });
  });

  test('files that are not there', async () => {
    const { code, out, err } = await reverse(['--wanted', 'no.json'], {}, ['nope.yaml']);
    const expected = 'found no such file, expected a file that ends in .json, .yaml or .yml.';
    expect(err).toBe(`nope.yaml: ${expected}\nno.json: ${expected}\n`);
    expect({ code, out }).toEqual({ code: 1, out: '' });
  });

  test.each([
    [['a.yaml'], 'error: say for what: --offer <id> or --wanted <file>.\n'],
    [['a.yaml', 'a.yaml', ...OFFER], 'error: a.yaml is named twice.\n'],
    [['-', '--wanted', '-'], "error: '-' can be used once: there is one standard input.\n"],
    [[...OFFER], "error: missing required argument 'case'\n(add --help for what is possible)\n"],
    [
      ['a.yaml', ...OFFER, '--limit', '0'],
      "error: option '--limit <n>' argument '0' is invalid. Expected a whole number from 1.\n(add --help for what is possible)\n",
    ],
  ])('koppel support reverse %j', async (args, err) => {
    expect(await koppel(['support', 'reverse', ...args])).toEqual({ code: 2, out: '', err });
  });
});
