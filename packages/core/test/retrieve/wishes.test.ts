import { expect, test } from 'vitest';
import { explain, rank, wishesOf } from '@koppel/core';
import { arbitraries, toContext } from '@koppel/core/testing';
import { check, fc } from '../helpers.js';
import { indexOf } from './worlds.js';

/** What each wish comes to, from an index, against what an explanation of the pair says. */

const make = arbitraries(fc);

test('wishes come to what an explanation says, in the order of the ids and of the policy', () => {
  check(
    fc.property(make.world({ offers: 40 }), fc.nat({ max: 20 }), (world, turn) => {
      const { policy, ask, offers } = world;
      const context = toContext(world.context);
      const { now } = context;
      const index = indexOf(world, offers.slice(5));
      // Several parts, of which one has rows that are not there any more.
      index.put(offers.slice(0, 10));
      const some = [...offers.slice(turn), ...offers.slice(0, turn)];
      const ids = some.map(({ id }) => id);
      const names = Object.keys(policy.criteria);
      const found = wishesOf(policy, ask, index, ids, { now });
      const told = some.map((offer) => {
        const { criteria } = explain(policy, ask, offer, { ...context, language: 'en' });
        return criteria
          .filter(({ level }) => level === 'prefer')
          .sort((a, b) => names.indexOf(a.id) - names.indexOf(b.id))
          .map(({ id, points, openPoints, outOf }) => ({ id, points, openPoints, outOf }));
      });
      expect(found).toEqual(told);
      const sums = new Map(
        found.map((wishes, at) => [ids[at], wishes.reduce((sum, one) => sum + one.points, 0)]),
      );
      for (const { id, points } of rank(policy, ask, index, { now, ineligible: 'keep' }))
        expect(sums.get(id)).toBe(points);
    }),
    40,
  );
});

test('an id that the index does not have is refused with its place', () => {
  const [world] = fc.sample(make.world({ offers: 3 }), { seed: 1, numRuns: 1 });
  if (world === undefined) throw new Error('a world');
  const index = indexOf(world, world.offers);
  const [first, gone] = world.offers.map(({ id }) => id) as [string, string];
  index.remove([gone]);
  const { now } = world.context;
  expect(() => wishesOf(world.policy, world.ask, index, [first, gone], { now })).toThrow('/ids/1: found');
});
