import { NO_LIMIT, type Reading } from './read.js';
import { averageWeight, type GroupTerm } from './types.js';

/**
 * A problem with a fixed number of groups as the solver walks it: elements that must sit together are one **unit**; everything that
 * is counted per group (seats, elements, quotas) is a **counter** with limits. Arrays over groups and units are group-major.
 */
export interface Model {
  readonly units: number;
  readonly groups: number;
  /** Elements (sorted places) of each unit. */
  readonly elementsOf: readonly (readonly number[])[];
  /** Place in the caller's list of each sorted element, for terms. */
  readonly original: Int32Array;
  /** Elements in a unit, and whether every unit is one element of one seat. */
  readonly size: Int32Array;
  readonly plain: boolean;
  /** Affinity between units (units × units), and inside each unit. */
  readonly affinity: Int32Array;
  readonly inner: Float64Array;
  /** What a pair counts for in a group of so many elements; null when always 1. */
  readonly weights: Float64Array | null;
  /** Points of a unit in a group (groups × units); null when there are none. */
  readonly place: Float64Array | null;
  /** Conflicts: a table (units × units) and, per unit, the others as list. */
  readonly apart: Uint8Array;
  readonly rivals: readonly Int32Array[];
  /** 1 where a unit may sit (groups × units). */
  readonly allowed: Uint8Array;
  /** Counter 0 is seats. `amount` is units × counters, the limits groups × counters. */
  readonly counters: number;
  readonly amount: Int32Array;
  readonly lo: Int32Array;
  readonly hi: Int32Array;
  readonly orNone: Uint8Array;
  /** Whether a change needs a look at the rules at all, and whether groups can differ in size. */
  readonly ruled: boolean;
  readonly elastic: boolean;
  readonly options: ModelOptions | null;
  readonly terms: readonly GroupTerm[];
  readonly words: number;
  /** Wished seats per group and the points lost per seat off; null when nobody wishes. */
  readonly target: Int32Array | null;
  readonly offTarget: Int32Array;
  /** Groups with equal numbers have the same limits, options and permitted units, so that they can be exchanged. */
  readonly kind: Int32Array;
}

interface ModelOptions {
  readonly count: number;
  /** 1 where a unit cannot make an option; points lost (both units × options). */
  readonly cannot: Uint8Array;
  readonly cost: Float64Array;
  /** 1 where a group may take an option (groups × options). */
  readonly open: Uint8Array;
}

/** Lays out a problem that was read, for `groups` groups. Without `withAffinity` only the rules are laid out. */
export function makeModel(read: Reading, groups: number, withAffinity = true): Model {
  const elementsOf = blocks(read.ids.length, read.together);
  const units = elementsOf.length;
  const unitOf = new Int32Array(read.ids.length);
  elementsOf.forEach((elements, unit) => {
    for (const element of elements) unitOf[element] = unit;
  });
  const size = Int32Array.from(elementsOf, (elements) => elements.length);
  const apart = new Uint8Array(units * units);
  for (const [a, b] of read.apart) {
    apart[unitOf[a]! * units + unitOf[b]!] = 1;
    apart[unitOf[b]! * units + unitOf[a]!] = 1;
  }
  const counters = countersOf(read, elementsOf, groups);
  const allowed = allowedOf(read, unitOf, units, groups, apart);
  const place = placeOf(read, unitOf, units, groups);
  const options = optionsOf(read, elementsOf, groups);
  const target = Int32Array.from({ length: groups }, (_, g) => read.shapeOf(g).target ?? 0);
  const offTarget = Int32Array.from({ length: groups }, (_, g) =>
    read.shapeOf(g).target === undefined ? 0 : read.shapeOf(g).offTarget,
  );
  const seatsPlain = read.seats.every((seats) => seats === 1) && units === read.ids.length;
  const rivals = Array.from({ length: units }, (_, u) => {
    const row = apart.subarray(u * units, (u + 1) * units);
    return Int32Array.from(Array.from(row.keys()).filter((v) => row[v] === 1 && v !== u));
  });
  const K = counters.count;
  const fixed = Array.from({ length: groups }, (_, g) => counters.lo[g * K]! === counters.hi[g * K]!);
  const limited = seatsPlain ? K > 1 : true;
  return {
    units,
    groups,
    elementsOf,
    original: read.original,
    size,
    plain: seatsPlain,
    ...(withAffinity ? affinityOf(read, elementsOf) : noAffinity(units)),
    weights:
      read.objective === 'average'
        ? Float64Array.from({ length: read.ids.length + 1 }, (_, s) => averageWeight(s))
        : null,
    place,
    apart,
    rivals,
    allowed,
    counters: K,
    amount: counters.amount,
    lo: counters.lo,
    hi: counters.hi,
    orNone: counters.orNone,
    ruled: limited || options !== null || read.apart.length > 0 || allowed.includes(0),
    elastic: !(seatsPlain && fixed.every(Boolean)),
    options,
    terms: read.terms,
    words: read.terms.reduce((sum, term) => sum + term.words, 0),
    target: offTarget.some((points) => points > 0) ? target : null,
    offTarget,
    kind: kindsOf(groups, units, allowed, counters, options, target, offTarget, place),
  };
}

