import type { Run } from '../assign/run.js';
import type { Model } from './read.js';

/** What a complete search found: the best values (absent when there is no timetable that keeps every rule), and whether it saw all. */
interface Exhausted {
  readonly values: Int32Array | undefined;
  readonly worth: number;
  readonly complete: boolean;
}

interface ExhaustOptions {
  /** Most nodes. */
  readonly nodes: number;
  /** Only better than this is looked for; -1 to find whatever keeps the rules. */
  readonly above: number;
  /** The first timetable that keeps the rules will do. */
  readonly any?: boolean;
}

/**
 * Depth-first search through all timetables. A meeting that must be held takes the value of its domain that leaves others most; choosing one
 * takes away what it rules out for others (forward checking), and a value without a partner in the domain of another meeting of
 * the same person goes as well (arc consistency, A. K. Mackworth, 1977). Which meeting comes next: the smallest domain for
 * the trouble it has given (dom/wdeg, F. Boussemart and others, 2004). Meetings that need not be held come after, the most
 * worth first, and a branch ends where even everything left would not be enough.
 */
export function exhaust(model: Model, run: Run, options: ExhaustOptions): Exhausted {
  return new Exhaustion(model, run, options).result();
}

class Exhaustion {
  readonly #model: Model;
  readonly #run: Run;
  readonly #options: ExhaustOptions;
  readonly #size: number;
  /** What is left of each domain, and how many. */
  readonly #alive: Uint8Array;
  readonly #left: Int32Array;
  readonly #value: Int32Array;
  readonly #count: Int32Array;
  /** Meetings of each participant that are held or still can be. */
  readonly #possible: Int32Array;
  readonly #used: Int32Array;
  readonly #weight: Int32Array;
  /** Values taken away, to be given back. */
  readonly #trail: Int32Array;
  #trailed = 0;
  readonly #order: Int32Array;
  #nodes = 0;
  #worth = 0;
  #best: Int32Array | undefined;
  #bestWorth: number;
  #stopped = false;
  readonly #queue: number[] = [];
  readonly #inQueue: Uint8Array;

