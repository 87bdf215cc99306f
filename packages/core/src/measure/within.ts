import type { Span } from '../policy/values.js';
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
  read: (of, by) =>
    stateReading(spanState(of.lo, of.hi, openEnds(of), by.lo, by.hi, openEnds(by)), {
      found: bounds(of),
      wanted: bounds(by),
    }),
  kernelOf(of, by) {
    const { lo, hi, open } = of;
    const ends = openEnds(by);
    return stateKernel(of, (row) =>
      spanState(lo[row] as number, hi[row] as number, open[row] as number, by.lo, by.hi, ends),
    );
  },
  kernelBy(by, of) {
    const { lo, hi, open } = by;
    const ends = openEnds(of);
    return stateKernel(by, (row) =>
      spanState(of.lo, of.hi, ends, lo[row] as number, hi[row] as number, open[row] as number),
    );
  },
});

/** A span as JSON shows it: the ends that exist, in the unit of the field. */
export function bounds(span: Span): { readonly [end in 'gt' | 'gte' | 'lt' | 'lte']?: number } {
  return {
    ...(span.lo === Number.NEGATIVE_INFINITY ? {} : { [span.loOpen ? 'gt' : 'gte']: span.lo / 1000 }),
    ...(span.hi === Number.POSITIVE_INFINITY ? {} : { [span.hiOpen ? 'lt' : 'lte']: span.hi / 1000 }),
  };
}

/** Bit 1: the lower end is open, bit 2: the upper end is; as in columns. */
function openEnds(span: Span): number {
  return (span.loOpen ? 1 : 0) | (span.hiOpen ? 2 : 0);
}

/** Whether span a lies in span b, written on numbers so that a kernel makes no objects. */
function spanState(aLo: number, aHi: number, aOpen: number, bLo: number, bHi: number, bOpen: number): State {
  const fromInside = aLo > bLo || (aLo === bLo && (aOpen & 1) >= (bOpen & 1));
  const toInside = aHi < bHi || (aHi === bHi && (aOpen & 2) >= (bOpen & 2));
  if (fromInside && toInside) return YES;
  const below = aHi < bLo || (aHi === bLo && (aOpen & 2) + (bOpen & 1) > 0);
  const above = aLo > bHi || (aLo === bHi && (aOpen & 1) + (bOpen & 2) > 0);
  return below || above ? NO : UNKNOWN;
}
