import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { StackPage } from '../src/index.js';
import { htmlRenderer, textRenderer } from '../src/index.js';
import { columnsOf, ledger, noStyle, wrap } from '../src/render/text/layout.js';
import { fixtures, folderOf, koppel, type World } from './helpers.js';
import { faultsOfHtml, fetches } from './well-formed.js';

const NOW = ['--now', '2019-03-01'] as const;
const stack = (args: readonly string[], world: World = {}) =>
  koppel(['support', 'stack', 'grower.yaml', '--plan', 'plan.yaml', ...NOW, ...args], world);
const json = async (args: readonly string[], world: World = {}): Promise<StackPage> =>
  JSON.parse((await stack([...args, '--format', 'json'], world)).out) as StackPage;
const given = (name: string) => readFileSync(join(fixtures, name), 'utf8');

const plan = (items: string, rest = '') => `items: [${items}]\nreceived: []\n${rest}`;
const ADVICE = '{ id: advice, label: advice, amountEur: 30000, categories: [expertise] }';

describe('text', () => {
  test('in English', async () => {
    const { code, out, err } = await stack(['--lang', 'en']);
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(out).toMatchInlineSnapshot(`
      "! Please note: This is a historical example with facts of March 2019 (SPARK and
        Datacoaching: March 2024); most programmes have ended since.

      Funding: Naar de Duitse markt
      =============================
      For Drukkerij De Pers.
      Regional programmes for small and medium-sized firms, the Netherlands 2019, data
      of 1 March 2019, looked at for 1 March 2019.
      How offers go together is said in the rules that come with the catalogue.

      In short
      --------
      - The plan costs €121,234.56.
      - Grants and services pay €10,000; your own contribution is €111,234.56.
      - Of that you can borrow €100,000; you pay it back, and somebody else answers
        for €80,000 of it.
      - You bring €11,234.56 yourself.
      - You have €15,000, so €3,765.44 is left.
      - No other combination is better.

      Who pays what
      -------------
      exportadvies                                                     €30,000
        2. De Groeiversneller: voucher for expertise        grant      €10,000
        1. De Groeiversneller: guaranteed loan              loan       €20,000
        yourself                                                            €0
      een tweede pers                                                  €90,000
        1. De Groeiversneller: guaranteed loan              loan    €78,765.44
        yourself                                                    €11,234.56
      stand op de beurs in Düsseldorf, met reis & verblijf           €1,234.56
        1. De Groeiversneller: guaranteed loan              loan     €1,234.56
        yourself                                                            €0
      Together                                                     €121,234.56
        grant                                                          €10,000
        loan                                                          €100,000
        yourself                                                    €11,234.56

      Where the money comes from, and why not more
      --------------------------------------------
      1. Through De Groeiversneller: guaranteed loan you borrow €100,000: €20,000 for
         exportadvies, €1,234.56 for stand op de beurs in Düsseldorf, met reis &
         verblijf and €78,765.44 for een tweede pers; somebody else answers for
         €80,000; that pays nothing, but lowers the risk; not more, because you do not
         want to borrow more.
         groeiversneller/loan
      2. De Groeiversneller: voucher for expertise gives €10,000: €10,000 for
         exportadvies; not more, because its maximum is €10,000.
         groeiversneller/voucher

      Ceilings on aid
      ---------------
      - Ceiling on de minimis aid: €200,000; before €15,000, now €10,000, room left
        €175,000; from 1 January 2021 €15,000 no longer counts; counted to be safe, as
        it is not known whether it has to be: De Groeiversneller: voucher for
        expertise.

      What could be added
      -------------------
      Nothing of this is counted. The answers decide.
      - De Groeiversneller: voucher for expertise: at most €10,000, not counted yet.
        To ask: What kind of cost is this: stand op de beurs in Düsseldorf, met reis &
                verblijf?

      Check: A second calculation, apart from the first, finds the same amounts and no
      broken rule. Looked at 9 combinations.
      This is no decision: the provider decides.
      "
    `);
  });

  test('in Dutch, on a narrow terminal', async () => {
    const { out } = await stack(['--lang', 'nl'], { stdoutIsTTY: true, columns: 44, env: { NO_COLOR: '1' } });
    expect(out).toMatchInlineSnapshot(`
      "! Let op: Dit is een historisch voorbeeld
        met feiten van maart 2019 (SPARK en
        Datacoaching: maart 2024); de meeste
        programma’s zijn inmiddels gestopt.

      Financiering: Naar de Duitse markt
      ==================================
      Voor Drukkerij De Pers.
      Regionale programma’s voor het mkb,
      Nederland 2019, gegevens van 1 maart 2019,
      bekeken voor 1 maart 2019.
      Hoe het aanbod samengaat, staat in de regels
      bij de catalogus.

      In het kort
      -----------
      - Het plan kost € 121.234,56.
      - Subsidie en dienstverlening betalen
        € 10.000; uw eigen bijdrage is
        € 111.234,56.
      - Daarvan kunt u € 100.000 lenen; dat
        betaalt u terug, en voor € 80.000 daarvan
        staat een ander garant.
      - Zelf brengt u € 11.234,56 in.
      - U hebt € 15.000, dus er blijft € 3.765,44
        over.
      - Geen andere combinatie is beter.

      Wie betaalt wat
      ---------------
      exportadvies
                                          € 30.000
        2. De Groeiversneller: voucher voor
           expertise (subsidie)
                                          € 10.000
        1. De Groeiversneller: lening met garantie
           (lening)
                                          € 20.000
        zelf
                                               € 0
      een tweede pers
                                          € 90.000
        1. De Groeiversneller: lening met garantie
           (lening)
                                       € 78.765,44
        zelf
                                       € 11.234,56
      stand op de beurs in Düsseldorf, met reis &
      verblijf
                                        € 1.234,56
        1. De Groeiversneller: lening met garantie
           (lening)
                                        € 1.234,56
        zelf
                                               € 0
      Samen
                                      € 121.234,56
        subsidie
                                          € 10.000
        lening
                                         € 100.000
        zelf
                                       € 11.234,56

      Waar het geld vandaan komt, en waarom niet
      meer
      ------------------------------------------
      1. Via De Groeiversneller: lening met
         garantie leent u € 100.000: € 20.000 voor
         exportadvies, € 1.234,56 voor stand op de
         beurs in Düsseldorf, met reis & verblijf
         en € 78.765,44 voor een tweede pers; voor
         € 80.000 staat een ander garant; dat
         betaalt niets, maar verlaagt het risico;
         meer kan niet: u wilt niet meer lenen.
         groeiversneller/loan
      2. De Groeiversneller: voucher voor
         expertise geeft € 10.000: € 10.000 voor
         exportadvies; meer kan niet: het maximum
         is € 10.000.
         groeiversneller/voucher

      Plafonds voor steun
      -------------------
      - Plafond voor de-minimissteun: € 200.000;
        eerder € 15.000, nu € 10.000, ruimte over
        € 175.000; vanaf 1 januari 2021 telt
        € 15.000 niet meer mee; voor de zekerheid
        meegeteld, want niet bekend of het hoeft:
        De Groeiversneller: voucher voor
        expertise.

      Wat er nog bij kan komen
      ------------------------
      Hiervan is niets meegeteld. De antwoorden
      beslissen.
      - De Groeiversneller: voucher voor
        expertise: hoogstens € 10.000, nog niet
        meegeteld.
        Te vragen: Wat voor kosten zijn dit: stand
                   op de beurs in Düsseldorf, met
                   reis & verblijf?

      Controle: Een tweede berekening, los van de
      eerste, vindt dezelfde bedragen en geen
      overtreden regel. 9 combinaties bekeken.
      Dit is geen besluit: de aanbieder beslist.
      "
    `);
  });

  test.each([24, 30, 40, 57, 80, 100, 400])(
    'is never wider than %i columns, nor than 100',
    async (columns) => {
      const world = { stdoutIsTTY: true, columns, env: { NO_COLOR: '1' } };
      for (const lang of ['nl', 'en']) {
        for (const more of [[], ['--plan', 'hostile-plan.json'], ['--rules', 'rules.yaml']]) {
          const { code, out } = await stack([...more, '--lang', lang], world);
          expect(code).toBe(0);
          expect(out.split('\n').filter((line) => columnsOf(line) > Math.min(100, columns))).toEqual([]);
        }
      }
    },
  );

  test('lets no plan speak to the terminal', async () => {
    const { code, out } = await stack(['--plan', 'hostile-plan.json']);
    expect(code).toBe(0);
    for (const forbidden of ['\x1b', '\u202e']) expect(out).not.toContain(forbidden);
    expect(out).toContain('Steun wordt toegekend op 1 februari 2019.');
  });

  test('says what is missing, and what stands in the way', async () => {
    const cwd = folderOf({
      'grower.yaml': given('grower.yaml'),
      'plan.yaml': plan(ADVICE, 'ownEur: 1000\nmaxDebtEur: 5000\n'),
    });
    const { code, out } = await stack(['--lang', 'en'], { cwd });
    expect(code).toBe(0);
    expect(out).toContain('- You have €1,000, so €14,000 is missing.');
    expect(out).toContain('- These together stand in the way: the most you want to borrow.');
    expect(out).toMatch(/^ {2}missing +€14,000$/m);
  });

  test('says that nobody pays, and what to ask', async () => {
    const cwd = folderOf({ 'grower.yaml': 'firm: { area: Arnhem, fte: 38 }\n', 'plan.yaml': plan(ADVICE) });
    const { out } = await stack(['--lang', 'en'], { cwd });
    expect(out).toContain('Funding: the plan in plan.yaml\n');
    expect(out).toContain('For the firm in grower.yaml.\n');
    expect(out).toContain('Nothing of what is open pays towards it.');
    expect(out).toContain('To ask: Have you been admitted to De Groeiversneller?');
    expect(out).not.toContain('Open to you, and not used');
  });

  test('says what was not used and why, and what taking part costs', async () => {
    const cwd = folderOf({
      'grower.yaml': given('grower.yaml'),
      'plan.yaml': plan('{ id: a, label: advice, amountEur: 30000, categories: [travel] }', 'ownEur: 5000\n'),
      'rules.yaml': `koppel: 1\noffers:\n  groeiversneller/voucher: { covers: [expertise] }\n  groeiversneller/loan: { fees: [{ amountEur: 100 }] }\n`,
    });
    const { out } = await stack(['--lang', 'en', '--rules', 'rules.yaml'], { cwd });
    expect(out).toContain('- De Groeiversneller: voucher for expertise: pays for none of these costs.');
    expect(out).toContain('How offers go together is said in rules.yaml.');
    const page = await stack(['--lang', 'en', '--rules', 'rules.yaml', '--format', 'json'], { cwd });
    expect(JSON.parse(page.out)).toMatchObject({ breaches: [], report: { totals: { feeCents: 10_000 } } });
    expect(out).toMatch(/^Taking part +€100$/m);
    expect(out).toMatch(/^Together +€30,100$/m);
  });
});

