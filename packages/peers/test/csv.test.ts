import { KoppelError } from '@koppel/core';
import { assertProperty } from '@koppel/core/testing';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  formGroups,
  type Member,
  memberSchema,
  planToCsv,
  readMembersCsv,
  readPlanCsv,
  writeMembersCsv,
} from '../src/index.js';
import { firms } from './members.js';

/** What the schema of members refuses. */
const isRefused = (member: unknown) => !memberSchema.safeParse(member).success;

const issuesOf = (text: string) => {
  try {
    readMembersCsv(text);
  } catch (error) {
    if (error instanceof KoppelError) return error.issues;
  }
  return [];
};

describe('members', () => {
  test.each([
    ['40', 40],
    ['3200000', 3_200_000],
    ['10-49', { gte: 10, lte: 49 }],
    ['50+', { gte: 50 }],
    ['-9', { lte: 9 }],
    ['3.5', 3.5],
    ['"3,5"', 3.5],
    ['"1,5–2,25"', { gte: 1.5, lte: 2.25 }],
    ['10 t/m 49', { gte: 10, lte: 49 }],
    ['10–<50', { gte: 10, lt: 50 }],
    ['>9+', { gt: 9 }],
  ])('a rough number %s', (cell, headcount) => {
    expect(readMembersCsv(`id,headcount\na,${cell}\n`)).toEqual([{ id: 'a', headcount }]);
  });

  test.each([',', ';', '\t'])('separated by %j, quotes and line ends in a cell', (separator) => {
    const row = ['id', 'name', 'struggles', 'consent'].join(separator);
    const text = `\uFEFF${row}\r\na${separator}"Firm ""1""\nb${separator}c"${separator}staff:3|planning:1${separator}ja\r\n\r\n`;
    expect(readMembersCsv(text)).toEqual([
      { id: 'a', name: `Firm "1"\nb${separator}c`, struggles: { staff: 3, planning: 1 }, consent: true },
    ]);
  });

  test('an empty cell is unknown, and none is an empty list', () => {
    expect(readMembersCsv('id,asks,brings\na,,none\n')).toEqual([{ id: 'a', brings: [] }]);
  });

  test('all faults at once, by the cell as a spreadsheet calls it', () => {
    const issues = issuesOf(
      'id,level,headcount,colour\na,3,many,red\n,2,1.000.000,\nb,1,5,\nb2,4,3,,extra\n',
    );
    expect(issues.map(({ pointer, found }) => `${pointer} ${found}`)).toEqual([
      '/1/4 "colour" in cell D1',
      '/2/headcount "many" in cell C2',
      '/3/headcount "1.000.000" in cell C3',
      '/5/5 "extra" in cell E5',
    ]);
    // A wrong name is told once, not again for each cell below it.
    expect(issuesOf('id,lvl\na,3\nb,4\n').map(({ pointer }) => pointer)).toEqual(['/1/2']);
    expect(issuesOf('id,struggles\na,staff:9\n')[0]?.found).toContain('in cell B2');
    expect(issuesOf('id\n"a').map(({ found }) => found)).toEqual(['a quote that is never closed']);
  });

  test('a range that a spreadsheet made a date of', () => {
    for (const cell of ['okt-49', '10-okt', '1-mrt-2026', '01-03-2026', 'Oct-49']) {
      expect(issuesOf(`id;headcount\na;${cell}\n`)[0]?.hint, cell).toContain('10 t/m 49');
    }
    expect(issuesOf('id;headcount\na;many\n')[0]?.hint).toBeUndefined();
  });

  test('what a cell cannot say is refused, not changed', () => {
    const write = (member: object) => () => writeMembersCsv([{ id: 'a', ...member }]);
    expect(write({ products: ['a|b'] })).toThrow('/members/0/products');
    expect(write({ products: ['none'] })).toThrow('/members/0/products');
    expect(write({ struggles: { ' staff': 1 } })).toThrow('/members/0/struggles');
    expect(write({ level: 1.125 })).toThrow('/members/0/level');
    expect(write({ name: 'x ' })).toThrow('/members/0/name');
  });

  test('in Dutch: semicolons, decimal commas and a mark for UTF-8', () => {
    const members: Member[] = [{ id: 'a', name: 'Café', level: 3.5, headcount: { gte: 10, lt: 50 } }];
    const text = writeMembersCsv(members, 'nl');
    expect(text).toBe('\uFEFFid;name;level;headcount\r\na;Café;3,5;10–<50\r\n');
    expect(readMembersCsv(text)).toEqual(members);
    expect(readMembersCsv(text.replaceAll('\r\n', '\r'))).toEqual(members);
  });

  test('what is written is read back, whatever it is', () => {
    const tag = fc
      .string({ unit: 'grapheme', minLength: 1, maxLength: 9 })
      .map((text) => text.normalize('NFC'))
      .filter((text) => text === text.trim() && !text.includes('|'));
    const number = fc.integer({ min: 0, max: 10_000_000 }).map((cents) => cents / 100);
    const rough = fc.oneof(
      number,
      fc.record({ gte: number }),
      fc.record({ gt: number, lt: number }),
      fc.record({ gte: number, lte: number }),
      fc.record({ lt: number }),
    );
    const member = fc.record(
      {
        id: tag,
        name: tag,
        level: rough,
        turnoverEur: rough,
        asks: fc.uniqueArray(
          tag.filter((one) => one !== 'none'),
          { maxLength: 3 },
        ),
        struggles: fc.dictionary(tag, fc.integer({ min: 1, max: 3 }), { maxKeys: 3 }),
        consent: fc.boolean(),
      },
      { requiredKeys: ['id'] },
    );
    assertProperty(
      fc,
      fc.property(
        fc.array(member, { minLength: 1, maxLength: 4 }),
        fc.constantFrom('nl', 'en'),
        (all, language) => {
          const members = all.filter((one) => !isRefused(one)) as Member[];
          fc.pre(members.length > 0);
          expect(readMembersCsv(writeMembersCsv(members, language))).toEqual(members);
        },
      ),
      { runs: 300 },
    );
  });

  test('what is written is read back, formulas and all', () => {
    const members: Member[] = [
      ...firms(5),
      {
        id: '=1+1',
        name: '@x, "y"',
        headcount: { gte: 10, lte: 49 },
        turnoverEur: { gte: 5 },
        asks: [],
        struggles: {},
      },
      {
        id: "'-q",
        persons: 2,
        consent: false,
        travelMinutes: { 'monday zwolle': 40 },
        available: ['monday zwolle'],
      },
    ];
    const text = writeMembersCsv(members);
    expect(text).not.toMatch(/(^|,)[=+@-]/m);
    expect(readMembersCsv(text)).toEqual(members);
  });
});

test('a plan goes to a sheet and comes back', () => {
  const plan = formGroups(firms(12), { language: 'en', steps: 50, programme: { size: { min: 5, max: 7 } } });
  const back = readPlanCsv(planToCsv(plan));
  expect(back.groups).toEqual(
    plan.groups.map(({ id, members }) => ({ id, members: members.map((member) => ({ id: member.id })) })),
  );
  expect(() => readPlanCsv('a,b\n1,2\n')).toThrow('columns group and member');
});
