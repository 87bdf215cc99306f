import { at, refuse, show } from '../../../src/errors.js';
import { logarithm } from '../../../src/policy/arithmetic.js';
import type { ValueInputs } from '../../../src/policy/kinds.js';
import { readString, readValue, type Texts } from '../../../src/policy/values.js';
import { type Analyser, plainWords, type Word } from '../../../src/policy/words.js';

/** What a corpus is counted from, and how its words weigh. */
export interface CorpusInput {
  /** The name by which a policy knows it. */
  readonly id: string;
  /** Changes whenever the texts, the analyser or a weight does. */
  readonly version: string;
  /** The texts as the records hold them; a missing one is left out. */
  readonly texts: readonly (ValueInputs['text'] | null | undefined)[];
  /** How a text is taken apart into words. Default `plainWords`, which knows no language. */
  readonly analyse?: Analyser;
  /** Field of a text → how much a word in it weighs, 0…100. Default 1; 3 for a title says that it names the subject. */
  readonly weights?: Readonly<Record<string, number>>;
  /** How soon a repeated word stops to count, 0…10. Default 1.2; larger lets repeats count for longer. */
  readonly k1?: number;
  /** How much long texts are held back, 0 (not) … 1 (in full). Default 0.75. */
  readonly b?: number;
  /**
   * From which likeness on words of different stems meet, 0.1…1. Default 0.25, which lets a Dutch compound meet its
   * parts; 1 leaves equal stems only. Smaller finds more, and more by chance.
   */
  readonly alike?: number;
}

/** A word of the question in this corpus: which words it meets, and what meeting it is worth. */
export interface Meeting {
  /** Codes of the words that it meets, ascending, and how alike they are in thousandths. */
  readonly codes: Int32Array;
  readonly likeness: Int32Array;
  /** Inverse document frequency of the word and its family, in thousandths. */
  readonly rarity: number;
  /** The highest impact that it has on any text of the corpus; 0 where no text has anything like it. */
  readonly best: number;
}

/** Equal words, and words with a stem in common. */
export const ALIKE = 1000;

/** Keeps the strength of any word in any text far below 2⁵³. */
const MOST_TIMES = 1_000_000;
const MOST_REMEMBERED = 10_000;
const SHORTEST_GRAM = 3;
const LONGEST_GRAM = 4;

/**
 * Counts texts once, for every question after it: how rare each word is, how long texts are, which words are alike.
 * Frozen: the same question meets the same words with the same impact for as long as the corpus lives. Words that no
 * text of the corpus has do not exist for it, so make a new one when the texts change.
 *
 * @throws KoppelError `BAD_VALUE` for a text that is none, `BAD_OPTION` for a weight out of range.
 */
export function makeCorpus(input: CorpusInput): Corpus {
  return new Corpus(input);
}

/**
 * BM25F (Robertson, Zaragoza & Taylor 2004) in whole numbers, with words that may be alike instead of equal: the cosine
 * of their letter groups, weighted by how rare each group is.
 */
export class Corpus {
  readonly id: string;
  readonly version: string;
  /** How many texts were counted. */
  readonly size: number;
  readonly #analyse: Analyser;
  readonly #weights: ReadonlyMap<string, number>;
  readonly #average: ReadonlyMap<string, number>;
  readonly #k1: number;
  readonly #b: number;
  readonly #alike: number;
  readonly #codeOf = new Map<string, number>();
  /** By code. */
  readonly #words: Word[] = [];
  readonly #codesOfStem = new Map<string, number[]>();
  /** Per word the texts that have it, and how often it counts there in thousandths. */
  readonly #texts: number[][] = [];
  readonly #times: number[][] = [];
  /** Per text its words and how often each counts, the same the other way round. */
  readonly #contents: ReadonlyMap<number, number>[] = [];
  readonly #grams = new Map<string, number[]>();
  readonly #length: number[] = [];
  readonly #met = new Map<string, Meeting>();

