import { batchConformance } from '@koppel/batch/testing';
import fc from 'fast-check';
import { describe, inject, test } from 'vitest';
import { inProcessHarness, pgBossHarness } from './harness.js';

describe('in one process', () => batchConformance({ test, fc }, inProcessHarness(), { runs: 100 }));

describe('pg-boss on PostgreSQL', () =>
  batchConformance({ test, fc }, pgBossHarness(inject('postgresUrl')), { runs: 15, kills: 3 }));
