import { at, refuse, show } from '../../errors.js';
import { type Ordered, orderById, readCount } from '../assign/ids.js';
import type { Participant, TimetableProblem, WantedMeeting } from './types.js';

/** A limit that is none. */
export const NO_LIMIT = 0x3fffffff;
const MOST_SLOTS = 4096;
/** Meetings × rooms × slots. */
const MOST_CELLS = 2 ** 27;
const MOST_WORTH = 1_000_000_000;

/**
 * A problem that was checked, by number: participants, rooms and meetings in the order of their ids. A value says where and
 * when a meeting is: `room * slots + slot`.
 */
export interface Model {
  readonly slots: number;
  readonly participants: Ordered<Participant>;
  readonly least: Int32Array;
  /** At most the slots that somebody can use. */
  readonly most: Int32Array;
  /** 0 guest, 1 host, -1 neither. */
  readonly side: Int8Array;
  readonly rooms: number;
  readonly roomIds: readonly (string | undefined)[];
  /** Tables of each room. */
  readonly tables: Int32Array;
  /** Slots between two rooms, row by row. */
  readonly walk: Int32Array;
  readonly longestWalk: number;
  readonly meetingIds: readonly string[];
  /** Who is in meeting m: `who[whoStart[m]]` up to `whoStart[m + 1]`. */
  readonly who: Int32Array;
  readonly whoStart: Int32Array;
  readonly worth: Float64Array;
  readonly must: Uint8Array;
  /** The values that meeting m can have, ascending: `values[valueStart[m]]` up to `valueStart[m + 1]`. */
  readonly values: Int32Array;
  readonly valueStart: Int32Array;
  /** `allowed[m * rooms * slots + value]`. */
  readonly allowed: Uint8Array;
  /** Whether meeting m takes a table when it is in room r: `takesTable[m * rooms + r]`. */
  readonly takesTable: Uint8Array;
  /** The meetings of participant p: `of[ofStart[p]]` up to `ofStart[p + 1]`. */
  readonly of: Int32Array;
  readonly ofStart: Int32Array;
  /** All meetings are of a guest and a host. */
  readonly twoSided: boolean;
}

/** @throws KoppelError `BAD_VALUE`, `DUPLICATE_ID`, with the place. */
export function readTimetable(problem: TimetableProblem): Model {
  if (typeof problem !== 'object' || problem === null) refuse('BAD_VALUE', '', show(problem), 'a problem');
  const slots = readCount(problem.slots, -1, '/slots', 1);
  if (slots < 1 || slots > MOST_SLOTS) {
    refuse('BAD_VALUE', '/slots', show(problem.slots), `a whole number from 1 to ${MOST_SLOTS}`);
  }
  const participants = orderById(problem.participants, '/participants');
  const given = orderById(problem.rooms ?? [], '/rooms');
  const rooms = Math.max(1, given.ids.length);
  const roomOf = (id: unknown, pointer: string): number => {
    const room = given.indexOf.get(id as string);
    return room ?? refuse('BAD_VALUE', pointer, show(id), 'the id of a room');
  };
  const tables = Int32Array.from({ length: rooms }, (_, r) =>
    readCount(given.records[r]?.tables, NO_LIMIT, at(given.pointers[r] ?? '/rooms', 'tables')),
  );
  const walk = readWalks(problem, rooms, roomOf);
  const people = participants.records.map((one, p) =>
    readParticipant(one, participants.pointers[p]!, slots, roomOf),
  );
  const meetings = readMeetings(problem, participants);
  const cells = meetings.length * rooms * slots;
  if (cells > MOST_CELLS) {
    refuse(
      'BAD_VALUE',
      '',
      `${meetings.length} meetings in ${rooms * slots} rooms and slots`,
      `a product of at most ${MOST_CELLS}`,
    );
  }
  const barred = readForbidden(problem, participants);
  const allowed = new Uint8Array(cells);
  const takesTable = new Uint8Array(meetings.length * rooms).fill(1);
  const longestWalk = walk.reduce((most, one) => Math.max(most, one), 0);
  for (const [m, { record, who, pointer }] of meetings.entries()) {
    const stands = who.filter((p) => people[p]!.stand >= 0);
    const places = new Set(
      record.room !== undefined
        ? [roomOf(record.room, at(pointer, 'room'))]
        : stands.length > 0
          ? stands.map((p) => people[p]!.stand)
          : Array.from({ length: rooms }, (_, r) => r),
    );
    const when = readSlots(record, pointer, slots);
    const may = !pairs(who).some((pair) => barred.has(pair));
    for (const room of places) {
      if (stands.some((p) => people[p]!.stand === room)) takesTable[m * rooms + room] = 0;
      if (takesTable[m * rooms + room] === 1 && tables[room] === 0) continue;
      for (const slot of may ? when : []) {
        const free = who.every((p) => isFree(people[p]!, room, slot, walk, rooms));
        if (free) allowed[(m * rooms + room) * slots + slot] = 1;
      }
    }
  }
  const { values, valueStart } = listValues(allowed, meetings.length, rooms * slots);
  const whoStart = starts(meetings.map(({ who }) => who.length));
  const who = Int32Array.from(meetings.flatMap((one) => one.who));
  const { of, ofStart } = invert(who, whoStart, people.length);
  const side = Int8Array.from(people, (one) => one.side);
  return {
    slots,
    participants,
    least: Int32Array.from(people, ({ least }) => least),
    most: Int32Array.from(people, ({ most }, p) =>
      Math.min(most, usable(p, { of, ofStart, values, valueStart, slots })),
    ),
    side,
    rooms,
    roomIds: given.ids.length === 0 ? [undefined] : given.ids,
    tables,
    walk,
    longestWalk,
    meetingIds: meetings.map(({ id }) => id),
    who,
    whoStart,
    worth: Float64Array.from(meetings, ({ record }) => record.worth ?? 1),
    must: Uint8Array.from(meetings, ({ record }) => (record.must === true ? 1 : 0)),
    values,
    valueStart,
    allowed,
    takesTable,
    of,
    ofStart,
    twoSided: meetings.every(
      ({ who }) =>
        who.length === 2 &&
        side[who[0]!]! + side[who[1]!]! === 1 &&
        side[who[0]!]! >= 0 &&
        side[who[1]!]! >= 0,
    ),
  };
}

