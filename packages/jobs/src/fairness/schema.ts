import { z } from 'zod';
import { day } from '../schema/common.js';

const id = z.string().min(1).max(300);
const MOST = 1_000_000;

/** What came out of a process for one person. What is left out is not known. */
const result = z.strictObject({
  id,
  selected: z.boolean().optional().describe('Whether this person was selected; left out while not decided.'),
  score: z
    .number()
    .min(-1_000_000)
    .max(1_000_000)
    .refine((score) => Math.abs(score * 1000 - Math.round(score * 1000)) < 1e-6, 'at most three decimals')
    .optional(),
});

export const resultsSchema = z.array(result).max(MOST).describe('What came out for whom.');
export type Results = z.output<typeof resultsSchema>;

const name = z.string().min(1).max(60);
const category = z.string().min(1).max(100);

export const traitsSchema = z
  .array(z.strictObject({ id, traits: z.record(name, category) }))
  .max(MOST)
  .describe(
    'Protected traits of the people of the results, kept apart. A trait that is left out is not known.',
  );

/** Why a ranking may be changed by a protected trait, and who decided that it is. Kept with the ranking. */
export const legalBasisSchema = z.strictObject({
  law: z
    .string()
    .min(5)
    .max(500)
    .describe('The provision that allows it, such as an article on positive action.'),
  purpose: z.string().min(5).max(1000).describe('The disadvantage that it is to make up for.'),
  decidedBy: z.string().min(1).max(200).describe('Who decided it, by function.'),
  decidedOn: day,
  until: day.describe('The last day on which it holds.'),
  record: z.string().min(1).max(200).describe('Where the decision is filed.'),
});
export type LegalBasis = z.output<typeof legalBasisSchema>;
