import {
  type Column,
  type Ints,
  isPlainTags,
  MISSING,
  makeColumn,
  ODD,
  PLAIN,
  type TagsColumn,
  type Vocabulary,
} from '../measure/column.js';
import type { FieldKind } from '../policy/kinds.js';
import type { TagSet, Value } from '../policy/values.js';
import { makeContents } from './contents.js';
import { compact } from './growing.js';
import { NamedWeights } from './named-weights.js';
import { makePostings, type Postings } from './postings.js';
import { valueKey } from './value-key.js';

/** How an index keeps one field of its rows. */
export type Store = ValueStore | RowStore | TagStore | TextStore;

/** Rows share their values: a criterion reads each value once, whatever the number of rows. */
export interface ValueStore {
  readonly layout: 'values';
  /** Row → code of its value. */
  readonly codes: Ints;
  /** One entry per code; a missing value has a code too. */
  readonly column: Column;
}

/** Nearly every row has a value of its own: one entry per row. */
interface RowStore {
  readonly layout: 'rows';
  readonly column: Column;
}

/** Tags of which nearly every row has a set of its own: the rows by name, and the sets that are known in part. */
export interface TagStore {
  readonly layout: 'tags';
  readonly state: Uint8Array;
  readonly odd: ReadonlyMap<number, TagSet>;
  readonly allPlain: boolean;
  readonly vocabulary: Vocabulary;
  readonly lists: readonly Postings[];
}

/** Text is kept as words: per corpus the rows by word. */
export interface TextStore {
  readonly layout: 'words';
  /** The texts themselves, where a criterion asks what the offer's words find in the ask. */
  readonly column?: Column;
  /** Whether a row has a text. */
  readonly state: Uint8Array;
  readonly allPlain: boolean;
  readonly lists: ReadonlyMap<string, readonly Postings[]>;
}

/** The rows of a segment, by the order in which they are read: that of the source, whose records lie in memory so. */
export interface Visit {
  readonly size: number;
  /** Place in that order → row, and the other way round. */
  readonly rowAt: Int32Array;
  readonly placeOf: Int32Array;
}

type Read = (place: number) => Value | undefined;

/** Rows that are looked at to decide on the layout, and the share of them that may have values of their own. */
const SAMPLE = 2048;

/** Lays out one field, whose values are `read` by place. */
export function layOut(
  kind: FieldKind,
  visit: Visit,
  read: Read,
  plainTags: PlainTags,
): ValueStore | RowStore | TagStore {
  if (kind === 'place' || sharesValues(kind, visit.size, read)) return shareValues(kind, visit, read);
  if (kind !== 'tags') return { layout: 'rows', column: makeColumn(kind, values(visit, read)) };
  return streamTags(visit, read as (place: number) => TagSet | undefined, plainTags);
}

function values({ size, placeOf }: Visit, read: Read): (Value | undefined)[] {
  return Array.from({ length: size }, (_, row) => read(placeOf[row] as number));
}

function sharesValues(kind: FieldKind, size: number, read: Read): boolean {
  const sample = Math.min(size, SAMPLE);
  const step = Math.max(1, Math.floor(size / SAMPLE));
  const seen = new Set<string>();
  for (let at = 0; at < sample; at += 1) seen.add(valueKey(kind, read(at * step)));
  return seen.size <= sample / 2;
}

/** Codes follow the rows: the first value is 0, and so on. */
function shareValues(kind: FieldKind, { size, placeOf }: Visit, read: Read): ValueStore {
  const { codes, distinct } = numberValues(kind, size, read);
  const codeOf = new Int32Array(distinct.length).fill(-1);
  const inOrder: (Value | undefined)[] = [];
  const byRow = new Int32Array(size);
  for (let row = 0; row < size; row += 1) {
    const code = codes[placeOf[row] as number] as number;
    if (codeOf[code] === -1) codeOf[code] = inOrder.push(distinct[code]) - 1;
    byRow[row] = codeOf[code] as number;
  }
  return { layout: 'values', codes: compact(byRow), column: makeColumn(kind, inOrder) };
}

/** Objects that are known by themselves, at a time. */
const MOST_OBJECTS = 65_536;

/** Equal values by one number, in the order in which they are read. */
export function numberValues(
  kind: FieldKind,
  size: number,
  read: Read,
): { readonly codes: Int32Array; readonly distinct: readonly (Value | undefined)[] } {
  // Most equal values are one object: then nobody has to write out what they are equal in.
  const ofObject = new Map<Value | undefined, number>();
  const ofKey = new Map<string, number>();
  const distinct: (Value | undefined)[] = [];
  const codes = new Int32Array(size);
  for (let place = 0; place < size; place += 1) {
    const value = read(place);
    let code = ofObject.get(value);
    if (code === undefined) {
      const key = valueKey(kind, value);
      code = ofKey.get(key);
      if (code === undefined) {
        code = distinct.push(value) - 1;
        ofKey.set(key, code);
      }
      if (ofObject.size < MOST_OBJECTS) ofObject.set(value, code);
    }
    codes[place] = code;
  }
  return { codes, distinct };
}

type PlainTags = (place: number, into: NamedWeights) => boolean;

/** Lists of tags without keeping a set per row. */
function streamTags(
  { size, placeOf, rowAt }: Visit,
  read: (place: number) => TagSet | undefined,
  plainTags: PlainTags,
): TagStore {
  const found = new NamedWeights();
  const start = new Int32Array(size + 1);
  const state = new Uint8Array(size);
  const odd = new Map<number, TagSet>();
  for (let place = 0; place < size; place += 1) {
    const row = rowAt[place] as number;
    if (plainTags(place, found)) state[row] = PLAIN;
    else {
      const tags = read(place);
      const plain = tags !== undefined && isPlainTags(tags);
      state[row] = plain ? PLAIN : tags === undefined ? MISSING : ODD;
      if (tags !== undefined && !plain) odd.set(row, tags);
      // What a row known in part has for certain is listed too: it is the lower end of sums.
      if (tags !== undefined) for (const [tag, weight] of tags.yes) found.add(tag, weight);
    }
    start[place + 1] = found.size;
  }
  const { names, ...pairs } = found.sorted(start);
  const lists = makePostings({ start, ...pairs }, names.names.length, placeOf);
  const allPlain = state.every((one) => one === PLAIN);
  return { layout: 'tags', state, odd, allPlain, vocabulary: names, lists };
}

const columns = new WeakMap<TagStore, TagsColumn>();

/** The same by row, for a criterion that no list answers. Made when first asked for. */
export function columnOf(store: TagStore): TagsColumn {
  const known = columns.get(store);
  if (known !== undefined) return known;
  const { state, odd, allPlain, vocabulary, lists } = store;
  const { start, codes, weights } = makeContents(lists, state.length);
  const column: TagsColumn = {
    kind: 'tags',
    size: state.length,
    state,
    odd,
    allPlain,
    vocabulary,
    start,
    codes: compact(codes),
    weights: compact(weights),
  };
  columns.set(store, column);
  return column;
}
