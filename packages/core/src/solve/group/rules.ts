import { NO_LIMIT } from './read.js';
import type { GroupRule } from './plan.js';
import type { Bounds, GroupProblem, GroupShape, Shape } from './types.js';

/** Every rule of a problem, one by one, so that each can be left out (`without`). */
export function rulesOf(problem: GroupProblem): GroupRule[] {
  const { groups } = problem;
  const rules: GroupRule[] = [];
  if (isList(groups)) {
    rules.push({ kind: 'count', bound: 'max', limit: groups.length });
    for (const shape of groups) shapeRules(shape, shape.id, rules);
  } else {
    const ends = typeof groups.count === 'number' ? { min: groups.count, max: groups.count } : groups.count;
    rules.push(
      { kind: 'count', bound: 'max', limit: ends.max },
      { kind: 'count', bound: 'min', limit: ends.min },
    );
    shapeRules(groups, null, rules);
  }
  for (const pair of problem.apart ?? []) rules.push({ kind: 'apart', elements: pair });
  for (const set of problem.together ?? [])
    if (set.length > 1) rules.push({ kind: 'together', elements: set });
  for (const pin of problem.pinned ?? [])
    rules.push({ kind: 'pinned', element: pin.element, group: pin.group });
  for (const ban of problem.excluded ?? []) {
    rules.push({ kind: 'excluded', element: ban.element, group: ban.group });
  }
  for (const quota of problem.quotas ?? []) {
    if ((quota.min ?? 0) > 0) rules.push({ kind: 'quota', quota: quota.id, bound: 'min', limit: quota.min! });
    if (quota.max !== undefined) {
      rules.push({ kind: 'quota', quota: quota.id, bound: 'max', limit: quota.max });
    }
  }
  for (const line of problem.options?.can ?? []) rules.push({ kind: 'available', element: line.element });
  return rules;
}

const isList = (groups: GroupProblem['groups']): groups is readonly GroupShape[] => Array.isArray(groups);

function shapeRules(
  shape: Shape & { readonly options?: readonly string[] },
  group: string | null,
  rules: GroupRule[],
): void {
  const bounds = (kind: 'seats' | 'elements', limits: Bounds | undefined, least: number) => {
    const min = limits?.min ?? least;
    if (min > 0) rules.push({ kind, bound: 'min', group, limit: min });
    if ((limits?.max ?? NO_LIMIT) < NO_LIMIT) rules.push({ kind, bound: 'max', group, limit: limits!.max! });
  };
  bounds('seats', shape.seats, 1);
  bounds('elements', shape.elements, 0);
  if (shape.options) rules.push({ kind: 'offered', group });
}

/**
 * The same groups with only these rules; wishes, terms and affinity play no part. When nothing is counted, elements that no rule
 * names fit anywhere and are left out.
 */
export function onlyRules(problem: GroupProblem, kept: readonly GroupRule[]): GroupProblem {
  const keys = new Set(kept.map(ruleKey));
  const has = (rule: GroupRule) => keys.has(ruleKey(rule));
  const elements = concerned(problem, kept);
  const { options } = problem;
  return {
    elements,
    affinity: new Int32Array(elements.length * elements.length),
    groups: shapesWith(problem, has),
    apart: (problem.apart ?? []).filter((pair) => has({ kind: 'apart', elements: pair })),
    together: (problem.together ?? []).filter((set) => has({ kind: 'together', elements: set })),
    pinned: (problem.pinned ?? []).filter((pin) => has({ kind: 'pinned', ...pin })),
    excluded: (problem.excluded ?? []).filter((ban) => has({ kind: 'excluded', ...ban })),
    quotas: (counts(kept) ? (problem.quotas ?? []) : []).map(({ min, max, ...quota }) => ({
      ...quota,
      ...(min !== undefined && has({ kind: 'quota', quota: quota.id, bound: 'min', limit: min })
        ? { min }
        : {}),
      ...(max !== undefined && has({ kind: 'quota', quota: quota.id, bound: 'max', limit: max })
        ? { max }
        : {}),
    })),
    ...(options
      ? {
          options: {
            ids: options.ids,
            can: (options.can ?? []).filter(({ element }) => has({ kind: 'available', element })),
          },
        }
      : {}),
  };
}

const counts = (rules: readonly GroupRule[]) =>
  rules.some(({ kind }) => kind === 'seats' || kind === 'elements' || kind === 'quota' || kind === 'offered');

function concerned({ elements }: GroupProblem, kept: readonly GroupRule[]): GroupProblem['elements'] {
  if (counts(kept)) return elements;
  const named = new Set(
    kept.flatMap((rule) => ('elements' in rule ? rule.elements : 'element' in rule ? [rule.element] : [])),
  );
  const rest = elements.filter(({ id }) => named.has(id));
  return rest.length > 0 ? rest : elements.slice(0, 1);
}

/**
 * Without the maximum there may be as many groups as elements (more of the first shape, with no limits of their own in a list);
 * without the minimum, a single one.
 */
function shapesWith(problem: GroupProblem, has: (rule: GroupRule) => boolean): GroupProblem['groups'] {
  const { groups, elements } = problem;
  if (isList(groups)) {
    const shapes: GroupShape[] = groups.map((shape) => ({
      id: shape.id,
      ...shapeWith(shape, shape.id, has),
    }));
    if (has({ kind: 'count', bound: 'max', limit: groups.length })) return shapes;
    for (let extra = 1; shapes.length < groups.length + elements.length && shapes.length < 1000; extra += 1) {
      const id = `+${extra}`;
      if (!groups.some((shape) => shape.id === id)) shapes.push({ id, seats: { min: 0 } });
    }
    return shapes;
  }
  const ends = typeof groups.count === 'number' ? { min: groups.count, max: groups.count } : groups.count;
  const free = Math.max(ends.max, Math.min(1000, elements.length));
  const max = has({ kind: 'count', bound: 'max', limit: ends.max }) ? ends.max : free;
  const min = has({ kind: 'count', bound: 'min', limit: ends.min }) ? ends.min : 1;
  return { count: { min, max }, ...shapeWith(groups, null, has) };
}

function shapeWith(
  shape: Shape & { readonly options?: readonly string[] },
  group: string | null,
  has: (rule: GroupRule) => boolean,
): Shape & { readonly options?: readonly string[] } {
  const bounds = (kind: 'seats' | 'elements', limits: Bounds | undefined, least: number): Bounds => {
    const min = limits?.min ?? least;
    const max = limits?.max;
    return {
      min: has({ kind, bound: 'min', group, limit: min }) ? min : 0,
      ...(max !== undefined && has({ kind, bound: 'max', group, limit: max }) ? { max } : {}),
    };
  };
  return {
    seats: bounds('seats', shape.seats, 1),
    elements: bounds('elements', shape.elements, 0),
    ...(shape.options && has({ kind: 'offered', group }) ? { options: shape.options } : {}),
  };
}

/** Equal for equal rules. */
export function ruleKey(rule: GroupRule): string {
  return JSON.stringify([
    rule.kind,
    'elements' in rule ? [...rule.elements].sort() : 0,
    'element' in rule ? rule.element : 0,
    'group' in rule ? rule.group : 0,
    'quota' in rule ? rule.quota : 0,
    'bound' in rule ? rule.bound : 0,
  ]);
}
