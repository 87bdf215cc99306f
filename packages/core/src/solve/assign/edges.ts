import { FORBIDDEN } from './types.js';

const FIRST = 24;
const GROWTH = 3;

/**
 * The edges that the solver knows of each row, in one pool: all of a sparse problem, the cheapest few of a dense one. What
 * is not listed of a row costs at least `floor[row]` more than its column's price; prices never rise, so that this
 * stays true, and a search that gets no further than the floor is exact. When it gets further, the row's list grows.
 * Costs are weights with the sign turned.
 */
export class Edges {
  columns: Int32Array;
  costs: Int32Array;
  readonly start: Int32Array;
  readonly length: Int32Array;
  /** Infinity when the list is whole. */
  readonly floor: Float64Array;
  readonly #weights: Int32Array | undefined;
  readonly #width: number;
  readonly #limit: Int32Array;
  readonly #keys: Float64Array;
  #used = 0;

  private constructor(rows: number, width: number, pool: number, weights?: Int32Array) {
    this.columns = new Int32Array(pool);
    this.costs = new Int32Array(pool);
    this.start = new Int32Array(rows);
    this.length = new Int32Array(rows);
    this.floor = new Float64Array(rows).fill(Number.POSITIVE_INFINITY);
    this.#weights = weights;
    this.#width = width;
    this.#limit = new Int32Array(rows);
    this.#keys = new Float64Array(weights === undefined ? 0 : width + 1);
  }

  /** Edges of a sparse problem: `start` has one more entry than there are rows; columns ascend within a row. */
  static sparse(start: Int32Array, columns: Int32Array, weights: Int32Array): Edges {
    const rows = start.length - 1;
    const edges = new Edges(rows, 0, 0);
    edges.columns = columns;
    edges.costs = weights.map((weight) => -weight);
    for (let row = 0; row < rows; row++) {
      edges.start[row] = start[row]!;
      edges.length[row] = start[row + 1]! - start[row]!;
    }
    return edges;
  }

  /** At most so many edges a row has, listed or not. */
  most(row: number): number {
    return this.#weights === undefined ? this.length[row]! : this.#width;
  }

  /** The cheapest edges of every row of a matrix, seen from the prices. */
  static dense(rows: number, columns: number, weights: Int32Array, prices: Float64Array): Edges {
    const edges = new Edges(rows, columns, rows * Math.min(columns, FIRST) * 2, weights);
    for (let row = 0; row < rows; row++) edges.extend(row, prices);
    return edges;
  }

  /**
   * Lists the cheapest of a row anew, by cost less price, ties in the order of columns from `row` round. A growth of 1 lists as
   * many as before, which is enough when prices have moved since.
   */
  extend(row: number, prices: Float64Array, growth = GROWTH): void {
    const width = this.#width;
    const weights = this.#weights!;
    const before = this.#limit[row]!;
    let limit = before === 0 ? FIRST : before * growth;
    if (limit * 4 > width) limit = width;
    this.#limit[row] = limit;
    const at = limit === before ? this.start[row]! : this.#reserve(limit);
    const { columns, costs } = this;
    const base = row * width;
    if (limit === width) {
      let end = at;
      for (let column = 0; column < width; column++) {
        const weight = weights[base + column]!;
        if (weight === FORBIDDEN) continue;
        columns[end] = column;
        costs[end++] = -weight;
      }
      this.#settle(row, at, end, Number.POSITIVE_INFINITY);
      return;
    }
    // A heap of the cheapest so far, the dearest on top, one more than is listed: the last one out is the floor.
    const keys = this.#keys;
    let held = 0;
    let worst = Number.POSITIVE_INFINITY;
    const most = limit + 1;
    const heap = this.#columnsHeap(most);
    const turn = row % width;
    for (let part = 0; part < 2; part++) {
      const to = part === 0 ? width : turn;
      for (let column = part === 0 ? turn : 0; column < to; column++) {
        const weight = weights[base + column]!;
        const key = -weight - prices[column]!;
        if (key >= worst || weight === FORBIDDEN) continue;
        if (held < most) {
          let child = held++;
          while (child > 0) {
            const parent = (child - 1) >> 1;
            if (keys[parent]! >= key) break;
            keys[child] = keys[parent]!;
            heap[child] = heap[parent]!;
            child = parent;
          }
          keys[child] = key;
          heap[child] = column;
        } else {
          let parent = 0;
          for (;;) {
            let child = 2 * parent + 1;
            if (child >= most) break;
            if (child + 1 < most && keys[child + 1]! > keys[child]!) child++;
            if (keys[child]! <= key) break;
            keys[parent] = keys[child]!;
            heap[parent] = heap[child]!;
            parent = child;
          }
          keys[parent] = key;
          heap[parent] = column;
        }
        if (held === most) worst = keys[0]!;
      }
    }
    // When more were found than fit, the dearest of those found stays out and is the floor.
    const first = held === most ? 1 : 0;
    let end = at;
    for (let k = first; k < held; k++) {
      const column = heap[k]!;
      columns[end] = column;
      costs[end++] = -weights[base + column]!;
    }
    this.#settle(row, at, end, first === 1 ? keys[0]! : Number.POSITIVE_INFINITY);
  }

  #heap = new Int32Array(0);

  #columnsHeap(size: number): Int32Array {
    if (this.#heap.length < size) this.#heap = new Int32Array(size);
    return this.#heap;
  }

  #settle(row: number, at: number, end: number, floor: number): void {
    this.start[row] = at;
    this.length[row] = end - at;
    this.floor[row] = floor;
  }

  #reserve(more: number): number {
    const needed = this.#used + more;
    if (needed > this.columns.length) {
      const size = Math.max(needed, this.columns.length * 2);
      const columns = new Int32Array(size);
      columns.set(this.columns);
      this.columns = columns;
      const costs = new Int32Array(size);
      costs.set(this.costs);
      this.costs = costs;
    }
    this.#used = needed;
    return needed - more;
  }
}
