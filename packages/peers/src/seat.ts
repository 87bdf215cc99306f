import { type FormOptions, formGroups as solve, type GroupPlan } from '@koppel/core/solve/group';
import type { Pairs } from './compile/pairs.js';
import { type Compiled, compileProblem, type Part, seatsOf, type Wanted } from './compile/problem.js';
import { togetherSets } from './compile/rules.js';
import type { Setting } from './compile/setting.js';
import { allowedCount, fillable, nearTarget, windowsOf } from './compile/sizes.js';
import type { Member } from './schema/member.js';

export type SolverOptions = Pick<
  FormOptions,
  'seed' | 'steps' | 'budgetMs' | 'clock' | 'proofNodes' | 'seatingRounds' | 'signal' | 'progress' | 'start'
>;

/** Why somebody has no seat. */
export type LeftWhy = 'consent' | 'open' | 'too-few' | 'no-room' | 'rules';

export interface LeftOut {
  readonly member: Member;
  readonly why: LeftWhy;
  /** For `rules`: the plan that was impossible with this member in it. */
  readonly after?: { readonly compiled: Compiled; readonly plan: GroupPlan };
}

/** One part of a programme as it came out. */
export interface Seated {
  readonly part: Part;
  /** Null when nobody is left to seat. */
  readonly compiled: Compiled | null;
  readonly plan: GroupPlan;
  readonly leftOut: readonly LeftOut[];
}

/** Nobody is left out so often; what then is left over waits. */
const MOST_ROUNDS = 200;

/**
 * Seats the members of one part. Without a fallback everybody must get a seat. With one, first as few as possible are left out to make sizes
 * come out even, and then, while the rules leave no plan, the member on whom the conflict turns; every time somebody who has the
 * least in common with the others.
 */
export function seatPart(
  setting: Setting,
  { name, members: everybody }: Part,
  all: Pairs,
  options: SolverOptions,
): Seated {
  const { programme } = setting;
  const mayLeave = programme.fallback !== 'none';
  const leftOut: LeftOut[] = [];
  let members = everybody;
  const drop = (member: Member, why: LeftWhy, after?: LeftOut['after']) => {
    const unit = unitOf(member, members, setting);
    for (const each of unit) leftOut.push({ member: each, why, ...(after ? { after } : {}) });
    members = members.filter((each) => !unit.includes(each));
  };
  while (mayLeave && members.length > 0 && countFor(setting, members) === null) {
    const why = total(members) < programme.size.min ? 'too-few' : 'no-room';
    drop(weakest(members, members, setting, all), why);
  }
  for (let round = 0; ; round += 1) {
    const part = { name, members };
    if (members.length === 0) return { part, compiled: null, plan: emptyPlan(options), leftOut };
    const compiled = compileProblem(setting, part, all, wantedFor(setting, members));
    const plan = solveOnce(compiled, setting, part, all, options);
    const stuck = plan.status === 'impossible' || plan.status === 'partial';
    if (!stuck || !mayLeave || round === MOST_ROUNDS) return { part, compiled, plan, leftOut };
    const blamed = blame(plan, members);
    drop(weakest(blamed, members, setting, all), 'rules', { compiled, plan });
    while (members.length > 0 && countFor(setting, members) === null) {
      drop(
        weakest(members, members, setting, all),
        total(members) < programme.size.min ? 'too-few' : 'no-room',
      );
    }
  }
}

/** The numbers of groups nearest to the target first; the others when the rules do not let those be. */
function solveOnce(
  compiled: Compiled,
  setting: Setting,
  part: Part,
  all: Pairs,
  options: SolverOptions,
): GroupPlan {
  const { members } = part;
  const range = countFor(setting, members);
  if (range === null) return solve(compiled.problem, options);
  const stuck: GroupPlan[] = [];
  for (const some of windowsOf(range, nearTarget(setting.programme, total(members), range))) {
    const plan = solve(compileProblem(setting, part, all, some).problem, options);
    const whole = some.min === range.min && some.max === range.max;
    // The best of these numbers of groups is not proved to be the best of all.
    if (plan.status === 'optimal' && !whole) return { ...plan, status: 'complete' };
    if (whole || (plan.status !== 'impossible' && plan.status !== 'partial')) return plan;
    stuck.push(plan);
  }
  return stuck.find(({ status }) => status === 'partial') ?? merged(stuck);
}

