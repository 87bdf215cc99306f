import { CHUNK_BITS } from './chunk.js';

/**
 * Lists of rows by name: who has it, and how strongly. The entries of a list that lie in one chunk of rows are a part of
 * it, so that an entry needs to tell the row within the chunk alone.
 */
export interface Postings {
  /** List c has the parts partStart[c] … partStart[c + 1] - 1, by chunk; its first entry is entryStart[c]. */
  readonly partStart: Int32Array;
  readonly entryStart: Int32Array;
  /** Per part its chunk, and how many entries it has. */
  readonly chunks: Uint8Array;
  readonly counts: Uint16Array;
  /** One number for both: row within the chunk × 2^bits + class. By row. */
  readonly entries: Uint16Array | Int32Array;
  /** How many of the lower bits hold the class. */
  readonly bits: number;
  /** The weight that a class stands for: of rows with unit u, classes[u × 2^bits + class]. 0 where no row has it. */
  readonly classes: Int32Array;
  /** Row → its unit; undefined when there is one for all. */
  readonly units?: Uint8Array;
}

/** Names and weights of rows: row r has those from start[r] to start[r + 1]. */
export interface Contents<T extends ArrayLike<number> = ArrayLike<number>> {
  readonly start: Int32Array;
  readonly codes: T;
  readonly weights: T;
}

/** A part's chunk has to fit in a byte. */
export const MOST_ROWS = 2 ** (8 + CHUNK_BITS);

/** Bits of the class in entries of 16 bits, and in those of 32. */
const NARROW = 16 - CHUNK_BITS;
const WIDE = 32 - CHUNK_BITS;
/** The highest multiple of a row's unit that is a class. */
const MOST = 2 ** NARROW - 1;
/** How many units a byte tells apart. */
const MOST_UNITS = 256;

/**
 * Turns contents by row into lists by name (a counting sort). Weights of a row are mostly small multiples of its smallest,
 * its unit: words of a text count by how often they are there, and by its length. Such entries take 16 bits; what is no
 * multiple, or too large a one, stands in lists of its own, with 32. With `placeOf`, row r is `placeOf[r]` in the contents.
 */
export function makePostings(
  contents: Contents,
  names: number,
  placeOf: Int32Array | undefined,
): readonly Postings[] {
  const rows = contents.start.length - 1;
  const placed = {
    ...contents,
    names,
    placeAt: (row: number) => (placeOf === undefined ? row : (placeOf[row] as number)),
  };
  const { multiples, units, unitOf } = multiplesOf(placed, rows);
  const some = { narrow: multiples.some((times) => times > 0), wide: multiples.includes(0) };
  const lists: Postings[] = [];
  if (some.narrow || !some.wide) {
    const classes = new Int32Array(Math.max(units.length, 1) << NARROW);
    const used = (row: number, at: number): number => {
      const times = multiples[at] as number;
      classes[((unitOf?.[row] ?? 0) << NARROW) | times] = contents.weights[at] as number;
      return times;
    };
    const entries = (count: number) => new Uint16Array(count);
    const sorted = sort(placed, rows, NARROW, (at) => multiples[at] !== 0, used, entries);
    lists.push({ ...sorted, bits: NARROW, classes, ...(unitOf === undefined ? {} : { units: unitOf }) });
  }
  if (some.wide) {
    const classes = classesOf(contents.weights, multiples);
    const classAt = lookUp(classes);
    const entries = (count: number) => new Int32Array(count);
    const classOf = (_: number, at: number): number => classAt[contents.weights[at] as number] as number;
    const sorted = sort(placed, rows, WIDE, (at) => multiples[at] === 0, classOf, entries);
    lists.push({ ...sorted, bits: WIDE, classes });
  }
  return lists;
}

interface Placed extends Contents {
  readonly names: number;
  /** Row → its place in the contents. */
  readonly placeAt: (row: number) => number;
}

interface Multiples {
  /** Per entry of the contents its weight in units of its row; 0 when it is none that fits. */
  readonly multiples: Uint8Array;
  readonly units: readonly number[];
  /** Row → place in `units`; undefined when all weights are small as they are. */
  readonly unitOf?: Uint8Array;
}

