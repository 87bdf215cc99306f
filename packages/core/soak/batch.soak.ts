import { expect, test } from 'vitest';
import { loadIndex, rank } from '@koppel/core';
import { rankAll } from '@koppel/core/node';
import { toContext } from '@koppel/core/testing';
import { fc } from '../test/helpers.js';
import { indexOf, plainly, worldWithAsks } from '../test/retrieve/worlds.js';

/** Random worlds: a batch by any number of workers, over the index as built and as loaded, against asking singly. */

const runs = Number(process.env['KOPPEL_SOAK_RUNS'] ?? 20);
const seed = Number(process.env['KOPPEL_SEED'] ?? 20190301);

test(`${runs} worlds of up to 1,000 rows and 1,300 asks`, async () => {
  for (let run = 0; run < runs; run += 1) {
    const [drawn] = fc.sample(worldWithAsks(100 + (run % 10) * 100, 1300), { seed: seed + run, numRuns: 1 });
    if (drawn === undefined) throw new Error('nothing was drawn');
    const { world, asks } = drawn;
    const index = indexOf(world, world.offers);
    index.remove(world.offers.filter((_, place) => place % 7 === run % 7).map(({ id }) => id));
    index.put(world.offers.slice(0, 20).map((offer, place) => ({ ...offer, id: `new ${place}` })));
    const options = {
      now: world.context.now,
      limit: 10,
      ineligible: run % 2 === 0 ? 'keep' : 'drop',
    } as const;
    const expected = asks.map((ask) => plainly(rank(world.policy, ask, index, options)));
    const loaded = loadIndex(index.save(), { trees: toContext(world.context).trees });
    for (const workers of [0, 1, 2, 3]) {
      const found: string[] = [];
      for await (const answer of rankAll(world.policy, asks, workers % 2 === 0 ? index : loaded, {
        ...options,
        workers,
      }))
        found.push(plainly(answer));
      expect(found.length).toBe(expected.length);
      for (const [place, answer] of found.entries())
        if (answer !== expected[place])
          throw new Error(
            `seed ${seed + run}, ${workers} workers, ask ${place}: ${answer}\nnot ${expected[place]}`,
          );
    }
  }
});
