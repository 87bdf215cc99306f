import type { Policy } from '../policy/spec.js';
import type { Index } from '../retrieve/index.js';
import type { Breath } from './breath.js';
import type { Answering } from './pool.js';
import { type Answers, type AskOptions, Collecting } from './unit.js';

/** Answers units in the caller's own thread, with turns of the event loop in between. */
export class Alone implements Answering {
  #closed = false;
  #last: Promise<unknown> = Promise.resolve();

  constructor(
    readonly policy: Policy,
    readonly index: Index,
    readonly options: AskOptions,
    readonly breath: Breath,
  ) {}

  /** One unit after the other: side by side, each would take turns of its own. */
  answer(asks: readonly object[]): Promise<Answers> {
    const answers = this.#last.then(() => this.#answer(asks));
    this.#last = answers.catch(() => {});
    return answers;
  }

  async #answer(asks: readonly object[]): Promise<Answers> {
    const collecting = new Collecting(this.policy, this.index, this.options);
    for (const ask of asks) {
      if (this.breath.due) await this.breath.take();
      if (this.#closed) break;
      collecting.add(ask);
    }
    return collecting.answers;
  }

  async close(): Promise<void> {
    this.#closed = true;
  }
}
