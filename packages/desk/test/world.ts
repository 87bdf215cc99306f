import { coverage, covers, must, policy, prefer, type Step, within } from '@koppel/core';
import { type DeskOptions, openDesk } from '@koppel/desk';
import type { AnyStore } from './stores.js';

const fields = {
  ask: { area: 'category', headcount: 'number', themes: 'tags' },
  offer: { areas: 'tags', headcount: 'span', themes: 'tags' },
} as const;

/** Offers of support: an area and a size are demanded, themes are wished for. */
export const support = policy(fields, ({ ask, offer }) => ({
  area: must(covers(offer.areas, ask.area)),
  headcount: must(within(ask.headcount, offer.headcount)),
  themes: prefer(5, coverage(ask.themes, offer.themes)),
}));

/** The same without a demand on the area. */
export const wider = {
  ...support,
  criteria: { headcount: support.criteria['headcount'], themes: support.criteria['themes'] },
} as typeof support;

/** An offer as a portal keeps it: nested, with what only some may see. */
export interface OfferRecord {
  readonly title: string;
  readonly where: readonly string[];
  readonly size: { readonly gte?: number; readonly lt?: number };
  readonly themes: readonly string[];
  readonly internal?: string;
}

export const policies = {
  support: {
    policy: support,
    collection: 'offers',
    rowOf: ({ title, where, size, themes, internal }: OfferRecord) => ({
      title,
      areas: where.map((area) => area.toLowerCase()),
      headcount: size,
      themes,
      ...(internal !== undefined && { internal }),
    }),
  },
};

export const offerRecord = (themes: readonly string[], more: Partial<OfferRecord> = {}): OfferRecord => ({
  title: `On ${themes.join(' and ')}`,
  where: ['north'],
  size: { gte: 2, lt: 50 },
  themes,
  ...more,
});

export const putOffer = (id: string, value: object): Step => ({ do: 'put', collection: 'offers', id, value });

export const question = { area: 'north', headcount: 10, themes: ['money', 'staff'] };

/** Noon of 1 March 2019, UTC. */
export const start = Date.UTC(2019, 2, 1, 12);
export const DAY = 86_400_000;

/** A desk with a clock and ids of its own. */
export function deskOn(store: AnyStore, more: Partial<DeskOptions<typeof policies>> = {}) {
  const time = { now: start, ids: 0 };
  const desk = openDesk({
    store,
    policies,
    now: () => time.now,
    newId: () => `id-${++time.ids}`,
    ...more,
  });
  return { desk, time };
}

let commits = 0;
/** Commits what a portal would. */
export async function commit(store: AnyStore, tenant: string, ...steps: Step[]): Promise<void> {
  commits += 1;
  await store.tenant(tenant).commit(steps, { key: `portal-${commits}`, now: start });
}
