import {
  type Column,
  type ColumnBase,
  type Ints,
  isPlainTags,
  MISSING,
  makeColumn,
  ODD,
  PLAIN,
  type TagsColumn,
  VocabularyBuilder,
} from '../measure/column.js';
import type { FieldKind } from '../policy/kinds.js';
import type { TagSet, Value } from '../policy/values.js';
import { compact, Growing } from './growing.js';
import { makePostings, type Postings } from './postings.js';
import { valueKey } from './value-key.js';

/** How an index keeps one field of its rows. */
export type Store = ValueStore | RowStore | TextStore;

/** Rows share their values: a criterion reads each value once, whatever the number of rows. */
export interface ValueStore {
  readonly layout: 'values';
  /** Row → code of its value. */
  readonly codes: Ints;
  /** One entry per code; a missing value has a code too. */
  readonly column: Column;
}

/** Nearly every row has a value of its own: one entry per row, and for tags the rows by name. */
export interface RowStore {
  readonly layout: 'rows';
  readonly column: Column;
  readonly lists?: Postings;
}

/** Text is kept as words: per corpus the rows by word. */
export interface TextStore {
  readonly layout: 'words';
  /** The texts themselves, where a criterion asks what the offer's words find in the ask. */
  readonly column?: Column;
  /** Whether a row has a text. */
  readonly state: Uint8Array;
  readonly allPlain: boolean;
  readonly lists: ReadonlyMap<string, Postings>;
}

type Read = (row: number) => Value | undefined;

/** Rows that are looked at to decide on the layout, and the share of them that may have values of their own. */
const SAMPLE = 2048;

/**
 * Lays out one field. Undefined when its lists cannot tell all weights apart beside so many rows.
 */
export function layOut(kind: FieldKind, size: number, read: Read): ValueStore | RowStore | undefined {
  if (kind === 'place' || sharesValues(kind, size, read)) return shareValues(kind, size, read);
  if (kind !== 'tags') return { layout: 'rows', column: makeColumn(kind, values(size, read)) };
  const column = streamTags(size, read as (row: number) => TagSet | undefined);
  const lists = makePostings(column, column.vocabulary.names.length);
  return lists === undefined ? undefined : { layout: 'rows', column, lists };
}

function values(size: number, read: Read): (Value | undefined)[] {
  return Array.from({ length: size }, (_, row) => read(row));
}

function sharesValues(kind: FieldKind, size: number, read: Read): boolean {
  const sample = Math.min(size, SAMPLE);
  const step = Math.max(1, Math.floor(size / SAMPLE));
  const seen = new Set<string>();
  for (let place = 0; place < sample; place += 1) seen.add(valueKey(kind, read(place * step)));
  return seen.size <= Math.max(64, sample / 2);
}

/** Codes follow the rows: the first value is 0, and so on. */
function shareValues(kind: FieldKind, size: number, read: Read): ValueStore {
  const codeOf = new Map<string, number>();
  const distinct: (Value | undefined)[] = [];
  const codes = new Int32Array(size);
  for (let row = 0; row < size; row += 1) {
    const value = read(row);
    const key = valueKey(kind, value);
    let code = codeOf.get(key);
    if (code === undefined) {
      code = distinct.length;
      codeOf.set(key, code);
      distinct.push(value);
    }
    codes[row] = code;
  }
  return { layout: 'values', codes: compact(codes), column: makeColumn(kind, distinct) };
}

/** The column of tags without keeping a set per row. */
function streamTags(size: number, read: (row: number) => TagSet | undefined): TagsColumn {
  const vocabulary = new VocabularyBuilder();
  const start = new Int32Array(size + 1);
  const codes = new Growing();
  const weights = new Growing();
  const state = new Uint8Array(size);
  const odd = new Map<number, TagSet>();
  for (let row = 0; row < size; row += 1) {
    const tags = read(row);
    const plain = tags !== undefined && isPlainTags(tags);
    state[row] = plain ? PLAIN : tags === undefined ? MISSING : ODD;
    if (plain) {
      for (const [tag, weight] of tags.yes) {
        codes.push(vocabulary.add(tag));
        weights.push(weight);
      }
    } else if (tags !== undefined) odd.set(row, tags);
    start[row + 1] = codes.size;
  }
  const base: ColumnBase = { size, state, odd, allPlain: state.every((one) => one === PLAIN) };
  return {
    kind: 'tags',
    ...base,
    vocabulary,
    start,
    codes: compact(codes.values),
    weights: compact(weights.values),
  };
}
