import { storeConformance } from '@koppel/core/testing';
import fc from 'fast-check';
import { describe, inject, test } from 'vitest';
import { postgresHarness } from './harness.js';

const url = inject('postgresUrl');
const runs = process.env['KOPPEL_SOAK'] === '1' ? 500 : 50;

describe('whole tables', () => storeConformance({ test, fc }, postgresHarness(url), { runs }));
describe('tables in four hash partitions', () =>
  storeConformance({ test, fc }, postgresHarness(url, 4), { runs: runs / 10 }));
