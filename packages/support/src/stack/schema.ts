import { z } from 'zod';
import { day, euros, id, ids, share } from '../schema/common.js';
import { eligibility } from '../schema/offer.js';

const label = z.string().min(1).max(200);

/** Half-open: from this day, up to but not on that one. */
const period = z.strictObject({ from: day.optional(), to: day.optional() });

const item = z.strictObject({
  id,
  label,
  amountEur: euros,
  on: day.optional().describe('When the cost is made; left out: not known.'),
  categories: ids
    .optional()
    .describe('What kinds of cost it is, in the words of the stack rules; left out: not known.'),
  offer: id
    .optional()
    .describe('This item is taking part in that offer; the amount is then its whole cost, whoever pays.'),
  offers: ids.optional().describe('Only these offers may pay for it; left out: any.'),
  maxPublicShare: share.optional().describe('The share that grants together may pay of it; default all.'),
});

/** What a firm wants to do, what that costs, and what it has. */
export const planSchema = z.strictObject({
  id: id.optional(),
  title: label.optional(),
  awardOn: day.optional().describe('The day on which aid is awarded; default the day of the question.'),
  items: z.array(item).min(1).max(200),
  ownEur: euros.optional().describe('Money that the firm has for it; left out: not known, so not tested.'),
  maxDebtEur: euros.optional().describe('The most it wants to borrow for this plan; left out: no limit.'),
  received: z
    .array(
      z.strictObject({
        on: day.describe('The day of the award.'),
        amountEur: euros,
        ceiling: id.optional().describe('Under which ceiling it counts; default that of grants.'),
        offer: id
          .optional()
          .describe('By which offer: an offer is used once, unless its rule says otherwise.'),
      }),
    )
    .max(1000)
    .optional()
    .describe('Aid received before. An empty list says that there was none; left out: not known.'),
  budgetLeftEur: z.record(id, euros).optional().describe('Offer → what is left of its budget.'),
});
export type Plan = z.output<typeof planSchema>;
export type PlanInput = z.input<typeof planSchema>;

const ceiling = z.strictObject({
  id,
  label: z.strictObject({ nl: label, en: label }),
  amountEur: euros,
  years: z
    .number()
    .int()
    .min(1)
    .max(50)
    .optional()
    .describe('Earlier aid counts for so long; left out: ever.'),
  window: z
    .enum(['rolling', 'calendar'])
    .default('rolling')
    .describe(
      'rolling: the years up to the day of the award. calendar: this calendar year and those before.',
    ),
  within: id.optional().describe('A larger ceiling in which this one lies.'),
  grants: z.boolean().default(false).describe('Grants count here unless their rule says otherwise.'),
  validity: period.optional().describe('Days of award on which it holds. One id may follow another in time.'),
  source: z.string().min(1).optional(),
});
export type Ceiling = z.output<typeof ceiling>;

const fee = z.strictObject({
  amountEur: euros,
  per: z.enum(['once', 'year']).default('once'),
  when: eligibility.optional().describe('For which firms; left out: for all.'),
});

const offerRule = z.strictObject({
  covers: ids.optional().describe('Categories of cost that it pays for; left out: all.'),
  costsOn: period.optional().describe('Days on which a cost has to be made.'),
  minCostEur: euros.optional().describe('The least that the costs it covers have to be together.'),
  maxPublicShare: share
    .optional()
    .describe('In a stack with this offer, grants together pay at most this share of each cost it covers.'),
  excludes: ids.optional().describe('Offers that do not go together with it, whichever of the two says so.'),
  countsTowards: id.optional().describe('The ceiling it counts under; "none": surely under none.'),
  aidEur: euros.optional().describe('The aid in its loan, which counts under the ceiling of countsTowards.'),
  fees: z
    .array(fee)
    .max(20)
    .optional()
    .describe('What taking part costs: the first that holds for the firm.'),
  repeatable: z.boolean().default(false).describe('Whether a firm may use it more than once.'),
});
export type OfferRule = z.output<typeof offerRule>;

/** What a catalogue does not say about combining offers. */
export const stackRulesSchema = z.strictObject({
  koppel: z.literal(1),
  ceilings: z.array(ceiling).max(100).default([]),
  offers: z.record(id, offerRule).default({}),
});
export type StackRules = z.output<typeof stackRulesSchema>;
export type StackRulesInput = z.input<typeof stackRulesSchema>;
