import { describe, expect, test } from 'vitest';
import { type FieldKind, KoppelError } from '@koppel/core';
import { limits, readString, readValue } from '../src/policy/values.js';

function refusal(run: () => unknown): { code: string; pointer: string; message: string } {
  try {
    run();
  } catch (error) {
    if (error instanceof KoppelError) {
      return { code: error.code, pointer: error.issues[0]?.pointer ?? 'none', message: error.message };
    }
    throw error;
  }
  throw new Error('nothing was refused');
}

const long = 'x'.repeat(limits.stringLength + 1);
const many = Array.from({ length: limits.listLength + 1 }, (_, index) => `t${index}`);

describe('refused, with the exact place', () => {
  test.each<[kind: FieldKind, what: string, raw: unknown, pointer: string, message: RegExp]>([
    ['number', 'NaN', Number.NaN, '/f', /found NaN, expected a finite number/],
    ['number', '1e400', JSON.parse('1e400'), '/f', /found Infinity/],
    ['number', 'four decimals', 0.0001, '/f', /found 0.0001, expected at most three decimals/],
    ['number', '0.1 + 0.2', 0.1 + 0.2, '/f', /found 0.30000000000000004/],
    ['number', 'too large', 9_000_000_000_001, '/f', /expected at most 9000000000000/],
    ['number', 'text', '12', '/f', /found "12", expected a number/],
    ['number', 'a bigint', 12n, '/f', /found the bigint 12/],
    ['number', 'both lower ends', { gt: 1, gte: 1 }, '/f', /both gt and gte/],
    ['number', 'both upper ends', { lt: 1, lte: 1 }, '/f', /both lt and lte/],
    ['number', 'an unknown end', { from: 1 }, '/f/from', /unknown key, expected one of gt, gte, lt, lte/],
    ['number', 'a list', [1, 2], '/f', /found a list of 2/],
    ['span', 'upside down', { gte: 50, lt: 10 }, '/f', /50 ≤ x < 10, which no number meets/],
    ['span', 'empty, open above', { gte: 10, lt: 10 }, '/f', /which no number meets/],
    ['span', 'empty, open below', { gt: 10, lte: 10 }, '/f', /which no number meets/],
    ['span', 'a bare number', 10, '/f', /found 10, expected a span/],
    ['span', 'NaN inside', { gte: Number.NaN }, '/f/gte', /found NaN/],
    ['span', 'null inside', { lt: null }, '/f/lt', /found null/],
    ['category', 'an empty text', '', '/f', /an empty text/],
    ['category', 'a number', 3, '/f', /found 3, expected a name/],
    ['category', 'one of none', { oneOf: [] }, '/f/oneOf', /an empty list/],
    ['category', 'an unknown key', { anyOf: ['a'] }, '/f/anyOf', /unknown key/],
    ['category', 'a lone surrogate', '\ud800', '/f', /a lone surrogate, expected well-formed Unicode/],
    ['category', 'decomposed', 'e\u0301', '/f', /in decomposed form, expected Unicode in NFC/],
    ['category', 'Angstrom', '\u212b', '/f', /NFC/],
    ['category', 'NUL', 'a\u0000b', '/f', /the character U\+0000/],
    ['category', 'too long', long, '/f', /20001 characters, expected at most 20000/],
    ['tags', 'a text', 'a', '/f', /expected a list of names/],
    ['tags', 'a number in the list', ['a', 3], '/f/1', /found 3/],
    ['tags', 'a lone surrogate in the list', ['a', '\udc00'], '/f/1', /lone surrogate/],
    ['tags', 'too many', many, '/f', /a list of 10001, expected at most 10000 entries/],
    ['tags', 'a name in two lists', { yes: ['a'], no: ['a'] }, '/f', /"a" in two lists/],
    ['tags', 'a name in no and maybe', { no: ['a'], maybe: ['a'] }, '/f', /"a" in two lists/],
    ['tags', 'an unknown list', { yes: ['a'], perhaps: ['b'] }, '/f/perhaps', /unknown key/],
    ['tags', 'others', { yes: ['a'], others: 'maybe' }, '/f/others', /'no' or 'unknown'/],
    ['tags', 'a weight of 0', { a: 0 }, '/f/a', /found 0, expected a whole weight from 1.*drop it/],
    ['tags', 'half a weight', { a: 0.5 }, '/f/a', /found 0.5/],
    ['tags', 'a weight in yes', { yes: { 'a/b~c': -1 } }, '/f/yes/a~1b~0c', /found -1/],
    ['tags', 'a weight too large', { a: 1_000_001 }, '/f/a', /to 1000000/],
    ['tags', 'an empty object', {}, '/f', /an empty object.*Write \[\] for none/],
    ['flag', 'text', 'true', '/f', /found "true", expected true or false/],
    ['flag', 'a number', 1, '/f', /found 1/],
    ['date', '30 February', '2024-02-30', '/f', /that month has 29 days/],
    [
      'date',
      'a range that ends before it begins',
      { from: '2019', to: '2018' },
      '/f',
      /ends before it begins/,
    ],
    ['date', 'half of a range', { from: '2019-02-29' }, '/f/from', /that month has 28 days/],
    ['date', 'a Date', new Date(0), '/f', /expected a date as YYYY-MM-DD/],
    ['span', 'a Map', new Map([['gte', 1]]), '/f', /expected a span/],
    ['window', 'empty', { from: '2019-01-01', to: '2019-01-01' }, '/f', /a window that holds no day/],
    ['window', 'a month', { from: '2019-01' }, '/f/from', /a full date/],
    ['place', 'too far north', { lat: 91, lon: 0 }, '/f/lat', /degrees from -90 to 90/],
    ['place', 'NaN', { lat: 0, lon: Number.NaN }, '/f/lon', /found NaN/],
    ['place', 'no longitude', { lat: 0 }, '/f/lon', /found nothing/],
    ['place', 'no sites', [], '/f', /an empty list, expected at least one place/],
    [
      'place',
      'a wrong site',
      [
        { lat: 0, lon: 0 },
        { lat: 0, lon: 181 },
      ],
      '/f/1/lon',
      /to 180/,
    ],
    ['conditions', 'no judge', [{ id: 'growth' }], '/f/0/by', /expected who judges it/],
    ['conditions', 'not a list', { id: 'growth', by: 'jury' }, '/f', /expected a list of/],
  ])('%s: %s', (kind, _, raw, pointer, message) => {
    const found = refusal(() => readValue(kind, raw, '/f'));
    expect({ code: found.code, pointer: found.pointer }).toEqual({ code: 'BAD_VALUE', pointer });
    expect(found.message).toMatch(message);
  });
});

