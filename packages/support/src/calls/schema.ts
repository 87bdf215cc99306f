import { z } from 'zod';
import { day, id, ids, text } from '../schema/common.js';

/** How the government may buy what comes out. */
export const procurementKinds = [
  'direct-award',
  'negotiated',
  'competitive-dialogue',
  'innovation-partnership',
  'open-tender',
] as const;

const procurement = z.array(z.enum(procurementKinds)).min(1);

/** A call for proposals on fixed themes. */
export const callSchema = z.strictObject({
  koppel: z.literal(1),
  id,
  title: text,
  themes: z
    .record(id, text)
    .refine((all) => Object.keys(all).length > 0, { error: 'at least one theme' })
    .describe('The closed list of themes: id → what it is called.'),
  window: z
    .strictObject({ from: day.optional(), to: day.optional() })
    .optional()
    .describe('Open from, and up to but not on, these days; left out: not stated.'),
  procurement: procurement.optional().describe('Ways of buying that are possible; left out: no rule known.'),
  settles: z
    .strictObject({ ownership: z.boolean().default(false), scaleUp: z.boolean().default(false) })
    .prefault({})
    .describe('What has to be settled before the work begins: who owns the results, how it can grow.'),
  judged: z
    .array(z.strictObject({ id, what: text, by: text }))
    .max(50)
    .optional()
    .describe('What a person judges of a proposal.'),
});
export type Call = z.output<typeof callSchema>;
export type CallInput = z.input<typeof callSchema>;

/** A proposal. Everything but its id is optional: what is left out is unknown, and the intake asks for it. */
export const proposalSchema = z.strictObject({
  id,
  firm: id.optional(),
  title: z.string().min(1).optional(),
  themes: ids.optional().describe('Themes that it is about, also those that the call does not have.'),
  receivedOn: day.optional(),
  procurement: procurement.optional().describe('Ways of buying that the firm can do with.'),
  ownershipSettled: z.boolean().optional().describe('Whether it is agreed who owns the results.'),
  scaleUpSettled: z.boolean().optional().describe('Whether it is agreed how the result can grow.'),
  judgements: z
    .array(z.strictObject({ condition: id, met: z.boolean(), by: z.string().min(1), on: day }))
    .max(100)
    .optional(),
});
export type Proposal = z.output<typeof proposalSchema>;
export type ProposalInput = z.input<typeof proposalSchema>;
export const proposalsSchema = z.array(proposalSchema).max(100_000);
