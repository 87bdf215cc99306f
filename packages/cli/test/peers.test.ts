import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Member, readPlanCsv, writeMembersCsv } from '@koppel/peers';
import { beforeAll, describe, expect, test } from 'vitest';
import { folderOf, koppel, type World } from './helpers.js';
import { faultsOfHtml, fetches } from './well-formed.js';

const trades = ['metal', 'retail', 'ict'];
const struggles = ['staff', 'customers', 'planning'];
const members: Member[] = Array.from({ length: 12 }, (_, i) => ({
  id: `firm-${String(i + 1).padStart(2, '0')}`,
  name: i === 0 ? '<b>Firm & "1"</b>' : `Firm ${i + 1}`,
  level: 1 + (i % 3),
  headcount: 5 + i,
  sector: trades[i % 3] as string,
  market: ['zwolle'],
  products: [i < 2 ? 'stairs' : `product-${i}`],
  struggles: { [struggles[Math.floor(i / 4)] as string]: 3 },
  consent: true,
}));
const PROGRAMME = `
title: { nl: Kring, en: Circle }
size: { min: 5, max: 6 }
buddies: pairs
sensitive: [{ members: [firm-03, firm-04], reason: SECRET }]
words: { staff: { nl: personeel, en: finding staff } }
`;
const folder = folderOf({
  'members.csv': writeMembersCsv(members),
  'members.json': JSON.stringify({ members }),
  'newcomer.csv': writeMembersCsv([
    ...members,
    { id: 'new', name: 'Newcomer', struggles: { staff: 2 }, consent: true },
  ]),
  'programme.yaml': PROGRAMME,
  'larger.yaml': PROGRAMME.replace('max: 6', 'max: 7'),
  'impossible.yaml': `${PROGRAMME}together: [[firm-03, firm-04]]\n`,
  'faulty.csv': 'id,level\na,high\nb,2\n,3\n',
  'faulty.yaml': 'size: { min: many }\ncolour: red\n',
  'dangling.yaml': 'sensitive: [{ members: [firm-01, firm-99] }]\n',
});
const peers = (args: readonly string[], world: World = {}) =>
  koppel(['peers', ...args], { cwd: folder, ...world });
const form = (...args: readonly string[]) =>
  peers(['form', 'members.csv', '--programme', 'programme.yaml', '--steps', '50', ...args]);

beforeAll(async () => {
  expect((await form('--out', 'plan.json')).code).toBe(0);
  expect((await form('--out', 'plan.csv')).err).toContain('plan.csv');
});

describe('form', () => {
  test('tells each group, why together and why not, in both languages', async () => {
    for (const [lang, words] of [
      ['nl', ['Groep 1 (6 deelnemers)', 'Waarom samen:', 'personeel (2 van 6)', 'maatje: ']],
      ['en', ['Group 1 (6 members)', 'Why together:', 'finding staff (2 of 6)', 'buddy: ']],
    ] as const) {
      const { code, out, err } = await form('--lang', lang);
      expect({ code, err }).toEqual({ code: 0, err: '' });
      for (const word of words) expect(out.replaceAll(/\s+/g, ' ')).toContain(word);
      expect(out).not.toContain('SECRET');
    }
  });

  test('a sheet and a list give the same, to the byte', async () => {
    const json = await peers(['form', 'members.json', '--programme', 'programme.yaml', '--steps', '50']);
    expect(json.out).toBe((await form()).out);
  });

  test('a page without script, from nowhere else, that escapes what it is given', async () => {
    for (const lang of ['nl', 'en']) {
      const { out } = await form('--format', 'html', '--lang', lang);
      expect(faultsOfHtml(out)).toEqual([]);
      expect(fetches(out)).toEqual([]);
      expect(out).toContain('&lt;b&gt;Firm &amp; &quot;1&quot;&lt;/b&gt;');
      expect(out).not.toMatch(/SECRET|undefined|NaN|<b>/);
      expect(out.match(/<svg viewBox/g)?.length).toBeGreaterThanOrEqual(2);
    }
  });

  test('impossible: says why without the reason of a confidential rule', async () => {
    const { code, out } = await peers([
      'form',
      'members.csv',
      '--programme',
      'impossible.yaml',
      '--lang',
      'en',
    ]);
    expect(code).toBe(0);
    expect(out).toContain('There is no plan that keeps every rule.');
    expect(out).toContain('A confidential rule about two members.');
    expect(out).not.toContain('SECRET');
  });
});

