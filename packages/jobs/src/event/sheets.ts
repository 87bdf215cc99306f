import type { Language } from '@koppel/core';
import type { Region } from '../match/region.js';
import type { JobEvent, KeptPlan } from '../schema/event.js';
import { eventWords } from './words.js';

export interface SheetLine {
  readonly from: string;
  readonly until: string;
  readonly what: string;
  readonly where: string;
}

/** What one person, or the people at one stand, take in hand. */
export interface EventSheet {
  readonly kind: 'seeker' | 'firm';
  readonly id: string;
  readonly name: string;
  readonly title: string;
  readonly day: string;
  readonly place: string;
  /** Where the stand is; for firms. */
  readonly stand?: string;
  /** In order of time. */
  readonly lines: readonly SheetLine[];
  /** Said when there are no lines. */
  readonly nothing: string;
}

/**
 * A sheet for each seeker who is admitted and each employer, in order of ids, seekers first. A firm reads who comes and when, by the name that the
 * event gives or the id, and nothing else of anybody: no points and no CV.
 */
export function eventSheets(
  region: Region,
  event: JobEvent,
  plan: KeptPlan,
  language: Language,
): readonly EventSheet[] {
  const words = eventWords[language];
  const people = new Map(event.seekers.map(({ seeker, name }) => [seeker, name ?? seeker]));
  const firms = new Map(event.employers.map(({ firm, name }) => [firm, name ?? firm]));
  const rooms = new Map(event.rooms.map(({ id, name }) => [id, name ?? id]));
  const titles = new Map(region.vacancies.map(({ id, title }) => [id, title ?? id]));
  const workshops = new Map((event.workshops ?? []).map((one) => [one.id, one]));
  const outside = new Set(
    event.seekers.filter(({ by = 'self' }) => by !== 'self').map(({ seeker }) => seeker),
  );
  const head = {
    title: event.title[language],
    day: words.day(event.day),
    place: event.place ?? '',
    nothing: words.nothing,
  };
  const pauses = (event.breaks ?? []).map(({ from, until }) => ({
    from,
    until,
    what: words.pause,
    where: '',
  }));
  const sorted = (lines: SheetLine[]): SheetLine[] =>
    lines.sort((a, b) => (a.from < b.from ? -1 : a.from > b.from ? 1 : 0));
  const stand = (room: string, number: number): string => words.stand(rooms.get(room) ?? room, number);
  const forSeeker = (seeker: string): SheetLine[] => {
    const own = plan.workshops
      .filter((one) => one.seeker === seeker)
      .flatMap(({ workshop }) => workshops.get(workshop) ?? []);
    const meetings = plan.meetings.filter((one) => one.seeker === seeker);
    if (own.length + meetings.length === 0) return [];
    return sorted([
      ...pauses,
      ...own.map(({ from, until, title, room }) => ({
        from,
        until,
        what: words.workshop(title[language]),
        where: room === undefined ? '' : (rooms.get(room) ?? room),
      })),
      ...meetings.map(({ from, until, firm, vacancy, room, stand: number }) => ({
        from,
        until,
        what: words.meeting(firms.get(firm) ?? firm, vacancy === undefined ? undefined : titles.get(vacancy)),
        where: stand(room, number),
      })),
    ]);
  };
  const forFirm = (firm: string): SheetLine[] => {
    const meetings = plan.meetings.filter((one) => one.firm === firm);
    if (meetings.length === 0) return [];
    return sorted([
      ...pauses,
      ...meetings.map(({ from, until, seeker, vacancy }) => ({
        from,
        until,
        what: words.meeting(
          people.get(seeker) ?? seeker,
          vacancy === undefined ? undefined : titles.get(vacancy),
        ),
        where: '',
      })),
    ]);
  };
  return [
    ...[...people]
      .filter(([id]) => !outside.has(id))
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([id, name]) => ({ kind: 'seeker' as const, id, name, ...head, lines: forSeeker(id) })),
    ...plan.stands.map(({ firm, room, stand: number }) => ({
      kind: 'firm' as const,
      id: firm,
      name: firms.get(firm) ?? firm,
      ...head,
      stand: stand(room, number),
      lines: forFirm(firm),
    })),
  ];
}
