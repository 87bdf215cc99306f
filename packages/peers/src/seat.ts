import {
  type FormOptions,
  formGroups as solve,
  type GroupPlan,
  type GroupRule,
} from '@koppel/core/solve/group';
import type { Pairs } from './compile/pairs.js';
import {
  type Compiled,
  compileProblem,
  type Part,
  seatsOf,
  sectorTest,
  type Wanted,
} from './compile/problem.js';
import { quotasOf, togetherSets } from './compile/rules.js';
import type { Setting } from './compile/setting.js';
import { allowedCount, fillable, nearTarget, windowsOf } from './compile/sizes.js';
import type { Member } from './schema/member.js';

export type SolverOptions = Pick<
  FormOptions,
  'seed' | 'steps' | 'budgetMs' | 'clock' | 'proofNodes' | 'seatingRounds' | 'signal' | 'progress' | 'start'
>;

/** Why somebody has no seat. */
export type LeftWhy = 'consent' | 'open' | 'too-few' | 'full' | 'no-room' | 'rules' | 'fixed' | 'no-seat';

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
  /** Too few because rules left the others out: then those rules are the reason. */
  const fitSizes = (after?: LeftOut['after']) => {
    while (members.length > 0 && countFor(setting, members) === null) {
      const why = whyNoSizes(setting, members);
      const member = weakest(members, members, setting, all);
      if (after && why === 'too-few') drop(member, 'rules', after);
      else drop(member, why);
    }
  };
  /** Takes back who was left out for want of seats alone, to fill the seats of somebody whom the rules leave out. */
  const refill = (plan: GroupPlan) => {
    const reserve = leftOut
      .filter(({ why }) => why === 'full' || why === 'no-room')
      .map(({ member }) => member);
    const wanted = wantedBy(plan, reserve, setting);
    if (wanted.length === 0) return;
    const unit = unitOf(strongest(wanted, members, setting, all), reserve, setting);
    for (let at = leftOut.length - 1; at >= 0; at -= 1) {
      if (unit.includes((leftOut[at] as LeftOut).member)) leftOut.splice(at, 1);
    }
    members = everybody.filter((member) => members.includes(member) || unit.includes(member));
  };
  if (mayLeave) fitSizes();
  for (let round = 0; ; round += 1) {
    const part = { name, members };
    if (members.length === 0) return { part, compiled: null, plan: emptyPlan(options), leftOut };
    const compiled = compileProblem(setting, part, all, wantedFor(setting, members));
    const plan = solveOnce(compiled, setting, part, all, options);
    const stuck = plan.status === 'impossible' || plan.status === 'partial';
    if (!stuck || !mayLeave || round === MOST_ROUNDS) return { part, compiled, plan, leftOut };
    drop(weakest(blame(plan, members, setting), members, setting, all), 'rules', { compiled, plan });
    refill(plan);
    fitSizes({ compiled, plan });
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

function whyNoSizes({ programme }: Setting, members: readonly Member[]): LeftWhy {
  const seats = total(members);
  if (seats < programme.size.min) return 'too-few';
  return allowedCount(programme, seats).max * programme.size.max < seats ? 'full' : 'no-room';
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

/** Members on whom the conflict turns: those that its rules name most often, or whom a quota has too many of. */
function blame(
  { conflict, waiting, status }: GroupPlan,
  members: readonly Member[],
  setting: Setting,
): readonly Member[] {
  const rules = conflict?.rules ?? [];
  const named = new Map<string, number>();
  for (const rule of rules) {
    const ids = 'elements' in rule ? rule.elements : 'element' in rule ? [rule.element] : [];
    for (const id of ids) named.set(id, (named.get(id) ?? 0) + 1);
  }
  const most = Math.max(0, ...named.values());
  const left = new Set(waiting);
  const some = members.filter(({ id }) =>
    status === 'partial' ? left.has(id) : most > 0 && named.get(id) === most,
  );
  if (some.length > 0) return some;
  const counted = quotaMembers(rules, setting);
  const others = members.filter(
    ({ id }) => counted.max.has(id) || (counted.min.size > 0 && !counted.min.has(id)),
  );
  return others.length > 0 ? others : members;
}

/** Of a reserve, those whom a quota lacks; all of them when it is not about quotas. */
function wantedBy({ conflict }: GroupPlan, reserve: readonly Member[], setting: Setting): readonly Member[] {
  const counted = quotaMembers(conflict?.rules ?? [], setting);
  const some = reserve.filter(
    ({ id }) => (counted.min.size === 0 || counted.min.has(id)) && !counted.max.has(id),
  );
  return some.length > 0 ? some : reserve;
}

/** Whom the quotas of a conflict count, for those that ask for more and for those that ask for fewer. */
function quotaMembers(rules: readonly GroupRule[], setting: Setting) {
  const quotas = new Map(
    quotasOf(setting.members, setting.programme, sectorTest(setting)).map((quota) => [quota.id, quota]),
  );
  const of = (bound: 'min' | 'max') =>
    new Set(
      rules.flatMap((rule) =>
        rule.kind === 'quota' && rule.bound === bound ? (quotas.get(rule.quota)?.elements ?? []) : [],
      ),
    );
  return { min: of('min'), max: of('max') };
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
  const worth = worthAmong(members, everybody, affinity);
  const candidates = (free.length > 0 ? free : some).map((member) => ({ member, worth: worth(member) }));
  return candidates.reduce((least, each) => (each.worth <= least.worth ? each : least)).member;
}

/** Who has the most in common with those who are seated; ties by id. */
function strongest(
  some: readonly Member[],
  members: readonly Member[],
  { members: everybody }: Setting,
  { affinity }: Pairs,
): Member {
  const worth = worthAmong(members, everybody, affinity);
  const candidates = some.map((member) => ({ member, worth: worth(member) }));
  return candidates.reduce((best, each) => (each.worth > best.worth ? each : best)).member;
}

function worthAmong(members: readonly Member[], everybody: readonly Member[], affinity: Int32Array) {
  const placeOf = new Map(everybody.map(({ id }, i) => [id, i]));
  const places = members.map(({ id }) => placeOf.get(id) as number);
  return ({ id }: Member): number => {
    const own = placeOf.get(id) as number;
    return places.reduce(
      (sum, place) => (place === own ? sum : sum + affinity[own * everybody.length + place]!),
      0,
    );
  };
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
