import type { Word } from '../words.js';
import { IntList, invert, type Lists } from './lists.js';

/** The words of a corpus by number, and their stems. */
export class Vocabulary {
  readonly keys: readonly string[];
  /** All stems that there are; word c has `stemsOf.items[stemsOf.start[c]]` and on, as numbers of these. */
  readonly stems: readonly string[];
  readonly stemsOf: Lists;
  readonly #codeOf: ReadonlyMap<string, number>;
  #byStem: { readonly numberOf: ReadonlyMap<string, number>; readonly words: Lists } | undefined;

  constructor(
    keys: readonly string[],
    stems: readonly string[],
    stemsOf: Lists,
    codeOf: ReadonlyMap<string, number> = numbered(keys),
  ) {
    this.keys = keys;
    this.stems = stems;
    this.stemsOf = stemsOf;
    this.#codeOf = codeOf;
  }

  codeOf(key: string): number | undefined {
    return this.#codeOf.get(key);
  }

  word(code: number): Word {
    const key = this.keys[code] as string;
    const stems: string[] = [];
    const { start, items } = this.stemsOf;
    for (let at = start[code] as number; at < (start[code + 1] as number); at += 1)
      stems.push(this.stems[items[at] as number] as string);
    // As folded, not as written: which text comes first must not matter.
    return { shown: key, key, stems };
  }

  /** The words with a stem, ascending. Laid out for the first question. */
  withStem(stem: string): Int32Array {
    this.#byStem ??= { numberOf: numbered(this.stems), words: invert(this.stemsOf, this.stems.length) };
    const { numberOf, words } = this.#byStem;
    const at = numberOf.get(stem);
    return at === undefined ? NONE : words.items.subarray(words.start[at], words.start[at + 1]);
  }
}

const NONE = new Int32Array(0);

/** Numbers words as they come; the first sight of a word decides its stems. */
export class Learner {
  readonly #codeOf = new Map<string, number>();
  readonly #keys: string[] = [];
  readonly #stemOf = new Map<string, number>();
  readonly #start = new IntList();
  readonly #items = new IntList();

  /** The number of a word, a new one if it is new. */
  learn(word: Pick<Word, 'key' | 'stems'>): number {
    const known = this.#codeOf.get(word.key);
    if (known !== undefined) return known;
    const key = detached(word.key);
    const code = this.#keys.push(key) - 1;
    this.#codeOf.set(key, code);
    this.#start.push(this.#items.length);
    for (const stem of word.stems) {
      const at = this.#stemOf.get(stem) ?? this.#stemOf.size;
      if (at === this.#stemOf.size) this.#stemOf.set(stem === key ? key : detached(stem), at);
      this.#items.push(at);
    }
    return code;
  }

  done(): Vocabulary {
    this.#start.push(this.#items.length);
    const stemsOf = { start: this.#start.view().slice(), items: this.#items.view().slice() };
    return new Vocabulary(this.#keys, [...this.#stemOf.keys()], stemsOf, this.#codeOf);
  }
}

function numbered(names: readonly string[]): ReadonlyMap<string, number> {
  const numbers = new Map<string, number>();
  for (let at = 0; at < names.length; at += 1) numbers.set(names[at] as string, at);
  return numbers;
}

/** A copy that does not hold on to the text which the word was cut from, as engines let parts of strings do. */
function detached(word: string): string {
  const units = Array.from({ length: word.length }, (_, at) => word.charCodeAt(at));
  return String.fromCharCode(...units);
}
