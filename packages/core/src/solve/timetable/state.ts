import type { Model } from './read.js';

/** A timetable under construction: which value each meeting has, and what follows from it, kept up to date. */
export class State {
  /** Value of each meeting, -1 while it is not held. */
  readonly value: Int32Array;
  /** How many meetings each participant has. */
  readonly count: Int32Array;
  /** Tables in use, per value. */
  readonly used: Int32Array;
  /** Meeting of each participant in each slot, -1 for none. */
  readonly at: Int32Array;
  worth = 0;
  /** Meetings short of the least, together. */
  short = 0;
  /** Meetings that must be held and are not. */
  missing = 0;
  readonly #model: Model;

  constructor(model: Model) {
    this.#model = model;
    this.value = new Int32Array(model.worth.length).fill(-1);
    this.count = new Int32Array(model.least.length);
    this.used = new Int32Array(model.rooms * model.slots);
    this.at = new Int32Array(model.least.length * model.slots).fill(-1);
    for (const one of model.least) this.short += one;
    for (const one of model.must) this.missing += one;
  }

  place(m: number, value: number): void {
    this.#change(m, value, 1);
    this.value[m] = value;
  }

  remove(m: number): void {
    this.#change(m, this.value[m]!, -1);
    this.value[m] = -1;
  }

  #change(m: number, value: number, by: 1 | -1): void {
    const { slots, rooms, who, whoStart, takesTable, worth, must, least } = this.#model;
    const room = Math.floor(value / slots);
    const slot = value - room * slots;
    if (takesTable[m * rooms + room] === 1) this.used[value]! += by;
    this.worth += by * worth[m]!;
    this.missing -= by * must[m]!;
    for (let k = whoStart[m]!; k < whoStart[m + 1]!; k++) {
      const p = who[k]!;
      this.at[p * slots + slot] = by === 1 ? m : -1;
      if (by === 1 ? this.count[p]! < least[p]! : this.count[p]! <= least[p]!) this.short -= by;
      this.count[p]! += by;
    }
  }

  /**
   * Puts into `into` the meetings that would have to go for meeting m at this value, and says how many; -1 when no eviction helps. A person or
   * room that is full gives up the meeting of least worth, `keep` apart.
   */
  conflicts(m: number, value: number, into: Int32Array, keep: (m: number) => boolean): number {
    const { slots, rooms, who, whoStart, takesTable, tables, walk, longestWalk, most } = this.#model;
    const room = Math.floor(value / slots);
    const slot = value - room * slots;
    let count = 0;
    const add = (other: number): void => {
      for (let k = 0; k < count; k++) if (into[k] === other) return;
      into[count++] = other;
    };
    for (let k = whoStart[m]!; k < whoStart[m + 1]!; k++) {
      const p = who[k]!;
      const first = Math.max(0, slot - longestWalk);
      const last = Math.min(slots - 1, slot + longestWalk);
      let going = 0;
      for (let t = first; t <= last; t++) {
        const other = this.at[p * slots + t]!;
        if (other < 0 || other === m) continue;
        const there = Math.floor(this.value[other]! / slots);
        if (t !== slot && Math.abs(t - slot) > walk[room * rooms + there]!) continue;
        if (keep(other)) return -1;
        add(other);
        going += 1;
      }
      if (this.count[p]! - going < most[p]!) continue;
      const least = this.#least(p, m, into, count, keep);
      if (least < 0) return -1;
      add(least);
    }
    if (takesTable[m * rooms + room] === 1 && this.used[value]! >= tables[room]!) {
      let going = 0;
      for (let k = 0; k < count; k++) {
        if (this.value[into[k]!] === value && takesTable[into[k]! * rooms + room] === 1) going += 1;
      }
      if (this.used[value]! - going >= tables[room]!) {
        const least = this.#leastAt(value, m, into, count, keep);
        if (least < 0) return -1;
        add(least);
      }
    }
    return count;
  }

  /** Whether meeting m, which is not held, can be at this value as things are. */
  fits(m: number, value: number): boolean {
    const { slots, rooms, who, whoStart, takesTable, tables, walk, longestWalk, most, allowed } = this.#model;
    if (allowed[m * rooms * slots + value] === 0) return false;
    const room = Math.floor(value / slots);
    const slot = value - room * slots;
    if (takesTable[m * rooms + room] === 1 && this.used[value]! >= tables[room]!) return false;
    for (let k = whoStart[m]!; k < whoStart[m + 1]!; k++) {
      const p = who[k]!;
      if (this.count[p]! >= most[p]! || this.at[p * slots + slot]! >= 0) return false;
      for (let t = Math.max(0, slot - longestWalk); t <= Math.min(slots - 1, slot + longestWalk); t++) {
        const other = this.at[p * slots + t]!;
        if (other < 0) continue;
        const there = Math.floor(this.value[other]! / slots);
        if (Math.abs(t - slot) <= walk[room * rooms + there]!) return false;
      }
    }
    return true;
  }

  #least(p: number, m: number, skip: Int32Array, count: number, keep: (m: number) => boolean): number {
    const { of, ofStart, worth } = this.#model;
    let least = -1;
    for (let k = ofStart[p]!; k < ofStart[p + 1]!; k++) {
      const other = of[k]!;
      if (other === m || this.value[other]! < 0 || keep(other) || skip.subarray(0, count).includes(other))
        continue;
      if (least < 0 || worth[other]! < worth[least]!) least = other;
    }
    return least;
  }

  #leastAt(value: number, m: number, skip: Int32Array, count: number, keep: (m: number) => boolean): number {
    const { slots, rooms, worth, takesTable } = this.#model;
    const room = Math.floor(value / slots);
    const slot = value - room * slots;
    let least = -1;
    for (let p = 0; p < this.count.length; p++) {
      const other = this.at[p * slots + slot]!;
      if (other < 0 || other === m || this.value[other] !== value || takesTable[other * rooms + room] === 0)
        continue;
      if (keep(other) || skip.subarray(0, count).includes(other)) continue;
      if (least < 0 || worth[other]! < worth[least]!) least = other;
    }
    return least;
  }
}
