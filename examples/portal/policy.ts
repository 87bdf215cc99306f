import { coverage, covers, must, policy, prefer, rule, Tree, within } from '@koppel/core';
import { z } from 'zod';

/** An offer of support, as a provider publishes it. */
export const offerSchema = z.strictObject({
  title: z.strictObject({ nl: z.string().min(1).max(200), en: z.string().min(1).max(200) }),
  areas: z.array(z.string().min(1).max(100)).min(1).max(100).describe('Where it is open: a region or a town'),
  headcount: z
    .strictObject({ gte: z.number().int().min(0).optional(), lt: z.number().int().min(1).optional() })
    .optional()
    .describe('Size of firm that it is for, in persons; for all unless said'),
  themes: z.array(z.string().min(1).max(100)).min(1).max(50),
  margin: z.number().int().min(0).optional().describe('What the provider earns on it; for advisers only'),
});
export type Offer = z.output<typeof offerSchema>;

/** What an entrepreneur asks. What is left out is not known, which is neither a yes nor a no. */
export const questionSchema = z.strictObject({
  area: z.string().min(1).max(100).optional(),
  headcount: z.number().int().min(0).optional(),
  themes: z
    .record(z.string().min(1).max(100), z.number().int().min(1).max(10))
    .optional()
    .describe('Themes, with how much each matters'),
});

const fields = {
  ask: { area: 'category', headcount: 'number', themes: 'tags' },
  offer: { areas: 'tags', headcount: rule('span'), themes: 'tags' },
} as const;

export const support = policy(fields, ({ ask, offer }) => ({
  area: must(covers(offer.areas, ask.area, { tree: 'areas' }), { label: { nl: 'Gebied', en: 'Area' } }),
  headcount: must(within(ask.headcount, offer.headcount), { label: { nl: 'Omvang', en: 'Size' } }),
  themes: prefer(5, coverage(ask.themes, offer.themes), { label: { nl: 'Thema’s', en: 'Themes' } }),
}));

/** A made-up region with three towns. */
export const trees = [
  new Tree({
    id: 'areas',
    version: '1',
    nodes: [
      { id: 'region' },
      ...['northtown', 'midtown', 'southtown'].map((id) => ({ id, parents: ['region'] })),
    ],
  }),
];

export const policies = {
  support: {
    policy: support,
    collection: 'offers',
    rowOf: (offer: Offer) => ({ ...offer, areas: offer.areas, themes: offer.themes }),
  },
};

/** Who sees what: advisers everything, the others only what is named here. */
export const roles = {
  adviser: {
    sees: {
      ranked: ['id', 'status', 'points', 'openPoints', 'outOf', 'offer'],
      task: ['id', 'due', 'on', 'said', 'settled'],
      proposal: ['id', 'on', 'day', 'version', 'said', 'offers'],
    },
  },
  provider: { sees: { task: ['id', 'due', 'said.asker', 'said.context', 'settled'] }, own: ['said.to'] },
  entrepreneur: {
    sees: {
      ranked: ['id', 'status', 'points', 'outOf', 'offer.title'],
      proposal: ['id', 'on', 'offers.id', 'offers.status'],
    },
    own: ['said.asker'],
  },
};
export type Role = keyof typeof roles;
