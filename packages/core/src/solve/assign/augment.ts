import type { Edges } from './edges.js';
import { KeyHeap } from './heap.js';
import type { Run } from './run.js';

const NONE = -1;

/**
 * Least-cost assignment by shortest augmenting paths, after R. Jonker and A. Volgenant, "A shortest augmenting path
 * algorithm for dense and sparse linear assignment problems", Computing 38 (1987) 325–340: prices of columns, augmenting row
 * reduction, then one Dijkstra search per unit that is left. Capacities on both sides are kept as lists of slots, not as
 * copies; a unit of a row may stay unfilled at the cost `unfilled`. Edges beyond those listed are bounded by `Edges.floor`
 * and fetched only when a search gets that far, so each search is exact without looking at the whole matrix
 * (the sparse core with pricing of A. Volgenant, "Linear and semi-assignment problems: a core oriented approach",
 * Computers & Operations Research 23 (1996) 917–932, with the pricing inside the search).
 *
 * Kept true between searches: `cost - rowPrice - columnPrice` is at least 0 for pairs out of the plan and at most 0 for
 * pairs in it; a column with room has the price it began with; no row price is above `unfilled`, and those of rows with
 * unfilled units that were given up equal it. Costs are below 2^31, prices whole numbers below 2^53.
 */
export class Augmenter {
  readonly rowPrice: Float64Array;
  readonly columnPrice: Float64Array;
  /** Units of each column that are free. */
  readonly room: Int32Array;
  /** Slots of row r in use are `slotStart[r]` up to `slotStart[r] + used[r]`; each holds a column. */
  readonly slotStart: Int32Array;
  readonly used: Int32Array;
  readonly slotColumn: Int32Array;
  /** Rows and columns that the last search reached; with no way out they are the shortage. */
  reachedRows: number[] = [];
  reachedColumns: number[] = [];

  readonly #edges: Edges;
  readonly #rowCapacity: Int32Array;
  readonly #columnCapacity: Int32Array;
  readonly #unfilled: number;
  readonly #rows: number;
  readonly #columns: number;
  // Slots of a column form a list.
  readonly #slotRow: Int32Array;
  readonly #slotCost: Int32Array;
  readonly #next: Int32Array;
  readonly #previous: Int32Array;
  readonly #head: Int32Array;
  // One search: who was reached, how far, from where. A stamp says whether an entry is of this search.
  readonly #heap = new KeyHeap();
  readonly #distance: Float64Array;
  readonly #fromRow: Int32Array;
  readonly #columnStamp: Int32Array;
  readonly #settled: Int32Array;
  readonly #rowStamp: Int32Array;
  readonly #rowDistance: Float64Array;
  readonly #pending: Int32Array;
  readonly #via: Int32Array;
  readonly #own: Int32Array;
  readonly #rowList: Int32Array;
  readonly #columnList: Int32Array;
  readonly #todo: Int32Array;
  #stamp = 0;
  #ownStamp = 0;
  #rowCount = 0;
  #columnCount = 0;
  #best = 0;
  #bestEnd = NONE;
  #todoCount = 0;

  constructor(
    edges: Edges,
    rowCapacity: Int32Array,
    columnCapacity: Int32Array,
    unfilled: number,
    prices: Float64Array,
  ) {
    const rows = rowCapacity.length;
    const columns = columnCapacity.length;
    this.#edges = edges;
    this.#rowCapacity = rowCapacity;
    this.#columnCapacity = columnCapacity;
    this.#unfilled = unfilled;
    this.#rows = rows;
    this.#columns = columns;
    this.rowPrice = new Float64Array(rows);
    this.columnPrice = prices;
    this.room = columnCapacity.slice();
    this.slotStart = new Int32Array(rows + 1);
    for (let row = 0; row < rows; row++) {
      // A pair counts once, so units beyond the edges of a row need no slot.
      this.slotStart[row + 1] = this.slotStart[row]! + Math.min(rowCapacity[row]!, edges.most(row));
    }
    const slots = this.slotStart[rows]!;
    this.used = new Int32Array(rows);
    this.slotColumn = new Int32Array(slots).fill(NONE);
    this.#slotRow = new Int32Array(slots);
    for (let row = 0; row < rows; row++) {
      this.#slotRow.fill(row, this.slotStart[row]!, this.slotStart[row + 1]!);
    }
    this.#slotCost = new Int32Array(slots);
    this.#next = new Int32Array(slots).fill(NONE);
    this.#previous = new Int32Array(slots).fill(NONE);
    this.#head = new Int32Array(columns).fill(NONE);
    this.#distance = new Float64Array(columns);
    this.#fromRow = new Int32Array(columns);
    this.#columnStamp = new Int32Array(columns);
    this.#settled = new Int32Array(columns);
    this.#rowStamp = new Int32Array(rows);
    this.#rowDistance = new Float64Array(rows);
    this.#pending = new Int32Array(rows);
    this.#via = new Int32Array(rows);
    this.#own = new Int32Array(columns);
    this.#rowList = new Int32Array(rows);
    this.#columnList = new Int32Array(columns);
    this.#todo = new Int32Array(columns);
  }

