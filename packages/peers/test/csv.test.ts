import { KoppelError } from '@koppel/core';
import { describe, expect, test } from 'vitest';
import {
  formGroups,
  type Member,
  planToCsv,
  readMembersCsv,
  readPlanCsv,
  writeMembersCsv,
} from '../src/index.js';
import { firms } from './members.js';

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
      '/2/4 "red" in cell D2',
      '/3/headcount "1.000.000" in cell C3',
      '/5/5 "extra" in cell E5',
    ]);
    expect(issuesOf('id,struggles\na,staff:9\n')[0]?.found).toContain('in cell B2');
    expect(issuesOf('id\n"a').map(({ found }) => found)).toEqual(['a quote that is never closed']);
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
    expect(text).not.toMatch(/(^|,)[=+@]/m);
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
