import { contend, storeConformance } from '@koppel/core/testing';
import fc from 'fast-check';
import { afterAll, expect, test } from 'vitest';
import { postgresHarness } from '../test/harness.js';
import { makeRole } from '../test/role.js';
import { Server } from '../test/server.js';

const runs = Number(process.env['KOPPEL_SOAK_RUNS'] ?? 20_000);
const server = await Server.start();
await makeRole(server.url);
afterAll(() => server.remove());
const harness = postgresHarness(server.url);

// The sequences alone: the other cases run many more times under KOPPEL_SOAK=1, among the ordinary tests.
const commands = Object.assign(
  (name: string, run: () => Promise<void>) => (name.startsWith('commands') ? test(name, run) : undefined),
  { skip: () => {} },
);
storeConformance({ test: commands, fc }, harness, { runs });

test(`${runs * 10} contended reservations through two pools`, async () => {
  const storage = await harness.create();
  const stores = [await storage.open(), await storage.open()];
  const figures = await contend(storage, stores, { waves: runs / 20, width: 200, accounts: 5 });
  console.log('PostgreSQL, contended reservations:', JSON.stringify(figures));
  expect(figures).toMatchObject({ asked: runs * 10, overBooked: 0, lost: 0 });
  await storage.dispose();
});