interface Person {
  readonly free: Uint8Array;
  readonly busy: readonly { readonly from: number; readonly until: number; readonly room: number }[];
  readonly least: number;
  readonly most: number;
  readonly stand: number;
  readonly side: number;
}

function readParticipant(
  one: Participant,
  pointer: string,
  slots: number,
  roomOf: (id: unknown, pointer: string) => number,
): Person {
  const from = readCount(one.from, 0, at(pointer, 'from'));
  const until = readCount(one.until, slots, at(pointer, 'until'));
  const least = readCount(one.least, 0, at(pointer, 'least'));
  const most = readCount(one.most, NO_LIMIT, at(pointer, 'most'));
  if (least > most) refuse('BAD_VALUE', at(pointer, 'least'), show(least), `at most the most, ${most}`);
  const { side } = one;
  if (side !== undefined && side !== 'guest' && side !== 'host') {
    refuse('BAD_VALUE', at(pointer, 'side'), show(side), "'guest' or 'host'");
  }
  const free = new Uint8Array(slots).fill(1, Math.min(from, slots), Math.min(until, slots));
  const list = one.busy ?? [];
  if (!Array.isArray(list)) refuse('BAD_VALUE', at(pointer, 'busy'), show(list), 'a list');
  const busy = list.map((each, k) => {
    const where = at(at(pointer, 'busy'), k);
    const begin = readCount(each?.from, -1, at(where, 'from'));
    const end = readCount(each?.until, -1, at(where, 'until'));
    if (begin < 0 || end <= begin) {
      refuse(
        'BAD_VALUE',
        where,
        `${show(each?.from)} to ${show(each?.until)}`,
        'two slots, the second later',
      );
    }
    free.fill(0, Math.min(begin, slots), Math.min(end, slots));
    return {
      from: begin,
      until: end,
      room: each.room === undefined ? -1 : roomOf(each.room, at(where, 'room')),
    };
  });
  const stand = one.stand === undefined ? -1 : roomOf(one.stand, at(pointer, 'stand'));
  return { free, busy, least, most, stand, side: side === undefined ? -1 : side === 'guest' ? 0 : 1 };
}

function isFree(
  { free, busy }: Person,
  room: number,
  slot: number,
  walk: Int32Array,
  rooms: number,
): boolean {
  if (free[slot] === 0) return false;
  return busy.every(({ from, until, room: there }) => {
    const way = there < 0 ? 0 : walk[room * rooms + there]!;
    return slot + way < from || slot >= until + way;
  });
}

function readWalks(
  problem: TimetableProblem,
  rooms: number,
  roomOf: (id: unknown, pointer: string) => number,
) {
  const walk = new Int32Array(rooms * rooms);
  const list = problem.walks ?? [];
  if (!Array.isArray(list)) refuse('BAD_VALUE', '/walks', show(list), 'a list of walks');
  for (const [k, one] of list.entries()) {
    const pointer = at('/walks', k);
    const [a, b] = [roomOf(one?.from, at(pointer, 'from')), roomOf(one?.to, at(pointer, 'to'))];
    const length = readCount(one.slots, -1, at(pointer, 'slots'));
    if (length < 0) refuse('BAD_VALUE', at(pointer, 'slots'), 'nothing', 'a whole number from 0');
    walk[a * rooms + b] = walk[b * rooms + a] = Math.min(length, MOST_SLOTS);
  }
  return walk;
}

interface ReadMeeting {
  readonly id: string;
  readonly record: WantedMeeting;
  readonly who: readonly number[];
  readonly pointer: string;
}

