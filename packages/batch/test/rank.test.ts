import {
  inProcessExecutor,
  planRanking,
  rankingAnswers,
  rankingJob,
  type RankingShard,
  regionsByPlace,
  type Shard,
} from '@koppel/batch';
import { type KoppelError, rank } from '@koppel/core';
import { expect, test } from 'vitest';
import { corpora, policyOf, randomly, trees, worldOf } from './rank-world.js';

type Policy = ReturnType<typeof policyOf>;
const now = '2019-03-01';
const limit = 5;

/** Every ask against every offer with `rank` alone, as lines by id: what a run has to come to. */
function plainly(policy: Policy, { asks, offers }: ReturnType<typeof worldOf>): string[] {
  return asks
    .map((ask) => {
      try {
        const ranked = rank(policy, ask, offers, { limit, now, trees, corpora });
        const best = ranked.map(({ id, status, points, openPoints }) => ({ id, status, points, openPoints }));
        return JSON.stringify({ ask: ask.id, offers: best });
      } catch (error) {
        const { code, issues } = error as KoppelError;
        const inAsk = issues.map((issue) => ({ ...issue, pointer: issue.pointer.replace(/^\/ask/, '') }));
        return JSON.stringify({ ask: ask.id, refused: { code, issues: inAsk } });
      }
    })
    .sort();
}

/** The same through shards; what they were is returned beside it. */
async function inShards(policy: Policy, world: ReturnType<typeof worldOf>, degrees: number) {
  const executor = inProcessExecutor();
  const shards: Shard[] = [];
  const listening = {
    ...executor,
    start: (run: string, all: readonly Shard[]) => {
      shards.push(...all);
      return executor.start(run, all);
    },
  };
  const regions = regionsByPlace({ ...world, askPlace: 'place', offerPlace: 'place', degrees });
  await planRanking(listening, 'run', { policy, regions, limit, now, trees, corpora, asksPerShard: 40 });
  await executor.work('run', rankingJob(executor, 'run'));
  const lines: string[] = [];
  for await (const answer of rankingAnswers(executor, 'run')) lines.push(JSON.stringify(answer));
  return { lines: lines.sort(), shards, progress: await executor.progress('run') };
}

test.each([5, 20, 60, 400])(
  'a radius of %d km: shards with halos give what rank does over all offers',
  async (km) => {
    for (const seed of [1, 2]) {
      const world = worldOf(seed, 150, 400);
      const policy = policyOf(km);
      const { lines, progress } = await inShards(policy, world, 0.4);
      expect(progress?.state).toBe('done');
      expect(lines).toEqual(plainly(policy, world));
    }
  },
);

test('a small radius needs few of the offers, a national policy all of them', async () => {
  const world = worldOf(3, 200, 300);
  const partsOf = async (km?: number) => {
    const { shards } = await inShards(policyOf(km), world, 0.3);
    const counts = shards.map(({ input }) => (input as RankingShard).offers.length);
    return counts.sort((a, b) => a - b);
  };
  const [near, national] = [await partsOf(10), await partsOf()];
  // Whoever has no place, or several far apart, needs many of them all the same.
  expect(near[near.length >> 1]).toBeLessThan((national[0] as number) / 2);
  expect(new Set(national).size).toBe(1);
});

test('a national policy gives what rank does', async () => {
  const world = worldOf(4, 120, 200);
  const { lines } = await inShards(policyOf(), world, 1);
  expect(lines).toEqual(plainly(policyOf(), world));
});

test('the order of regions and records changes nothing, not even the shards', async () => {
  const world = worldOf(5, 80, 120);
  const next = randomly(9);
  const shuffled = <T>(all: readonly T[]) =>
    all
      .map((one) => [next(1_000_000), one] as const)
      .sort(([a], [b]) => a - b)
      .map(([, one]) => one);
  const first = await inShards(policyOf(20), world, 0.4);
  const second = await inShards(
    policyOf(20),
    { asks: shuffled(world.asks), offers: shuffled(world.offers) },
    0.4,
  );
  expect(second).toEqual(first);
});

test('a run that was started is left as it is, whatever the data have become', async () => {
  const executor = inProcessExecutor();
  const policy = policyOf(20);
  const plan = (seed: number) => {
    const world = worldOf(seed, 10, 10);
    const regions = regionsByPlace({ ...world, askPlace: 'place', offerPlace: 'place', degrees: 1 });
    return planRanking(executor, 'run', { policy, regions, limit, trees, corpora });
  };
  const first = await plan(1);
  await executor.work('run', rankingJob(executor, 'run'));
  expect(await plan(2)).toEqual({ ...first, state: 'done', done: first.total });
});

test('what cannot be ranked is refused before anything starts, with its place', async () => {
  const executor = inProcessExecutor();
  const policy = policyOf(20);
  const plan = (more: object) =>
    planRanking(executor, 'run', { policy, regions: [], limit, trees, corpora, ...more } as never).catch(
      (error: KoppelError) => error.message,
    );
  const region = { area: 'a/b', asks: [], offers: [{ id: 'x', hours: 'some' }] };
  expect(await plan({ regions: [region] })).toContain('/regions/a~1b/offers/0/hours: found "some"');
  expect(
    await plan({
      regions: [
        { ...region, offers: [] },
        { ...region, offers: [] },
      ],
    }),
  ).toContain('twice');
  expect(await plan({ regions: [{ area: 'a', asks: [{}], offers: [] }] })).toContain('/regions/a/asks/0/id');
  expect(await plan({ limit: 0 })).toContain('/limit');
  expect(await plan({ asksPerShard: 0.5 })).toContain('/asksPerShard');
  expect(await plan({ trees: [] })).toContain('regions');
  expect(await executor.progress('run')).toBeUndefined();
});
