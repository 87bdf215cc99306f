import { BLOCK } from '../compile/compile.js';
import { CHUNK } from './chunk.js';
import type { Reader } from './readers.js';

const WORDS = CHUNK / 32;

/** One bit per row, filled in chunk by chunk when first asked for. */
export interface Bits {
  readonly words: Int32Array;
  readonly filled: Uint8Array;
}

export function makeBits(rows: number): Bits {
  const chunks = Math.ceil(rows / CHUNK);
  return { words: new Int32Array(chunks * WORDS), filled: new Uint8Array(chunks) };
}

/** Which end of a reading decides: what is possible, or only what is certain. */
export type End = 'possible' | 'certain';

const lo = new Int32Array(BLOCK);
const hi = new Int32Array(BLOCK);

/** The bits of one chunk: set where the reading is more than nothing. */
export function fillBits(bits: Bits, chunk: number, size: number, reader: Reader, end: End): void {
  bits.filled[chunk] = 1;
  const from = chunk * CHUNK;
  const to = Math.min(from + CHUNK, size);
  if (reader.how === 'table') {
    const shares = end === 'possible' ? reader.hi : reader.lo;
    const { codes } = reader;
    for (let row = from; row < to; row += 1) {
      if ((shares[codes[row] as number] as number) > 0) setBit(bits.words, row);
    }
    return;
  }
  const shares = end === 'possible' ? hi : lo;
  for (let at = from; at < to; at += BLOCK) {
    const stop = Math.min(at + BLOCK, to);
    reader.filler.fill(at, stop, lo, hi);
    for (let row = at; row < stop; row += 1) if ((shares[row - at] as number) > 0) setBit(bits.words, row);
  }
}

function setBit(words: Int32Array, row: number): void {
  words[row >>> 5] = (words[row >>> 5] as number) | (1 << (row & 31));
}

/** Sets the bits from `from` up to and not including `to`. */
export function setRange(words: Int32Array, from: number, to: number): void {
  const first = from >>> 5;
  const last = (to - 1) >>> 5;
  const head = -1 << (from & 31);
  const tail = -1 >>> (31 - ((to - 1) & 31));
  if (first === last) {
    words[first] = (words[first] as number) | (head & tail);
    return;
  }
  words[first] = (words[first] as number) | head;
  words.fill(-1, first + 1, last);
  words[last] = (words[last] as number) | tail;
}