function readMeetings(problem: TimetableProblem, participants: Ordered<Participant>): ReadMeeting[] {
  const list = problem.meetings;
  if (!Array.isArray(list)) refuse('BAD_VALUE', '/meetings', show(list), 'a list of meetings');
  const named = list.map((record: WantedMeeting, k) => {
    const pointer = at('/meetings', k);
    if (typeof record !== 'object' || record === null)
      refuse('BAD_VALUE', pointer, show(record), 'a meeting');
    if (!Array.isArray(record.who) || record.who.length === 0) {
      refuse('BAD_VALUE', at(pointer, 'who'), show(record.who), 'a list of at least one participant');
    }
    const who = record.who.map((id, i) => {
      const p = participants.indexOf.get(id);
      return p ?? refuse('BAD_VALUE', at(at(pointer, 'who'), i), show(id), 'the id of a participant');
    });
    if (new Set(who).size < who.length)
      refuse('BAD_VALUE', at(pointer, 'who'), 'somebody twice', 'everybody once');
    const worth = readCount(record.worth, 1, at(pointer, 'worth'));
    if (worth > MOST_WORTH) refuse('BAD_VALUE', at(pointer, 'worth'), show(worth), `at most ${MOST_WORTH}`);
    const sorted = [...who].sort((a, b) => a - b);
    const id = record.id ?? sorted.map((p) => participants.ids[p]!).join(' + ');
    return { id, record, who: sorted, pointer };
  });
  const order = orderById(named, '/meetings');
  return [...order.records];
}

function readSlots(record: WantedMeeting, pointer: string, slots: number): readonly number[] {
  if (record.slots === undefined) return Array.from({ length: slots }, (_, t) => t);
  if (!Array.isArray(record.slots))
    refuse('BAD_VALUE', at(pointer, 'slots'), show(record.slots), 'a list of slots');
  return record.slots.map((slot, k) => {
    const found = readCount(slot, -1, at(at(pointer, 'slots'), k));
    if (found < 0 || found >= slots) {
      refuse('BAD_VALUE', at(at(pointer, 'slots'), k), show(slot), `a slot below ${slots}`);
    }
    return found;
  });
}

function readForbidden(problem: TimetableProblem, participants: Ordered<Participant>): ReadonlySet<string> {
  const list = problem.forbidden ?? [];
  if (!Array.isArray(list)) refuse('BAD_VALUE', '/forbidden', show(list), 'a list of pairs');
  return new Set(
    list.flatMap((pair, k) => {
      const two = [pair?.[0], pair?.[1]].map((id, i) => {
        const p = participants.indexOf.get(id as string);
        return p ?? refuse('BAD_VALUE', at(at('/forbidden', k), i), show(id), 'the id of a participant');
      });
      return pairs(two.sort((a, b) => a - b));
    }),
  );
}

/** Every two of a sorted list. */
function pairs(who: readonly number[]): string[] {
  return who.flatMap((a, i) => who.slice(i + 1).map((b) => `${a} ${b}`));
}

function listValues(allowed: Uint8Array, meetings: number, size: number) {
  const valueStart = new Int32Array(meetings + 1);
  for (let m = 0; m < meetings; m++) {
    let count = 0;
    for (let v = 0; v < size; v++) count += allowed[m * size + v]!;
    valueStart[m + 1] = valueStart[m]! + count;
  }
  const values = new Int32Array(valueStart[meetings]!);
  for (let m = 0, k = 0; m < meetings; m++) {
    for (let v = 0; v < size; v++) if (allowed[m * size + v] === 1) values[k++] = v;
  }
  return { values, valueStart };
}

function starts(lengths: readonly number[]): Int32Array {
  const start = new Int32Array(lengths.length + 1);
  for (const [k, length] of lengths.entries()) start[k + 1] = start[k]! + length;
  return start;
}

function invert(who: Int32Array, whoStart: Int32Array, people: number) {
  const counts = new Array<number>(people).fill(0);
  for (const p of who) counts[p]! += 1;
  const ofStart = starts(counts);
  const next = ofStart.slice();
  const of = new Int32Array(who.length);
  for (let m = 0; m + 1 < whoStart.length; m++) {
    for (let k = whoStart[m]!; k < whoStart[m + 1]!; k++) of[next[who[k]!]!++] = m;
  }
  return { of, ofStart };
}

/** In how many slots somebody could be in some meeting. */
function usable(
  p: number,
  {
    of,
    ofStart,
    values,
    valueStart,
    slots,
  }: Pick<Model, 'of' | 'ofStart' | 'values' | 'valueStart' | 'slots'>,
): number {
  const seen = new Uint8Array(slots);
  let count = 0;
  for (let k = ofStart[p]!; k < ofStart[p + 1]! && count < slots; k++) {
    const m = of[k]!;
    for (let i = valueStart[m]!; i < valueStart[m + 1]!; i++) {
      const slot = values[i]! % slots;
      if (seen[slot] === 0) count += 1;
      seen[slot] = 1;
    }
  }
  return count;
}
