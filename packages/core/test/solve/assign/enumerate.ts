// Every possibility, tried one by one: slow, short, and nothing of it is shared with the solvers.
import {
  auditQuotas,
  auditStable,
  type Market,
  type Pair,
  type PreferenceList,
  type QuotaMarket,
  type Roommate,
  type WeightMatrix,
} from '@koppel/core';

const tierOf = (list: PreferenceList, id: string) => {
  const tier = list.findIndex((named) => (typeof named === 'string' ? named === id : named.includes(id)));
  return tier === -1 ? Number.POSITIVE_INFINITY : tier;
};

/** All weakly stable matchings of a market. */
export function allStable(market: Market): Pair[][] {
  const { applicants, places } = market;
  const wishes = applicants.map(({ prefers }) => places.map(({ id }) => tierOf(prefers, id)));
  const ranks = places.map(({ prefers }) => applicants.map(({ id }) => tierOf(prefers, id)));
  const at = applicants.map(() => -1);
  const used = places.map(() => 0);
  const found: Pair[][] = [];
  const wish = (a: number) => (at[a] === -1 ? Number.POSITIVE_INFINITY : wishes[a]![at[a]!]!);
  /** Somebody decided would rather have the other's place, which would rather have them: no use in going on. */
  const envy = (one: number, other: number) =>
    at[other] !== -1 &&
    wishes[one]![at[other]!]! < wish(one) &&
    ranks[at[other]!]![one]! < ranks[at[other]!]![other]!;
  const visit = (a: number): void => {
    if (a === applicants.length) {
      const pairs = applicants.flatMap(({ id }, k) =>
        at[k] === -1 ? [] : [{ applicant: id, place: places[at[k]!]!.id }],
      );
      if (auditStable(market, pairs).stable) found.push(pairs);
      return;
    }
    for (let p = -1; p < places.length; p++) {
      if (p >= 0) {
        if (wishes[a]![p] === Number.POSITIVE_INFINITY || ranks[p]![a] === Number.POSITIVE_INFINITY) continue;
        if (used[p]! >= (places[p]!.capacity ?? 1)) continue;
        used[p]!++;
      }
      at[a] = p;
      let fine = true;
      for (let b = 0; b < a && fine; b++) fine = !envy(a, b) && !envy(b, a);
      if (fine) visit(a + 1);
      at[a] = -1;
      if (p >= 0) used[p]!--;
    }
  };
  visit(0);
  return found;
}

export interface BestOf {
  /** The largest total. */
  readonly best: number;
  /** The most pairs, and the largest total of plans with that many. */
  readonly pairs: number;
  readonly bestOfMost: number;
  /** The largest total of plans that fill every row; undefined where none does. */
  readonly full: number | undefined;
}

export function bestAssignments(matrix: WeightMatrix): BestOf {
  const { rows, columns, weights, rowCapacities, columnCapacities } = matrix;
  const room = Array.from({ length: columns }, (_, c) => columnCapacities?.[c] ?? 1);
  const units = Array.from({ length: rows }, (_, r) => rowCapacities?.[r] ?? 1);
  const wanted = units.reduce((sum, one) => sum + one, 0);
  let [best, most, bestOfMost] = [0, 0, 0];
  let full: number | undefined;
  const visit = (row: number, column: number, used: number, pairs: number, total: number): void => {
    if (row === rows) {
      best = Math.max(best, total);
      if (pairs > most || (pairs === most && total > bestOfMost)) [most, bestOfMost] = [pairs, total];
      if (pairs === wanted) full = Math.max(full ?? Number.NEGATIVE_INFINITY, total);
    } else if (column === columns) visit(row + 1, 0, 0, pairs, total);
    else {
      visit(row, column + 1, used, pairs, total);
      const weight = weights[row * columns + column]!;
      if (used >= units[row]! || room[column]! === 0 || weight === -(2 ** 31)) return;
      room[column]!--;
      visit(row, column + 1, used + 1, pairs + 1, total + weight);
      room[column]!++;
    }
  };
  visit(0, 0, 0, 0, 0);
  return { best, pairs: most, bestOfMost, full };
}

/** Whether a group has a weakly stable matching. */
export function hasStablePairs(people: readonly Roommate[]): boolean {
  const ranks = people.map(({ prefers }) => people.map(({ id }) => tierOf(prefers, id)));
  const none = Number.POSITIVE_INFINITY;
  const mutual = (a: number, b: number) => ranks[a]![b] !== none && ranks[b]![a] !== none;
  const mate = people.map(() => -2);
  const has = (a: number) => (mate[a]! < 0 ? none : ranks[a]![mate[a]!]!);
  const stable = () =>
    people.every((_, a) =>
      people.every((__, b) => a >= b || !mutual(a, b) || ranks[a]![b]! >= has(a) || ranks[b]![a]! >= has(b)),
    );
  const visit = (a: number): boolean => {
    if (a === people.length) return stable();
    if (mate[a] !== -2) return visit(a + 1);
    for (let b = a; b < people.length; b++) {
      if (b !== a && (mate[b] !== -2 || !mutual(a, b))) continue;
      mate[a] = b === a ? -1 : b;
      if (b !== a) mate[b] = a;
      const found = visit(a + 1);
      mate[a] = -2;
      if (b !== a) mate[b] = -2;
      if (found) return true;
    }
    return false;
  };
  return visit(0);
}

/** Whether a market with couples and quotas has a stable matching. */
export function hasStableQuotas(market: QuotaMarket): boolean {
  const { applicants, couples = [] } = market;
  const pairs: Pair[] = [];
  const visit = (unit: number): boolean => {
    if (unit === applicants.length + couples.length) return auditQuotas(market, pairs).stable;
    const options: Pair[][] = [[]];
    const single = applicants[unit];
    if (single !== undefined) {
      for (const place of single.prefers.flat()) options.push([{ applicant: single.id, place }]);
    } else {
      const { members, prefers } = couples[unit - applicants.length]!;
      for (const places of prefers) {
        options.push(
          members.flatMap((applicant, k) => (places[k] === null ? [] : [{ applicant, place: places[k]! }])),
        );
      }
    }
    return options.some((option) => {
      const before = pairs.length;
      pairs.push(...option);
      const found = visit(unit + 1);
      pairs.length = before;
      return found;
    });
  };
  return visit(0);
}

/** The largest worth of a division of tasks, undefined where there is none; -1 in `takes` for what may not be. */
export function bestDivision(
  worth: readonly number[][],
  takes: readonly number[][],
  capacity: readonly number[],
  leaveOut: boolean,
): number | undefined {
  const room = [...capacity];
  const tasks = worth[0]?.length ?? 0;
  let best: number | undefined;
  const visit = (task: number, total: number): void => {
    if (task === tasks) {
      best = Math.max(best ?? Number.NEGATIVE_INFINITY, total);
      return;
    }
    if (leaveOut) visit(task + 1, total);
    for (let agent = 0; agent < room.length; agent++) {
      const size = takes[agent]![task]!;
      if (size < 0 || size > room[agent]!) continue;
      room[agent]! -= size;
      visit(task + 1, total + worth[agent]![task]!);
      room[agent]! += size;
    }
  };
  visit(0, 0);
  return best;
}