describe('ledger', () => {
  const row = (text: string, kind: string, amount: string) => ({
    lead: '  ',
    text,
    kind,
    amount,
    strong: false,
  });

  test('puts amounts below one another, or below the texts', () => {
    const rows = [row('a long name of an offer', 'loan', '€1,000'), row('yourself', '', '€0')];
    expect(ledger(rows, 60, noStyle)).toEqual([
      '  a long name of an offer  loan  €1,000',
      '  yourself                           €0',
    ]);
    expect(ledger(rows, 40, noStyle)).toEqual([
      '  a long name of an offer  loan  €1,000',
      '  yourself                           €0',
    ]);
    expect(ledger(rows, 24, noStyle)).toEqual([
      '  a long name of an',
      '  offer (loan)',
      '                  €1,000',
      '  yourself',
      '                      €0',
    ]);
  });

  test('keeps an amount on one line with its sign', () => {
    expect(wrap('het kost € 10.000 of 33 % daarvan', 12)).toEqual([
      'het kost',
      '€ 10.000 of',
      '33 % daarvan',
    ]);
  });
});

describe('json', () => {
  test('holds the report in cents, with the rules that were used and the second calculation', async () => {
    const page = await json(['--lang', 'en']);
    expect(page).toMatchObject({ koppel: 1, what: 'stack', plan: 'plan.yaml', case: 'grower.yaml' });
    expect(page.rules).toEqual({ from: 'catalogue' });
    expect(page.report.totals).toMatchObject({ costCents: 12_123_456, grantCents: 1_000_000 });
    expect(page.report.totals).toMatchObject({ loanCents: 10_000_000, cashCents: 1_123_456 });
    expect(page.breaches).toEqual([]);
    expect((await json(['--rules', 'rules.yaml'])).rules).toEqual({ from: 'file', file: 'rules.yaml' });
  });

  test('is the same to the byte on every run', async () => {
    const first = await stack(['--format', 'json']);
    expect((await stack(['--format', 'json'], { stdoutIsTTY: true, columns: 40 })).out).toBe(first.out);
  });

  test('with another catalogue only the ceiling holds, and the report says so', async () => {
    const page = await json(['--catalogue', 'catalogue.yaml']);
    expect(page.rules).toEqual({ from: 'ceiling' });
    expect((await stack(['--catalogue', 'catalogue.yaml'])).out).toContain('geen bestand met regels gegeven');
  });

  test('the second calculation takes the investment from the plan, as the first does', async () => {
    const successor = `firm: { area: Deventer, owner: { bornOn: 1984-05-01 }, takenOverOn: 2018-01-15, facts: { yes: [family-firm, future-proof-investment] } }\n`;
    const machine = '{ id: m, label: machine, amountEur: 120000.5, categories: [investment] }';
    for (const items of [machine, `${machine}, { id: x, label: rest, amountEur: 5 }`]) {
      const cwd = folderOf({ 'grower.yaml': successor, 'plan.yaml': plan(items) });
      const { report, breaches } = await json([], { cwd });
      expect(report.sources.map(({ id }) => id)).toEqual(['familiebedrijven/jonge-opvolgers']);
      expect(breaches).toEqual([]);
    }
  });

  test('plan and rules may come from standard input', async () => {
    const { code, out } = await stack(['--plan', '-'], { stdin: given('plan.yaml') });
    expect(code).toBe(0);
    expect(out).toBe((await stack([])).out);
    expect((await stack(['--rules', '-'], { stdin: given('rules.yaml') })).out).toContain(
      'staat in standard input',
    );
  });

  test('--steps ends the search sooner', async () => {
    expect((await json([])).report.steps).toBeGreaterThan(1);
    expect((await json(['--steps', '1'])).report.steps).toBe(1);
  });
});

