import { regionsByPlace } from '@koppel/batch';
import { batchConformance } from '@koppel/batch/testing';
import fc from 'fast-check';
import { afterAll, expect, test } from 'vitest';
import { Server } from '../../store-postgres/test/server.js';
import { pgBossHarness } from '../test/harness.js';
import { corpora, policyOf, trees, worldOf } from '../test/rank-world.js';
import { rankInOneProcess, rankOverWorkers } from '../test/rank-workers.js';

const kills = Number(process.env['KOPPEL_SOAK_RUNS'] ?? 20);
const server = await Server.start();
afterAll(() => server.remove());

const crashing = Object.assign(
  (name: string, run: () => Promise<void>) =>
    /^(processes|work|leases)/.test(name) ? test(name, run) : undefined,
  { skip: () => {} },
);
batchConformance({ test: crashing, fc }, pgBossHarness(server.url), { runs: kills * 5, kills });

const world = worldOf(12, 2_000, 2_000);
const cases = [2, 3, 4].flatMap((workers) => [25, undefined].map((km) => [workers, km] as const));

test.each(cases)(
  '%d worker processes, one killed half-way, radius %s: byte for byte what one gives',
  async (workers, km) => {
    const ranking = {
      policy: policyOf(km),
      regions: regionsByPlace({ ...world, askPlace: 'place', offerPlace: 'place', degrees: 0.5 }),
      limit: 10,
      trees,
      corpora,
      asksPerShard: 20,
    };
    const run = await rankOverWorkers(ranking, {
      connectionString: server.url,
      workers,
      kill: true,
      leaseSeconds: 3,
    });
    expect(run.bytes.equals(await rankInOneProcess(ranking))).toBe(true);
    console.log(
      `${workers} workers, radius ${km}: ${run.shards} shards, taken ${run.taken} times, ${run.bytes.length} bytes equal`,
    );
  },
);
