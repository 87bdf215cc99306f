import { at, refuse, show } from '../errors.js';
import { unitVector } from './arithmetic.js';
import { type DayRange, parseDate, parseDay } from './dates.js';
import type { FieldKind } from './kinds.js';

/** Values as the measures see them: checked, and in whole numbers wherever something is compared. */
export interface Values {
  category: Category;
  tags: TagSet;
  number: Span;
  span: Span;
  flag: boolean;
  date: DayRange;
  window: DayWindow;
  place: readonly Site[];
  conditions: readonly Condition[];
  text: Texts;
}

export type Value<K extends FieldKind = FieldKind> = Values[K];

/** One of these; exactly known when there is one. Sorted. */
export interface Category {
  readonly oneOf: readonly string[];
}

/** Ends in thousandths, ±Infinity where there is none. */
export interface Span {
  readonly lo: number;
  readonly hi: number;
  readonly loOpen: boolean;
  readonly hiOpen: boolean;
}

/** What is known of a set of tags. A tag in none of the three lists is `others`. */
export interface TagSet {
  /** Tag → weight, sorted by tag. */
  readonly yes: ReadonlyMap<string, number>;
  readonly no: ReadonlySet<string>;
  readonly maybe: ReadonlySet<string>;
  readonly others: 'no' | 'unknown';
}

/** Half-open window of days; ±Infinity where an end is missing. */
export interface DayWindow {
  readonly from: number;
  readonly to: number;
}

/** A place and its point on the unit sphere. */
export interface Site {
  readonly lat: number;
  readonly lon: number;
  readonly vector: readonly [number, number, number];
}

export interface Condition {
  readonly id: string;
  readonly by: string;
}

/** What somebody wrote, by field; the field of a text that has no name is ''. Sorted by field. */
export type Texts = readonly { readonly field: string; readonly text: string }[];

export const limits = {
  /** Characters in any string. */
  stringLength: 20_000,
  /** Tags, sites or conditions in one field. */
  listLength: 10_000,
  /** Weight of a tag. */
  tagWeight: 1_000_000,
  /** Largest number in a field. */
  number: 9_000_000_000_000,
  /** Named texts in one field. */
  texts: 100,
} as const;

/** A tag set about which nothing is known: what a missing field of kind `tags` means. */
export const unknownTags: TagSet = { yes: new Map(), no: new Set(), maybe: new Set(), others: 'unknown' };

const readers: { readonly [K in FieldKind]: (raw: unknown, pointer: string) => Values[K] } = {
  category: readCategory,
  tags: readTags,
  number: readNumber,
  span: readSpan,
  flag: (raw, pointer) =>
    typeof raw === 'boolean' ? raw : refuse('BAD_VALUE', pointer, show(raw), 'true or false'),
  date: readDate,
  window: readWindow,
  place: readPlace,
  conditions: readConditions,
  text: readTexts,
};

/** Checks a raw value of a field and brings it into the form that measures read. Missing stays `undefined`. */
export function readValue<K extends FieldKind>(
  kind: K,
  raw: unknown,
  pointer: string,
): Values[K] | undefined {
  return raw === undefined || raw === null ? undefined : readers[kind](raw, pointer);
}

/** Below this a loop over the letters is quicker than a regular expression. */
const SHORT = 24;
const ASCII = /^[\t\n\r -~]+$/;

/** Whether it is text of ASCII that nobody can object to: what most strings are, found without looking any further. */
export function isPlainString(raw: unknown): raw is string {
  if (typeof raw !== 'string' || raw.length === 0 || raw.length > limits.stringLength) return false;
  if (raw.length > SHORT) return ASCII.test(raw);
  for (let place = 0; place < raw.length; place += 1) {
    const unit = raw.charCodeAt(place);
    if (unit === 0 || unit > 0x7f) return false;
  }
  return true;
}

/** Refuses a string that is not well-formed, NFC and free of U+0000, or is too long. */
export function readString(raw: unknown, pointer: string, expected = 'text'): string {
  if (isPlainString(raw)) return raw;
  if (typeof raw !== 'string') refuse('BAD_VALUE', pointer, show(raw), expected);
  if (raw.length === 0) refuse('BAD_VALUE', pointer, 'an empty text', expected);
  if (raw.length > limits.stringLength) {
    refuse('BAD_VALUE', pointer, `${raw.length} characters`, `at most ${limits.stringLength} characters`);
  }
  if (!raw.isWellFormed()) refuse('BAD_VALUE', pointer, 'a lone surrogate', 'well-formed Unicode');
  if (raw.includes('\u0000')) refuse('BAD_VALUE', pointer, 'the character U+0000', 'text without it');
  if (raw.normalize('NFC') !== raw) {
    refuse(
      'BAD_VALUE',
      pointer,
      `${show(raw)} in decomposed form`,
      'Unicode in NFC',
      "Call .normalize('NFC') first",
    );
  }
  return raw;
}

