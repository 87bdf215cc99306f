import { DeskError } from './error.js';

const DAY_MS = 86_400_000;
export const MOST_DAYS = 36_500;

/** A calendar day of the Gregorian calendar, YYYY-MM-DD, checked. */
export function checkDay(day: unknown, pointer: string): string {
  const isDay = typeof day === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(day) && addDays(day, 0) === day;
  if (isDay) return day;
  throw new DeskError(
    'BAD_VALUE',
    pointer,
    JSON.stringify(day) ?? 'nothing',
    'a calendar day that exists, YYYY-MM-DD',
  );
}

/** A number of days: whole, from 0 to a hundred years. */
export function checkDays(days: unknown, pointer: string): number {
  if (typeof days === 'number' && Number.isInteger(days) && days >= 0 && days <= MOST_DAYS) return days;
  throw new DeskError('BAD_VALUE', pointer, String(days), `whole days, from 0 to ${MOST_DAYS}`);
}

/** So many days later. */
export function addDays(day: string, days: number): string {
  const ms = Date.parse(`${day}T00:00:00Z`) + days * DAY_MS;
  return Number.isNaN(ms) ? '' : new Date(ms).toISOString().slice(0, 10);
}
