import type { DayRange } from '../policy/dates.js';
import type { FieldKind } from '../policy/kinds.js';
import type {
  Category,
  Condition,
  DayWindow,
  Site,
  Span,
  TagSet,
  Texts,
  Value,
  Values,
} from '../policy/values.js';

/**
 * One field of many rows in typed arrays. `state` says per row whether the value is missing, plain (wholly in the
 * arrays) or odd (partly known; kept as it is in `odd`, and read by the reference).
 */
export interface ColumnBase {
  readonly size: number;
  readonly state: Uint8Array;
  readonly odd: ReadonlyMap<number, Value>;
  /** True when every row is plain, so that nothing needs patching. */
  readonly allPlain: boolean;
}

export const MISSING = 0;
export const PLAIN = 1;
export const ODD = 2;

/** Names as small whole numbers: `names[code]`. */
export interface Vocabulary {
  readonly names: readonly string[];
  readonly codeOf: ReadonlyMap<string, number>;
}

/** Whole numbers in as few bytes as they fit in. */
export type Ints = Uint8Array | Uint16Array | Int32Array;

export interface CategoryColumn extends ColumnBase {
  readonly kind: 'category';
  readonly vocabulary: Vocabulary;
  readonly codes: Int32Array;
}

/** Row r has the tags `codes[start[r]]` … `codes[start[r + 1] - 1]`. */
export interface TagsColumn extends ColumnBase {
  readonly kind: 'tags';
  readonly vocabulary: Vocabulary;
  readonly start: Int32Array;
  readonly codes: Ints;
  readonly weights: Ints;
}

/** Ends in thousandths; bit 1 of `open`: lower end open, bit 2: upper end open. */
export interface SpanColumn extends ColumnBase {
  readonly kind: 'number' | 'span';
  readonly lo: Float64Array;
  readonly hi: Float64Array;
  readonly open: Uint8Array;
}

export interface FlagColumn extends ColumnBase {
  readonly kind: 'flag';
  readonly values: Uint8Array;
}

export interface DayColumn extends ColumnBase {
  readonly kind: 'date' | 'window';
  readonly from: Float64Array;
  readonly to: Float64Array;
}

/** Row r has the sites start[r] … start[r + 1] - 1, three coordinates each in `vectors`. */
export interface PlaceColumn extends ColumnBase {
  readonly kind: 'place';
  readonly start: Int32Array;
  readonly vectors: Float64Array;
  readonly degrees: Float64Array;
}

/** Few and wordy: kept as they are. */
export interface ConditionsColumn extends ColumnBase {
  readonly kind: 'conditions';
}

/** Kept as they are: only a corpus tells what their words are, and the measure lays those out per corpus. */
export interface TextColumn extends ColumnBase {
  readonly kind: 'text';
  readonly texts: readonly (Texts | undefined)[];
}

interface Columns {
  category: CategoryColumn;
  tags: TagsColumn;
  number: SpanColumn;
  span: SpanColumn;
  flag: FlagColumn;
  date: DayColumn;
  window: DayColumn;
  place: PlaceColumn;
  conditions: ConditionsColumn;
  text: TextColumn;
}

export type Column<K extends FieldKind = FieldKind> = Columns[K];

/** Puts one field of all rows into typed arrays. `undefined` is a missing value. */
export function makeColumn(kind: FieldKind, values: readonly (Value | undefined)[]): Column {
  switch (kind) {
    case 'category':
      return categoryColumn(values as readonly (Category | undefined)[]);
    case 'tags':
      return tagsColumn(values as readonly (TagSet | undefined)[]);
    case 'number':
    case 'span':
      return spanColumn(kind, values as readonly (Span | undefined)[]);
    case 'flag':
      return {
        kind,
        ...base(values, () => true),
        values: Uint8Array.from(values, (value) => (value === true ? 1 : 0)),
      };
    case 'date':
    case 'window':
      return dayColumn(kind, values as readonly (DayRange | undefined)[]);
    case 'place':
      return placeColumn(values as readonly (readonly Site[] | undefined)[]);
    case 'conditions':
      return { kind, ...base(values, () => false) };
    case 'text':
      return { kind, ...base(values, () => true), texts: values as readonly (Texts | undefined)[] };
  }
}

function base<V extends Value>(values: readonly (V | undefined)[], plain: (value: V) => boolean): ColumnBase {
  const state = new Uint8Array(values.length);
  const odd = new Map<number, Value>();
  for (const [row, value] of values.entries()) {
    if (value === undefined) continue;
    const isPlain = plain(value);
    state[row] = isPlain ? PLAIN : ODD;
    if (!isPlain) odd.set(row, value);
  }
  return { size: values.length, state, odd, allPlain: state.every((one) => one === PLAIN) };
}

export class VocabularyBuilder implements Vocabulary {
  readonly names: string[] = [];
  readonly codeOf = new Map<string, number>();

