import { auditGroups } from './audit.js';
import { formGroups } from './form.js';
import { type FormOptions, readOptions } from './options.js';
import type { GroupPlan, PlannedGroup } from './plan.js';
import { AVERAGE_UNIT, type GroupProblem } from './types.js';

export interface RepairOptions extends FormOptions {
  /**
   * What a move of a settled element must bring, in points of the objective. Absent: no gain is worth a move, so that only what the rules
   * demand is changed.
   */
  readonly pointsPerMove?: number;
}

export interface Repair {
  /** A plan for the problem as it is now, valued by the objective alone; `optimal` speaks of moves first and value second. */
  readonly plan: GroupPlan;
  /** Who sits elsewhere than before, by id. */
  readonly moved: readonly { readonly element: string; readonly from: string; readonly to: string }[];
  /** New elements with their seats, and those who left. */
  readonly joined: readonly { readonly element: string; readonly group: string }[];
  readonly left: readonly string[];
  /** Groups whose members are not what they were. */
  readonly touched: readonly string[];
  /** What the groups that remained of the old plan were worth by the new problem. */
  readonly before: number;
}

/**
 * Mends an earlier plan for a problem that changed (somebody left or joined, a rule was added) by moving as few settled elements as
 * possible, and says what it cost. Staying is worth more than any plan can gain, so fewest moves come first and value second. Proved
 * (`optimal`) on small problems; on larger ones as few as the search finds.
 */
export function repairGroups(
  problem: GroupProblem,
  earlier: { readonly groups: readonly PlannedGroup[] },
  options: RepairOptions = {},
): Repair {
  const { pointsPerMove, ...form } = options;
  readOptions(form);
  const ids = new Set(problem.elements.map(({ id }) => id));
  const seat = new Map(earlier.groups.flatMap(({ id, elements }) => elements.map((e) => [e, id] as const)));
  const standing = new Set(groupIds(problem, earlier));
  const settled = [...seat].filter(([element, group]) => ids.has(element) && standing.has(group));
  const stay = pointsPerMove ?? worthMoreThanAnything(problem);
  const preferences = settled.map(([element, group]) => ({ element, group, points: stay }));
  const raised = { ...problem, preferences: [...(problem.preferences ?? []), ...preferences] };
  const found = formGroups(raised, { ...form, start: earlier.groups });
  const plan = withoutStay(problem, found);
  const now = new Map(plan.groups.flatMap(({ id, elements }) => elements.map((e) => [e, id] as const)));
  const remaining = earlier.groups.map((group) => ({
    ...group,
    elements: group.elements.filter((e) => ids.has(e)),
  }));
  const joined = [...now].filter(([element]) => !seat.has(element));
  const elementsOf = new Map(plan.groups.map((group) => [group.id, group.elements.join('\0')]));
  const before = new Map(earlier.groups.map((group) => [group.id, [...group.elements].sort().join('\0')]));
  return {
    plan,
    moved: [...seat].flatMap(([element, from]) => {
      const to = now.get(element);
      return to === undefined || to === from ? [] : [{ element, from, to }];
    }),
    joined: joined.map(([element, group]) => ({ element, group })),
    left: [...seat.keys()].filter((element) => !ids.has(element)),
    touched: [...new Set([...elementsOf.keys(), ...before.keys()])].filter(
      (id) => elementsOf.get(id) !== before.get(id),
    ),
    before: auditGroups(problem, { groups: remaining }).value,
  };
}

function groupIds({ groups }: GroupProblem, earlier: { readonly groups: readonly PlannedGroup[] }): string[] {
  return 'count' in groups ? earlier.groups.map(({ id }) => id) : groups.map(({ id }) => id);
}

/** More than the value of any two plans can differ by, but for terms, which are taken to stay below the same. */
function worthMoreThanAnything(problem: GroupProblem): number {
  let most = 0;
  for (const value of problem.affinity) most = Math.max(most, value < 0 ? -value : value);
  const n = problem.elements.length;
  const weight = problem.objective === 'average' ? 2 * AVERAGE_UNIT : n;
  return Math.min(1e11, 4 * (most + 1) * weight * n + 1_000_000);
}

/** The plan without the points for staying, which are ours and not the hub's. */
function withoutStay(problem: GroupProblem, found: GroupPlan): GroupPlan {
  const { bound: _, ...plan } = found;
  return { ...plan, value: auditGroups(problem, found).value };
}
