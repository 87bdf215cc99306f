import type { Ints } from '../measure/column.js';

/** A list of whole numbers that grows, without a box per number. */
export class Growing {
  #values = new Int32Array(1024);
  size = 0;

  push(value: number): void {
    if (this.size === this.#values.length) this.reserve(2 * this.size);
    this.#values[this.size] = value;
    this.size += 1;
  }

  /** Makes room for so many at least; memory that is asked for at once is not copied over and over. */
  reserve(size: number): void {
    if (size <= this.#values.length) return;
    const wider = new Int32Array(size);
    wider.set(this.#values.subarray(0, this.size));
    this.#values = wider;
  }

  /** The numbers, as they are kept while it grows. */
  get values(): Int32Array {
    return this.#values.subarray(0, this.size);
  }
}

/** The same numbers in as few bytes as they fit in; none below 0. */
export function compact(values: Int32Array): Ints {
  let most = 0;
  for (const value of values) if (value > most) most = value;
  return most < 0x100 ? Uint8Array.from(values) : most < 0x10000 ? Uint16Array.from(values) : values.slice();
}
