import * as z from 'zod';
import { refuse, show } from '../errors.js';
import { type FieldKind, fieldKinds, type ValueInputs } from '../policy/kinds.js';
import { readValue } from '../policy/values.js';
import { refuseIn } from './refusal.js';
import { type Shape, shapes } from './shapes.js';

/**
 * A zod schema for what may be written in a field of a kind: `valueSchema('span')`. The meaning is that of `readValue`;
 * what comes out is what went in. Missing values are refused: say `.optional()` where they are allowed.
 */
export function valueSchema<K extends FieldKind>(kind: K): z.ZodType<ValueInputs[K], ValueInputs[K]> {
  if (!fieldKinds.includes(kind)) refuse('BAD_OPTION', '', show(kind), `a kind: ${fieldKinds.join(', ')}`);
  const shape: Shape = shapes[kind];
  return z
    .custom<ValueInputs[K]>()
    .superRefine((value, context) => refuseIn(context, value, () => check(kind, value)))
    .meta(shape);
}

/** A full date that exists, `2019-03-01`: a field of kind `date` may also hold a month or a year. */
export const daySchema: z.ZodType<string, string> = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}$/, 'a full date, YYYY-MM-DD')
  .pipe(valueSchema('date') as z.ZodType<string, string>)
  .describe('A full date, YYYY-MM-DD.');

/** `readValue` lets a missing value pass, since a record may lack any field; a schema says so itself. */
function check(kind: FieldKind, value: unknown): void {
  if (readValue(kind, value, '') !== undefined) return;
  refuse('BAD_VALUE', '', show(value), `a value of kind ${kind}`, 'Leave the key out when it is not known');
}

/**
 * The JSON Schema (draft 2020-12) of what may be written, for editors and docs. Works for schemas that contain
 * `valueSchema`; refinements and transforms, which JSON Schema cannot say, are left out.
 */
export function jsonSchemaOf(schema: z.ZodType): z.core.JSONSchema.BaseSchema {
  return z.toJSONSchema(schema, { io: 'input', target: 'draft-2020-12', unrepresentable: 'any' });
}
