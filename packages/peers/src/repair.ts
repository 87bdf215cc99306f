import { AVERAGE_UNIT, type PlannedGroup, repairGroups as mend, type Repair } from '@koppel/core/solve/group';
import { evaluatePairs, type Pairs } from './compile/pairs.js';
import { type Compiled, compileProblem, groupName, type Part } from './compile/problem.js';
import { readSetting, type Setting } from './compile/setting.js';
import { type FormGroupsOptions, partsOf } from './form.js';
import { Fit } from './report/fit.js';
import { reportOn } from './report/report.js';
import { sentence, speakerOf } from './report/speaker.js';
import type { PeersPlan } from './report/types.js';
import { shareDates } from './share-dates.js';
import type { Seating } from './schema/plan.js';
import { groupsByPart, readSeating } from './seating.js';
import { type LeftOut, type Seated, seatPart } from './seat.js';
import { substitutesFor } from './within/substitutes.js';

export interface RepairGroupsOptions extends FormGroupsOptions {
  /** What a settled member's move must bring, in thousandths of mean affinity; absent: nobody moves but for a rule. */
  readonly gainPerMove?: number;
}

export interface PeersRepair {
  readonly plan: PeersPlan;
  readonly moved: readonly { readonly id: string; readonly from: string; readonly to: string }[];
  readonly joined: readonly { readonly id: string; readonly group: string }[];
  readonly left: readonly { readonly id: string; readonly group: string }[];
  /** Groups whose members are not what they were. */
  readonly touched: readonly string[];
  /** Mean affinity of the groups as they were left, and as they are now; thousandths. */
  readonly before: number;
  readonly after: number;
  /** What happened and what it cost. */
  readonly sentences: readonly string[];
}

/**
 * Mends groups after somebody left or joined or a rule changed: as few settled members move as the rules allow. Where the groups that are
 * there cannot be kept, the smallest is divided over the others or, failing that, one is added.
 *
 * @throws KoppelError as `formGroups`.
 */
export function repairGroups(members: unknown, earlier: unknown, options: RepairGroupsOptions): PeersRepair {
  const setting = readSetting(members, options);
  const seating = readSeating(earlier);
  const { early, parts } = partsOf(setting);
  const all = evaluatePairs(setting.members, setting.policy, setting.trees);
  const kept = groupsByPart(seating, parts);
  const mended = parts.map((part, at) => {
    const groups = kept[at] as PlannedGroup[];
    const { filled, rest, leftOut } = fillSeats(setting, part, all, groups, seating);
    const { seated, means } = repairPart(setting, rest, all, groups, filled, options);
    return { seated: { ...seated, leftOut: [...seated.leftOut, ...leftOut] }, means };
  });
  const shared = shareDates(
    setting,
    mended.map(({ seated }) => seated),
    all,
    budgetOf(options),
    'stay',
  );
  const done = mended.map(({ means }, at): Mended => ({ seated: shared[at] as Seated, means }));
  const seat = new Map(
    seating.groups.flatMap(({ id, members: some }) => some.map((each) => [each.id, id] as const)),
  );
  const plan = reportOn(
    setting,
    done.map(({ seated }) => seated),
    early,
    { ...options, moved: countMoved(done, seat) },
  );
  return tell(setting, plan, seat, done);
}

interface Mended {
  readonly seated: Seated;
  /** Mean affinity of the earlier groups with those who are still there, per group. */
  readonly means: readonly number[];
}

/**
 * Where groups are under way and not open to everybody: who waits takes a seat that came free (`substitutes`), or nobody does (`fixed`).
 * Whoever has no seat then stays outside.
 */
function fillSeats(
  setting: Setting,
  part: Part,
  all: Pairs,
  groups: readonly PlannedGroup[],
  seating: Seating,
): { readonly filled: readonly PlannedGroup[]; readonly rest: Part; readonly leftOut: readonly LeftOut[] } {
  const { membership } = setting.programme;
  if (membership === 'open' || groups.length === 0) return { filled: groups, rest: part, leftOut: [] };
  const ids = groups.map(({ id }) => id);
  const were = new Map(seating.groups.map(({ id, members }) => [id, members.length]));
  const freed = new Map(groups.map(({ id, elements }) => [id, (were.get(id) ?? 0) - elements.length]));
  const filled =
    membership === 'fixed'
      ? groups
      : substitutesFor(groups, freed, compileProblem(setting, part, all, ids)).groups;
  const seated = new Set(filled.flatMap(({ elements }) => elements));
  const why = membership === 'fixed' ? 'fixed' : 'no-seat';
  return {
    filled,
    rest: { ...part, members: part.members.filter(({ id }) => seated.has(id)) },
    leftOut: part.members.filter(({ id }) => !seated.has(id)).map((member) => ({ member, why })),
  };
}

