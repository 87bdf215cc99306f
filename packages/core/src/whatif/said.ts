import { bounds } from '../measure/within.js';
import type { SpanInput } from '../policy/kinds.js';
import { type DayRange, formatDay } from '../policy/dates.js';
import type { Span } from '../policy/values.js';

/** What is said of a field, as data: sentences are made from it. */
export type Said =
  | { readonly type: 'range'; readonly range: SpanInput }
  /** First and last day, both included. */
  | { readonly type: 'days'; readonly from?: string; readonly to?: string }
  | { readonly type: 'name'; readonly name: string }
  /** Inside all of the first, and outside each of the second. */
  | { readonly type: 'inside'; readonly inside: readonly string[]; readonly outside: readonly string[] }
  | { readonly type: 'none'; readonly of: readonly string[] }
  | { readonly type: 'only'; readonly names: readonly string[] }
  | { readonly type: 'place'; readonly lat: number; readonly lon: number }
  | { readonly type: 'yes' }
  | { readonly type: 'no' };

/** What is said, and the value that says it in a record. */
export interface Answer {
  readonly said: Said;
  readonly raw: unknown;
}

export function rangeAnswer(span: Span): Answer {
  const range = bounds(span);
  return { said: { type: 'range', range }, raw: span.lo === span.hi ? span.lo / 1000 : range };
}

export function daysAnswer(days: DayRange): Answer {
  const range = {
    ...(Number.isFinite(days.from) ? { from: formatDay(days.from) } : {}),
    ...(Number.isFinite(days.to) ? { to: formatDay(days.to) } : {}),
  };
  return { said: { type: 'days', ...range }, raw: range };
}
