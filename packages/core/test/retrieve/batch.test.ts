import { describe, expect, test } from 'vitest';
import {
  buildIndex,
  closeness,
  coverage,
  custom,
  type Index,
  KoppelError,
  makeCorpus,
  policy,
  prefer,
  type Ranked,
  rank,
  text,
} from '@koppel/core';
import { type BatchOptions, rankAll } from '@koppel/core/node';
import { fc } from '../helpers.js';
import { analysers } from './analysers.mjs';
import { type Drawn, indexOf, plainly, worldWithAsks } from './worlds.js';

/** Batches against ranking one ask at a time, whatever the number of workers. */

const SEED = 20190301;

async function all<R extends object>(answers: AsyncIterable<Ranked<R>[]>): Promise<Ranked<R>[][]> {
  const found: Ranked<R>[][] = [];
  for await (const answer of answers) found.push(answer);
  return found;
}

async function refusal(answers: () => AsyncIterable<unknown>): Promise<string> {
  let seen = 0;
  try {
    for await (const _ of answers()) seen += 1;
  } catch (error) {
    if (error instanceof KoppelError) return `${seen} ${error.code} ${error.message}`;
    return `${seen} ${String(error)}`;
  }
  return `${seen}`;
}

/** Workers that were started, and those that ended. */
const workers = { started: 0, ended: 0 };
process.on('worker', (worker) => {
  workers.started += 1;
  worker.once('exit', () => {
    workers.ended += 1;
  });
});

describe('the answers of a batch', () => {
  test.each([0, 1, 2])('are those of rank, in the order of the asks, with %i workers', async (count) => {
    for (const { world, asks } of fc.sample(worldWithAsks(60, 600), {
      seed: SEED,
      numRuns: count === 1 ? 1 : 2,
    })) {
      const index = indexOf(world, world.offers);
      // Another part, and rows that are not there any more.
      index.put(world.offers.slice(0, 3).map((offer, place) => ({ ...offer, id: `new ${place}` })));
      index.remove(world.offers.slice(10, 20).map(({ id }) => id));
      const options = { now: world.context.now, limit: 5, ineligible: 'keep' } as const;
      const expected = asks.map((ask) => rank(world.policy, ask, index, options));
      const found = await all(rankAll(world.policy, asks, index, { ...options, workers: count }));
      expect(found.map(plainly)).toEqual(expected.map(plainly));
      expect(found.flat().map(({ offer }) => offer)).toEqual(expected.flat().map(({ offer }) => offer));
    }
  });

  test.each([0, 2])('are of the rows that were there when it began, with %i workers', async (count) => {
    const [drawn] = fc.sample(worldWithAsks(60, 600), { seed: SEED + 1, numRuns: 1 });
    const { world, asks } = drawn as Drawn;
    const index = indexOf(world, world.offers);
    const options = { now: world.context.now, limit: 60, ineligible: 'keep' } as const;
    const expected = asks.map((ask) => plainly(rank(world.policy, ask, index, options)));
    const answers = rankAll(world.policy, asks, index, { ...options, workers: count });
    index.remove(world.offers.slice(0, 30).map(({ id }) => id));
    const found: string[] = [];
    for await (const answer of answers) {
      if (found.length === 300) index.remove(world.offers.map(({ id }) => id));
      found.push(plainly(answer));
    }
    expect(found).toEqual(expected);
    expect(index.size).toBe(0);
  });
});

const near = policy(
  {
    ask: { skills: 'tags', wish: 'text', place: 'place' },
    offer: { skills: 'tags', about: 'text', place: 'place' },
  },
  ({ ask, offer }) => ({
    skills: prefer(3, coverage(ask.skills, offer.skills)),
    near: prefer(2, closeness(ask.place, offer.place, { zeroAtKm: 50 })),
    words: prefer(1, text(ask.wish, offer.about, { corpus: 'abouts' })),
  }),
);
const records = Array.from({ length: 400 }, (_, place) => ({
  id: `offer ${place}`,
  skills: [`skill ${place % 7}`, `skill ${place % 11}`],
  about: place % 3 === 0 ? 'Metal and wood' : 'Wood for ships',
  place: { lat: 52 + (place % 20) / 20, lon: 5 + (place % 13) / 13 },
}));
const asks = Array.from({ length: 600 }, (_, place) => ({
  id: `ask ${place}`,
  skills: [`skill ${place % 5}`],
  wish: 'ships of metal',
  place: { lat: 52 + (place % 17) / 17, lon: 5 + (place % 19) / 19 },
}));
const corpus = makeCorpus({
  id: 'abouts',
  version: '1',
  texts: records.map(({ about }) => about),
  analyse: analysers.abouts,
});
const index: Index<(typeof records)[number]> = buildIndex(near, records, { corpora: [corpus] });
const module = new URL('./analysers.mjs', import.meta.url);
const batch = (options: Partial<BatchOptions>, some: readonly object[] = asks) =>
  rankAll(near, some as typeof asks, index, { limit: 3, workers: 1, analysers: module, ...options });
