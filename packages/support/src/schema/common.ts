import { languages, type Text, daySchema, valueSchema } from '@koppel/core';
import { z } from 'zod';

/** Building blocks of the schemas. */

const [nl, en] = languages;

/** Words for a person, in Dutch and English. */
export const text = z
  .strictObject({ [nl]: z.string().min(1), [en]: z.string().min(1) })
  .describe('The same words in Dutch (nl) and English (en).') as z.ZodType<Text, Text>;

/** Lower-case ids with hyphens; a slash separates a programme from its part. */
export const id = z
  .string()
  .regex(/^[a-z0-9]+(?:[-/.][a-z0-9]+)*$/)
  .max(100)
  .describe('Lower-case letters, digits, hyphens; a slash between a programme and its part.');

export const ids = z.array(id).max(1000);
export const span = valueSchema('span');
export const roughNumber = valueSchema('number');
export const roughDate = valueSchema('date');
export const day = daySchema;
export const euros = z
  .number()
  .min(0)
  .max(9_000_000_000)
  .multipleOf(0.01)
  .describe('Euros, at most two decimals.');
export const share = z.number().min(0).max(1).multipleOf(0.001).describe('A share from 0 to 1.');
export const hours = z.number().min(0).max(10_000).describe('Hours.');