describe('html', () => {
  test.each(['nl', 'en'])(
    'is one well-formed page in %s that asks for nothing from elsewhere',
    async (lang) => {
      for (const more of [[], ['--plan', 'hostile-plan.json'], ['--catalogue', 'catalogue.yaml']]) {
        const { code, out, err } = await stack([...more, '--lang', lang, '--format', 'html']);
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

  test('has a bar for each cost, filled to the end, which its label and numbers tell without colour', async () => {
    const { out } = await stack(['--lang', 'en', '--format', 'html']);
    const bars = [...out.matchAll(/<svg class="stack"[^>]*aria-label="([^"]*)">(.*?)<\/svg>/g)];
    expect(bars).toHaveLength(3);
    for (const [, , inside] of bars) {
      const widths = [...(inside as string).matchAll(/<rect [^>]*width="([\d.]+)%"/g)].map(([, one]) =>
        Number(one),
      );
      expect(widths.reduce((sum, one) => sum + one, 0)).toBeCloseTo(100, 6);
    }
    const [, label, inside] = bars[0] as unknown as [string, string, string];
    expect(label).toContain('€20,000 borrowed from De Groeiversneller: guaranteed loan and €10,000 from');
    expect(inside).toContain('fill="url(#stripes)"');
    expect([...inside.matchAll(/>(\d)<\/text>/g)].map(([, number]) => number)).toEqual(['2', '1']);
    expect(out).toContain('<a href="#s2">2. De Groeiversneller: voucher for expertise</a>');
  });

  test('keeps amounts on one line', async () => {
    const { out } = await stack(['--format', 'html']);
    expect(out).toContain('€\u00a0121.234,56');
    expect(out).not.toMatch(/€ \d/);
  });

  test('a report that the second calculation contradicts is told as one', async () => {
    const breach = { rule: 'cap', about: 'groeiversneller/voucher', byCents: 100 };
    const page: StackPage = { ...(await json(['--lang', 'en'])), breaches: [breach] };
    const told = 'Do not use these amounts, and report this: cap (groeiversneller/voucher, €1).';
    expect(htmlRenderer.stack(page)).toContain(`${told}</p>\n<h1>`);
    const text = textRenderer({ width: 80, colours: false }).stack(page);
    expect(text.replaceAll('\n', ' ')).toContain(told);
  });

  test('--out takes the format from its ending, and replaces neither plan nor rules', async () => {
    const files = ['grower.yaml', 'plan.yaml', 'rules.yaml'];
    const cwd = folderOf(Object.fromEntries(files.map((name) => [name, given(name)])));
    const { code, err } = await stack(['--out', 'funding.html'], { cwd });
    expect({ code, err }).toEqual({ code: 0, err: 'Geschreven naar funding.html.\n' });
    expect(readFileSync(join(cwd, 'funding.html'), 'utf8')).toMatch(/^<!DOCTYPE html>/);
    for (const name of files) {
      const outcome = await stack(['--rules', 'rules.yaml', '--format', 'text', '--out', name], { cwd });
      expect(outcome.code).toBe(2);
      expect(outcome.err).toBe(
        `error: --out ${name} would replace a file that is read. Choose another name.\n`,
      );
    }
  });
});

describe('what is refused', () => {
  const rows: readonly (readonly [what: string, files: Readonly<Record<string, string>>, err: string])[] = [
    [
      'a slip in a key of the plan',
      { 'plan.yaml': plan('{ id: a, label: a, amontEur: 5 }') },
      'plan.yaml: /items/0/amontEur: found an unknown key, expected one of: amountEur, categories, id, label, maxPublicShare, offer, offers, on. Did you mean "amountEur"?\n' +
        'plan.yaml: /items/0/amountEur: found nothing, expected a number. Euros, at most two decimals.',
    ],
    [
      'no items',
      { 'plan.yaml': 'items: []\n' },
      'plan.yaml: /items: found an empty list, expected at least 1 entry.',
    ],
    [
      'a negative amount',
      { 'plan.yaml': plan('{ id: a, label: a, amountEur: -5 }') },
      'plan.yaml: /items/0/amountEur: found -5, expected at least 0. Euros, at most two decimals.',
    ],
    [
      'thousandths',
      { 'plan.yaml': plan('{ id: a, label: a, amountEur: 0.005 }') },
      'plan.yaml: /items/0/amountEur: found 0.005, expected a multiple of 0.01. Euros, at most two decimals.',
    ],
    [
      'an amount in words',
      { 'plan.yaml': plan("{ id: a, label: a, amountEur: '5 euros' }") },
      'plan.yaml: /items/0/amountEur: found "5 euros", expected a number. Euros, at most two decimals.',
    ],
    [
      'one id twice',
      { 'plan.yaml': plan(`${ADVICE}, ${ADVICE}`) },
      'plan.yaml: /items/1/id: found "advice" again, expected an id of its own.',
    ],
    [
      'an offer that is not there, in the plan',
      { 'plan.yaml': plan('{ id: a, label: a, amountEur: 5, offers: [nope] }') },
      'plan.yaml: /items/0/offers/0: found the offer "nope", which is not in the catalogue, expected an offer. Look for the id in the catalogue.',
    ],
    [
      'an offer that is not there, in the rules',
      { 'rules.yaml': 'koppel: 1\noffers: { nope/it: { covers: [a] } }\n' },
      'rules.yaml: /offers/nope~1it: found the offer "nope/it", which is not in the catalogue, expected an offer. Look for the id in the catalogue.',
    ],
    [
      'a ceiling that is not there',
      { 'rules.yaml': 'koppel: 1\noffers: { groeiversneller/voucher: { countsTowards: roof } }\n' },
      'rules.yaml: /offers/groeiversneller~1voucher/countsTowards: found the ceiling "roof", which is not known, expected a ceiling. Name it under ceilings in the stack rules.',
    ],
    [
      'a slip in a key of a rule',
      { 'rules.yaml': 'koppel: 1\noffers: { groeiversneller/voucher: { cover: [a] } }\n' },
      'rules.yaml: /offers/groeiversneller~1voucher/cover: found an unknown key, expected one of: aidEur, costsOn, countsTowards, covers, excludes, fees, maxPublicShare, minCostEur, repeatable. Did you mean "covers"?',
    ],
    [
      'rules without a version, and a plan with a fault: both at once, and the case as well',
      {
        'grower.yaml': 'firm: { fet: 3 }\n',
        'plan.yaml': plan('{ id: a, label: a }'),
        'rules.yaml': 'offers: {}\n',
      },
      'grower.yaml: /firm/fet: found an unknown key, expected one of: area, balanceEur, facts, foundedOn, fte, headcount, id, judgements, name, owner, place, postcode, sbi, sectors, situation, takenOverOn, turnoverEur. Did you mean "fte"?\n' +
        'plan.yaml: /items/0/amountEur: found nothing, expected a number. Euros, at most two decimals.\n' +
        'rules.yaml: /koppel: found nothing, expected 1.',
    ],
    [
      'aid from after the award',
      { 'plan.yaml': `items: [${ADVICE}]\nreceived: [{ on: '2019-04-01', amountEur: 1 }]\n` },
      'plan.yaml: /received/0/on: found 2019-04-01, expected a day up to the award, 2019-03-01.',
    ],
    [
      'another investment than that of the question',
      {
        'grower.yaml': 'firm: { area: Arnhem }\nquestion: { investmentEur: 5 }\n',
        'plan.yaml': plan('{ id: a, label: a, amountEur: 6, categories: [investment] }'),
      },
      'grower.yaml: /question/investmentEur: found 5, while the plan invests 6, expected the investment of the plan. Leave it out: the plan says it.',
    ],
    [
      'an unknown place',
      { 'grower.yaml': 'firm: { area: Nowhere }\n' },
      'grower.yaml: /firm/area: found the area "Nowhere", which is not known, expected one area. Write the id or the name of a municipality, region or province, or leave it out.',
    ],
    [
      'a day that does not exist',
      { 'plan.yaml': plan(ADVICE, "awardOn: '2019-02-30'\n") },
      'plan.yaml: /awardOn: found "2019-02-30", expected a day that exists: that month has 28 days.',
    ],
  ];

  test.each(rows)('%s', async (_, files, err) => {
    const cwd = folderOf({
      'grower.yaml': given('grower.yaml'),
      'plan.yaml': given('plan.yaml'),
      'rules.yaml': given('rules.yaml'),
      ...files,
    });
    const outcome = await stack(['--rules', 'rules.yaml'], { cwd });
    expect(outcome.err).toBe(`${err}\n`);
    expect({ code: outcome.code, out: outcome.out }).toEqual({ code: 1, out: '' });
  });

  test('files that are not there', async () => {
    const { code, out, err } = await stack(['--plan', 'nope.yaml', '--rules', 'no-rules.json']);
    const expected = 'found no such file, expected a file that ends in .json, .yaml or .yml.';
    expect(err).toBe(`nope.yaml: ${expected}\nno-rules.json: ${expected}\n`);
    expect({ code, out }).toEqual({ code: 1, out: '' });
  });

  test.each([
    [['stack', 'firm.yaml'], "error: required option '--plan <file>' not specified"],
    [
      ['stack', 'firm.yaml', '--plan', 'plan.yaml', '--steps', 'many'],
      "error: option '--steps <n>' argument 'many' is invalid. Expected a whole number from 1.",
    ],
    [['stack', '--plan', 'plan.yaml'], "error: missing required argument 'case'"],
  ])('koppel support %j', async (args, err) => {
    const outcome = await koppel(['support', ...args]);
    expect(outcome).toEqual({ code: 2, out: '', err: `${err}\n(add --help for what is possible)\n` });
  });

  test('one standard input for two files', async () => {
    const { code, err } = await stack(['--plan', '-', '--rules', '-']);
    expect({ code, err }).toEqual({
      code: 2,
      err: "error: '-' can be used once: there is one standard input.\n",
    });
  });
});

describe('progress', () => {
  // Each pays another amount for another fee, and excludes some: many combinations have to be looked at.
  const many = Array.from({ length: 40 }, (_, index) => index);
  const amountOf = (index: number) => 1 + ((index * 7919 + 4111) % 9999);
  const catalogue = {
    koppel: 1,
    id: 'many',
    title: { nl: 'Veel', en: 'Many' },
    asOf: '2019-03-01',
    facts: {},
    offers: many.map((index) => ({
      id: `o/${String(index).padStart(2, '0')}`,
      programme: 'o',
      title: { nl: `Regeling ${index}`, en: `Offer ${index}` },
      summary: { nl: 'x', en: 'x' },
      kind: 'voucher',
      provider: { name: 'P', kind: 'province' },
      themes: { finance: 1 },
      access: { mode: 'direct' },
      money: { grantCapEur: amountOf(index) },
      asOf: '2019-03-01',
      sources: { '/provider': '1', '/themes': '1', '/access': '1', '/money': '1' },
    })),
  };
  const rules = {
    koppel: 1,
    offers: Object.fromEntries(
      many.map((index) => [
        `o/${String(index).padStart(2, '0')}`,
        {
          fees: [{ amountEur: Math.floor(amountOf(index) / 3) }],
          excludes: [7, 11, 16].map((step) => `o/${String((index + step) % 40).padStart(2, '0')}`),
        },
      ]),
    ),
  };
  const cwd = folderOf({
    'grower.yaml': 'firm: {}\n',
    'plan.yaml': plan('{ id: a, label: a, amountEur: 70001 }'),
    'rules.json': JSON.stringify(rules),
    'catalogue.json': JSON.stringify(catalogue),
  });
  const args = ['--catalogue', 'catalogue.json', '--rules', 'rules.json', '--steps', '3000', '--lang', 'en'];

  test('is silent about a short search', async () => {
    expect((await stack(args, { cwd })).err).toBe('');
  });

  test('tells of a long one, and of its end', async () => {
    const { code, err } = await stack(args, { cwd, millis: [0, 2100, 9000] });
    expect({ code, err }).toEqual({
      code: 0,
      err: 'Searching: looked at 1,000 combinations\nSearched for 9 seconds\n',
    });
  });

  test('counts on a terminal and wipes its line', async () => {
    const { err } = await stack(args, { cwd, stderrIsTTY: true, millis: [0, 600, 610, 800] });
    expect(err).toBe(
      '\rSearching: looked at 1,000 combinations\x1b[K\rSearching: looked at 3,000 combinations\x1b[K\r\x1b[K',
    );
  });
});
