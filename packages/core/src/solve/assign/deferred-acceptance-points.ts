import { refuse, show } from '../../errors.js';
import type { PlanStatus } from '../plan.js';
import { checkCapacities, checkSize, MOST_CELLS } from './assign-matrix.js';
import { Run } from './run.js';
import type { PointMarket, RunOptions } from './types.js';

export interface PointMatching {
  /** `optimal`: stable. `partial` and `cancelled`: some proposals were still to be made. */
  readonly status: PlanStatus;
  /** For each row the column that it got, or -1. */
  readonly columnOf: Int32Array;
  /** Proposals made. */
  readonly steps: number;
}

const FIRST = 32;
const GROWTH = 8;
const MOST_POINTS = 2 ** 31 - 1;
/** Points and a column go into one number below 2^53. */
const MOST_COLUMNS = 2 ** 22;

/**
 * Deferred acceptance (see `deferredAcceptance`), rows proposing, on points instead of lists: more points are better, equal
 * points are a tie and broken by the lower number, negative points are not acceptable. No list is sorted whole: a row's best
 * columns are found a chunk at a time, when its proposals get that far, and columns compare raw points.
 * The result is row-optimal and weakly stable. A step is a proposal.
 *
 * @throws KoppelError `BAD_VALUE`, `BAD_OPTION`.
 */
export function deferredAcceptanceOnPoints(market: PointMarket, options: RunOptions = {}): PointMatching {
  const run = new Run(options);
  const capacities = checkPoints(market);
  const { rows, columns, rowPoints, columnPoints } = market;
  const chunks = new Chunks(rows, columns, rowPoints);
  const columnOf = new Int32Array(rows).fill(-1);
  const heaps = new PointSeats(capacities, rows, columns, columnPoints);
  for (let first = 0; first < rows; first++) {
    let row = first;
    while (row !== -1) {
      if (!run.step(first, rows)) {
        const status = run.stopped === 'cancelled' ? 'cancelled' : 'partial';
        return { status, columnOf, steps: run.steps };
      }
      const column = chunks.next(row);
      if (column === -1) break;
      const leaving = heaps.offer(column, row);
      if (leaving === row) continue;
      columnOf[row] = column;
      row = leaving;
      if (row !== -1) columnOf[row] = -1;
    }
  }
  return { status: 'optimal', columnOf, steps: run.steps };
}

/** The columns of each row, best first, in chunks that grow. */
class Chunks {
  readonly #columns: number;
  readonly #points: Int32Array;
  readonly #lists: (Int32Array | undefined)[];
  readonly #at: Int32Array;
  readonly #heapColumns: Int32Array;
  readonly #heapPoints: Int32Array;
  readonly #keys: Float64Array;

  constructor(rows: number, columns: number, points: Int32Array) {
    this.#columns = columns;
    this.#points = points;
    this.#lists = new Array<Int32Array | undefined>(rows).fill(undefined);
    this.#at = new Int32Array(rows);
    this.#heapColumns = new Int32Array(columns);
    this.#heapPoints = new Int32Array(columns);
    this.#keys = new Float64Array(columns);
  }

  /** The next best column of a row, or -1 when none is left that it accepts. */
  next(row: number): number {
    const list = this.#lists[row];
    const at = this.#at[row]!;
    if (list !== undefined && at < list.length) {
      this.#at[row] = at + 1;
      return list[at]!;
    }
    if (list !== undefined && list.length === 0) return -1;
    const last = list === undefined ? -1 : list[at - 1]!;
    const size = list === undefined ? FIRST : list.length * GROWTH;
    const more = this.#after(row, last, Math.min(size, this.#columns));
    this.#lists[row] = more;
    this.#at[row] = 1;
    return more.length === 0 ? -1 : more[0]!;
  }

