import { coverage, createMemoryStore, must, policy, prefer, within } from '@koppel/core';
import { openDesk } from '@koppel/desk';
import { createMemoryKeys, deskRecord, openRecord } from '@koppel/record';

/** What the hub decided about vouchers and coaches. Every name that a person reads is in both languages. */
const support = policy(
  {
    ask: { headcount: 'number', themes: 'tags', founded: 'number' },
    offer: { headcount: 'span', themes: 'tags' },
  },
  ({ ask, offer }) => ({
    size: must(within(ask.headcount, offer.headcount), { label: { nl: 'Omvang', en: 'Size' } }),
    themes: prefer(5, coverage(ask.themes, offer.themes), { label: { nl: "Thema's", en: 'Themes' } }),
  }),
);

export const words = {
  fields: {
    headcount: { nl: 'aantal medewerkers', en: 'number of staff' },
    founded: { nl: 'jaar van oprichting', en: 'year of foundation' },
    phone: { nl: 'telefoonnummer', en: 'telephone number' },
  },
  values: {
    export: { nl: 'export', en: 'export' },
    staff: { nl: 'personeel', en: 'staff' },
    money: { nl: 'geld', en: 'money' },
  },
} as const;

export const changes = { headcount: { change: 'up', step: 1 } } as const;

interface Offer {
  readonly headcount: { readonly gte?: number; readonly lt?: number };
  readonly themes: readonly string[];
}

const offers: Readonly<Record<string, Offer>> = {
  'export-voucher': { headcount: { gte: 2, lt: 50 }, themes: ['export', 'money'] },
  'growth-loan': { headcount: { gte: 10, lt: 250 }, themes: ['money', 'export'] },
  'staff-coach': { headcount: { gte: 1, lt: 100 }, themes: ['staff'] },
};

/** A desk whose entries go into a decision record, with its keys apart. The clock and the ids are ours. */
export async function openHub() {
  const store = createMemoryStore();
  const keys = createMemoryKeys();
  const tenant = 'hub-east';
  const record = openRecord({ store: store.tenant(tenant), tenant, keys });
  const time = { now: Date.UTC(2019, 2, 1, 9) };
  let ids = 0;
  const desk = openDesk({
    store,
    policies: { support: { policy: support, collection: 'offers' } },
    now: () => time.now,
    newId: () => `id-${++ids}`,
    record: () => deskRecord({ record, policyVersions: { support: '2019-02' } }),
  }).tenant(tenant);
  for (const [id, value] of Object.entries(offers)) {
    await store
      .tenant(tenant)
      .commit([{ do: 'put', collection: 'offers', id, value }], { key: id, now: time.now });
  }
  return { store: store.tenant(tenant), keys, record, desk, time };
}
