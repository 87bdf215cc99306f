import { contend, storeConformance } from '@koppel/core/testing';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { drivers, sqliteHarness } from '../test/harness.js';

const runs = Number(process.env['KOPPEL_SOAK_RUNS'] ?? 20_000);
const harness = sqliteHarness(drivers[0] ?? 'libsql');
// The sequences alone: the other cases run many more times under KOPPEL_SOAK=1, among the ordinary tests.
const commands = Object.assign(
  (name: string, run: () => Promise<void>) => (name.startsWith('commands') ? test(name, run) : undefined),
  { skip: () => {} },
);
storeConformance({ test: commands, fc }, harness, { runs });

test(`${runs * 10} contended reservations through two stores on one file`, async () => {
  const storage = await harness.create();
  const stores = [await storage.open(), await storage.open()];
  const figures = await contend(storage, stores, { waves: runs / 100, width: 1_000, accounts: 5 });
  console.log('SQLite, contended reservations:', JSON.stringify(figures));
  expect(figures).toMatchObject({ asked: runs * 10, overBooked: 0, lost: 0 });
  await storage.dispose();
});
