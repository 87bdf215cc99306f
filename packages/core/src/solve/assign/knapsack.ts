/**
 * The 0/1 knapsack by dynamic programming over the capacity (R. Bellman, "Dynamic Programming", 1957). Where the table
 * would be too large, sizes are divided by a scale and rounded down: what fits still fits, so the profit found is never
 * too low, and as a bound it stays true; the choice may then be too large for the capacity.
 */
export class Knapsack {
  /** The items chosen, as given to `solve`. */
  readonly chosen: Int32Array;
  count = 0;
  readonly #cells: number;
  #best = new Float64Array(0);
  #taken = new Uint8Array(0);

  /** For at most `items` items, with a table of about `cells` cells. */
  constructor(items: number, cells: number) {
    this.chosen = new Int32Array(items);
    this.#cells = cells;
  }

  /** The greatest profit of the first `count` items; profits above 0, sizes and capacity from 0. */
  solve(
    items: Int32Array,
    count: number,
    profits: Float64Array,
    sizes: Int32Array,
    capacity: number,
  ): number {
    let total = 0;
    for (let k = 0; k < count; k++) total += sizes[k]!;
    if (total <= capacity) return this.#all(items, count, profits);
    let scale = 1;
    while ((Math.floor(capacity / scale) + 1) * count > this.#cells && scale < capacity) scale *= 2;
    const room = Math.floor(capacity / scale);
    const width = room + 1;
    if (this.#best.length < width) this.#best = new Float64Array(width);
    if (this.#taken.length < width * count) this.#taken = new Uint8Array(width * count);
    const best = this.#best.fill(0, 0, width);
    const taken = this.#taken.fill(0, 0, width * count);
    for (let k = 0; k < count; k++) {
      const size = Math.floor(sizes[k]! / scale);
      const profit = profits[k]!;
      const row = k * width;
      for (let c = room; c >= size; c--) {
        const other = best[c - size]! + profit;
        if (other > best[c]!) {
          best[c] = other;
          taken[row + c] = 1;
        }
      }
    }
    this.count = 0;
    let left = room;
    for (let k = count - 1; k >= 0; k--) {
      if (taken[k * width + left] === 1) {
        this.chosen[this.count++] = items[k]!;
        left -= Math.floor(sizes[k]! / scale);
      }
    }
    return best[room]!;
  }

  #all(items: Int32Array, count: number, profits: Float64Array): number {
    let profit = 0;
    for (let k = 0; k < count; k++) {
      this.chosen[k] = items[k]!;
      profit += profits[k]!;
    }
    this.count = count;
    return profit;
  }
}
