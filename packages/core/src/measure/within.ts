import type { Span } from '../policy/values.js';
import type { SpanColumn } from './column.js';
import { defineMeasure } from './define.js';
import { NO, type State, stateKernel, stateReading, UNKNOWN, YES } from './tagging.js';

/** A number lies between the ends of a span. */
export const within = defineMeasure({
  name: 'within',
  doc: 'Met when the number lies in the span; ends are open (gt, lt) or closed (gte, lte). A number known only roughly is met when all of its range lies inside, unmet when none does, and unknown otherwise.',
  usefulFor: 'headcount, FTE, turnover, amounts',
  notUsefulFor: 'nearer is better: that is similar; ages that move with the day: that is during',
  of: ['number'],
  by: ['span'],
  params: {},
  read: (of, by) => stateReading(spanState(of, by), { found: bounds(of), wanted: bounds(by) }),
  kernelOf: (of, by) => stateKernel(of, (row) => columnState(of, row, by)),
  kernelBy: (by, of) => stateKernel(by, (row) => spanState(of, spanAt(by, row))),
});

/** A span as JSON shows it: the ends that exist, in the unit of the field. */
export function bounds(span: Span): { readonly [end in 'gt' | 'gte' | 'lt' | 'lte']?: number } {
  return {
    ...(span.lo === Number.NEGATIVE_INFINITY ? {} : { [span.loOpen ? 'gt' : 'gte']: span.lo / 1000 }),
    ...(span.hi === Number.POSITIVE_INFINITY ? {} : { [span.hiOpen ? 'lt' : 'lte']: span.hi / 1000 }),
  };
}

function spanState(a: Span, b: Span): State {
  const inside =
    (a.lo > b.lo || (a.lo === b.lo && (a.loOpen || !b.loOpen))) &&
    (a.hi < b.hi || (a.hi === b.hi && (a.hiOpen || !b.hiOpen)));
  if (inside) return YES;
  const apart =
    a.hi < b.lo ||
    a.lo > b.hi ||
    (a.hi === b.lo && (a.hiOpen || b.loOpen)) ||
    (a.lo === b.hi && (a.loOpen || b.hiOpen));
  return apart ? NO : UNKNOWN;
}

/** The span of a row that has one. */
export function spanAt(column: SpanColumn, row: number): Span {
  const open = column.open[row] as number;
  const ends = { lo: column.lo[row] as number, hi: column.hi[row] as number };
  return { ...ends, loOpen: (open & 1) === 1, hiOpen: (open & 2) === 2 };
}

/** As `spanState`, for the common row: an exact number. */
function columnState(column: SpanColumn, row: number, by: Span): State {
  const value = column.lo[row] as number;
  if (value !== column.hi[row]) return spanState(spanAt(column, row), by);
  const above = value > by.lo || (value === by.lo && !by.loOpen);
  const below = value < by.hi || (value === by.hi && !by.hiOpen);
  return above && below ? YES : NO;
}
