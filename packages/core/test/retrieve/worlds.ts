import { buildIndex, type Index, type Ranked } from '@koppel/core';
import { arbitraries, type RawRecord, toContext, type World } from '@koppel/core/testing';
import { fc } from '../helpers.js';

const make = arbitraries(fc);

export interface Drawn {
  readonly world: World;
  readonly asks: readonly RawRecord[];
}

/** A world, and many asks of which most are there more than once. */
export function worldWithAsks(offers: number, asks: number): fc.Arbitrary<Drawn> {
  return make.world({ offers }).chain((world) => {
    const fields = Object.entries(world.policy.ask).map(([name, declared]) => {
      const kind = typeof declared === 'string' ? declared : declared.kind;
      return [name, make.maybe(kind)] as const;
    });
    return fc.array(fc.record(Object.fromEntries(fields)), { minLength: 40, maxLength: 40 }).map((some) => ({
      world,
      asks: Array.from({ length: asks }, (_, place) => ({
        ...(some[(place * 7919) % some.length] as object),
        id: `${place}`,
      })),
    }));
  });
}

export function indexOf(world: World, records: readonly RawRecord[]): Index<RawRecord> {
  const { now: _, ...given } = toContext(world.context);
  return buildIndex(world.policy, records, given);
}

/** All that an answer says, as text. */
export function plainly(ranked: readonly Ranked[]): string {
  return ranked
    .map(({ id, status, points, openPoints, outOf }) => [id, status, points, openPoints, outOf].join(' '))
    .join('\n');
}
