import type { FieldKind } from '../policy/kinds.js';
import { limits } from '../policy/values.js';

/** A JSON Schema (draft 2020-12) as data. */
export type Shape = Readonly<Record<string, unknown>>;

const name: Shape = { type: 'string', minLength: 1, maxLength: limits.stringLength };
const names: Shape = { type: 'array', items: name, maxItems: limits.listLength };
const decimal: Shape = { type: 'number', minimum: -limits.number, maximum: limits.number };
const roughDate: Shape = { type: 'string', pattern: '^\\d{4}(-\\d{2}(-\\d{2})?)?$' };
const day: Shape = { type: 'string', format: 'date', pattern: '^\\d{4}-\\d{2}-\\d{2}$' };
const weights: Shape = {
  type: 'object',
  propertyNames: { minLength: 1 },
  additionalProperties: { type: 'integer', minimum: 1, maximum: limits.tagWeight },
  minProperties: 1,
  maxProperties: limits.listLength,
};
const span: Shape = object({ gt: decimal, gte: decimal, lt: decimal, lte: decimal });
const site: Shape = object(
  {
    lat: { type: 'number', minimum: -90, maximum: 90 },
    lon: { type: 'number', minimum: -180, maximum: 180 },
  },
  ['lat', 'lon'],
);

function object(properties: Readonly<Record<string, Shape>>, required: readonly string[] = []): Shape {
  const shape = { type: 'object', properties, additionalProperties: false };
  return required.length === 0 ? shape : { ...shape, required };
}

/**
 * What an editor can be told about the fields of a kind: structure only, and never narrower than `readValue` in
 * policy/values.ts, which alone decides (and knows the dates that exist).
 */
export const shapes = {
  category: {
    description: 'A name; { oneOf: [names] } when it is one of these but not known which.',
    anyOf: [name, object({ oneOf: { ...names, minItems: 1 } }, ['oneOf'])],
  },
  tags: {
    description: 'Names, names with a whole weight, or { yes, no, maybe, others } when only some are known.',
    anyOf: [
      names,
      weights,
      object({
        yes: { anyOf: [names, weights] },
        no: names,
        maybe: names,
        others: { enum: ['no', 'unknown'] },
      }),
    ],
  },
  number: {
    description:
      'A number with at most three decimals; a span such as { gte: 10, lt: 50 } when known roughly.',
    anyOf: [decimal, span],
  },
  span: {
    description: 'The numbers that are meant: gte and lte include the end, gt and lt do not.',
    ...span,
  },
  flag: { description: 'True or false.', type: 'boolean' },
  date: {
    description:
      'YYYY-MM-DD; YYYY-MM or YYYY when that is all that is known; or { from, to }, both included.',
    anyOf: [roughDate, object({ from: roughDate, to: roughDate })],
  },
  window: {
    description: 'From the first day up to, but not on, the last.',
    ...object({ from: day, to: day }),
  },
  place: {
    description: 'Degrees; a list means several sites.',
    anyOf: [site, { type: 'array', items: site, minItems: 1, maxItems: limits.listLength }],
  },
  conditions: {
    description: 'What only a person can judge, and who judges it.',
    type: 'array',
    items: object({ id: name, by: name }, ['id', 'by']),
    maxItems: limits.listLength,
  },
  text: {
    description: 'What somebody wrote; or several texts by name, such as a title and a summary.',
    anyOf: [
      name,
      {
        type: 'object',
        propertyNames: { minLength: 1 },
        additionalProperties: name,
        minProperties: 1,
        maxProperties: limits.texts,
      },
    ],
  },
} as const satisfies Readonly<Record<FieldKind, Shape>>;
