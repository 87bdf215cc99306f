import type { PlanStatus } from '@koppel/core';
import type { GroupBreach, PlannedGroup } from '@koppel/core/solve/group';
import { perMille } from '../compile/pairs.js';
import { type Compiled, groupName } from '../compile/problem.js';
import type { Setting } from '../compile/setting.js';
import type { LeftOut, Seated, SolverOptions } from '../seat.js';
import type { Member } from '../schema/member.js';
import { buddiesOf } from '../within/buddies.js';
import { type CoachedGroup, coachesFor } from '../within/coaches.js';
import { subgroupsOf } from '../within/subgroups.js';
import { sayBreach } from './breach.js';
import { auditOf, cardOf } from './card.js';
import { giniPerMille } from './fit.js';
import { impossibleOf, sayConflict } from './impossible.js';
import { openPoints } from './open.js';
import { sentence, type Speaker, speakerOf } from './speaker.js';
import { togetherOf, topicsOf } from './together.js';
import type { LeftOutMember, Overview, PeerGroup, PeersPlan } from './types.js';
import { type Look, lookAt, whyNotOf } from './why-not.js';

/** A group of one of the parts, by the name that it has in the plan. */
interface Placed {
  readonly id: string;
  readonly group: PlannedGroup;
  readonly members: readonly Member[];
  readonly seated: Seated;
  readonly compiled: Compiled;
  readonly look: Look;
  readonly breaches: readonly GroupBreach[];
}

/** Everything about seats in words; looks nothing up that the plan does not hold, and tells nothing confidential. */
export function reportOn(
  setting: Setting,
  parts: readonly Seated[],
  early: readonly LeftOut[],
  options: SolverOptions & { readonly moved?: number },
): PeersPlan {
  const speaker = speakerOf(setting);
  const placed = parts.flatMap(placedIn);
  const coached = placed.map((one) => coachedOf(one));
  const coaches = setting.programme.coaches.length > 0 ? coachesFor(coached, setting, speaker) : new Map();
  const crowds = crowdedDates(placed, setting, speaker);
  const groups = placed.map((one): PeerGroup => {
    const coach = coaches.get(one.id);
    const group = groupOf(one, crowds, setting, options, speaker);
    if (coach) return { ...group, coach };
    if (setting.programme.coaches.length === 0) return group;
    return { ...group, notes: [...group.notes, sentence(speaker.words.coach.none)] };
  });
  const impossible = parts.flatMap((part) => impossibleOf(part, setting, options, speaker) ?? []);
  const waiting = parts.flatMap(({ plan, compiled }) =>
    plan.status === 'impossible'
      ? []
      : (compiled?.members ?? []).filter(({ id }) => plan.waiting.includes(id)),
  );
  const leftOut = [
    ...[...early, ...parts.flatMap((part) => part.leftOut)].map((left) => sayLeftOut(left, setting, speaker)),
    ...waiting.map(
      ({ id }): LeftOutMember => ({
        id,
        name: speaker.name(id),
        gets: 'waiting',
        sentence: sentence(speaker.words.left.unseated()),
      }),
    ),
  ].sort((a, b) => (a.id < b.id ? -1 : 1));
  const open = openPoints(setting, speaker);
  const status = statusOf(parts, leftOut.length > 0);
  const { title } = setting.programme;
  return {
    status,
    language: setting.language,
    ...(title ? { title: title[setting.language] } : {}),
    summary: summaryOf(status, groups, parts, leftOut, open.length, setting, speaker),
    groups,
    leftOut,
    overview: overviewOf(groups, parts, options.moved),
    impossible,
    open,
    seed: parts[0]?.plan.seed ?? options.seed ?? 1,
    steps: parts.reduce((sum, { plan }) => sum + plan.steps, 0),
    reproducible: parts.every(({ plan }) => plan.reproducible),
  };
}

function placedIn(seated: Seated): Placed[] {
  const { compiled, plan, part } = seated;
  if (!compiled) return [];
  const byId = new Map(compiled.members.map((member) => [member.id, member]));
  const [look, breaches] = [lookAt(compiled, plan.groups), auditOf(compiled, plan.groups)];
  return plan.groups
    .filter(({ elements }) => elements.length > 0)
    .map((group) => ({
      id: 'count' in compiled.problem.groups ? groupName(part, group.id) : group.id,
      group,
      members: group.elements.map((id) => byId.get(id) as Member),
      seated,
      compiled,
      look,
      breaches,
    }));
}

