import type { PlannedMeeting, TimetablePlan } from './plan.js';
import type { Participant, TimetableProblem, WantedMeeting } from './types.js';

/** Something in a timetable that cannot be, or that is not as it says. */
export interface TimetableFault {
  readonly rule:
    | 'a wanted meeting, once'
    | 'a slot of the event'
    | 'a slot of this meeting'
    | 'present and free'
    | 'one place at a time'
    | 'time to walk'
    | 'the right room'
    | 'a table of its own'
    | 'not forbidden'
    | 'at most'
    | 'at least'
    | 'must be held'
    | 'what is left'
    | 'worth'
    | 'rounds'
    | 'bound';
  readonly about: string;
}

export interface TimetableAudit {
  readonly faults: readonly TimetableFault[];
  /** No faults. */
  readonly sound: boolean;
  /** The worth was proved to be the greatest, by prices that were added up here. */
  readonly proven: boolean;
  /** Meetings of each participant, in order of ids. */
  readonly counts: readonly { readonly participant: string; readonly meetings: number }[];
}

/** What is looked at; a plan that people changed by hand has no more than this. */
export type AuditedTimetable = Pick<TimetablePlan, 'meetings'> & Partial<TimetablePlan>;

/**
 * Checks every rule of a timetable from the problem alone, without the solver: nobody in two places, tables, walks, breaks, numbers; and
 * what the plan says of itself, if it does: who is short, what is left, worth, rounds, and the proof by prices.
 */
export function auditTimetable(problem: TimetableProblem, plan: AuditedTimetable): TimetableAudit {
  const faults: TimetableFault[] = [];
  const fault = (rule: TimetableFault['rule'], about: string): void => void faults.push({ rule, about });
  const people = new Map(problem.participants.map((one) => [one.id, one]));
  const wanted = new Map(problem.meetings.map((one) => [idOf(one), one]));
  const distance = distances(problem);
  const held = new Set<string>();
  const known = plan.meetings.filter((one) => {
    const want = wanted.get(one.meeting);
    const right = want !== undefined && sameSet(want.who, one.who) && !held.has(one.meeting);
    if (!right) fault('a wanted meeting, once', one.meeting);
    held.add(one.meeting);
    return right;
  });
  const forbidden = new Set((problem.forbidden ?? []).flatMap(([a, b]) => [key(a, b), key(b, a)]));
  for (const one of known) {
    const want = wanted.get(one.meeting)!;
    if (!(Number.isInteger(one.slot) && one.slot >= 0 && one.slot < problem.slots))
      fault('a slot of the event', one.meeting);
    if (want.slots !== undefined && !want.slots.includes(one.slot))
      fault('a slot of this meeting', one.meeting);
    if (one.who.some((a) => one.who.some((b) => forbidden.has(key(a, b)))))
      fault('not forbidden', one.meeting);
    for (const id of one.who)
      if (!isThere(people.get(id)!, one, distance)) fault('present and free', `${id}, ${one.meeting}`);
    checkRoom(problem, people, want, one, fault);
  }
  checkTables(problem, known, fault);
  const counts = new Map([...people.keys()].sort(byUnit).map((id) => [id, 0]));
  const byPerson = new Map<string, PlannedMeeting[]>();
  for (const one of known) {
    for (const id of one.who) {
      counts.set(id, counts.get(id)! + 1);
      byPerson.set(id, [...(byPerson.get(id) ?? []), one]);
    }
  }
  for (const [id, own] of byPerson) {
    own.sort((a, b) => a.slot - b.slot);
    for (const [k, one] of own.entries()) {
      // Not only the next: a detour over a third room may be shorter than the way.
      for (const next of own.slice(k + 1)) {
        const between = next.slot - one.slot - 1;
        if (between < 0) fault('one place at a time', `${id}, slot ${one.slot}`);
        else if (between < distance(one.room, next.room))
          fault('time to walk', `${id}, slot ${one.slot} to ${next.slot}`);
      }
    }
  }
  checkNumbers(problem, plan, counts, fault);
  for (const [id, want] of wanted)
    if (want.must === true && !held.has(id) && isWhole(plan)) fault('must be held', id);
  const worth = known.reduce((sum, one) => sum + (wanted.get(one.meeting)!.worth ?? 1), 0);
  if (plan.worth !== undefined && plan.worth !== worth) fault('worth', `${plan.worth}, counted ${worth}`);
  const left = [...wanted.keys()].filter((id) => !held.has(id)).sort(byUnit);
  if (plan.left !== undefined && !sameSet(plan.left, left))
    fault('what is left', `${plan.left.length}, counted ${left.length}`);
  checkRounds(plan, known, counts, fault);
  if (plan.bound !== undefined && plan.bound < worth) fault('bound', `${plan.bound}, below ${worth}`);
  const ceiling = plan.prices === undefined ? undefined : byPrices(problem, plan, people, counts, distance);
  const byPrice = plan.proof === 'colouring' || plan.proof === 'prices';
  const proven = byPrice && ceiling === worth && faults.length === 0;
  if (byPrice && plan.status === 'optimal' && ceiling !== worth)
    fault('bound', `the prices prove ${ceiling ?? 'nothing'}, not ${worth}`);
  return {
    faults,
    sound: faults.length === 0,
    proven,
    counts: [...counts].map(([participant, meetings]) => ({ participant, meetings })),
  };
}

