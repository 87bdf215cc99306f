import { storeConformance } from '@koppel/core/testing';
import fc from 'fast-check';
import { describe, inject, test } from 'vitest';
import { postgresHarness } from './harness.js';

const url = inject('postgresUrl');
const soak = process.env['KOPPEL_SOAK'] === '1';

describe('whole tables', () =>
  storeConformance({ test, fc }, postgresHarness(url), { runs: soak ? 500 : 40 }));

/** Partitions change nothing but where a row lies, so of the suite this much is enough; all of it is for `npm run soak`. */
const main = Object.assign(
  (name: string, run: () => Promise<void>) =>
    soak || /^(records|commands|changes)/.test(name) ? test(name, run) : undefined,
  { skip: test.skip },
);

describe('tables in four hash partitions', () =>
  storeConformance({ test: main, fc }, postgresHarness(url, 4), { runs: soak ? 100 : 10 }));
