import { daySchema, languages, type Text, valueSchema } from '@koppel/core';
import * as z from 'zod';

/** Building blocks of the schemas. Any text is an id: hubs bring their own. */

const [nl, en] = languages;

export const id = z.string().min(1).max(100);
export const ids = z.array(id).max(1000);
export const name = z.string().min(1).max(200);
export const text = z
  .strictObject({ [nl]: name, [en]: name })
  .describe('The same words in Dutch (nl) and English (en).') as z.ZodType<Text, Text>;
export const roughNumber = valueSchema('number');
export const weight = z.number().int().min(0).max(1000);
export const pair = z.tuple([id, id]).refine(([a, b]) => a !== b, { error: 'two different members' });
export const day = daySchema;
export const treeNodes = z
  .array(z.strictObject({ id, parents: ids.optional(), label: z.union([name, text]).optional() }))
  .max(20_000);

/** Who takes the first step once two have been matched: a field, since programmes differ in it. */
export const initiative = z
  .enum(['entrepreneur', 'coach', 'both'])
  .describe('entrepreneur: asks and calls; coach: calls first; both: is handed over in one talk.');
export type Initiative = z.output<typeof initiative>;
