import { at, type Issue, KoppelError, show } from '../../errors.js';
import type { Bounds, GroupProblem, GroupTerm, Objective, Shape } from './types.js';

/** A shape with every limit filled in. */
interface ReadShape {
  readonly id: string;
  readonly seats: { readonly min: number; readonly max: number };
  readonly elements: { readonly min: number; readonly max: number };
  readonly target: number | undefined;
  readonly offTarget: number;
  readonly options: ReadonlySet<number> | null;
}

/** A problem that was checked, with elements in the order of their ids and everything by number. */
export interface Reading {
  readonly ids: readonly string[];
  /** Place in the caller's list of each sorted element. */
  readonly original: Int32Array;
  readonly seats: Int32Array;
  readonly affinity: Int32Array;
  /** What `centred` subtracts from every pair. */
  readonly centre: number;
  readonly objective: Objective;
  readonly count: { readonly min: number; readonly max: number };
  readonly shapeOf: (group: number) => ReadShape;
  readonly apart: readonly (readonly [number, number])[];
  readonly together: readonly (readonly number[])[];
  readonly pinned: readonly (readonly [number, number])[];
  readonly excluded: readonly (readonly [number, number])[];
  readonly preferences: readonly (readonly [number, number, number])[];
  readonly options: {
    readonly count: number;
    readonly ids: readonly string[];
    readonly cannot: Uint8Array;
    readonly cost: Float64Array;
  } | null;
  readonly quotas: readonly ReadQuota[];
  readonly terms: readonly GroupTerm[];
}

interface ReadQuota {
  readonly id: string;
  readonly has: ReadonlySet<number>;
  readonly bySeats: boolean;
  readonly min: number;
  readonly max: number;
  readonly orNone: boolean;
  readonly groups: ReadonlySet<number> | null;
}

/** An upper limit that is none. */
export const NO_LIMIT = 0x3fffffff;

/** More elements, or groups, than this are refused: tables are elements × elements and groups × elements. */
const MOST_ELEMENTS = 4000;
const MOST_GROUPS = 1000;
const MOST_POINTS = 1_000_000_000;
/** Gains are 32-bit. */
const MOST_GAIN = 0x7fffffff;

/**
 * Checks a problem and lays it out by number.
 *
 * @throws KoppelError `BAD_VALUE`, `DUPLICATE_ID` or `BAD_OPTION`, with every fault that was found.
 */
export function readProblem(problem: GroupProblem): Reading {
  const fault = new Faults();
  const elements = problem.elements;
  if (!Array.isArray(elements) || elements.length === 0 || elements.length > MOST_ELEMENTS) {
    fault.stop('/elements', show(elements), `a list of 1 to ${MOST_ELEMENTS} elements`);
  }
  const original = Int32Array.from(elements.keys()).sort((a, b) => order(elements[a]!.id, elements[b]!.id));
  const ids = Array.from(original, (i) => elements[i]!.id);
  const elementOf = names(
    elements.map(({ id }) => id),
    '/elements',
    'element',
    fault,
  );
  const placeOf = new Map(ids.map((id, i) => [id, i]));
  const seats = Int32Array.from(original, (i) =>
    fault.whole(elements[i]!.seats ?? 1, at(at('/elements', i), 'seats'), 1, 1000),
  );
  fault.stopIfAny();
  const n = ids.length;
  const { count, shapes, groupIds } = readGroups(problem, n, fault);
  const groupOf = names(groupIds, '/groups', 'group', fault);
  const element = (id: unknown, pointer: string) => {
    if (!elementOf.has(id as string)) fault.add(pointer, show(id), 'the id of an element');
    return placeOf.get(id as string) ?? 0;
  };
  const group = (id: unknown, pointer: string) => {
    if (!groupOf.has(id as string)) fault.add(pointer, show(id), 'the id of a group');
    return groupOf.get(id as string) ?? 0;
  };
  const pairs = (list: GroupProblem['pinned'], name: string) =>
    (list ?? []).map((pair, i) => {
      const pointer = at(`/${name}`, i);
      return [element(pair.element, `${pointer}/element`), group(pair.group, `${pointer}/group`)] as const;
    });
  const optionOf = names(problem.options?.ids ?? [], '/options/ids', 'option', fault);
  const reading: Omit<Reading, 'centre' | 'shapeOf'> = {
    ids,
    original,
    seats,
    affinity: problem.affinity,
    objective: problem.objective ?? 'sum',
    count,
    apart: (problem.apart ?? []).map((pair, i) => {
      const pointer = at('/apart', i);
      const two = [element(pair[0], `${pointer}/0`), element(pair[1], `${pointer}/1`)] as const;
      if (two[0] === two[1]) fault.add(pointer, show(pair[0]), 'two different elements');
      return two;
    }),
    together: (problem.together ?? []).map((set, i) => {
      if (set.length === 0) fault.add(at('/together', i), 'an empty list', 'at least one element');
      return set.map((id, j) => element(id, at(at('/together', i), j)));
    }),
    pinned: pairs(problem.pinned, 'pinned'),
    excluded: pairs(problem.excluded, 'excluded'),
    preferences: pairs(problem.preferences, 'preferences').map(([e, g], i) => {
      const points = problem.preferences![i]!.points;
      return [e, g, fault.whole(points, `/preferences/${i}/points`, -1e12, 1e12)] as const;
    }),
    options: readOptions(problem, n, element, optionOf, fault),
    quotas: readQuotas(problem, element, group, fault),
    terms: readTerms(problem, fault),
  };
  if (!['sum', 'centred', 'average'].includes(reading.objective)) {
    fault.add('/objective', show(problem.objective), '"sum", "centred" or "average"');
  }
  const full = shapes.map((shape, g) =>
    readShape(
      shape,
      groupIds[g]!,
      Array.isArray(problem.groups) ? at('/groups', g) : '/groups',
      optionOf,
      fault,
    ),
  );
  const largest = Math.min(n, Math.max(...full.map((shape) => shape.seats.max)));
  checkAffinity(problem.affinity, n, largest, fault);
  fault.stopIfAny();
  const centre = reading.objective === 'centred' ? meanAffinity(problem.affinity, n) : 0;
  const common = full[0]!;
  const shapeOf = Array.isArray(problem.groups)
    ? (g: number) => full[g]!
    : (g: number) => (g === 0 ? common : { ...common, id: String(g + 1) });
  return { ...reading, centre, shapeOf };
}

