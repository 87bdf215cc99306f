import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { fixtures, koppel, SMALL } from './helpers.js';

describe('explain', () => {
  test('asks for facts by their own question, and shows notes and partners', async () => {
    const loan = await koppel(['support', 'explain', 'firm.yaml', 'growth/loan', ...SMALL]);
    expect(loan.out).toContain('Wat dit beslist: Heeft u een groeiplan?');
    const desk = await koppel(['support', 'explain', 'firm.yaml', 'growth/desk', ...SMALL]);
    expect(desk.out).toContain('Het maximum staat er twee keer anders.');
    expect(desk.out).toContain('met Provincie Gelderland, KvK');
  });

  test.each(['campus/starters', 'voucher/2016'])('also explains what is closed: %s', async (id) => {
    const { code, out } = await koppel(['support', 'explain', 'firm.yaml', id, ...SMALL, '--format', 'json']);
    expect(code).toBe(0);
    const page = JSON.parse(out);
    expect(page.group).toBe(id === 'voucher/2016' ? 'expired' : 'refused');
    expect(page.offer.id).toBe(id);
  });

  test('the points of the criteria add up to those of the offer', async () => {
    const { out } = await koppel([
      'support',
      'explain',
      'firm.yaml',
      'growth/desk',
      ...SMALL,
      '--format',
      'json',
    ]);
    const { criteria, points, outOf } = JSON.parse(out).matched.explanation;
    const sum = (key: string) =>
      criteria.reduce((total: number, one: Record<string, number>) => total + (one[key] ?? 0), 0);
    expect([sum('points'), sum('outOf')]).toEqual([points, outOf]);
  });
});

describe('check', () => {
  test('shows errors and warnings apart, all at once', async () => {
    const { code, out, err } = await koppel([
      'support',
      'check',
      'faulty.yaml',
      '--now',
      '2019-03-01',
      '--lang',
      'en',
    ]);
    expect({ code, err }).toEqual({ code: 1, err: '' });
    expect(out).toMatchInlineSnapshot(`
      "Check of faulty.yaml
      ====================
      8 errors, 2 warnings.

      Errors (8)
      ----------
      The catalogue cannot be used like this.

      1. twice /offers/0/access/gatekeeper
         Found:      access by nomination without a gatekeeper
         Expected:   who opens the door
         What to do: Nobody can be told whom to ask

      2. twice /offers/0/eligibility/requires/0
         Found:      the fact unheard-of
         Expected:   a fact that the catalogue declares
         What to do: Add it to facts, with a label and a question

      3. twice /offers/0/eligibility/sectors
         Found:      an empty list
         Expected:   at least one name
         What to do: No firm can meet this; leave it out for no rule

      4. twice /offers/0/id
         Found:    the id twice on 2 offers
         Expected: an id of its own

      5. twice /offers/1/access/gatekeeper
         Found:      access by nomination without a gatekeeper
         Expected:   who opens the door
         What to do: Nobody can be told whom to ask

      6. twice /offers/1/eligibility/requires/0
         Found:      the fact unheard-of
         Expected:   a fact that the catalogue declares
         What to do: Add it to facts, with a label and a question

      7. twice /offers/1/eligibility/sectors
         Found:      an empty list
         Expected:   at least one name
         What to do: No firm can meet this; leave it out for no rule

      8. twice /offers/1/id
         Found:    the id twice on 2 offers
         Expected: an id of its own

      Warnings (2)
      ------------
      The catalogue can be used, but perhaps says something that was not meant.

      1. twice /offers/0/validity/to
         Found:      ended before 2017-01-01
         Expected:   an offer that runs on 2019-03-01
         What to do: It will be shown as expired

      2. twice /offers/1/validity/to
         Found:      ended before 2017-01-01
         Expected:   an offer that runs on 2019-03-01
         What to do: It will be shown as expired
      "
    `);
  });

  test('a clean catalogue is fine; one with warnings is, unless --strict', async () => {
    const clean = await koppel(['support', 'check', 'catalogue.yaml', '--now', '2016-06-01']);
    expect(clean.code).toBe(0);
    const old = ['support', 'check', 'catalogue.yaml', '--now', '2019-03-01', '--lang', 'en'];
    const warned = await koppel(old);
    expect(warned.code).toBe(0);
    expect(warned.out).toContain('0 errors, 1 warning.');
    const strict = await koppel([...old, '--strict']);
    expect(strict.code).toBe(1);
    expect(strict.out).toContain('With --strict, warnings count as errors.');
  });

  test('faults against the schema are findings too, with a hint', async () => {
    const stdin = JSON.stringify({
      koppel: 1,
      id: 'x',
      title: { nl: 'x', en: 'x' },
      asOf: '2019-03-01',
      offerz: [],
    });
    const { code, out } = await koppel(['support', 'check', '-', '--now', '2019-03-01', '--format', 'json'], {
      stdin,
    });
    expect(code).toBe(1);
    const { findings } = JSON.parse(out);
    expect(
      findings.map(({ level, pointer }: { level: string; pointer: string }) => [level, pointer]),
    ).toEqual([
      ['error', '/offers'],
      ['error', '/offerz'],
    ]);
    expect(findings[1].hint).toBe('Did you mean "offers"?');
  });

  test('the built-in catalogue has no errors', async () => {
    expect((await koppel(['support', 'check', '--now', '2019-03-01'])).code).toBe(0);
  });
});

