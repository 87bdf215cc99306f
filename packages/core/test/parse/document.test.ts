import { describe, expect, test } from 'vitest';
import * as z from 'zod';
import { refuse } from '../../src/errors.js';
import { readDocument } from '../../src/parse/document.js';
import { editDistance, nearest } from '../../src/parse/nearest.js';
import { valueSchema } from '../../src/parse/value.js';
import { refused, rows } from './refused.js';

const offer = z.strictObject({
  id: z
    .string()
    .regex(/^[a-z]+$/)
    .describe('Lower-case letters.'),
  seats: z.int().min(1).max(20).optional(),
  kind: z.enum(['loan', 'voucher']).optional(),
  themes: valueSchema('tags').optional(),
  period: z.union([z.string(), z.strictObject({ from: z.string(), to: z.string() })]).optional(),
  open: z.boolean({ error: 'true while firms can apply' }).optional(),
});
const catalogue = z.strictObject({
  offers: z.array(offer),
  notes: z.record(z.string().max(3), z.string()).optional(),
});
const one = (change: object) => ({ offers: [{ id: 'a', ...change }] });

describe('readDocument says what is wrong', () => {
  test.each<[string, unknown, string[]]>([
    ['another type', [], ['', 'an empty list', 'an object']],
    ['a missing key', {}, ['/offers', 'nothing', 'a list']],
    [
      'an unknown key',
      one({ seat: 1 }),
      [
        '/offers/0/seat',
        'an unknown key',
        'one of: id, kind, open, period, seats, themes',
        'Did you mean "seats"?',
      ],
    ],
    [
      'an unknown key far from all',
      one({ colour: 1 }),
      ['/offers/0/colour', 'an unknown key', 'one of: id, kind, open, period, seats, themes'],
    ],
    ['too few', one({ seats: 0 }), ['/offers/0/seats', '0', 'at least 1']],
    ['too many', one({ seats: 21 }), ['/offers/0/seats', '21', 'at most 20']],
    ['no whole number', one({ seats: 1.5 }), ['/offers/0/seats', '1.5', 'a whole number']],
    [
      'no option',
      one({ kind: 'lown' }),
      ['/offers/0/kind', '"lown"', '"loan" or "voucher"', 'Did you mean "loan"?'],
    ],
    [
      'a description as hint',
      one({ id: 'A b' }),
      ['/offers/0/id', '"A b"', 'text that matches /^[a-z]+$/', 'Lower-case letters'],
    ],
    [
      "the schema's own words",
      one({ open: 'yes' }),
      ['/offers/0/open', '"yes"', 'true while firms can apply'],
    ],
    [
      'a value of a field',
      one({ themes: { a: 0 } }),
      ['/offers/0/themes/a', '0', 'a whole weight from 1 to 1000000', 'Leave the name out to drop it'],
    ],
    ['a union that nothing fits', one({ period: 3 }), ['/offers/0/period', '3', 'text or an object']],
    [
      'the nearest branch of a union',
      one({ period: { from: '2019' } }),
      ['/offers/0/period/to', 'nothing', 'text'],
    ],
    [
      'a key that is not fit',
      { offers: [], notes: { long1: 'x' } },
      ['/notes/long1', 'the key "long1"', 'at most 3 characters'],
    ],
    ['what the guard refuses', { offers: [Number.NaN] }, ['/offers/0', 'NaN', 'a finite number']],
  ])('%s', (_, value, row) => {
    expect(rows(() => readDocument(catalogue, value))).toEqual([row]);
  });

  test('all at once, in order of place', () => {
    const offers = Array.from({ length: 12 }, () => ({ id: 'a' as unknown }));
    offers[10] = { id: 10 };
    offers[2] = { id: 2 };
    const error = refused(() => readDocument(catalogue, { offers, nots: {}, notes: 4 }));
    expect(error.code).toBe('BAD_DOCUMENT');
    expect(error.issues.map(({ pointer }) => pointer)).toEqual([
      '/notes',
      '/nots',
      '/offers/2/id',
      '/offers/10/id',
    ]);
  });

  test('a thousand issues and no more, however many there are', () => {
    const numbers = z.strictObject({ of: z.record(z.string(), z.string()) });
    const of = Object.fromEntries(Array.from({ length: 150_000 }, (_, index) => [`k${index}`, 1]));
    const { issues } = refused(() => readDocument(numbers, { of }));
    expect(issues).toHaveLength(1001);
    expect(issues.at(-1)).toEqual({
      pointer: '',
      found: 'more issues than these 1000',
      expected: 'fewer',
      hint: 'Correct these first',
    });
  });
});

describe('a KoppelError from inside a schema', () => {
  const strict = (value: string) =>
    value === 'ok' ? value.length : refuse('BAD_VALUE', '/deep', value, 'ok', 'Write ok');

  test.each<[string, z.ZodType, unknown, string[][]]>([
    [
      'a transform',
      z.object({ a: z.string().transform(strict) }),
      { a: 'x' },
      [['/a/deep', 'x', 'ok', 'Write ok']],
    ],
    [
      'a refinement',
      z.array(z.string().refine((value) => strict(value) > 0)),
      ['ok', 'x'],
      [['/1/deep', 'x', 'ok', 'Write ok']],
    ],
    ['of the whole', z.object({}).transform(() => strict('x')), {}, [['/deep', 'x', 'ok', 'Write ok']]],
    [
      'among other faults',
      z.object({
        list: z.array(z.string().transform(strict)),
        record: z.record(z.string(), z.string().transform(strict)).optional(),
        n: z.number(),
      }),
      { list: ['x', 'ok', 'y'], record: { k: 'z' }, n: 'n' },
      [
        ['/list/0/deep', 'x', 'ok', 'Write ok'],
        ['/list/2/deep', 'y', 'ok', 'Write ok'],
        ['/n', '"n"', 'a number'],
        ['/record/k/deep', 'z', 'ok', 'Write ok'],
      ],
    ],
    [
      'in a union',
      z.union([z.number(), z.object({ a: z.string().transform(strict) })]),
      { a: 'x' },
      [['/a/deep', 'x', 'ok', 'Write ok']],
    ],
  ])('%s', (_, schema, value, expected) => {
    expect(rows(() => readDocument(schema, value))).toEqual(expected);
  });

  test('is not made of any other error', () => {
    const broken = z.string().transform((value) => (value as unknown as { no(): void }).no());
    expect(() => readDocument(broken, 'x')).toThrow(TypeError);
  });
});

test('readDocument returns what the schema makes of it', () => {
  const counted = z.object({ n: z.string().transform((text) => text.length) });
  const { n }: { n: number } = readDocument(counted, { n: 'four' });
  expect(n).toBe(4);
  // @ts-expect-error: the output is a number
  const wrong: { n: string } = readDocument(counted, { n: '' });
  expect(wrong).toEqual({ n: 0 });
});

test.each<[string, string, number]>([
  ['themes', 'themes', 0],
  ['theme', 'themes', 1],
  ['tehmes', 'themes', 1],
  ['tems', 'themes', 2],
  ['a', 'abcd', 3],
])('from %s to %s is %i slips (3: too far)', (a, b, slips) => {
  expect(editDistance(a, b)).toBe(slips);
  expect(editDistance(b, a)).toBe(slips);
});

test('a short word is not meant by another short word', () => {
  expect(nearest('ab', ['cd'])).toBeUndefined();
  expect(nearest('Themes', ['near', 'themes'])).toBe('themes');
});
