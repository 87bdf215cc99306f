import { z } from 'zod';
import { day, id, text } from './common.js';
import { offerSchema } from './offer.js';

/** A fact about a firm that offers can demand: what it is called, and how to ask for it. */
export const factSchema = z.strictObject({
  label: text.describe('A noun phrase: "a growth plan".'),
  question: text.describe('The question to ask, with its question mark.'),
  /** Seconds of somebody's time; questions that cost less come first. */
  cost: z
    .number()
    .int()
    .min(1)
    .max(100)
    .default(1)
    .describe('What it costs to answer: 1 from the top of the head, 10 look it up.'),
});
export type Fact = z.output<typeof factSchema>;

/** Offers and the facts they speak of. */
export const catalogueSchema = z.strictObject({
  koppel: z.literal(1),
  id,
  title: text,
  asOf: day,
  /** Said in every report when the catalogue is an example of the past. */
  historical: text.optional(),
  facts: z.record(id, factSchema).default({}),
  offers: z.array(offerSchema).max(100_000),
});
/** A catalogue as authors write it. */
export type CatalogueInput = DeepReadonly<z.input<typeof catalogueSchema>>;
export type Catalogue = z.output<typeof catalogueSchema>;

type DeepReadonly<T> = T extends object ? { readonly [K in keyof T]: DeepReadonly<T[K]> } : T;
