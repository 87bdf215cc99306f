import { during } from '../measure/during.js';
import { withDefaults } from '../measure/params.js';
import { toThousandths } from '../policy/arithmetic.js';
import type { Context } from '../policy/context.js';
import { addMonths, type Day, type DayRange, toDay } from '../policy/dates.js';
import type { DayWindow, Span, Value } from '../policy/values.js';
import type { Mention } from './mentions.js';

/** A place on the number line where an answer changes: just before or just after a number of thousandths. */
interface Cut {
  readonly at: number;
  readonly after: boolean;
}

export const EVERYTHING: Span = {
  lo: Number.NEGATIVE_INFINITY,
  hi: Number.POSITIVE_INFINITY,
  loOpen: false,
  hiOpen: false,
};

/** Where the values on the other side of a number cut the line; a measure that does not look at numbers cuts nowhere. */
export function numberCuts({ spec, place }: Mention, values: readonly Value[]): Cut[] {
  const spans = values.filter((value): value is Span => typeof value === 'object' && 'loOpen' in value);
  if (spec.name === 'within' && place === 'of') {
    return spans.flatMap(({ lo, hi, loOpen, hiOpen }) => [
      ...(Number.isFinite(lo) ? [{ at: lo, after: loOpen }] : []),
      ...(Number.isFinite(hi) ? [{ at: hi, after: !hiOpen }] : []),
    ]);
  }
  if (spec.name !== 'similar') return [];
  const ratio = toThousandths(Number(spec.params?.['zeroAtRatio'] ?? 4));
  return spans.flatMap(({ lo, hi }) =>
    [lo, hi].filter(Number.isFinite).flatMap((end) =>
      [end, Math.floor((end * 1000) / ratio), Math.ceil((end * ratio) / 1000)].flatMap((at) => [
        { at, after: false },
        { at, after: true },
      ]),
    ),
  );
}

/** The parts into which cuts divide what is known of a number, in order; only those that hold a multiple of `step`. */
export function bandsOf(cuts: readonly Cut[], known: Span, step: number): Span[] {
  const sorted = [...cuts].sort((a, b) => a.at - b.at || Number(a.after) - Number(b.after));
  const bands: Span[] = [];
  let from: Cut | undefined;
  for (const to of [...sorted, undefined]) {
    const band = clip(
      {
        lo: from?.at ?? Number.NEGATIVE_INFINITY,
        loOpen: from?.after ?? false,
        hi: to?.at ?? Number.POSITIVE_INFINITY,
        hiOpen: to === undefined ? false : !to.after,
      },
      known,
    );
    const stepped = band && toSteps(band, step);
    if (stepped !== undefined) bands.push(stepped);
    from = to;
  }
  return bands;
}

/** What two spans have in common. */
export function clip(a: Span, b: Span): Span | undefined {
  const low = a.lo > b.lo || (a.lo === b.lo && a.loOpen) ? a : b;
  const high = a.hi < b.hi || (a.hi === b.hi && a.hiOpen) ? a : b;
  const span = { lo: low.lo, loOpen: low.loOpen, hi: high.hi, hiOpen: high.hiOpen };
  return span.lo > span.hi || (span.lo === span.hi && (span.loOpen || span.hiOpen)) ? undefined : span;
}

/** The finest step that a number can have, in thousandths. */
export const FINEST = 1;

/**
 * The same span with its ends on multiples of `step` thousandths, both included; undefined when it holds none. With
 * the finest step the ends stay as they are: "more than 5" reads better than "at least 5.001".
 */
function toSteps(span: Span, step: number): Span | undefined {
  const { lo, hi, loOpen, hiOpen } = span;
  const first = Number.isFinite(lo) ? Math.ceil(lo / step) * step : lo;
  const last = Number.isFinite(hi) ? Math.floor(hi / step) * step : hi;
  const from = loOpen && first === lo ? first + step : first;
  const to = hiOpen && last === hi ? last - step : last;
  if (from > to) return undefined;
  return step === FINEST ? span : { lo: from + 0, hi: to + 0, loOpen: false, hiOpen: false };
}

/** How far a guess by whole months can be off, and a day to spare. */
const SLACK_DAYS = 6;

/** Days on which the reading of a date against these values turns: the first day of each new state. */
export function dayCuts({ spec, place }: Mention, values: readonly Value[], context: Context): Day[] {
  if (spec.name !== 'during' || place !== 'of') return [];
  return values.flatMap((value) => {
    if (typeof value !== 'object' || 'oneOf' in value) return [];
    if ('from' in value) return [value.from, value.to].filter(Number.isFinite);
    if (!('loOpen' in value) || context.now === undefined) return [];
    const { now } = context;
    const state = (day: Day): number => read(spec, { from: day, to: day }, value, context);
    return ends(value).flatMap((end) => turns(passed(now, -end, unitOf(spec)), state));
  });
}

/** Days on which the reading of a date against a span turns because time passes. */
export function waitCuts(spec: Mention['spec'], date: DayRange, span: Span, context: Context): Day[] {
  const state = (now: Day): number => read(spec, date, span, { ...context, now });
  return [date.from, date.to]
    .filter(Number.isFinite)
    .flatMap((start) => ends(span).flatMap((end) => turns(passed(start, end, unitOf(spec)), state)));
}

function turns(guess: Day, state: (day: Day) => number): Day[] {
  const found: Day[] = [];
  for (let day = guess - SLACK_DAYS; day <= guess + SLACK_DAYS; day += 1) {
    if (state(day) !== state(day + 1)) found.push(day + 1);
  }
  return found;
}

/** Both ends of the reading as one number, so that any turn shows. The measure itself is the judge of when. */
function read(spec: Mention['spec'], date: DayRange, value: Span | DayWindow, context: Context): number {
  const params = withDefaults(during.definition.params, spec.params) as { unit: 'years' | 'months' | 'days' };
  const { lo, hi } = during.definition.read(date, value, params, context);
  return lo + hi;
}

function ends({ lo, hi }: Span): number[] {
  return [lo, hi].filter(Number.isFinite);
}

export function unitOf(spec: Mention['spec']): 'years' | 'months' | 'days' {
  return (spec.params?.['unit'] ?? 'years') as 'years' | 'months' | 'days';
}

/** The day about so long after another; `amount` in thousandths. */
function passed(start: Day, amount: number, unit: 'years' | 'months' | 'days'): Day {
  if (unit === 'days') return start + Math.trunc(amount / 1000);
  return addMonths(start, Math.trunc((unit === 'years' ? amount * 12 : amount) / 1000));
}

/** The parts into which turning days divide what is known of a date. */
export function periodsOf(cuts: readonly Day[], known: DayRange): DayRange[] {
  const inside = [...new Set(cuts)].filter((day) => isWritable(day) && day > known.from && day <= known.to);
  const starts = [known.from, ...inside.sort((a, b) => a - b)];
  return starts.map((from, index) => ({ from, to: (starts[index + 1] ?? known.to + 1) - 1 }));
}

const FIRST_DAY = toDay(1, 1, 1);
const LAST_DAY = toDay(9999, 12, 31);

/** Whether a day can be written as YYYY-MM-DD. */
export function isWritable(day: Day): boolean {
  return day > FIRST_DAY && day <= LAST_DAY;
}
