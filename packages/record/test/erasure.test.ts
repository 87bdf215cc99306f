import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openDesk } from '@koppel/desk';
import { createMemoryKeys, deskRecord, openRecord, storeKeys, verify } from '@koppel/record';
import { openSqlite, scrubSqlite } from '@koppel/store-sqlite';
import { openDriver } from '../../store-sqlite/src/driver.js';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type AnyStore, ask, countedRandom, exported, NOON, offers, support, TENANT } from './world.js';
import { rawHits } from './raw-files.js';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'koppel-record-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const WHO = 'firm-canary-7431';
/** All that is only this person's: their id, what they asked, and what was said of them. */
const CANARIES = [WHO, 'canary-theme-8812', 'canary why 5150', 'canary context 6021', '987654321'];

/** A portal with everything on SQLite: the desk and the record in one file, the keys in another. */
async function portal() {
  for (const name of ['hub', 'keys']) mkdirSync(join(folder, name));
  const paths = { hub: join(folder, 'hub/hub.db'), keys: join(folder, 'keys/keys.db') };
  const [store, keyStore]: AnyStore[] = [
    await openSqlite({ path: paths.hub }),
    await openSqlite({ path: paths.keys }),
  ];
  const master = countedRandom(77)(32);
  const keys = storeKeys({ store: keyStore!.tenant(TENANT), master, random: countedRandom() });
  const hub = store!.tenant(TENANT);
  const record = openRecord({ store: hub, tenant: TENANT, keys });
  let ids = 0;
  const desk = openDesk({
    store: store!,
    policies: { support: { policy: support, collection: 'offers' } },
    now: () => NOON,
    newId: () => `id-${++ids}`,
    record: () => deskRecord({ record }),
  }).tenant(TENANT);
  for (const { id, ...value } of offers) {
    await hub.commit([{ do: 'put', collection: 'offers', id, value }], { key: id, now: NOON });
  }
  const use = async (asker: string, more: object) => {
    const { id } = await desk.propose('support', { asker, question: { ...ask, ...more } });
    const why = `Because of ${asker === WHO ? 'canary why 5150' : 'the plan'}`;
    await desk.decide({ proposal: id, offer: 'coach', what: 'choose', by: 'adviser-3', why });
    const context = asker === WHO ? 'canary context 6021' : 'A plan';
    await desk.handOver({ asker, from: 'hub', to: 'bank', owner: 'adviser-3', context });
  };
  for (let n = 0; n < 20; n += 1) {
    await use(`firm-${n}`, {});
    if (n % 5 === 0) await use(WHO, { headcount: 987654321, themes: ['canary-theme-8812'] });
  }
  return {
    paths,
    desk,
    keys,
    record,
    async close() {
      await store!.close();
      await keyStore!.close();
    },
  };
}

describe('erasing a person from SQLite', () => {
  test('no byte of them is left in any file, nor in an export; the chain verifies', async () => {
    const one = await portal();
    const key = (await one.keys.get(WHO))!;
    expect(rawHits(folder, CANARIES)['hub/hub.db-wal']).toBeGreaterThan(0);
    const checkpoint = (await one.record.checkpoint())!;

    await one.desk.erase(WHO);
    await one.record.erase(WHO, { id: 'erasure-1', at: NOON });
    await one.close();
    // Closed, the log is part of the file, and deleted rows are still in its free space: this is what scrubbing is for.
    expect(rawHits(folder, CANARIES)['hub/hub.db']).toBeGreaterThan(0);
    await Promise.all(Object.values(one.paths).map((path) => scrubSqlite({ path })));
    expect(rawHits(folder, CANARIES)).toEqual({});
    // Of the key neither its bytes nor its name are left; its name stays in the chain, where it opens nothing any more.
    const spellings = [
      key.key,
      Buffer.from(key.key).toString('base64url'),
      Buffer.from(key.key).toString('hex'),
    ];
    expect(rawHits(folder, spellings)).toEqual({});
    expect(Object.keys(rawHits(folder, [key.handle]))).toEqual(['hub/hub.db']);

    const again: AnyStore = await openSqlite({ path: one.paths.hub });
    const record = openRecord({ store: again.tenant(TENANT), tenant: TENANT, keys: one.keys });
    const lines = await exported(record);
    writeFileSync(join(folder, 'export.jsonl'), lines);
    expect(rawHits(folder, CANARIES)).toEqual({});
    expect(await verify(lines, { checkpoints: [checkpoint] })).toMatchObject({
      ok: true,
      entries: 73,
      checkpoints: 1,
    });
    await again.close();
  });

  test('scrubbing while somebody reads is refused, and says so', async () => {
    const path = join(folder, 'busy.db');
    const store: AnyStore = await openSqlite({ path });
    await store.tenant(TENANT).commit([{ do: 'append', kind: 'x', body: 1 }], { key: '1', now: NOON });
    const reader = await openDriver(path);
    reader.exec('BEGIN');
    reader.all('SELECT * FROM journal');
    await expect(scrubSqlite({ path, busyMs: 10 })).rejects.toThrow(/somebody|locked|busy/i);
    reader.exec('COMMIT');
    reader.close();
    await scrubSqlite({ path });
    await store.close();
  });
});

test('two processes that write into one file make one chain', async () => {
  const path = join(folder, 'shared.db');
  const opened: AnyStore[] = [await openSqlite({ path }), await openSqlite({ path })];
  const keys = createMemoryKeys({ random: countedRandom() });
  const records = opened.map((store) => openRecord({ store: store.tenant(TENANT), tenant: TENANT, keys }));
  const say = (n: number) =>
    records[n % 2]!.consent({
      ...{ id: `consent-${n}`, at: NOON, about: `firm-${n % 3}` },
      ...{ what: n % 2 === 0 ? 'given' : 'withdrawn', scope: 'showing a case', purpose: 'a finance table' },
    });
  await Promise.all(Array.from({ length: 30 }, (_, n) => say(n)));
  expect(await verify(await exported(records[0]!))).toMatchObject({ ok: true, entries: 30 });
  expect(rawHits(folder, ['showing a case', 'a finance table'])).toEqual({});
  for (const store of opened) await store.close();
});
