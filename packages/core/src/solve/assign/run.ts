import { refuse, show } from '../../errors.js';
import type { RunOptions } from './types.js';

/** How many steps lie between two looks at the signal. */
const LOOK = 256;

/** Counts steps, looks at the signal and reports progress. */
export class Run {
  steps = 0;
  /** Why the run must end; undefined while it may go on. */
  stopped: 'cancelled' | 'budget' | undefined;
  readonly #options: RunOptions;
  readonly #most: number;

  /** @throws KoppelError `BAD_OPTION` when `maxSteps` is no whole number from 1. */
  constructor(options: RunOptions, most = Number.POSITIVE_INFINITY) {
    const { maxSteps } = options;
    if (maxSteps !== undefined && !(Number.isSafeInteger(maxSteps) && maxSteps >= 1)) {
      refuse('BAD_OPTION', '/maxSteps', show(maxSteps), 'a whole number from 1');
    }
    this.#options = options;
    this.#most = maxSteps ?? most;
    if (options.signal?.aborted === true) this.stopped = 'cancelled';
  }

  /** Takes one step; false when there is none left or somebody stopped the run. */
  step(done?: number, of?: number): boolean {
    if (this.stopped !== undefined) return false;
    if (this.steps >= this.#most) {
      this.stopped = 'budget';
      return false;
    }
    this.steps++;
    if (this.steps % LOOK === 0) this.look(done, of);
    return this.stopped === undefined;
  }

  /** Reports, and looks at the signal. */
  look(done?: number, of?: number): void {
    const { onProgress, signal } = this.#options;
    onProgress?.({
      steps: this.steps,
      ...(done === undefined ? {} : { done }),
      ...(of === undefined ? {} : { of }),
    });
    if (signal?.aborted === true) this.stopped = 'cancelled';
  }
}
