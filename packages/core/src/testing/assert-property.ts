import type { IProperty, IAsyncProperty, RunDetails } from 'fast-check';
import type { Fc } from './arbitraries/fc.js';

export interface AssertOptions {
  /** Same seed, same examples. Default 20190301. */
  readonly seed?: number;
  /** Where in the run of that seed to start: the path of a failure, to see that one alone. */
  readonly path?: string;
  /** How many examples. Default 100. */
  readonly runs?: number;
}

/** Runs a property; its failure has one line that repeats it: seed and path. An asynchronous one has to be awaited. */
export function assertProperty<T>(
  fc: Fc,
  property: IProperty<T> | IAsyncProperty<T>,
  { seed = 20_190_301, path, runs = 100 }: AssertOptions = {},
): void | Promise<void> {
  return fc.assert(property as IProperty<T>, {
    seed,
    numRuns: runs,
    ...(path === undefined ? {} : { path, endOnFailure: true }),
    reporter: (details: RunDetails<T>) => {
      if (!details.failed) return;
      const again = `KOPPEL_SEED=${details.seed} KOPPEL_PATH=${details.counterexamplePath ?? ''}`;
      const reason = details.errorInstance instanceof Error ? details.errorInstance.message : '';
      throw new Error(`${reason}\nAgain with: ${again}\n${fc.defaultReportMessage(details) ?? ''}`);
    },
  });
}
