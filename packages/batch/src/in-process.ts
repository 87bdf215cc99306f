import { checkPart, checkRun, checkShards, fingerprintOf, nameOf } from './check.js';
import { BatchError, noPart, noRun, otherShards } from './error.js';
import { ATTEMPTS, messageOf } from './failing.js';
import type { BatchExecutor, Job, Progress, Shard, ShardResult, WorkOptions } from './port.js';

interface Run {
  readonly shards: readonly One[];
  readonly fingerprint: string;
  isCancelled: boolean;
  /** Told when the run is cancelled. */
  readonly over: AbortController;
  /** Told when something comes free or to an end, for workers that have nothing to do. */
  moved: Signal;
}

interface One extends Shard {
  state: 'waiting' | 'taken' | 'done' | 'failed';
  attempts: number;
  result?: Uint8Array;
  message: string;
}

/**
 * Carries out runs within one process and its memory: for one machine, for tests, and as the reference for the others.
 * What a run has is gone when the process is.
 */
export function inProcessExecutor(): BatchExecutor {
  const parts = new Map<string, Map<string, Uint8Array>>();
  const runs = new Map<string, Run>();
  let isClosed = false;
  const check = (run: string): string => {
    if (isClosed) throw new BatchError('CLOSED', '', 'an executor that was closed', 'an open one');
    return checkRun(run);
  };
  const runOf = (name: string): Run => {
    const run = runs.get(check(name));
    if (run === undefined) throw noRun(name);
    return run;
  };
  return {
    async keep(run, bytes) {
      const name = nameOf(bytes);
      const kept = parts.get(check(run)) ?? new Map<string, Uint8Array>();
      parts.set(run, kept);
      if (!kept.has(name)) kept.set(name, bytes.slice());
      return name;
    },
    async part(run, name) {
      const bytes = parts.get(check(run))?.get(name);
      if (bytes === undefined) throw noPart(name);
      return checkPart(name, bytes.slice());
    },
    async start(run, shards) {
      const checked = checkShards(shards);
      const fingerprint = fingerprintOf(checked);
      const known = runs.get(check(run));
      if (known?.fingerprint === fingerprint) return;
      if (known !== undefined) throw otherShards(run);
      runs.set(run, {
        shards: checked.map(({ name, json }) => {
          return { name, input: JSON.parse(json) as unknown, state: 'waiting', attempts: 0, message: '' };
        }),
        fingerprint,
        isCancelled: false,
        over: new AbortController(),
        moved: makeSignal(),
      });
    },
    async progress(run) {
      const known = runs.get(check(run));
      return known && progressOf(known);
    },
    work: async (run, job, options = {}) => work(runOf(run), job, options),
    async *results(run): AsyncGenerator<ShardResult, void, void> {
      for (const { name, result } of runOf(run).shards) {
        if (result !== undefined) yield { name, result: result.slice() };
      }
    },
    async again(name) {
      const run = runOf(name);
      for (const shard of run.shards) {
        if (shard.state === 'failed') Object.assign(shard, { state: 'waiting', attempts: ATTEMPTS - 1 });
      }
    },
    async cancel(name) {
      const run = runOf(name);
      run.isCancelled = true;
      run.over.abort();
      move(run);
    },
    async remove(run) {
      const known = runs.get(check(run));
      if (known !== undefined) {
        known.isCancelled = true;
        known.over.abort();
        move(known);
      }
      runs.delete(run);
      parts.delete(run);
    },
    async close() {
      isClosed = true;
      for (const run of runs.values()) {
        run.over.abort();
        move(run);
      }
    },
  };
}

function progressOf({ shards, isCancelled }: Run): Progress {
  const count = (state: One['state']) => shards.filter((shard) => shard.state === state).length;
  const failed = shards
    .filter(({ state }) => state === 'failed')
    .map(({ name, message }) => ({ name, message }));
  const done = count('done');
  const isOver = done + failed.length === shards.length;
  const state = isCancelled ? 'cancelled' : !isOver ? 'running' : failed.length > 0 ? 'failed' : 'done';
  return { state, total: shards.length, done, failed };
}

async function work(run: Run, job: Job, { signal, onShard }: WorkOptions): Promise<void> {
  const stop = AbortSignal.any([run.over.signal, ...(signal === undefined ? [] : [signal])]);
  while (!stop.aborted) {
    const shard = run.shards.find(({ state }) => state === 'waiting');
    if (shard === undefined) {
      if (!run.shards.some(({ state }) => state === 'taken')) return;
      // Another worker may yet give one back.
      await either(run.moved.told, stop);
      continue;
    }
    shard.state = 'taken';
    const isDone = await attempt(run, shard, job, stop);
    move(run);
    if (isDone) onShard?.({ name: shard.name, input: shard.input });
  }
}

async function attempt(run: Run, shard: One, job: Job, stop: AbortSignal): Promise<boolean> {
  try {
    const result = await job({ name: shard.name, input: structuredClone(shard.input) }, stop);
    if (run.over.signal.aborted) {
      shard.state = 'waiting';
      return false;
    }
    shard.result = result.slice();
    shard.state = 'done';
    return true;
  } catch (error) {
    if (!stop.aborted) shard.attempts += 1;
    shard.message = messageOf(error);
    shard.state = shard.attempts >= ATTEMPTS ? 'failed' : 'waiting';
    return false;
  }
}

interface Signal {
  readonly told: Promise<void>;
  readonly tell: () => void;
}

function makeSignal(): Signal {
  let tell = () => {};
  const told = new Promise<void>((resolve) => {
    tell = resolve;
  });
  return { told, tell };
}

function move(run: Run): void {
  const { tell } = run.moved;
  run.moved = makeSignal();
  tell();
}

async function either(told: Promise<void>, stop: AbortSignal): Promise<void> {
  if (stop.aborted) return;
  let forget = () => {};
  const stopped = new Promise<void>((resolve) => {
    const abort = () => resolve();
    stop.addEventListener('abort', abort, { once: true });
    forget = () => stop.removeEventListener('abort', abort);
  });
  await Promise.race([told, stopped]);
  forget();
}
