import { createMemoryStore } from '@koppel/core';
import { openDesk } from '@koppel/desk';
import {
  coreEngines,
  createMemoryKeys,
  deskRecord,
  explainDecision,
  openRecord,
  readEntry,
  replay,
  verify,
} from '@koppel/record';
import { expect, test } from 'vitest';
import {
  type AnyStore,
  archived,
  ask,
  countedRandom,
  exported,
  NOON,
  offers,
  support,
  TENANT,
} from './world.js';

/** @param tick how much later it is each time that somebody looks at the clock. */
export function deskWithRecord(store: AnyStore = createMemoryStore(), tick = 0) {
  const keys = createMemoryKeys({ random: countedRandom() });
  const record = openRecord({ store: store.tenant(TENANT), tenant: TENANT, keys });
  let ids = 0;
  let now = NOON;
  const desk = openDesk({
    store,
    policies: { support: { policy: support, collection: 'offers' } },
    now: () => (now += tick),
    newId: () => `id-${++ids}`,
    record: () => deskRecord({ record, policyVersions: { support: '3' } }),
  });
  return { store, keys, record, hub: desk.tenant(TENANT) };
}

async function withOffers(store?: AnyStore, tick?: number) {
  const one = deskWithRecord(store, tick);
  for (const { id, ...value } of offers) {
    await one.store
      .tenant(TENANT)
      .commit([{ do: 'put', collection: 'offers', id, value }], { key: id, now: NOON });
  }
  return one;
}

test('what a desk writes goes into the record, sealed, and can be replayed, explained and erased', async () => {
  const { store, keys, record, hub } = await withOffers();
  await hub.propose('support', { asker: 'firm-12', question: ask, by: 'adviser-3' }, { key: 'form-1' });
  const said = {
    proposal: 'form-1',
    offer: 'coach',
    what: 'choose',
    by: 'adviser-3',
    why: 'Knows this coach',
  } as const;
  const decision = await hub.decide(said, { key: 'form-1/1' });
  expect(decision.override).toBe('order');
  expect(await hub.decide(said, { key: 'form-1/1' })).toEqual(decision);
  await hub.handOver(
    { asker: 'firm-12', from: 'hub', to: 'bank', owner: 'adviser-3', context: 'CANARY' },
    { key: 't' },
  );
  await hub.settle('t', { by: 'adviser-3', result: 'done', note: 'CANARY' });

  const journal = await store.tenant(TENANT).journal.read();
  expect(journal.map(({ kind }) => kind)).toEqual(['record', 'record', 'record', 'record']);
  expect(JSON.stringify(journal)).not.toMatch(/firm-12|CANARY|Knows this coach|"north"/);

  const archive = await archived(record);
  const ids = archive.entries.map(({ id }) => id);
  expect(ids).toEqual(['proposal:form-1', 'decision:form-1/1', 'handover:t', 'settled:t']);
  const run = archive.entry('proposal:form-1')!;
  expect(run.body).toMatchObject({
    by: 'adviser-3',
    data: { version: 4 },
    policy: { name: 'support', version: '3' },
  });
  expect(await replay(archive, run, { keys, engines: coreEngines() })).toMatchObject({ outcome: 'same' });
  expect((await readEntry(archive.entry('decision:form-1/1')!, keys)).body).toMatchObject({
    run: 'proposal:form-1',
    about: 'firm-12',
    by: 'adviser-3',
    why: 'Knows this coach',
    override: 'order',
  });
  const told = await explainDecision(archive, 'proposal:form-1', { keys, person: 'firm-12', language: 'en' });
  expect(JSON.stringify(told)).toContain('This explanation is about coach');

  expect(await hub.erase('firm-12')).toBe(3);
  await record.erase('firm-12', { id: 'erasure-1', at: NOON });
  const { changes } = await store.tenant(TENANT).records.changes(0);
  expect(JSON.stringify([changes, await store.tenant(TENANT).journal.read()])).not.toMatch(/firm-12|CANARY/);
  expect(await verify(await exported(record))).toMatchObject({ ok: true, entries: 5 });
});

test('two advisers who click at once get the same, once', async () => {
  const { record, hub } = await withOffers();
  const twice = [1, 2].map(() =>
    hub.propose('support', { asker: 'firm-12', question: ask }, { key: 'form-1' }),
  );
  const [one, other] = await Promise.all(twice);
  expect(other).toEqual(one);
  await expect(
    hub.propose('support', { asker: 'firm-13', question: ask }, { key: 'form-1' }),
  ).rejects.toMatchObject({ code: 'CONFLICT' });
  expect((await archived(record)).entries).toHaveLength(1);
});

test('also when the clock goes on between the two, so that they would write down different things', async () => {
  const { record, hub } = await withOffers(undefined, 86_400_000);
  const twins = [1, 2, 3].map(() =>
    hub.propose('support', { asker: 'firm-12', question: ask }, { key: 'form-1' }),
  );
  const [first, ...others] = await Promise.all(twins);
  expect(others).toEqual([first, first]);
  expect((await archived(record)).entries).toHaveLength(1);
});
