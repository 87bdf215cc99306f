import * as z from 'zod';
import { mismatch, type ParamSpec, type ParamSpecs } from '../measure/params.js';
import type { ParamValue } from '../policy/spec.js';

/** The zod schema of a measure's parameters, from their description as data. */
export function paramsSchema(specs: ParamSpecs) {
  const required = Object.keys(specs).filter((name) => isRequired(specs[name]));
  // Only for parameters that are not there at all; other faults have words of their own.
  const error = (issue: z.core.$ZodRawIssue) =>
    issue.code === 'invalid_type' ? `parameters with ${required.join(' and ')}` : undefined;
  const shape = Object.fromEntries(
    Object.entries(specs).map(([name, spec]) => [
      name,
      isRequired(spec) ? paramSchema(spec) : paramSchema(spec).exactOptional(),
    ]),
  );
  return required.length === 0 ? z.strictObject(shape).exactOptional() : z.strictObject(shape, { error });
}

function isRequired(spec: ParamSpec | undefined): boolean {
  return spec?.type === 'name' && spec.required;
}

/** One parameter. `mismatch` has the words for what fits, and zod only says whether it does. */
function paramSchema(spec: ParamSpec): z.ZodType<ParamValue> {
  const error = mismatch(spec, undefined) ?? '';
  switch (spec.type) {
    case 'number':
      return (spec.whole ? z.int({ error }) : z.number({ error }))
        .min(spec.min, { error })
        .max(spec.max, { error })
        .overwrite(withoutMinusZero)
        .meta({ description: spec.doc, default: spec.default });
    case 'choice':
      return z.enum(spec.options, { error }).meta({ description: spec.doc, default: spec.default });
    case 'name':
      return z.string({ error }).min(1, { error }).describe(spec.doc);
  }
}

/** JSON text may say -0, and nothing else can tell it from 0: a policy never holds it. */
export function withoutMinusZero(value: number): number {
  return value + 0;
}
