import { casesOn } from '@koppel/core/testing';
import { crashCases } from './cases-crash.js';
import { runCases } from './cases-runs.js';
import { workCases } from './cases-work.js';
import type { BatchConformanceOptions, BatchHarness, BatchRunner, Suite } from './harness.js';

/** All that an executor of batches has to do, as tests. Call it once, with a runner and with what makes a stage to try. */
export function batchConformance(
  { test, fc }: BatchRunner,
  harness: BatchHarness,
  options: BatchConformanceOptions = {},
): void {
  const law: Suite['law'] = casesOn(test, harness);
  const suite: Suite = { runs: 30, kills: 3, seed: 20_190_301, ...options, fc, law };
  runCases(suite);
  workCases(suite);
  crashCases(suite);
}
