import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { type QuestionsPage, textRenderer } from '../src/index.js';
import { columnsOf, widthOf } from '../src/render/text/layout.js';
import { folderOf, koppel, SMALL, type World } from './helpers.js';
import { faultsOfHtml, fetches } from './well-formed.js';

const questions = (args: readonly string[], world: World = {}, file = 'firm.yaml') =>
  koppel(['support', 'questions', file, ...SMALL, ...args], world);
const json = async (args: readonly string[], file?: string): Promise<QuestionsPage> =>
  JSON.parse((await questions([...args, '--format', 'json'], {}, file)).out) as QuestionsPage;

describe('text', () => {
  test('in English', async () => {
    const { code, out, err } = await questions(['--lang', 'en']);
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(out).toMatchInlineSnapshot(`
      "! Please note: This is an invented example.

      Questions to Bakkerij Jansen
      ============================
      Example schemes, data of 1 March 2019, looked at for 1 March 2019.

      The question is: growth finance; behind it there may be: a better plan.

      What may be behind it
      ---------------------
      Nobody has said this: an adviser takes it over or not.
      - A better plan
        Urgency:  1 of 3
        Reason:   No amount has been named yet: a plan makes clear how much money is
                  needed and for what.
        Rests on: Stated need: growth finance. Not stated yet: there is no: amount
                  sought in euros.
        Source:   2.9 (D)

      What is still to be checked
      ---------------------------
      Whether this plays a part depends on the answers.
      - Help in hard times
        Urgency: 3 of 3
        Reason:  To be checked: Salaries are at risk: entrepreneurs ring too late, so
                 this comes first.
        Source:  1.2, 2.4
        To ask:  How is the firm doing?
      - Strategy
        Urgency:  2 of 3
        Reason:   To be checked: Support for growth asks for a growth plan, and there
                  is none yet.
        Rests on: Stated need: growth finance.
        Source:   1.4, 2.5
        Reason:   To be checked: Of the firms in difficulty 63 per cent were helped
                  not by money, but by advice or coaching.
        Rests on: Stated need: growth finance.
        Source:   2.4
        Reason:   To be checked: The bank refused and there is no plan: for a third of
                  such questions sharpening the plan first was what helped.
        Rests on: Stated need: growth finance.
        Source:   1.4, 2.10
        Reason:   To be checked: All goes well, but nobody looks ahead: work on the
                  firm instead of in it.
        Source:   1.2, 1.4
        To ask:   How is the firm doing? Do you have a growth plan? Is this so?
                  (refused-by-bank)
      - Orientation
        Urgency:  2 of 3
        Reason:   To be checked: What holds growth back has not been named yet; a talk
                  about that comes first.
        Rests on: Stated need: growth finance.
        Source:   2.5, 5 (23)
        Reason:   To be checked: In slow decline a firm often does not know what to do
                  about digital change.
        Source:   1.2
        To ask:   How is the firm doing? Is this so? (named-obstacle)
      - Succession
        Urgency:  2 of 3
        Reason:   To be checked: Behind a question for money there often is a
                  succession, and here one is under way.
        Rests on: Stated need: growth finance.
        Source:   1.4, 2.4
        To ask:   Is this so? (in-succession)
      - Recruitment
        Urgency: 2 of 3
        Reason:  To be checked: That there is no time is often because there are too
                 few people.
        Source:  1.2
        To ask:  How is the firm doing?
      - Staff mobility
        Urgency: 2 of 3
        Reason:  To be checked: You have people to spare whom another firm can use.
        Source:  2.14, 3.3
        To ask:  Is this so? (staff-to-spare)
      - Organisation
        Urgency:  1 of 3
        Reason:   To be checked: Of the firms in difficulty 63 per cent were helped
                  not by money, but by advice or coaching.
        Rests on: Stated need: growth finance.
        Source:   2.4
        To ask:   How is the firm doing?
      - Working with data
        Urgency: 1 of 3
        Reason:  To be checked: In slow decline a firm often does not know what to do
                 about digital change.
        Source:  1.2
        To ask:  How is the firm doing?

      Questions that offers wait for
      ------------------------------
      1. Do you have a growth plan? (1 option waits)
      "
    `);
  });

  test('in Dutch, on a narrow terminal', async () => {
    const world = { stdoutIsTTY: true, columns: 44, env: { NO_COLOR: '1' } };
    expect((await questions([], world)).out).toMatchInlineSnapshot(`
      "! Let op: Dit is een verzonnen voorbeeld.

      Vragen aan Bakkerij Jansen
      ==========================
      Voorbeeldregelingen, gegevens van 1 maart
      2019, bekeken voor 1 maart 2019.

      De vraag is: groeifinanciering; daarachter
      zit misschien: een beter plan.

      Wat erachter kan zitten
      -----------------------
      Niemand heeft dit gezegd: een adviseur neemt
      het over of niet.
      - Een beter plan
        Urgentie:   1 van 3
        Reden:      Er is nog geen bedrag genoemd:
                    een plan maakt duidelijk
                    hoeveel geld nodig is en
                    waarvoor.
        Blijkt uit: Vraag: groeifinanciering. Wat
                    er nog niet staat: is er niet:
                    gezocht bedrag in euro.
        Bron:       2.9 (D)

      Wat nog na te gaan is
      ---------------------
      Of dit meespeelt, hangt van de antwoorden
      af.
      - Hulp in zwaar weer
        Urgentie:  3 van 3
        Reden:     Nog na te gaan: De lonen zijn
                   in gevaar: ondernemers bellen
                   te laat, dus dit komt eerst.
        Bron:      1.2, 2.4
        Te vragen: Hoe gaat het met het bedrijf?
      - Strategie
        Urgentie:   2 van 3
        Reden:      Nog na te gaan: Wie steun voor
                    groei wil, moet een groeiplan
                    laten zien, en dat is er nog
                    niet.
        Blijkt uit: Vraag: groeifinanciering.
        Bron:       1.4, 2.5
        Reden:      Nog na te gaan: Van de
                    bedrijven die het moeilijk
                    hadden was 63 procent niet met
                    geld geholpen, maar met advies
                    of coaching.
        Blijkt uit: Vraag: groeifinanciering.
        Bron:       2.4
        Reden:      Nog na te gaan: De bank
                    weigerde en er is geen plan:
                    bij een derde van zulke vragen
                    hielp het om eerst het plan
                    aan te scherpen.
        Blijkt uit: Vraag: groeifinanciering.
        Bron:       1.4, 2.10
        Reden:      Nog na te gaan: Het gaat goed,
                    maar niemand kijkt vooruit:
                    werk aan het bedrijf in plaats
                    van erin.
        Bron:       1.2, 1.4
        Te vragen:  Hoe gaat het met het bedrijf?
                    Heeft u een groeiplan? Klopt
                    dit? (refused-by-bank)
      - Oriëntatie
        Urgentie:   2 van 3
        Reden:      Nog na te gaan: Wat de groei
                    tegenhoudt is nog niet
                    benoemd; een gesprek daarover
                    komt eerst.
        Blijkt uit: Vraag: groeifinanciering.
        Bron:       2.5, 5 (23)
        Reden:      Nog na te gaan: Bij langzame
                    neergang weet een bedrijf vaak
                    niet wat het met
                    digitalisering aan moet.
        Bron:       1.2
        Te vragen:  Hoe gaat het met het bedrijf?
                    Klopt dit? (named-obstacle)
      - Bedrijfsopvolging
        Urgentie:   2 van 3
        Reden:      Nog na te gaan: Achter een
                    vraag om geld zit vaak de
                    opvolging, en die is hier aan
                    de gang.
        Blijkt uit: Vraag: groeifinanciering.
        Bron:       1.4, 2.4
        Te vragen:  Klopt dit? (in-succession)
      - Werving van personeel
        Urgentie:  2 van 3
        Reden:     Nog na te gaan: Dat er geen
                   tijd is, komt vaak door een
                   tekort aan personeel.
        Bron:      1.2
        Te vragen: Hoe gaat het met het bedrijf?
      - Van werk naar werk
        Urgentie:  2 van 3
        Reden:     Nog na te gaan: U hebt mensen
                   over die een ander bedrijf kan
                   gebruiken.
        Bron:      2.14, 3.3
        Te vragen: Klopt dit? (staff-to-spare)
      - Organisatie
        Urgentie:   1 van 3
        Reden:      Nog na te gaan: Van de
                    bedrijven die het moeilijk
                    hadden was 63 procent niet met
                    geld geholpen, maar met advies
                    of coaching.
        Blijkt uit: Vraag: groeifinanciering.
        Bron:       2.4
        Te vragen:  Hoe gaat het met het bedrijf?
      - Werken met data
        Urgentie:  1 van 3
        Reden:     Nog na te gaan: Bij langzame
                   neergang weet een bedrijf vaak
                   niet wat het met digitalisering
                   aan moet.
        Bron:      1.2
        Te vragen: Hoe gaat het met het bedrijf?

      Vragen waar aanbod op wacht
      ---------------------------
      1. Heeft u een groeiplan? (1 mogelijkheid
         wacht)
      "
    `);
  });

  const pages = Promise.all(
    ['nl', 'en'].flatMap((lang) => ['firm.yaml', 'hostile.json'].map((file) => json(['--lang', lang], file))),
  );
  test.each([24, 30, 40, 57, 80, 100, 400])(
    'is never wider than %i columns, nor than 100',
    async (columns) => {
      const width = widthOf({ isTTY: true, columns });
      for (const page of await pages) {
        const out = textRenderer({ width, colours: false }).questions(page);
        expect(out.split('\n').filter((line) => columnsOf(line) > Math.min(100, columns))).toEqual([]);
        for (const forbidden of ['\x1b', '\u202e']) expect(out).not.toContain(forbidden);
      }
    },
  );
});

