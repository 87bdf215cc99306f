import { spawn } from 'node:child_process';
import { setTimeout as sleep } from 'node:timers/promises';
import {
  type BatchExecutor,
  inProcessExecutor,
  planRanking,
  type RankingOptions,
  rankingJob,
  type Shard,
} from '@koppel/batch';
import { openPgBoss } from '@koppel/batch/pg-boss';
import type { WorkerProcess } from '@koppel/batch/testing';
import type { Fields } from '@koppel/core';
import pg from 'pg';

export interface WorkersOptions {
  readonly connectionString: string;
  readonly workers: number;
  /** Whether one of them is killed when half is done, and another one comes in its place. */
  readonly kill: boolean;
  readonly leaseSeconds?: number;
}

export interface WorkersRun {
  /** All results one after the other. */
  readonly bytes: Buffer;
  readonly shards: number;
  /** From the start of the run, with all workers ready, to the last result. */
  readonly seconds: number;
  /** Processor time of all workers together, but for one that was killed: the same whatever else runs on the machine. */
  readonly cpuSeconds: number;
  /** How often a shard was taken: more than there are shards where one was done again. */
  readonly taken: number;
}

let count = 0;

/** A ranking over worker processes on pg-boss, each in a process of its own; `ranking` is what `planRanking` takes. */
export async function rankOverWorkers<A extends Fields, O extends Fields>(
  ranking: RankingOptions<A, O>,
  { connectionString, workers, kill, leaseSeconds = 30 }: WorkersOptions,
): Promise<WorkersRun> {
  count += 1;
  const schema = `koppel_rank_${process.pid}_${count}`;
  const options = { connectionString, schema, leaseSeconds, pollMs: 50 };
  const executor = await openPgBoss(options);
  const owner = new pg.Client({ connectionString });
  await owner.connect();
  const processes: WorkerProcess[] = [];
  let cpuSeconds = 0;
  const begin = () =>
    launch(JSON.stringify(options), 'run', processes, (seconds) => {
      cpuSeconds += seconds;
    });
  try {
    const ready = Array.from({ length: workers }, begin);
    const start = await planned(executor, ranking);
    await Promise.all(ready);
    const began = performance.now();
    await start();
    const half = async () => {
      for (;;) {
        const { done = 0, total = 1 } = (await executor.progress('run')) ?? {};
        if (done * 2 >= total) return;
        await sleep(20);
      }
    };
    if (kill) {
      await half();
      const [victim] = processes.splice(0, 1);
      victim?.kill();
      await begin();
    }
    for (const { ended } of processes) if ((await ended) !== 0) throw new Error('a worker did not end well');
    const seconds = (performance.now() - began) / 1000;
    const bytes: Uint8Array[] = [];
    for await (const { result } of executor.results('run')) bytes.push(result);
    const { rows } = await owner.query(
      `SELECT count(*) AS shards, sum(token) AS taken FROM ${schema}.shards`,
    );
    return {
      bytes: Buffer.concat(bytes),
      seconds,
      cpuSeconds,
      shards: Number(rows[0].shards),
      taken: Number(rows[0].taken),
    };
  } finally {
    for (const worker of processes) worker.kill();
    await executor.close();
    for (const name of [schema, `${schema}_boss`]) await owner.query(`DROP SCHEMA IF EXISTS ${name} CASCADE`);
    await owner.end();
  }
}

/** Plans all but the start, which is left to the caller. */
export async function planned<A extends Fields, O extends Fields>(
  executor: BatchExecutor,
  ranking: RankingOptions<A, O>,
): Promise<() => Promise<void>> {
  const held: Shard[] = [];
  const waiting: BatchExecutor = {
    keep: (run, bytes) => executor.keep(run, bytes),
    part: (run, name) => executor.part(run, name),
    start: async (_, shards) => void held.push(...shards),
    progress: (run) => executor.progress(run),
    work: (run, job, options) => executor.work(run, job, options),
    results: (run) => executor.results(run),
    again: (run) => executor.again(run),
    cancel: (run) => executor.cancel(run),
    remove: (run) => executor.remove(run),
    close: () => executor.close(),
  };
  await planRanking(waiting, 'run', ranking);
  return () => executor.start('run', held);
}

/** Resolves when the process is ready to work. */
async function launch(
  options: string,
  run: string,
  processes: WorkerProcess[],
  onEnd: (cpuSeconds: number) => void,
): Promise<void> {
  const program = new URL('rank-worker.ts', import.meta.url).pathname;
  const child = spawn(
    process.execPath,
    ['--import', 'tsx', '--conditions=@koppel/source', program, options, run],
    {
      stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
    },
  );
  const ended = new Promise<number | null>((resolve) => child.once('exit', (code) => resolve(code)));
  processes.push({ kill: () => void child.kill('SIGKILL'), ended });
  const ready = new Promise((resolve) => {
    child.on('message', (said: 'ready' | { readonly cpuSeconds: number }) => {
      if (said === 'ready') resolve(said);
      else onEnd(said.cpuSeconds);
    });
  });
  await Promise.race([ready, ended]);
}

/** The same run in this process, without workers or a database. */
export async function rankInOneProcess<A extends Fields, O extends Fields>(
  ranking: RankingOptions<A, O>,
): Promise<Buffer> {
  const executor = inProcessExecutor();
  await planRanking(executor, 'run', ranking);
  await executor.work('run', rankingJob(executor, 'run'));
  const bytes: Uint8Array[] = [];
  for await (const { result } of executor.results('run')) bytes.push(result);
  return Buffer.concat(bytes);
}
