import { z } from 'zod';
import { MOST_DAYS } from './days.js';

/** Short enough that a name of the store can say more beside it. */
const id = z.string().min(1).max(100).describe('1 to 100 characters');
const words = z.string().min(1).max(10_000).describe('1 to 10,000 characters');
const days = z.number().int().min(0).max(MOST_DAYS).describe('Whole days');
const day = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}$/)
  .describe('A calendar day, YYYY-MM-DD');
const json = z.json();

/** Ways in which a firm is reached. That somebody was reached is no result. */
export const reachKinds = ['contact', 'visit', 'attendance'] as const;
/**
 * What came of it, with the unit of the amount: jobs and placements in persons, fte in thousandths, finance in cents,
 * adoption in things adopted, satisfaction in tenths from 10 to 100.
 */
export const resultKinds = ['jobs', 'fte', 'finance', 'adoption', 'placement', 'satisfaction'] as const;

export const proposalSchema = z.strictObject({
  asker: id.describe('Who asks: a firm, a seeker'),
  question: z.record(z.string(), json).describe('The fields of the asking side of the policy'),
  day: day.optional().describe('The day of the question; today unless said'),
  limit: z.number().int().min(1).max(1_000).default(10).describe('How many offers, 1 to 1,000'),
  unknown: z.enum(['keep', 'drop']).default('keep').describe('Whether offers that are open stay in'),
  channel: id.optional().describe('By which channel the asker came'),
  by: id.optional().describe('Who asked for the proposal'),
});

export const decisionSchema = z
  .strictObject({
    proposal: id,
    offer: id,
    what: z.enum(['choose', 'refuse']),
    by: id.describe('Who decides: a person, never the desk'),
    why: words
      .optional()
      .describe('Needed for a refusal, and for a choice that the proposal does not lead to'),
  })
  .refine(({ what, why }) => what !== 'refuse' || why !== undefined, {
    path: ['why'],
    error: 'a reason, as a refusal keeps one',
  });

export const reservationSchema = z.strictObject({
  account: z.string().min(1).max(128),
  amount: z.number().int().min(1),
  forMs: z
    .number()
    .int()
    .min(1)
    .max(31_536_000_000)
    .optional()
    .describe('How long it is held; without end unless said'),
  by: id,
  about: id.optional().describe('The proposal that it is for'),
});

export const outcomeSchema = z
  .strictObject({
    asker: id,
    proposal: id.optional(),
    kind: z.enum([...reachKinds, ...resultKinds]),
    amount: z.number().int().min(0).optional().describe('In the unit of the kind; not known unless said'),
    by: id,
  })
  .refine(({ kind, amount = 10 }) => kind !== 'satisfaction' || (amount >= 10 && amount <= 100), {
    path: ['amount'],
    error: 'tenths from 10 to 100',
  });

export const handoverSchema = z.strictObject({
  asker: id,
  from: id,
  to: id,
  owner: id.describe('Who sees to it that something comes of it'),
  context: words.describe('What the next one has to know, so that nothing is asked twice'),
  proposal: id.optional(),
  days: days.default(7).describe('Within how many days there is feedback; a week unless said'),
});

export const milestoneSchema = z.strictObject({
  asker: id,
  factor: words.describe('The most critical factor'),
  owner: id,
  days: days.describe('In how many days it is to be reached'),
});

export const aftercareSchema = z.strictObject({
  asker: id,
  owner: id,
  measure: words.describe('What is measured'),
  days: days.default(365).describe('After how many days: a year unless said, 1,000 for the long view'),
});

export const settlementSchema = z.strictObject({
  by: id,
  result: z.enum(['done', 'returned', 'dropped']),
  note: words,
});

export const factsSchema = z.strictObject({
  facts: z
    .record(id, z.strictObject({ value: json, days: days.optional().describe('How long it may be trusted') }))
    .describe('Facts by field of the question'),
  by: id,
});

export const personSchema = z.strictObject({
  person: id.describe('A role such as "director"; no private names'),
  role: z.enum(['decides', 'takes-part']),
  won: z.boolean().optional().describe('Left out: not known'),
  stop: z.boolean().default(false).describe('Does not want to be contacted'),
  by: id,
});

export const contactSchema = z.strictObject({
  person: id,
  moment: id,
  outcome: z.enum(['took-part', 'no-answer', 'declined']).optional().describe('Left out: not known'),
  by: id,
});

export type ProposalInput = z.input<typeof proposalSchema>;
export type DecisionInput = z.input<typeof decisionSchema>;
export type ReservationInput = z.input<typeof reservationSchema>;
export type OutcomeInput = z.input<typeof outcomeSchema>;
export type HandoverInput = z.input<typeof handoverSchema>;
export type MilestoneInput = z.input<typeof milestoneSchema>;
export type AftercareInput = z.input<typeof aftercareSchema>;
export type SettlementInput = z.input<typeof settlementSchema>;
export type FactsInput = z.input<typeof factsSchema>;
export type PersonInput = z.input<typeof personSchema>;
export type ContactInput = z.input<typeof contactSchema>;

export type ProposalSaid = z.output<typeof proposalSchema>;
export type DecisionSaid = z.output<typeof decisionSchema>;
export type OutcomeSaid = z.output<typeof outcomeSchema>;
export type HandoverSaid = z.output<typeof handoverSchema>;
export type MilestoneSaid = z.output<typeof milestoneSchema>;
export type AftercareSaid = z.output<typeof aftercareSchema>;
export type SettlementSaid = z.output<typeof settlementSchema>;
export type FactsSaid = z.output<typeof factsSchema>;
export type PersonSaid = z.output<typeof personSchema>;
export type ContactSaid = z.output<typeof contactSchema>;

/** A name that the caller chose: of an asker, or of what is written. */
export const idSchema = id;
