import { valueSchema } from '@koppel/core';
import { z } from 'zod';
import { day, id, ids, roughDate, roughNumber, text } from './common.js';
import { needs, situations, themes } from './vocabulary.js';

const areaNames = z.array(z.string().min(1)).max(100);

/** What is known about a firm. Everything is optional: what is left out is unknown, and asked when it matters. */
export const firmSchema = z.strictObject({
  id: id.optional(),
  name: z.string().min(1).optional(),
  area: z
    .union([z.string().min(1), areaNames, z.strictObject({ in: areaNames, notIn: areaNames.optional() })])
    .optional()
    .describe(
      'Where it is established: ids or names of areas; notIn says where it is not, when somebody asked.',
    ),
  postcode: z
    .string()
    .min(1)
    .optional()
    .describe('Gives municipality and position, where the areas know postcodes.'),
  place: valueSchema('place').optional(),
  headcount: roughNumber.optional(),
  fte: roughNumber.optional(),
  turnoverEur: roughNumber.optional(),
  balanceEur: roughNumber.optional(),
  foundedOn: roughDate.optional(),
  owner: z
    .union([
      z.strictObject({ bornOn: roughDate }),
      z.strictObject({ ageYears: z.number().int().min(0).max(130), on: day }),
    ])
    .optional()
    .describe('Date of birth, or age on a day.'),
  takenOverOn: roughDate.optional().describe('When the entrepreneur took over the firm.'),
  sectors: ids.optional(),
  sbi: z
    .array(z.string().min(1))
    .max(20)
    .optional()
    .describe('Codes of the Dutch business register (SBI 2008).'),
  situation: z.enum(situations).optional(),
  facts: z
    .strictObject({ yes: ids.optional(), no: ids.optional() })
    .optional()
    .describe('Facts that are known to be so, and known not to be so.'),
  judgements: z
    .array(
      z.strictObject({
        condition: id,
        met: z.boolean(),
        by: z.string().min(1).describe('Which organisation or role judged it; no private names.'),
        on: day,
        why: z.string().min(1).optional(),
      }),
    )
    .max(1000)
    .optional(),
});
export type Firm = z.output<typeof firmSchema>;

/** What the firm asks. Stated and underlying needs stay apart. */
export const questionSchema = z.strictObject({
  id: id.optional(),
  text: z.string().min(1).max(5000).optional().describe("The entrepreneur's own words."),
  themes: z
    .partialRecord(z.enum(themes), z.number().int().min(1).max(3))
    .optional()
    .describe('Urgency per theme: 3 now, 1 some day.'),
  needs: z
    .array(
      z
        .strictObject({
          need: z.enum(needs),
          kind: z.enum(['stated', 'underlying']).default('stated'),
          urgency: z.number().int().min(1).max(3).default(1),
          why: text.optional(),
        })
        .describe('For instance { need: bank-loan }.'),
    )
    .max(30)
    .optional(),
  amountSoughtEur: roughNumber.optional(),
  investmentEur: roughNumber.optional(),
  hoursAvailable: roughNumber.optional().describe('Hours that the firm can spend on it in all.'),
});
export type Question = z.output<typeof questionSchema>;

/** A file with a firm and its question. */
export const caseSchema = z.strictObject({ firm: firmSchema, question: questionSchema.default({}) });
export type Case = z.output<typeof caseSchema>;
