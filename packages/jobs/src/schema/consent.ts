import { z } from 'zod';
import { day, id } from './common.js';

/** What a profile may be shared for. */
export const purposes = ['introduction', 'cv', 'pool'] as const;
export type Purpose = (typeof purposes)[number];

/** A seeker's yes: to whom, for what, from when to when. It can be taken back, and then it never holds again. */
export const consentSchema = z.strictObject({
  seeker: id,
  firm: id.describe('One firm. There is no consent for everybody.'),
  purpose: z.enum(purposes),
  from: day,
  until: day.optional().describe('The last day. Absent: until it is taken back.'),
  withdrawnOn: day.optional(),
});

export const consentsSchema = z.array(consentSchema).max(1_000_000);
export type Consent = z.output<typeof consentSchema>;
