import { setImmediate } from 'node:timers/promises';

/** Milliseconds of work without a turn of the event loop. */
const LONGEST = 10;

/** Lets the event loop have its turn while a long piece of work goes on. */
export class Breath {
  readonly #signal: AbortSignal | undefined;
  #since = performance.now();

  constructor(signal: AbortSignal | undefined) {
    this.#signal = signal;
  }

  get due(): boolean {
    return performance.now() - this.#since >= LONGEST;
  }

  /** @throws the reason of the signal once it is aborted. */
  async take(): Promise<void> {
    await setImmediate();
    this.#signal?.throwIfAborted();
    this.#since = performance.now();
  }
}
