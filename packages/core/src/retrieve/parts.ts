import type { Corpus } from '../policy/corpus.js';
import { byCodeUnit } from '../policy/values.js';
import { makeContents } from './contents.js';
import type { Contents } from './postings.js';
import { columnOf } from './stores.js';
import { type Layout, makeSegments, rowOfId, type Segment, valueAtRow } from './segment.js';
import type { Source } from './source.js';
import { PLAIN } from '../measure/column.js';

/** A segment, and which of its rows are still there. Never changes: an edit makes another part. */
export interface Part<R extends object = object> {
  readonly segment: Segment<R>;
  /** One bit per row that is there; undefined when all are. */
  readonly alive: Int32Array | undefined;
  /** How many are not. */
  readonly dead: number;
}

/** Parts below this are merged as they come: it takes some tens of milliseconds at most. */
const SMALL = 4096;
/** A part is merged with a later one that is not this much smaller, so that rows move a few times only. */
const RATIO = 4;

/** The parts without the rows of these ids; a part that has none of them stays the same object. */
export function withoutIds<R extends object>(
  parts: readonly Part<R>[],
  ids: ReadonlySet<string>,
): readonly Part<R>[] {
  return parts.map((part) => {
    const { segment } = part;
    let { alive, dead } = part;
    for (const id of ids) {
      const row = rowOfId(segment, id);
      if (row < 0 || (alive !== undefined && !isAlive(alive, row))) continue;
      // Others may hold on to the bits as they were.
      if (alive === part.alive) alive = part.alive?.slice() ?? allAlive(segment.size);
      const word = row >>> 5;
      (alive as Int32Array)[word] = ((alive as Int32Array)[word] as number) & ~(1 << (row & 31));
      dead += 1;
    }
    return alive === part.alive ? part : { segment, alive, dead };
  });
}

function allAlive(rows: number): Int32Array {
  return new Int32Array(Math.ceil(rows / 32)).fill(-1);
}

export function isAlive(alive: Int32Array, row: number): boolean {
  return ((alive[row >>> 5] as number) & (1 << (row & 31))) !== 0;
}

/** Fewer parts with the same rows: all as one, or only what is small. */
export function mergeParts<R extends object>(
  parts: readonly Part<R>[],
  layout: Layout,
  keep: boolean,
  which: 'all' | 'small',
): readonly Part<R>[] {
  const there = parts.filter(({ segment, dead }) => dead < segment.size);
  if (which === 'all') {
    const single = there.length <= 1 && there.every(({ dead }) => dead === 0);
    return single ? there : merge(there, layout, keep);
  }
  const merged = [...there];
  merged.sort((a, b) => rowsIn(b) - rowsIn(a));
  while (merged.length > 1) {
    const [one, two] = merged.slice(-2) as [Part<R>, Part<R>];
    if (rowsIn(one) + rowsIn(two) > SMALL || rowsIn(one) > RATIO * rowsIn(two)) break;
    merged.splice(-2, 2, ...merge([one, two], layout, keep));
  }
  return merged;
}

function rowsIn({ segment, dead }: Part): number {
  return segment.size - dead;
}

function merge<R extends object>(parts: readonly Part<R>[], layout: Layout, keep: boolean): Part<R>[] {
  return makeSegments(fromParts(parts), layout, keep).map((segment) => ({
    segment,
    alive: undefined,
    dead: 0,
  }));
}

/** The rows of several parts that are still there, by id. */
function fromParts<R extends object>(parts: readonly Part<R>[]): Source<R> {
  const rows: { readonly id: string; readonly segment: Segment<R>; readonly row: number }[] = [];
  for (const { segment, alive } of parts) {
    for (let row = 0; row < segment.size; row += 1) {
      if (alive === undefined || isAlive(alive, row))
        rows.push({ id: segment.ids.at(row) as string, segment, row });
    }
  }
  rows.sort((a, b) => byCodeUnit(a.id, b.id));
  const contents = new Map<Segment<R>, Map<string, Contents>>();
  const contentsOf = (segment: Segment<R>, field: string, corpus: Corpus): Contents => {
    const known = contents.get(segment) ?? new Map<string, Contents>();
    contents.set(segment, known);
    const key = `${field}\u0000${corpus.id}`;
    const store = segment.stores.get(field);
    const lists = store?.layout === 'words' ? store.lists.get(corpus.id) : undefined;
    if (lists === undefined) throw new Error('a segment keeps the words of its layout');
    const made = known.get(key) ?? makeContents(lists, segment.size);
    known.set(key, made);
    return made;
  };
  const at = (place: number) => rows[place] as (typeof rows)[number];
  return {
    size: rows.length,
    id: (place) => at(place).id,
    value: (field, place) => valueAtRow(at(place).segment, field, at(place).row),
    has(field, place) {
      const { segment, row } = at(place);
      const store = segment.stores.get(field);
      return store?.layout === 'words'
        ? store.state[row] === PLAIN
        : valueAtRow(segment, field, row) !== undefined;
    },
    words(field, place, corpus, take) {
      const { segment, row } = at(place);
      const { start, codes, weights } = contentsOf(segment, field, corpus);
      const end = start[row + 1] as number;
      for (let i = start[row] as number; i < end; i += 1) take(codes[i] as number, weights[i] as number);
    },
    plainTags(field, place, into) {
      const { segment, row } = at(place);
      const store = segment.stores.get(field);
      if (store?.layout !== 'tags' || store.state[row] !== PLAIN) return false;
      const { vocabulary, start, codes, weights } = columnOf(store);
      const end = start[row + 1] as number;
      for (let i = start[row] as number; i < end; i += 1)
        into.add(vocabulary.names[codes[i] as number] as string, weights[i] as number);
      return true;
    },
    record: (place) => at(place).segment.records?.[at(place).row],
  };
}
