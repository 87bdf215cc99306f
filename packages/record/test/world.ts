import {
  coverage,
  covers,
  createMemoryStore,
  must,
  type Policy,
  policy,
  prefer,
  type Store,
  within,
} from '@koppel/core';
import {
  Archive,
  createMemoryKeys,
  type DecisionRecord,
  type MemoryKeys,
  openRecord,
  type Random,
  rankingRun,
} from '@koppel/record';

/** Bytes that are the same each time: a counter, spread by Knuth's multiplier. For tests alone. */
export function countedRandom(start = 1): Random {
  let next = start;
  return (length) =>
    Uint8Array.from({ length }, () => {
      next += 1;
      return Math.imul(next, 2_654_435_761) >>> 24;
    });
}

// biome-ignore lint/suspicious/noExplicitAny: a store of any collections.
export type AnyStore = Store<any>;

export interface World {
  readonly store: AnyStore;
  readonly keys: MemoryKeys;
  readonly record: DecisionRecord;
}

export const TENANT = 'hub-east';
export const NOON = Date.UTC(2019, 2, 1, 12);

export function world(
  store: AnyStore = createMemoryStore(),
  keys = createMemoryKeys({ random: countedRandom() }),
): World {
  return { store, keys, record: openRecord({ store: store.tenant(TENANT), tenant: TENANT, keys }) };
}

/** Offers of support for a firm of one person: an area and a size are demanded, themes and a town are wished for. */
export const support = policy(
  {
    ask: { area: 'category', headcount: 'number', themes: 'tags', age: 'number' },
    offer: { areas: 'tags', headcount: 'span', themes: 'tags' },
  },
  ({ ask, offer }) => ({
    area: must(covers(offer.areas, ask.area)),
    headcount: must(within(ask.headcount, offer.headcount)),
    themes: prefer(5, coverage(ask.themes, offer.themes)),
  }),
) as unknown as Policy;

export const offers = [
  {
    id: 'loan',
    areas: ['north', 'east'],
    headcount: { gte: 2, lt: 50 },
    themes: ['money'],
    internal: 'margin 4 %',
  },
  { id: 'voucher', areas: ['north'], headcount: { gte: 1, lt: 10 }, themes: ['export'] },
  { id: 'coach', areas: ['north'], headcount: { gte: 1, lt: 250 }, themes: ['staff'] },
  { id: 'fund', areas: ['south'], headcount: { gte: 1, lt: 250 }, themes: ['money', 'export'] },
];

export const ask = { area: 'north', headcount: 12, themes: ['money', 'export'], age: 51, gender: 'x' };

/** A ranking for one asker, as a portal would record it. */
export const ranking = (id: string, asker: string, more: object = {}) =>
  rankingRun({
    id,
    at: NOON,
    policy: support,
    policyName: 'support',
    policyVersion: '3',
    ask,
    offers,
    day: '2019-03-01',
    ineligible: 'keep',
    data: { version: 7 },
    asker,
    ...more,
  });

export async function exported(record: DecisionRecord, after = 0): Promise<Uint8Array> {
  let text = '';
  for await (const line of record.lines({ after })) text += `${line}\n`;
  return new TextEncoder().encode(text);
}

export async function archived(record: DecisionRecord): Promise<Archive> {
  return new Archive(await exported(record));
}
