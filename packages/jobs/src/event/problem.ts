import type { TimetableProblem } from '@koppel/core/solve/timetable';
import type { JobEvent } from '../schema/event.js';
import { present, slotAt, slotsOf, touched } from './clock.js';
import type { Stand, WorkshopSeat } from './seats.js';
import type { Encounter } from './worth.js';

/** Ids of the two sides are kept apart, for a firm and a person could have the same. */
export const guestId = (seeker: string): string => `s ${seeker}`;
export const hostId = (firm: string): string => `f ${firm}`;
export const meetingId = (seeker: string, firm: string): string => JSON.stringify([seeker, firm]);

/** The event as the solver sees it: seekers walk about, firms stay at their stands. */
export function problemOf(
  event: JobEvent,
  admitted: ReadonlySet<string>,
  stands: readonly Stand[],
  seats: readonly WorkshopSeat[],
  pairs: readonly Encounter[],
): TimetableProblem {
  const { slotMinutes, changeMinutes = 0, meetings = {} } = event;
  const pauses = (own: JobEvent['breaks'] = []) =>
    [...(event.breaks ?? []), ...own].flatMap(({ from, until }) => touched(event, from, until) ?? []);
  const workshops = new Map((event.workshops ?? []).map((one) => [one.id, one]));
  const inWorkshop = new Map(seats.map(({ seeker, workshop }) => [seeker, workshops.get(workshop)]));
  const fixed = new Map(
    (event.fixed ?? []).map(({ seeker, firm, at }) => [meetingId(seeker, firm), at ?? '']),
  );
  const standOf = new Map(stands.map(({ firm, room }) => [firm, room]));
  const guests = event.seekers
    .filter(({ seeker }) => admitted.has(seeker))
    .map(({ seeker, from, until, breaks, least, most }) => {
      const own = inWorkshop.get(seeker);
      const seat = own === undefined ? undefined : touched(event, own.from, own.until);
      const room = own?.room === undefined ? {} : { room: own.room };
      const limits = {
        least: least ?? meetings.seeker?.least ?? 0,
        most: most ?? meetings.seeker?.most ?? slotsOf(event),
      };
      return {
        id: guestId(seeker),
        side: 'guest' as const,
        ...present(event, from, until),
        busy: [...pauses(breaks), ...(seat === undefined ? [] : [{ ...seat, ...room }])],
        least: Math.min(limits.least, limits.most),
        most: limits.most,
      };
    });
  const hosts = event.employers.map(({ firm, from, until, breaks }) => ({
    id: hostId(firm),
    side: 'host' as const,
    ...present(event, from, until),
    busy: pauses(breaks),
    least: meetings.employer?.least ?? 0,
    most: meetings.employer?.most ?? slotsOf(event),
    stand: standOf.get(firm) as string,
  }));
  return {
    slots: slotsOf(event),
    participants: [...guests, ...hosts],
    rooms: event.rooms.map(({ id }) => ({ id, tables: 0 })),
    walks: (event.walks ?? []).map(({ from, to, minutes }) => ({
      from,
      to,
      slots: Math.ceil(Math.max(0, minutes - changeMinutes) / slotMinutes),
    })),
    meetings: pairs.map(({ seeker, firm, worth }) => {
      const id = meetingId(seeker, firm);
      const at = fixed.get(id);
      return {
        id,
        who: [guestId(seeker), hostId(firm)],
        worth,
        ...(at !== undefined && { must: true }),
        ...(at !== undefined && at !== '' && { slots: [slotAt(event, at)] }),
      };
    }),
    forbidden: (event.forbidden ?? [])
      .filter(({ seeker }) => admitted.has(seeker))
      .map(({ seeker, firm }) => [guestId(seeker), hostId(firm)] as const),
  };
}
