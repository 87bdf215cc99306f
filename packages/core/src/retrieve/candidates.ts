import { type Bits, type End, fillBits, setRange } from './bits.js';
import { CHUNK } from './chunk.js';
import { bitsOf, type Known, runsOf } from './memory.js';
import type { Segment } from './segment.js';

/** Asks that share a demand before its bits are worth more than looking at the few rows that other demands leave. */
const WORTH_BITS = 4;

function isLate({ reader }: Known): boolean {
  return reader.how === 'block' && reader.late;
}

// One search at a time.
const words = new Int32Array(CHUNK / 32);

/**
 * The rows of a segment that can still be kept, chunk by chunk: what the demands allow, one bit per row. Demands on the
 * place of the order come as runs of rows, so that chunks outside them are never touched.
 */
export class Candidates {
  /** Bit r of word w stands for row 32w + r of the chunk. */
  readonly words = words;
  /** First and last word of the chunk that have a bit, after `load`. */
  first = 0;
  last = -1;
  readonly #segment: Segment;
  readonly #end: End;
  readonly #alive: Int32Array | undefined;
  readonly #runs: readonly number[] | undefined;
  readonly #filters: { readonly known: Known; readonly bits: Bits }[] = [];
  #run = 0;

  /** Demands that are not in the bits, because few asks shared them so far: to be held against the rows that are left. */
  readonly others: Known[] = [];

  /** `alive` has a bit for every row that is not deleted. */
  constructor(segment: Segment, demands: readonly Known[], end: End, alive: Int32Array | undefined) {
    this.#segment = segment;
    this.#end = end;
    this.#alive = alive;
    for (const known of demands) {
      const runs = this.#runs === undefined ? runsOf(known, segment, end) : undefined;
      if (runs !== undefined) this.#runs = runs;
      else if (isLate(known) || known.uses < WORTH_BITS) this.others.push(known);
      else this.#filters.push({ known, bits: bitsOf(known, segment, end) });
    }
  }

  /** The chunk after `chunk` that can have a candidate; `Infinity` when there is none. */
  next(chunk: number): number {
    const from = (chunk + 1) * CHUNK;
    if (from >= this.#segment.size) return Number.POSITIVE_INFINITY;
    const runs = this.#runs;
    if (runs === undefined) return chunk + 1;
    while (this.#run < runs.length && (runs[this.#run + 1] as number) <= from) this.#run += 2;
    if (this.#run >= runs.length) return Number.POSITIVE_INFINITY;
    return Math.floor(Math.max(runs[this.#run] as number, from) / CHUNK);
  }

  /** Fills `words` for a chunk; false when no row of it is a candidate. */
  load(chunk: number): boolean {
    const base = chunk * CHUNK;
    const rows = Math.min(CHUNK, this.#segment.size - base);
    const count = (rows + 31) >>> 5;
    this.#start(base, rows);
    const offset = base >>> 5;
    if (this.#alive !== undefined) {
      for (let word = 0; word < count; word += 1)
        words[word] = (words[word] as number) & (this.#alive[offset + word] as number);
    }
    for (const { known, bits } of this.#filters) {
      if (bits.filled[chunk] === 0) fillBits(bits, chunk, this.#segment.size, known.reader, this.#end);
      const set = bits.words;
      for (let word = this.first; word <= this.last; word += 1)
        words[word] = (words[word] as number) & (set[offset + word] as number);
    }
    while (this.first <= this.last && words[this.first] === 0) this.first += 1;
    while (this.first <= this.last && words[this.last] === 0) this.last -= 1;
    return this.first <= this.last;
  }

  /** All rows of the chunk, or those of the runs. */
  #start(base: number, rows: number): void {
    const runs = this.#runs;
    if (runs === undefined) {
      words.fill(0);
      setRange(words, 0, rows);
      this.first = 0;
      this.last = (rows - 1) >>> 5;
      return;
    }
    words.fill(0);
    this.first = words.length;
    this.last = -1;
    for (let run = this.#run; run < runs.length && (runs[run] as number) < base + rows; run += 2) {
      const from = Math.max((runs[run] as number) - base, 0);
      const to = Math.min((runs[run + 1] as number) - base, rows);
      if (from >= to) continue;
      setRange(words, from, to);
      if (this.last < 0) this.first = from >>> 5;
      this.last = (to - 1) >>> 5;
    }
  }
}
