import { isProtectedTrait, valueSchema } from '@koppel/core';
import * as z from 'zod';
import { day, id, ids, name, text, weight } from '../schema/common.js';
import { memberSchema } from '../schema/member.js';
import { programmeSchema } from '../schema/programme.js';

const MOST = 20_000;

/** What a rule or a judgement may go by: nobody is chosen or left out on a protected trait. */
const field = id.refine((one) => !isProtectedTrait(one), {
  error: 'something else than a protected trait',
});

const fact = z.union([valueSchema('number'), name, z.array(name).max(100), z.boolean()]);

/** Somebody who applied, or who was found. What a list of facts leaves out is not known, and asked. */
export const candidateSchema = z.strictObject({
  id,
  name: name.optional(),
  appliedOn: day.optional(),
  facts: z.record(id, fact).default({}),
  member: memberSchema.omit({ id: true, name: true }).optional().describe('For the fit of a group.'),
});

const number = z.number().min(-1e9).max(1e9);

/** One rule over one fact: a number within limits, one of some words, or yes. */
const rule = z
  .strictObject({
    id: field,
    label: text.optional(),
    field,
    least: number.optional(),
    most: number.optional(),
    in: z.array(name).min(1).max(100).optional(),
    yes: z.literal(true).optional(),
  })
  .refine(
    (one) =>
      [one.least !== undefined || one.most !== undefined, one.in !== undefined, one.yes !== undefined].filter(
        Boolean,
      ).length === 1,
    { error: 'one of: least and most, in, yes' },
  );

const wish = z
  .strictObject({
    id: field,
    label: text.optional(),
    field,
    from: number.describe('Worth nothing.'),
    to: number.describe('Worth all of the weight; below `from` where less is better.'),
    weight,
  })
  .refine(({ from, to }) => from !== to, { error: 'two different numbers', path: ['to'] });

/** What only people can judge, on a scale of 1 to 5; several judges are averaged. */
const judged = z.strictObject({
  id: field,
  label: text.optional(),
  least: z.number().int().min(1).max(5).optional().describe('Whoever is judged lower is not through.'),
  weight: weight.default(0),
});

const vote = z.strictObject({
  voters: ids.min(1).describe('Each has one ballot, and all ballots weigh the same.'),
  method: z
    .enum(['approval', 'borda'])
    .default('approval')
    .describe('approval: whoever is named gets one; borda: as many as there are candidates behind.'),
  most: z.number().int().min(1).max(1000).optional().describe('Names on a ballot at most.'),
});

const group = z.strictObject({
  programme: programmeSchema
    .prefault({})
    .describe('What counts in a group, its quotas and who may not meet.'),
  fit: weight.default(1).describe('What the mean fit of two counts.'),
  score: weight.default(1).describe('What the mean of the points so far counts.'),
});

const stage = z
  .strictObject({
    id,
    label: text.optional(),
    demands: z.array(rule).max(50).default([]),
    unknown: z
      .enum(['wait', 'pass'])
      .default('wait')
      .describe('Of whom something is not known: wait until it is, or go on meanwhile.'),
    wishes: z.array(wish).max(50).default([]),
    judged: z.array(judged).max(50).default([]),
    vote: vote.optional(),
    group: group.optional(),
    quota: z.number().int().min(0).max(MOST).optional().describe('So many go on at most.'),
  })
  .refine(({ vote: a, group: b }) => a === undefined || b === undefined, {
    error: 'a vote or a group, not both',
  })
  .refine(({ group: one, quota }) => one === undefined || (quota !== undefined && quota > 1), {
    error: 'a quota from 2 beside a group',
    path: ['quota'],
  });
export type Stage = z.output<typeof stage>;

const route = z.strictObject({ id, label: text });

/** All that a choice in stages is made from. */
export const funnelSchema = z
  .strictObject({
    title: text.optional(),
    candidates: z.array(candidateSchema).max(MOST),
    stages: z.array(stage).min(1).max(20),
    ties: z
      .array(z.enum(['earlier', 'applied', 'lot']))
      .max(3)
      .default(['earlier', 'applied', 'lot'])
      .describe('How equals are told apart: by the points so far, by who applied first, by lot.'),
    lot: z
      .number()
      .int()
      .min(0)
      .max(0xffff_ffff)
      .default(1)
      .describe('The number that was drawn for the lots.'),
    judgements: z
      .array(
        z.strictObject({
          stage: id,
          candidate: id,
          criterion: id,
          value: z.number().int().min(1).max(5),
          by: name,
          on: day.optional(),
          why: z.string().max(2000).optional(),
        }),
      )
      .max(200_000)
      .default([]),
    ballots: z
      .array(z.strictObject({ stage: id, voter: id, for: ids }))
      .max(10_000)
      .default([]),
    withdrawals: z
      .array(z.strictObject({ candidate: id, after: id.optional().describe('The stage that was the last.') }))
      .max(MOST)
      .default([]),
    next: z
      .strictObject({ label: text, opens: day.optional() })
      .optional()
      .describe('The next edition, for everybody without a place.'),
    routes: z
      .array(
        route.extend({
          stage: id.optional().describe('For whoever got no further than this stage.'),
          failed: id.optional().describe('For whoever did not meet this demand or judgement.'),
        }),
      )
      .max(200)
      .default([])
      .describe('Where somebody without a place can go instead.'),
    words: z
      .record(id, text)
      .default({})
      .describe('What facts and their values are called; a fact is called as what is asked of it otherwise.'),
    fallback: route.describe(
      'Where everybody can go for whom there is no other route: nobody is left with nothing.',
    ),
  })
  .describe('How a programme chooses in stages.');
export type Funnel = z.output<typeof funnelSchema>;
export type FunnelInput = z.input<typeof funnelSchema>;
export type Candidate = z.output<typeof candidateSchema>;