function multiplesOf({ start, codes, weights, placeAt }: Placed, rows: number): Multiples {
  const multiples = new Uint8Array(codes.length);
  let most = 0;
  for (let at = 0; at < multiples.length; at += 1)
    if ((weights[at] as number) > most) most = weights[at] as number;
  if (most <= MOST) {
    for (let at = 0; at < multiples.length; at += 1) multiples[at] = weights[at] as number;
    return { multiples, units: [1] };
  }
  const unitOf = new Uint8Array(rows);
  const known = new Map<number, number>();
  for (let row = 0; row < rows; row += 1) {
    const place = placeAt(row);
    const [from, end] = [start[place] as number, start[place + 1] as number];
    let least = 0;
    for (let at = from; at < end; at += 1) {
      const weight = weights[at] as number;
      if (weight > 0 && (least === 0 || weight < least)) least = weight;
    }
    if (least === 0) continue;
    let unit = known.get(least);
    if (unit === undefined) {
      if (known.size === MOST_UNITS) continue;
      unit = known.size;
      known.set(least, unit);
    }
    unitOf[row] = unit;
    for (let at = from; at < end; at += 1) {
      const times = (weights[at] as number) / least;
      if (times <= MOST && Number.isInteger(times)) multiples[at] = times;
    }
  }
  return { multiples, units: [...known.keys()], unitOf };
}

/** Lays out those entries of the contents that are `taken`. */
function sort<T extends Uint16Array | Int32Array>(
  { start: rowStart, codes, names, placeAt }: Placed,
  rows: number,
  bits: number,
  taken: (at: number) => boolean,
  classOf: (row: number, at: number) => number,
  make: (count: number) => T,
): Pick<Postings, 'partStart' | 'entryStart' | 'chunks' | 'counts'> & { readonly entries: T } {
  const partStart = new Int32Array(names + 1);
  const entryStart = new Int32Array(names + 1);
  // Per name the chunk of its last entry.
  const last = new Int32Array(names).fill(-1);
  const each = (visit: (row: number, at: number, code: number) => void): void => {
    for (let row = 0; row < rows; row += 1) {
      const place = placeAt(row);
      const end = rowStart[place + 1] as number;
      for (let at = rowStart[place] as number; at < end; at += 1)
        if (taken(at)) visit(row, at, codes[at] as number);
    }
  };
  each((row, _, code) => {
    entryStart[code + 1] = (entryStart[code + 1] as number) + 1;
    if (last[code] === row >> CHUNK_BITS) return;
    last[code] = row >> CHUNK_BITS;
    partStart[code + 1] = (partStart[code + 1] as number) + 1;
  });
  for (let code = 0; code < names; code += 1) {
    entryStart[code + 1] = (entryStart[code + 1] as number) + (entryStart[code] as number);
    partStart[code + 1] = (partStart[code + 1] as number) + (partStart[code] as number);
  }
  const entries = make(entryStart[names] as number);
  const chunks = new Uint8Array(partStart[names] as number);
  const counts = new Uint16Array(chunks.length);
  const nextEntry = entryStart.slice();
  const nextPart = partStart.slice();
  last.fill(-1);
  each((row, at, code) => {
    const chunk = row >> CHUNK_BITS;
    let part = (nextPart[code] as number) - 1;
    if (last[code] !== chunk) {
      last[code] = chunk;
      part += 1;
      nextPart[code] = part + 1;
      chunks[part] = chunk;
    }
    counts[part] = (counts[part] as number) + 1;
    const to = nextEntry[code] as number;
    nextEntry[code] = to + 1;
    entries[to] = ((row - (chunk << CHUNK_BITS)) << bits) | classOf(row, at);
  });
  return { partStart, entryStart, chunks, counts, entries };
}

/** The different weights of entries that are no multiples, ascending. */
function classesOf(weights: ArrayLike<number>, multiples: Uint8Array): Int32Array {
  const seen = new Set<number>();
  for (let at = 0; at < multiples.length; at += 1) if (multiples[at] === 0) seen.add(weights[at] as number);
  return Int32Array.from(seen).sort();
}

/** Weight → class, as an array: weights are no more than a million. */
function lookUp(classes: Int32Array): Int32Array {
  const most = classes[classes.length - 1] ?? 0;
  const classOf = new Int32Array(most + 1);
  for (let at = 0; at < classes.length; at += 1) classOf[classes[at] as number] = at;
  return classOf;
}
