import { refuse } from '../errors.js';

/** Strings as bytes: string i is the UTF-8 in `bytes[ends[i - 1]]` … `bytes[ends[i] - 1]`. */
export interface StringBytes {
  readonly bytes: Uint8Array;
  readonly ends: Int32Array;
}

/** Up to here a loop beats a call of TextEncoder or TextDecoder. */
const SHORT = 32;
const MOST_BYTES = 2 ** 31 - 1;

/** @throws KoppelError `BAD_VALUE` for a lone surrogate, which UTF-8 has no bytes for, and for more than 2 GB. */
export function writeStrings(list: readonly string[]): StringBytes {
  const ends = new Int32Array(list.length);
  let room = 0;
  let longest = 0;
  for (const { length } of list) {
    room += length;
    if (length > longest) longest = length;
  }
  // Room for ASCII, and for the worst that the last string can be.
  let bytes = new Uint8Array(room + 2 * longest);
  let end = 0;
  for (let place = 0; place < list.length; place += 1) {
    const text = list[place] as string;
    if (end + 3 * text.length > bytes.length) bytes = grown(bytes, end, end + 3 * text.length);
    end += writeAscii(text, bytes, end) || writeAny(text, bytes.subarray(end), place);
    ends[place] = end;
  }
  return { bytes: bytes.slice(0, end), ends };
}

function grown(bytes: Uint8Array, used: number, least: number): Uint8Array<ArrayBuffer> {
  if (least > MOST_BYTES) refuse('BAD_VALUE', '', `strings of ${least} bytes`, `at most ${MOST_BYTES}`);
  const larger = new Uint8Array(Math.min(Math.max(least, bytes.length + (bytes.length >> 1)), MOST_BYTES));
  larger.set(bytes.subarray(0, used));
  return larger;
}

/** How many bytes it took; 0 for a string that is empty, long, or more than ASCII. */
function writeAscii(text: string, bytes: Uint8Array, from: number): number {
  if (text.length > SHORT) return 0;
  for (let place = 0; place < text.length; place += 1) {
    const unit = text.charCodeAt(place);
    if (unit > 0x7f) return 0;
    bytes[from + place] = unit;
  }
  return text.length;
}

const encoder = new TextEncoder();

function writeAny(text: string, into: Uint8Array, place: number): number {
  if (!text.isWellFormed()) refuse('BAD_VALUE', `/${place}`, 'a lone surrogate', 'well-formed Unicode');
  return encoder.encodeInto(text, into).written;
}

// A mark at the start is text like any other.
const decoder = new TextDecoder('utf-8', { ignoreBOM: true });

/** String i. */
export function readString(bytes: Uint8Array, ends: Int32Array, i: number): string {
  const from = i === 0 ? 0 : (ends[i - 1] as number);
  const end = ends[i] as number;
  if (end - from <= SHORT) {
    let text = '';
    let place = from;
    for (; place < end; place += 1) {
      const unit = bytes[place] as number;
      if (unit > 0x7f) break;
      text += String.fromCharCode(unit);
    }
    if (place === end) return text;
  }
  // A copy: a browser's TextDecoder refuses shared memory.
  return decoder.decode(bytes.slice(from, end));
}

/** A list of strings kept as bytes, decoded one at a time. Works over shared memory. */
export class StringTable implements StringBytes {
  readonly bytes: Uint8Array;
  readonly ends: Int32Array;

  constructor({ bytes, ends }: StringBytes) {
    this.bytes = bytes;
    this.ends = ends;
  }

  /** @throws KoppelError as `writeStrings` does. */
  static of(list: readonly string[]): StringTable {
    return new StringTable(writeStrings(list));
  }

  get size(): number {
    return this.ends.length;
  }

  /** String `i`; undefined outside the list. */
  at(i: number): string | undefined {
    return i >= 0 && i < this.ends.length ? readString(this.bytes, this.ends, i) : undefined;
  }
}