  constructor(model: Model, run: Run, options: ExhaustOptions) {
    this.#model = model;
    this.#run = run;
    this.#options = options;
    this.#bestWorth = options.above;
    const { rooms, slots, worth, valueStart, least, ofStart, allowed } = model;
    const meetings = worth.length;
    this.#size = rooms * slots;
    this.#alive = allowed.slice();
    this.#left = Int32Array.from({ length: meetings }, (_, m) => valueStart[m + 1]! - valueStart[m]!);
    this.#value = new Int32Array(meetings).fill(-1);
    this.#count = new Int32Array(least.length);
    this.#possible = Int32Array.from(least, (_, p) => ofStart[p + 1]! - ofStart[p]!);
    this.#used = new Int32Array(this.#size);
    this.#weight = new Int32Array(meetings).fill(1);
    this.#trail = new Int32Array(valueStart[meetings]! + 1);
    this.#inQueue = new Uint8Array(meetings);
    this.#order = Int32Array.from({ length: meetings }, (_, m) => m).sort(
      (a, b) => worth[b]! - worth[a]! || a - b,
    );
  }

  result(): Exhausted {
    const { worth, must } = this.#model;
    let open = true;
    for (let m = 0; m < worth.length && open; m++) {
      if (this.#left[m] === 0) open = this.#gone(m);
      else if (must[m] === 1) this.#enqueue(m);
    }
    if (open && this.#propagate()) this.#search();
    return { values: this.#best, worth: this.#bestWorth, complete: !this.#stopped };
  }

  #search(): void {
    if (this.#stopped) return;
    if (this.#nodes >= this.#options.nodes || !this.#run.step()) {
      this.#stopped = true;
      return;
    }
    this.#nodes += 1;
    if (this.#ceiling() <= this.#bestWorth) return;
    const m = this.#next();
    if (m < 0) {
      this.#best = this.#value.slice();
      this.#bestWorth = this.#worth;
      return;
    }
    const { values, valueStart, must } = this.#model;
    const base = m * this.#size;
    for (let k = valueStart[m]!; k < valueStart[m + 1]!; k++) {
      const value = values[k]!;
      if (this.#alive[base + value] === 0) continue;
      const mark = this.#trailed;
      this.#take(m, value);
      if (this.#rule(m, value) && this.#propagate()) this.#search();
      this.#untake(m, value);
      this.#restore(mark);
      if (this.#stopped || (this.#options.any === true && this.#best !== undefined)) return;
    }
    if (must[m] === 1) {
      this.#weight[m]! += 1;
      return;
    }
    const mark = this.#trailed;
    if (this.#drop(m) && this.#propagate()) this.#search();
    this.#restore(mark);
  }

  /** The most that a timetable can be worth from here. */
  #ceiling(): number {
    const { worth, twoSided, who, whoStart, side, most } = this.#model;
    let sum = this.#worth;
    if (!twoSided) {
      for (let m = 0; m < worth.length; m++) if (this.#isOpen(m)) sum += worth[m]!;
      return sum;
    }
    // Each meeting counts for one of its two, the best ones that are within the numbers of that side; the lower of both sides holds.
    let least = Number.POSITIVE_INFINITY;
    for (let which = 0; which < 2; which++) {
      const taken = this.#count.slice();
      let total = sum;
      for (const m of this.#order) {
        if (!this.#isOpen(m)) continue;
        const first = who[whoStart[m]!]!;
        const p = side[first] === which ? first : who[whoStart[m]! + 1]!;
        if (taken[p]! >= most[p]!) continue;
        taken[p]! += 1;
        total += worth[m]!;
      }
      least = Math.min(least, total);
    }
    return least;
  }

  #isOpen(m: number): boolean {
    return this.#value[m]! < 0 && this.#left[m]! > 0;
  }

  #next(): number {
    const { must } = this.#model;
    let best = -1;
    for (let m = 0; m < must.length; m++) {
      if (must[m] === 0 || !this.#isOpen(m)) continue;
      if (best < 0 || this.#left[m]! * this.#weight[best]! < this.#left[best]! * this.#weight[m]!) best = m;
    }
    if (best >= 0) return best;
    for (const m of this.#order) if (this.#isOpen(m)) return m;
    return -1;
  }

  #take(m: number, value: number): void {
    const { who, whoStart, worth, takesTable, slots, rooms } = this.#model;
    this.#value[m] = value;
    this.#worth += worth[m]!;
    this.#used[value]! += takesTable[m * rooms + Math.floor(value / slots)]!;
    for (let k = whoStart[m]!; k < whoStart[m + 1]!; k++) this.#count[who[k]!]! += 1;
  }

  #untake(m: number, value: number): void {
    const { who, whoStart, worth, takesTable, slots, rooms } = this.#model;
    this.#value[m] = -1;
    this.#worth -= worth[m]!;
    this.#used[value]! -= takesTable[m * rooms + Math.floor(value / slots)]!;
    for (let k = whoStart[m]!; k < whoStart[m + 1]!; k++) this.#count[who[k]!]! -= 1;
  }

  /** Takes from the others what meeting m at this value rules out. */
  #rule(m: number, value: number): boolean {
    const { who, whoStart, of, ofStart, slots, rooms, walk, most, tables, takesTable } = this.#model;
    const room = Math.floor(value / slots);
    const slot = value - room * slots;
    for (let k = whoStart[m]!; k < whoStart[m + 1]!; k++) {
      const p = who[k]!;
      const full = this.#count[p]! >= most[p]!;
      for (let i = ofStart[p]!; i < ofStart[p + 1]!; i++) {
        const other = of[i]!;
        if (other === m || !this.#isOpen(other)) continue;
        if (full) {
          if (!this.#drop(other)) return this.#blame(m, other);
          continue;
        }
        for (let there = 0; there < rooms; there++) {
          const way = walk[room * rooms + there]!;
          const last = Math.min(slots - 1, slot + way);
          for (let t = Math.max(0, slot - way); t <= last; t++) {
            if (!this.#discard(other, there * slots + t)) return this.#blame(m, other);
          }
        }
      }
    }
    if (takesTable[m * rooms + room] === 0 || this.#used[value]! < tables[room]!) return true;
    for (let other = 0; other < this.#value.length; other++) {
      if (!this.#isOpen(other) || takesTable[other * rooms + room] === 0) continue;
      if (!this.#discard(other, value)) return this.#blame(m, other);
    }
    return true;
  }

  #blame(m: number, other: number): false {
    this.#weight[m]! += 1;
    this.#weight[other]! += 1;
    return false;
  }

  #drop(m: number): boolean {
    const { values, valueStart } = this.#model;
    for (let k = valueStart[m]!; k < valueStart[m + 1]!; k++) {
      if (!this.#discard(m, values[k]!)) return false;
    }
    return true;
  }

  /** Takes a value from an open meeting; false when that leaves too little. */
  #discard(m: number, value: number): boolean {
    const cell = m * this.#size + value;
    if (this.#alive[cell] === 0) return true;
    this.#alive[cell] = 0;
    this.#trail[this.#trailed++] = cell;
    this.#left[m]! -= 1;
    if (this.#left[m] === 0) return this.#gone(m);
    if (this.#model.must[m] === 1) this.#enqueue(m);
    return true;
  }

  /** A meeting cannot be held any more: that may leave somebody with too few. */
  #gone(m: number): boolean {
    const { who, whoStart, must, least } = this.#model;
    let enough = must[m] === 0;
    for (let k = whoStart[m]!; k < whoStart[m + 1]!; k++) {
      const p = who[k]!;
      this.#possible[p]! -= 1;
      if (this.#possible[p]! < least[p]!) enough = false;
    }
    return enough;
  }

  #restore(mark: number): void {
    for (const m of this.#queue) this.#inQueue[m] = 0;
    this.#queue.length = 0;
    const { who, whoStart } = this.#model;
    while (this.#trailed > mark) {
      const cell = this.#trail[--this.#trailed]!;
      const m = Math.floor(cell / this.#size);
      this.#alive[cell] = 1;
      if (this.#left[m] === 0) {
        for (let k = whoStart[m]!; k < whoStart[m + 1]!; k++) this.#possible[who[k]!]! += 1;
      }
      this.#left[m]! += 1;
    }
  }

  #enqueue(m: number): void {
    if (this.#inQueue[m] === 1) return;
    this.#inQueue[m] = 1;
    this.#queue.push(m);
  }

  /** Values of meetings that share somebody with a meeting that must be held need a value of it that goes with them. */
  #propagate(): boolean {
    const { who, whoStart, of, ofStart, slots, rooms, walk, must } = this.#model;
    const earliest = new Int32Array(rooms);
    const latest = new Int32Array(rooms);
    while (this.#queue.length > 0) {
      const m = this.#queue.pop()!;
      this.#inQueue[m] = 0;
      if (this.#value[m]! >= 0) continue;
      for (let r = 0; r < rooms; r++) {
        [earliest[r], latest[r]] = [-1, -1];
        for (let t = 0; t < slots; t++) {
          if (this.#alive[m * this.#size + r * slots + t] === 0) continue;
          if (earliest[r]! < 0) earliest[r] = t;
          latest[r] = t;
        }
      }
      for (let k = whoStart[m]!; k < whoStart[m + 1]!; k++) {
        const p = who[k]!;
        for (let i = ofStart[p]!; i < ofStart[p + 1]!; i++) {
          const other = of[i]!;
          if (other === m || !this.#isOpen(other)) continue;
          if (!this.#supported(other, earliest, latest, walk)) return this.#blame(m, other);
        }
      }
      // One value left is as good as taken, for tables and numbers that is seen when it is.
      if (must[m] === 1 && this.#left[m] === 0) return false;
    }
    return true;
  }

  #supported(other: number, earliest: Int32Array, latest: Int32Array, walk: Int32Array): boolean {
    const { slots, rooms, values, valueStart } = this.#model;
    for (let k = valueStart[other]!; k < valueStart[other + 1]!; k++) {
      const value = values[k]!;
      if (this.#alive[other * this.#size + value] === 0) continue;
      const room = Math.floor(value / slots);
      const slot = value - room * slots;
      let goes = false;
      for (let r = 0; r < rooms && !goes; r++) {
        const way = walk[room * rooms + r]!;
        goes = earliest[r]! >= 0 && (earliest[r]! < slot - way || latest[r]! > slot + way);
      }
      if (!goes && !this.#discard(other, value)) return false;
    }
    return true;
  }
}
