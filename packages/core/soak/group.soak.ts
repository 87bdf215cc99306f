// Groups, at length: KOPPEL_SOAK_RUNS random problems (default 1,000,000; a fifth of them against exhaustive search, a
// hundredth for conflicts, ten moves of running state for each), KOPPEL_SEED the first seed (default 1). Exhaustive search
// takes seconds for some problems of ten elements, so a quarter of its problems may have ten, the others nine, eight and seven.
import { describe, expect, test } from 'vitest';
import { runChecked } from '../test/solve/group/checked.js';
import { conflictCase, exhaustiveCase, rulesCase } from '../test/solve/group/checks.js';

const runs = Number(process.env['KOPPEL_SOAK_RUNS'] ?? 1_000_000);
const first = Number(process.env['KOPPEL_SEED'] ?? 1);

/** Runs a case on `count` seeds; a failure names its seed. */
function repeat(count: number, check: (seed: number) => string | null): void {
  for (let seed = first; seed < first + count; seed += 1) {
    const fault = check(seed);
    if (fault !== null) expect.fail(`seed ${seed}: ${fault}`);
  }
}

describe(`random problems, ${runs} of them`, () => {
  test('no rule is broken', () => repeat(runs, rulesCase));
  test('verdict and value are those of exhaustive search (a fifth)', () =>
    repeat(Math.ceil(runs / 5), (seed) => exhaustiveCase(seed, 7 + (seed % 4))));
  test('running state equals recomputation (ten moves each)', () => {
    expect(runChecked(first, 10 * runs).differences).toEqual([]);
  });
  test('conflicts are minimal (a hundredth, impossible ones only)', () => {
    const wanted = Math.ceil(runs / 100);
    for (let seed = first, met = 0; met < wanted; seed += 1) {
      const fault = conflictCase(seed);
      if (fault === 'possible') continue;
      met += 1;
      if (fault !== null) expect.fail(`seed ${seed}: ${fault}`);
    }
  });
});
