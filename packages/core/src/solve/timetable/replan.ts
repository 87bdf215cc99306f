import type { PlannedMeeting, TimetablePlan } from './plan.js';
import { readTimetable } from './read.js';
import { solveTimetable, type TimetableOptions } from './timetable.js';
import type { TimetableProblem } from './types.js';

/** One thing that is not as it was. `impossible`: it cannot be held any more where it was, because of what changed. */
export type TimetableChange =
  | { readonly kind: 'added'; readonly now: PlannedMeeting }
  | {
      readonly kind: 'moved';
      readonly before: PlannedMeeting;
      readonly now: PlannedMeeting;
      readonly impossible: boolean;
    }
  | { readonly kind: 'dropped'; readonly before: PlannedMeeting; readonly impossible: boolean };

export interface TimetableRepair {
  readonly plan: TimetablePlan;
  /** In order of slot (the new one, or else the old), then meeting. */
  readonly changes: readonly TimetableChange[];
  /** Meetings of the old plan that could stay where they were, and how many of them do. */
  readonly untouched: number;
  readonly kept: number;
}

/**
 * A timetable for a problem that changed (somebody does not come, comes late, is new) that leaves as many meetings as possible where they were:
 * they come after what must be held and everybody's least number, and before worth. Places that fall free are given to other wanted
 * meetings. When `kept` is `untouched`, no plan changes fewer.
 *
 * @throws KoppelError `BAD_VALUE`, `DUPLICATE_ID` or `BAD_OPTION`.
 */
export function replanTimetable(
  problem: TimetableProblem,
  earlier: { readonly meetings: readonly PlannedMeeting[] },
  options: TimetableOptions = {},
): TimetableRepair {
  const model = readTimetable(problem);
  const before = new Map(earlier.meetings.map((one) => [one.meeting, one]));
  const plan = solveTimetable(model, options, before);
  const { meetingIds, roomIds, slots, rooms, allowed, takesTable, tables } = model;
  const at = new Map(meetingIds.map((id, m) => [id, m]));
  const roomAt = new Map(roomIds.map((id, r) => [id, r]));
  const couldStay = ({ meeting, slot, room, table }: PlannedMeeting): boolean => {
    const m = at.get(meeting);
    const r = roomAt.get(room);
    if (m === undefined || r === undefined || slot >= slots) return false;
    const fits = takesTable[m * rooms + r] === 0 || table === undefined || table <= tables[r]!;
    return fits && allowed[(m * rooms + r) * slots + slot] === 1;
  };
  const now = new Map(plan.meetings.map((one) => [one.meeting, one]));
  const changes: TimetableChange[] = [];
  let [untouched, kept] = [0, 0];
  for (const one of earlier.meetings) {
    const could = couldStay(one);
    const found = now.get(one.meeting);
    if (could) untouched += 1;
    if (found === undefined) changes.push({ kind: 'dropped', before: one, impossible: !could });
    else if (found.slot === one.slot && found.room === one.room && found.table === one.table) kept += 1;
    else changes.push({ kind: 'moved', before: one, now: found, impossible: !could });
  }
  for (const one of plan.meetings) if (!before.has(one.meeting)) changes.push({ kind: 'added', now: one });
  const slotOf = (change: TimetableChange): number =>
    (change.kind === 'dropped' ? change.before : change.now).slot;
  const idOf = (change: TimetableChange): string =>
    (change.kind === 'dropped' ? change.before : change.now).meeting;
  changes.sort((a, b) => slotOf(a) - slotOf(b) || (idOf(a) < idOf(b) ? -1 : 1));
  return { plan, changes, untouched, kept };
}
