import { describe, expect, test } from 'vitest';
import { guard } from '../../src/parse/guard.js';
import { refused, rows } from './refused.js';

function nested(depth: number): unknown {
  let value: unknown = 1;
  for (let level = 0; level < depth; level += 1) value = [value];
  return value;
}

const plain = 'plain JSON';
const asText = 'Write it as text or numbers';
const json = 'a JSON value';

describe('guard refuses', () => {
  test.each<[string, unknown, string[]]>([
    ['NaN', { a: Number.NaN }, ['/a', 'NaN', 'a finite number']],
    ['1e400', JSON.parse('[1e400]'), ['/0', 'Infinity', 'a finite number']],
    ['a bigint', [1n], ['/0', 'the bigint 1', json]],
    ['a function', { a: () => 1 }, ['/a', 'a function', json]],
    ['a symbol', [Symbol('x')], ['/0', 'Symbol(x)', json]],
    ['nothing at all', undefined, ['', 'nothing', json]],
    [
      'undefined in a list',
      [1, undefined],
      ['/1', 'nothing', 'a value in every place of a list', 'Leave the place out'],
    ],
    ['a Date', { a: new Date(0) }, ['/a', 'an object of the class "Date"', plain, asText]],
    ['a Map', { a: new Map() }, ['/a', 'an object of the class "Map"', plain, asText]],
    ['an instance', new (class Secret {})(), ['', 'an object of the class "Secret"', plain, asText]],
    ['an heir', Object.create({ a: 1 }), ['', 'an object of the class "Object"', plain, asText]],
    [
      'an heir of an heir of null',
      Object.create(Object.create(null)),
      ['', 'an object of the class without a name', plain, asText],
    ],
    [
      '__proto__',
      JSON.parse('{"a":{"__proto__":1}}'),
      ['/a', 'the key "__proto__"', 'another key', 'JavaScript keeps this name for itself'],
    ],
    [
      'constructor',
      { constructor: 1 },
      ['', 'the key "constructor"', 'another key', 'JavaScript keeps this name for itself'],
    ],
    [
      'prototype',
      { b: 1, prototype: 1 },
      ['', 'the key "prototype"', 'another key', 'JavaScript keeps this name for itself'],
    ],
    ['a lone surrogate', { a: '\ud800' }, ['/a', 'a lone surrogate', 'well-formed Unicode']],
    [
      'decomposed text',
      { a: 'e\u0301' },
      ['/a', '"e\u0301" in decomposed form', 'Unicode in NFC', "Call .normalize('NFC') first"],
    ],
    ['U+0000', { a: 'x\u0000' }, ['/a', 'the character U+0000', 'text without it']],
    [
      'a lone surrogate in a key',
      { a: { '\udfff': 1 } },
      ['/a', 'a lone surrogate in the key "\\udfff"', 'well-formed Unicode'],
    ],
    [
      'U+0000 in a key',
      { '\u0000': 1 },
      ['', 'the character U+0000 in the key "\\u0000"', 'text without it'],
    ],
    ['long text', ['x'.repeat(20_001)], ['/0', '20001 characters', 'at most 20000 characters']],
    [
      'a long key',
      { ['x'.repeat(1001)]: 1 },
      ['', 'a key of 1001 characters', 'keys of at most 1000 characters'],
    ],
    ['65 levels', nested(65), ['/0'.repeat(64), 'more than 64 levels', 'lists and objects at most 64 deep']],
    [
      'too many values',
      new Array(2_000_000).fill(1),
      ['', 'more than 2000000 values', 'at most 2000000', 'Split the document'],
    ],
  ])('%s', (_, value, row) => {
    expect(rows(() => guard(value))).toEqual([row]);
    expect(refused(() => guard(value)).code).toBe('BAD_DOCUMENT');
  });

  test('a value that holds itself', () => {
    const list: unknown[] = [];
    list.push(list);
    expect(rows(() => guard(list))[0]?.[1]).toBe('more than 64 levels');
  });

  test('all faults at once, up to 50', () => {
    expect(rows(() => guard({ a: Number.NaN, b: [1n], c: '\u0000' })).map(([pointer]) => pointer)).toEqual([
      '/a',
      '/b/0',
      '/c',
    ]);
    expect(refused(() => guard(new Array(1000).fill(Number.NaN))).issues).toHaveLength(50);
  });

  test('with a pointer that a person can read', () => {
    let deep: unknown = 1n;
    for (let level = 0; level < 60; level += 1)
      deep = { [`${level + 10}`.padEnd(900, '\ud83d\ude00')]: deep };
    const [issue] = refused(() => guard(deep)).issues;
    expect(issue?.pointer.length).toBeLessThanOrEqual(200);
    expect(issue?.pointer).toMatch(/^\/69.*\/…\/11.*\/10/u);
    expect(issue?.pointer.isWellFormed()).toBe(true);
  });
});

describe('guard lets pass', () => {
  test.each<[string, unknown]>([
    ['64 levels', nested(64)],
    ['null, texts, flags and numbers', [null, '', 'é', true, -0, 5e-324, 0.1]],
    ['20,000 characters', 'x'.repeat(20_000)],
    ['objects without a prototype', Object.assign(Object.create(null), { a: 1 })],
    ['keys without a value, as absent', { a: undefined }],
    ['one value in two places', ((shared) => [shared, shared])({ a: 1 })],
    ['1,999,999 values in a list', new Array(1_999_999).fill(1)],
  ])('%s', (_, value) => {
    expect(() => guard(value)).not.toThrow();
  });
});