  add(name: string): number {
    const known = this.codeOf.get(name);
    if (known !== undefined) return known;
    this.codeOf.set(name, this.names.length);
    return this.names.push(name) - 1;
  }
}

function categoryColumn(values: readonly (Category | undefined)[]): CategoryColumn {
  const vocabulary = new VocabularyBuilder();
  const codes = Int32Array.from(values, (value) =>
    value?.oneOf.length === 1 ? vocabulary.add(value.oneOf[0] as string) : -1,
  );
  return { kind: 'category', ...base(values, (value) => value.oneOf.length === 1), vocabulary, codes };
}

/** Whether the set is wholly given by its list of tags. */
export function isPlainTags(tags: TagSet): boolean {
  return tags.others === 'no' && tags.no.size === 0 && tags.maybe.size === 0;
}

function tagsColumn(values: readonly (TagSet | undefined)[]): TagsColumn {
  const vocabulary = new VocabularyBuilder();
  const start = new Int32Array(values.length + 1);
  const codes: number[] = [];
  const weights: number[] = [];
  for (const [row, value] of values.entries()) {
    if (value !== undefined && isPlainTags(value)) {
      for (const [tag, weight] of value.yes) {
        codes.push(vocabulary.add(tag));
        weights.push(weight);
      }
    }
    start[row + 1] = codes.length;
  }
  return {
    kind: 'tags',
    ...base(values, isPlainTags),
    vocabulary,
    start,
    codes: Int32Array.from(codes),
    weights: Int32Array.from(weights),
  };
}

function spanColumn(kind: 'number' | 'span', values: readonly (Span | undefined)[]): SpanColumn {
  return {
    kind,
    ...base(values, () => true),
    lo: Float64Array.from(values, (value) => value?.lo ?? 0),
    hi: Float64Array.from(values, (value) => value?.hi ?? 0),
    open: Uint8Array.from(values, (value) => (value?.loOpen ? 1 : 0) | (value?.hiOpen ? 2 : 0)),
  };
}

function dayColumn(kind: 'date' | 'window', values: readonly (DayRange | undefined)[]): DayColumn {
  return {
    kind,
    ...base(values, () => true),
    from: Float64Array.from(values, (value) => value?.from ?? 0),
    to: Float64Array.from(values, (value) => value?.to ?? 0),
  };
}

function placeColumn(values: readonly (readonly Site[] | undefined)[]): PlaceColumn {
  const start = new Int32Array(values.length + 1);
  const vectors: number[] = [];
  const degrees: number[] = [];
  for (const [row, sites] of values.entries()) {
    for (const site of sites ?? []) {
      vectors.push(...site.vector);
      degrees.push(site.lat, site.lon);
    }
    start[row + 1] = degrees.length / 2;
  }
  return {
    kind: 'place',
    ...base(values, () => true),
    start,
    vectors: Float64Array.from(vectors),
    degrees: Float64Array.from(degrees),
  };
}

const NONE: ReadonlySet<string> = new Set();

/** The value of one row, as it went in. */
export function valueAt<K extends FieldKind>(column: Column<K>, row: number): Values[K] | undefined {
  const state = column.state[row];
  if (state === MISSING) return undefined;
  return (state === ODD ? column.odd.get(row) : plainAt(column as Column, row)) as Values[K];
}

function plainAt(column: Column, row: number): Value {
  switch (column.kind) {
    case 'category':
      return { oneOf: [column.vocabulary.names[column.codes[row] as number] as string] };
    case 'tags': {
      const yes = new Map<string, number>();
      for (let at = column.start[row] as number; at < (column.start[row + 1] as number); at += 1) {
        yes.set(column.vocabulary.names[column.codes[at] as number] as string, column.weights[at] as number);
      }
      return { yes, no: NONE, maybe: NONE, others: 'no' };
    }
    case 'number':
    case 'span':
      return spanAt(column, row);
    case 'flag':
      return column.values[row] === 1;
    case 'date':
    case 'window':
      return { from: column.from[row] as number, to: column.to[row] as number } satisfies DayWindow;
    case 'place':
      return sitesAt(column, row);
    case 'conditions':
      return [] satisfies Condition[];
    case 'text':
      return column.texts[row] as Texts;
  }
}

/** The span of a row that has one. */
export function spanAt(column: SpanColumn, row: number): Span {
  const open = column.open[row] as number;
  const ends = { lo: column.lo[row] as number, hi: column.hi[row] as number };
  return { ...ends, loOpen: (open & 1) === 1, hiOpen: (open & 2) === 2 };
}

function sitesAt(column: PlaceColumn, row: number): readonly Site[] {
  const sites: Site[] = [];
  for (let site = column.start[row] as number; site < (column.start[row + 1] as number); site += 1) {
    const [x, y, z] = column.vectors.subarray(site * 3, site * 3 + 3);
    const [lat, lon] = column.degrees.subarray(site * 2, site * 2 + 2);
    sites.push({ lat: lat as number, lon: lon as number, vector: [x as number, y as number, z as number] });
  }
  return sites;
}