describe('schema', () => {
  test.each(['firm', 'question', 'case', 'offer', 'catalogue', 'areas', 'plan', 'rules'])(
    '%s is a JSON Schema',
    async (what) => {
      const { code, out } = await koppel(['support', 'schema', what]);
      expect(code).toBe(0);
      expect(JSON.parse(out)).toMatchObject({
        $schema: 'https://json-schema.org/draft/2020-12/schema',
        type: 'object',
      });
    },
  );
});

describe('facts', () => {
  test('lists each fact with its question and who asks', async () => {
    const { code, out } = await koppel(['support', 'facts', 'catalogue.yaml', '--lang', 'en']);
    expect(code).toBe(0);
    expect(out).toMatchInlineSnapshot(`
      "Facts in catalogue.yaml
      =======================
      Put in the file of a firm what certainly is so, and what certainly is not. What
      is left out is unknown.

      growth-plan
          Do you have a growth plan? (a growth plan; used by 1 option)
      growth-ambition
          Do you want to grow? (an ambition to grow; used by 2 options)
      part-of-group
          Is the firm part of a group? (part of a group; used by 1 option)
      student
          Are you a student? (a student; used by 1 option)

      For example, in YAML:
        firm:
          facts:
            yes: [student]
            no: [growth-plan]
      "
    `);
  });

  test('as JSON', async () => {
    const { out } = await koppel(['support', 'facts', 'catalogue.yaml', '--format', 'json']);
    expect(JSON.parse(out).facts[0]).toEqual({
      id: 'growth-plan',
      label: 'groeiplan',
      question: 'Heeft u een groeiplan?',
      offers: ['growth/loan'],
    });
  });
});

describe('help', () => {
  test.each([
    [],
    ['support'],
    ...['match', 'explain', 'stack', 'questions', 'reverse', 'gaps', 'check', 'schema', 'facts'].map(
      (name) => ['support', name],
    ),
  ])('of koppel %s %s has an example', async (...path) => {
    const { code, out, err } = await koppel([...path.filter(Boolean), '--help']);
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(out).toMatch(/Example:\n {2}koppel support /);
  });

  test('--version', async () => {
    const { code, out } = await koppel(['--version']);
    expect(code).toBe(0);
    expect(out).toMatch(/^\d+\.\d+\.\d+\n$/);
  });

  test('a bare command shows what is possible, as wrong usage', async () => {
    for (const args of [[], ['support']]) {
      const { code, out, err } = await koppel(args);
      expect({ code, out }).toEqual({ code: 2, out: '' });
      expect(err).toContain('Usage: koppel');
    }
  });
});

describe('the real command', () => {
  const main = fileURLToPath(new URL('../src/main.ts', import.meta.url));
  const koppelProcess = (args: readonly string[], input?: string) =>
    spawnSync(process.execPath, ['--import', 'tsx', '--conditions=@koppel/source', main, ...args], {
      cwd: fixtures,
      encoding: 'utf8',
      input,
    });

  test('reads standard input and writes what the test of the same name in this process gets', async () => {
    const args = ['support', 'match', '-', ...SMALL, '--lang', 'en'];
    const input = '{ "firm": { "name": "Ons bedrijf", "area": "Arnhem" } }';
    const { status, stdout, stderr } = koppelProcess(args, input);
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    expect(stdout).toBe((await koppel(args, { stdin: input })).out);
  });

  test('sets the exit code and never shows a stack', () => {
    const { status, stdout, stderr } = koppelProcess([
      'support',
      'match',
      'nowhere.yaml',
      '--now',
      '2019-03-01',
    ]);
    expect({ status, stdout }).toEqual({ status: 1, stdout: '' });
    expect(stderr).toBe(
      'nowhere.yaml: found no such file, expected a file that ends in .json, .yaml or .yml.\n',
    );
    expect(koppelProcess(['support', 'mtach']).status).toBe(2);
  });
});
