import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { columnsOf } from '../src/render/text/layout.js';
import { fixtures, folderOf, koppel, SMALL } from './helpers.js';
import { faultsOfHtml, fetches } from './well-formed.js';

const match = (...args: string[]) => koppel(['support', 'match', 'firm.yaml', ...SMALL, ...args]);

describe('text', () => {
  test.each([
    [
      'nl',
      ['Let op: Dit is een verzonnen', 'Staat voor u open (1)', 'Volgende stap: U kunt zich zelf aanmelden.'],
    ],
    ['en', ['Please note: This is an invented', 'Open to you (1)', 'Next step: You can sign up yourself.']],
  ])('tells in %s what there is to do', async (lang, expected) => {
    const { code, out, err } = await match('--lang', lang);
    expect({ code, err }).toEqual({ code: 0, err: '' });
    for (const text of expected) expect(out).toContain(text);
  });

  test.each([24, 30, 40, 57, 80, 100, 400])(
    'is never wider than a terminal of %i columns, nor than 100',
    async (columns) => {
      for (const lang of ['nl', 'en']) {
        for (const args of [
          ['match', 'firm.yaml', 'hostile.json', ...SMALL],
          ['match', 'firm.yaml', '--now', '2019-03-01'],
          ['explain', 'firm.yaml', 'growth/circle', ...SMALL],
          ['explain', 'firm.yaml', 'groeiversneller/programme', '--now', '2019-03-01'],
          ['check', 'faulty.yaml', '--now', '2019-03-01'],
          ['facts'],
        ]) {
          const { out } = await koppel(['support', ...args, '--lang', lang], {
            stdoutIsTTY: true,
            columns,
            env: { NO_COLOR: '1' },
          });
          const wide = out.split('\n').filter((line) => columnsOf(line) > Math.min(100, columns));
          expect(wide).toEqual([]);
        }
      }
    },
  );

  test('is 80 columns wide when piped', async () => {
    const { out } = await koppel(['support', 'match', 'firm.yaml', ...SMALL], { columns: 200 });
    const widest = Math.max(...out.split('\n').map(columnsOf));
    expect(widest).toBeLessThanOrEqual(80);
    expect(widest).toBeGreaterThan(70);
  });

  test('has colours on a terminal, and never when piped, in a file or with NO_COLOR', async () => {
    const args = ['support', 'match', 'firm.yaml', ...SMALL];
    const folder = folderOf({});
    const file = join(folder, 'out.txt');
    await koppel([...args, '--out', file], { stdoutIsTTY: true });
    const plain = [
      (await koppel(args)).out,
      (await koppel(args, { stdoutIsTTY: true, env: { NO_COLOR: '1' } })).out,
      readFileSync(file, 'utf8'),
    ];
    for (const text of plain) expect(text).not.toContain('\x1b');
    expect((await koppel(args, { stdoutIsTTY: true, columns: 80 })).out).toContain('\x1b[1m');
    expect(new Set(plain).size).toBe(1);
  });

  test('lets no firm speak to the terminal', async () => {
    const { out } = await koppel(['support', 'match', 'hostile.json', ...SMALL]);
    for (const forbidden of ['\x1b', '\u202e']) expect(out).not.toContain(forbidden);
    expect(out).toContain('<img src=x');
  });
});

