import type { GroupProblem, GroupRule, GroupShape } from '@koppel/core/solve/group';
import { canByExhaustion } from './exhaustive-search.ts';

/** What is wrong with a conflict as a minimal one, by exhaustive search; null when nothing is. */
export function conflictIsMinimal(problem: GroupProblem, rules: readonly GroupRule[]): string | null {
  if (canByExhaustion(keeping(problem, rules))) return 'the conflict can be kept';
  for (const rule of rules) {
    const rest = rules.filter((other) => other !== rule);
    if (!canByExhaustion(keeping(problem, rest))) return `${JSON.stringify(rule)} is not needed`;
  }
  return null;
}

/**
 * The problem with only these rules, built apart from the solver. Common groups of any number become a list of that many that may be empty;
 * fewer groups than the minimum are tried by leaving some empty.
 */
function keeping(problem: GroupProblem, rules: readonly GroupRule[]): GroupProblem {
  const has = (test: (rule: GroupRule) => boolean) => rules.some(test);
  const n = problem.elements.length;
  const limits = (shape: Pick<GroupShape, 'seats' | 'elements' | 'options'>, group: string | null) => {
    const kept = (kind: string, bound: string) =>
      has(
        (rule) =>
          rule.kind === kind &&
          'bound' in rule &&
          rule.bound === bound &&
          'group' in rule &&
          rule.group === group,
      );
    const bounds = (kind: 'seats' | 'elements', least: number) => ({
      min: kept(kind, 'min') ? (shape[kind]?.min ?? least) : 0,
      max: kept(kind, 'max') ? shape[kind]!.max! : 1_000_000,
    });
    const offered = shape.options && has((rule) => rule.kind === 'offered' && rule.group === group);
    return {
      seats: bounds('seats', 1),
      elements: bounds('elements', 0),
      ...(offered ? { options: shape.options! } : {}),
    };
  };
  const { groups } = problem;
  const bounded = (bound: string) => has((rule) => rule.kind === 'count' && rule.bound === bound);
  let shapes: GroupProblem['groups'];
  if ('count' in groups) {
    const ends = typeof groups.count === 'number' ? { min: groups.count, max: groups.count } : groups.count;
    const max = bounded('max') ? ends.max : Math.max(n, ends.max);
    shapes = { count: { min: bounded('min') ? ends.min : 1, max }, ...limits(groups, null) };
  } else {
    const free = bounded('max') ? 0 : n;
    const extra = Array.from({ length: free }, (_, i) => ({ id: `extra ${i}`, seats: { min: 0 } }));
    shapes = [...groups.map((shape) => ({ id: shape.id, ...limits(shape, shape.id) })), ...extra];
  }
  const pair = (kind: 'pinned' | 'excluded') =>
    (problem[kind] ?? []).filter(({ element, group }) =>
      has((rule) => rule.kind === kind && rule.element === element && rule.group === group),
    );
  const same = (a: readonly string[], b: readonly string[]) => [...a].sort().join() === [...b].sort().join();
  return {
    elements: problem.elements,
    affinity: new Int32Array(n * n),
    groups: shapes,
    apart: problem.apart!.filter((two) => has((rule) => rule.kind === 'apart' && same(rule.elements, two))),
    together: (problem.together ?? []).filter((set) =>
      has((rule) => rule.kind === 'together' && same(rule.elements, set)),
    ),
    pinned: pair('pinned'),
    excluded: pair('excluded'),
    quotas: (problem.quotas ?? []).map(({ min, max, ...quota }) => {
      const kept = (bound: string) =>
        has((rule) => rule.kind === 'quota' && rule.quota === quota.id && rule.bound === bound);
      return { ...quota, min: kept('min') ? (min ?? 0) : 0, max: kept('max') ? max! : 1_000_000 };
    }),
    ...(problem.options
      ? {
          options: {
            ids: problem.options.ids,
            can: problem.options.can!.filter(({ element }) =>
              has((rule) => rule.kind === 'available' && rule.element === element),
            ),
          },
        }
      : {}),
  };
}
