/** Keeps the best `limit` rows: more points first, then the lower row, that is the smaller id. */
export class BestRows {
  readonly #limit: number;
  readonly #rows: number[] = [];
  readonly #points: number[] = [];

  constructor(limit: number) {
    this.#limit = limit;
  }

  /** Whether a row with these points would be kept now. */
  wants(row: number, points: number): boolean {
    if (this.#rows.length < this.#limit) return this.#limit > 0;
    return isBetter(points, row, this.#points[0] as number, this.#rows[0] as number);
  }

  offer(row: number, points: number): void {
    if (!this.wants(row, points)) return;
    if (this.#rows.length < this.#limit) {
      this.#rows.push(row);
      this.#points.push(points);
      this.#rise(this.#rows.length - 1);
    } else {
      this.#rows[0] = row;
      this.#points[0] = points;
      this.#sink(0);
    }
  }

  /** The kept rows, best first. */
  sorted(): number[] {
    const places = this.#rows.map((_, place) => place);
    places.sort((a, b) => (this.#worse(a, b) ? 1 : -1));
    return places.map((place) => this.#rows[place] as number);
  }

  /** The worst row is the root, so that it is the one to be replaced. */
  #worse(a: number, b: number): boolean {
    return isBetter(
      this.#points[b] as number,
      this.#rows[b] as number,
      this.#points[a] as number,
      this.#rows[a] as number,
    );
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

  #sink(from: number): void {
    let place = from;
    for (;;) {
      let worst = place;
      for (let child = 2 * place + 1; child <= 2 * place + 2 && child < this.#rows.length; child += 1) {
        if (this.#worse(child, worst)) worst = child;
      }
      if (worst === place) return;
      this.#swap(place, worst);
      place = worst;
    }
  }

  #swap(a: number, b: number): void {
    [this.#rows[a], this.#rows[b]] = [this.#rows[b] as number, this.#rows[a] as number];
    [this.#points[a], this.#points[b]] = [this.#points[b] as number, this.#points[a] as number];
  }
}

function isBetter(points: number, row: number, thanPoints: number, thanRow: number): boolean {
  return points > thanPoints || (points === thanPoints && row < thanRow);
}
