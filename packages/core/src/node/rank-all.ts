import { availableParallelism } from 'node:os';
import { refuse, show } from '../errors.js';
import type { Fields, RecordOf } from '../policy/kinds.js';
import { isSerialisable, type Policy } from '../policy/spec.js';
import { Index } from '../retrieve/index.js';
import { writeIndex } from '../retrieve/save.js';
import { readLimit, readSelection } from '../score/options.js';
import type { Ranked } from '../score/ranked.js';
import { Alone } from './alone.js';
import { Breath } from './breath.js';
import type { Job } from './job.js';
import { Pool } from './pool.js';
import { type Answers, type AskOptions, answerAt } from './unit.js';
import { answerWindow, UNIT, type Window } from './window.js';

export interface BatchProgress {
  /** Asks that are answered, of so many. */
  readonly done: number;
  readonly total: number;
}

export interface BatchOptions extends AskOptions {
  /** How many to return per ask. */
  readonly limit: number;
  /**
   * How many threads answer, 0…64: 0 is the caller's own, in turns of some 10 ms. Default one per processor. The answers
   * are the same for any number.
   */
  readonly workers?: number;
  /**
   * Address of a JavaScript module whose export `analysers` has, by id of the corpus, the function that it was counted
   * with. Needed by workers where that is not `plainWords`, since functions do not cross between threads.
   */
  readonly analysers?: string | URL;
  /** Ends the batch, its workers too; the iteration throws its reason. */
  readonly signal?: AbortSignal;
  /** Called after every unit of at most 256 asks. */
  readonly onProgress?: (progress: BatchProgress) => void;
}

/** Units that are put in order along the map together; so many are answered ahead of the caller, twice. */
const WINDOW = 8;
const MOST_WORKERS = 64;

/**
 * Ranks the records of an index for every ask, on all processors, and gives the answers in the order of the asks as
 * they become ready. Each is what `rank` gives. Records that are put or removed during the run are not seen. Workers read
 * the index from shared memory; asks on neighbouring places are answered together, which the caches like.
 *
 * @throws KoppelError as `rank` does, at the ask concerned; `NOT_SERIALISABLE` for a policy with a function of the
 * caller's, `BAD_OPTION`; the reason of the signal; the error of a worker that breaks down.
 */
export function rankAll<A extends Fields, R extends object>(
  policy: Policy<A>,
  asks: readonly RecordOf<A>[],
  index: Index<R>,
  options: BatchOptions,
): AsyncGenerator<Ranked<R>[], void, void> {
  if (!(index instanceof Index)) refuse('BAD_OPTION', '/index', show(index), 'an index made by buildIndex');
  if (!Array.isArray(asks)) refuse('BAD_VALUE', '/asks', show(asks), 'a list of asks');
  index.check(policy);
  readSelection(options);
  readLimit(options.limit ?? Number.NaN, 0);
  const workers = readWorkers(options.workers, asks.length);
  if (workers > 0 && !isSerialisable(policy)) {
    refuse(
      'NOT_SERIALISABLE',
      '/policy',
      'a custom measure',
      'measures of Koppel alone, since functions do not cross between threads',
      'Pass { workers: 0 }, or leave that criterion out',
    );
  }
  return run(policy, asks, index.snapshot(), workers, options);
}

function readWorkers(given: number | undefined, asks: number): number {
  if (given !== undefined && !(Number.isInteger(given) && given >= 0 && given <= MOST_WORKERS))
    refuse('BAD_OPTION', '/workers', show(given), `a whole number from 0 to ${MOST_WORKERS}`);
  const wanted = given ?? Math.min(availableParallelism(), MOST_WORKERS);
  return Math.min(wanted, Math.ceil(asks / UNIT));
}

async function* run<R extends object>(
  policy: Policy,
  asks: readonly object[],
  index: Index<R>,
  workers: number,
  options: BatchOptions,
): AsyncGenerator<Ranked<R>[], void, void> {
  const { signal, onProgress } = options;
  const total = asks.length;
  signal?.throwIfAborted();
  if (total === 0) return;
  const breath = new Breath(signal);
  const alone = new Alone(policy, index, readAskOptions(options), breath);
  const answering = workers === 0 ? alone : await startPool(policy, index, workers, options, breath);
  const abort = (): void => void answering.close(signal?.reason);
  signal?.addEventListener('abort', abort);
  let done = 0;
  const answer = async (unit: readonly object[]): Promise<Answers> => {
    const answers = await answering.answer(unit).catch((error: unknown) => {
      // An ask holds what cannot cross between threads, such as a function: it is refused here, or answered.
      if ((error as Error | undefined)?.name !== 'DataCloneError') throw error;
      return alone.answer(unit);
    });
    done += unit.length;
    onProgress?.({ done, total });
    return answers;
  };
  // Enough to keep every worker at work.
  const length = Math.max(WINDOW, 2 * workers) * UNIT;
  const ahead: Promise<Window>[] = [];
  let next = 0;
  const startNext = (): void => {
    const window = answerWindow(policy, asks.slice(next, next + length), answer, breath);
    // It is awaited later, or not at all when an earlier one fails.
    window.catch(() => {});
    ahead.push(window);
    next += length;
  };
  try {
    signal?.throwIfAborted();
    for (let from = 0; from < total; from += length) {
      // The caller's own thread has nothing to gain from working ahead.
      while (next < total && ahead.length < (workers === 0 ? 1 : 2)) startNext();
      const { units, unitOf, atOf } = await (ahead.shift() as Promise<Window>);
      for (let place = 0; place < unitOf.length; place += 1) {
        if (breath.due) await breath.take();
        signal?.throwIfAborted();
        const answers = units[unitOf[place] as number] as Answers;
        yield answerAt(answers, atOf[place] as number, from + place, policy, index);
      }
    }
  } finally {
    signal?.removeEventListener('abort', abort);
    await answering.close();
  }
}

function readAskOptions({ limit, now, unknown, ineligible }: BatchOptions): AskOptions {
  return {
    limit,
    ...(now === undefined ? {} : { now }),
    ...(unknown === undefined ? {} : { unknown }),
    ...(ineligible === undefined ? {} : { ineligible }),
  };
}

/** Lays the index and its corpora in shared memory and starts workers on it. */
async function startPool(
  policy: Policy,
  index: Index,
  workers: number,
  options: BatchOptions,
  breath: Breath,
): Promise<Pool> {
  const { trees, corpora } = index.state.given;
  const shared: Job['corpora'][number][] = [];
  for (const corpus of corpora) {
    shared.push({ id: corpus.id, bytes: corpus.save({ shared: true }) });
    await breath.take();
  }
  const bytes = writeIndex(index.state, { shared: true, corpora: 'apart' });
  await breath.take();
  const job: Job = {
    policy,
    options: readAskOptions(options),
    index: bytes,
    corpora: shared,
    trees: trees.map(({ data }) => data),
    analysers: options.analysers === undefined ? undefined : String(options.analysers),
  };
  const pool = new Pool();
  try {
    for (let nth = 0; nth < workers; nth += 1) {
      pool.add(job);
      // Starting one takes milliseconds, starting dozens would hold up the caller.
      await breath.take();
    }
  } catch (error) {
    await pool.close();
    throw error;
  }
  return pool;
}
