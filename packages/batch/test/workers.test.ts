import { regionsByPlace } from '@koppel/batch';
import { expect, inject, test } from 'vitest';
import { corpora, policyOf, trees, worldOf } from './rank-world.js';
import { rankInOneProcess, rankOverWorkers } from './rank-workers.js';

const connectionString = inject('postgresUrl');
const world = worldOf(11, 400, 400);
const rankingOf = (km?: number) => ({
  policy: policyOf(km),
  regions: regionsByPlace({ ...world, askPlace: 'place', offerPlace: 'place', degrees: 0.5 }),
  limit: 5,
  trees,
  corpora,
  asksPerShard: 10,
});

// Three and four workers, with a radius and without, are in soak/workers.soak.ts.
test.each([[2, 25]])(
  '%d worker processes, one killed half-way: byte for byte what one process gives',
  async (workers, km) => {
    const ranking = rankingOf(km);
    const run = await rankOverWorkers(ranking, { connectionString, workers, kill: true, leaseSeconds: 2 });
    expect(run.shards).toBeGreaterThan(30);
    expect(run.bytes.equals(await rankInOneProcess(ranking))).toBe(true);
  },
);
