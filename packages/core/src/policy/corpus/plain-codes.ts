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
  /** Four numbers a slot, so that one look tells: hash, code, first of `#letters`, how many; none where that is 0. */
  #slots = new Int32Array(4 * 1024);
  #size = 0;
  #letters = new Uint8Array(8 * 1024);
  #lettersEnd = 0;
  /** The word that is being read, folded. */
  readonly #word = new Uint8Array(MOST_LETTERS);
  #closed = false;

  /** `byName` gives the number of a folded word; for a word of ASCII it is asked once. */
  constructor(byName: (name: string) => number) {
    this.#byName = byName;
  }

  /** For these words and no others: of ASCII none is asked about again. */
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
    const word = this.#word;
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
        // Past the end of a word that is too long nothing is written.
        word[end - from] = unit | LOWER_CASE;
        hash = Math.imul(hash ^ (unit | LOWER_CASE), PRIME);
        end += 1;
      }
      if (seen >= BEYOND) {
        end = endOfWord(text, from);
        if (end > from && end - from <= MOST_LETTERS) this.#readFolded(text.slice(from, end), codes);
      } else if (end - from >= LEAST_LETTERS && end - from <= MOST_LETTERS) {
        codes.push(this.#codeOf(hash, end - from));
      }
      from = Math.max(end, from + 1);
    }
  }

  #readFolded(shown: string, codes: IntList): void {
    const key = foldWord(shown);
    if (key.length >= LEAST_LETTERS && key.length <= MOST_LETTERS) codes.push(this.#byName(key));
  }

  #codeOf(hash: number, length: number): number {
    const slots = this.#slots;
    const mask = slots.length - 1;
    let at = first(hash, mask);
    while (slots[at + 3] !== 0) {
      if (slots[at] === hash && slots[at + 3] === length && this.#isWord(slots[at + 2] as number, length))
        return slots[at + 1] as number;
      at = (at + 4) & mask;
    }
    return this.#closed ? UNKNOWN : this.#learn(hash, length, at);
  }

  #isWord(from: number, length: number): boolean {
    const [word, letters] = [this.#word, this.#letters];
    for (let at = 0; at < length; at += 1) if (letters[from + at] !== word[at]) return false;
    return true;
  }

  #learn(hash: number, length: number, at: number): number {
    const letters = this.#word.subarray(0, length);
    const from = this.#lettersEnd;
    if (from + length > this.#letters.length) this.#letters = wider(this.#letters);
    this.#letters.set(letters, from);
    this.#lettersEnd += length;
    const code = this.#byName(String.fromCharCode(...letters));
    this.#slots.set([hash, code, from, length], at);
    this.#size += 1;
    if (8 * this.#size > this.#slots.length) this.#grow();
    return code;
  }

  #grow(): void {
    const old = this.#slots;
    const slots = new Int32Array(2 * old.length);
    const mask = slots.length - 1;
    for (let from = 0; from < old.length; from += 4) {
      if (old[from + 3] === 0) continue;
      let at = first(old[from] as number, mask);
      while (slots[at + 3] !== 0) at = (at + 4) & mask;
      for (let part = 0; part < 4; part += 1) slots[at + part] = old[from + part] as number;
    }
    this.#slots = slots;
  }
}

/** Where the search for a hash begins: a slot of four. */
function first(hash: number, mask: number): number {
  return ((hash ^ (hash >>> 15)) << 2) & mask;
}

function wider(letters: Uint8Array): Uint8Array<ArrayBuffer> {
  const twice = new Uint8Array(2 * letters.length);
  twice.set(letters);
  return twice;
}

/** The same by any analyser. */
export function readWords(words: readonly Word[], codeOf: (word: Word) => number, codes: IntList): void {
  for (let at = 0; at < words.length; at += 1) codes.push(codeOf(words[at] as Word));
}
