import stringify from 'fast-json-stable-stringify';
import { at, show } from '../errors.js';
import { faultsOf } from '../parse/guard.js';
import { fail, StoreError } from './error.js';

/** How large things may be, in every store alike. */
export const storeLimits = {
  steps: 1_000,
  /** Characters (UTF-16 units) of an id, a key, an area, a kind: five of them have to fit in one index entry of 2,700 bytes. */
  nameLength: 128,
  keysPerRecord: 32,
  /** Characters of a value or body as JSON. */
  jsonLength: 1_000_000,
  /** Characters of all values and bodies of one commit. */
  commitLength: 16_000_000,
  page: 10_000,
  pageUnlessSaid: 1_000,
  due: 1_000,
} as const;

/** A name: text in NFC, well-formed, without U+0000, 1 to 128 characters. */
export function checkName(value: unknown, pointer: string): string {
  if (typeof value !== 'string') fail('BAD_VALUE', pointer, show(value), 'a text');
  if (value === '') fail('BAD_VALUE', pointer, 'an empty text', 'at least one character');
  return checkText(value, pointer);
}

/** A name that may be empty: an area. */
export function checkArea(value: unknown, pointer: string): string {
  if (value === undefined || value === '') return '';
  return checkName(value, pointer);
}

function checkText(value: string, pointer: string): string {
  const { nameLength } = storeLimits;
  if (value.length > nameLength) {
    fail('BAD_VALUE', pointer, `${value.length} characters`, `at most ${nameLength} characters`);
  }
  const faults = faultsOf(value);
  if (faults.length > 0) {
    throw new StoreError(
      'BAD_VALUE',
      faults.map((fault) => ({ ...fault, pointer: pointer + fault.pointer })),
    );
  }
  return value;
}

export function checkWhole(value: unknown, pointer: string, least: number, most: number): number {
  if (typeof value !== 'number' || !Number.isSafeInteger(value) || value < least || value > most) {
    fail('BAD_VALUE', pointer, show(value), `a whole number from ${least} to ${most}`);
  }
  return value;
}

/** The reach of dates in JavaScript, on both sides of 1970. */
const REACH = 8_640_000_000_000_000;

export function checkInstant(value: unknown, pointer: string): number {
  return checkWhole(value, pointer, -REACH, REACH);
}

/** A JSON value as canonical text: the same value, the same bytes. */
export function checkJson(value: unknown, pointer: string): string {
  const faults = faultsOf(value);
  if (faults.length > 0) {
    throw new StoreError(
      'BAD_DOCUMENT',
      faults.map((fault) => ({ ...fault, pointer: pointer + fault.pointer })),
    );
  }
  const text = stringify(value);
  if (text.length > storeLimits.jsonLength) {
    fail(
      'BAD_DOCUMENT',
      pointer,
      `${text.length} characters of JSON`,
      `at most ${storeLimits.jsonLength} characters`,
    );
  }
  return text;
}

/** A record's value: a JSON object. */
export function checkRecord(value: unknown, pointer: string): string {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    fail('BAD_VALUE', pointer, show(value), 'an object');
  }
  return checkJson(value, pointer);
}

/** Coarse keys, each once, in the order of code points. */
export function checkKeys(value: unknown, pointer: string): readonly string[] {
  if (value === undefined) return [];
  if (!Array.isArray(value)) fail('BAD_VALUE', pointer, show(value), 'a list of keys');
  const { keysPerRecord } = storeLimits;
  if (value.length > keysPerRecord) {
    fail('BAD_VALUE', pointer, `${value.length} keys`, `at most ${keysPerRecord}`);
  }
  const keys = value.map((key, place) => checkName(key, at(pointer, place)));
  return [...new Set(keys)].sort(byCodePoint);
}

/** How many things a page holds. */
export function checkLimit(value: unknown, pointer = '/limit'): number {
  return value === undefined ? storeLimits.pageUnlessSaid : checkWhole(value, pointer, 1, storeLimits.page);
}

/**
 * The order of code points, which is that of UTF-8 bytes and so of a database's plainest collation. JavaScript's own `<`
 * compares UTF-16 units and puts U+FF5E behind an emoji.
 */
export function byCodePoint(a: string, b: string): number {
  const length = Math.min(a.length, b.length);
  for (let place = 0; place < length; place += 1) {
    const [x, y] = [a.charCodeAt(place), b.charCodeAt(place)];
    if (x === y) continue;
    // A surrogate stands for a code point above all that fit in one unit.
    return (isSurrogate(x) ? x + 0x10000 : x) - (isSurrogate(y) ? y + 0x10000 : y);
  }
  return a.length - b.length;
}

const isSurrogate = (unit: number) => unit >= 0xd800 && unit <= 0xdfff;
