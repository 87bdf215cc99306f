// Files of strangers: whatever they hold, either documents come out or a refusal that says where.
import { KoppelError } from '@koppel/core';
import { readCsv, readJobPosting, readTable, Region } from '@koppel/jobs';
import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { now } from './data.js';

const mapping = {
  of: 'vacancies',
  columns: {
    nr: { path: 'id' },
    firm: { path: 'firm' },
    hours: { path: 'hours/least', as: 'number' },
    tongue: { path: 'languages', as: 'level-list' },
  },
  defaults: { remote: 'none' },
};
const posting = {
  '@context': 'https://schema.org',
  '@type': 'JobPosting',
  identifier: 'v1',
  title: 'Welder',
  hiringOrganization: { '@type': 'Organization', name: 'Firm 1' },
};

/** The refusal that a call ends in; anything else that is thrown is a fault of ours. */
function refusalOf(call: () => unknown): KoppelError | undefined {
  try {
    call();
    return undefined;
  } catch (error) {
    if (error instanceof KoppelError) return error;
    throw error;
  }
}

describe('tables', () => {
  test.each<[string, string, object, RegExp | undefined]>([
    ['a column called as what every object has', 'nr,firm,hours,tongue,constructor\nv1,f,,,x', {}, undefined],
    ['a column called __proto__', 'nr,firm,hours,tongue,__proto__\nv1,f,,,x', {}, undefined],
    [
      'a language that would reach the prototype',
      'nr,firm,hours,tongue\nv1,f,,__proto__:B1',
      {},
      /\/2\/tongue/,
    ],
    [
      'two columns for one field',
      'nr,firm,hours,tongue\nv1,f,,',
      { columns: { ...mapping.columns, firm: { path: 'id' } } },
      /\/columns\/firm\/path: found "id", expected a field that no other column fills/,
    ],
    [
      'a column for a field and one for a part of it',
      'nr,firm,hours,tongue\nv1,f,,',
      { columns: { ...mapping.columns, tongue: { path: 'hours' } } },
      /\/columns\/tongue\/path/,
    ],
    [
      'a default that is no object, and a cell for a part of it',
      'nr,firm,hours,tongue\nv1,f,24,',
      { defaults: { remote: 'none', hours: 3 } },
      undefined,
    ],
    [
      'a path to the prototype',
      'nr,firm,hours,tongue\nv1,f,,',
      { columns: { ...mapping.columns, tongue: { path: '__proto__/x' } } },
      /\/columns\/tongue\/path.*title or hours\/least/,
    ],
    ['an unknown key', 'nr\nv1', { colums: {} }, /colums/],
  ])('%s', (_, text, change, message) => {
    const found = refusalOf(() => readTable(text, { ...mapping, ...change }));
    if (message === undefined) expect(found).toBeUndefined();
    else expect(found?.message).toMatch(message);
    expect(({} as Record<string, unknown>)['x']).toBeUndefined();
  });

  it('random text is a table or a refusal', () => {
    const cell = fc.oneof(
      fc.string(),
      fc.constantFrom('"', '""', '\r\n', ',', '\u0000', 'constructor', '__proto__', '12,5', 'nl:B1', '9e99'),
    );
    fc.assert(
      fc.property(fc.array(fc.array(cell, { maxLength: 6 }), { maxLength: 6 }), (rows) => {
        const text = ['nr,firm,hours,tongue', ...rows.map((row) => row.join(','))].join('\n');
        refusalOf(() => readCsv(text));
        refusalOf(() => readTable(text, mapping));
      }),
      { numRuns: 300 },
    );
  });
});

describe('job postings', () => {
  const deep = (levels: number): unknown => (levels === 0 ? 'x' : { name: deep(levels - 1) });
  test.each<[string, unknown]>([
    ['too deep', { ...posting, jobLocation: deep(200) }],
    ['a key that reaches the prototype', JSON.parse('{"__proto__": {"x": 1}, "@type": "JobPosting"}')],
    ['too many values', { ...posting, skills: new Array(2_000_001).fill('x') }],
    ['not a number', { ...posting, baseSalary: { value: { maxValue: Number.NaN } } }],
    ['a class', { ...posting, title: new Date(0) }],
    ['nothing', undefined],
    ['text', '{"@type": "JobPosting"}'],
  ])('%s', (_, value) => {
    const found = refusalOf(() => readJobPosting(value));
    expect(found?.code).toBe('BAD_DOCUMENT');
    expect(found?.issues[0]?.expected).not.toBe('');
  });
});

describe('job postings that say something odd', () => {
  const left = (change: object) =>
    readJobPosting({ ...posting, ...change }).left.map(({ pointer }) => pointer);
  test.each<[string, object, string[]]>([
    ['a contract called constructor', { employmentType: 'constructor' }, ['/employmentType']],
    [
      'a wage per constructor',
      { baseSalary: { currency: 'EUR', value: { unitText: 'constructor', value: 3 } } },
      ['/baseSalary'],
    ],
    [
      'no latitude is not the equator',
      { jobLocation: { geo: { latitude: null, longitude: '' } } },
      ['/jobLocation'],
    ],
    ['hours with a method', { workHours: { toString: 3, valueOf: 3 } }, ['/workHours']],
    ['a day with a method', { datePosted: { toString: 3, valueOf: 3 } }, []],
  ])('%s', (_, change, expected) => expect(left(change)).toEqual(expected));
});

describe('a long list', () => {
  const many = Array.from({ length: 5_100 }, (_, k) => ({ id: `s${k}` }));
  const made = (seekers: unknown) => new Region({ seekers, vacancies: [] }, { now });

  it('is read in parts, and faults keep their place in the whole', () => {
    expect(made(many).seekers).toHaveLength(5_100);
    const faulty = many.map((one, k) => (k === 5_042 ? { ...one, hours: { most: 'many' } } : one));
    expect(refusalOf(() => made(faulty))?.issues.map(({ pointer }) => pointer)).toEqual([
      '/seekers/5042/hours/most',
    ]);
    expect(refusalOf(() => made([...many, { id: 's1' }]))?.code).toBe('DUPLICATE_ID');
  });

  it('has an end', () => {
    expect(refusalOf(() => made(new Array(200_001).fill({ id: 's' })))?.message).toMatch(
      /\/seekers: found 200001 of them, expected at most 200000\. Make a region of each part/,
    );
  });
});

test.each([undefined, {}])('a region asks for the day: %j', (options) => {
  const refused = refusalOf(() => new Region({ seekers: [], vacancies: [] }, options as { now: string }));
  expect(refused?.code).toBe('MISSING_CONTEXT');
  expect(refused?.message).toMatch(/^\/now: found no day, .*Pass \{ now: '2019-03-01' \}\.$/);
});

test.each(['2019-02-29', 'tomorrow', '2019-4-1', '2019-04-01T12:00:00Z'])(
  'a region at %j: every licence would be measured by it',
  (day) => {
    const refusal = refusalOf(() => new Region({ seekers: [], vacancies: [] }, { now: day as string }));
    expect(refusal).toMatchObject({ code: 'BAD_OPTION', issues: [{ pointer: '/now' }] });
  },
);