function readList(raw: unknown, pointer: string, expected: string): readonly unknown[] {
  if (!Array.isArray(raw)) refuse('BAD_VALUE', pointer, show(raw), expected);
  if (raw.length > limits.listLength) {
    refuse('BAD_VALUE', pointer, `a list of ${raw.length}`, `at most ${limits.listLength} entries`);
  }
  // A hole is passed over by `map`; as an entry it is refused.
  return raw.includes(undefined) ? Array.from(raw) : raw;
}

function readObject(
  raw: unknown,
  pointer: string,
  keys: readonly string[],
  expected: string,
): Record<string, unknown> {
  if (typeof raw !== 'object' || raw === null || Object.prototype.toString.call(raw) !== '[object Object]')
    refuse('BAD_VALUE', pointer, show(raw), expected);
  for (const key of Object.keys(raw)) {
    if (!keys.includes(key))
      refuse('BAD_VALUE', at(pointer, key), 'an unknown key', `one of ${keys.join(', ')}`);
  }
  // Nothing that it inherits counts, as in a record; nor would it cross to a worker.
  const plain = Object.getPrototypeOf(raw) === Object.prototype ? raw : { ...raw };
  return plain as Record<string, unknown>;
}

/** UTF-16 code unit order: the same on every machine, unlike `localeCompare`. */
export function byCodeUnit(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function readNames(raw: unknown, pointer: string): string[] {
  const names = readList(raw, pointer, 'a list of names').map((name, index) =>
    isPlainString(name) ? name : readString(name, at(pointer, index), 'a name'),
  );
  return [...new Set(names)].sort(byCodeUnit);
}

function readCategory(raw: unknown, pointer: string): Category {
  const expected = 'a name, or { oneOf: [names] } when it is not known which';
  if (typeof raw === 'string') return { oneOf: [readString(raw, pointer, expected)] };
  const oneOf = readNames(readObject(raw, pointer, ['oneOf'], expected)['oneOf'], at(pointer, 'oneOf'));
  if (oneOf.length === 0) refuse('BAD_VALUE', at(pointer, 'oneOf'), 'an empty list', 'at least one name');
  return { oneOf };
}

function readWeighted(raw: unknown, pointer: string): ReadonlyMap<string, number> {
  if (Array.isArray(raw)) return new Map(readNames(raw, pointer).map((name) => [name, 1]));
  if (typeof raw !== 'object' || raw === null)
    refuse('BAD_VALUE', pointer, show(raw), 'names, or names with a weight');
  const names = Object.keys(raw).sort(byCodeUnit);
  if (names.length === 0) {
    refuse(
      'BAD_VALUE',
      pointer,
      'an empty object',
      'names',
      'Write [] for none, and leave the field out when it is not known',
    );
  }
  if (names.length > limits.listLength) {
    refuse('BAD_VALUE', pointer, `${names.length} names`, `at most ${limits.listLength}`);
  }
  return new Map(
    names.map((name) => {
      const weight: unknown = (raw as Record<string, unknown>)[name];
      if (!isTagWeight(weight)) {
        refuse(
          'BAD_VALUE',
          at(pointer, name),
          show(weight),
          `a whole weight from 1 to ${limits.tagWeight}`,
          'Leave the name out to drop it',
        );
      }
      return [isPlainString(name) ? name : readString(name, at(pointer, name), 'a name'), weight];
    }),
  );
}

export function isTagWeight(weight: unknown): weight is number {
  return Number.isInteger(weight) && (weight as number) >= 1 && (weight as number) <= limits.tagWeight;
}

const PARTIAL_KEYS = ['yes', 'no', 'maybe', 'others'] as const;

function isPartial(raw: object): boolean {
  return PARTIAL_KEYS.some(
    (key) => Object.hasOwn(raw, key) && typeof (raw as Record<string, unknown>)[key] !== 'number',
  );
}

function readTags(raw: unknown, pointer: string): TagSet {
  if (typeof raw !== 'object' || raw === null) {
    refuse(
      'BAD_VALUE',
      pointer,
      show(raw),
      'a list of names, names with a weight, or { yes, no, maybe, others }',
    );
  }
  if (!isPartial(raw))
    return { yes: readWeighted(raw, pointer), no: new Set(), maybe: new Set(), others: 'no' };
  const parts = readObject(raw, pointer, PARTIAL_KEYS, 'yes, no, maybe and others');
  const yes = readWeighted(parts['yes'] ?? [], at(pointer, 'yes'));
  const no = new Set(readNames(parts['no'] ?? [], at(pointer, 'no')));
  const maybe = new Set(readNames(parts['maybe'] ?? [], at(pointer, 'maybe')));
  for (const name of [...no, ...maybe]) {
    if (yes.has(name) || (no.has(name) && maybe.has(name))) {
      refuse('BAD_VALUE', pointer, `${show(name)} in two lists`, 'each name in one of yes, no and maybe');
    }
  }
  const others = parts['others'] ?? 'unknown';
  if (others !== 'no' && others !== 'unknown') {
    refuse('BAD_VALUE', at(pointer, 'others'), show(others), "'no' or 'unknown'");
  }
  return { yes, no, maybe, others };
}

function readThousandths(raw: unknown, pointer: string): number {
  if (typeof raw !== 'number' || !Number.isFinite(raw))
    refuse('BAD_VALUE', pointer, show(raw), 'a finite number');
  if (Math.abs(raw) > limits.number) refuse('BAD_VALUE', pointer, show(raw), `at most ${limits.number}`);
  const whole = Math.round(raw * 1000);
  if (whole / 1000 !== raw) {
    refuse(
      'BAD_VALUE',
      pointer,
      show(raw),
      'at most three decimals',
      'Round it, so that what is shown is what is compared',
    );
  }
  return whole + 0;
}

function readSpan(raw: unknown, pointer: string): Span {
  const parts = readObject(raw, pointer, ['gt', 'gte', 'lt', 'lte'], 'a span such as { gte: 10, lt: 50 }');
  if (parts['gt'] !== undefined && parts['gte'] !== undefined) {
    refuse('BAD_VALUE', pointer, 'both gt and gte', 'one lower end');
  }
  if (parts['lt'] !== undefined && parts['lte'] !== undefined) {
    refuse('BAD_VALUE', pointer, 'both lt and lte', 'one upper end');
  }
  const end = (name: string): number | undefined =>
    parts[name] === undefined ? undefined : readThousandths(parts[name], at(pointer, name));
  const gt = end('gt');
  const lt = end('lt');
  const lo = gt ?? end('gte') ?? Number.NEGATIVE_INFINITY;
  const hi = lt ?? end('lte') ?? Number.POSITIVE_INFINITY;
  const span = { lo, hi, loOpen: gt !== undefined, hiOpen: lt !== undefined };
  if (lo > hi || (lo === hi && (span.loOpen || span.hiOpen))) {
    refuse(
      'BAD_VALUE',
      pointer,
      `${formatSpan(span)}, which no number meets`,
      'a lower end below the upper end',
    );
  }
  return span;
}

function readNumber(raw: unknown, pointer: string): Span {
  if (typeof raw === 'object') return readSpan(raw, pointer);
  if (typeof raw !== 'number') {
    refuse(
      'BAD_VALUE',
      pointer,
      show(raw),
      'a number, or a span such as { gte: 10, lt: 50 } when it is known roughly',
    );
  }
  const exact = readThousandths(raw, pointer);
  return { lo: exact, hi: exact, loOpen: false, hiOpen: false };
}

function readDate(raw: unknown, pointer: string): DayRange {
  if (typeof raw === 'string' || typeof raw === 'number') return parseDate(raw, pointer);
  const ends = readObject(
    raw,
    pointer,
    ['from', 'to'],
    'a date as YYYY-MM-DD, YYYY-MM or YYYY, or { from, to }',
  );
  const from =
    ends['from'] === undefined ? Number.NEGATIVE_INFINITY : parseDate(ends['from'], at(pointer, 'from')).from;
  const to =
    ends['to'] === undefined ? Number.POSITIVE_INFINITY : parseDate(ends['to'], at(pointer, 'to')).to;
  if (from > to) refuse('BAD_VALUE', pointer, 'a range that ends before it begins', 'from on or before to');
  return { from, to };
}

function readWindow(raw: unknown, pointer: string): DayWindow {
  const ends = readObject(
    raw,
    pointer,
    ['from', 'to'],
    'a window { from, to } of dates, the last day not included',
  );
  const from =
    ends['from'] === undefined ? Number.NEGATIVE_INFINITY : parseDay(ends['from'], at(pointer, 'from'));
  const to = ends['to'] === undefined ? Number.POSITIVE_INFINITY : parseDay(ends['to'], at(pointer, 'to'));
  if (from >= to)
    refuse(
      'BAD_VALUE',
      pointer,
      'a window that holds no day',
      'from before to (the day `to` is not included)',
    );
  return { from, to };
}

function readSite(raw: unknown, pointer: string): Site {
  const parts = readObject(raw, pointer, ['lat', 'lon'], 'a place { lat, lon } in degrees');
  const degrees = (name: 'lat' | 'lon', most: number): number => {
    const value: unknown = parts[name];
    if (typeof value !== 'number' || !Number.isFinite(value) || Math.abs(value) > most) {
      refuse('BAD_VALUE', at(pointer, name), show(value), `degrees from -${most} to ${most}`);
    }
    return value + 0;
  };
  const lat = degrees('lat', 90);
  const lon = degrees('lon', 180);
  return { lat, lon, vector: unitVector(lat, lon) };
}

function readPlace(raw: unknown, pointer: string): readonly Site[] {
  if (!Array.isArray(raw)) return [readSite(raw, pointer)];
  const sites = readList(raw, pointer, 'places').map((site, index) => readSite(site, at(pointer, index)));
  if (sites.length === 0)
    refuse(
      'BAD_VALUE',
      pointer,
      'an empty list',
      'at least one place',
      'Leave the field out when it is unknown',
    );
  return sites.sort((a, b) => a.lat - b.lat || a.lon - b.lon);
}

function readConditions(raw: unknown, pointer: string): readonly Condition[] {
  const conditions = readList(raw, pointer, 'a list of { id, by }').map((entry, index) => {
    const where = at(pointer, index);
    const parts = readObject(entry, where, ['id', 'by'], 'a condition { id, by }');
    return {
      id: readString(parts['id'], at(where, 'id'), 'the id of a condition'),
      by: readString(parts['by'], at(where, 'by'), 'who judges it'),
    };
  });
  return conditions.sort((a, b) => byCodeUnit(a.id, b.id) || byCodeUnit(a.by, b.by));
}

function readTexts(raw: unknown, pointer: string): Texts {
  const expected = 'text, or texts by name such as { title, summary }';
  if (typeof raw === 'string') return [{ field: '', text: readString(raw, pointer, expected) }];
  if (typeof raw !== 'object' || raw === null || Array.isArray(raw))
    refuse('BAD_VALUE', pointer, show(raw), expected);
  const fields = Object.keys(raw).sort(byCodeUnit);
  if (fields.length === 0)
    refuse('BAD_VALUE', pointer, 'an empty object', expected, 'Leave the field out when it is unknown');
  if (fields.length > limits.texts)
    refuse('BAD_VALUE', pointer, `${fields.length} texts`, `at most ${limits.texts}`);
  return fields.map((field) => {
    const text = (raw as Record<string, unknown>)[field];
    if (isPlainString(text) && isPlainString(field)) return { field, text };
    const where = at(pointer, field);
    const checked = readString(text, where, 'text');
    return { field: readString(field, where, 'the name of a text'), text: checked };
  });
}

/** Whether the value leaves nothing open. */
export function isExact(kind: FieldKind, value: Value | undefined): boolean {
  if (value === undefined) return false;
  switch (kind) {
    case 'category':
      return (value as Category).oneOf.length === 1;
    case 'tags':
      return (value as TagSet).others === 'no' && (value as TagSet).maybe.size === 0;
    case 'number':
      return (value as Span).lo === (value as Span).hi;
    case 'date':
      return (value as DayRange).from === (value as DayRange).to;
    default:
      return true;
  }
}

/** What is known of one tag. */
export function tagState(tags: TagSet, tag: string): 'yes' | 'no' | 'unknown' {
  if (tags.yes.has(tag)) return 'yes';
  if (tags.no.has(tag)) return 'no';
  return tags.maybe.has(tag) || tags.others === 'unknown' ? 'unknown' : 'no';
}

/** '10 ≤ x < 50' in plain symbols, for error messages. */
function formatSpan(span: Span): string {
  if (span.lo === span.hi) return String(span.lo / 1000);
  const lower = span.lo === Number.NEGATIVE_INFINITY ? '' : `${span.lo / 1000} ${span.loOpen ? '<' : '≤'} `;
  const upper = span.hi === Number.POSITIVE_INFINITY ? '' : ` ${span.hiOpen ? '<' : '≤'} ${span.hi / 1000}`;
  return `${lower}x${upper}`;
}
