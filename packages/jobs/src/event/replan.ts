import { KoppelError, readDocument } from '@koppel/core';
import type { TimetableChange } from '@koppel/core/solve/timetable';
import type { Region } from '../match/region.js';
import {
  type EventChanges,
  eventChangesSchema,
  type JobEvent,
  type KeptPlan,
  keptPlanSchema,
} from '../schema/event.js';
import { beginOf, timeOf } from './clock.js';
import { draftOf, eventPlanOf, type PlanEventOptions, repairOf } from './plan.js';
import { readEvent } from './read.js';
import type { EventPlan } from './types.js';

/** One line of what is not as it was. */
export interface EventChange {
  readonly kind: 'added' | 'moved' | 'dropped';
  readonly seeker: string;
  readonly firm: string;
  readonly before?: string;
  readonly now?: string;
  /** Why: somebody does not come; it cannot be at that time any more; or it made room for another. */
  readonly because: 'no-show' | 'times' | 'room';
}

export interface EventRepair {
  /** The event as it is now. */
  readonly event: JobEvent;
  readonly plan: EventPlan;
  /** In order of time. */
  readonly changes: readonly EventChange[];
  /** Meetings that nothing stood in the way of, and how many of them are where they were. */
  readonly untouched: number;
  readonly kept: number;
}

/**
 * The plan after no-shows, late arrivals, early departures and new people, with as few meetings changed as possible: who is not touched
 * by a change keeps their times. Stands and workshop seats stay as well.
 *
 * @param changes see `eventChangesSchema`.
 * @param earlier a plan of this event, as `planEvent` gave it or as it was read from a file.
 * @throws KoppelError `BAD_DOCUMENT`, `BAD_OPTION`.
 */
export function replanEvent(
  region: Region,
  given: unknown,
  earlier: unknown,
  changes: unknown,
  options: PlanEventOptions = {},
): EventRepair {
  const before = readEvent(given);
  const kept: KeptPlan = readDocument(keptPlanSchema, earlier);
  const what = readDocument(eventChangesSchema, changes);
  const event = readEvent(changed(before, what));
  const draft = draftOf(region, event, kept);
  const repair = repairOf(draft, kept, options);
  const gone = new Set(what.noShows ?? []);
  const lines = repair.changes.map((change) => lineOf(change, event, gone));
  return {
    event,
    plan: eventPlanOf(region, draft, repair.plan),
    changes: lines,
    untouched: repair.untouched,
    kept: repair.kept,
  };
}

/** The event with the changes written into it. */
function changed(event: JobEvent, changes: EventChanges): JobEvent {
  const known = new Set([
    ...event.seekers.map(({ seeker }) => seeker),
    ...event.employers.map(({ firm }) => firm),
  ]);
  const unknown = [
    ...(changes.noShows ?? []).map((who, k) => ({ who, pointer: `/noShows/${k}` })),
    ...(changes.presence ?? []).map(({ who }, k) => ({ who, pointer: `/presence/${k}/who` })),
  ].filter(({ who }) => !known.has(who));
  if (unknown.length > 0) {
    throw new KoppelError(
      'BAD_DOCUMENT',
      unknown.map(({ who, pointer }) => ({
        pointer,
        found: JSON.stringify(who),
        expected: 'a seeker or a firm of this event',
      })),
    );
  }
  const gone = new Set(changes.noShows ?? []);
  const times = new Map((changes.presence ?? []).map(({ who, ...rest }) => [who, rest]));
  const stays = ({ seeker, firm }: { seeker: string; firm: string }): boolean =>
    !gone.has(seeker) && !gone.has(firm);
  const wishes = (wants: readonly string[] | undefined) =>
    wants && { wants: wants.filter((who) => !gone.has(who)) };
  return {
    ...event,
    seekers: [
      ...event.seekers
        .filter(({ seeker }) => !gone.has(seeker))
        .map((one) => ({ ...one, ...wishes(one.wants), ...times.get(one.seeker) })),
      ...(changes.seekers ?? []),
    ],
    employers: [
      ...event.employers
        .filter(({ firm }) => !gone.has(firm))
        .map((one) => ({ ...one, ...wishes(one.wants), ...times.get(one.firm) })),
      ...(changes.employers ?? []),
    ],
    ...(event.forbidden && { forbidden: event.forbidden.filter(stays) }),
    ...(event.fixed && { fixed: event.fixed.filter(stays) }),
  };
}

function lineOf(change: TimetableChange, event: JobEvent, gone: ReadonlySet<string>): EventChange {
  const { meeting } = change.kind === 'added' ? change.now : change.before;
  const [seeker, firm] = JSON.parse(meeting) as [string, string];
  const time = (slot: number): string => timeOf(beginOf(event, slot));
  const because =
    gone.has(seeker) || gone.has(firm)
      ? 'no-show'
      : change.kind !== 'added' && change.impossible
        ? 'times'
        : 'room';
  return {
    kind: change.kind,
    seeker,
    firm,
    ...(change.kind !== 'added' && { before: time(change.before.slot) }),
    ...(change.kind !== 'dropped' && { now: time(change.now.slot) }),
    because,
  };
}
