import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { assertProperty } from '@koppel/core/testing';
import { readJson } from '../../src/parse/json.js';
import { scan } from '../../src/parse/scan.js';
import { refused, rows } from './refused.js';

describe('readJson refuses', () => {
  test.each<[string, string[]]>([
    ['', ['', 'the end of the text at line 1, column 1', 'a value']],
    [
      '{"a":1,"a":2}',
      ['/a', 'the key "a" a second time at line 1, column 11', 'each key once', 'Keep one of the two'],
    ],
    [
      '{"x":[{"a":1,"\\u0061":2}]}',
      ['/x/0/a', 'the key "a" a second time at line 1, column 22', 'each key once', 'Keep one of the two'],
    ],
    [
      '{\n  "a": [1, 2,],\n}',
      ['/a/2', '"]" at line 2, column 14', 'a value', 'A comma before it may be one too many'],
    ],
    [
      '{"a":1,}',
      ['/a', '"}" at line 1, column 8', 'a key in double quotes', 'A comma before it may be one too many'],
    ],
    [
      "{'a':1}",
      ['', '"\'" at line 1, column 2', 'a key in double quotes', 'JSON writes texts in double quotes'],
    ],
    ['[1 // one\n]', ['/0', '"/" at line 1, column 4', 'a comma or ]', 'JSON has no comments']],
    ['{"a" 1}', ['/a', '"1" at line 1, column 6', 'a colon']],
    ['{"a":NaN}', ['/a', '"NaN" at line 1, column 6', 'a value']],
    ['[01]', ['/0', '"01" at line 1, column 2', 'a number as JSON writes it']],
    ['[1.]', ['/0', '"1." at line 1, column 2', 'a number as JSON writes it']],
    ['["a\nb"]', ['/0', '"\\n" at line 1, column 4', 'the closing quote of a text']],
    ['"\\x"', ['', '"\\\\" at line 1, column 2', 'an escape that JSON knows', 'Write a backslash as \\\\']],
    ['[1] 2', ['', '"2" at line 1, column 5', 'the end of the text']],
    ['{"a":-1e999}', ['/a', '-Infinity', 'a finite number']],
    [
      '{"a":{"__proto__":{}}}',
      ['/a', 'the key "__proto__"', 'another key', 'JavaScript keeps this name for itself'],
    ],
  ])('%s', (text, row) => {
    expect(rows(() => readJson(text))).toEqual([row]);
    expect(refused(() => readJson(text)).code).toBe('BAD_DOCUMENT');
  });

  test('with the name of the file', () => {
    expect(refused(() => readJson('[1,2', 'offers.json')).message).toBe(
      '/1: found the end of the text at line 1, column 5 in offers.json, expected a comma or ].',
    );
  });

  test('keys that stand twice together with what is wrong with the values', () => {
    const pointers = rows(() => readJson('{"a":1,"a":"\\ud800","b":1,"b":2}')).map(([pointer]) => pointer);
    expect(pointers).toEqual(['/a', '/b', '/a']);
  });

  test('what is no text, and more text than 64 MiB', () => {
    expect(rows(() => readJson(undefined as unknown as string))).toEqual([['', 'nothing', 'JSON text']]);
    expect(rows(() => readJson('1'.padEnd(64 * 1024 * 1024 + 1)))[0]?.[1]).toBe('67108865 characters');
  });
});

describe('readJson reads', () => {
  test('brackets and quotes inside texts as text', () => {
    expect(readJson(`{"a":"${'['.repeat(100)}\\"{","b":"\\\\"}`)).toEqual({
      a: `${'['.repeat(100)}"{`,
      b: '\\',
    });
  });

  test('the same key in two objects', () => {
    expect(readJson('[{"a":1},{"a":{"a":2}}]')).toEqual([{ a: 1 }, { a: { a: 2 } }]);
  });

  test('past a byte order mark', () => {
    expect(readJson('\ufeff{"a":1}')).toEqual({ a: 1 });
  });

  test('what JSON.parse reads, as it reads it', () => {
    const json = fc
      .jsonValue({ maxDepth: 6, stringUnit: 'grapheme-ascii' })
      .filter((value) => !JSON.stringify(value).includes('__proto__'));
    assertProperty(
      fc,
      fc.property(json, (value) => {
        for (const indent of [0, 2]) {
          const text = JSON.stringify(value, null, indent);
          expect(readJson(text)).toEqual(JSON.parse(text));
        }
      }),
      { seed: 1, runs: 500 },
    );
  });

  test('and no text that JSON.parse refuses: the scanner and the engine agree on 20,000 damaged texts', () => {
    const whole = '{"a":[1,-2.5e+3,"x\\u00e9\\n",true],"b":{"c":null,"d":[]},"":false}';
    const damage = fc.tuple(
      fc.nat(whole.length),
      fc.nat(3),
      fc.constantFrom('', '"', '\\', ',', '}', ']', '[', '0', 'e', '.', '-', ' ', '\n', 'u'),
    );
    assertProperty(
      fc,
      fc.property(fc.array(damage, { minLength: 1, maxLength: 3 }), (damages) => {
        let text = whole;
        for (const [at, length, put] of damages) text = text.slice(0, at) + put + text.slice(at + length);
        expect([text, accepts(() => scan(text))]).toEqual([text, accepts(() => JSON.parse(text))]);
      }),
      { seed: 2, runs: 20_000 },
    );
  });
});

function accepts(call: () => unknown): boolean {
  try {
    call();
    return true;
  } catch {
    return false;
  }
}
