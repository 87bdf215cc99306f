import { expect, test } from 'vitest';
import {
  atLeast,
  buildIndex,
  closeness,
  covers,
  createRanker,
  type Fields,
  makeCorpus,
  must,
  type Policy,
  policy,
  prefer,
  rank,
  rule,
  text,
} from '@koppel/core';
import { arbitraries } from '@koppel/core/testing';
import { check, fc } from '../helpers.js';
import { indexOf, plainly } from './worlds.js';

/** What an index remembers of one ask is used for another only where that reads the same. */

const make = arbitraries(fc);
/** A demand is remembered as bits from the fifth ask on. */
const ROUNDS = [1, 2, 3, 4, 5, 6];

function turned(declared: Fields): Fields {
  const turn = (one: Fields[string]) => (typeof one === 'string' ? rule(one) : one.kind);
  return Object.fromEntries(Object.entries(declared).map(([name, one]) => [name, turn(one)]));
}

test('a missing fact is not a rule that is absent', () => {
  const offer = { sectors: 'tags' } as const;
  const fact = policy({ ask: { sector: 'category' }, offer }, ({ ask, offer }) => ({
    sector: must(covers(offer.sectors, ask.sector)),
  }));
  const ruled = policy({ ask: { sector: rule('category') }, offer }, ({ ask, offer }) => ({
    sector: must(covers(offer.sectors, ask.sector)),
  }));
  const index = buildIndex(fact, [{ id: 'one', sectors: ['metal'] }]);
  expect(rank(fact, {}, index)).toMatchObject([{ status: 'open' }]);
  expect(rank(ruled, {}, index)).toMatchObject([{ status: 'eligible' }]);
});

test('policies that take an ask otherwise share nothing but the rows', () => {
  check(
    fc.property(make.world({ offers: 20 }), (world) => {
      const index = indexOf(world, world.offers);
      const other: Policy = { ...world.policy, ask: turned(world.policy.ask) };
      const { now } = world.context;
      for (const _ of ROUNDS) {
        for (const one of [world.policy, other]) {
          const fresh = indexOf(world, world.offers);
          const options = { now, unknown: 'drop' } as const;
          expect(plainly(rank(one, world.ask, index, options))).toBe(
            plainly(rank(one, world.ask, fresh, options)),
          );
        }
      }
    }),
    40,
  );
});

/** As a caller's own class may be: JSON of all of them is the same. */
class Somewhere {
  readonly lon = 5;

  constructor(readonly lat: number) {}

  toJSON(): string {
    return 'somewhere';
  }
}

test('objects of a class are known by what is read of them', () => {
  const nearby = policy(
    { ask: { at: 'place' }, offer: { at: 'place', seat: 'place' } },
    ({ ask, offer }) => ({
      near: must(atLeast(0.001, closeness(ask.at, offer.seat))),
      nearer: prefer(1, closeness(ask.at, offer.at)),
    }),
  );
  const offers = Array.from({ length: 20 }, (_, lat) => ({
    id: `${lat}`,
    at: { lat, lon: 5 },
    seat: { lat, lon: 5 },
  }));
  const index = buildIndex(nearby, offers);
  const ranker = createRanker(nearby, offers);
  for (const lat of [3, 10]) {
    const ask = { at: new Somewhere(lat) };
    expect(rank(nearby, ask, index)).toMatchObject([{ id: `${lat}` }]);
    expect(ranker.rank(ask)).toMatchObject([{ id: `${lat}` }]);
  }
});

test('words in a field that weighs nothing leave no trace in the sums of a chunk', () => {
  // More entries without weight than a chunk has rows, before the first that weighs; no multiple of the other weight.
  const silent = { tag: 'export exportvraag', body: 'overig' };
  const told = { title: 'veel', body: 'exporteren' };
  const offers = Array.from({ length: 4096 }, (_, at) => ({
    id: String(at).padStart(4, '0'),
    words: at < 2100 ? silent : told,
  }));
  const weights = { title: 2, tag: 0, body: 3 };
  const texts = Array.from({ length: 40 }, (_, at) => (at % 2 === 0 ? silent : told));
  const corpus = makeCorpus({ id: 'words', version: '1', texts, weights, b: 0, alike: 0.1 });
  const wording = policy({ ask: { words: 'text' }, offer: { words: 'text' } }, ({ ask, offer }) => ({
    words: prefer(1, text(ask.words, offer.words, { corpus: 'words' })),
  }));
  const index = buildIndex(wording, offers, { corpora: [corpus] });
  const ask = { words: 'exporteren' };
  const reference = plainly(rank(wording, ask, offers, { corpora: [corpus] }));
  expect(reference).toContain('2100 eligible 1000');
  expect(plainly(rank(wording, ask, index))).toBe(reference);
  // Once more: nothing was left behind by the first.
  expect(plainly(rank(wording, ask, index))).toBe(reference);
});