type Fault = (rule: TimetableFault['rule'], about: string) => void;
type Distance = (a: string | undefined, b: string | undefined) => number;

const key = (a: string, b: string): string => JSON.stringify([a, b]);
const byUnit = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
const idOf = ({ id, who }: WantedMeeting): string => id ?? [...who].sort(byUnit).join(' + ');
const isWhole = ({ status }: AuditedTimetable): boolean =>
  status === undefined || status === 'optimal' || status === 'complete';

function sameSet(a: readonly string[], b: readonly string[]): boolean {
  const set = new Set(a);
  return a.length === b.length && set.size === a.length && b.every((one) => set.has(one));
}

function distances({ walks }: TimetableProblem): Distance {
  const ways = new Map(
    (walks ?? []).flatMap(({ from, to, slots }) => [
      [key(from, to), slots] as const,
      [key(to, from), slots] as const,
    ]),
  );
  return (a, b) => (a === undefined || b === undefined ? 0 : (ways.get(key(a, b)) ?? 0));
}

function isThere(
  { from = 0, until, busy = [] }: Participant,
  { slot, room }: PlannedMeeting,
  distance: Distance,
): boolean {
  if (slot < from || (until !== undefined && slot >= until)) return false;
  return busy.every((one) => {
    const way = one.room === undefined ? 0 : distance(one.room, room);
    return slot < one.from - way || slot >= one.until + way;
  });
}

function checkRoom(
  { rooms }: TimetableProblem,
  people: ReadonlyMap<string, Participant>,
  want: WantedMeeting,
  one: PlannedMeeting,
  fault: Fault,
): void {
  const stands = one.who.filter((id) => people.get(id)!.stand !== undefined);
  const exists =
    one.room === undefined ? (rooms ?? []).length === 0 : (rooms ?? []).some(({ id }) => id === one.room);
  const asked = want.room === undefined || want.room === one.room;
  const atStand =
    want.room !== undefined || stands.length === 0 || stands.some((id) => people.get(id)!.stand === one.room);
  const named =
    one.stand === undefined || (one.who.includes(one.stand) && people.get(one.stand)!.stand === one.room);
  if (!exists || !asked || !atStand || !named) fault('the right room', one.meeting);
}

function checkTables({ rooms }: TimetableProblem, known: readonly PlannedMeeting[], fault: Fault): void {
  const limits = new Map((rooms ?? []).map(({ id, tables }) => [id, tables]));
  const taken = new Set<string>();
  for (const one of known) {
    const limit = one.room === undefined ? undefined : limits.get(one.room);
    if (one.stand !== undefined || limit === undefined) continue;
    const place = JSON.stringify([one.room, one.slot, one.table]);
    const { table } = one;
    if (table === undefined || table < 1 || table > limit || taken.has(place))
      fault('a table of its own', one.meeting);
    taken.add(place);
  }
}

