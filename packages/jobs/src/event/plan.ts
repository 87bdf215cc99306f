import type { RunOptions } from '@koppel/core';
import {
  auditTimetable,
  planTimetable,
  type PlannedMeeting,
  replanTimetable,
  type TimetableOptions,
  type TimetablePlan,
  type TimetableProblem,
  type TimetableRepair,
} from '@koppel/core/solve/timetable';
import type { Region } from '../match/region.js';
import type { JobEvent, KeptPlan } from '../schema/event.js';
import { auditEvent } from './audit.js';
import { beginOf, slotAt, timeOf } from './clock.js';
import { guestId, hostId, meetingId, problemOf } from './problem.js';
import { readEvent } from './read.js';
import { type Stand, standsFor, workshopSeats, type WorkshopSeat } from './seats.js';
import type { EventMeeting, EventPlan, TooFew } from './types.js';
import { type Encounter, encounters } from './worth.js';

export interface PlanEventOptions extends RunOptions, Pick<TimetableOptions, 'seed' | 'moves'> {}

/**
 * The timetable of an event at which seekers meet employers: worth comes from both sides' wishes (`rankVacancies`), every employer has one
 * equal stand, only seekers themselves get meetings, workshop seats come first and keep their time free. Least numbers are kept as far
 * as can be, and who has too few is named.
 *
 * @param given an event, checked here; see `eventSchema`.
 * @throws KoppelError `BAD_DOCUMENT` with everything that is wrong, `BAD_OPTION`.
 */
export function planEvent(region: Region, given: unknown, options: PlanEventOptions = {}): EventPlan {
  const draft = draftOf(region, readEvent(given));
  const plan = planTimetable(draft.problem, { ...options, leaveShort: true });
  return eventPlanOf(region, draft, plan);
}

/** All that a plan is made from. */
export interface Draft {
  readonly event: JobEvent;
  readonly admitted: ReadonlySet<string>;
  readonly stands: readonly Stand[];
  readonly seats: readonly WorkshopSeat[];
  readonly pairs: readonly Encounter[];
  readonly problem: TimetableProblem;
}

export function draftOf(region: Region, event: JobEvent, earlier?: KeptPlan): Draft {
  const admitted = new Set(
    event.seekers.filter(({ by = 'self' }) => by === 'self').map(({ seeker }) => seeker),
  );
  const stands = standsFor(event, earlier);
  const seats = workshopSeats(event, admitted, earlier);
  const pairs = encounters(region, event, admitted);
  return { event, admitted, stands, seats, pairs, problem: problemOf(event, admitted, stands, seats, pairs) };
}

/** The earlier plan in the words of the solver; meetings at times that are no slot any more are left out. */
export function repairOf(
  { event, problem }: Draft,
  earlier: KeptPlan,
  options: PlanEventOptions,
): TimetableRepair {
  const meetings: PlannedMeeting[] = earlier.meetings.flatMap(({ seeker, firm, from, room }) => {
    const slot = slotAt(event, from);
    const who = [guestId(seeker), hostId(firm)];
    return slot < 0 ? [] : [{ meeting: meetingId(seeker, firm), who, slot, room, stand: hostId(firm) }];
  });
  return replanTimetable(problem, { meetings }, { ...options, leaveShort: true });
}

export function eventPlanOf(region: Region, draft: Draft, plan: TimetablePlan): EventPlan {
  const { event, admitted, stands, seats, pairs, problem } = draft;
  const meetings = meetingsOf(draft, plan);
  const { faults, proven } = auditTimetable(problem, plan);
  const own = auditEvent(event, { meetings, stands, workshops: seats });
  const hiring = new Set(region.vacancies.map(({ firm }) => firm));
  const seated = new Set(seats.map(({ seeker }) => seeker));
  const all = [...faults, ...own];
  return {
    event: event.id,
    title: event.title,
    day: event.day,
    status: plan.status,
    proof: plan.proof,
    worth: plan.worth,
    ...(plan.bound !== undefined && { bound: plan.bound, gap: gapOf(plan.worth, plan.bound) }),
    rounds: plan.rounds,
    fairProved: plan.fairProved,
    meetings,
    stands,
    workshops: seats,
    workshopsFull: event.seekers
      .filter(
        ({ seeker, workshops = [] }) => admitted.has(seeker) && workshops.length > 0 && !seated.has(seeker),
      )
      .map(({ seeker }) => seeker)
      .sort(),
    notAdmitted: event.seekers.flatMap(({ seeker, by = 'self' }) => (by === 'self' ? [] : [{ seeker, by }])),
    recruiters: event.employers
      .filter(({ represented }) => represented === 'recruiter')
      .map(({ firm }) => firm)
      .sort(),
    withoutVacancy: event.employers
      .filter(({ firm }) => !hiring.has(firm))
      .map(({ firm }) => firm)
      .sort(),
    tooFew: tooFew(plan, pairs),
    perSeeker: tally([...admitted].map((id) => meetings.filter(({ seeker }) => seeker === id).length)).map(
      ([count, seekers]) => ({ meetings: count, seekers }),
    ),
    perFirm: tally(stands.map((one) => meetings.filter(({ firm }) => firm === one.firm).length)).map(
      ([count, firms]) => ({
        meetings: count,
        firms,
      }),
    ),
    ...(plan.conflict && { conflict: plan.conflict }),
    audit: { sound: all.length === 0, proven: proven && all.length === 0, faults: all },
  };
}

function meetingsOf({ event, pairs, stands }: Draft, plan: TimetablePlan): EventMeeting[] {
  const standOf = new Map(stands.map((one) => [one.firm, one]));
  const pairOf = new Map(pairs.map((one) => [meetingId(one.seeker, one.firm), one]));
  const { slotMinutes, changeMinutes = 0 } = event;
  const list = plan.meetings.map(({ meeting, slot }) => {
    const { seeker, firm, vacancy, fit, asked, both } = pairOf.get(meeting) as Encounter;
    const { room, stand } = standOf.get(firm) as Stand;
    const begin = beginOf(event, slot);
    return {
      seeker,
      firm,
      ...(vacancy !== undefined && { vacancy }),
      fit,
      asked,
      both,
      from: timeOf(begin),
      until: timeOf(begin + slotMinutes - changeMinutes),
      room,
      stand,
    };
  });
  return list.sort((a, b) => (a.from === b.from ? (a.firm < b.firm ? -1 : 1) : a.from < b.from ? -1 : 1));
}

function gapOf(worth: number, bound: number): number {
  return bound === 0 ? 0 : Math.ceil(((bound - worth) * 1000) / bound);
}

function tooFew({ short }: TimetablePlan, pairs: readonly Encounter[]): TooFew[] {
  return short.map(({ participant, least, has }) => {
    const who = participant.slice(2);
    const side = participant.startsWith('s ') ? ('seeker' as const) : ('firm' as const);
    const possible = pairs.filter((one) => one[side] === who).length;
    return { side, who, least, has, possible };
  });
}

/** How often each number occurs, smallest first. */
function tally(numbers: readonly number[]): [number, number][] {
  const counts = new Map<number, number>();
  for (const one of numbers) counts.set(one, (counts.get(one) ?? 0) + 1);
  return [...counts].sort((a, b) => a[0] - b[0]);
}
