import { contend, storeConformance } from '@koppel/core/testing';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { memoryHarness } from '../test/store/memory-harness.js';

const runs = Number(process.env['KOPPEL_SOAK_RUNS'] ?? 20_000);
// The sequences alone: the other cases run many more times under KOPPEL_SOAK=1, among the ordinary tests.
const commands = Object.assign(
  (name: string, run: () => Promise<void>) => (name.startsWith('commands') ? test(name, run) : undefined),
  { skip: () => {} },
);
storeConformance({ test: commands, fc }, memoryHarness(), { runs });

test(`${runs * 10} contended reservations`, async () => {
  const storage = await memoryHarness().create();
  const figures = await contend(storage, [await storage.open()], {
    waves: runs / 100,
    width: 1_000,
    accounts: 5,
  });
  console.log('memory, contended reservations:', JSON.stringify(figures));
  expect(figures).toMatchObject({ asked: runs * 10, overBooked: 0, lost: 0 });
});
