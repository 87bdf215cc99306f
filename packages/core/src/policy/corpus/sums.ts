/** Sums per text over lists of texts, in memory that is kept from one word to the next. */
export class Sums {
  readonly #sums: Float64Array;
  readonly #touched: Int32Array;
  /** How many texts have a sum above zero. */
  size = 0;

  constructor(texts: number) {
    this.#sums = new Float64Array(texts);
    this.#touched = new Int32Array(texts);
  }

  /** Adds `factor` × times to the texts at `from` … `end - 1`; without times, `factor`. */
  add(texts: Int32Array, times: Int32Array | undefined, from: number, end: number, factor: number): void {
    const sums = this.#sums;
    for (let at = from; at < end; at += 1) {
      const strength = times === undefined ? factor : factor * (times[at] as number);
      if (strength === 0) continue;
      const text = texts[at] as number;
      if (sums[text] === 0) {
        this.#touched[this.size] = text;
        this.size += 1;
      }
      sums[text] = (sums[text] as number) + strength;
    }
  }

  highest(): number {
    let highest = 0;
    for (let at = 0; at < this.size; at += 1)
      highest = Math.max(highest, this.#sums[this.#touched[at] as number] as number);
    return highest;
  }

  texts(): Int32Array {
    return this.#touched.slice(0, this.size);
  }

  values(): Float64Array {
    return Float64Array.from(this.texts(), (text) => this.#sums[text] as number);
  }

  clear(): void {
    for (let at = 0; at < this.size; at += 1) this.#sums[this.#touched[at] as number] = 0;
    this.size = 0;
  }
}
