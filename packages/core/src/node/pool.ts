import { Worker } from 'node:worker_threads';
import { errorOf } from './failure.js';
import type { Job, Said, Unit } from './job.js';
import type { Answers } from './unit.js';

/** Somebody who answers units. */
export interface Answering {
  answer(asks: readonly object[]): Promise<Answers>;
  /** Ends whatever runs; what is not answered yet fails with the reason. */
  close(reason?: unknown): Promise<void>;
}

/** Units that a worker has at a time: the next lies ready when one is done. */
const AT_HAND = 2;

interface Waiting extends Unit {
  readonly resolve: (answers: Answers) => void;
  readonly reject: (reason: unknown) => void;
}

/** Workers that take units as they get free. The first that fails ends all. */
export class Pool implements Answering {
  readonly #workers = new Map<Worker, Map<number, Waiting>>();
  #queue: Waiting[] = [];
  #number = 0;
  #closed = false;
  #reason: unknown = new Error('The batch was ended');

  answer(asks: readonly object[]): Promise<Answers> {
    return new Promise((resolve, reject) => {
      if (this.#closed) return reject(this.#reason);
      this.#queue.push({ number: this.#number++, asks, resolve, reject });
      this.#hand();
    });
  }

  async close(reason?: unknown): Promise<void> {
    if (!this.#closed) {
      this.#closed = true;
      if (reason !== undefined) this.#reason = reason;
      const open = [...this.#queue, ...[...this.#workers.values()].flatMap((units) => [...units.values()])];
      this.#queue = [];
      for (const { reject } of open) reject(this.#reason);
    }
    await Promise.all([...this.#workers.keys()].map(end));
  }

  /** Starts one more worker. */
  add(job: Job): void {
    const units = new Map<number, Waiting>();
    const worker = startWorker(job);
    this.#workers.set(worker, units);
    worker.on('message', (said: Said) => {
      if ('failed' in said) return void this.close(errorOf(said.failed));
      const unit = units.get(said.number);
      units.delete(said.number);
      unit?.resolve(said.answers);
      this.#hand();
    });
    worker.on('error', (error) => void this.close(error));
    worker.on('exit', (code) => void this.close(new Error(`A worker ended by itself, with code ${code}`)));
  }

  /** Gives each worker what it has room for, the emptiest first. */
  #hand(): void {
    for (let room = 0; room < AT_HAND; room += 1) {
      for (const [worker, units] of this.#workers) {
        if (units.size > room) continue;
        const unit = this.#queue.shift();
        if (unit !== undefined) this.#give(worker, units, unit);
      }
    }
    // Only work keeps the process alive: a caller may drop the answers without a word.
    for (const [worker, units] of this.#workers) units.size > 0 ? worker.ref() : worker.unref();
  }

  #give(worker: Worker, units: Map<number, Waiting>, unit: Waiting): void {
    const { number, asks } = unit;
    try {
      worker.postMessage({ number, asks } satisfies Unit);
      units.set(number, unit);
    } catch (error) {
      // An ask with a value that cannot cross, such as a function.
      unit.reject(error);
    }
  }
}

function end(worker: Worker): Promise<unknown> {
  // Whoever waits for the end has to live to see it.
  worker.ref();
  return worker.terminate();
}

/** Room for what is made and forgotten per ask: collecting takes as long as what survives, so seldom is better. */
const resourceLimits = { maxYoungGenerationSizeMb: 64 };

function startWorker(job: Job): Worker {
  // From source, in tests and examples, there is no worker.js yet.
  if (import.meta.url.endsWith('.ts')) {
    const url = new URL('./worker-from-source.mjs', import.meta.url);
    return new Worker(url, { workerData: job, resourceLimits, execArgv: ['--conditions=@koppel/source'] });
  }
  return new Worker(new URL('./worker.js', import.meta.url), { workerData: job, resourceLimits });
}
