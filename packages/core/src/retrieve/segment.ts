import { StringTable } from '../bytes/strings.js';
import { MISSING, makeColumn, type PlaceColumn, PLAIN, valueAt } from '../measure/column.js';
import type { Corpus } from '../policy/corpus.js';
import { type Fields, kindOf } from '../policy/kinds.js';
import { byCodeUnit, type Site, type Value } from '../policy/values.js';
import { type Caps, makeCaps } from './caps.js';
import { alongCurve } from './curve.js';
import { Growing } from './growing.js';
import type { NamedWeights } from './named-weights.js';
import { MOST_ROWS, makePostings, type Postings } from './postings.js';
import type { Source } from './source.js';
import { columnOf, layOut, numberValues, type Store, type TextStore, type Visit } from './stores.js';
import { valueKey } from './value-key.js';

/** How rows of an index are laid out: the same for all of its segments. */
export interface Layout {
  readonly fields: Fields;
  /** The field of kind place that decides the order of rows, so that neighbours on the map are neighbours in memory. */
  readonly place: string | undefined;
  /** The corpora in whose words each text field is kept. */
  readonly words: ReadonlyMap<string, readonly Corpus[]>;
  /** The text fields that are kept as they are too. */
  readonly texts: ReadonlySet<string>;
}

/** Rows that never change: an index is a list of these. */
export interface Segment<R extends object = object> {
  readonly layout: Layout;
  readonly size: number;
  readonly ids: StringTable;
  /** Row → how many ids come before its own; and the other way round. */
  readonly rankOfId: Int32Array;
  readonly rowOfRank: Int32Array;
  readonly stores: ReadonlyMap<string, Store>;
  /** The places that rows are ordered by: those with code c are rows start[c] to start[c + 1]. */
  readonly places?: Places;
  /** The caller's records, by row. */
  readonly records?: readonly R[];
}

export interface Places {
  readonly field: string;
  readonly start: Int32Array;
  readonly caps: Caps;
}

/** Lays out rows as segments, as few as can hold them. */
export function makeSegments<R extends object>(
  source: Source<R>,
  layout: Layout,
  keepRecords: boolean,
): Segment<R>[] {
  const order = rowOrder(source, layout);
  const parts: Segment<R>[] = [];
  const make = (from: number, to: number): void => {
    if (from === to) return;
    if (to - from <= MOST_ROWS) {
      parts.push(makeSegment(source, order.subarray(from, to), layout, keepRecords));
      return;
    }
    const middle = (from + to) >>> 1;
    make(from, middle);
    make(middle, to);
  };
  make(0, source.size);
  return parts;
}

/** Source rows in the order of the segment: along the curve, without a place last, then by id. */
function rowOrder(source: Source, { place }: Layout): Int32Array {
  if (place === undefined) return Int32Array.from({ length: source.size }, (_, row) => row);
  const { codes, distinct } = numberValues('place', source.size, (row) => source.value(place, row));
  const keys = distinct.map((sites) => valueKey('place', sites));
  const along = distinct.map((sites) => {
    const site = (sites as readonly Site[] | undefined)?.[0];
    return site === undefined ? Number.POSITIVE_INFINITY : alongCurve(site.lat, site.lon);
  });
  const sorted = distinct.map((_, code) => code);
  sorted.sort(
    (a, b) =>
      compare(along[a] as number, along[b] as number) || byCodeUnit(keys[a] as string, keys[b] as string),
  );
  const rankOf = new Int32Array(sorted.length);
  for (const [rank, code] of sorted.entries()) rankOf[code] = rank;
  return countingSort(codes, rankOf);
}

/** Row numbers by the rank of their code; rows of one code stay in order. */
function countingSort(codes: Int32Array, rankOf: Int32Array): Int32Array {
  const next = new Int32Array(rankOf.length + 1);
  for (let row = 0; row < codes.length; row += 1) {
    const rank = rankOf[codes[row] as number] as number;
    next[rank + 1] = (next[rank + 1] as number) + 1;
  }
  for (let rank = 0; rank < rankOf.length; rank += 1)
    next[rank + 1] = (next[rank + 1] as number) + (next[rank] as number);
  const order = new Int32Array(codes.length);
  for (let row = 0; row < codes.length; row += 1) {
    const rank = rankOf[codes[row] as number] as number;
    const at = next[rank] as number;
    next[rank] = at + 1;
    order[at] = row;
  }
  return order;
}