const expected = asks.map((ask) => plainly(rank(near, ask, index, { limit: 3 })));

describe('what a batch is given', () => {
  test('an analyser comes from a module', async () => {
    const progress: number[] = [];
    const found = await all(batch({ onProgress: ({ done, total }) => progress.push(done, total) }));
    expect(found.map(plainly)).toEqual(expected);
    expect(progress).toEqual([256, 600, 512, 600, 600, 600]);
  });

  test('without it the worker says what is missing', async () => {
    const { analysers: _, ...rest } = { analysers: module, limit: 3, workers: 1 };
    expect(await refusal(() => rankAll(near, asks, index, rest))).toMatch(
      /^0 BAD_OPTION \/analysers\/abouts: found an analyser that finds other words/,
    );
    const missing = new URL('./no-such.mjs', import.meta.url);
    expect(await refusal(() => batch({ analysers: missing }))).toMatch(/^0 Error: .*no-such/);
  });

  test.each([0, 2])('an ask that is wrong is refused at its place, with %i workers', async (count) => {
    const some = asks.map((ask, place) => (place === 400 || place === 500 ? { ...ask, skills: 7 } : ask));
    expect(await refusal(() => batch({ workers: count }, some))).toMatch(
      /^400 BAD_VALUE \/asks\/400\/skills: found 7/,
    );
    const odd = asks.map((ask, place) => (place === 2 ? { ...ask, wish: () => 'x' } : ask));
    expect(await refusal(() => batch({ workers: count }, odd))).toMatch(
      /^2 BAD_VALUE \/asks\/2\/wish: found a function/,
    );
    expect(await refusal(() => batch({ workers: count }, [null as never]))).toMatch(
      /^0 BAD_VALUE \/asks\/0: found null/,
    );
  });

  test('a function of the caller is for its own thread', async () => {
    const own = policy({ ask: {}, offer: { hours: 'number' } }, ({ offer }) => ({
      own: prefer(
        1,
        custom('own', [offer.hours], () => 0.5),
      ),
    }));
    const rows = [{ id: 'a', hours: 3 }];
    const over = buildIndex(own, rows);
    expect(() => rankAll(own, [{ id: 'x' }], over, { limit: 1, workers: 1 })).toThrow(
      /NOT_SERIALISABLE|custom/,
    );
    const found = await all(rankAll(own, [{ id: 'x' }], over, { limit: 1, workers: 0 }));
    expect(found[0]?.[0]?.points).toBe(500);
  });

  test('options that make no sense are refused at once', () => {
    for (const [options, pointer] of [
      [{ workers: -1 }, '/workers'],
      [{ workers: 65 }, '/workers'],
      [{ limit: 1.5 }, '/limit'],
      [{ unknown: 'maybe' as never }, '/unknown'],
    ] as const)
      expect(() => batch(options)).toThrow(new RegExp(`^${pointer}: found`));
    expect(() => rankAll(near, asks, records as never, { limit: 1 })).toThrow(/^\/index/);
    expect(() => rankAll(near, 'asks' as never, index, { limit: 1 })).toThrow(/^\/asks/);
  });

  test('no asks, no answers', async () => {
    expect(await all(batch({}, []))).toEqual([]);
  });
});

describe('the end of a batch', () => {
  test.each([0, 2])('comes when the signal says so, with %i workers', async (count) => {
    const ending = new AbortController();
    let said = 0;
    let heard = Number.POSITIVE_INFINITY;
    const many = Array.from({ length: 60_000 }, (_, place) => asks[place % asks.length] as object);
    const run = refusal(() =>
      batch(
        {
          workers: count,
          signal: ending.signal,
          onProgress: () => {
            if (said > 0) return;
            said = performance.now();
            ending.abort(new Error('enough'));
          },
        },
        many,
      ),
    );
    expect(
      await run.finally(() => {
        heard = performance.now();
      }),
    ).toBe('0 Error: enough');
    console.log(`${count} workers: ended after ${(heard - said).toFixed(1)} ms`);
    // Far above the 50 ms that it should be, since the machine may be busy; a batch to its end takes seconds.
    expect(heard - said).toBeLessThan(1000);
    expect(workers.ended).toBe(workers.started);
    expect(await refusal(() => batch({ workers: count, signal: ending.signal }))).toBe('0 Error: enough');
  });

  test('comes when the caller has seen enough', async () => {
    const before = workers.started;
    for await (const answer of batch({ workers: 2 })) {
      expect(answer).toHaveLength(3);
      break;
    }
    expect(workers.started).toBe(before + 2);
    expect(workers.ended).toBe(workers.started);
  });

  test('comes when the caller’s own function throws', async () => {
    const onProgress = () => {
      throw new Error('mine');
    };
    expect(await refusal(() => batch({ workers: 1, onProgress }))).toBe('0 Error: mine');
    expect(workers.ended).toBe(workers.started);
  });
});
