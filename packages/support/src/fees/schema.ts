import { z } from 'zod';
import { euros, id, text } from '../schema/common.js';
import { eligibility } from '../schema/offer.js';

const fee = z
  .strictObject({
    amountEur: euros.describe('What the firm pays, or the least where upToEur is stated.'),
    upToEur: euros.optional().describe('The most, where the source gives a range.'),
    per: z.enum(['once', 'year', 'participant', 'event', 'group']),
    when: eligibility
      .optional()
      .describe('For which firms; left out: for all. The same words as for offers.'),
    label: text.optional().describe('What a person reads: "fewer than 20 staff".'),
  })
  .refine(({ amountEur, upToEur }) => upToEur === undefined || upToEur > amountEur, {
    path: ['upToEur'],
    error: 'more than amountEur',
  });
export type FeeOfRule = z.output<typeof fee>;

const feeRule = z.strictObject({
  fees: z
    .array(fee)
    .max(50)
    .optional()
    .describe('Tried in order: the first that holds. Empty: free for all. None holds: not stated.'),
  newcomers: z
    .strictObject({
      closed: z.boolean().describe('Whether newcomers are kept out of the money.'),
      partner: id.describe('The fact that makes a firm a partner already.'),
      why: text.describe('What the source says, one sentence without a full stop.'),
    })
    .optional(),
});

/** Prices by size or region, and money that newcomers do not share in, which a catalogue has in words only. */
export const feeRulesSchema = z.strictObject({
  koppel: z.literal(1),
  offers: z.record(id, feeRule).default({}),
});
export type FeeRules = z.output<typeof feeRulesSchema>;
export type FeeRulesInput = z.input<typeof feeRulesSchema>;
