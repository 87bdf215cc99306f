import { crashCases } from './cases-crash.js';
import { runCases } from './cases-runs.js';
import { workCases } from './cases-work.js';
import type { BatchConformanceOptions, BatchHarness, BatchRunner, BatchStage } from './harness.js';

/** What the cases are written with. */
export interface Suite extends Required<BatchConformanceOptions> {
  readonly fc: BatchRunner['fc'];
  /** One case, on a stage of its own; skipped, with the reason in its name, when the executor cannot do what it needs. */
  readonly law: (
    name: string,
    run: (stage: BatchStage) => Promise<void>,
    ...needs: (keyof BatchHarness['can'])[]
  ) => void;
}

/** All that an executor of batches has to do, as tests. Call it once, with a runner and with what makes a stage to try. */
export function batchConformance(
  { test, fc }: BatchRunner,
  harness: BatchHarness,
  options: BatchConformanceOptions = {},
): void {
  const law: Suite['law'] = (name, run, ...needs) => {
    const lacking = needs.find((need) => harness.can[need] !== true);
    if (lacking !== undefined) {
      test.skip(`${name} (skipped, not ${lacking}: ${harness.can[lacking]})`, async () => {});
      return;
    }
    test(name, async () => {
      const stage = await harness.create();
      try {
        await run(stage);
      } finally {
        await stage.dispose();
      }
    });
  };
  const suite: Suite = { runs: 30, kills: 3, seed: 20_190_301, ...options, fc, law };
  runCases(suite);
  workCases(suite);
  crashCases(suite);
}
