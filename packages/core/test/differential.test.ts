import { expect, test } from 'vitest';
import { createRanker, explain, rank } from '@koppel/core';
import { arbitraries, type RawRecord, toContext, type World } from '@koppel/core/testing';
import { evaluate } from '../src/measure/evaluate.js';
import { fetchFrom, readSide } from '../src/measure/sides.js';
import { makeContext } from '../src/policy/context.js';
import { statusOf } from '../src/policy/verdict.js';
import { check, fc, soak } from './helpers.js';

/**
 * The fast path (columns, kernels, blocks, heap) against the reference, on random policies: status, points, open points,
 * and the sum over the criteria of the explanation. Two witnesses that share no loop.
 */

const make = arbitraries(fc);

/** Score of one pair by `evaluate` alone, added up here. */
function reference(world: World, offer: RawRecord, context: ReturnType<typeof makeContext>) {
  const { policy } = world;
  const fetch = fetchFrom(readSide(policy.ask, world.ask, ''), readSide(policy.offer, offer, ''), context);
  let [mustLo, mustHi, points, openPoints] = [1000, 1000, 0, 0];
  for (const criterion of Object.values(policy.criteria)) {
    const { lo, hi, how } = evaluate(criterion.measure, fetch, context);
    if (criterion.level === 'must') {
      mustLo = Math.min(mustLo, lo);
      mustHi = Math.min(mustHi, hi);
    } else if (how !== 'no-rule') {
      points += criterion.weight * lo;
      openPoints += criterion.weight * (hi - lo);
    }
  }
  return { id: offer.id, status: statusOf(mustLo, mustHi), points, openPoints };
}

function compare(world: World, explained: number): number {
  const given = toContext(world.context);
  const context = makeContext(given);
  const ranker = createRanker(world.policy, world.offers, {
    trees: given.trees,
    corpora: given.corpora,
    remember: 0,
  });
  const ranked = ranker.rank(world.ask, { now: given.now, ineligible: 'keep' });
  expect(ranked).toHaveLength(world.offers.length);
  const fast = new Map(ranked.map(({ offer: _, outOf: __, ...rest }) => [rest.id, rest]));
  for (const [index, offer] of world.offers.entries()) {
    const slow = reference(world, offer, context);
    const quick = fast.get(offer.id) as typeof slow;
    // Field by field: `toEqual` on every one of 100,000 pairs costs more than the ranking.
    if (
      quick.status !== slow.status ||
      quick.points !== slow.points ||
      quick.openPoints !== slow.openPoints
    ) {
      expect(quick).toEqual(slow);
    }
    if (index >= explained) continue;
    const told = explain(world.policy, world.ask, offer, {
      ...given,
      language: index % 2 === 0 ? 'nl' : 'en',
    });
    const sum = told.criteria.reduce((total, one) => total + one.points, 0);
    if (told.status !== slow.status || told.openPoints !== slow.openPoints || sum !== slow.points) {
      expect({ id: offer.id, status: told.status, points: sum, openPoints: told.openPoints }).toEqual(slow);
    }
  }
  return world.offers.length;
}

test('rank = reference = sum of the explanation, on 100,000 random pairs', {
  timeout: soak ? 1_800_000 : 120_000,
}, () => {
  let pairs = 0;
  check(
    fc.property(make.world({ offers: 50 }), (world) => {
      pairs += compare(world, 50);
    }),
    2000,
  );
  expect(pairs).toBeGreaterThanOrEqual(100_000);
  console.log(`${pairs.toLocaleString('en')} pairs compared`);
});

test('beyond one block of 1,024 rows', { timeout: soak ? 1_800_000 : 120_000 }, () => {
  let pairs = 0;
  check(
    fc.property(make.world({ offers: 2500, criteria: 5 }), (world) => {
      pairs += compare(world, 20);
      const given = { ...toContext(world.context), ineligible: 'keep' as const };
      const whole = rank(world.policy, world.ask, world.offers, given).map(({ id }) => id);
      for (const limit of [1, 7, 1024, 1025, 2049]) {
        const some = rank(world.policy, world.ask, world.offers, { ...given, limit }).map(({ id }) => id);
        expect(some).toEqual(whole.slice(0, limit));
      }
    }),
    10,
  );
  console.log(`${pairs.toLocaleString('en')} pairs compared beyond one block`);
});

for (const size of [0, 1, 1023, 1024, 1025, 2048]) {
  test(`${size} rows, at the edges of a block`, () => {
    check(
      fc.property(make.world({ offers: size, criteria: 5 }), (world) => {
        compare(world, 0);
      }),
      4,
    );
  });
}