/** `groups` as they were left, `filled` with those who took a seat that came free. */
function repairPart(
  setting: Setting,
  part: Part,
  all: Pairs,
  groups: readonly PlannedGroup[],
  filled: readonly PlannedGroup[],
  options: RepairGroupsOptions,
): Mended {
  if (groups.length === 0) return { seated: seatPart(setting, part, all, options), means: [] };
  const own = compileProblem(
    setting,
    part,
    all,
    groups.map(({ id }) => id),
  );
  const fit = new Fit(own);
  const means = groups.map(({ elements }) => fit.ofGroup(elements));
  const { gainPerMove, ...rest } = options;
  const pointsPerMove = gainPerMove === undefined ? {} : { pointsPerMove: gainPerMove * AVERAGE_UNIT };
  const budget = budgetOf(rest);
  let first: { compiled: Compiled; repair: Repair } | undefined;
  for (const ids of waysToKeep(part, groups)) {
    const compiled = compileProblem(setting, part, all, ids);
    const repair = mend(compiled.problem, { groups: filled }, { ...budget, ...pointsPerMove });
    first ??= { compiled, repair };
    if (repair.plan.status !== 'impossible' && repair.plan.status !== 'partial') {
      return { seated: { part, compiled, plan: repair.plan, leftOut: [] }, means };
    }
  }
  const { compiled, repair } = first as NonNullable<typeof first>;
  return { seated: { part, compiled, plan: repair.plan, leftOut: [] }, means };
}

function budgetOf({
  seed,
  steps,
  budgetMs,
  clock,
  proofNodes,
  seatingRounds,
  signal,
  progress,
}: FormGroupsOptions) {
  return {
    ...(seed === undefined ? {} : { seed }),
    ...(steps === undefined ? {} : { steps }),
    ...(budgetMs === undefined ? {} : { budgetMs }),
    ...(clock === undefined ? {} : { clock }),
    ...(proofNodes === undefined ? {} : { proofNodes }),
    ...(seatingRounds === undefined ? {} : { seatingRounds }),
    ...(signal === undefined ? {} : { signal }),
    ...(progress === undefined ? {} : { progress }),
  };
}

/** The groups that are there; without the smallest; with one more. */
function waysToKeep(part: Part, groups: readonly PlannedGroup[]): string[][] {
  const ids = groups.map(({ id }) => id);
  const smallest = groups.reduce((least, group) =>
    group.elements.length < least.elements.length ? group : least,
  );
  let next = 1;
  while (ids.includes(groupName(part, String(next)))) next += 1;
  const without = ids.filter((id) => id !== smallest.id);
  return [ids, ...(without.length > 0 ? [without] : []), [...ids, groupName(part, String(next))]];
}

function countMoved(done: readonly Mended[], seat: ReadonlyMap<string, string>): number {
  const now = done.flatMap(({ seated }) => seated.plan.groups);
  return now.reduce(
    (sum, { id, elements }) =>
      sum + elements.filter((each) => seat.has(each) && seat.get(each) !== id).length,
    0,
  );
}

/** Whose seat somebody took, where that is what happened. */
function sayJoined(joined: PeersRepair['joined'], left: PeersRepair['left'], setting: Setting): string[] {
  const { words, name } = speakerOf(setting);
  const free = [...left];
  return joined.map(({ id, group }) => {
    const at = free.findIndex((each) => each.group === group);
    const [gone] = setting.programme.membership === 'substitutes' && at >= 0 ? free.splice(at, 1) : [];
    return gone
      ? words.repair.substitute(name(id), name(gone.id), group)
      : words.repair.joined(name(id), group);
  });
}

function tell(
  setting: Setting,
  plan: PeersPlan,
  seat: ReadonlyMap<string, string>,
  done: readonly Mended[],
): PeersRepair {
  const { words, name } = speakerOf(setting);
  const now = new Map(
    plan.groups.flatMap(({ id, members }) => members.map((member) => [member.id, id] as const)),
  );
  const moved = [...seat].flatMap(([id, from]) => {
    const to = now.get(id);
    return to === undefined || to === from ? [] : [{ id, from, to }];
  });
  const joined = [...now].flatMap(([id, group]) => (seat.has(id) ? [] : [{ id, group }]));
  const left = [...seat].flatMap(([id, group]) => (now.has(id) ? [] : [{ id, group }]));
  const touched = [
    ...new Set([
      ...moved.flatMap(({ from, to }) => [from, to]),
      ...[...joined, ...left].map(({ group }) => group),
    ]),
  ].sort();
  const means = done.flatMap((part) => part.means);
  const before =
    means.length === 0 ? 0 : Math.floor(means.reduce((sum, mean) => sum + mean, 0) / means.length);
  const after = plan.overview.mean;
  const sentences = [
    ...left.map(({ id, group }) => words.repair.left(name(id), group)),
    ...sayJoined(joined, left, setting),
    ...moved.map(({ id, from, to }) => words.repair.moved(name(id), from, to)),
    words.repair.cost(moved.length, touched.length, seat.size - left.length),
    words.repair.worth(words.percent(before), words.percent(after)),
  ].map(sentence);
  return { plan, moved, joined, left, touched, before, after, sentences };
}