function coachedOf({ id, members, group, compiled }: Placed): CoachedGroup {
  const { date, language } = compiled.offered.find((option) => option.id === group.option) ?? {};
  return {
    id,
    members,
    ...(date === undefined ? {} : { date }),
    ...(language === undefined ? {} : { language }),
  };
}

/** What is said of a date that more groups have than it has room for; counted here, whoever gave the groups their dates. */
function crowdedDates(
  placed: readonly Placed[],
  { programme }: Setting,
  { words, label }: Speaker,
): ReadonlyMap<string, string> {
  const dates = placed.map((one) => coachedOf(one).date);
  return new Map(
    programme.options.flatMap(({ id, groups: room }) => {
      const count = dates.filter((date) => date === id).length;
      return room === undefined || count <= room
        ? []
        : [[id, sentence(words.note.room(label(id), count, room))]];
    }),
  );
}

function groupOf(
  one: Placed,
  crowds: ReadonlyMap<string, string>,
  setting: Setting,
  options: SolverOptions,
  speaker: Speaker,
): PeerGroup {
  const { group, members, compiled, seated, id, look } = one;
  const { programme } = setting;
  const { words, label, name } = speaker;
  const { fit } = look;
  const ids = members.map((member) => member.id);
  const nameOfGroup = (own: string) =>
    'count' in compiled.problem.groups ? groupName(seated.part, own) : own;
  const broken = one.breaches.filter(({ about }) =>
    about.some((each) => each === group.id || ids.includes(each)),
  );
  const crowd = crowds.get(coachedOf(one).date ?? '');
  const buddies = buddiesOf(ids, compiled, programme.buddies);
  const [topic] = topicsOf(members);
  const theme =
    topic && topic.members > 1
      ? {
          id: topic.id,
          label: label(topic.id),
          members: topic.members,
          sentence: sentence(words.theme(label(topic.id), topic.members, members.length)),
        }
      : undefined;
  const said = optionLabel(one, speaker);
  return {
    id,
    members: members.map((member) => {
      const buddy = buddies.get(member.id);
      return {
        id: member.id,
        name: name(member.id),
        persons: member.persons ?? 1,
        ...(member.firm === undefined ? {} : { firm: member.firm }),
        ...(member.sector === undefined ? {} : { sector: label(member.sector) }),
        ...(member.headcount === undefined ? {} : { headcount: roughly(member.headcount) }),
        fit: fit.mean(member.id, ids),
        ...(buddy === undefined ? {} : { buddy }),
      };
    }),
    ...(group.option === undefined ? {} : { option: group.option }),
    ...(said === undefined ? {} : { optionLabel: said }),
    ...(theme ? { theme } : {}),
    together: togetherOf(members, setting, speaker),
    whyNot: whyNotOf(group, seated.plan.groups, compiled, look, setting, nameOfGroup, speaker),
    card: cardOf(group, members, compiled, fit, broken.length + (crowd === undefined ? 0 : 1), speaker),
    notes: [
      ...(crowd === undefined ? [] : [crowd]),
      ...new Set(broken.map((each) => sentence(sayBreach(each, compiled, programme, nameOfGroup, speaker)))),
      ...notesOf(ids, compiled, speaker),
    ],
    subgroups: subgroupsOf(group, compiled, programme.subgroups, options.seed ?? 1),
    affinity: ids.map((member, at) => ids.slice(0, at).map((other) => fit.of(member, other))),
  };
}

function roughly(value: NonNullable<Member['headcount']>): string {
  if (typeof value === 'number') return String(value);
  const [from, to] = [value.gte ?? value.gt, value.lte ?? value.lt];
  return to === undefined ? `${from ?? 0}+` : `${from ?? ''}–${to}`;
}

function optionLabel({ group, compiled }: Placed, { label }: Speaker): string | undefined {
  const option = compiled.offered.find(({ id }) => id === group.option);
  return (
    option &&
    [option.date, option.language].flatMap((part) => (part === undefined ? [] : [label(part)])).join(', ')
  );
}

