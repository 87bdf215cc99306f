import { valueSchema } from '@koppel/core';
import { z } from 'zod';
import { day, id, ids, text } from '../schema/common.js';

/** What firms can be to each other; the last four with innovation are those of industrial symbiosis. */
export const exchangeKinds = [
  'product',
  'technology',
  'residual-product',
  'energy',
  'heat',
  'facility',
  'innovation',
] as const;
export type ExchangeKind = (typeof exchangeKinds)[number];
const kind = z.enum(exchangeKinds);

const amount = z.strictObject({
  value: z.number().min(0).max(1_000_000_000).multipleOf(0.001),
  unit: z.string().min(1).max(40).describe('The same words on both sides: "ton/year", "MW".'),
});

const item = {
  id,
  kind,
  what: ids.min(1).describe('What it is, by ids of the hub: "sawdust", "laser-cutting".'),
  note: text.optional(),
};
const offered = z.strictObject({
  ...item,
  amount: amount.optional().describe('How much there is at most; left out: not stated.'),
});
const wanted = z.strictObject({
  ...item,
  amount: amount.optional().describe('How much is looked for at least; left out: not stated.'),
});

const party = z.strictObject({
  id,
  name: z.string().min(1).optional(),
  place: valueSchema('place').optional(),
  offers: z.array(offered).max(1000).default([]),
  wants: z.array(wanted).max(1000).default([]),
});

const condition = z.strictObject({ id, what: text, by: text });

/** What firms have and look for. */
export const exchangeSchema = z.strictObject({
  koppel: z.literal(1),
  firms: z.array(party).max(10_000),
  maxKm: z
    .partialRecord(kind, z.number().min(0.1).max(20_000))
    .default({})
    .describe('Kind → how far apart firms may be; left out: any distance, and nearer is better.'),
  judged: z
    .partialRecord(kind, z.array(condition).max(20))
    .default({})
    .describe(
      'Kind → what experts judge of a pair. Left out: technical and economic feasibility for symbiosis.',
    ),
  judgements: z
    .array(
      z.strictObject({
        offer: id,
        want: id,
        condition: id,
        met: z.boolean(),
        by: z.string().min(1).describe('Which organisation or role judged it; no private names.'),
        on: day,
      }),
    )
    .max(100_000)
    .default([]),
});
export type Exchange = z.output<typeof exchangeSchema>;
export type ExchangeInput = z.input<typeof exchangeSchema>;
