import { type BatchExecutor, BatchError, type Shard } from '@koppel/batch';
import { batchConformance } from '@koppel/batch/testing';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { inProcessHarness } from './harness.js';

type Spoil = (executor: BatchExecutor) => Partial<BatchExecutor>;

/** Executors with one fault each, and the case of the suite that has to notice. */
const broken: readonly (readonly [fault: string, spoil: Spoil, notices: RegExp])[] = [
  [
    'loses the last result',
    ({ results }) => ({ results: (run) => but(results(run), (all) => all.slice(0, -1)) }),
    /^work: 10/,
  ],
  [
    'gives a result twice',
    ({ results }) => ({ results: (run) => but(results(run), (all) => [...all, ...all.slice(0, 1)]) }),
    /^work: 10/,
  ],
  [
    'gives results in the order of their names',
    ({ results }) => ({
      results: (run) => but(results(run), (all) => [...all].sort((a, b) => (a.name < b.name ? -1 : 1))),
    }),
    /^work: several/,
  ],
  [
    'gives the bytes of another shard',
    ({ results }) => ({
      results: (run) =>
        but(results(run), (all) =>
          all.map(({ name }, n) => ({ name, result: all.at(-1 - n)?.result as Uint8Array })),
        ),
    }),
    /^work: 10/,
  ],
  [
    'says that all is done',
    ({ progress }) => ({
      progress: async (run) =>
        ((await progress(run)) && { state: 'done', total: 1, done: 1, failed: [] }) as never,
    }),
    /^start: the same/,
  ],
  [
    'takes other shards for the same',
    ({ start, progress }) => ({
      start: async (run, shards) => ((await progress(run)) ? undefined : start(run, shards)),
    }),
    /^start: the same/,
  ],
  [
    'takes any name',
    ({ start }) => ({ start: (run, shards) => start(run || 'x', shards) }),
    /^start: a run without/,
  ],
  [
    'keeps parts of all runs together',
    ({ part, keep }) => ({ keep: (_, bytes) => keep('all', bytes), part: (_, name) => part('all', name) }),
    /^parts/,
  ],
  [
    'spoils the bytes of parts',
    ({ part }) => ({ part: async (run, name) => (await part(run, name)).map((byte) => byte & 127) }),
    /^parts/,
  ],
  [
    'does one shard too many',
    ({ work }) => ({
      work: async (run, job, options) => {
        await work(run, job, options);
        options?.onShard?.({ name: 'shard 0', input: 1 });
      },
    }),
    /^work: 10/,
  ],
  [
    'keeps to itself what onShard throws',
    ({ work }) => ({ work: (run, job, options) => work(run, job, options).catch(() => {}) }),
    /^work: what onShard/,
  ],
  [
    'gives up on the first failure',
    ({ work }) => ({ work: (run, job, options) => work(run, once(job), options) }),
    /^failing/,
  ],
  [
    'never tells the job to stop',
    ({ work }) => ({
      work: (run, job, options) => work(run, (shard) => job(shard, new AbortController().signal), options),
    }),
    /^stopping/,
  ],
  ['cancels in name only', () => ({ cancel: async () => {} }), /^unknown runs/],
  ['does not try again', () => ({ again: async () => {} }), /^failing/],
  ['forgets only half', ({ cancel }) => ({ remove: cancel }), /^unknown runs/],
  ['answers when it is closed', () => ({ close: async () => {} }), /^close/],
];

test.each(broken)('an executor that %s is found out', async (_, spoil, notices) => {
  const failed: string[] = [];
  const cases: [string, () => Promise<void>][] = [];
  const collecting = Object.assign((name: string, run: () => Promise<void>) => cases.push([name, run]), {
    skip: () => {},
  });
  batchConformance(
    { test: collecting, fc },
    inProcessHarness((executor) => ({ ...executor, ...spoil(executor) })),
    { runs: 10 },
  );
  for (const [name, run] of cases.filter(([name]) => notices.test(name)))
    await within(5_000, run()).catch(() => failed.push(name));
  expect(failed.join()).toMatch(notices);
});

/** A case that never ends has noticed as well. */
function within(ms: number, run: Promise<void>): Promise<void> {
  return Promise.race([
    run,
    new Promise<never>((_, reject) => setTimeout(() => reject(new Error('no end')), ms).unref()),
  ]);
}

async function* but<T>(all: AsyncIterable<T>, change: (all: T[]) => T[]): AsyncGenerator<T, void, void> {
  const found: T[] = [];
  for await (const one of all) found.push(one);
  yield* change(found);
}

/** Fails once and pretends afterwards. */
function once(job: (shard: Shard, signal: AbortSignal) => Promise<Uint8Array>) {
  return async (shard: Shard, signal: AbortSignal) => job(shard, signal).catch(() => Uint8Array.of(0));
}

test('errors say what was found, what was expected and what to do', () => {
  const error = new BatchError('CONFLICT', '/shards', 'others', 'the same', 'Name the run anew');
  expect(error.message).toBe('/shards: found others, expected the same. Name the run anew.');
});
