import { isProtectedTrait } from '@koppel/core';
import * as z from 'zod';
import { day, id, ids, initiative, name, pair, text, treeNodes, weight } from './common.js';

const count = z.number().int().min(1).max(4000);
const atLeastMin = { error: 'a maximum of at least the minimum' };

/** How the members are chosen that a quota counts. */
const who = z.union([
  z.strictObject({ attribute: id }),
  z.strictObject({ sector: id }),
  z.strictObject({
    field: z.enum(['level', 'ambition', 'experienceYears', 'phase', 'headcount', 'turnoverEur']),
    gte: z.number().optional(),
    lt: z.number().optional(),
  }),
]);
export type Who = z.output<typeof who>;

/** Groups are not composed on protected traits here: that needs a legal basis on record and an input of its own. */
const quota = z
  .strictObject({
    id,
    label: text.optional(),
    who,
    min: z.number().int().min(0).max(1000).optional(),
    max: z.number().int().min(0).max(1000).optional(),
    orNone: z.boolean().optional().describe('The minimum binds only a group that has any.'),
  })
  .refine(({ who }) => !('attribute' in who && isProtectedTrait(who.attribute)), {
    error: 'a quota on something else than a protected trait',
    path: ['who', 'attribute'],
  });
export type ProgrammeQuota = z.output<typeof quota>;

/** Somebody who guides groups. What is left out is unknown. */
const coach = z.strictObject({
  id,
  name: name.optional(),
  breadth: ids.default([]).describe('Struggles that this coach knows at first hand.'),
  specialisms: ids.default([]).describe('Struggles that colleagues call this coach in for.'),
  entrepreneur: z.boolean().optional().describe('Is or was an entrepreneur.'),
  styles: ids.optional().describe('Ways of working.'),
  languages: ids.optional(),
  available: ids.optional().describe('Dates and places.'),
  knows: ids.default([]).describe('Members with whom there is a bond.'),
  knowsFirms: ids.default([]),
  conflicts: ids.default([]).describe('Members or firms towards whom the coach is not independent.'),
  groups: z.number().int().min(0).max(20).default(4).describe('Groups at most; more than four is not wise.'),
  hours: z.number().int().min(0).max(10_000).optional().describe('Hours that the coach has for all groups.'),
});
export type Coach = z.output<typeof coach>;

/** What a hub decided about its groups: plain data, everything in it holds at once. */
export const programmeSchema = z
  .strictObject({
    title: text.optional(),
    size: z
      .strictObject({ min: count.default(7), target: count.optional(), max: count.default(12) })
      .refine(({ min, max }) => max >= min, { ...atLeastMin, path: ['max'] })
      .default({ min: 7, max: 12 })
      .describe('Persons per group.'),
    groups: z
      .union([count, z.strictObject({ min: count, max: count })])
      .optional()
      .describe('How many groups; as many as fit, when left out.'),
    firms: z
      .strictObject({ min: count.optional(), max: count.optional(), personsEach: count.optional() })
      .optional()
      .describe('Firms per group, and persons per firm at most.'),
    sameFirm: z.enum(['together', 'apart', 'free']).default('together'),
    split: z
      .array(z.enum(['stage', 'region']))
      .max(2)
      .default([])
      .describe('Members who differ in this never share a group.'),
    competitors: z
      .enum(['forbid', 'allow', 'ignore'])
      .default('forbid')
      .describe('allow: they may share a group once they have agreed; ignore: nobody looks.'),
    pairs: z
      .array(
        z
          .strictObject({
            members: pair,
            competition: z.enum(['forbid', 'allow', 'ignore']),
            agreedOn: day.optional(),
          })
          .refine(({ competition, agreedOn }) => competition !== 'allow' || agreedOn !== undefined, {
            error: 'the day on which both agreed',
            path: ['agreedOn'],
          }),
      )
      .max(20_000)
      .default([])
      .describe('What the hub knows better about two members.'),
    sensitive: z
      .array(z.strictObject({ members: pair, reason: z.string().max(1000).optional() }))
      .max(20_000)
      .default([])
      .describe('Pairs that must not meet. The reason is confidential and never printed.'),
    together: z.array(z.array(id).min(2).max(100)).max(2000).default([]),
    pinned: z
      .array(z.strictObject({ member: id, group: id }))
      .max(4000)
      .default([]),
    options: z
      .array(
        z.strictObject({
          id,
          label: text.optional(),
          groups: count.optional().describe('Groups that it has room for; any number when left out.'),
        }),
      )
      .max(200)
      .default([])
      .describe('Dates and places; each group gets one that all its members can make.'),
    languages: ids.max(20).default([]).describe('Each group gets one of these that all its members speak.'),
    left: ids
      .max(4000)
      .default([])
      .describe('Members who left: they get no seat, and rules may still name them.'),
    quotas: z.array(quota).max(100).default([]),
    weights: z.record(z.string(), z.json()).default({}).describe('Other weights and limits of the policy.'),
    variety: z
      .strictObject({ sectors: weight.default(0), experience: weight.default(0) })
      .default({ sectors: 0, experience: 0 })
      .describe('How much a further sector, or degree of experience, in a group counts.'),
    balance: weight
      .default(0)
      .describe('How much it counts that somebody in the group brings what another asks.'),
    travel: weight.default(1).describe('What an hour of travel costs, as a weight.'),
    offTarget: weight.default(1).describe('What a seat above or below the target costs, as a weight.'),
    fallback: z
      .enum(['none', 'individual', 'waiting'])
      .default('none')
      .describe('What somebody gets for whom there is no seat; none: no plan without everybody.'),
    buddies: z
      .enum(['none', 'cycles', 'long-cycles', 'pairs'])
      .default('none')
      .describe('cycles: everyone has one and is one; long-cycles: never each other’s; pairs: mutual.'),
    subgroups: z
      .strictObject({ min: count, max: count })
      .refine(({ min, max }) => max >= min, { ...atLeastMin, path: ['max'] })
      .optional()
      .describe('Persons per sub-group for peer consultation.'),
    coaches: z.array(coach).max(500).default([]),
    coachHours: z
      .number()
      .int()
      .min(1)
      .max(10_000)
      .optional()
      .describe('Hours that a group takes of its coach.'),
    coachStyle: id.optional().describe('The way of working that this programme prefers.'),
    initiative: initiative.optional().describe('Who takes the first step between member and coach.'),
    membership: z
      .enum(['open', 'substitutes', 'fixed'])
      .default('open')
      .describe(
        'Who joins groups that are under way. substitutes: whoever waits takes the seat of who left; fixed: nobody.',
      ),
    sectors: treeNodes.optional().describe('Which sector lies in which.'),
    areas: treeNodes.optional().describe('Which area lies in which.'),
    words: z.record(id, text).optional().describe('What tags and other ids are called.'),
  })
  .describe('How a hub forms its groups.');
export type Programme = z.output<typeof programmeSchema>;
export type ProgrammeInput = z.input<typeof programmeSchema>;