describe('json', () => {
  test('holds both reports', async () => {
    const page = await json(['--lang', 'en']);
    expect(page).toMatchObject({ koppel: 1, what: 'questions', case: 'firm.yaml', firm: 'Bakkerij Jansen' });
    expect(page.unnamed).toContain('in-succession');
    expect(page.unnamed).not.toContain('growth-plan');
    expect(page.needs.stated).toEqual(['growth-finance']);
    const matched = await koppel([
      'support',
      'match',
      'firm.yaml',
      ...SMALL,
      '--lang',
      'en',
      '--format',
      'json',
    ]);
    expect(page.questions).toEqual(JSON.parse(matched.out).reports[0].report.questions);
  });

  test('is the same to the byte on every run', async () => {
    const first = await questions(['--format', 'json']);
    expect((await questions(['--format', 'json'], { stdoutIsTTY: true, columns: 40 })).out).toBe(first.out);
  });
});

describe('html', () => {
  test.each(['nl', 'en'])(
    'is one well-formed page in %s that asks for nothing from elsewhere',
    async (lang) => {
      for (const file of ['firm.yaml', 'hostile.json']) {
        const { code, out, err } = await questions(['--lang', lang, '--format', 'html'], {}, file);
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

  test('--out takes the format from its ending, and does not replace the case', async () => {
    const cwd = folderOf({ 'a.yaml': 'firm: {}\n' });
    const run = (...out: string[]) =>
      koppel(['support', 'questions', 'a.yaml', '--now', '2019-03-01', '--out', ...out], { cwd });
    expect(await run('a.html')).toEqual({ code: 0, out: '', err: 'Geschreven naar a.html.\n' });
    expect(readFileSync(join(cwd, 'a.html'), 'utf8')).toMatch(/^<!DOCTYPE html>/);
    const err = 'error: --out a.yaml would replace a file that is read. Choose another name.\n';
    expect(await run('a.yaml', '--format', 'text')).toEqual({ code: 2, out: '', err });
  });
});

describe('what is refused', () => {
  const rows: readonly (readonly [what: string, content: string, err: string])[] = [
    ['a list', '[]\n', 'found an empty list, expected an object.'],
    ['a question that is none', 'firm: {}\nquestion: 3\n', '/question: found 3, expected an object.'],
    [
      'an unknown place',
      'firm: { area: Nowhere }\n',
      '/firm/area: found the area "Nowhere", which is not known, expected one area. Write the id or the name of a municipality, region or province, or leave it out.',
    ],
  ];

  test.each(rows)('%s', async (_, content, err) => {
    const cwd = folderOf({ 'a.yaml': content });
    const outcome = await koppel(['support', 'questions', 'a.yaml', '--now', '2019-03-01'], { cwd });
    expect(outcome).toEqual({ code: 1, out: '', err: `a.yaml: ${err}\n` });
  });

  test('a file that is not there', async () => {
    const err = 'nope.yaml: found no such file, expected a file that ends in .json, .yaml or .yml.\n';
    expect(await questions([], {}, 'nope.yaml')).toEqual({ code: 1, out: '', err });
  });

  test('no case', async () => {
    const err = "error: missing required argument 'case'\n(add --help for what is possible)\n";
    expect(await koppel(['support', 'questions'])).toEqual({ code: 2, out: '', err });
  });
});