function checkNumbers(
  { participants }: TimetableProblem,
  plan: AuditedTimetable,
  counts: ReadonlyMap<string, number>,
  fault: Fault,
): void {
  const short = new Map((plan.short ?? []).map((one) => [one.participant, one]));
  for (const { id, least = 0, most } of participants) {
    const has = counts.get(id)!;
    if (most !== undefined && has > most) fault('at most', `${id}, ${has} of ${most}`);
    const said = short.get(id);
    const right = has >= least ? said === undefined : said?.has === has && said.least === least;
    if (plan.status === undefined ? has < least : !right) fault('at least', `${id}, ${has} of ${least}`);
  }
}

function checkRounds(
  { rounds }: AuditedTimetable,
  known: readonly PlannedMeeting[],
  counts: ReadonlyMap<string, number>,
  fault: Fault,
): void {
  if (rounds === undefined) return;
  const used = new Set(known.map(({ slot }) => slot)).size;
  const most = [...counts.values()].reduce((a, b) => Math.max(a, b), 0);
  if (rounds.used !== used || rounds.least > used || rounds.least < most)
    fault('rounds', `${rounds.used}, counted ${used}`);
  if (rounds.participant !== undefined && counts.get(rounds.participant) !== rounds.least)
    fault('rounds', rounds.participant);
}

/** What the prices allow at most, worked out from the problem (weak duality; see `TimetablePrices`). */
function byPrices(
  problem: TimetableProblem,
  { prices }: AuditedTimetable,
  people: ReadonlyMap<string, Participant>,
  counts: ReadonlyMap<string, number>,
  distance: Distance,
): number | undefined {
  const { unmet, tables } = prices!;
  const price = new Map(prices!.participants.map((one) => [one.id, one.price]));
  const numbers = [unmet, tables, ...price.values()];
  if (
    numbers.some((one) => !Number.isSafeInteger(one)) ||
    tables < 0 ||
    unmet < 0 ||
    price.size < people.size
  )
    return undefined;
  const usable = new Map([...people.keys()].map((id) => [id, new Set<number>()]));
  const rooms = (problem.rooms ?? []).map(({ id }) => id);
  const barred = new Set((problem.forbidden ?? []).flatMap(([a, b]) => [key(a, b), key(b, a)]));
  let sum = 0;
  let everyTakes = true;
  const used = new Set<string>();
  for (const want of problem.meetings) {
    if (want.who.some((a) => want.who.some((b) => barred.has(key(a, b))))) continue;
    const stands = want.who.flatMap((id) => people.get(id)!.stand ?? []);
    const tablesIn = (id: string): number => problem.rooms?.find((room) => room.id === id)?.tables ?? 1;
    const all =
      want.room !== undefined
        ? [want.room]
        : stands.length > 0
          ? stands
          : rooms.length > 0
            ? rooms
            : [undefined];
    const places = all.filter(
      (place) => place === undefined || stands.includes(place) || tablesIn(place) > 0,
    );
    const can = Array.from({ length: problem.slots }, (_, slot) => slot)
      .filter((slot) => want.slots === undefined || want.slots.includes(slot))
      .flatMap((slot) => places.map((room) => ({ slot, room })))
      .filter(({ slot, room }) => {
        const at = { meeting: '', who: want.who, slot, ...(room !== undefined && { room }) };
        return want.who.every((id) => isThere(people.get(id)!, at, distance));
      });
    if (can.length === 0) continue;
    for (const { slot, room } of can) {
      if (room !== undefined && stands.includes(room)) everyTakes = false;
      used.add(JSON.stringify([slot, room]));
      for (const id of want.who) usable.get(id)!.add(slot);
    }
    const above = (want.worth ?? 1) - want.who.reduce((all, id) => all + price.get(id)!, 0) - tables;
    sum += want.must === true ? above : Math.max(0, above);
  }
  for (const [id, { least = 0, most }] of people) {
    const cap = Math.min(most ?? Number.POSITIVE_INFINITY, usable.get(id)!.size);
    const floor = Math.min(least, cap);
    sum += floor * Math.max(0, price.get(id)! + unmet) + (cap - floor) * Math.max(0, price.get(id)!);
    sum -= unmet * Math.min(floor, counts.get(id)!);
  }
  if (tables === 0) return sum;
  const limits = new Map((problem.rooms ?? []).map((room) => [room.id, room.tables]));
  if (!everyTakes || rooms.length === 0 || [...limits.values()].includes(undefined)) return undefined;
  return [...used].reduce((all, one) => all + tables * limits.get(JSON.parse(one)[1])!, sum);
}
