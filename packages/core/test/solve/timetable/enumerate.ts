import type { PlannedMeeting, TimetableProblem } from '@koppel/core/solve/timetable';
import { auditTimetable } from '@koppel/core/solve/timetable';

export interface Enumerated {
  /** Greatest worth of a timetable that keeps every rule; undefined when there is none. */
  readonly worth: number | undefined;
  /** Meetings per guest from the worst-off up, the best of all timetables of that worth. */
  readonly numbers: readonly number[];
}

/** Every timetable, tried: each meeting out, or at each slot and place. Rules are those of the audit. */
export function enumerateTimetables(problem: TimetableProblem): Enumerated {
  const guests = problem.participants.filter(({ side }) => side === 'guest').map(({ id }) => id);
  const people = new Map(problem.participants.map((one) => [one.id, one]));
  const rooms: readonly (string | undefined)[] = problem.rooms?.length
    ? problem.rooms.map(({ id }) => id)
    : [undefined];
  const limits = new Map((problem.rooms ?? []).map(({ id, tables }) => [id, tables]));
  const meetings = problem.meetings.map((one) => ({ ...one, id: [...one.who].sort().join(' + ') }));
  let best: Enumerated = { worth: undefined, numbers: [] };
  const held: PlannedMeeting[] = [];
  const rules = { ...problem, participants: problem.participants.map((one) => ({ ...one, least: 0 })) };
  const visit = (k: number, worth: number): void => {
    if (k === meetings.length) {
      if (auditTimetable(problem, { meetings: held }).faults.length > 0) return;
      const numbers = guests
        .map((id) => held.filter(({ who }) => who.includes(id)).length)
        .sort((a, b) => a - b);
      if (
        best.worth === undefined ||
        worth > best.worth ||
        (worth === best.worth && fairer(numbers, best.numbers))
      ) {
        best = { worth, numbers };
      }
      return;
    }
    const one = meetings[k]!;
    visit(k + 1, worth);
    for (const room of rooms) {
      const stand = one.who.find((id) => room !== undefined && people.get(id)!.stand === room);
      const counted = stand === undefined && room !== undefined && limits.get(room) !== undefined;
      for (let slot = 0; slot < problem.slots; slot++) {
        const table =
          1 +
          held.filter((other) => other.table !== undefined && other.room === room && other.slot === slot)
            .length;
        held.push({
          meeting: one.id,
          who: one.who,
          slot,
          ...(room !== undefined && { room }),
          ...(stand !== undefined && { stand }),
          ...(counted && { table }),
        });
        // What breaks a rule now breaks it later as well, but for numbers and musts that are still to come.
        const open = { ...rules, meetings: rules.meetings.map((m) => ({ ...m, must: false })) };
        if (auditTimetable(open, { meetings: held }).faults.length === 0)
          visit(k + 1, worth + (one.worth ?? 1));
        held.pop();
      }
    }
  };
  visit(0, 0);
  return best;
}

function fairer(a: readonly number[], b: readonly number[]): boolean {
  for (const [k, one] of a.entries()) if (one !== b[k]) return one > b[k]!;
  return false;
}