describe('accepted', () => {
  test('missing, in every kind', () => {
    for (const kind of [
      'category',
      'tags',
      'number',
      'span',
      'flag',
      'date',
      'window',
      'place',
      'conditions',
    ] as const) {
      expect([readValue(kind, undefined, ''), readValue(kind, null, '')]).toEqual([undefined, undefined]);
    }
  });

  test('names of Object.prototype, in a list and with weights from JSON', () => {
    const names = ['__proto__', 'constructor', 'toString', 'hasOwnProperty'];
    const listed = readValue('tags', names, '');
    expect([...(listed?.yes.keys() ?? [])]).toEqual([...names].sort());
    const weighted = readValue('tags', JSON.parse('{"__proto__":2,"constructor":3}'), '');
    expect([...(weighted?.yes ?? [])]).toEqual([
      ['__proto__', 2],
      ['constructor', 3],
    ]);
    expect(readValue('category', '__proto__', '')).toEqual({ oneOf: ['__proto__'] });
  });

  test('tags called yes, no or others, as long as they have weights', () => {
    const tags = readValue('tags', { yes: 2, no: 1, others: 3 }, '');
    expect([...(tags?.yes ?? [])]).toEqual([
      ['no', 1],
      ['others', 3],
      ['yes', 2],
    ]);
    expect(tags?.others).toBe('no');
  });

  test('a name twice in one list counts once', () => {
    expect([...(readValue('tags', ['b', 'a', 'b'], '')?.yes ?? [])]).toEqual([
      ['a', 1],
      ['b', 1],
    ]);
  });

  test('tags are sorted by code unit, not by what a language thinks', () => {
    expect([
      ...(readValue('tags', ['é', 'Z', 'a', '10', '9', '😀', '\uff5e'], '')?.yes.keys() ?? []),
    ]).toEqual(['10', '9', 'Z', 'a', 'é', '😀', '\uff5e']);
  });

  test('minus zero is zero', () => {
    expect(Object.is(readValue('number', -0, '')?.lo, 0)).toBe(true);
    expect(Object.is(readValue('place', { lat: -0, lon: -0 }, '')?.[0]?.lat, 0)).toBe(true);
  });

  test('numbers in whole thousandths, up to the limit', () => {
    expect(readValue('number', 1.005, '')).toEqual({ lo: 1005, hi: 1005, loOpen: false, hiOpen: false });
    expect(readValue('number', 8_999_999_999_999.5, '')?.lo).toBe(8_999_999_999_999_500);
    expect(readValue('span', {}, '')).toEqual({
      lo: Number.NEGATIVE_INFINITY,
      hi: Number.POSITIVE_INFINITY,
      loOpen: false,
      hiOpen: false,
    });
  });
});

test('a string says what was expected of it', () => {
  expect(refusal(() => readString(7, '/id', 'an id')).message).toBe('/id: found 7, expected an id.');
  expect(refusal(() => readString('e\u0301', '/id')).message).toContain("Call .normalize('NFC') first");
});
