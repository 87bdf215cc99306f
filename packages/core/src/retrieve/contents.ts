import { CHUNK_BITS } from './chunk.js';
import type { Contents, Postings } from './postings.js';

/** Lists the other way round: what each of so many rows has, by code. */
export function makeContents(lists: readonly Postings[], rows: number): Contents<Int32Array> {
  const start = new Int32Array(rows + 1);
  eachEntry(lists, (row) => {
    start[row + 1] = (start[row + 1] as number) + 1;
  });
  for (let row = 0; row < rows; row += 1)
    start[row + 1] = (start[row + 1] as number) + (start[row] as number);
  const next = start.slice();
  const codes = new Int32Array(start[rows] as number);
  const weights = new Int32Array(codes.length);
  eachEntry(lists, (row, code, weight) => {
    const place = next[row] as number;
    next[row] = place + 1;
    codes[place] = code;
    weights[place] = weight;
  });
  return { start, codes, weights };
}

/** Visits the entries of all lists: by code, and by row where they stand in the same lists. */
export function eachEntry(
  lists: readonly Postings[],
  visit: (row: number, code: number, weight: number) => void,
): void {
  const names = (lists[0]?.partStart.length ?? 1) - 1;
  for (let code = 0; code < names; code += 1) for (const postings of lists) eachOf(postings, code, visit);
}

function eachOf(
  postings: Postings,
  code: number,
  visit: (row: number, code: number, weight: number) => void,
): void {
  const { partStart, entryStart, chunks, counts, entries, bits, classes, units } = postings;
  const mask = 2 ** bits - 1;
  let at = entryStart[code] as number;
  for (let part = partStart[code] as number; part < (partStart[code + 1] as number); part += 1) {
    const base = (chunks[part] as number) << CHUNK_BITS;
    const end = at + (counts[part] as number);
    for (; at < end; at += 1) {
      const entry = entries[at] as number;
      const row = base + (entry >>> bits);
      const unit = units === undefined ? 0 : (units[row] as number);
      visit(row, code, classes[(unit << bits) | (entry & mask)] as number);
    }
  }
}
