import * as z from 'zod';
import type { AnyDefinition } from '../measure/define.js';
import { definitionOf, measureNames } from '../measure/registry.js';
import { fieldKinds } from '../policy/kinds.js';
import { MAX_WEIGHT, type MeasureSpec, type Policy, THRESHOLD } from '../policy/spec.js';
import { languages } from '../policy/text.js';
import { readString } from '../policy/values.js';
import { paramsSchema, withoutMinusZero } from './params.js';
import { refuseIn } from './refusal.js';
import { oneOf } from './words.js';

/** The format of policy/spec.ts as zod: structure only; whether the parts fit together is for `checkPolicy`. */

const fieldKind = z.enum(fieldKinds);

const declaration = z.union([fieldKind, z.strictObject({ kind: fieldKind, absent: z.literal('no-rule') })], {
  error: `a kind (${fieldKinds.join(', ')}), or { kind, absent: 'no-rule' }`,
});

const fields = z.record(z.string(), declaration);

/** A copy that shares nothing with the document, so that nobody can change a policy that was already checked. */
const constant = z.unknown().nonoptional().transform(copy);

function copy(value: unknown): unknown {
  if (typeof value === 'number') return withoutMinusZero(value);
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map(copy);
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, copy(inner)]));
}

const operand = z.union(
  [
    z.strictObject({ ask: z.string() }),
    z.strictObject({ offer: z.string() }),
    z.strictObject({ now: z.literal(true) }),
    z.strictObject({ const: constant }),
  ],
  { error: 'a field { ask } or { offer }, the day { now: true }, or a constant { const }' },
);

function leaf(definition: AnyDefinition) {
  return z
    .strictObject({
      type: z.literal('measure'),
      name: z.literal(definition.name),
      of: operand,
      by: operand,
      params: paramsSchema(definition.params),
    })
    .describe(definition.doc);
}

type Leaf = ReturnType<typeof leaf>;

const leaves = z.discriminatedUnion(
  'name',
  measureNames.map((name) => leaf(definitionOf(name) as AnyDefinition)) as [Leaf, ...Leaf[]],
);

/** Lets nothing through: a function cannot stand in JSON. Here for the message, and as `not: {}` in JSON Schema. */
const custom = z
  .looseObject({ type: z.literal('custom') })
  .superRefine((spec, context) => {
    const params = {
      found: 'a custom measure, which is a function',
      expected: `a measure that JSON can hold: ${measureNames.join(', ')}`,
      hint: 'Functions do not survive JSON; pass the policy as code',
    };
    context.addIssue({ code: 'custom', input: spec, params });
  })
  .meta({ not: {} });

const measure: z.ZodType<MeasureSpec> = z.lazy(
  () =>
    z.discriminatedUnion('type', [leaves, ...composed, custom], {
      error: typeWords,
    }) as unknown as z.ZodType<MeasureSpec>,
);

/** Zod would name 'custom' among the types to choose from. */
function typeWords(issue: z.core.$ZodRawIssue): string | undefined {
  return issue.code === 'invalid_union' ? oneOf(['measure', 'all', 'any', 'not', 'atLeast']) : undefined;
}

const parts = z.array(measure).min(1, { error: 'at least one measure' });
const shareWords = { error: THRESHOLD };

const composed = [
  z.strictObject({ type: z.literal('all'), parts }),
  z.strictObject({ type: z.literal('any'), parts }),
  z.strictObject({ type: z.literal('not'), part: measure }),
  z.strictObject({
    type: z.literal('atLeast'),
    share: z.number(shareWords).gte(0.001, shareWords).lte(1, shareWords),
    part: measure,
  }),
] as const;

const label = z
  .strictObject(Object.fromEntries(languages.map((language) => [language, z.string().min(1)])))
  .exactOptional();

const weightWords = { error: `a whole weight from 0 to ${MAX_WEIGHT}` };
const weight = z
  .int(weightWords)
  .min(0, weightWords)
  .max(MAX_WEIGHT, weightWords)
  .overwrite(withoutMinusZero);

const criterion = z.discriminatedUnion('level', [
  z.strictObject({ level: z.literal('must'), measure, label }),
  z.strictObject({ level: z.literal('prefer'), weight, measure, label }),
]);

const criterionId = z
  .string()
  .superRefine((id, context) => refuseIn(context, id, () => readString(id, '', 'the id of a criterion')));

export const policySchema = z.strictObject({
  koppel: z.literal(1, { error: 'version 1 of the policy format' }),
  ask: fields,
  offer: fields,
  criteria: z.record(criterionId, criterion),
}) as unknown as z.ZodType<Policy>;