  constructor(input: CorpusInput) {
    const {
      id,
      version,
      texts,
      analyse = plainWords,
      weights = {},
      k1 = 1.2,
      b = 0.75,
      alike = 0.25,
    } = input;
    this.id = readString(id, '/id', 'the id of a corpus');
    this.version = readString(version, '/version', 'the version of a corpus');
    this.#k1 = readOption(k1, '/k1', 0, 10);
    this.#b = readOption(b, '/b', 0, 1);
    this.#alike = readOption(alike, '/alike', 0.1, 1) * ALIKE;
    this.#analyse = analyse;
    this.#weights = new Map(
      Object.entries(weights).map(([field, weight]) => [
        field,
        readOption(weight, at('/weights', field), 0, 100),
      ]),
    );
    const known = texts
      .map((text, index) => readValue('text', text, at('/texts', index)))
      .filter((text) => text !== undefined);
    this.size = known.length;
    this.#average = this.#averageLengths(known);
    for (const [text, value] of known.entries()) this.#count(text, value);
    this.#compareLetters();
    Object.freeze(this);
  }

  /** The words of one field of a text. */
  words(text: string): readonly Word[] {
    return this.#analyse(text);
  }

  /** The number of a word that the corpus knows. */
  codeOf(key: string): number | undefined {
    return this.#codeOf.get(key);
  }

  /** How many words the corpus knows. */
  get vocabulary(): number {
    return this.#words.length;
  }

  /** A word by its number. */
  word(code: number): Word {
    return this.#words[code] as Word;
  }

  /** The words of one of the counted texts: code → how often it counts, in thousandths. */
  contents(text: number): ReadonlyMap<number, number> {
    return this.#contents[text] as ReadonlyMap<number, number>;
  }

  /** The counted texts that a word meets, and how strongly: the sum of likeness × times. */
  strengths({ codes, likeness }: Pick<Meeting, 'codes' | 'likeness'>): ReadonlyMap<number, number> {
    const strengths = new Map<number, number>();
    for (const [place, code] of codes.entries()) {
      const alike = likeness[place] as number;
      for (const [at, text] of (this.#texts[code] as number[]).entries()) {
        const strength = alike * (this.#times[code]?.[at] as number);
        strengths.set(text, (strengths.get(text) ?? 0) + strength);
      }
    }
    return strengths;
  }

  keyOf(code: number): string {
    return (this.#words[code] as Word).key;
  }

  /** Word → how often it counts in a text, in thousandths: weighted per field, and less in a long field. */
  timesIn(texts: Texts): ReadonlyMap<string, number> {
    const times = new Map<string, number>();
    for (const { field, text } of texts) {
      const words = this.words(text);
      const average = this.#average.get(field) ?? 0;
      const length = average === 0 ? 1 : 1 - this.#b + (this.#b * words.length) / average;
      const each = Math.floor((1000 * (this.#weights.get(field) ?? 1)) / length + 0.5);
      for (const { key } of words) times.set(key, Math.min((times.get(key) ?? 0) + each, MOST_TIMES));
    }
    return times;
  }

  /** What a word is worth that meets a text with this strength: the sum over words of likeness × times. */
  impact(rarity: number, strength: number): number {
    return strength === 0 ? 0 : Math.floor((rarity * strength) / (strength + this.#k1 * 1000 * ALIKE) + 0.5);
  }

  /** What a word of a question meets in this corpus. Remembered, since questions share their words. */
  meet(word: Word): Meeting {
    return this.#remembered(`${word.key} ${word.stems.join(' ')}`, () => this.#alikeTo(word.key), word);
  }

  /** The same, but for the words that are only alike. */
  meetFamily(word: Word): Meeting {
    return this.#remembered(`=${word.key} ${word.stems.join(' ')}`, () => new Map(), word);
  }

  #remembered(name: string, alike: () => Map<number, number>, word: Word): Meeting {
    const known = this.#met.get(name);
    if (known !== undefined) return known;
    if (this.#met.size >= MOST_REMEMBERED) this.#met.clear();
    const meeting = this.#meet(word, alike());
    this.#met.set(name, meeting);
    return meeting;
  }

  #averageLengths(texts: readonly Texts[]): ReadonlyMap<string, number> {
    const sums = new Map<string, { words: number; fields: number }>();
    for (const fields of texts) {
      for (const { field, text } of fields) {
        const sum = sums.get(field) ?? { words: 0, fields: 0 };
        sums.set(field, { words: sum.words + this.words(text).length, fields: sum.fields + 1 });
      }
    }
    return new Map([...sums].map(([field, { words, fields }]) => [field, words / fields]));
  }

  #count(text: number, value: Texts): void {
    for (const { text: part } of value) for (const word of this.words(part)) this.#learn(word);
    const contents = new Map<number, number>();
    for (const [key, times] of this.timesIn(value)) {
      const code = this.#codeOf.get(key) as number;
      this.#texts[code]?.push(text);
      this.#times[code]?.push(times);
      contents.set(code, times);
    }
    this.#contents.push(contents);
  }

  #learn({ key, stems }: Word): void {
    if (this.#codeOf.has(key)) return;
    // As folded, not as written: which text comes first must not matter.
    const code = this.#words.push({ shown: key, key, stems }) - 1;
    this.#codeOf.set(key, code);
    this.#texts.push([]);
    this.#times.push([]);
    for (const stem of new Set(stems)) addTo(this.#codesOfStem, stem, code);
    for (const gram of gramsOf(key)) addTo(this.#grams, gram, code);
  }

  /** The length of each word as a vector of letter groups, for the cosine. */
  #compareLetters(): void {
    for (const { key } of this.#words) {
      let square = 0;
      for (const gram of gramsOf(key)) square += this.#weightOf(gram);
      this.#length.push(Math.sqrt(square));
    }
  }

  /** What a group adds to the product of two words that have it: the square of its inverse frequency. */
  #weightOf(gram: string): number {
    const rarity = inverseFrequency(this.#grams.get(gram)?.length ?? 0, this.#words.length);
    return rarity * rarity;
  }

  #meet(word: Word, likeness: Map<number, number>): Meeting {
    for (const stem of word.stems) {
      for (const code of this.#codesOfStem.get(stem) ?? []) likeness.set(code, ALIKE);
    }
    const same = this.#codeOf.get(word.key);
    if (same !== undefined) likeness.set(same, ALIKE);
    const codes = Int32Array.from(likeness.keys()).sort();
    const found = { codes, likeness: codes.map((code) => likeness.get(code) as number) };
    const family = new Set<number>();
    for (const [code, alike] of likeness) {
      if (alike === ALIKE) for (const text of this.#texts[code] as number[]) family.add(text);
    }
    const rarity = Math.floor(inverseFrequency(family.size, this.size) * 1000 + 0.5);
    let strongest = 0;
    for (const strength of this.strengths(found).values()) if (strength > strongest) strongest = strength;
    return { ...found, rarity, best: this.impact(rarity, strongest) };
  }

  /** Words with enough rare letter groups in common. */
  #alikeTo(key: string): Map<number, number> {
    const alike = new Map<number, number>();
    if (this.#alike >= ALIKE) return alike;
    const products = new Map<number, number>();
    let square = 0;
    for (const gram of gramsOf(key)) {
      const weight = this.#weightOf(gram);
      square += weight;
      for (const code of this.#grams.get(gram) ?? []) products.set(code, (products.get(code) ?? 0) + weight);
    }
    const length = Math.sqrt(square);
    for (const [code, product] of products) {
      const cosine = Math.floor((ALIKE * product) / (length * (this.#length[code] as number)) + 0.5);
      if (cosine >= this.#alike) alike.set(code, Math.min(cosine, ALIKE - 1));
    }
    return alike;
  }
}

/** Groups of three and four letters, the edges of the word included: where a word begins and ends says much. */
function gramsOf(key: string): ReadonlySet<string> {
  const framed = ` ${key} `;
  const grams = new Set<string>();
  for (let length = SHORTEST_GRAM; length <= LONGEST_GRAM; length += 1) {
    for (let from = 0; from + length <= framed.length; from += 1)
      grams.add(framed.slice(from, from + length));
  }
  return grams;
}

/** Above zero for whatever occurs less than always, and never below it. */
function inverseFrequency(having: number, all: number): number {
  return logarithm(1 + (all - having + 0.5) / (having + 0.5));
}

function addTo(lists: Map<string, number[]>, name: string, code: number): void {
  const list = lists.get(name);
  if (list === undefined) lists.set(name, [code]);
  else list.push(code);
}

function readOption(value: unknown, pointer: string, min: number, max: number): number {
  if (typeof value === 'number' && value >= min && value <= max) return value;
  return refuse('BAD_OPTION', pointer, show(value), `a number from ${min} to ${max}`);
}