const noAffinity = (units: number) => ({
  affinity: new Int32Array(units * units),
  inner: new Float64Array(units),
});

/** Sets of elements that sit together, each sorted, in the order of their first element (union–find by relabelling). */
function blocks(count: number, together: readonly (readonly number[])[]): number[][] {
  const label = Int32Array.from({ length: count }, (_, i) => i);
  const root = (i: number): number => {
    let r = i;
    while (label[r] !== r) r = label[r]!;
    label[i] = r;
    return r;
  };
  for (const set of together) {
    for (const element of set) {
      const [a, b] = [root(set[0]!), root(element)];
      label[Math.max(a, b)] = Math.min(a, b);
    }
  }
  const found = new Map<number, number[]>();
  for (let i = 0; i < count; i += 1) {
    const r = root(i);
    const block = found.get(r);
    if (block) block.push(i);
    else found.set(r, [i]);
  }
  return [...found.values()];
}

function affinityOf(read: Reading, elementsOf: readonly (readonly number[])[]) {
  const units = elementsOf.length;
  const n = read.ids.length;
  const inner = new Float64Array(units);
  const affinity = new Int32Array(units * units);
  if (units === n) {
    for (let u = 0; u < n; u += 1) {
      const row = read.original[u]! * n;
      for (let v = 0; v < n; v += 1) {
        if (u !== v) affinity[u * n + v] = read.affinity[row + read.original[v]!]! - read.centre;
      }
    }
    return { affinity, inner };
  }
  for (let u = 0; u < units; u += 1) {
    for (let v = 0; v < units; v += 1) {
      let sum = 0;
      for (const a of elementsOf[u]!) {
        const row = read.original[a]! * n;
        for (const b of elementsOf[v]!) {
          if (a !== b) sum += read.affinity[row + read.original[b]!]! - read.centre;
        }
      }
      if (u === v) inner[u] = sum / 2;
      else affinity[u * units + v] = sum;
    }
  }
  return { affinity, inner };
}

function allowedOf(
  read: Reading,
  unitOf: Int32Array,
  units: number,
  groups: number,
  apart: Uint8Array,
): Uint8Array {
  const allowed = new Uint8Array(groups * units).fill(1);
  for (const [element, group] of read.pinned) {
    for (let g = 0; g < groups; g += 1) if (g !== group) allowed[g * units + unitOf[element]!] = 0;
  }
  for (const [element, group] of read.excluded) {
    if (group < groups) allowed[group * units + unitOf[element]!] = 0;
  }
  for (let u = 0; u < units; u += 1) {
    if (apart[u * units + u] === 1) for (let g = 0; g < groups; g += 1) allowed[g * units + u] = 0;
  }
  return allowed;
}

function placeOf(read: Reading, unitOf: Int32Array, units: number, groups: number): Float64Array | null {
  if (read.preferences.length === 0) return null;
  const place = new Float64Array(groups * units);
  for (const [element, group, points] of read.preferences) {
    if (group < groups) place[group * units + unitOf[element]!]! += points;
  }
  return place;
}

