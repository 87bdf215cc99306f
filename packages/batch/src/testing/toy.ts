import { setTimeout as sleep } from 'node:timers/promises';
import type { BatchExecutor, Job, Shard } from '../port.js';

/** What a toy shard is to do: read its part, take its time, and say what it read. */
export interface ToyInput {
  readonly part: string;
  readonly ms: number;
}

/** The job that the suite works with: the same bytes for the same shard, whoever does it. */
export function toyJob(executor: BatchExecutor, run: string): Job {
  return async ({ name, input }, signal) => {
    const { part, ms } = input as ToyInput;
    const bytes = await executor.part(run, part);
    if (ms > 0) await sleep(ms, undefined, { signal });
    return toyResult(name, bytes);
  };
}

/** A result that another name or another part would change. */
export function toyResult(name: string, bytes: Uint8Array): Uint8Array {
  return new TextEncoder().encode(
    `${name}:${[...bytes].reduce((sum, byte) => (sum * 31 + byte) % 1_000_003, 7)}`,
  );
}

/** A run of so many shards that is started, and what has to come of it. */
export async function startToys(executor: BatchExecutor, run: string, count: number, ms = 0) {
  const shards: Shard[] = [];
  const expected: { readonly name: string; readonly result: string }[] = [];
  for (let n = 0; n < count; n += 1) {
    const bytes = Uint8Array.from({ length: 1 + (n % 50) }, (_, place) => (n * 7 + place * place) % 256);
    const name = `shard ${n}`;
    shards.push({ name, input: { part: await executor.keep(run, bytes), ms } satisfies ToyInput });
    expected.push({ name, result: textOf(toyResult(name, bytes)) });
  }
  await executor.start(run, shards);
  return { shards, expected };
}

export const textOf = (bytes: Uint8Array) => new TextDecoder().decode(bytes);

/** The results of a run, as text to compare. */
export async function resultsOf(executor: BatchExecutor, run: string) {
  const found: { readonly name: string; readonly result: string }[] = [];
  for await (const { name, result } of executor.results(run)) found.push({ name, result: textOf(result) });
  return found;
}