/** Infinity minus infinity is no number, so no subtraction here. */
function compare(a: number, b: number): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function makeSegment<R extends object>(
  source: Source<R>,
  order: Int32Array,
  layout: Layout,
  keepRecords: boolean,
): Segment<R> {
  const size = order.length;
  const visit = visitOf(order, source.size);
  const stores = new Map<string, Store>();
  // Source row by place: they are read in the order in which they most likely lie in memory.
  const rows = visit.rowAt.map((row) => order[row] as number);
  for (const [field, declaration] of Object.entries(layout.fields)) {
    const kind = kindOf(declaration);
    const read = (place: number): Value | undefined => source.value(field, rows[place] as number);
    const plainTags = (place: number, into: NamedWeights): boolean =>
      source.plainTags(field, rows[place] as number, into);
    const store =
      kind === 'text'
        ? layOutWords(source, rows, visit, field, layout)
        : layOut(kind, visit, read, plainTags);
    stores.set(field, store);
  }
  return {
    layout,
    size,
    ids: StringTable.of(Array.from(order, (row) => source.id(row))),
    rankOfId: visit.placeOf,
    rowOfRank: visit.rowAt,
    stores,
    ...(layout.place === undefined ? {} : { places: placesOf(layout.place, stores) }),
    ...(keepRecords ? { records: Array.from(order, (row) => source.record(row) as R) } : {}),
  };
}

/** Source rows are in the order of their ids, so that the place of a row is also the rank of its id. */
function visitOf(order: Int32Array, sourceSize: number): Visit {
  const size = order.length;
  const rowOf = new Int32Array(sourceSize).fill(-1);
  for (let row = 0; row < size; row += 1) rowOf[order[row] as number] = row;
  const rowAt = rowOf.filter((row) => row >= 0);
  const placeOf = new Int32Array(size);
  for (let place = 0; place < size; place += 1) placeOf[rowAt[place] as number] = place;
  return { size, rowAt, placeOf };
}

function placesOf(field: string, stores: ReadonlyMap<string, Store>): Places {
  const store = stores.get(field);
  if (store?.layout !== 'values') throw new Error('places share their values');
  const column = store.column as PlaceColumn;
  const start = new Int32Array(column.size + 1);
  // Rows are in the order of the codes.
  for (const [row, code] of store.codes.entries()) start[code + 1] = row + 1;
  return { field, start, caps: makeCaps(column) };
}

function layOutWords(
  source: Source,
  rows: Int32Array,
  { size, rowAt, placeOf }: Visit,
  field: string,
  layout: Layout,
): TextStore {
  const lists = new Map<string, readonly Postings[]>();
  for (const corpus of layout.words.get(field) ?? []) {
    const start = new Int32Array(size + 1);
    const codes = new Growing();
    const times = new Growing();
    const take = (code: number, often: number): void => {
      codes.push(code);
      times.push(often);
    };
    for (let place = 0; place < size; place += 1) {
      source.words(field, rows[place] as number, corpus, take);
      start[place + 1] = codes.size;
      if (place !== size >>> 4) continue;
      for (const list of [codes, times]) list.reserve(17 * list.size);
    }
    const contents = { start, codes: codes.values, weights: times.values };
    lists.set(corpus.id, makePostings(contents, corpus.vocabulary, placeOf));
  }
  const state = new Uint8Array(size);
  for (let place = 0; place < size; place += 1)
    state[rowAt[place] as number] = source.has(field, rows[place] as number) ? PLAIN : MISSING;
  const allPlain = state.every((one) => one === PLAIN);
  if (!layout.texts.has(field)) return { layout: 'words', state, allPlain, lists };
  const column = makeColumn(
    'text',
    Array.from(placeOf, (place) => source.value(field, rows[place] as number)),
  );
  return { layout: 'words', state, allPlain, lists, column };
}

/** The value of one row; undefined for text that is kept as words only. */
export function valueAtRow(segment: Segment, field: string, row: number): Value | undefined {
  const store = segment.stores.get(field);
  if (store?.layout === 'tags') {
    if (store.state[row] === PLAIN) return valueAt(columnOf(store), row);
    return store.state[row] === MISSING ? undefined : store.odd.get(row);
  }
  if (store?.column === undefined) return undefined;
  return valueAt(store.column, store.layout === 'values' ? (store.codes[row] as number) : row);
}

/** The row with this id, or -1. */
export function rowOfId({ ids, rowOfRank, size }: Segment, id: string): number {
  let low = 0;
  let high = size;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((ids.at(rowOfRank[middle] as number) as string) < id) low = middle + 1;
    else high = middle;
  }
  const row = rowOfRank[low];
  return row !== undefined && ids.at(row) === id ? row : -1;
}
