import type { PlannedGroup } from './plan.js';
import { AVERAGE_UNIT, type Bounds, type GroupProblem, type GroupShape, type Shape } from './types.js';

/** A rule that a plan breaks: which, about what, and by how much. */
export interface GroupBreach {
  readonly rule:
    | 'groups'
    | 'seated'
    | 'apart'
    | 'together'
    | 'pinned'
    | 'excluded'
    | 'seats'
    | 'elements'
    | 'quota'
    | 'option'
    | 'value';
  /** Ids of the elements, groups or quotas concerned. */
  readonly about: readonly string[];
  readonly by: number;
}

export interface GroupAudit {
  readonly breaches: readonly GroupBreach[];
  /** What the groups are worth, added up from the problem as it was written. */
  readonly value: number;
}

/** What the audit reads of a plan. */
export interface AuditedPlan {
  readonly groups: readonly PlannedGroup[];
  readonly waiting?: readonly string[];
  readonly value?: number;
}

/**
 * Checks a plan against the problem as it was written, rule by rule, and adds up its value again. Shares no code with the solver.
 * Elements that wait are breaches as well (`seated`): a plan that keeps every rule seats everyone.
 */
export function auditGroups(problem: GroupProblem, plan: AuditedPlan): GroupAudit {
  const breaches: GroupBreach[] = [];
  const report = (rule: GroupBreach['rule'], about: readonly string[], by: number) => {
    if (by !== 0) breaches.push({ rule, about, by });
  };
  const shapes = shapesOf(problem, plan);
  const groupsById = new Map(plan.groups.map((group) => [group.id, group]));
  report('groups', [String(plan.groups.length)], wrongCount(problem, plan.groups.length));
  for (const group of plan.groups) report('groups', [group.id], shapes.has(group.id) ? 0 : 1);
  report('groups', [...groupsById.keys()], plan.groups.length - groupsById.size);

  const seat = new Map<string, string>();
  for (const group of plan.groups) {
    for (const id of group.elements) {
      report('seated', [id], seat.has(id) ? 1 : 0);
      seat.set(id, group.id);
    }
  }
  const place = new Map(problem.elements.map(({ id }, i) => [id, i]));
  for (const { id } of problem.elements) report('seated', [id], seat.has(id) ? 0 : 1);
  for (const id of seat.keys()) report('seated', [id], place.has(id) ? 0 : 1);

  const meet = (a: string, b: string) => seat.has(a) && seat.get(a) === seat.get(b);
  for (const [a, b] of problem.apart ?? []) report('apart', [a, b], meet(a, b) ? 1 : 0);
  for (const set of problem.together ?? []) {
    report('together', set, set.filter((id) => !meet(id, set[0]!)).length);
  }
  for (const { element, group } of problem.pinned ?? []) {
    report('pinned', [element, group], seat.get(element) === group ? 0 : 1);
  }
  for (const { element, group } of problem.excluded ?? []) {
    report('excluded', [element, group], seat.get(element) === group ? 1 : 0);
  }
  const seatsOf = (ids: readonly string[]) =>
    ids.reduce((sum, id) => sum + (problem.elements[place.get(id) ?? -1]?.seats ?? 1), 0);
  for (const group of plan.groups) {
    const shape = shapes.get(group.id);
    if (!shape) continue;
    report('seats', [group.id], outside(seatsOf(group.elements), { min: 1, ...shape.seats }));
    report('elements', [group.id], outside(group.elements.length, shape.elements ?? {}));
    for (const quota of problem.quotas ?? []) {
      if (quota.groups && !quota.groups.includes(group.id)) continue;
      const has = group.elements.filter((id) => quota.elements.includes(id));
      const amount = quota.per === 'seats' ? seatsOf(has) : has.length;
      const none = quota.orNone === true && amount === 0;
      report('quota', [quota.id, group.id], none ? 0 : outside(amount, quota));
    }
    report('option', [group.id], wrongOption(problem, shape, group));
  }
  const value = worthOf(problem, plan.groups, shapes, place, seatsOf);
  if (plan.value !== undefined) report('value', [], plan.value - value);
  return { breaches, value };
}

