import { expect, test } from 'vitest';
import { buildIndex, type Index, makeHits, type Ranked, rank, rankInto, statuses } from '@koppel/core';
import { arbitraries, type RawRecord, toContext, type World } from '@koppel/core/testing';
import { check, fc } from '../helpers.js';

/** The index against scoring every record: the same rows, order, verdicts and points, whatever the options. */

const make = arbitraries(fc);

const choices = fc.record({
  limit: fc.constantFrom(undefined, 0, 1, 3, 10, 50),
  unknown: fc.constantFrom('keep' as const, 'drop' as const),
  ineligible: fc.constantFrom('keep' as const, 'drop' as const),
});
type Choices = typeof choices extends fc.Arbitrary<infer T> ? T : never;

export function plainly(ranked: readonly Ranked<RawRecord>[]): string {
  return ranked
    .map(({ id, status, points, openPoints, outOf }) => [id, status, points, openPoints, outOf].join(' '))
    .join('\n');
}

function optionsOf({ limit, ...rest }: Choices) {
  return { ...rest, ...(limit === undefined ? {} : { limit }) };
}

/** Throws with both lists where they differ. */
export function compare(
  world: World,
  ask: RawRecord,
  records: readonly RawRecord[],
  index: Index<RawRecord>,
  chosen: Choices,
): void {
  const { now, ...given } = toContext(world.context);
  const options = { ...optionsOf(chosen), ...(now === undefined ? {} : { now }) };
  const reference = plainly(rank(world.policy, ask, records, { ...given, ...options }));
  const quick = plainly(rank(world.policy, ask, index, options));
  if (quick !== reference) expect(quick).toBe(reference);
  const { limit = records.length, ...rest } = options;
  const hits = makeHits(limit);
  const wishes = Object.values(world.policy.criteria).filter((one) => one.level === 'prefer');
  const outOf = wishes.reduce((sum, { weight }) => sum + 1000 * weight, 0);
  const count = rankInto(world.policy, ask, index, hits, rest);
  const into = Array.from({ length: count }, (_, place) =>
    [
      index.idAt(hits.rows[place] as number),
      statuses[hits.statuses[place] as number],
      hits.points[place],
      hits.openPoints[place],
      outOf,
    ].join(' '),
  ).join('\n');
  if (into !== reference) expect(into).toBe(reference);
}

function indexOf(world: World, records: readonly RawRecord[]): Index<RawRecord> {
  const { now: _, ...given } = toContext(world.context);
  return buildIndex(world.policy, records, given);
}

test('an index answers as the records do, on 100,000 random pairs', () => {
  let asks = 0;
  let pairs = 0;
  check(
    fc.property(
      make.world({ offers: 60 }),
      fc.array(choices, { minLength: 2, maxLength: 2 }),
      (world, some) => {
        const index = indexOf(world, world.offers);
        for (const chosen of some) {
          compare(world, world.ask, world.offers, index, chosen);
          asks += 1;
          pairs += world.offers.length;
        }
      },
    ),
    850,
  );
  expect(pairs).toBeGreaterThan(100_000);
  console.log(`${asks} asks, ${pairs.toLocaleString('en')} pairs`);
});

test('beyond one chunk of 4,096 rows', () => {
  check(
    fc.property(make.world({ offers: 9000, criteria: 4 }), choices, (world, chosen) => {
      compare(world, world.ask, world.offers, indexOf(world, world.offers), chosen);
    }),
    6,
  );
});

test('after any edits as when built anew', () => {
  const edits = fc.array(
    fc.record({
      put: fc.array(fc.nat({ max: 59 }), { maxLength: 8 }),
      remove: fc.array(fc.nat({ max: 59 }), { maxLength: 8 }),
      compact: fc.boolean(),
    }),
    { minLength: 1, maxLength: 6 },
  );
  check(
    fc.property(make.world({ offers: 60 }), edits, choices, (world, steps, chosen) => {
      const first = world.offers.slice(0, 30);
      const index = indexOf(world, first);
      const now = new Map(first.map((offer) => [offer.id, offer]));
      for (const { put, remove, compact } of steps) {
        // Under an id that may be there already, what another record holds.
        const records = [...new Set(put)].map((place, at) => ({
          ...(world.offers[(place + at) % 60] as RawRecord),
          id: (world.offers[place] as RawRecord).id,
        }));
        const held = index.snapshot();
        const before = [...now.values()];
        index.put(records);
        for (const record of records) now.set(record.id, record);
        const gone = remove.map((place) => (world.offers[place] as RawRecord).id);
        index.remove(gone);
        for (const id of gone) now.delete(id);
        if (compact) index.compact();
        expect(index.size).toBe(now.size);
        compare(world, world.ask, [...now.values()], index, chosen);
        compare(world, world.ask, before, held, chosen);
      }
    }),
    60,
  );
});
