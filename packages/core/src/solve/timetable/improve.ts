import type { Run } from '../assign/run.js';
import type { Random } from '../group/random.js';
import type { Model } from './read.js';
import type { State } from './state.js';

/** Slots that are tried for one turned chain. */
const CHAINS = 12;
/** Random numbers below this are exact. */
const MOST_SPREAD = 2 ** 20;
/** Longest chain that is turned over. */
const LONGEST = 2000;

interface Goal {
  /** The value that each meeting should keep, -1 for none; keeping it comes before worth. */
  readonly stay?: Int32Array;
  /** No timetable does better than these; the search ends there. */
  readonly short: number;
  readonly worth: number;
}

/**
 * Improves a timetable by moves that are taken back when they make it worse: a meeting goes in where it fits; where it does not, the meetings
 * of two slots change places along a chain (A. B. Kempe, 1879); else it takes the place of others, which look for a place of their own.
 * What must be held comes first, then the least numbers, then meetings that stay where they were, then worth. A little worth may be
 * lost on the way (threshold accepting, G. Dueck and T. Scheuer, 1990). The best timetable that was met is in `state` at the end.
 */
export class Improver {
  readonly #model: Model;
  readonly #state: State;
  readonly #goal: Goal;
  readonly #random: Random;
  #stays = 0;
  readonly #touched: number[] = [];
  readonly #before: number[] = [];
  readonly #isTouched: Uint8Array;
  readonly #evict: Int32Array;
  readonly #best: Int32Array;

