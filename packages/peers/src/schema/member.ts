import * as z from 'zod';
import { id, ids, name, roughNumber } from './common.js';

const tags = ids.refine((list) => new Set(list).size === list.length, { error: 'each tag once' });

/** Somebody who wants a seat in a group. Everything but the id is optional: what is left out is unknown, and asked. */
export const memberSchema = z.strictObject({
  id,
  name: name.optional().describe('What the hub calls this member; the id otherwise.'),
  firm: id.optional().describe('The same for several persons of one firm.'),
  persons: z.number().int().min(1).max(20).optional().describe('Seats that are taken; 1 when left out.'),
  level: roughNumber.optional().describe('Level of the entrepreneur, 1 to 5.'),
  ambition: roughNumber.optional().describe('Ambition, 1 to 5.'),
  experienceYears: roughNumber.optional().describe('Years as an entrepreneur.'),
  phase: roughNumber.optional().describe('Life phase of the firm, 1 (just started) to 5 (settled).'),
  headcount: roughNumber.optional(),
  turnoverEur: roughNumber.optional(),
  sector: id.optional(),
  market: tags.optional().describe('Areas where the firm sells.'),
  products: tags.optional(),
  struggles: z
    .record(id, z.number().int().min(1).max(3))
    .optional()
    .describe('What keeps the owner awake, with urgency: 3 now, 1 some day.'),
  brings: tags.optional().describe('What this member can help others with.'),
  asks: tags.optional().describe('What this member wants to learn.'),
  languages: tags.optional().describe('Languages that the member can meet in.'),
  available: tags.optional().describe('Ids of the dates and places that the member can make.'),
  travelMinutes: z.record(id, z.number().int().min(0).max(1440)).optional().describe('Per date and place.'),
  region: id.optional(),
  stage: id.optional().describe('Point in a process, such as the succession.'),
  attributes: tags.optional().describe('For quotas; when the list is there, what it lacks does not hold.'),
  consent: z.boolean().optional().describe('Agrees to be placed in a group.'),
});
export type Member = z.output<typeof memberSchema>;

export const membersSchema = z.array(memberSchema).min(1).max(4000);
