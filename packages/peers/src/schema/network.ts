import * as z from 'zod';
import { day, id, ids, initiative, name, pair, text, treeNodes } from './common.js';

const some = (most: number) => z.number().int().min(0).max(most);
const hours = some(100_000);

/** Somebody who visits firms, always with one of the other side. */
const manager = z.strictObject({
  id,
  name: name.optional(),
  side: z.enum(['local', 'regional']),
  areas: ids.min(1).describe('Where this manager works.'),
  themes: ids.default([]).describe('Struggles that this manager is at home in.'),
  knows: ids.default([]).describe('Members with whom there is a bond.'),
  conflicts: ids.default([]).describe('Members or firms towards whom the manager is not independent.'),
  visits: some(1000).default(10).describe('Visits that fit in the period.'),
});
export type Manager = z.output<typeof manager>;

/** An entrepreneur who tells others about it. */
const ambassador = z.strictObject({
  id,
  name: name.optional(),
  themes: ids.min(1).describe('What this ambassador can tell about from experience.'),
  areas: ids.optional().describe('Where this ambassador goes; anywhere when left out.'),
  available: ids.optional().describe('Ids of the stages that this ambassador can make; asked when left out.'),
  atLeast: some(100).default(3).describe('Stages that were agreed; fewer is no reward for the honour.'),
  atMost: some(100).default(6),
  questions: some(10_000).default(20).describe('Questions that this ambassador can answer in the period.'),
});
export type Ambassador = z.output<typeof ambassador>;

/** A meeting of an organisation with a network, where an ambassador can speak. */
const stage = z.strictObject({
  id,
  label: text.optional(),
  area: id.optional(),
  themes: ids.min(1),
  speakers: z.number().int().min(1).max(20).default(1),
  questions: some(10_000).default(0).describe('Questions that are expected.'),
});
export type Stage = z.output<typeof stage>;

const referral = z
  .strictObject({
    team: name.optional().describe('Who takes what nobody else is named for.'),
    site: name.optional(),
    themes: z.record(id, name).default({}).describe('Who answers questions about a theme.'),
  })
  .describe('Where questions go that an ambassador cannot answer on the spot.');

/** A specialist of the second line. */
const specialist = z.strictObject({
  id,
  name: name.optional(),
  areas: ids.min(1).describe('Provinces whose panel this specialist is on.'),
  specialisms: ids.min(1),
  agreement: z
    .strictObject({
      from: day,
      until: day.optional().describe('The first day on which it no longer holds.'),
      rateCents: some(10_000_000).describe('Reduced rate per hour.'),
      usualCents: some(10_000_000).optional(),
    })
    .refine(({ rateCents, usualCents }) => usualCents === undefined || rateCents < usualCents, {
      error: 'a rate below the usual one',
      path: ['rateCents'],
    })
    .optional(),
  cases: some(1000).default(5).describe('Cases that fit in the period.'),
  knows: ids.default([]),
  conflicts: ids.default([]),
});
export type Specialist = z.output<typeof specialist>;

const problemCase = z.strictObject({
  member: id,
  specialism: id.describe('What kind of specialist the problem asks for.'),
  coach: name.optional().describe('Who keeps in touch; the proposal goes by way of this person.'),
});
export type ProblemCase = z.output<typeof problemCase>;

/** What a member, or an institute, can be in a consortium. */
const party = z.strictObject({
  member: id,
  roles: ids.min(1),
  hours: hours.optional(),
  meansEur: some(1_000_000_000).optional(),
});
export type ConsortiumParty = z.output<typeof party>;

const role = z
  .strictObject({
    id,
    label: text.optional(),
    min: z.number().int().min(0).max(10).default(1),
    max: z.number().int().min(1).max(10).default(1),
    hours: hours.optional().describe('Hours that whoever takes this role must have.'),
    meansEur: some(1_000_000_000).optional().describe('Own money that whoever takes this role must bring.'),
    level: z.enum(['must', 'prefer']).default('must').describe('prefer: hours and means are a wish.'),
  })
  .refine(({ min, max }) => max >= min, { error: 'a maximum of at least the minimum', path: ['max'] });
export type ConsortiumRole = z.output<typeof role>;

const demand = z.strictObject({
  id,
  label: text.optional(),
  roles: z.array(role).min(1).max(10),
  needs: ids.max(100).default([]).describe('What the parties must bring together; tags as in `brings`.'),
});
export type ConsortiumDemand = z.output<typeof demand>;

/** The people around the groups: who visits, speaks, advises and joins in a project. */
export const networkSchema = z
  .strictObject({
    initiative: initiative.optional(),
    managers: z.array(manager).max(500).default([]),
    ambassadors: z.array(ambassador).max(500).default([]),
    stages: z.array(stage).max(500).default([]),
    referral: referral.optional(),
    panel: z.array(specialist).max(1000).default([]),
    cases: z.array(problemCase).max(2000).default([]),
    parties: z.array(party).max(500).default([]),
    demands: z.array(demand).max(100).default([]),
    agreements: z
      .array(z.strictObject({ members: pair, agreedOn: day }))
      .max(20_000)
      .default([])
      .describe('Competitors who agreed to work together.'),
    sectors: treeNodes.optional(),
    areas: treeNodes.optional(),
    words: z.record(id, text).optional().describe('What tags and other ids are called.'),
  })
  .describe('The people around the groups.');
export type Network = z.output<typeof networkSchema>;
export type NetworkInput = z.input<typeof networkSchema>;