function notesOf(ids: readonly string[], { open }: Compiled, { words, name }: Speaker): string[] {
  const here = new Set(ids);
  return open
    .filter(({ members }) => members.every((id) => here.has(id)))
    .map(({ members: [a, b], what }) => sentence(words.note[what](name(a), name(b))));
}

function sayLeftOut(left: LeftOut, setting: Setting, speaker: Speaker): LeftOutMember {
  const { member, why } = left;
  const { words } = speaker;
  const { min, max } = setting.programme.size;
  const text =
    why === 'rules'
      ? words.left.rules(sayConflict(left, setting, speaker))
      : why === 'open'
        ? words.left.open(
            missingSplit(member, setting)
              .map((field) => words.fields[field])
              .join(words.and),
          )
        : words.left[why](min, max);
  const { fallback } = setting.programme;
  const gets =
    why === 'open'
      ? 'ask'
      : why === 'consent' || (fallback === 'individual' && why !== 'no-seat')
        ? 'individual'
        : 'waiting';
  return { id: member.id, name: speaker.name(member.id), gets, sentence: sentence(text) };
}

/** What the programme is split by and this member does not tell. */
export function missingSplit(member: Member, { programme }: Setting): ('stage' | 'region')[] {
  return programme.split.filter((field) => member[field] === undefined);
}

function statusOf(parts: readonly Seated[], left: boolean): PlanStatus {
  const all = parts.map(({ plan }) => plan.status);
  const worst = (['impossible', 'cancelled', 'partial'] as const).find((status) => all.includes(status));
  if (worst) return worst;
  if (left) return 'partial';
  return all.every((status) => status === 'optimal') ? 'optimal' : 'complete';
}

function summaryOf(
  status: PlanStatus,
  groups: readonly PeerGroup[],
  parts: readonly Seated[],
  leftOut: readonly LeftOutMember[],
  open: number,
  { programme }: Setting,
  { words }: Speaker,
): string[] {
  const seated = groups.reduce((sum, { members }) => sum + members.length, 0);
  const wanted = typeof programme.groups === 'number' ? programme.groups : programme.groups?.min;
  const undated = parts.reduce(
    (sum, { plan, compiled }) =>
      sum + (compiled?.problem.options ? plan.groups.filter(({ option }) => option === undefined).length : 0),
    0,
  );
  const fewer = parts.some(({ plan }) => wanted !== undefined && plan.groups.length < wanted);
  return [
    groups.length === 0 ? words.summary.nobody : words.summary.seated(seated, groups.length),
    // Somebody without a seat, or a group without a date.
    ...(status === 'partial' && leftOut.length === 0 && undated > 0 ? [] : [words.status[status]]),
    ...(undated > 0 ? [words.summary.noDate(undated)] : []),
    ...(fewer && status !== 'impossible' && wanted !== undefined
      ? [words.summary.fewer(groups.length, wanted)]
      : []),
    ...(leftOut.length > 0 ? [words.summary.leftOut(leftOut.length)] : []),
    ...(open > 0 ? [words.summary.open(open)] : []),
  ].map(sentence);
}

/** A good mean with one bad group is a bad result: lowest and tenth percentile stand beside it. */
function overviewOf(
  groups: readonly PeerGroup[],
  parts: readonly Seated[],
  moved: number | undefined,
): Overview {
  const means = groups.map(({ card }) => card.mean).sort((a, b) => a - b);
  const sum = means.reduce((total, mean) => total + mean, 0);
  const bounds = parts.filter(({ plan }) => plan.groups.length > 0).map(({ plan }) => plan);
  const bound = bounds.every((plan) => plan.bound !== undefined)
    ? bounds.reduce((total, plan) => total + (plan.bound ?? 0), 0)
    : undefined;
  const value = bounds.reduce((total, plan) => total + plan.value, 0);
  return {
    groups: groups.length,
    seated: groups.reduce((total, { members }) => total + members.length, 0),
    mean: means.length === 0 ? 0 : Math.floor((2 * sum + means.length) / (2 * means.length)),
    lowest: means[0] ?? 0,
    tenthPercentile: means[Math.ceil(means.length / 10) - 1] ?? 0,
    gini: giniPerMille(means),
    ...(bound !== undefined && bound > 0 ? { gap: perMille(bound - value, bound) } : {}),
    ...(moved === undefined ? {} : { moved }),
  };
}
