/** Rows for which there is room from the start. */
const USUAL = 64;

/** Keeps the best `limit` rows of a segment in arrays: more points first, then the lower rank. */
export class BestRows {
  #ranks: Int32Array | undefined;
  #limit: number;
  #size = 0;
  #rows = new Int32Array(USUAL);
  #points = new Int32Array(USUAL);

  /** `ranks` says which of two rows with equal points comes first; by default the lower row does. */
  constructor(limit: number, ranks?: Int32Array) {
    this.#limit = limit;
    this.#ranks = ranks;
  }

  /** Empties it for other rows. */
  reset(limit: number, ranks: Int32Array | undefined): void {
    this.#limit = limit;
    this.#ranks = ranks;
    this.#size = 0;
    if (this.#rows.length === USUAL) return;
    this.#rows = new Int32Array(USUAL);
    this.#points = new Int32Array(USUAL);
  }

  /** Points below which no row is kept any more; a row with just as many may be. */
  get threshold(): number {
    return this.#size < this.#limit
      ? -1
      : this.#limit === 0
        ? Number.POSITIVE_INFINITY
        : (this.#points[0] as number);
  }

  offer(row: number, points: number): void {
    if (this.#size < this.#limit) {
      if (this.#size === this.#rows.length) this.#grow();
      this.#rows[this.#size] = row;
      this.#points[this.#size] = points;
      this.#size += 1;
      this.#rise(this.#size - 1);
    } else if (this.#limit > 0 && this.#isBetter(row, points, 0)) {
      this.#rows[0] = row;
      this.#points[0] = points;
      this.#sink(0, this.#size);
    }
  }

  /** The kept rows and their points, best first. Empties the heap. */
  sorted(): { readonly rows: Int32Array; readonly points: Int32Array } {
    const size = this.sort();
    return { rows: this.#rows.slice(0, size), points: this.#points.slice(0, size) };
  }

  /** Puts the kept rows in order, best first, empties the heap, and says how many they were. */
  sort(): number {
    const size = this.#size;
    for (let end = size - 1; end > 0; end -= 1) {
      this.#swap(0, end);
      this.#sink(0, end);
    }
    this.#size = 0;
    return size;
  }

  /** After `sort`, until the next row is offered: the row at a place, and its points. */
  rowAt(place: number): number {
    return this.#rows[place] as number;
  }

  pointsAt(place: number): number {
    return this.#points[place] as number;
  }

  #isBetter(row: number, points: number, place: number): boolean {
    const other = this.#points[place] as number;
    if (points !== other) return points > other;
    const than = this.#rows[place] as number;
    const ranks = this.#ranks;
    return ranks === undefined ? row < than : (ranks[row] as number) < (ranks[than] as number);
  }

  /** The worst row is the root, so that it is the one to be replaced. */
  #worse(a: number, b: number): boolean {
    return this.#isBetter(this.#rows[b] as number, this.#points[b] as number, a);
  }

  #rise(from: number): void {
    let place = from;
    while (place > 0) {
      const parent = (place - 1) >> 1;
      if (!this.#worse(place, parent)) return;
      this.#swap(place, parent);
      place = parent;
    }
  }

  #sink(from: number, size: number): void {
    let place = from;
    for (;;) {
      let worst = place;
      const left = 2 * place + 1;
      if (left < size && this.#worse(left, worst)) worst = left;
      if (left + 1 < size && this.#worse(left + 1, worst)) worst = left + 1;
      if (worst === place) return;
      this.#swap(place, worst);
      place = worst;
    }
  }

  #swap(a: number, b: number): void {
    const row = this.#rows[a] as number;
    const points = this.#points[a] as number;
    this.#rows[a] = this.#rows[b] as number;
    this.#points[a] = this.#points[b] as number;
    this.#rows[b] = row;
    this.#points[b] = points;
  }

  #grow(): void {
    const rows = new Int32Array(Math.min(this.#size * 2, this.#limit));
    const points = new Int32Array(rows.length);
    rows.set(this.#rows);
    points.set(this.#points);
    this.#rows = rows;
    this.#points = points;
  }
}