/** How far a number lies outside its limits: negative below, positive above. */
function outside(amount: number, { min = 0, max = Number.POSITIVE_INFINITY }: Bounds): number {
  return amount < min ? amount - min : amount > max ? amount - max : 0;
}

function shapesOf(problem: GroupProblem, plan: AuditedPlan): Map<string, Omit<GroupShape, 'id'>> {
  const { groups } = problem;
  if ('count' in groups) {
    const most = typeof groups.count === 'number' ? groups.count : groups.count.max;
    const named = plan.groups.filter(({ id }) => /^[1-9][0-9]*$/.test(id) && Number(id) <= most);
    return new Map(named.map(({ id }) => [id, groups]));
  }
  return new Map(groups.map((shape) => [shape.id, shape]));
}

function wrongCount({ groups }: GroupProblem, count: number): number {
  if (!('count' in groups)) return count - groups.length;
  const ends = typeof groups.count === 'number' ? { min: groups.count, max: groups.count } : groups.count;
  return outside(count, ends);
}

/** Members who cannot make the option of their group, or 1 for a missing, unknown or closed option. */
function wrongOption(problem: GroupProblem, shape: Omit<GroupShape, 'id'>, group: PlannedGroup): number {
  const rules = problem.options;
  if (!rules || group.elements.length === 0) return 0;
  const { option } = group;
  if (option === undefined || !rules.ids.includes(option)) return 1;
  if (shape.options && !shape.options.includes(option)) return 1;
  return (rules.can ?? []).filter(
    ({ element, options }) => group.elements.includes(element) && !options.includes(option),
  ).length;
}

function worthOf(
  problem: GroupProblem,
  groups: readonly PlannedGroup[],
  shapes: ReadonlyMap<string, Shape>,
  place: ReadonlyMap<string, number>,
  seatsOf: (ids: readonly string[]) => number,
): number {
  const n = problem.elements.length;
  const centre = problem.objective === 'centred' ? mean(problem.affinity, n) : 0;
  let value = 0;
  for (const group of groups) {
    const rows = group.elements.flatMap((id) => place.get(id) ?? []);
    let pairs = 0;
    for (const a of rows) for (const b of rows) if (a < b) pairs += problem.affinity[a * n + b]! - centre;
    value += problem.objective === 'average' ? pairs * perPair(rows.length) : pairs;
    for (const term of problem.terms ?? []) {
      const state = new Int32Array(term.words);
      term.start(state, 0);
      for (const row of rows) term.add(state, 0, row);
      value += term.value(state, 0);
    }
    const { target, offTarget = 0 } = shapes.get(group.id)?.seats ?? {};
    if (target !== undefined) value -= Math.abs(seatsOf(group.elements) - target) * offTarget;
    for (const cost of problem.options?.costs ?? []) {
      if (cost.option === group.option && group.elements.includes(cost.element)) value -= cost.points;
    }
    for (const wish of problem.preferences ?? []) {
      if (wish.group === group.id && group.elements.includes(wish.element)) value += wish.points;
    }
  }
  return value;
}

/** Two of `size` members each gain 1 / (size - 1) of what they mean to each other, to the nearest unit. */
const perPair = (size: number) => (size < 2 ? 0 : Math.floor((2 * AVERAGE_UNIT) / (size - 1) + 1 / 2));

/** The mean of all pairs, rounded half up. */
function mean(affinity: Int32Array, n: number): number {
  let sum = 0;
  for (let a = 0; a < n; a += 1) for (let b = a + 1; b < n; b += 1) sum += affinity[a * n + b]!;
  return n < 2 ? 0 : Math.floor(sum / ((n * (n - 1)) / 2) + 1 / 2);
}
