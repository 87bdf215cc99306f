import { mkdirSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { faultOf } from '../src/input/file.js';
import { suggest } from '../src/input/suggest.js';
import { fixtures, folderOf, koppel, SMALL } from './helpers.js';

const NOW = ['--now', '2019-03-01'] as const;
const FILES = 'a file that ends in .json, .yaml or .yml';
const FIRM_KEYS =
  'area, balanceEur, facts, foundedOn, fte, headcount, id, judgements, name, owner, place, postcode, sbi, sectors, situation, takenOverOn, turnoverEur';

const deep = `${'['.repeat(20_000)}${']'.repeat(20_000)}`;
const laughs = ['a: &a [x, x, x, x, x, x, x, x, x]', 'b: &b [*a, *a, *a, *a, *a, *a, *a, *a, *a]']
  .concat('c: &c [*b, *b, *b, *b, *b, *b, *b, *b, *b]', 'd: [*c, *c, *c, *c, *c, *c, *c, *c, *c]')
  .join('\n');

type Row = readonly [what: string, file: string, content: string | Uint8Array, err: string];

/** Each line says where it is, what was found, what was expected and, where there is one, a next step. */
const rows: readonly Row[] = [
  ['an empty file', 'firm.yaml', ' \n', 'firm.yaml: found nothing: it is empty, expected JSON or YAML.'],
  [
    'another ending',
    'firm.txt',
    'firm: {}',
    `firm.txt: found a name that ends in .txt, expected ${FILES}. Rename it, or write '-' and pass it on standard input.`,
  ],
  [
    'no ending',
    'firm',
    'firm: {}',
    `firm: found a name without an ending, expected ${FILES}. Rename it, or write '-' and pass it on standard input.`,
  ],
  [
    'UTF-16',
    'firm.json',
    Buffer.from('{"firm":{}}', 'utf16le'),
    'firm.json: found bytes that are not text, expected text in UTF-8. Save it again as UTF-8.',
  ],
  [
    'Latin-1',
    'firm.yaml',
    Buffer.from([0x66, 0xe9]),
    'firm.yaml: found bytes that are not UTF-8, expected text in UTF-8. Save it again as UTF-8.',
  ],
  [
    'broken JSON',
    'firm.json',
    '{ "firm": { "headcount": 12, } }',
    'firm.json: /firm/headcount: found "}" at line 1, column 30, expected a key in double quotes. A comma before it may be one too many.',
  ],
  [
    'broken YAML',
    'firm.yaml',
    'firm:\n  name: Jan\n headcount: 12\n',
    'firm.yaml: found YAML that cannot be read at line 3, column 1 (All mapping items must start at the same column), expected plain YAML.',
  ],
  [
    'a key twice',
    'firm.yml',
    'firm:\n  headcount: 1\n  headcount: 2\n',
    'firm.yml: found YAML that cannot be read at line 3, column 3 (Map keys must be unique), expected plain YAML.',
  ],
  [
    'a tag',
    'firm.yaml',
    'firm: !!js/function "x"\n',
    'firm.yaml: found YAML that cannot be read at line 1, column 7 (Unresolved tag: tag:yaml.org,2002:js/function), expected plain YAML.',
  ],
  [
    'two documents',
    'firm.yaml',
    'firm: {}\n---\nfirm: {}\n',
    'firm.yaml: found YAML that cannot be read at line 2, column 1 (A second document starts here), expected plain YAML.',
  ],
  [
    'a key that is a list',
    'firm.yaml',
    'firm: { ? [a] : b }\n',
    'firm.yaml: found YAML that cannot be read at line 1, column 11 (Keys have to be text), expected plain YAML.',
  ],
  [
    'aliases of aliases',
    'firm.yaml',
    laughs,
    'firm.yaml: found aliases that cannot be followed (Excessive alias count indicates a resource exhaustion attack), expected plain YAML. Write it out in full.',
  ],
  [
    'a key of JavaScript',
    'firm.yaml',
    'firm: {}\n__proto__: { a: 1 }\n',
    'firm.yaml: found the key "__proto__", expected another key. JavaScript keeps this name for itself.',
  ],
  [
    'a number without end',
    'firm.yaml',
    'firm: { headcount: .inf }\n',
    'firm.yaml: /firm/headcount: found Infinity, expected a finite number.',
  ],
  [
    'a slip in a key',
    'firm.yaml',
    'firm: { headcuont: 12 }\n',
    `firm.yaml: /firm/headcuont: found an unknown key, expected one of: ${FIRM_KEYS}. Did you mean "headcount"?`,
  ],
  [
    'several faults at once',
    'firm.yaml',
    'firm: { headcount: many, foundedOn: 2019-02-30 }\n',
    'firm.yaml: /firm/foundedOn: found "2019-02-30", expected a day that exists: that month has 28 days.\n' +
      'firm.yaml: /firm/headcount: found "many", expected a number, or a span such as { gte: 10, lt: 50 } when it is known roughly.',
  ],
  [
    'an unknown place',
    'firm.yaml',
    'firm: { area: Nowhere }\n',
    'firm.yaml: /firm/area: found the area "Nowhere", which is not known, expected one area. Write the id or the name of a municipality, region or province, or leave it out.',
  ],
  ['a list', 'firm.json', '[1]', 'firm.json: found a list of 1, expected an object.'],
];

describe('a file that is refused', () => {
  test.each(rows)('%s', async (_, file, content, expected) => {
    const cwd = folderOf({ [file]: content });
    const { code, out, err } = await koppel(['support', 'match', file, ...NOW], { cwd });
    expect(err).toBe(`${expected}\n`);
    expect({ code, out }).toEqual({ code: 1, out: '' });
  });

  test.each(['firm.yaml', 'firm.json'])('lists inside one another without end, as %s', async (file) => {
    const cwd = folderOf({ [file]: deep });
    const { code, err } = await koppel(['support', 'match', file, ...NOW], { cwd });
    expect(code).toBe(1);
    expect(err).toMatch(/go too deep|more than 64 levels/);
    expect(err.split('\n')).toHaveLength(2);
  });

  test('a folder, and a file that is too large', async () => {
    const cwd = folderOf({ 'large.json': '{}', 'large.yaml': '# much\n'.repeat(1_300_000) });
    mkdirSync(join(cwd, 'folder.yaml'));
    truncateSync(join(cwd, 'large.json'), 33 * 1024 * 1024);
    const { code, err } = await koppel(
      ['support', 'match', 'folder.yaml', 'large.json', 'large.yaml', ...NOW],
      { cwd },
    );
    expect(code).toBe(1);
    expect(err).toBe(
      `folder.yaml: found a folder, expected ${FILES}.\nlarge.json: found more than 32 MiB, expected a smaller file. Split it.\nlarge.yaml: found more than 8 MiB, expected a smaller file. Split it, or write it as JSON.\n`,
    );
  });

  test('a byte order mark is no fault', async () => {
    const cwd = folderOf({ 'a.json': '\uFEFF{"firm":{}}', 'b.yaml': '\uFEFFfirm: {}\n' });
    expect((await koppel(['support', 'match', 'a.json', 'b.yaml', ...NOW], { cwd })).code).toBe(0);
  });

  test('whatever the file system says is said in words', () => {
    // Tests may run as root, who may open everything.
    expect(faultOf(Object.assign(new Error('x'), { code: 'EACCES' }))).toBe('a file that you may not open');
    expect(faultOf(new TypeError('a fault of ours'))).toBeUndefined();
  });
});

describe('what does not belong together', () => {
  const cases: readonly (readonly [args: readonly string[], code: number, err: string])[] = [
    [
      ['match', 'nope.yaml', 'also.json', ...SMALL],
      1,
      `nope.yaml: found no such file, expected ${FILES}.\nalso.json: found no such file, expected ${FILES}.\n`,
    ],
    [
      ['match', 'firm.yaml', '--catalogue', 'nl-2020', '--areas', 'be', ...NOW],
      1,
      `nl-2020: found a name that is not built in, expected nl-2019, or ${FILES}.\nbe: found a name that is not built in, expected nl, or ${FILES}.\n`,
    ],
    [
      ['explain', 'firm.yaml', 'growth/lone', ...SMALL],
      1,
      'catalogue.yaml: found no offer "growth/lone", expected the id of one of its offers. Did you mean growth/loan?\n',
    ],
    [
      ['explain', 'firm.yaml', 'zzz', ...SMALL],
      1,
      'catalogue.yaml: found no offer "zzz", expected the id of one of its offers. Ids look like growth/desk.\n',
    ],
    [
      ['match', 'firm.yaml', 'hostile.json', '-', ...SMALL],
      1,
      'standard input: /firm: found nothing, expected an object.\nstandard input: /frim: found an unknown key, expected one of: firm, question. Did you mean "firm"?\n',
    ],
    [
      ['match', 'firm.yaml', ...SMALL, '--areas', 'catalogue.yaml', '--out', 'no/such/folder.html'],
      1,
      'catalogue.yaml: ',
    ],
    [
      ['match', 'firm.yaml', ...SMALL, '--out', 'no/such/folder.html'],
      1,
      'no/such/folder.html: found no such folder, expected a file that can be written.\n',
    ],
    [
      ['match', 'firm.yaml', ...SMALL, '--out', 'report.pdf'],
      2,
      'error: --out report.pdf ends in .pdf, expected one of .txt, .json, .html. Or say which --format it is.\n',
    ],
    [['match', '-', '-', ...SMALL], 2, "error: '-' can be used once: there is one standard input.\n"],
    [['check', '-', '--areas', '-'], 2, "error: '-' can be used once: there is one standard input.\n"],
  ];

  test.each(cases)('koppel support %j', async (args, code, err) => {
    const outcome = await koppel(['support', ...args], { stdin: '{ "frim": {} }' });
    expect(outcome.err.slice(0, err.length)).toBe(err);
    if (err.endsWith('\n')) expect(outcome.err).toBe(err);
    expect({ code: outcome.code, out: outcome.out }).toEqual({ code, out: '' });
  });

  test('a catalogue with errors answers nobody', async () => {
    const { code, out, err } = await koppel([
      'support',
      'match',
      'firm.yaml',
      '--catalogue',
      'faulty.yaml',
      ...NOW,
    ]);
    expect({ code, out }).toEqual({ code: 1, out: '' });
    expect(err).toContain(
      'faulty.yaml: /offers/0/eligibility/requires/0: found the fact unheard-of, expected a fact that the catalogue declares. Add it to facts, with a label and a question.\n',
    );
    expect(err.split('\n')).toHaveLength(9);
  });

  test('an adjustment of criteria that are not there', async () => {
    const cwd = folderOf({ 'ours.json': '{ "thmes": 8, "area": 2 }' });
    writeFileSync(join(cwd, 'firm.yaml'), 'firm: {}\n');
    const { code, err } = await koppel(['support', 'match', 'firm.yaml', '--policy', 'ours.json', ...NOW], {
      cwd,
    });
    expect(code).toBe(1);
    expect(err).toContain('ours.json: /area: found the weight 2, expected no weight');
    expect(err).toMatch(/^ours\.json: \/thmes: found an unknown criterion, .* Did you mean "themes"\?$/m);
  });
});

describe('wrong usage', () => {
  test.each([
    [['match'], "error: missing required argument 'case'"],
    [
      ['match', 'firm.yaml', '--now', '2019-02-30'],
      "error: option '--now <day>' argument '2019-02-30' is invalid. Expected a day that exists: that month has 28 days.",
    ],
    [
      ['check', '--now', 'yesterday'],
      "error: option '--now <day>' argument 'yesterday' is invalid. Expected a full date, YYYY-MM-DD.",
    ],
    [
      ['match', 'firm.yaml', '--lang', 'de'],
      "error: option '--lang <language>' argument 'de' is invalid. Allowed choices are nl, en.",
    ],
    [
      ['facts', '--format', 'pdf'],
      "error: option '--format <format>' argument 'pdf' is invalid. Allowed choices are text, json, html.",
    ],
    [
      ['match', 'firm.yaml', '--limit', '0'],
      "error: option '--limit <n>' argument '0' is invalid. Expected a whole number from 1.",
    ],
    [
      ['match', 'firm.yaml', '--unknown', 'maybe'],
      "error: option '--unknown <how>' argument 'maybe' is invalid. Allowed choices are keep, drop.",
    ],
    [['explain', 'firm.yaml'], "error: missing required argument 'offer-id'"],
    [['mtach'], "error: unknown command 'mtach'\n(Did you mean match?)"],
    [['match', 'firm.yaml', '--langg', 'nl'], "error: unknown option '--langg'\n(Did you mean --lang?)"],
  ])('koppel support %j', async (args, err) => {
    const outcome = await koppel(['support', ...args]);
    expect(outcome).toEqual({ code: 2, out: '', err: `${err}\n(add --help for what is possible)\n` });
  });
});

test('suggestions are the few ids that may have been meant', () => {
  const ids = ['groeiversneller/programme', 'groeiversneller/loan', 'loket/desk', 'spark/partner'];
  expect(suggest('groeiversneler/loan', ids)).toEqual(['groeiversneller/loan']);
  expect(suggest('groeiversneller', ids)).toEqual(['groeiversneller/loan', 'groeiversneller/programme']);
  expect(suggest('partner', ids)).toEqual(['spark/partner']);
  expect(suggest('x'.repeat(100_000), ids)).toEqual([]);
});

test('a fault of the command itself is told as one, without a stack', async () => {
  const { code, err } = await koppel(['support', 'match', '-', ...NOW], {
    stdin: { [Symbol.asyncIterator]: undefined } as unknown as string,
    cwd: fixtures,
  });
  expect(code).toBe(3);
  expect(err).toMatch(/^koppel: a fault in koppel, not in your input\. Please report it: [^\n]+\n$/);
});

describe('sheets, regions and records that are something else', () => {
  test.each([
    [
      ['peers', 'form', 'members.xlsx'],
      'members.xlsx: found a spreadsheet, expected a sheet that ends in .csv. Save it as CSV UTF-8 in your spreadsheet.\n',
    ],
    [
      ['peers', 'form', 'empty.csv'],
      'empty.csv: found nothing: it is empty, expected a sheet with names above its columns.\n',
    ],
    [
      ['peers', 'form', 'nowhere.csv'],
      'nowhere.csv: found no such file, expected a sheet that ends in .csv.\n',
    ],
    [
      ['jobs', 'rank', 'firm.yaml', '--seeker', 'a', ...NOW],
      'firm.yaml: found an object with firm, question, expected { seekers: [...], vacancies: [...] }.\n',
    ],
    [
      ['jobs', 'rank', 'list.yaml', '--seeker', 'a', ...NOW],
      'list.yaml: found a list, expected { seekers: [...], vacancies: [...] }.\n',
    ],
    [
      ['record', 'verify', 'members.csv'],
      'members.csv: found no line of JSON in it, expected an export (JSON lines), or an SQLite store (.db, .sqlite) with --tenant.\n',
    ],
  ])('koppel %j', async (args, err) => {
    const cwd = folderOf({
      'members.xlsx': 'PK',
      'empty.csv': '',
      'members.csv': 'id,name\na,A\n',
      'firm.yaml': 'firm: {}\nquestion: {}\n',
      'list.yaml': '- id: a\n',
    });
    expect(await koppel(args, { cwd })).toMatchObject({ code: 1, out: '', err });
  });
});