interface Counters {
  readonly count: number;
  readonly amount: Int32Array;
  readonly lo: Int32Array;
  readonly hi: Int32Array;
  readonly orNone: Uint8Array;
}

function countersOf(read: Reading, elementsOf: readonly (readonly number[])[], groups: number): Counters {
  const shapes = Array.from({ length: groups }, (_, g) => read.shapeOf(g));
  const byElements = shapes.some(({ elements }) => elements.min > 0 || elements.max < NO_LIMIT);
  const first = byElements ? 2 : 1;
  const count = first + read.quotas.length;
  const units = elementsOf.length;
  const amount = new Int32Array(units * count);
  const lo = new Int32Array(groups * count);
  const hi = new Int32Array(groups * count).fill(NO_LIMIT);
  const orNone = new Uint8Array(count);
  const perElement = (u: number, k: number, of: (element: number) => number) => {
    amount[u * count + k] = elementsOf[u]!.reduce((sum, element) => sum + of(element), 0);
  };
  for (let u = 0; u < units; u += 1) {
    perElement(u, 0, (element) => read.seats[element]!);
    if (byElements) perElement(u, 1, () => 1);
    read.quotas.forEach((quota, q) => {
      perElement(u, first + q, (e) => (quota.has.has(e) ? (quota.bySeats ? read.seats[e]! : 1) : 0));
    });
  }
  shapes.forEach((shape, g) => {
    const limit = (k: number, min: number, max: number) => {
      lo[g * count + k] = min;
      hi[g * count + k] = max;
    };
    limit(0, shape.seats.min, shape.seats.max);
    if (byElements) limit(1, shape.elements.min, shape.elements.max);
    read.quotas.forEach((quota, q) => {
      if (quota.groups === null || quota.groups.has(g)) limit(first + q, quota.min, quota.max);
    });
  });
  read.quotas.forEach((quota, q) => {
    orNone[first + q] = quota.orNone ? 1 : 0;
  });
  return { count, amount, lo, hi, orNone };
}

function optionsOf(
  read: Reading,
  elementsOf: readonly (readonly number[])[],
  groups: number,
): ModelOptions | null {
  const rules = read.options;
  if (rules === null) return null;
  const cannot = new Uint8Array(elementsOf.length * rules.count);
  const cost = new Float64Array(elementsOf.length * rules.count);
  elementsOf.forEach((elements, u) => {
    for (const element of elements) {
      for (let o = 0; o < rules.count; o += 1) {
        if (rules.cannot[element * rules.count + o] === 1) cannot[u * rules.count + o] = 1;
        cost[u * rules.count + o]! += rules.cost[element * rules.count + o]!;
      }
    }
  });
  const open = new Uint8Array(groups * rules.count);
  for (let g = 0; g < groups; g += 1) {
    for (let o = 0; o < rules.count; o += 1) {
      const only = read.shapeOf(g).options;
      if (only === null || only.has(o)) open[g * rules.count + o] = 1;
    }
  }
  return { count: rules.count, cannot, cost, open };
}

function kindsOf(
  groups: number,
  units: number,
  allowed: Uint8Array,
  counters: Counters,
  options: ModelOptions | null,
  target: Int32Array,
  offTarget: Int32Array,
  place: Float64Array | null,
): Int32Array {
  const seen = new Map<string, number>();
  return Int32Array.from({ length: groups }, (_, g) => {
    const row = (table: Int32Array | Uint8Array, width: number) => table.subarray(g * width, (g + 1) * width);
    const closed = Array.from(row(allowed, units).keys()).filter((u) => allowed[g * units + u] === 0);
    const key = JSON.stringify([
      closed,
      [...row(counters.lo, counters.count)],
      [...row(counters.hi, counters.count)],
      options ? [...row(options.open, options.count)] : [],
      target[g],
      offTarget[g],
      place ? [...place.subarray(g * units, (g + 1) * units)] : [],
    ]);
    if (!seen.has(key)) seen.set(key, seen.size);
    return seen.get(key)!;
  });
}
