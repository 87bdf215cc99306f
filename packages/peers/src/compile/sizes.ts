import type { Programme } from '../schema/programme.js';

export interface Range {
  readonly min: number;
  readonly max: number;
}

/** How many groups the programme allows, whoever comes. */
export function allowedCount({ groups }: Programme, seats: number): Range {
  if (groups === undefined) return { min: 1, max: Math.max(1, seats) };
  return typeof groups === 'number' ? { min: groups, max: groups } : groups;
}

/** How many groups so many seats can fill, each between minimum and maximum; null when they cannot be divided so. */
export function fillable({ size }: Programme, seats: number, allowed: Range): Range | null {
  const min = Math.max(allowed.min, Math.ceil(seats / size.max));
  const max = Math.min(allowed.max, Math.floor(seats / size.min));
  return min <= max && max >= 1 ? { min, max } : null;
}

/** Of those numbers the one or two whose groups come nearest to the target; all of them where there is no target. */
export function nearTarget({ size: { target } }: Programme, seats: number, range: Range): Range {
  if (target === undefined) return range;
  const clamp = (count: number) => Math.min(range.max, Math.max(range.min, count));
  return { min: clamp(Math.floor(seats / target)), max: clamp(Math.ceil(seats / target)) };
}

/** The solver tries each number of at most so many. */
const MOST_AT_ONCE = 8;

/** A range in parts of at most eight numbers: first those from `first` on, then the others, nearest first. */
export function windowsOf(range: Range, first: Range): Range[] {
  const whole = range.max - range.min < MOST_AT_ONCE;
  if (whole && first.min === range.min && first.max === range.max) return [range];
  if (whole) return [first, range];
  const start = { min: first.min, max: Math.min(first.max, first.min + MOST_AT_ONCE - 1) };
  const windows = [start];
  for (let [below, above] = [start.min - 1, start.max + 1]; below >= range.min || above <= range.max; ) {
    if (above <= range.max) {
      windows.push({ min: above, max: Math.min(range.max, above + MOST_AT_ONCE - 1) });
      above += MOST_AT_ONCE;
    }
    if (below >= range.min) {
      windows.push({ min: Math.max(range.min, below - MOST_AT_ONCE + 1), max: below });
      below -= MOST_AT_ONCE;
    }
  }
  return windows;
}
