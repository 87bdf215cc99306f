import type { Lists } from './preferences.js';

/**
 * The preference table of a roommates problem: lists from which pairs are deleted. An entry is a place in a list; `twin` is
 * the same pair in the list of the other.
 */
export class Table {
  readonly entry: Int32Array;
  readonly twin: Int32Array;
  /** First and last entry of each list, -1 when it is empty. */
  readonly first: Int32Array;
  readonly last: Int32Array;
  readonly size: Int32Array;
  readonly owner: Int32Array;
  readonly #next: Int32Array;
  readonly #previous: Int32Array;

  /** Entries that are not mutual are left out. */
  constructor(lists: Lists) {
    const { start, entry } = lists;
    const people = start.length - 1;
    this.entry = entry;
    this.twin = twins(lists);
    this.first = new Int32Array(people).fill(-1);
    this.last = new Int32Array(people).fill(-1);
    this.size = new Int32Array(people);
    this.owner = new Int32Array(entry.length);
    this.#next = new Int32Array(entry.length).fill(-1);
    this.#previous = new Int32Array(entry.length).fill(-1);
    for (let person = 0; person < people; person++) {
      for (let e = start[person]!; e < start[person + 1]!; e++) {
        this.owner[e] = person;
        if (this.twin[e] === -1) continue;
        const before = this.last[person]!;
        this.#previous[e] = before;
        if (before === -1) this.first[person] = e;
        else this.#next[before] = e;
        this.last[person] = e;
        this.size[person] = this.size[person]! + 1;
      }
    }
  }

  /** The second entry of a list that has one. */
  second(person: number): number {
    return this.#next[this.first[person]!]!;
  }

  /** Deletes every pair of a list that stands after an entry. */
  cutAfter(e: number): void {
    const person = this.owner[e]!;
    while (this.last[person] !== e) {
      const end = this.last[person]!;
      this.#unlink(end);
      this.#unlink(this.twin[end]!);
    }
  }

  #unlink(e: number): void {
    const person = this.owner[e]!;
    const [before, after] = [this.#previous[e]!, this.#next[e]!];
    if (before === -1) this.first[person] = after;
    else this.#next[before] = after;
    if (after === -1) this.last[person] = before;
    else this.#previous[after] = before;
    this.size[person] = this.size[person]! - 1;
  }
}

function twins({ start, entry }: Lists): Int32Array {
  const people = start.length - 1;
  const twin = new Int32Array(entry.length).fill(-1);
  // Walking the owners in order meets the entries of each other person in that order too; a bucket per person holds them.
  const bucketStart = new Int32Array(people + 1);
  for (const other of entry) bucketStart[other + 1] = bucketStart[other + 1]! + 1;
  for (let k = 0; k < people; k++) bucketStart[k + 1] = bucketStart[k + 1]! + bucketStart[k]!;
  const fill = bucketStart.slice();
  const bucket = new Int32Array(entry.length);
  const from = new Int32Array(entry.length);
  for (let person = 0; person < people; person++) {
    for (let e = start[person]!; e < start[person + 1]!; e++) {
      const k = fill[entry[e]!]!;
      fill[entry[e]!] = k + 1;
      bucket[k] = e;
      from[k] = person;
    }
  }
  const at = new Int32Array(people).fill(-1);
  for (let person = 0; person < people; person++) {
    for (let k = bucketStart[person]!; k < bucketStart[person + 1]!; k++) at[from[k]!] = bucket[k]!;
    for (let e = start[person]!; e < start[person + 1]!; e++) twin[e] = at[entry[e]!]!;
    for (let k = bucketStart[person]!; k < bucketStart[person + 1]!; k++) at[from[k]!] = -1;
  }
  return twin;
}
