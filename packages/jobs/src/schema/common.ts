import { daySchema, valueSchema } from '@koppel/core';
import { z } from 'zod';
import { cefrLevels, evidenceKinds } from './vocabulary.js';

/** Building blocks of the schemas. */

export const id = z
  .string()
  .min(1)
  .max(300)
  .describe('An id; for skills and occupations an ESCO URI or a label.');
export const ids = z.array(id).max(200);
export const roughDate = valueSchema('date');
export const day = daySchema;
export const place = z
  .strictObject({ lat: z.number().min(-90).max(90), lon: z.number().min(-180).max(180) })
  .describe('Degrees.');
export const hoursAWeek = z.number().min(0).max(60).multipleOf(0.5).describe('Hours a week.');
export const cents = z.int().min(0).max(1_000_000_000).describe('Euro cents, a whole number.');

export const evidence = z.strictObject({
  kind: z.enum(evidenceKinds),
  on: roughDate.optional().describe('When it was given.'),
  until: day.optional().describe('The last day on which it counts.'),
});

/** A skill, a licence or a diploma, and what speaks for it. */
export const held = z.union([id, z.strictObject({ id, evidence: z.array(evidence).max(20).optional() })]);

/** A skill that is asked for; importance 1 (helps) … 5 (the heart of the work), 3 where nothing is said. */
export const wanted = z.union([id, z.strictObject({ id, importance: z.int().min(1).max(5) })]);

/** Language (ISO 639, as `nl`) → level; `A0` says: none at all. */
export const heldLanguages = z.record(z.string().regex(/^[a-z]{2,3}$/), z.enum(['A0', ...cefrLevels]));
export const wantedLanguages = z.record(z.string().regex(/^[a-z]{2,3}$/), z.enum(cefrLevels));