/** UTF-16 code unit order: the same everywhere. */
export const order = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

class Faults {
  private readonly issues: Issue[] = [];
  private duplicate = false;

  add(pointer: string, found: string, expected: string): void {
    if (this.issues.length < 20) this.issues.push({ pointer, found, expected });
  }

  twice(pointer: string, found: string, what: string): void {
    this.duplicate = true;
    this.add(pointer, found, `an id that no other ${what} has`);
  }

  stop(pointer: string, found: string, expected: string): never {
    this.add(pointer, found, expected);
    this.stopIfAny();
    throw new Error('unreachable');
  }

  stopIfAny(): void {
    if (this.issues.length > 0)
      throw new KoppelError(this.duplicate ? 'DUPLICATE_ID' : 'BAD_VALUE', this.issues);
  }

  whole(value: unknown, pointer: string, min: number, max: number): number {
    if (Number.isSafeInteger(value) && (value as number) >= min && (value as number) <= max)
      return value as number;
    this.add(pointer, show(value), `a whole number from ${min} to ${max}`);
    return min;
  }
}

function names(list: readonly string[], pointer: string, what: string, fault: Faults): Map<string, number> {
  const found = new Map<string, number>();
  list.forEach((id, i) => {
    if (typeof id !== 'string' || id === '' || id.length > 200 || !id.isWellFormed() || id.includes('\0')) {
      fault.add(at(pointer, i), show(id), `the id of an ${what}: text of 1 to 200 characters`);
    } else if (found.has(id)) fault.twice(at(pointer, i), show(id), what);
    found.set(id, i);
  });
  return found;
}

function readGroups(problem: GroupProblem, n: number, fault: Faults) {
  const { groups } = problem;
  if (Array.isArray(groups)) {
    if (groups.length === 0 || groups.length > MOST_GROUPS) {
      fault.stop('/groups', show(groups), `1 to ${MOST_GROUPS} groups`);
    }
    return {
      count: { min: groups.length, max: groups.length },
      shapes: groups as readonly Shape[],
      groupIds: groups.map(({ id }) => id as string),
    };
  }
  const { count } = groups as Exclude<GroupProblem['groups'], readonly unknown[]>;
  const ends = typeof count === 'number' ? { min: count, max: count } : count;
  const most = Math.min(MOST_GROUPS, Math.max(1, n));
  const min = fault.whole(ends?.min, '/groups/count', 1, MOST_GROUPS);
  const max = fault.whole(ends?.max, '/groups/count', min, MOST_GROUPS);
  fault.stopIfAny();
  const groupIds = Array.from({ length: Math.max(most, max) }, (_, g) => String(g + 1)).slice(0, max);
  return { count: { min, max }, shapes: [groups as Shape], groupIds };
}

function readBounds(bounds: Bounds | undefined, least: number, pointer: string, fault: Faults) {
  const min = fault.whole(bounds?.min ?? least, `${pointer}/min`, 0, NO_LIMIT);
  return { min, max: fault.whole(bounds?.max ?? NO_LIMIT, `${pointer}/max`, 0, NO_LIMIT) };
}

