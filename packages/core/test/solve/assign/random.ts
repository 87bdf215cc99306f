import type { Market, QuotaMarket, Roommate, WeightMatrix } from '@koppel/core';

/** Seeded whole numbers below a limit (mulberry32). */
export function numbers(seed: number): (below: number) => number {
  let state = seed >>> 0;
  return (below) => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) % below;
  };
}

export type Int = (below: number) => number;

export function shuffled<T>(list: readonly T[], int: Int): T[] {
  const copy = [...list];
  for (let k = copy.length - 1; k > 0; k--) {
    const other = int(k + 1);
    [copy[k], copy[other]] = [copy[other]!, copy[k]!];
  }
  return copy;
}

const names = (letter: string, count: number) => Array.from({ length: count }, (_, k) => `${letter}${k}`);

/** Some neighbours in a list tied. */
export function withTies(list: readonly string[], share: number, int: Int): (string | string[])[] {
  const tied: string[][] = [];
  for (const id of list) {
    if (tied.length > 0 && int(100) < share) tied.at(-1)!.push(id);
    else tied.push([id]);
  }
  return tied.map((group) => (group.length === 1 ? group[0]! : group));
}

/** Incomplete lists, quotas from 0 to 3, ties where asked for. */
export function randomMarket(int: Int, most: number, ties = 0): Market {
  const [people, places] = [names('a', 1 + int(most)), names('p', 1 + int(most))];
  const listed = 50 + int(51);
  const some = (ids: readonly string[]) => shuffled(ids, int).filter(() => int(100) < listed);
  return {
    applicants: people.map((id) => ({ id, prefers: withTies(some(places), ties, int) })),
    places: places.map((id) => ({
      id,
      capacity: [1, 1, 1, 2, 3, 0][int(6)]!,
      prefers: withTies(some(people), ties, int),
    })),
  };
}

/**
 * Everybody's list is a turn of one circle, and the two sides turn against each other: as many stable matchings as people.
 * A few neighbours are swapped, so that it is not always the same.
 */
export function cyclicMarket(int: Int, most: number): Market {
  const size = 2 + int(most - 1);
  const [people, places] = [names('a', size), names('p', size)];
  const turned = (ids: readonly string[], from: number) => {
    const list = ids.map((_, k) => ids[(from + k) % size]!);
    const at = int(3 * size);
    if (at + 1 < size) [list[at], list[at + 1]] = [list[at + 1]!, list[at]!];
    return list;
  };
  return {
    applicants: people.map((id, k) => ({ id, prefers: turned(places, k) })),
    places: places.map((id, k) => ({ id, prefers: turned(people, k + 1) })),
  };
}

/** Small weights, so that there are ties, or large ones; some pairs forbidden, capacities from 0 to 3 or all 1. */
export function randomMatrix(int: Int, most: number): WeightMatrix {
  const [rows, columns] = [1 + int(most), 1 + int(most)];
  const top = [2, 5, 100][int(3)]!;
  const below = int(2) * top;
  const forbidden = [0, 25, 60][int(3)]!;
  const weights = Int32Array.from({ length: rows * columns }, () =>
    int(100) < forbidden ? -(2 ** 31) : int(2 * top) - below,
  );
  if (int(5) < 2) return { rows, columns, weights };
  const capacities = (count: number) => Int32Array.from({ length: count }, () => int(4));
  return { rows, columns, weights, rowCapacities: capacities(rows), columnCapacities: capacities(columns) };
}

export function randomGroup(int: Int, most: number, ties = 0): Roommate[] {
  const ids = names('r', 1 + int(most));
  const listed = [100, 90, 70][int(3)]!;
  return ids.map((id) => ({
    id,
    prefers: withTies(
      shuffled(
        ids.filter((other) => other !== id && int(100) < listed),
        int,
      ),
      ties,
      int,
    ),
  }));
}

/** Few single applicants, up to two couples, up to three places with quotas. */
export function randomQuotaMarket(int: Int): QuotaMarket {
  const [singles, places] = [names('s', int(5)), names('p', 1 + int(3))];
  const pairs = names('c', int(3)).map((id): [string, string] => [`${id}a`, `${id}b`]);
  const everybody = [...singles, ...pairs.flat()];
  const ties = int(5) < 2 ? 40 : 0;
  const some = (ids: readonly string[]) => shuffled(ids, int).filter(() => int(100) < 80);
  const spots = [...places, null];
  return {
    applicants: singles.map((id) => ({ id, prefers: withTies(some(places), ties, int) })),
    couples: pairs.map((members) => ({
      members,
      prefers: shuffled(
        spots
          .flatMap((p) => spots.map((q): [string | null, string | null] => [p, q]))
          .filter(([p, q]) => (p !== null || q !== null) && int(2) === 0),
        int,
      ),
    })),
    places: places.map((id) => {
      const capacity = int(4);
      const atLeast = int(10) < 3 ? int(capacity + 1) : 0;
      return { id, capacity, atLeast, prefers: withTies(some(everybody), ties, int) };
    }),
  };
}