describe('what is asked for', () => {
  test('--unknown drop leaves out what cannot be decided, and says so', async () => {
    const { out } = await match('--unknown', 'drop', '--format', 'json');
    const [{ report }] = JSON.parse(out).reports;
    expect([report.toBeAsked, report.toBeJudged, report.questions]).toEqual([[], [], []]);
    expect(report.eligible).toHaveLength(1);
    expect((await match('--unknown', 'drop')).out).toContain('op verzoek weggelaten');
  });

  test('--limit cuts the lists and still tells how long they were', async () => {
    const { out } = await koppel(['support', 'match', 'firm.yaml', '--now', '2019-03-01', '--limit', '2']);
    expect(out).toMatch(/Staat niet voor u open \(2 van \d+ getoond\)/);
    const { out: json } = await koppel([
      'support',
      'match',
      'firm.yaml',
      '--now',
      '2019-03-01',
      '--limit',
      '2',
      '--format',
      'json',
    ]);
    const [{ report, totals }] = JSON.parse(json).reports;
    expect(report.refused).toHaveLength(2);
    expect(totals.refused).toBeGreaterThan(2);
  });

  test('--policy changes the weights', async () => {
    const points = async (...args: string[]) =>
      JSON.parse((await match('--format', 'json', ...args)).out).reports[0].report.eligible[0].explanation;
    expect(await points()).toMatchObject({ points: 10_000, outOf: 24_000 });
    // Themes count 8 in place of 5, and the stated need no longer counts.
    expect(await points('--policy', 'adjustment.json')).toMatchObject({ points: 8000, outOf: 22_000 });
  });

  test('--areas takes the areas of a file, by their names, whatever its id', async () => {
    const firm = JSON.stringify({ firm: { area: 'the town', headcount: 4 }, question: {} });
    const { code, out, err } = await koppel(
      ['support', 'match', '-', ...SMALL, '--areas', 'areas.yaml', '--lang', 'en', '--format', 'json'],
      { stdin: firm },
    );
    expect({ code, err }).toEqual({ code: 0, err: '' });
    const [{ report, case: name }] = JSON.parse(out).reports;
    expect(name).toBe('standard input');
    expect(report.eligible.map((offer: { id: string }) => offer.id)).toEqual(['growth/desk']);
    expect(JSON.stringify(report.eligible)).toContain('The Town fits Het Oosten');
  });

  test('standard input may be YAML as well', async () => {
    const stdin = readFileSync(join(fixtures, 'firm.yaml'));
    const piped = await koppel(['support', 'match', '-', ...SMALL], { stdin });
    expect(piped.out).toBe((await match()).out);
  });

  test('without --now it is today, and stderr says so', async () => {
    const { code, out, err } = await koppel([
      'support',
      'match',
      'firm.yaml',
      '--catalogue',
      'catalogue.yaml',
      '--lang',
      'en',
    ]);
    expect({ code, err }).toEqual({ code: 0, err: 'No --now given: took today, 2020-01-02.\n' });
    // The desk closed the day before.
    expect(out).toContain('looked at for 2 January 2020');
    expect(out).toContain('Nothing is open without more.');
  });

  test('the built-in catalogue is the default', async () => {
    const { code, out } = await koppel([
      'support',
      'match',
      'firm.yaml',
      '--now',
      '2019-03-01',
      '--format',
      'json',
    ]);
    expect(code).toBe(0);
    expect(JSON.parse(out).catalogue.id).toBe('nl-2019');
    const { report } = JSON.parse(out).reports[0];
    expect(report.toBeAsked.map(({ id }: { id: string }) => id)).toContain('groeiversneller/programme');
  });
});

test('who fits only because no conditions are known is told so', async () => {
  const stdin = '{ "firm": {}, "question": {} }';
  const { out } = await koppel(['support', 'match', '-', '--now', '2019-03-01', '--lang', 'en'], { stdin });
  expect(out).toContain('Why:       No conditions are known.');
});

describe('json', () => {
  test('is the same to the byte on every run, whatever else is run', async () => {
    const args = ['support', 'match', 'firm.yaml', 'hostile.json', '--now', '2019-03-01', '--format', 'json'];
    const first = await koppel(args);
    await match('--lang', 'en');
    expect((await koppel(args, { stdoutIsTTY: true, columns: 40 })).out).toBe(first.out);
    expect(first.out.endsWith('}\n')).toBe(true);
  });
});

