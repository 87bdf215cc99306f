import { spawn } from 'node:child_process';
import { inProcessExecutor } from '@koppel/batch';
import { openPgBoss } from '@koppel/batch/pg-boss';
import type { BatchHarness, WorkerProcess } from '@koppel/batch/testing';
import type { BatchExecutor } from '@koppel/batch';
import pg from 'pg';

/** `spoil` makes broken ones. */
export function inProcessHarness(
  spoil: (executor: BatchExecutor) => BatchExecutor = (executor) => executor,
): BatchHarness {
  const why = 'it lives in the memory of one process';
  return {
    can: { durable: why, processes: why, leases: why },
    create: async () => {
      const executor = spoil(inProcessExecutor());
      const rows = async (run: string) => {
        const found: { name: string; result: Uint8Array }[] = [];
        if ((await executor.progress(run)) === undefined) return found;
        for await (const one of executor.results(run)) found.push(one);
        return found;
      };
      return { open: async () => executor, look: rows, dispose: () => executor.close() };
    },
  };
}

let count = 0;

/** A schema of its own for each stage, looked at past the executor, and workers that are processes. */
export function pgBossHarness(connectionString: string): BatchHarness {
  return {
    can: { durable: true, processes: true, leases: true },
    create: async () => {
      count += 1;
      const schema = `koppel_batch_${process.pid}_${count}`;
      const owner = new pg.Pool({ connectionString, max: 1 });
      const options = { connectionString, schema, leaseSeconds: 1, pollMs: 50 };
      const opened: BatchExecutor[] = [];
      const workers: WorkerProcess[] = [];
      return {
        leaseMs: 1_000,
        open: async () => {
          const executor = await openPgBoss(options);
          opened.push(executor);
          return executor;
        },
        look: async (run) => {
          const text = `SELECT name, result FROM ${schema}.shards WHERE run = $1 AND result IS NOT NULL ORDER BY shard`;
          return (await owner.query(text, [run])).rows;
        },
        spawn: (run) => {
          const worker = spawnWorker('toy-worker.ts', [JSON.stringify(options), run]);
          workers.push(worker);
          return worker;
        },
        dispose: async () => {
          for (const worker of workers) worker.kill();
          for (const executor of opened) await executor.close();
          for (const name of [schema, `${schema}_boss`])
            await owner.query(`DROP SCHEMA IF EXISTS ${name} CASCADE`);
          await owner.end();
        },
      };
    },
  };
}

/** A Node process that runs a file of this folder from source. */
export function spawnWorker(file: string, given: readonly string[]): WorkerProcess {
  const program = new URL(file, import.meta.url).pathname;
  const child = spawn(
    process.execPath,
    ['--import', 'tsx', '--conditions=@koppel/source', program, ...given],
    {
      stdio: ['ignore', 'ignore', 'inherit'],
    },
  );
  const ended = new Promise<number | null>((resolve) => child.once('exit', (code) => resolve(code)));
  return { kill: () => void child.kill('SIGKILL'), ended };
}
