import { z } from 'zod';
import { day, id, text } from '../schema/common.js';

/** Attention, interest, desire, action. */
export const phases = ['attention', 'interest', 'desire', 'action'] as const;
export const channels = ['online', 'meeting', 'visit', 'one-to-one', 'newsletter', 'lab'] as const;

const limit = z.strictObject({
  contacts: z.number().int().min(1).max(1000),
  days: z.number().int().min(1).max(3650),
});

const moment = z.strictObject({
  id,
  label: text.describe('As a noun phrase: "a tour".'),
  phase: z.enum(phases),
  channel: z.enum(channels),
  for: z.enum(['decides', 'takes-part']).optional().describe('For persons of this role only.'),
});

/** Moments of contact in their order. */
export const contactSequenceSchema = z.strictObject({
  koppel: z.literal(1),
  id,
  moments: z
    .array(moment)
    .min(1)
    .max(1000)
    .describe('In the order of the sequence; phases in the order of AIDA.'),
  toDecision: z
    .strictObject({ from: z.number().int().min(1), to: z.number().int().min(1) })
    .optional()
    .describe('How many contacts it usually takes before somebody decides.'),
  perPartner: z.number().min(1).optional().describe('Contacts on average for each partner that is won.'),
  perPerson: limit.optional().describe('At most so many contacts with one person in so many days.'),
  perFirm: limit.optional().describe('The same for all persons of a firm together.'),
});
export type ContactSequence = z.output<typeof contactSequenceSchema>;
export type ContactSequenceInput = z.input<typeof contactSequenceSchema>;
export type Moment = z.output<typeof moment>;

const person = z.strictObject({
  id: id.describe('A role such as "director"; no private names.'),
  role: z.enum(['decides', 'takes-part']),
  won: z.boolean().optional().describe('Whether this person is won; left out: not known.'),
  stop: z.boolean().default(false).describe('Does not want to be contacted.'),
});

/** What happened with a firm so far. */
export const relationSchema = z.strictObject({
  firm: id,
  persons: z.array(person).min(1).max(100),
  history: z
    .array(
      z.strictObject({
        person: id,
        moment: id,
        on: day,
        outcome: z.enum(['took-part', 'no-answer', 'declined']).optional().describe('Left out: not known.'),
      }),
    )
    .max(10_000)
    .default([]),
});
export type Relation = z.output<typeof relationSchema>;
export type RelationInput = z.input<typeof relationSchema>;
export type Person = z.output<typeof person>;
