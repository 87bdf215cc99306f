import type { PlannedMeeting, Rounds } from './plan.js';
import { type Model, NO_LIMIT } from './read.js';

/** The meetings that are held, by name, with table numbers: those of `kept` where they are still free, else the lowest that is. */
export function namedMeetings(
  model: Model,
  values: Int32Array,
  kept: ReadonlyMap<string, PlannedMeeting> = new Map(),
): PlannedMeeting[] {
  const { slots, rooms, meetingIds, tables, takesTable, roomIds } = model;
  const held = Array.from(values.keys()).filter((m) => values[m]! >= 0);
  held.sort((a, b) => (values[a]! % slots) - (values[b]! % slots) || a - b);
  const taken = new Map<number, Set<number>>();
  const numbers = new Int32Array(values.length);
  const usesTable = (m: number): boolean => {
    const room = Math.floor(values[m]! / slots);
    return takesTable[m * rooms + room] === 1 && tables[room]! < NO_LIMIT;
  };
  const takenAt = (value: number): Set<number> => {
    const known = taken.get(value) ?? new Set();
    taken.set(value, known);
    return known;
  };
  for (const m of held) {
    const before = kept.get(meetingIds[m]!);
    const room = Math.floor(values[m]! / slots);
    if (before?.table === undefined || before.slot !== values[m]! % slots || before.room !== roomIds[room])
      continue;
    const at = takenAt(values[m]!);
    if (!usesTable(m) || before.table > tables[room]! || before.table < 1 || at.has(before.table)) continue;
    at.add(before.table);
    numbers[m] = before.table;
  }
  return held.map((m) => {
    const room = Math.floor(values[m]! / slots);
    const id = roomIds[room];
    if (usesTable(m) && numbers[m] === 0) {
      const at = takenAt(values[m]!);
      let free = 1;
      while (at.has(free)) free += 1;
      at.add(free);
      numbers[m] = free;
    }
    const stand = standOf(model, m, id);
    return {
      meeting: meetingIds[m]!,
      who: namesOf(model, m),
      slot: values[m]! % slots,
      ...(id !== undefined && { room: id }),
      ...(numbers[m]! > 0 && { table: numbers[m]! }),
      ...(stand !== undefined && { stand }),
    };
  });
}

export function namesOf({ who, whoStart, participants }: Model, m: number): string[] {
  return Array.from(who.subarray(whoStart[m]!, whoStart[m + 1]!), (p) => participants.ids[p]!);
}

function standOf(
  { who, whoStart, participants }: Model,
  m: number,
  room: string | undefined,
): string | undefined {
  if (room === undefined) return undefined;
  for (let k = whoStart[m]!; k < whoStart[m + 1]!; k++) {
    if (participants.records[who[k]!]!.stand === room) return participants.ids[who[k]!]!;
  }
  return undefined;
}

export function roundsOf(
  { slots, rooms, who, whoStart, participants, tables, takesTable }: Model,
  values: Int32Array,
): Rounds {
  const used = new Set<number>();
  const counts = new Int32Array(participants.ids.length);
  let atTables = 0;
  for (let m = 0; m < values.length; m++) {
    if (values[m]! < 0) continue;
    used.add(values[m]! % slots);
    atTables += takesTable[m * rooms + Math.floor(values[m]! / slots)]!;
    for (let k = whoStart[m]!; k < whoStart[m + 1]!; k++) counts[who[k]!]! += 1;
  }
  const all = tables.reduce((sum, one) => Math.min(NO_LIMIT, sum + one), 0);
  const byTables = atTables === 0 ? 0 : Math.ceil(atTables / Math.max(1, all));
  let busiest = 0;
  for (let p = 1; p < counts.length; p++) if (counts[p]! > counts[busiest]!) busiest = p;
  const byPeople = counts[busiest] ?? 0;
  const least = Math.max(byPeople, byTables);
  if (least === 0) return { used: used.size, least, because: 'nothing' };
  return byPeople >= byTables
    ? { used: used.size, least, because: 'participant', participant: participants.ids[busiest]! }
    : { used: used.size, least, because: 'tables' };
}