  constructor(model: Model, state: State, goal: Goal, random: Random) {
    this.#model = model;
    this.#state = state;
    this.#goal = goal;
    this.#random = random;
    this.#isTouched = new Uint8Array(model.worth.length);
    this.#evict = new Int32Array(model.worth.length);
    this.#best = new Int32Array(model.worth.length);
    for (let m = 0; m < model.worth.length; m++) if (this.#isHome(m)) this.#stays += 1;
  }

  /** Puts each of `order` where it fits first, or where a chain makes room. */
  fill(order: Iterable<number>): void {
    for (const m of order) {
      if (this.#state.value[m]! >= 0) continue;
      const before = this.#rank();
      // A chain may move what should stay.
      if (this.#insert(m) || (this.#insertByChain(m) && compare(this.#rank(), before) <= 0)) this.#commit();
      else this.#undo();
    }
  }

  search(run: Run, moves: number): void {
    const { worth } = this.#model;
    let best = this.#rank();
    this.#best.set(this.#state.value);
    const spread = Math.min(
      MOST_SPREAD,
      worth.reduce((a, b) => Math.max(a, b), 0),
    );
    for (let k = 0; k < moves && !this.#done() && run.step(k, moves); k++) {
      const m = this.#pick();
      if (m < 0) continue;
      const before = this.#rank();
      if (this.#state.value[m]! >= 0) this.#relocate(m);
      else if (!this.#insert(m) && !this.#insertByChain(m)) this.#takePlace(m);
      const slack = Math.floor((spread * (moves - k)) / (8 * moves));
      const mayLose = this.#random.below(4) === 0 ? this.#random.below(slack + 1) : 0;
      if (isWorse(before, this.#rank(), mayLose)) this.#undo();
      else this.#commit();
      if (compare(this.#rank(), best) < 0) {
        best = this.#rank();
        this.#best.set(this.#state.value);
      }
    }
    this.#restore();
  }

  #done(): boolean {
    const { missing, short, worth } = this.#state;
    return missing === 0 && short <= this.#goal.short && worth >= this.#goal.worth && this.#allStay();
  }

  #allStay(): boolean {
    return (
      this.#goal.stay === undefined ||
      this.#goal.stay.every((value) => value < 0) ||
      this.#stays === this.#possibleStays()
    );
  }

  #possibleStays(): number {
    let count = 0;
    for (const value of this.#goal.stay ?? []) if (value >= 0) count += 1;
    return count;
  }

  #rank(): Rank {
    const { missing, short, worth } = this.#state;
    return [missing, short, 0 - this.#stays, 0 - worth];
  }

  /** A meeting to do something about: one that must be held, one for somebody who has too few, or any. */
  #pick(): number {
    const { must, of, ofStart, least, most, worth } = this.#model;
    const { value, count, missing, short } = this.#state;
    const random = this.#random;
    if (missing > 0 && random.below(2) === 0) {
      const first = random.below(must.length);
      for (let k = 0; k < must.length; k++) {
        const m = (first + k) % must.length;
        if (must[m] === 1 && value[m]! < 0) return m;
      }
    }
    const people = least.length;
    let p = random.below(people);
    if (short > 0 && random.below(2) === 0) {
      for (let k = 0; k < people && count[p]! >= least[p]!; k++) p = (p + 1) % people;
    }
    const size = ofStart[p + 1]! - ofStart[p]!;
    if (size === 0) return -1;
    const full = count[p]! >= most[p]!;
    let m = of[ofStart[p]! + random.below(size)]!;
    // Somebody who is full can only gain by an exchange: two looks at what it could be.
    for (let k = full ? 2 : 1; k > 0; k--) {
      const other = of[ofStart[p]! + random.below(size)]!;
      if (value[m]! >= 0 || (value[other]! < 0 && worth[other]! > worth[m]!)) m = other;
    }
    return m;
  }

  #set(m: number, value: number): void {
    if (this.#isTouched[m] === 0) {
      this.#isTouched[m] = 1;
      this.#touched.push(m);
      this.#before.push(this.#state.value[m]!);
    }
    this.#apply(m, value);
  }

  #apply(m: number, value: number): void {
    if (this.#isHome(m)) this.#stays -= 1;
    if (this.#state.value[m]! >= 0) this.#state.remove(m);
    if (value >= 0) this.#state.place(m, value);
    if (this.#isHome(m)) this.#stays += 1;
  }

  #isHome(m: number): boolean {
    const home = this.#goal.stay?.[m] ?? -1;
    return home >= 0 && this.#state.value[m] === home;
  }

  #commit(): void {
    for (const m of this.#touched) this.#isTouched[m] = 0;
    this.#touched.length = 0;
    this.#before.length = 0;
  }

  #undo(): void {
    for (const m of this.#touched) this.#apply(m, -1);
    for (const [k, m] of this.#touched.entries()) if (this.#before[k]! >= 0) this.#apply(m, this.#before[k]!);
    this.#commit();
  }

  #restore(): void {
    const best = this.#best;
    for (let m = 0; m < best.length; m++) {
      if (this.#state.value[m] !== best[m] && this.#state.value[m]! >= 0) this.#apply(m, -1);
    }
    for (let m = 0; m < best.length; m++) if (this.#state.value[m] !== best[m]) this.#apply(m, best[m]!);
  }

  /** Home first; then the first value that fits. */
  #insert(m: number): boolean {
    const { values, valueStart } = this.#model;
    const home = this.#goal.stay?.[m] ?? -1;
    if (home >= 0 && this.#state.fits(m, home)) {
      this.#set(m, home);
      return true;
    }
    for (let k = valueStart[m]!; k < valueStart[m + 1]!; k++) {
      if (!this.#state.fits(m, values[k]!)) continue;
      this.#set(m, values[k]!);
      return true;
    }
    return false;
  }

  #insertByChain(m: number): boolean {
    const { values, valueStart, slots, who, whoStart, most } = this.#model;
    const { at, count } = this.#state;
    const size = valueStart[m + 1]! - valueStart[m]!;
    if (size === 0) return false;
    for (let k = whoStart[m]!; k < whoStart[m + 1]!; k++) if (count[who[k]!]! >= most[who[k]!]!) return false;
    const first = this.#random.below(size);
    let tries = 0;
    for (let i = 0; i < size && tries < CHAINS; i++) {
      const value = values[valueStart[m]! + ((first + i) % size)]!;
      const slot = value % slots;
      // Only one of those who meet is in the way; its meeting moves to a slot that it has free.
      let busy = -1;
      let inTheWay = 0;
      for (let k = whoStart[m]!; k < whoStart[m + 1]!; k++) {
        if (at[who[k]! * slots + slot]! < 0) continue;
        busy = who[k]!;
        inTheWay += 1;
      }
      if (inTheWay !== 1) continue;
      const from = this.#random.below(slots);
      for (let j = 0; j < slots && tries < CHAINS; j++) {
        const other = (from + j) % slots;
        if (other === slot || at[busy * slots + other]! >= 0) continue;
        tries += 1;
        if (this.#turn(at[busy * slots + slot]!, slot, other) && this.#state.fits(m, value)) {
          this.#set(m, value);
          return true;
        }
        this.#undo();
      }
    }
    return false;
  }

  /** Moves meeting m from slot a to b, what is there to a, and so on; false when somebody cannot (and nothing is as it was). */
  #turn(m: number, a: number, b: number): boolean {
    const { slots, who, whoStart } = this.#model;
    const { at, value } = this.#state;
    const chain = [m];
    const seen = new Set(chain);
    for (let i = 0; i < chain.length; i++) {
      if (chain.length > LONGEST) return false;
      const one = chain[i]!;
      const slot = value[one]! % slots;
      for (let k = whoStart[one]!; k < whoStart[one + 1]!; k++) {
        const other = at[who[k]! * slots + (a + b - slot)]!;
        if (other < 0 || seen.has(other)) continue;
        seen.add(other);
        chain.push(other);
      }
    }
    const moved = chain.map((one) => value[one]! + (value[one]! % slots === a ? b - a : a - b));
    for (const one of chain) this.#set(one, -1);
    for (const [i, one] of chain.entries()) {
      if (!this.#state.fits(one, moved[i]!)) return false;
      this.#set(one, moved[i]!);
    }
    return true;
  }

  /** Another slot for a meeting that is held: nothing is lost, and there may be room for another where it was. */
  #relocate(m: number): void {
    const { slots, values, valueStart } = this.#model;
    const size = valueStart[m + 1]! - valueStart[m]!;
    const value = values[valueStart[m]! + this.#random.below(size)]!;
    const now = this.#state.value[m]!;
    if (value === now) return;
    if (Math.floor(value / slots) !== Math.floor(now / slots)) {
      this.#set(m, -1);
      if (this.#state.fits(m, value)) this.#set(m, value);
    } else this.#turn(m, now % slots, value % slots);
    if (this.#state.value[m]! < 0) this.#undo();
  }

  /** Where least worth has to go for it; those who go look for another place. */
  #takePlace(m: number): void {
    const { values, valueStart, must, worth } = this.#model;
    const evict = this.#evict;
    const never = (): boolean => false;
    let bestValue = -1;
    let bestLoss: Rank = [0, 0, 0, 0];
    const size = valueStart[m + 1]! - valueStart[m]!;
    const first = size === 0 ? 0 : this.#random.below(size);
    for (let i = 0; i < size; i++) {
      const value = values[valueStart[m]! + ((first + i) % size)]!;
      const count = this.#state.conflicts(m, value, evict, never);
      if (count < 0) continue;
      let [musts, stays, lost] = [0, 0, 0];
      for (let k = 0; k < count; k++) {
        musts += must[evict[k]!]!;
        if (this.#isHome(evict[k]!)) stays += 1;
        lost += worth[evict[k]!]!;
      }
      const loss = [musts, stays, lost, count] as const;
      if (bestValue >= 0 && compare(bestLoss, loss) <= 0) continue;
      [bestValue, bestLoss] = [value, loss];
    }
    if (bestValue < 0) return;
    const count = this.#state.conflicts(m, bestValue, evict, never);
    const gone = Array.from(evict.subarray(0, count));
    for (const one of gone) this.#set(one, -1);
    if (!this.#state.fits(m, bestValue)) return;
    this.#set(m, bestValue);
    for (const one of gone) this.#insert(one);
    // Who lost a meeting may have another instead.
    const { who, whoStart, of, ofStart } = this.#model;
    for (const one of gone) {
      if (this.#state.value[one]! >= 0) continue;
      for (let k = whoStart[one]!; k < whoStart[one + 1]!; k++) {
        const p = who[k]!;
        const other = of[ofStart[p]! + this.#random.below(ofStart[p + 1]! - ofStart[p]!)]!;
        if (this.#state.value[other]! < 0) this.#insert(other);
      }
    }
  }
}

/** What counts, most important first; smaller is better. */
type Rank = readonly [number, number, number, number];

/** Below 0 when a is better than b. */
function compare(a: Rank, b: Rank): number {
  for (let k = 0; k < 4; k++) if (a[k] !== b[k]) return a[k]! - b[k]!;
  return 0;
}

/** Whether it got worse by more than `slack` in the last and least. */
function isWorse(before: Rank, now: Rank, slack: number): boolean {
  return compare([now[0], now[1], now[2], now[3] - slack], before) > 0;
}