  /**
   * Fills all units. Returns the row for which there is no way, or -1 when every unit found its place (or its cost of staying
   * unfilled), or -2 when the run was stopped.
   */
  solve(run: Run): number {
    const begun = this.#reduceRows(run);
    if (run.stopped !== undefined) return -2;
    for (let row = 0; row < this.#rows; row++) {
      if (begun[row] === 0) this.#firstPrice(row);
      const capacity = this.#rowCapacity[row]!;
      while (this.used[row]! < capacity) {
        if (begun[row] === 1 && this.used[row] === 0) break; // given up while rows were reduced
        if (!run.step(row, this.#rows)) return -2;
        if (!this.#search(row)) return row;
        if (!this.#finish(row)) break;
      }
    }
    return NONE;
  }

  /** The weight of the plan: its cost with the sign turned. */
  total(): number {
    let cost = 0;
    for (let row = 0; row < this.#rows; row++) {
      const from = this.slotStart[row]!;
      for (let slot = from; slot < from + this.used[row]!; slot++) cost += this.#slotCost[slot]!;
    }
    return 0 - cost;
  }

  /** The highest price of a row that no edge of it contradicts. */
  #firstPrice(row: number): void {
    const edges = this.#edges;
    const prices = this.columnPrice;
    let least = this.#unfilled;
    const from = edges.start[row]!;
    const to = from + edges.length[row]!;
    for (let e = from; e < to; e++) {
      const reduced = edges.costs[e]! - prices[edges.columns[e]!]!;
      if (reduced < least) least = reduced;
    }
    if (edges.floor[row]! < least) {
      edges.extend(row, prices, 1);
      this.#firstPrice(row);
      return;
    }
    this.rowPrice[row] = least === Number.POSITIVE_INFINITY ? 0 : least;
  }

  /**
   * Augmenting row reduction for rows with one unit: a row takes the column that is cheapest for it and lowers its
   * price until the second cheapest is as good. Returns which rows are settled (1).
   */
  #reduceRows(run: Run): Uint8Array {
    const begun = new Uint8Array(this.#rows);
    const edges = this.#edges;
    const prices = this.columnPrice;
    const { room, slotStart } = this;
    let queue = new Int32Array(this.#rows);
    let count = 0;
    for (let row = 0; row < this.#rows; row++) if (this.#rowCapacity[row] === 1) queue[count++] = row;
    for (let pass = 0; pass < 2; pass++) {
      const later = new Int32Array(this.#rows);
      let laterCount = 0;
      // Price wars end: whoever is still without a column then is left to the searches.
      let moves = 4 * count + 64;
      for (let at = 0; at < count; at++) {
        let row = queue[at]!;
        for (;;) {
          if (!run.step()) return begun;
          let cheapest = Number.POSITIVE_INFINITY;
          let second = Number.POSITIVE_INFINITY;
          let column = NONE;
          let cost = 0;
          const from = edges.start[row]!;
          const to = from + edges.length[row]!;
          const { columns, costs } = edges;
          for (let e = from; e < to; e++) {
            const reduced = costs[e]! - prices[columns[e]!]!;
            if (reduced < second) {
              if (reduced < cheapest) {
                second = cheapest;
                cheapest = reduced;
                column = columns[e]!;
                cost = costs[e]!;
              } else second = reduced;
            }
          }
          if (second > this.#unfilled) second = this.#unfilled;
          if (second > edges.floor[row]!) {
            edges.extend(row, prices, 1);
            continue;
          }
          if (cheapest >= this.#unfilled) {
            if (this.#unfilled === Number.POSITIVE_INFINITY) break; // no edge at all: the search will say so
            this.rowPrice[row] = this.#unfilled;
            begun[row] = 1;
            break;
          }
          if (second === Number.POSITIVE_INFINITY) second = cheapest;
          if (this.#columnCapacity[column] !== 1) {
            if (room[column] === 0) break;
            this.rowPrice[row] = cheapest;
            this.#take(slotStart[row]!, column, cost);
            begun[row] = 1;
            break;
          }
          if (room[column] === 0 && second === cheapest && --moves < 0) break;
          const loser = room[column] === 0 ? this.#slotRow[this.#head[column]!]! : NONE;
          if (loser !== NONE) this.#leave(slotStart[loser]!);
          prices[column] = prices[column]! - (second - cheapest);
          this.rowPrice[row] = second;
          this.#take(slotStart[row]!, column, cost);
          begun[row] = 1;
          if (loser === NONE) break;
          begun[loser] = 0;
          if (second > cheapest && --moves >= 0) row = loser;
          else {
            later[laterCount++] = loser;
            break;
          }
        }
      }
      queue = later;
      count = laterCount;
    }
    return begun;
  }

  /** Puts a slot into its column. */
  #take(slot: number, column: number, cost: number): void {
    const row = this.#slotRow[slot]!;
    this.slotColumn[slot] = column;
    this.#slotCost[slot] = cost;
    this.#link(slot, column);
    this.used[row] = this.used[row]! + 1;
    this.room[column] = this.room[column]! - 1;
  }

  #leave(slot: number): void {
    const row = this.#slotRow[slot]!;
    const column = this.slotColumn[slot]!;
    this.#unlink(slot, column);
    this.slotColumn[slot] = NONE;
    this.used[row] = this.used[row]! - 1;
    this.room[column] = this.room[column]! + 1;
  }

  #link(slot: number, column: number): void {
    const head = this.#head[column]!;
    this.#next[slot] = head;
    this.#previous[slot] = NONE;
    if (head !== NONE) this.#previous[head] = slot;
    this.#head[column] = slot;
  }

  #unlink(slot: number, column: number): void {
    const next = this.#next[slot]!;
    const previous = this.#previous[slot]!;
    if (previous === NONE) this.#head[column] = next;
    else this.#next[previous] = next;
    if (next !== NONE) this.#previous[next] = previous;
  }

  /** Dijkstra from one unit of a row to the nearest end: a column with room, or a row that gives up a unit. */
  #search(source: number): boolean {
    this.#stamp++;
    this.#heap.clear();
    this.#rowCount = 0;
    this.#columnCount = 0;
    this.#best = Number.POSITIVE_INFINITY;
    this.#bestEnd = NONE;
    this.#todoCount = 0;
    const heap = this.#heap;
    const columnCount = this.#columns;
    const rowBase = columnCount;
    const extendBase = columnCount + this.#rows;
    this.#via[source] = NONE;
    this.#reachRow(source, 0);
    for (;;) {
      // Columns as near as the last one need no heap.
      if (this.#todoCount > 0) {
        const column = this.#todo[--this.#todoCount]!;
        if (this.#distance[column]! >= this.#best) break;
        if (this.#settled[column] !== this.#stamp) this.#settleColumn(column);
        continue;
      }
      if (heap.size === 0 || heap.key >= this.#best) break;
      const key = heap.key;
      const item = heap.pop();
      if (item < rowBase) {
        if (this.#settled[item] !== this.#stamp && this.#distance[item] === key) this.#settleColumn(item);
      } else if (item < extendBase) {
        const row = item - rowBase;
        if (this.#rowStamp[row] !== this.#stamp && this.#rowDistance[row] === key) this.#reachRow(row, key);
      } else {
        const row = item - extendBase;
        this.#edges.extend(row, this.columnPrice);
        this.#relax(row, this.#rowDistance[row]!, key);
      }
    }
    if (this.#bestEnd === NONE) {
      this.reachedRows = [...this.#rowList.subarray(0, this.#rowCount)];
      this.reachedColumns = [...this.#columnList.subarray(0, this.#columnCount)];
      return false;
    }
    return true;
  }

  /** A full column at its final distance: its rows can be sent elsewhere. */
  #settleColumn(column: number): void {
    const stamp = this.#stamp;
    this.#settled[column] = stamp;
    this.#columnList[this.#columnCount++] = column;
    const distance = this.#distance[column]!;
    const price = this.columnPrice[column]!;
    for (let slot = this.#head[column]!; slot !== NONE; slot = this.#next[slot]!) {
      const row = this.#slotRow[slot]!;
      if (this.#rowStamp[row] === stamp) continue;
      const detour = this.rowPrice[row]! + price - this.#slotCost[slot]!;
      if (detour === 0) {
        this.#via[row] = slot;
        this.#reachRow(row, distance);
      } else if (
        distance + detour < this.#best &&
        !(this.#pending[row] === stamp && this.#rowDistance[row]! <= distance + detour)
      ) {
        this.#pending[row] = stamp;
        this.#rowDistance[row] = distance + detour;
        this.#via[row] = slot;
        this.#heap.push(distance + detour, this.#columns + row);
      }
    }
  }

  #reachRow(row: number, distance: number): void {
    this.#rowStamp[row] = this.#stamp;
    this.#rowDistance[row] = distance;
    this.#rowList[this.#rowCount++] = row;
    const end = distance + this.#unfilled - this.rowPrice[row]!;
    if (end < this.#best) {
      this.#best = end;
      this.#bestEnd = this.#columns + row;
    }
    this.#relax(row, distance, distance);
  }

  /** Looks along the listed edges of a row that was reached at `distance`; `now` is how far the search is. */
  #relax(row: number, distance: number, now: number): void {
    const edges = this.#edges;
    const { columns, costs } = edges;
    const prices = this.columnPrice;
    const reached = this.#distance;
    const stamps = this.#columnStamp;
    const { room } = this;
    const stamp = this.#stamp;
    let best = this.#best;
    const base = distance - this.rowPrice[row]!;
    let own = 0;
    if (this.#rowCapacity[row]! > 1) own = this.#markOwn(row);
    const from = edges.start[row]!;
    const to = from + edges.length[row]!;
    for (let e = from; e < to; e++) {
      const column = columns[e]!;
      const length = base + costs[e]! - prices[column]!;
      if (length >= best) continue;
      if (stamps[column] === stamp && reached[column]! <= length) continue;
      if (own !== 0 && this.#own[column] === own) continue;
      stamps[column] = stamp;
      reached[column] = length;
      this.#fromRow[column] = row;
      if (room[column]! > 0) {
        best = length;
        this.#bestEnd = column;
      } else if (length === now) this.#todo[this.#todoCount++] = column;
      else this.#heap.push(length, column);
    }
    this.#best = best;
    const floor = base + edges.floor[row]!;
    if (floor < best) this.#heap.push(floor, this.#columns + this.#rows + row);
  }

  /** Marks the columns that a row has already: a pair counts once. */
  #markOwn(row: number): number {
    const own = ++this.#ownStamp;
    const from = this.slotStart[row]!;
    for (let slot = from; slot < from + this.used[row]!; slot++) this.#own[this.slotColumn[slot]!] = own;
    return own;
  }

  /** Moves the prices and turns the path round. False when the unit of `source` itself stays unfilled. */
  #finish(source: number): boolean {
    const best = this.#best;
    for (let k = 0; k < this.#columnCount; k++) {
      const column = this.#columnList[k]!;
      this.columnPrice[column] = this.columnPrice[column]! - (best - this.#distance[column]!);
    }
    for (let k = 0; k < this.#rowCount; k++) {
      const row = this.#rowList[k]!;
      const distance = this.#rowDistance[row]!;
      if (distance < best) this.rowPrice[row] = this.rowPrice[row]! + (best - distance);
    }
    let column: number;
    if (this.#bestEnd < this.#columns) {
      column = this.#bestEnd;
      this.room[column] = this.room[column]! - 1;
    } else {
      const row = this.#bestEnd - this.#columns;
      const slot = this.#via[row]!;
      if (slot === NONE) return false;
      column = this.slotColumn[slot]!;
      this.#giveUp(row, slot);
    }
    for (;;) {
      const row = this.#fromRow[column]!;
      const slot = row === source ? NONE : this.#via[row]!;
      if (slot === NONE) {
        const free = this.slotStart[row]! + this.used[row]!;
        this.used[row] = this.used[row]! + 1;
        this.#put(free, row, column);
        return true;
      }
      const left = this.slotColumn[slot]!;
      this.#unlink(slot, left);
      this.#put(slot, row, column);
      column = left;
    }
  }

  #put(slot: number, row: number, column: number): void {
    this.slotColumn[slot] = column;
    this.#slotCost[slot] = this.#costOf(row, column);
    this.#link(slot, column);
  }

  #costOf(row: number, column: number): number {
    const { columns, costs, start, length } = this.#edges;
    let e = start[row]!;
    const end = e + length[row]!;
    while (e < end && columns[e] !== column) e++;
    return costs[e]!;
  }

  /** Takes a unit away from a row; its last slot moves into the gap. */
  #giveUp(row: number, slot: number): void {
    this.#unlink(slot, this.slotColumn[slot]!);
    const last = this.slotStart[row]! + this.used[row]! - 1;
    if (slot !== last) {
      const column = this.slotColumn[last]!;
      this.#unlink(last, column);
      this.slotColumn[slot] = column;
      this.#slotCost[slot] = this.#slotCost[last]!;
      this.#link(slot, column);
    }
    this.slotColumn[last] = NONE;
    this.used[row] = this.used[row]! - 1;
  }
}
