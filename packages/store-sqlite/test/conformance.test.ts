import { storeConformance } from '@koppel/core/testing';
import fc from 'fast-check';
import { describe, test } from 'vitest';
import { drivers, sqliteHarness } from './harness.js';

const runs = process.env['KOPPEL_SOAK'] === '1' ? 1_000 : 100;
for (const [place, driver] of drivers.entries()) {
  // The first library gets the full number; what the others differ in shows with a few.
  const options = { runs: place === 0 ? runs : runs / 5 };
  describe(driver, () => storeConformance({ test, fc }, sqliteHarness(driver), options));
}
