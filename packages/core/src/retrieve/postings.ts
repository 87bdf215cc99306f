/** Lists of rows by name: who has it, and how strongly. */
export interface Postings {
  /** List c is entries[start[c]] … entries[start[c + 1] - 1], by row. */
  readonly start: Int32Array;
  /** One number for both: row × 2^bits + class. */
  readonly entries: Int32Array;
  /** How many of the lower bits hold the class. */
  readonly bits: number;
  /** The weight that a class stands for. */
  readonly classes: Int32Array;
}

/** Names and weights of rows: row r has those from start[r] to start[r + 1]. */
export interface Contents<T extends ArrayLike<number> = ArrayLike<number>> {
  readonly start: Int32Array;
  readonly codes: T;
  readonly weights: T;
}

/**
 * Turns contents by row into lists by name (a counting sort). Undefined when there are more different weights than the
 * bits beside a row number can tell apart: fewer rows leave more of them. With `placeOf`, row r is `placeOf[r]` in the
 * contents.
 */
export function makePostings(contents: Contents, names: number, placeOf?: Int32Array): Postings | undefined {
  const { start: rowStart, codes, weights } = contents;
  const rows = rowStart.length - 1;
  const bits = 32 - Math.max(1, 32 - Math.clz32(Math.max(rows - 1, 1)));
  const count = rowStart[rows] as number;
  const classes = classesOf(weights, count);
  if (classes.length > 2 ** bits) return undefined;
  const classOf = lookUp(classes);
  const start = new Int32Array(names + 1);
  for (let at = 0; at < count; at += 1) {
    const code = codes[at] as number;
    start[code + 1] = (start[code + 1] as number) + 1;
  }
  for (let code = 0; code < names; code += 1)
    start[code + 1] = (start[code + 1] as number) + (start[code] as number);
  const next = start.slice();
  const entries = new Int32Array(count);
  for (let row = 0; row < rows; row += 1) {
    const place = placeOf === undefined ? row : (placeOf[row] as number);
    const end = rowStart[place + 1] as number;
    for (let at = rowStart[place] as number; at < end; at += 1) {
      const code = codes[at] as number;
      const to = next[code] as number;
      next[code] = to + 1;
      entries[to] = (row << bits) | (classOf[weights[at] as number] as number);
    }
  }
  return { start, entries, bits, classes };
}

/** The different weights, ascending. */
function classesOf(weights: ArrayLike<number>, count: number): Int32Array {
  const seen = new Set<number>();
  let last = -1;
  for (let at = 0; at < count; at += 1) {
    const weight = weights[at] as number;
    if (weight !== last) seen.add(weight);
    last = weight;
  }
  return Int32Array.from(seen).sort();
}

/** Weight → class, as an array: weights are no more than a million. */
function lookUp(classes: Int32Array): ArrayLike<number> {
  const most = classes[classes.length - 1] ?? 0;
  const classOf = new Int32Array(most + 1);
  for (let at = 0; at < classes.length; at += 1) classOf[classes[at] as number] = at;
  return classOf;
}

/** The contents of other places: list r is what was list `placeOf[r]`. */
export function inPlaces<T extends Int32Array>(
  contents: Contents<T>,
  placeOf: Int32Array,
): Contents<Int32Array> {
  const start = new Int32Array(placeOf.length + 1);
  const codes = new Int32Array(contents.codes.length);
  const weights = new Int32Array(contents.codes.length);
  let to = 0;
  for (let row = 0; row < placeOf.length; row += 1) {
    const place = placeOf[row] as number;
    const end = contents.start[place + 1] as number;
    for (let at = contents.start[place] as number; at < end; at += 1) {
      codes[to] = contents.codes[at] as number;
      weights[to] = contents.weights[at] as number;
      to += 1;
    }
    start[row + 1] = to;
  }
  return { start, codes, weights };
}

/** The same the other way round: what each row has, for rows that are laid out anew. */
export function makeContents(postings: Postings, rows: number): Contents {
  const { start: listStart, entries, bits, classes } = postings;
  const mask = 2 ** bits - 1;
  const start = new Int32Array(rows + 1);
  for (const entry of entries) {
    const row = entry >>> bits;
    start[row + 1] = (start[row + 1] as number) + 1;
  }
  for (let row = 0; row < rows; row += 1)
    start[row + 1] = (start[row + 1] as number) + (start[row] as number);
  const next = start.slice();
  const codes = new Int32Array(entries.length);
  const weights = new Int32Array(entries.length);
  for (let code = 0; code < listStart.length - 1; code += 1) {
    const end = listStart[code + 1] as number;
    for (let at = listStart[code] as number; at < end; at += 1) {
      const entry = entries[at] as number;
      const row = entry >>> bits;
      const place = next[row] as number;
      next[row] = place + 1;
      codes[place] = code;
      weights[place] = classes[entry & mask] as number;
    }
  }
  return { start, codes, weights };
}

/** The first entry from `from` on, but before `to`, whose row is at least `row`: doubling steps, then halving. */
export function gallop(
  { entries, bits }: Pick<Postings, 'entries' | 'bits'>,
  from: number,
  to: number,
  row: number,
): number {
  if (from >= to || (entries[from] as number) >>> bits >= row) return from;
  let step = 1;
  let low = from;
  while (low + step < to && (entries[low + step] as number) >>> bits < row) {
    low += step;
    step *= 2;
  }
  let high = Math.min(low + step, to);
  low += 1;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((entries[middle] as number) >>> bits < row) low = middle + 1;
    else high = middle;
  }
  return low;
}
