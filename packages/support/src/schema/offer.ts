import { valueSchema } from '@koppel/core';
import { z } from 'zod';
import { day, euros, hours, id, ids, share, span, text } from './common.js';
import {
  accessModes,
  fundingStates,
  initiatives,
  needs,
  offerKinds,
  providerKinds,
  situations,
  themes,
} from './vocabulary.js';

const theme = z.enum(themes);

/** Something that only a person can judge, and who that is. */
export const judgedCondition = z.strictObject({
  id: id.describe('Unique in the catalogue, for instance rewin/growth-ambition.'),
  what: text.describe('What is judged, as a noun phrase: "growth ambition".'),
  by: text.describe('Who judges it, as a noun phrase: "the municipality".'),
});

/** Demands. Where one is absent, the offer has no such rule. */
export const eligibility = z.strictObject({
  areas: ids.optional().describe('Established in one of these areas.'),
  headcount: span.optional().describe('Number of people who work there.'),
  fte: span.optional().describe('Full-time equivalents: another unit than headcount.'),
  turnoverEur: span.optional().describe('Yearly turnover. With balanceEur: one of the two is enough.'),
  balanceEur: span.optional().describe('Balance sheet total.'),
  firmAgeYears: span.optional().describe('Years since the firm was founded.'),
  ownerAgeYears: span.optional().describe('Age of the entrepreneur; "younger than 41" is { lt: 41 }.'),
  sinceTakeoverYears: span.optional().describe('Years since the entrepreneur took over the firm.'),
  amountSoughtEur: span.optional().describe('Finance that is looked for.'),
  investmentEur: span.optional().describe('Size of the investment.'),
  sectors: ids
    .optional()
    .describe('A closed list of sectors. A focus belongs in prefers; no sector rule is no entry.'),
  situations: z.array(z.enum(situations)).optional().describe('One of these situations.'),
  requires: ids.optional().describe('Facts that must all be so.'),
  requiresOneOf: ids.optional().describe('Facts of which at least one must be so.'),
  excludes: ids.optional().describe('Facts of which none may be so.'),
  judged: z.array(judgedCondition).max(50).optional().describe('Conditions that only a person can judge.'),
});

/** Wishes of the provider: they move an offer up or down, and never out. */
export const preferences = z.strictObject({
  headcount: span.optional(),
  amountSoughtEur: span.optional(),
  ownerAgeYears: span.optional(),
  sectors: ids.optional().describe('A focus on sectors.'),
  facts: ids.optional().describe('Facts that make the offer fit better.'),
});

const price = z.strictObject({
  amountEur: euros,
  per: z.enum(['once', 'year', 'participant', 'event', 'group']),
  when: text.optional().describe('For whom or when this price holds.'),
});

export const money = z.strictObject({
  grantCapEur: euros.optional().describe('The most that is given.'),
  grantShare: share.optional().describe('The share of the cost that is covered at most.'),
  loanCapEur: euros.optional(),
  guaranteeShare: share.optional().describe('The share of the loan that is guaranteed.'),
  amountBandEur: span.optional().describe('Amounts that the offer is about.'),
  ownShare: share.optional().describe('The share that the firm pays itself.'),
  prices: z.array(price).max(20).optional().describe('What the firm pays; an empty list: free.'),
  fullCostEur: euros.optional().describe('What it costs whoever pays.'),
});

export const time = z.strictObject({
  hours: span.optional().describe('Hours that it costs the firm in all.'),
  hoursPerWeek: span.optional(),
  weeks: span.optional().describe('How long it lasts.'),
  note: text.optional(),
});

export const access = z.strictObject({
  mode: z.enum(accessModes),
  gatekeeper: text
    .optional()
    .describe('Who opens the door, as a noun phrase: "the account manager of your municipality".'),
  how: text.optional().describe('What to do, one sentence.'),
});

export const capacity = z.strictObject({
  firms: span.optional().describe('Firms that can take part.'),
  groupSize: span.optional(),
  personsPerFirm: span.optional(),
  vouchers: z.number().int().min(0).optional(),
  budgetEur: euros.optional(),
  providerHoursPerFirm: hours.optional(),
  perYear: z.number().int().min(0).optional().describe('How many times a year.'),
});

/** Something that a firm can use: a programme, or a part of one that has a door of its own. */
export const offerSchema = z.strictObject({
  id,
  programme: id.describe('The programme that it belongs to.'),
  version: z.string().optional(),
  title: text,
  summary: text,
  kind: z.enum(offerKinds),
  provider: z.strictObject({
    name: z.string().min(1),
    kind: z.enum(providerKinds),
    partners: z.array(z.string().min(1)).max(100).optional(),
  }),
  themes: z
    .partialRecord(theme, z.number().int().min(1).max(3))
    .describe('What it helps with: 3 mainly, 1 also.'),
  needs: z.array(z.enum(needs)).max(30).optional(),
  eligibility: eligibility.optional(),
  prefers: preferences.optional(),
  money: money.optional(),
  time: time.optional(),
  access,
  initiative: z.enum(initiatives).optional().describe('Who makes the next move after a referral.'),
  capacity: capacity.optional(),
  after: ids.optional().describe('Offers that come before this one.'),
  leadsTo: ids.optional().describe('Offers that this one prepares for.'),
  gives: ids
    .optional()
    .describe('Facts that are so once a firm has taken part, and not otherwise: admitted, or a member.'),
  place: valueSchema('place').optional().describe('Where it is, if that matters.'),
  validity: z
    .strictObject({ from: day.optional(), to: day.optional() })
    .optional()
    .describe('Open from, and up to but not on, these days.'),
  funding: z.enum(fundingStates).optional(),
  asOf: day.describe('The day on which these facts were true.'),
  notes: z.array(text).max(20).optional().describe('What is unclear or contradictory in the sources.'),
  sources: z
    .record(z.string(), z.string())
    .describe(
      'JSON Pointer of a fact in this offer → the section or page that it comes from; a pointer covers all below it.',
    ),
});
export type Offer = z.output<typeof offerSchema>;
