import { KoppelError, type Language } from '@koppel/core';
import ical from 'ical-generator';
import type { JobEvent } from '../schema/event.js';
import { minutesOf } from './clock.js';
import type { EventSheet } from './sheets.js';

export interface CalendarOptions {
  /** When the file is made, an ISO instant such as `2019-03-01T12:00:00Z`: calendars compare it. There is no clock here. */
  readonly stamp: string;
  readonly language: Language;
}

/** One sheet as an iCalendar file (RFC 5545), times in UTC. The same sheet and stamp give the same bytes. */
export function sheetCalendar(
  event: JobEvent,
  sheet: EventSheet,
  { stamp, language }: CalendarOptions,
): string {
  if (!/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/.test(stamp) || Number.isNaN(Date.parse(stamp))) {
    throw new KoppelError('BAD_OPTION', [
      {
        pointer: '/stamp',
        found: JSON.stringify(stamp),
        expected: 'an instant such as 2019-03-01T12:00:00Z',
      },
    ]);
  }
  const calendar = ical({
    prodId: { company: 'Koppel', product: 'events', language: language.toUpperCase() },
  });
  for (const { from, until, what, where } of sheet.lines) {
    const place = [where === '' ? sheet.stand : where, sheet.place]
      .filter((part) => part !== undefined && part !== '')
      .join(', ');
    calendar.createEvent({
      id: `${encodeURIComponent(event.id)}.${sheet.kind}.${encodeURIComponent(sheet.id)}.${from.replace(':', '')}@koppel`,
      stamp: new Date(stamp),
      start: instantOf(event, from),
      end: instantOf(event, until),
      summary: what,
      description: sheet.title,
      ...(place !== '' && { location: place }),
    });
  }
  return calendar.toString();
}

/** The instant of a time on the day of the event. */
function instantOf({ day, utcOffsetMinutes = 60, summerTime = true }: JobEvent, time: string): Date {
  const [year, month, date] = day.split('-').map(Number) as [number, number, number];
  const winter = Date.UTC(year, month - 1, date) + (minutesOf(time) - utcOffsetMinutes) * 60_000;
  // The last Sundays of March and October at 01:00 UTC (directive 2000/84/EC).
  const isSummer = summerTime && winter >= lastSunday(year, 2) && winter < lastSunday(year, 9);
  return new Date(winter - (isSummer ? 3_600_000 : 0));
}

function lastSunday(year: number, month: number): number {
  const last = new Date(Date.UTC(year, month + 1, 0, 1));
  return last.getTime() - last.getUTCDay() * 86_400_000;
}