describe('later', () => {
  test('repair takes the plan from a sheet or from JSON, and says what it cost', async () => {
    for (const plan of ['plan.json', 'plan.csv']) {
      const { code, out } = await peers([
        ...[
          'repair',
          'newcomer.csv',
          '--plan',
          plan,
          '--programme',
          'larger.yaml',
          '--lang',
          'en',
          '--steps',
          '50',
        ],
      ]);
      expect(code).toBe(0);
      expect(out).toContain('Newcomer joins group');
      expect(out).toContain('Nobody moves; 1 group changes.');
    }
  });

  test('places for a newcomer', async () => {
    const { out } = await peers([
      ...[
        'repair',
        'newcomer.csv',
        '--plan',
        'plan.json',
        '--programme',
        'larger.yaml',
        '--places',
        'new',
        '--lang',
        'en',
      ],
    ]);
    expect(out).toMatch(/1\. Group \d: fits for \d+ %, every rule stays kept\./);
  });

  test('explain looks at one group; a name that is none is refused', async () => {
    const args = [
      'explain',
      'members.csv',
      '--plan',
      'plan.csv',
      '--programme',
      'programme.yaml',
      '--lang',
      'en',
    ];
    const { out } = await peers([...args, '--group', '2']);
    expect(out).toContain('Group 2');
    expect(out).not.toContain('Group 1 (');
    expect(await peers([...args, '--group', '9'])).toMatchObject({
      code: 2,
      err: 'error: --group 9 is none of 1, 2.\n',
    });
  });

  test('compare', async () => {
    const args = [
      'compare',
      'members.csv',
      'plan.json',
      'plan.csv',
      '--programme',
      'programme.yaml',
      '--lang',
      'en',
    ];
    expect((await peers(args)).out).toContain('The two plans are equal on these points.');
    expect(faultsOfHtml((await peers([...args, '--format', 'html'])).out)).toEqual([]);
    expect((await peers([...args, '--format', 'csv'])).code).toBe(2);
  });

  test('the sheet of a plan can be read back', () => {
    const seating = readPlanCsv(readFileSync(join(folder, 'plan.csv'), 'utf8'));
    expect(seating.groups.map(({ members: some }) => some.length)).toEqual([6, 6]);
  });
});

describe('bad input', () => {
  test('everything that is wrong in both files, by cell and by pointer', async () => {
    const { code, err } = await peers(['form', 'faulty.csv', '--programme', 'faulty.yaml']);
    expect(code).toBe(1);
    expect(err).toContain('faulty.csv: /2/level: found "high" in cell B2');
    expect(err).toContain('faulty.csv: /4/id: found nothing in cell A4');
    expect(err).toContain('faulty.yaml: /size/min');
    expect(err).toContain('faulty.yaml: /colour');
  });

  test('a rule about somebody who is not there is a fault of the programme', async () => {
    const { code, err } = await peers(['form', 'members.csv', '--programme', 'dangling.yaml']);
    expect({ code, err }).toEqual({
      code: 1,
      err: 'dangling.yaml: /sensitive/0/members/1: found "firm-99", expected the id of a member. List who left under left.\n',
    });
  });

  test('never writes over what it reads', async () => {
    expect((await form('--out', 'members.csv')).code).toBe(2);
  });

  test('a schema for an editor', async () => {
    for (const what of ['members', 'programme']) {
      const { out } = await peers(['schema', what]);
      expect(JSON.parse(out)).toHaveProperty('$schema');
    }
  });
});
