import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import * as z from 'zod';
import { arbitraries, assertProperty } from '@koppel/core/testing';
import { KoppelError } from '../../src/errors.js';
import { type FieldKind, fieldKinds } from '../../src/policy/kinds.js';
import { readValue } from '../../src/policy/values.js';
import { readDocument } from '../../src/parse/document.js';
import { jsonSchemaOf, valueSchema } from '../../src/parse/value.js';
import { rows } from './refused.js';

const make = arbitraries(fc);

test.each<[FieldKind, unknown, string[]]>([
  ['category', 3, ['', '3', 'a name, or { oneOf: [names] } when it is not known which']],
  ['category', { oneOf: [] }, ['/oneOf', 'an empty list', 'at least one name']],
  ['tags', [''], ['/0', 'an empty text', 'a name']],
  ['number', '12', ['', '"12"', 'a number, or a span such as { gte: 10, lt: 50 } when it is known roughly']],
  [
    'number',
    0.0001,
    ['', '0.0001', 'at most three decimals', 'Round it, so that what is shown is what is compared'],
  ],
  ['span', { gte: 5, lt: 3 }, ['', '5 ≤ x < 3, which no number meets', 'a lower end below the upper end']],
  ['flag', 1, ['', '1', 'true or false']],
  ['date', '2019-02-29', ['', '"2019-02-29"', 'a day that exists: that month has 28 days']],
  ['window', { from: '2019' }, ['/from', '"2019"', 'a full date, YYYY-MM-DD']],
  ['place', { lat: 91, lon: 0 }, ['/lat', '91', 'degrees from -90 to 90']],
  ['conditions', [{ id: 'a' }], ['/0/by', 'nothing', 'who judges it']],
  ['flag', null, ['', 'null', 'a value of kind flag', 'Leave the key out when it is not known']],
  ['flag', undefined, ['', 'nothing', 'a value of kind flag', 'Leave the key out when it is not known']],
])('a %s cannot be %j', (kind, value, row) => {
  const inside = z.strictObject({ field: valueSchema(kind) });
  expect(rows(() => readDocument(inside, { field: value }))).toEqual([[`/field${row[0]}`, ...row.slice(1)]]);
});

describe.each(fieldKinds)('%s', (kind) => {
  const schema: z.ZodType = valueSchema(kind);
  const structure = z.fromJSONSchema(jsonSchemaOf(schema) as Parameters<typeof z.fromJSONSchema>[0]);

  test('accepts what readValue accepts, unchanged, and so does its JSON Schema', () => {
    const value = make.value(kind) as fc.Arbitrary<unknown>;
    assertProperty(
      fc,
      fc.property(value, (raw) => {
        expect(readDocument(schema, raw)).toBe(raw);
        expect([raw, structure.safeParse(raw).success]).toEqual([raw, true]);
      }),
      { seed: 3, runs: 200 },
    );
  });

  test('refuses what readValue refuses, for the same reasons', () => {
    assertProperty(
      fc,
      fc.property(fc.jsonValue({ maxDepth: 3 }), (raw) => {
        if (raw === null) return;
        const result = schema.safeParse(raw);
        expect(result.success).toBe(reasons(kind, raw).length === 0);
        const told = (result.error?.issues ?? []).map(
          (issue) => issue.code === 'custom' && issue.params?.['expected'],
        );
        expect(told).toEqual(reasons(kind, raw));
      }),
      { seed: 4, runs: 300 },
    );
  });
});

function reasons(kind: FieldKind, raw: unknown): string[] {
  try {
    readValue(kind, raw, '');
    return [];
  } catch (error) {
    if (!(error instanceof KoppelError)) throw error;
    return error.issues.map(({ expected }) => expected);
  }
}

test('a schema of fields has a JSON Schema that an editor can use', () => {
  const firm = z.strictObject({
    name: z.string().transform((name) => name.length),
    headcount: valueSchema('span').optional().describe('People who work there.'),
    active: valueSchema('flag'),
  });
  expect(jsonSchemaOf(firm)).toMatchObject({
    type: 'object',
    required: ['name', 'active'],
    additionalProperties: false,
    properties: {
      name: { type: 'string' },
      headcount: {
        description: 'People who work there.',
        type: 'object',
        properties: { gte: { type: 'number' } },
      },
      active: { description: 'True or false.', type: 'boolean' },
    },
  });
});

test('the types are those of the kinds', () => {
  const schema = z.strictObject({ size: valueSchema('span'), open: valueSchema('flag').optional() });
  const good: z.input<typeof schema> = { size: { gte: 1 } };
  expect(schema.safeParse(good).success).toBe(true);
  // @ts-expect-error: a span is no number
  const wrong: z.input<typeof schema> = { size: 3 };
  expect(schema.safeParse(wrong).success).toBe(false);
  // @ts-expect-error: no such kind
  expect(() => valueSchema('colour')).toThrow('expected a kind');
  const day = z.string().pipe(valueSchema('date') as z.ZodType<string, string>);
  expect(day.safeParse('2019-13').success).toBe(false);
});
