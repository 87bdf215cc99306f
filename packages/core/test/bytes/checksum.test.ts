import { expect, test } from 'vitest';
import { checksum } from '../../src/bytes/checksum.js';
import { check, fc } from '../helpers.js';

const of = (text: string): number => {
  const { buffer } = new TextEncoder().encode(text).slice();
  return checksum(buffer, 0, buffer.byteLength);
};

// As the xxhash package for Python gives them, which wraps the reference implementation.
test.each([
  ['', 0x02cc5d05],
  ['abcd', 0xa3643705],
  ['Nobody inspects the spammish repetition!', 0x6ad6f5d9],
  ['0123456789abcdef0123456789abcdef01234567', 0x77168127],
])('%j is summed as XXH32 does', (text, expected) => {
  expect(of(text)).toBe(expected);
});

test('a change of any one word changes it', () => {
  check(
    fc.property(
      fc.uint8Array({ minLength: 4, maxLength: 200 }),
      fc.nat(),
      fc.integer({ min: 1, max: 2 ** 32 - 1 }),
      (given, where, change) => {
        const words = new Uint32Array(given.slice(0, given.length - (given.length % 4)).buffer);
        const before = checksum(words.buffer, 0, words.byteLength);
        const place = where % words.length;
        words[place] = (words[place] as number) ^ change;
        expect(checksum(words.buffer, 0, words.byteLength)).not.toBe(before);
      },
    ),
    1000,
  );
});

test('order and length count', () => {
  const sum = (...words: number[]) => checksum(Uint32Array.from(words).buffer, 0, words.length * 4);
  expect(
    new Set([sum(), sum(0), sum(0, 0), sum(1, 0), sum(0, 1), sum(0, 0, 0, 0), sum(0, 0, 0, 0, 0)]).size,
  ).toBe(7);
});
