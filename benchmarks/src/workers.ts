import { type RankingOptions, regionsByPlace } from '@koppel/batch';
import { Server } from '../../packages/store-postgres/test/server.js';
import { rankInOneProcess, rankOverWorkers } from '../../packages/batch/test/rank-workers.js';
import { makeAsks } from '../hot/data/asks.js';
import { makeMaterial } from '../hot/material.js';
import { LIMIT, policyOf, trees } from '../hot/policy.js';
import type { PartOptions, PartResult } from './parts.js';
import { row } from './table.js';

const cases = [
  [1, false],
  [2, false],
  [3, false],
  [4, false],
  [3, true],
] as const;

/**
 * A national run over worker processes, from the start with all of them ready to the last result; all give the same
 * bytes. Shards of asks by squares of the map, offers with a halo of 30 km.
 */
export async function workers({ full }: PartOptions): Promise<PartResult> {
  const [rows, count] = full ? [100_000, 40_000] : [10_000, 4_000];
  const { records, corpus } = makeMaterial(rows);
  const asks = makeAsks(count, 'regional').map(({ record }, n) => ({ ...record, id: `a${n}` }));
  const ranking = {
    policy: policyOf({ km: 30 }),
    regions: regionsByPlace({
      asks,
      offers: records,
      askPlace: 'place',
      offerPlace: 'place',
      degrees: 0.5,
    } as never),
    limit: LIMIT,
    trees,
    corpora: [corpus],
    asksPerShard: 2_000,
  } as unknown as RankingOptions<never, never>;
  const server = await Server.start();
  const results: Record<string, unknown>[] = [];
  try {
    const began = performance.now();
    const expected = await rankInOneProcess(ranking);
    const alone = (performance.now() - began) / 1000;
    results.push({ how: 'in one process, planning included', workers: 0, seconds: alone });
    let one: number | undefined;
    let oneCpu: number | undefined;
    for (const [number, kill] of cases) {
      const given = { connectionString: server.url, workers: number, kill, leaseSeconds: full ? 60 : 20 };
      const run = await rankOverWorkers(ranking, given);
      if (!run.bytes.equals(expected)) throw new Error(`${number} workers give other bytes than one process`);
      one ??= run.seconds;
      oneCpu ??= run.cpuSeconds;
      results.push({
        how: kill ? 'one killed half-way, another in its place' : 'pg-boss',
        workers: number,
        seconds: run.seconds,
        shards: run.shards,
        taken: run.taken,
        cpuSeconds: run.cpuSeconds,
        ratio: one / run.seconds,
        cpuRatio: (number * oneCpu) / run.cpuSeconds,
      });
    }
  } finally {
    await server.remove();
  }
  const table = [
    `${count.toLocaleString('en')} asks against ${rows.toLocaleString('en')} rows, best ${LIMIT} within 30 km, PostgreSQL on the same machine. Bytes equal throughout.`,
    '“With a core each”: as many times one worker as its processor time would give on as many processors.',
    'A killed worker’s shard waits for its lease to end, which is most of what a kill costs.',
    '',
    row([
      'how',
      'workers',
      'seconds',
      'CPU s, all workers',
      'shards',
      'taken',
      'times one worker',
      'with a core each',
    ]),
    '|---|---:|---:|---:|---:|---:|---:|---:|',
    ...results.map((one) =>
      row([
        String(one['how']),
        String(one['workers'] || ''),
        figure(one['seconds'], 1),
        figure(one['cpuSeconds'], 1),
        String(one['shards'] ?? ''),
        String(one['taken'] ?? ''),
        figure(one['ratio'], 2),
        one['how'] === 'pg-boss' ? figure(one['cpuRatio'], 2) : '',
      ]),
    ),
  ];
  return { table: table.join('\n'), results };
}

const figure = (value: unknown, digits: number) => (typeof value === 'number' ? value.toFixed(digits) : '');