function readShape(
  shape: Shape & { readonly options?: readonly string[] },
  id: string,
  pointer: string,
  optionOf: ReadonlyMap<string, number>,
  fault: Faults,
): ReadShape {
  const { target, offTarget = 0 } = shape.seats ?? {};
  return {
    id,
    seats: readBounds(shape.seats, 1, `${pointer}/seats`, fault),
    elements: readBounds(shape.elements, 0, `${pointer}/elements`, fault),
    target: target === undefined ? undefined : fault.whole(target, `${pointer}/seats/target`, 0, NO_LIMIT),
    offTarget: fault.whole(offTarget, `${pointer}/seats/offTarget`, 0, MOST_POINTS),
    options:
      shape.options === undefined
        ? null
        : new Set(
            shape.options.map((option, i) => {
              if (!optionOf.has(option))
                fault.add(`${pointer}/options/${i}`, show(option), 'the id of an option');
              return optionOf.get(option) ?? 0;
            }),
          ),
  };
}

type Find = (id: unknown, pointer: string) => number;

function readOptions(
  problem: GroupProblem,
  n: number,
  element: Find,
  optionOf: ReadonlyMap<string, number>,
  fault: Faults,
): Reading['options'] {
  const rules = problem.options;
  if (!rules) return null;
  const count = rules.ids.length;
  const option = (id: string, pointer: string) => {
    if (!optionOf.has(id)) fault.add(pointer, show(id), 'the id of an option');
    return optionOf.get(id) ?? 0;
  };
  const cannot = new Uint8Array(n * count);
  (rules.can ?? []).forEach((line, i) => {
    const e = element(line.element, `/options/can/${i}/element`);
    const can = new Set(line.options.map((id, j) => option(id, `/options/can/${i}/options/${j}`)));
    for (let o = 0; o < count; o += 1) if (!can.has(o)) cannot[e * count + o] = 1;
  });
  const cost = new Float64Array(n * count);
  (rules.costs ?? []).forEach((line, i) => {
    const e = element(line.element, `/options/costs/${i}/element`);
    const o = option(line.option, `/options/costs/${i}/option`);
    cost[e * count + o] = fault.whole(line.points, `/options/costs/${i}/points`, 0, MOST_POINTS);
  });
  return { count, ids: rules.ids, cannot, cost };
}

function readQuotas(problem: GroupProblem, element: Find, group: Find, fault: Faults): ReadQuota[] {
  names(
    (problem.quotas ?? []).map(({ id }) => id),
    '/quotas',
    'quota',
    fault,
  );
  return (problem.quotas ?? []).map((quota, i) => {
    const pointer = at('/quotas', i);
    return {
      id: quota.id,
      has: new Set(quota.elements.map((id, j) => element(id, `${pointer}/elements/${j}`))),
      bySeats: quota.per === 'seats',
      ...readBounds(quota, 0, pointer, fault),
      orNone: quota.orNone === true,
      groups: quota.groups ? new Set(quota.groups.map((id, j) => group(id, `${pointer}/groups/${j}`))) : null,
    };
  });
}

function readTerms(problem: GroupProblem, fault: Faults): readonly GroupTerm[] {
  (problem.terms ?? []).forEach((term, i) => {
    fault.whole(term.words, `/terms/${i}/words`, 0, 10_000);
    if (term.most !== undefined) fault.whole(term.most, `/terms/${i}/most`, -1e12, 1e12);
  });
  return problem.terms ?? [];
}

function checkAffinity(affinity: Int32Array, n: number, largest: number, fault: Faults): void {
  if (!(affinity instanceof Int32Array) || affinity.length !== n * n) {
    const found = affinity instanceof Int32Array ? `${affinity.length} numbers` : show(affinity);
    fault.add('/affinity', found, `an Int32Array of ${n} × ${n} whole numbers`);
    return;
  }
  let most = 0;
  for (let a = 0; a < n; a += 1) {
    for (let b = 0; b < a; b += 1) {
      const value = affinity[a * n + b]!;
      if (value !== affinity[b * n + a]!) {
        fault.add(
          at('/affinity', a * n + b),
          `${value} but ${affinity[b * n + a]} the other way round`,
          'the same',
        );
        return;
      }
      if (value > most || -value > most) most = value < 0 ? -value : value;
    }
  }
  if (most * 2 * largest > MOST_GAIN) {
    const limit = Math.floor(MOST_GAIN / (2 * largest));
    fault.add('/affinity', `points up to ${most}`, `at most ${limit} with groups of up to ${largest}`);
  }
}

function meanAffinity(affinity: Int32Array, n: number): number {
  let sum = 0;
  for (let a = 0; a < n; a += 1) for (let b = 0; b < a; b += 1) sum += affinity[a * n + b]!;
  const pairs = (n * (n - 1)) / 2;
  return pairs === 0 ? 0 : Math.floor((2 * sum + pairs) / (2 * pairs));
}
