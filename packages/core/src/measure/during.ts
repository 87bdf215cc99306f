import { refuse } from '../errors.js';
import type { Context } from '../policy/context.js';
import { addMonths, type Day, type DayRange, formatDay } from '../policy/dates.js';
import type { DayWindow, Span } from '../policy/values.js';
import { type DayColumn, type SpanColumn, spanAt } from './column.js';
import { defineMeasure, type Kernel } from './define.js';
import type { Reading } from './reading.js';
import { NO, type State, stateKernel, stateReading, UNKNOWN, YES } from './tagging.js';
import { bounds } from './within.js';

type Unit = 'years' | 'months' | 'days';

export interface DuringBecause {
  /** First and last day that the date may be. */
  readonly found: Days;
  readonly wanted: Days & ReturnType<typeof bounds>;
  readonly unit: Unit;
  /** The day of the run, where time passed is what counts. */
  readonly now?: string;
}

interface Days {
  readonly from?: string;
  readonly to?: string;
}

/** A date lies in a window, or so much time has passed since it. */
export const during = defineMeasure({
  name: 'during',
  doc: 'With a window: met when the date lies in it, from its first day up to and not including its last. With a span: met when the time from the date to `now` lies in the span of years, months or days. Both ends may be open (younger than 41: lt 41) or closed (at most six years: lte 6).',
  usefulFor: 'validity of an offer; age of an owner, of a firm, time since a take-over',
  notUsefulFor: 'clock times within a day',
  of: ['date'],
  by: ['window', 'span'],
  params: {
    unit: {
      type: 'choice',
      options: ['years', 'months', 'days'],
      default: 'years',
      tunable: false,
      doc: 'Unit of the span. A year is complete on the same day of the next year; from 29 February, on 1 March.',
    },
  },
  read(of, by, { unit }, context): Reading<DuringBecause> {
    const found = days(of);
    if (!isSpan(by))
      return stateReading(windowState(of.from, of.to, by.from, by.to), { found, wanted: days(by), unit });
    const now = today(context);
    return stateReading(elapsedState(of, limitsOf(by, lastStarts(unit, now))), {
      found,
      wanted: bounds(by),
      unit,
      now: formatDay(now),
    });
  },
  kernelOf(of, by, { unit }, context) {
    if (!isSpan(by)) {
      return stateKernel(of, (row) =>
        windowState(of.from[row] as number, of.to[row] as number, by.from, by.to),
      );
    }
    const limits = limitsOf(by, lastStarts(unit, today(context)));
    return stateKernel(of, (row) => elapsedState(rangeAt(of, row), limits));
  },
  kernelBy(by, of, { unit }, context): Kernel {
    if (by.kind === 'window') {
      return stateKernel(by, (row) =>
        windowState(of.from, of.to, by.from[row] as number, by.to[row] as number),
      );
    }
    const starts = lastStarts(unit, today(context));
    return stateKernel(by, (row) => elapsedState(of, limitsOf(spanAt(by as SpanColumn, row), starts)));
  },
});

function isSpan(by: DayWindow | Span): by is Span {
  return 'loOpen' in by;
}

function days(range: DayRange | DayWindow): Days {
  return {
    ...(Number.isFinite(range.from) ? { from: formatDay(range.from) } : {}),
    ...(Number.isFinite(range.to) ? { to: formatDay(range.to) } : {}),
  };
}

function rangeAt(column: DayColumn, row: number): DayRange {
  return { from: column.from[row] as number, to: column.to[row] as number };
}

function today(context: Context): Day {
  return (
    context.now ??
    refuse(
      'MISSING_CONTEXT',
      '/now',
      'no day',
      'the day of the run, as the policy looks at ages',
      "Pass { now: '2019-03-01' }",
    )
  );
}

/** Whether a date lies in a window, written on numbers so that a kernel makes no objects. */
function windowState(dateFrom: number, dateTo: number, from: number, to: number): State {
  if (dateFrom >= from && dateTo < to) return YES;
  return dateTo < from || dateFrom >= to ? NO : UNKNOWN;
}

type LastStart = (amount: number, before: boolean) => Day;

/** The dates for which the elapsed time lies in the span: `from` ≤ date ≤ `to`. */
function limitsOf(span: Span, lastStart: LastStart): DayRange {
  // Longer elapsed means an earlier date, so the lower end of the span is the last date that will do.
  const to =
    span.lo === Number.NEGATIVE_INFINITY ? Number.POSITIVE_INFINITY : lastStart(span.lo, span.loOpen);
  const from =
    span.hi === Number.POSITIVE_INFINITY ? Number.NEGATIVE_INFINITY : lastStart(span.hi, !span.hiOpen) + 1;
  return { from, to };
}

/** `lastStart` with a memory: offers share a few limits. */
function lastStarts(unit: Unit, now: Day): LastStart {
  const known = new Map<number, Day>();
  return (amount, before) => {
    // Amounts are whole thousandths, so a half more is a key of its own.
    const key = before ? amount + 0.5 : amount;
    const found = known.get(key);
    if (found !== undefined) return found;
    const start = lastStart(amount, unit, now, before);
    known.set(key, start);
    return start;
  };
}

/** Months or days in a period, at most. */
const MOST_COUNT = 120_000;

/** The last date from which the period is complete at `now`, or, when `before`, complete before `now`. */
function lastStart(amount: number, unit: Unit, now: Day, before: boolean): Day {
  const count = (unit === 'years' ? amount * 12 : amount) / 1000;
  if (!Number.isInteger(count) || Math.abs(count) > MOST_COUNT) {
    const [found, whole] = [`a period of ${amount / 1000} ${unit}`, unit === 'days' ? 'days' : 'months'];
    refuse(
      'BAD_VALUE',
      '',
      found,
      `whole ${whole}, at most ${MOST_COUNT} of them`,
      'Write it in another unit',
    );
  }
  const target = before ? now - 1 : now;
  if (unit === 'days') return target - count;
  // Going back and forth by months can differ by some days at the end of a month: walk to the boundary.
  let start = addMonths(target, -count);
  while (addMonths(start, count) > target) start -= 1;
  while (addMonths(start + 1, count) <= target) start += 1;
  return start;
}

function elapsedState(date: DayRange, limits: DayRange): State {
  if (date.from >= limits.from && date.to <= limits.to) return YES;
  return date.to < limits.from || date.from > limits.to ? NO : UNKNOWN;
}