/** What is impossible for every number of groups: all rules that stood in the way, but for numbers that nobody asked for. */
function merged(plans: readonly GroupPlan[]): GroupPlan {
  const first = plans[0] as GroupPlan;
  const all = plans.flatMap(({ conflict }) => conflict?.rules ?? []).filter(({ kind }) => kind !== 'count');
  const rules = [...new Map(all.map((rule) => [JSON.stringify(rule), rule])).values()];
  return { ...first, conflict: { rules, minimal: false } };
}

function countFor({ programme }: Setting, members: readonly Member[]) {
  const allowed = allowedCount(programme, total(members));
  const min = programme.fallback === 'none' ? allowed.min : 1;
  return fillable(programme, total(members), { min, max: allowed.max });
}

/** What cannot be filled is given to the solver all the same: it says why not. */
function wantedFor(setting: Setting, members: readonly Member[]): Wanted {
  const range = countFor(setting, members);
  if (range) return range;
  const { groups, size } = setting.programme;
  const allowed = allowedCount(setting.programme, total(members));
  if (groups !== undefined) return allowed;
  const max = Math.max(1, Math.floor(total(members) / size.min));
  return { min: 1, max };
}

const total = (members: readonly Member[]) => members.reduce((sum, member) => sum + seatsOf(member), 0);

function emptyPlan({ seed = 1, budgetMs }: SolverOptions): GroupPlan {
  const reproducible = budgetMs === undefined;
  return { status: 'complete', groups: [], waiting: [], value: 0, seed, steps: 0, reproducible };
}

/** Members on whom the conflict turns: those that its rules name most often; all when they name nobody. */
function blame({ conflict, waiting, status }: GroupPlan, members: readonly Member[]): readonly Member[] {
  if (status === 'partial') {
    const left = new Set(waiting);
    const some = members.filter(({ id }) => left.has(id));
    return some.length > 0 ? some : members;
  }
  const named = new Map<string, number>();
  for (const rule of conflict?.rules ?? []) {
    const ids = 'elements' in rule ? rule.elements : 'element' in rule ? [rule.element] : [];
    for (const id of ids) named.set(id, (named.get(id) ?? 0) + 1);
  }
  const most = Math.max(0, ...named.values());
  const some = members.filter(({ id }) => named.get(id) === most);
  return some.length > 0 ? some : members;
}

/** Who has the least in common with the others; pinned members only when there is nobody else; ties by id. */
function weakest(
  some: readonly Member[],
  members: readonly Member[],
  { programme, members: everybody }: Setting,
  { affinity }: Pairs,
): Member {
  const pinned = new Set(programme.pinned.map(({ member }) => member));
  const free = some.filter(({ id }) => !pinned.has(id));
  const placeOf = new Map(everybody.map(({ id }, i) => [id, i]));
  const places = members.map(({ id }) => placeOf.get(id) as number);
  const worth = ({ id }: Member) => {
    const row = (placeOf.get(id) as number) * everybody.length;
    const own = placeOf.get(id);
    return places.reduce((sum, place) => (place === own ? sum : sum + affinity[row + place]!), 0);
  };
  const candidates = (free.length > 0 ? free : some).map((member) => ({ member, worth: worth(member) }));
  return candidates.reduce((least, each) => (each.worth <= least.worth ? each : least)).member;
}

/** Somebody with all who must share a group with them. */
function unitOf(member: Member, members: readonly Member[], { programme }: Setting): readonly Member[] {
  const unit = new Set([member.id]);
  const sets = togetherSets(members, programme);
  for (let before = 0; before < unit.size; ) {
    before = unit.size;
    for (const set of sets) if (set.some((id) => unit.has(id))) for (const id of set) unit.add(id);
  }
  return members.filter(({ id }) => unit.has(id));
}
