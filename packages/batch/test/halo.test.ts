import { radiusOf } from '@koppel/batch';
import { all, any, atLeast, closeness, must, not, policy, prefer, rank } from '@koppel/core';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { boxOf, isApart } from '../src/rank/box.js';

const fields = { ask: { at: 'place', home: 'place' }, offer: { site: 'place' } } as const;
const of = (criteria: Parameters<typeof policy<typeof fields.ask, typeof fields.offer>>[1]) =>
  radiusOf(policy(fields, criteria) as never);

test('the shortest radius that is demanded, and between which fields', () => {
  const near = (km: number) => ({ zeroAtKm: km });
  expect(
    of(({ ask, offer }) => ({ a: must(atLeast(0.001, closeness(ask.at, offer.site, near(30)))) })),
  ).toEqual({ km: 30, ask: 'at', offer: 'site' });
  expect(of(({ ask, offer }) => ({ a: must(closeness(offer.site, ask.home)) }))).toEqual({
    km: 50,
    ask: 'home',
    offer: 'site',
  });
  expect(
    of(({ ask, offer }) => ({ a: must(closeness(ask.at, offer.site, { zeroAtKm: 5, fullToKm: 9 })) }))?.km,
  ).toBe(9);
  expect(
    of(({ ask, offer }) => ({
      a: must(closeness(ask.at, offer.site, near(80))),
      b: must(all(closeness(ask.home, offer.site, near(20)), closeness(ask.at, offer.site, near(40)))),
      c: prefer(1, closeness(ask.at, offer.site, near(1))),
    })),
  ).toEqual({ km: 20, ask: 'home', offer: 'site' });
});

test('alternatives, negations and wishes bound nothing', () => {
  expect(of(({ ask, offer }) => ({ a: prefer(3, closeness(ask.at, offer.site)) }))).toBeUndefined();
  expect(
    of(({ ask, offer }) => ({
      a: must(any(closeness(ask.at, offer.site), closeness(ask.home, offer.site))),
    })),
  ).toBeUndefined();
  expect(of(({ ask, offer }) => ({ a: must(not(closeness(ask.at, offer.site))) }))).toBeUndefined();
  expect(of(({ ask }) => ({ a: must(closeness(ask.at, { lat: 52, lon: 5 })) }))).toBeUndefined();
});

const place = fc.record({
  lat: fc.oneof(fc.double({ min: -90, max: 90, noNaN: true }), fc.double({ min: 50, max: 54, noNaN: true })),
  lon: fc.oneof(fc.double({ min: -180, max: 180, noNaN: true }), fc.double({ min: 3, max: 8, noNaN: true })),
});
const places = fc.array(place, { minLength: 1, maxLength: 4 });

test('boxes that are apart hold no two places within the radius', () => {
  fc.assert(
    fc.property(places, places, fc.double({ min: 0.1, max: 3_000, noNaN: true }), (here, there, km) => {
      if (!isApart(boxOf(here) as never, boxOf(there) as never, km)) return;
      const near = policy(fields, ({ ask, offer }) => ({
        a: must(atLeast(0.001, closeness(ask.at, offer.site, { zeroAtKm: km }))),
      }));
      expect(rank(near, { at: here }, [{ id: 'x', site: there }], {})).toEqual([]);
    }),
    { numRuns: 2_000 },
  );
});

test('boxes far enough from each other are apart, the shorter way round the earth', () => {
  const box = (lat: number, lon: number) => boxOf({ lat, lon }) as never;
  expect(isApart(box(52, 5), box(52, 6), 60)).toBe(true);
  expect(isApart(box(52, 5), box(52, 6), 70)).toBe(false);
  expect(isApart(box(52, 5), box(53, 5), 110)).toBe(true);
  expect(isApart(box(0, 179.9), box(0, -179.9), 30)).toBe(false);
  expect(isApart(box(0, 179.9), box(0, -179.9), 20)).toBe(true);
});

test('what is no place is anywhere', () => {
  for (const value of [
    undefined,
    null,
    [],
    'Almere',
    { lat: 1 },
    { lat: 91, lon: 0 },
    [{ lat: 1, lon: 1 }, {}],
    { lat: Number.NaN, lon: 1 },
  ]) {
    expect(boxOf(value)).toBeUndefined();
  }
});
