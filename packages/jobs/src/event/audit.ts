import type { JobEvent, KeptPlan } from '../schema/event.js';
import type { EventFault } from './types.js';

/**
 * Checks the promises of an event that are not the solver's, from the event alone: only seekers themselves meet, each employer has exactly
 * one stand and meets there, nobody is in two places, workshops have seats, nobody is in a workshop and a meeting, or meets when they are away or in a break.
 */
export function auditEvent(event: JobEvent, plan: KeptPlan): EventFault[] {
  const faults: EventFault[] = [];
  const fault = (rule: EventFault['rule'], about: string): void => void faults.push({ rule, about });
  const seekers = new Map(event.seekers.map((one) => [one.seeker, one]));
  const employers = new Map(event.employers.map((one) => [one.firm, one]));
  const rooms = new Map(event.rooms.map(({ id, stands }) => [id, stands]));
  const workshops = new Map((event.workshops ?? []).map((one) => [one.id, one]));
  const stands = new Map(plan.stands.map((one) => [one.firm, one]));
  const places = new Set(plan.stands.map(({ room, stand }) => JSON.stringify([room, stand])));
  if (
    stands.size !== plan.stands.length ||
    places.size !== plan.stands.length ||
    stands.size !== employers.size
  ) {
    fault('one equal stand each', `${plan.stands.length} stands, ${employers.size} employers`);
  }
  for (const { firm, room, stand } of plan.stands) {
    if (!employers.has(firm) || stand < 1 || stand > (rooms.get(room) ?? 0))
      fault('one equal stand each', firm);
  }
  const seats = new Map<string, string>();
  const taken = new Map<string, number>();
  for (const { seeker, workshop } of plan.workshops) {
    taken.set(workshop, (taken.get(workshop) ?? 0) + 1);
    const asked = seekers.get(seeker)?.workshops?.includes(workshop) === true;
    if (seats.has(seeker) || !asked || taken.get(workshop)! > (workshops.get(workshop)?.seats ?? 0)) {
      fault('a workshop seat', `${seeker}, ${workshop}`);
    }
    seats.set(seeker, workshop);
  }
  for (const { seeker, firm, from, until, room, stand } of plan.meetings) {
    const [one, other] = [seekers.get(seeker), employers.get(firm)];
    const about = `${seeker}, ${firm}, ${from}`;
    if (one === undefined || (one.by ?? 'self') !== 'self') fault('only seekers themselves', about);
    const place = stands.get(firm);
    if (place?.room !== room || place.stand !== stand) fault('one equal stand each', about);
    const own = workshops.get(seats.get(seeker) ?? '');
    if (own !== undefined && from < own.until && until > own.from) fault('a workshop seat', about);
    const pauses = [...(event.breaks ?? []), ...(one?.breaks ?? []), ...(other?.breaks ?? [])];
    const outside = [event, ...[one, other].map((who) => ({ opens: who?.from, closes: who?.until }))].some(
      ({ opens, closes }) =>
        (opens !== undefined && from < opens) || (closes !== undefined && until > closes),
    );
    if (outside || pauses.some((pause) => from < pause.until && until > pause.from)) fault('times', about);
  }
  for (const side of ['seeker', 'firm'] as const) {
    const own = [...plan.meetings].sort((a, b) =>
      a[side] === b[side] ? (a.from < b.from ? -1 : 1) : a[side] < b[side] ? -1 : 1,
    );
    for (const [k, one] of own.entries()) {
      const next = own[k + 1];
      if (next?.[side] === one[side] && next.from < one.until)
        fault('one place at a time', `${one[side]}, ${next.from}`);
    }
  }
  return faults;
}
