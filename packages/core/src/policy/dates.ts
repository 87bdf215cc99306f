import { inQuotes, refuse, show } from '../errors.js';

/**
 * Days since 1970-01-01 in the proleptic Gregorian calendar. Dates are parsed here and nowhere else, because
 * `new Date('2024-02-30')` is 1 March. Civil-calendar arithmetic after Howard Hinnant, "chrono-compatible
 * low-level date algorithms".
 */
export type Day = number;

export interface DayRange {
  /** First and last possible day, both included. */
  readonly from: Day;
  readonly to: Day;
}

const MONTH_DAYS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31] as const;
const DATE = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/;
const EXPECTED = 'a date as YYYY-MM-DD, YYYY-MM or YYYY';

function monthLength(year: number, month: number): number {
  const leap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  return month === 2 && leap ? 29 : (MONTH_DAYS[month - 1] ?? 0);
}

/** Day number of a civil date that is known to exist. */
export function toDay(year: number, month: number, dayOfMonth: number): Day {
  const y = month <= 2 ? year - 1 : year;
  const era = Math.floor(y / 400);
  const yearOfEra = y - era * 400;
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + dayOfMonth - 1;
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return era * 146_097 + dayOfEra - 719_468;
}

export function fromDay(day: Day): { year: number; month: number; day: number } {
  const z = day + 719_468;
  const era = Math.floor(z / 146_097);
  const doe = z - era * 146_097;
  const yoe = Math.floor(
    (doe - Math.floor(doe / 1460) + Math.floor(doe / 36_524) - Math.floor(doe / 146_096)) / 365,
  );
  const doy = doe - (365 * yoe + Math.floor(yoe / 4) - Math.floor(yoe / 100));
  const mp = Math.floor((5 * doy + 2) / 153);
  const month = mp < 10 ? mp + 3 : mp - 9;
  return {
    year: yoe + era * 400 + (month <= 2 ? 1 : 0),
    month,
    day: doy - Math.floor((153 * mp + 2) / 5) + 1,
  };
}

/** '2019-03-01' for a day number. */
export function formatDay(value: Day): string {
  const { year, month, day } = fromDay(value);
  return `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}

/** Reads a date; a month or a year alone is the range of days that it may be. Refuses days that do not exist. */
export function parseDate(text: unknown, pointer: string): DayRange {
  const parts = typeof text === 'string' ? DATE.exec(text) : null;
  if (parts === null) refuse('BAD_VALUE', pointer, show(text), EXPECTED, inQuotes(text));
  const year = Number(parts[1]);
  if (parts[2] === undefined) return { from: toDay(year, 1, 1), to: toDay(year, 12, 31) };
  const month = Number(parts[2]);
  if (month < 1 || month > 12) refuse('BAD_VALUE', pointer, show(text), 'a month from 01 to 12');
  const last = monthLength(year, month);
  if (parts[3] === undefined) return { from: toDay(year, month, 1), to: toDay(year, month, last) };
  const day = Number(parts[3]);
  if (day < 1 || day > last) {
    refuse('BAD_VALUE', pointer, show(text), `a day that exists: that month has ${last} days`);
  }
  const exact = toDay(year, month, day);
  return { from: exact, to: exact };
}

/** Reads a full date, YYYY-MM-DD. */
export function parseDay(text: unknown, pointer: string): Day {
  const range = parseDate(text, pointer);
  if (range.from !== range.to) refuse('BAD_VALUE', pointer, show(text), 'a full date, YYYY-MM-DD');
  return range.from;
}

/**
 * The day on which a period of whole months since `start` is complete. Where the target month has no such day
 * (29 February plus a year, 31 January plus a month) that is the first day after it: somebody born on
 * 29 February 2008 is 18 from 1 March 2026.
 */
export function addMonths(start: Day, months: number): Day {
  const { year, month, day } = fromDay(start);
  const index = year * 12 + (month - 1) + months;
  const targetYear = Math.floor(index / 12);
  const targetMonth = index - targetYear * 12 + 1;
  const last = monthLength(targetYear, targetMonth);
  return day <= last ? toDay(targetYear, targetMonth, day) : toDay(targetYear, targetMonth, last) + 1;
}

/** The days on which somebody may have been born who is this many whole years old on a day. */
export function ageSpan(years: number, on: string): { readonly from: string; readonly to: string } {
  const day = parseDay(on, '/on');
  // Going back from 29 February lands on 1 March, whose anniversary is a day late.
  const lastBirth = (age: number): Day => {
    const born = addMonths(day, -12 * age);
    return addMonths(born, 12 * age) > day ? born - 1 : born;
  };
  return { from: formatDay(lastBirth(years + 1) + 1), to: formatDay(lastBirth(years)) };
}
