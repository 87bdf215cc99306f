import {
  BEYOND,
  endOfWord,
  foldWord,
  kindOfUnit,
  LEAST_LETTERS,
  MOST_LETTERS,
  OTHER,
  type Word,
} from '../words.js';
import { IntList } from './lists.js';

/** A word that has no number. */
export const UNKNOWN = -1;

const BASIS = 0x811c9dc5 | 0;
const PRIME = 0x01000193;
const LOWER_CASE = 0x20;

/** What `plainWords` makes of a word of ASCII. */
const PLAIN_KEY = new RegExp(`^[a-z0-9]{${LEAST_LETTERS},${MOST_LETTERS}}$`);

/**
 * The words that `plainWords` finds, as numbers, without a string per word: letters and digits of ASCII are folded and
 * hashed as they are read (FNV-1a: Fowler, Noll & Vo), and what is found in the table is compared letter by letter. Words
 * beyond ASCII go by their string.
 */
export class PlainCodes {
  readonly #byName: (name: string) => number;
  readonly #known: IntList = new IntList();
  /** Entry e has the letters `#letters[#ends[e - 1]]` … `#letters[#ends[e] - 1]`. */
  readonly #ends: IntList = new IntList();
  readonly #letters: IntList = new IntList();
  #slots = new Int32Array(1024).fill(UNKNOWN);
  #hashes = new Int32Array(1024);

  #closed = false;

  /** `byName` gives the number of a folded word; for a word of ASCII it is asked once. */
  constructor(byName: (name: string) => number) {
    this.#byName = byName;
    this.#ends.push(0);
  }

  /** For these words and no others: key k has the number k. `byName` is asked about words beyond ASCII. */
  static of(keys: readonly string[], byName: (name: string) => number): PlainCodes {
    const made = new PlainCodes(byName);
    const asked = new IntList();
    for (const key of keys) if (PLAIN_KEY.test(key)) made.read(key, asked);
    made.#closed = true;
    return made;
  }

  /** Puts a number per word of the text at the end of `codes`, in order; `UNKNOWN` for one that has none. */
  read(text: string, codes: IntList): void {
    const { length } = text;
    let from = 0;
    while (from < length) {
      let end = from;
      let seen = 0;
      let hash = BASIS;
      while (end < length) {
        const unit = text.charCodeAt(end);
        const kind = kindOfUnit(unit);
        seen |= kind;
        if (kind === OTHER || kind === BEYOND) break;
        hash = Math.imul(hash ^ (unit | LOWER_CASE), PRIME);
        end += 1;
      }
      if (seen >= BEYOND) {
        end = endOfWord(text, from);
        if (end > from && end - from <= MOST_LETTERS) this.#readFolded(text.slice(from, end), codes);
      } else if (end - from >= LEAST_LETTERS && end - from <= MOST_LETTERS) {
        codes.push(this.#codeOf(text, from, end, hash));
      }
      from = Math.max(end, from + 1);
    }
  }

  #readFolded(shown: string, codes: IntList): void {
    const key = foldWord(shown);
    if (key.length >= LEAST_LETTERS && key.length <= MOST_LETTERS) codes.push(this.#byName(key));
  }

  #codeOf(text: string, from: number, end: number, hash: number): number {
    const slots = this.#slots;
    const mask = slots.length - 1;
    let slot = (hash ^ (hash >>> 15)) & mask;
    for (;;) {
      const entry = slots[slot] as number;
      if (entry === UNKNOWN) return this.#learn(text, from, end, hash, slot);
      if (this.#hashes[slot] === hash && this.#isEntry(entry, text, from, end)) return this.#known.at(entry);
      slot = (slot + 1) & mask;
    }
  }

  #isEntry(entry: number, text: string, from: number, end: number): boolean {
    let letter = this.#ends.at(entry);
    if (this.#ends.at(entry + 1) - letter !== end - from) return false;
    for (let at = from; at < end; at += 1) {
      if (this.#letters.at(letter) !== (text.charCodeAt(at) | LOWER_CASE)) return false;
      letter += 1;
    }
    return true;
  }

  #learn(text: string, from: number, end: number, hash: number, slot: number): number {
    if (this.#closed) return UNKNOWN;
    const code = this.#byName(text.slice(from, end).toLowerCase());
    this.#slots[slot] = this.#known.length;
    this.#hashes[slot] = hash;
    this.#known.push(code);
    for (let at = from; at < end; at += 1) this.#letters.push(text.charCodeAt(at) | LOWER_CASE);
    this.#ends.push(this.#letters.length);
    if (2 * this.#known.length > this.#slots.length) this.#grow();
    return code;
  }

  #grow(): void {
    const [slots, hashes] = [this.#slots, this.#hashes];
    const mask = 2 * slots.length - 1;
    this.#slots = new Int32Array(mask + 1).fill(UNKNOWN);
    this.#hashes = new Int32Array(mask + 1);
    for (let old = 0; old < slots.length; old += 1) {
      if (slots[old] === UNKNOWN) continue;
      const hash = hashes[old] as number;
      let slot = (hash ^ (hash >>> 15)) & mask;
      while (this.#slots[slot] !== UNKNOWN) slot = (slot + 1) & mask;
      this.#slots[slot] = slots[old] as number;
      this.#hashes[slot] = hash;
    }
  }
}

/** The same by any analyser. */
export function readWords(words: readonly Word[], codeOf: (word: Word) => number, codes: IntList): void {
  for (let at = 0; at < words.length; at += 1) codes.push(codeOf(words[at] as Word));
}
