import fc from 'fast-check';
import { expect, test } from 'vitest';
import { buildIndex, createRanker, type Fields, type Ranked, rank } from '@koppel/core';
import { arbitraries, type RawRecord, toContext } from '@koppel/core/testing';
import { kindOf } from '../src/policy/kinds.js';

/**
 * Searching an index against scoring every record, ask by ask: `KOPPEL_SOAK_RUNS` asks (1,000,000 unless it says
 * otherwise) over up to 1,000 records of few different values, so that ties are everywhere. World after world, from
 * number `KOPPEL_SEED` on (1 unless it says otherwise), so that a long run can be cut into parts.
 */
const ASKS = Number(process.env['KOPPEL_SOAK_RUNS'] ?? 1_000_000);
const FIRST = Number(process.env['KOPPEL_SEED'] ?? 1);
const ASKS_PER_WORLD = 400;
/** Records of one world after the other: mostly few, since composed criteria are read row by row. */
const SIZES = [1000, 7, 100, 30, 60, 15, 300, 30, 3, 60];
/** Worlds between two words about how far it is. */
const OFTEN = 50;
const LIMITS = [1, 5, 20];

const make = arbitraries(fc);

function askOf(fields: Fields): fc.Arbitrary<RawRecord> {
  const values = Object.fromEntries(
    Object.entries(fields).map(([name, declared]) => [name, make.maybe(kindOf(declared))]),
  );
  return fc.record({ id: fc.constant('ask'), ...values }) as fc.Arbitrary<RawRecord>;
}

const told = (ranked: readonly Ranked[]): string =>
  ranked.map(({ id, status, points, openPoints }) => `${id} ${status} ${points} ${openPoints}`).join('\n');

test(`${ASKS.toLocaleString('en')} asks`, () => {
  let asked = 0;
  let pairs = 0;
  for (let seed = FIRST; asked < ASKS; seed += 1) {
    const size = SIZES[seed % SIZES.length] as number;
    const [world] = fc.sample(make.world({ offers: size, criteria: 6, maxWeight: 5 }), { seed, numRuns: 1 });
    if (world === undefined) throw new Error('a sample of one');
    const { now, ...given } = toContext(world.context);
    const asks = fc.sample(askOf(world.policy.ask), {
      seed,
      numRuns: Math.min(ASKS_PER_WORLD, ASKS - asked),
    });
    const index = buildIndex(world.policy, world.offers, given);
    const every = createRanker(world.policy, world.offers, { ...given, remember: 0 });
    for (const [place, ask] of asks.entries()) {
      const limit = LIMITS[place % LIMITS.length] as number;
      const options = { ...(now === undefined ? {} : { now }), limit };
      const quick = told(rank(world.policy, ask, index, options));
      const reference = told(every.rank(ask, options));
      if (quick !== reference) expect({ seed, place, quick }).toEqual({ seed, place, quick: reference });
    }
    asked += asks.length;
    pairs += asks.length * size;
    if ((seed - FIRST) % OFTEN === OFTEN - 1 || asked >= ASKS)
      console.log(
        `worlds ${FIRST} to ${seed}: ${asked.toLocaleString('en')} asks, ${pairs.toLocaleString('en')} pairs, 0 differences`,
      );
  }
});