describe('html', () => {
  test.each(['nl', 'en'])(
    'is one well-formed page in %s that asks for nothing from elsewhere',
    async (lang) => {
      for (const args of [
        ['match', 'firm.yaml', ...SMALL],
        ['match', 'hostile.json', 'firm.yaml', ...SMALL],
        ['match', 'firm.yaml', 'hostile.json', '--now', '2019-03-01', '--limit', '3'],
        ['explain', 'firm.yaml', 'growth/desk', ...SMALL],
        ['explain', 'hostile.json', 'growth/circle', ...SMALL],
        ['check', 'faulty.yaml', '--now', '2019-03-01', '--strict'],
        ['facts', 'catalogue.yaml'],
      ]) {
        const { out, err } = await koppel(['support', ...args, '--lang', lang, '--format', 'html']);
        expect(err).toBe('');
        expect(faultsOfHtml(out)).toEqual([]);
        expect(fetches(out)).toEqual([]);
        expect(out).toContain(`<html lang="${lang}">`);
      }
    },
  );

  test('a hostile name stays a name', async () => {
    const { out } = await koppel(['support', 'match', 'hostile.json', ...SMALL, '--format', 'html']);
    expect(out).toContain('&lt;img src=x onerror=alert(1)&gt;&quot;&#39;&amp;&lt;/title&gt;&lt;script&gt;');
    expect(out).not.toContain('<script');
    expect(out.match(/<title>/g)).toHaveLength(1);
    for (const forbidden of ['\x1b', '\u202e']) expect(out).not.toContain(forbidden);
  });

  test('says in words what the bars show, and links the contents to each firm', async () => {
    const { out } = await koppel([
      'support',
      'match',
      'firm.yaml',
      'hostile.json',
      ...SMALL,
      '--format',
      'html',
      '--lang',
      'en',
    ]);
    expect(out).toContain('aria-label="10,000 of 24,000 points for certain, 3,000 still possible"');
    expect(out).toContain('<a href="#c1">Bakkerij Jansen</a>');
    expect(out).toContain('<section class="firm" id="c2"');
    expect(out).toContain('@media print');
    expect(out).toContain('details::details-content');
  });

  test('headings go one step at a time', async () => {
    for (const files of [['firm.yaml'], ['firm.yaml', 'hostile.json']]) {
      const { out } = await koppel(['support', 'match', ...files, ...SMALL, '--format', 'html']);
      const levels = [...out.matchAll(/<h([1-6])/g)].map(([, level]) => Number(level));
      const jumps = levels.filter((level, index) => level > (levels[index - 1] ?? 0) + 1);
      expect(jumps).toEqual([]);
      expect(levels.filter((level) => level === 1)).toHaveLength(1);
    }
  });
});

describe('--out', () => {
  test('writes the file, tells so, and takes the format from its ending', async () => {
    const cwd = folderOf({ 'firm.yaml': readFileSync(join(fixtures, 'firm.yaml')) });
    const args = ['support', 'match', 'firm.yaml', '--now', '2019-03-01'];
    const { code, out, err } = await koppel([...args, '--out', 'report.html', '--lang', 'en'], { cwd });
    expect({ code, out, err }).toEqual({ code: 0, out: '', err: 'Written to report.html.\n' });
    expect(readFileSync(join(cwd, 'report.html'), 'utf8')).toMatch(/^<!DOCTYPE html>/);
    await koppel([...args, '--out', 'report.json'], { cwd });
    expect(JSON.parse(readFileSync(join(cwd, 'report.json'), 'utf8')).what).toBe('match');
  });

  test('never replaces what it reads', async () => {
    const before = readFileSync(join(fixtures, 'firm.yaml'), 'utf8');
    const { code, err } = await koppel([
      'support',
      'match',
      'firm.yaml',
      ...SMALL,
      '--format',
      'text',
      '--out',
      '../fixtures/firm.yaml',
    ]);
    expect({ code, err }).toEqual({
      code: 2,
      err: 'error: --out ../fixtures/firm.yaml would replace a file that is read. Choose another name.\n',
    });
    expect(readFileSync(join(fixtures, 'firm.yaml'), 'utf8')).toBe(before);
  });
});

describe('progress', () => {
  const many = [
    'support',
    'match',
    ...Array.from({ length: 30 }, () => 'firm.yaml'),
    ...SMALL,
    '--lang',
    'en',
  ];

  test('is silent about little work, and about work that is soon done', async () => {
    expect((await match()).err).toBe('');
    expect((await koppel(many)).err).toBe('');
    expect((await koppel(many, { stderrIsTTY: true })).err).toBe('');
  });

  test('is a line at the start and one at the end when it takes more than two seconds', async () => {
    const { err } = await koppel(many, { millis: [0, 1000, 2100, 9000] });
    expect(err).toBe('Working: 2 of 30 firms\nDone: 30 firms in 9 seconds\n');
  });

  test('counts on a terminal and wipes its line', async () => {
    const { err, out } = await koppel(many, { stderrIsTTY: true, millis: [0, 600, 610, 800, 810] });
    expect(err).toBe('\rWorking: 1 of 30 firms\x1b[K\rWorking: 3 of 30 firms\x1b[K\r\x1b[K');
    expect(out).toContain('Bakkerij Jansen');
  });
});
