import { monitorEventLoopDelay } from 'node:perf_hooks';
import { buildIndex, type Index, type Ranked, rank } from '@koppel/core';
import { type BatchProgress, rankAll } from '@koppel/core/node';
import { makeAsks } from '../hot/data/asks.js';
import { makeMaterial } from '../hot/material.js';
import { LIMIT, policyOf, trees } from '../hot/policy.js';
import type { PartOptions, PartResult } from './parts.js';
import { row } from './table.js';
import { mainThreadMs } from './thread-cpu.js';

const policy = policyOf({ km: 30 });
type AskRecord = ReturnType<typeof makeAsks>[number]['record'];

interface Run {
  readonly how: string;
  readonly asks: number;
  readonly seconds: number;
  readonly perAskMs: number;
  /** Of all threads together, and of the caller's alone. */
  readonly cpuPerAskMs: number;
  readonly callerPerAskMs?: number;
  /** Asks per second against one worker. */
  readonly ratio?: number;
  /** Until the first units are answered: laying out shared memory, starting and warming up the workers. */
  readonly startMs?: number;
  /** Longest time that the event loop of the caller stood still. */
  readonly stillMs?: number;
  readonly firstMs?: number;
}

/** Asks after which each worker has begun, and its code is warm. */
const START = 2048;

/**
 * Every ask against every row, best 20 each, by one and by two workers, beside asking one at a time. All give the same
 * answers, of which the checksums are compared.
 */
export async function batch({ full }: PartOptions): Promise<PartResult> {
  const rows = 100_000;
  const count = full ? 100_000 : 12_000;
  const index = build(rows);
  const asks = makeAsks(count, 'regional').map(({ record }) => record);
  const single = askSingly(index, asks.slice(0, 5000));
  const results: Run[] = [single.run];
  let seen: number | undefined;
  let one: number | undefined;
  for (const workers of [1, 2, 0]) {
    // The caller's own thread takes as long as asking singly.
    const some = workers === 0 ? asks.slice(0, 5000) : asks;
    const { run, sum, sumOfFirst } = await askAll(index, some, workers);
    if (sumOfFirst !== single.sum) throw new Error(`${workers} workers answer otherwise than rank`);
    if (some === asks) seen ??= sum;
    if (some === asks && sum !== seen) throw new Error(`${workers} workers answer otherwise than one`);
    if (workers === 1) one = run.perAskMs;
    results.push({ ...run, ...(one === undefined || workers === 0 ? {} : { ratio: one / run.perAskMs }) });
  }
  const table = [
    `${rows.toLocaleString('en')} rows, regional asks (30 km), best ${LIMIT}. Times per ask from ask ${START.toLocaleString('en')} on, when the workers are warm.`,
    '',
    row([
      'how',
      'asks',
      'seconds',
      'ms per ask',
      'CPU ms per ask',
      'of the caller’s thread',
      'times one worker',
      'start',
      'first answer',
      'loop still at most',
    ]),
    '|---|---:|---:|---:|---:|---:|---:|---:|---:|---:|',
    ...results.map((run) =>
      row([
        run.how,
        run.asks,
        run.seconds.toFixed(1),
        run.perAskMs.toFixed(3),
        run.cpuPerAskMs.toFixed(3),
        run.callerPerAskMs?.toFixed(3) ?? '',
        run.ratio?.toFixed(2) ?? '',
        run.startMs === undefined ? '' : `${run.startMs.toFixed(0)} ms`,
        run.firstMs === undefined ? '' : `${run.firstMs.toFixed(0)} ms`,
        run.stillMs === undefined ? '' : `${run.stillMs.toFixed(0)} ms`,
      ]),
    ),
  ];
  return { table: table.join('\n'), results };
}

/** The records are let go, so that collecting them does not hold up what is measured. */
function build(rows: number): Index {
  const { records, corpus } = makeMaterial(rows);
  return buildIndex(policy, records, { trees, corpora: [corpus], records: 'drop' });
}

function askSingly(index: Index, asks: readonly AskRecord[]) {
  const sum = new Sum();
  for (const ask of asks.slice(0, START)) rank(policy, ask as never, index, { limit: LIMIT });
  const clock = startClock();
  for (const ask of asks) sum.add(rank(policy, ask as never, index, { limit: LIMIT }));
  return { run: { how: 'rank, one at a time', asks: asks.length, ...clock(asks.length) }, sum: sum.value };
}

async function askAll(index: Index, asks: readonly AskRecord[], workers: number) {
  const sum = new Sum();
  let sumOfFirst = 0;
  let firstMs = 0;
  let seen = 0;
  let started: (ReturnType<typeof startClock> & { readonly ms: number; readonly done: number }) | undefined;
  const delay = monitorEventLoopDelay({ resolution: 1 });
  const began = performance.now();
  delay.enable();
  const onProgress = ({ done }: BatchProgress): void => {
    if (started === undefined && done >= START)
      started = Object.assign(startClock(), { ms: performance.now() - began, done });
  };
  for await (const answer of rankAll(policy, asks as never, index, { limit: LIMIT, workers, onProgress })) {
    if (seen === 0) firstMs = performance.now() - began;
    seen += 1;
    sum.add(answer);
    if (seen === 5000) sumOfFirst = sum.value;
  }
  delay.disable();
  if (started === undefined) throw new Error('too few asks to measure');
  const how =
    workers === 0
      ? 'rankAll, the caller’s own thread'
      : `rankAll, ${workers} worker${workers > 1 ? 's' : ''}`;
  const spent = started(asks.length - started.done);
  const run: Run = { how, asks: seen, ...spent, startMs: started.ms, firstMs, stillMs: delay.max / 1e6 };
  return { run, sum: sum.value, sumOfFirst };
}

function startClock() {
  const began = performance.now();
  const cpu = process.cpuUsage();
  const caller = mainThreadMs();
  return (asks: number) => {
    const seconds = (performance.now() - began) / 1000;
    const { user, system } = process.cpuUsage(cpu);
    const now = mainThreadMs();
    return {
      seconds,
      perAskMs: (seconds * 1000) / asks,
      cpuPerAskMs: (user + system) / 1000 / asks,
      ...(now === undefined || caller === undefined ? {} : { callerPerAskMs: (now - caller) / asks }),
    };
  };
}

/** A number that another order, row or point would change. */
class Sum {
  value = 17;

  add(answer: readonly Ranked[]): void {
    for (const { id, points } of answer)
      for (const part of [Number(id.slice(1)), points]) this.value = (Math.imul(this.value, 31) + part) | 0;
  }
}
