import { z } from 'zod';
import { day, euros, hours, id } from '../schema/common.js';

const count = z.number().int().min(0).max(1_000_000);

const left = z
  .strictObject({
    seats: count.optional().describe('Places for firms.'),
    vouchers: count.optional(),
    budgetEur: euros.optional(),
    hours: hours.optional().describe('Hours of the provider.'),
    ready: z.literal(false).optional().describe('false: the provider is not ready yet, whatever is left.'),
  })
  .refine((one) => Object.values(one).some((value) => value !== undefined), {
    error: 'seats, vouchers, budgetEur, hours or ready',
  });

/** What is left of offers on a day. A ledger gives it; an offer that is left out: nothing is known beyond the catalogue. */
export const leftSchema = z.strictObject({ asOf: day, offers: z.record(id, left) });
export type Left = z.output<typeof leftSchema>;
export type LeftInput = z.input<typeof leftSchema>;
export type LeftOfOffer = z.output<typeof left>;

/** What can run out. */
export const units = ['seats', 'vouchers', 'budgetEur', 'hours'] as const;
export type Unit = (typeof units)[number];