  /** The best `size` columns of a row that come after `last`: a heap of the best so far with the worst on top. */
  #after(row: number, last: number, size: number): Int32Array {
    const base = row * this.#columns;
    const points = this.#points;
    const limit = last === -1 ? Number.POSITIVE_INFINITY : points[base + last]!;
    const held = this.#heapColumns;
    const worth = this.#heapPoints;
    let count = 0;
    let worst = -1;
    for (let column = 0; column < this.#columns; column++) {
      const own = points[base + column]!;
      // Columns ascend, so of equal ones the first found stay.
      if (own <= worst || own > limit || (own === limit && column <= last)) continue;
      if (count < size) {
        let child = count++;
        while (child > 0) {
          const parent = (child - 1) >> 1;
          // Of equal ones the higher column is the worse: this one.
          if (worth[parent]! < own) break;
          worth[child] = worth[parent]!;
          held[child] = held[parent]!;
          child = parent;
        }
        worth[child] = own;
        held[child] = column;
        if (count === size) worst = worth[0]!;
        continue;
      }
      this.#sink(own, column, count);
      worst = worth[0]!;
    }
    return this.#sorted(count);
  }

  /** Puts a column in the place of the worst; of equal points the higher column is the worse. */
  #sink(own: number, column: number, count: number): void {
    const held = this.#heapColumns;
    const worth = this.#heapPoints;
    let parent = 0;
    for (;;) {
      let child = 2 * parent + 1;
      if (child >= count) break;
      const other = child + 1;
      if (
        other < count &&
        (worth[other]! < worth[child]! || (worth[other] === worth[child] && held[other]! > held[child]!))
      ) {
        child = other;
      }
      if (worth[child]! >= own) break;
      worth[parent] = worth[child]!;
      held[parent] = held[child]!;
      parent = child;
    }
    worth[parent] = own;
    held[parent] = column;
  }

  /** Best first: by one key of points and column, since sorting numbers needs no callback. */
  #sorted(count: number): Int32Array {
    const width = this.#columns;
    const keys = this.#keys;
    for (let k = 0; k < count; k++) {
      keys[k] = (MOST_POINTS - this.#heapPoints[k]!) * width + this.#heapColumns[k]!;
    }
    const sorted = keys.subarray(0, count).sort();
    const list = new Int32Array(count);
    for (let k = 0; k < count; k++) list[k] = sorted[k]! % width;
    return list;
  }
}

/** Rows that hold a seat, per column a heap with the least wanted on top: fewest points, of equal ones the higher row. */
class PointSeats {
  readonly #capacities: Int32Array;
  readonly #start: Int32Array;
  readonly #size: Int32Array;
  readonly #held: Int32Array;
  /** The points of those held, beside them: the matrix is too large to be near. */
  readonly #worth: Int32Array;
  readonly #columns: number;
  readonly #points: Int32Array;

  constructor(capacities: Int32Array, rows: number, columns: number, points: Int32Array) {
    this.#capacities = capacities;
    this.#columns = columns;
    this.#points = points;
    this.#start = new Int32Array(columns + 1);
    for (let column = 0; column < columns; column++) {
      this.#start[column + 1] = this.#start[column]! + Math.min(capacities[column]!, rows);
    }
    this.#size = new Int32Array(columns);
    this.#held = new Int32Array(this.#start[columns]!);
    this.#worth = new Int32Array(this.#start[columns]!);
  }

  /** Offers a row; returns the row that has to go (perhaps the same), or -1 when there was a seat. */
  offer(column: number, row: number): number {
    const own = this.#points[row * this.#columns + column]!;
    if (own < 0) return row;
    const base = this.#start[column]!;
    const size = this.#size[column]!;
    const held = this.#held;
    const worth = this.#worth;
    if (size < this.#capacities[column]!) {
      let child = size;
      while (child > 0) {
        const parent = (child - 1) >> 1;
        if (!this.#worse(own, row, base + parent)) break;
        held[base + child] = held[base + parent]!;
        worth[base + child] = worth[base + parent]!;
        child = parent;
      }
      held[base + child] = row;
      worth[base + child] = own;
      this.#size[column] = size + 1;
      return -1;
    }
    if (size === 0 || this.#worse(own, row, base)) return row;
    const worst = held[base]!;
    let parent = 0;
    for (;;) {
      let child = 2 * parent + 1;
      if (child >= size) break;
      const right = base + child + 1;
      if (child + 1 < size && this.#worse(worth[right]!, held[right]!, base + child)) child++;
      if (this.#worse(own, row, base + child)) break;
      held[base + parent] = held[base + child]!;
      worth[base + parent] = worth[base + child]!;
      parent = child;
    }
    held[base + parent] = row;
    worth[base + parent] = own;
    return worst;
  }

  /** Whether a row with these points is less wanted than the one at a place in the heap. */
  #worse(own: number, row: number, at: number): boolean {
    const theirs = this.#worth[at]!;
    return own < theirs || (own === theirs && row > this.#held[at]!);
  }
}

function checkPoints(market: PointMarket): Int32Array {
  const { rows, columns } = market;
  checkSize(rows, '/rows');
  checkSize(columns, '/columns');
  if (rows * columns > MOST_CELLS || columns > MOST_COLUMNS) {
    refuse(
      'BAD_VALUE',
      '',
      `${rows} × ${columns} cells`,
      `at most ${MOST_CELLS} cells in at most ${MOST_COLUMNS} columns`,
      'Write lists instead',
    );
  }
  for (const name of ['rowPoints', 'columnPoints'] as const) {
    const points = market[name];
    if (!(points instanceof Int32Array) || points.length !== rows * columns) {
      refuse('BAD_VALUE', `/${name}`, show(points), `an Int32Array of ${rows * columns}, rows × columns`);
    }
  }
  return checkCapacities(market.capacities, columns, '/capacities');
}
