import { type CorpusParts, readCorpus, writeCorpus } from './corpus/bytes.js';
import { contentsOf, countTexts } from './corpus/count.js';
import { Letters } from './corpus/letters.js';
import { IntList } from './corpus/lists.js';
import { PlainCodes, readWords, UNKNOWN } from './corpus/plain-codes.js';
import { Sums } from './corpus/sums.js';
import { ALIKE, inverseFrequency, MOST_TIMES, Weighing } from './corpus/weighing.js';
import type { ValueInputs } from './kinds.js';
import { readString, type Texts } from './values.js';
import { type Analyser, plainWords, type Word } from './words.js';

export { ALIKE };

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

/** The words of a text that the corpus knows, by code ascending, and how often each counts in thousandths. */
export interface TextVector {
  readonly codes: Int32Array;
  readonly times: Int32Array;
}

/** Counted texts, each once and in no order, and how strongly each is met. */
interface Strengths {
  readonly texts: Int32Array;
  readonly strengths: Float64Array;
}

const MOST_REMEMBERED = 10_000;

/**
 * Counts texts once, for every question after it: how rare each word is, how long texts are, which words are alike.
 * Frozen: the same question meets the same words with the same impact for as long as the corpus lives. Words that no
 * text of the corpus has do not exist for it, so make a new one when the texts change.
 *
 * @throws KoppelError `BAD_VALUE` for a text that is none, `BAD_OPTION` for a weight out of range.
 */
export function makeCorpus(input: CorpusInput): Corpus {
  const { texts, analyse = plainWords } = input;
  const id = readString(input.id, '/id', 'the id of a corpus');
  const version = readString(input.version, '/version', 'the version of a corpus');
  const weighing = new Weighing(input);
  return new Corpus({ id, version, weighing, counted: countTexts(texts, weighing, analyse) }, analyse);
}

/**
 * A corpus as it was saved, by the same analyser. The counts are views onto the buffer; only the vocabulary is read.
 *
 * @throws KoppelError `BAD_BYTES` for a buffer that is damaged or no corpus of this version of Koppel, `BAD_OPTION` for
 * an analyser that finds other words than the one that it was counted with.
 */
export function loadCorpus(
  buffer: ArrayBuffer | SharedArrayBuffer,
  { analyse = plainWords }: Pick<CorpusInput, 'analyse'> = {},
): Corpus {
  return new Corpus(readCorpus(buffer, analyse), analyse);
}

/**
 * BM25F (Robertson, Zaragoza & Taylor 2004) in whole numbers, with words that may be alike instead of equal: the cosine
 * of their letter groups, weighted by how rare each group is. Made by `makeCorpus` or `loadCorpus`.
 */
export class Corpus {
  readonly id: string;
  readonly version: string;
  /** How many texts were counted. */
  readonly size: number;
  readonly #parts: CorpusParts;
  readonly #analyse: Analyser;
  readonly #met = new Map<string, Meeting>();
  // Laid out for the first question that needs them.
  #letters: Letters | undefined;
  #contents: ReturnType<typeof contentsOf> | undefined;
  #sums: Sums | undefined;
  #times: Int32Array | undefined;
  #plain: PlainCodes | undefined;
  readonly #codes = new IntList();
  readonly #found = new IntList();

  constructor(parts: CorpusParts, analyse: Analyser) {
    this.id = parts.id;
    this.version = parts.version;
    this.size = parts.counted.size;
    this.#parts = parts;
    this.#analyse = analyse;
    Object.freeze(this);
  }

  /** All of it but the analyser, for `loadCorpus`. `shared` puts it in a `SharedArrayBuffer`, for workers. */
  save(options?: { readonly shared?: boolean }): ArrayBuffer | SharedArrayBuffer {
    return writeCorpus(this.#parts, this.#analyse, options);
  }

  /** The words of one field of a text. */
  words(text: string): readonly Word[] {
    return this.#analyse(text);
  }

  /** The number of a word that the corpus knows. */
  codeOf(key: string): number | undefined {
    return this.#parts.counted.vocabulary.codeOf(key);
  }

  /** How many words the corpus knows. */
  get vocabulary(): number {
    return this.#parts.counted.vocabulary.keys.length;
  }

  /** A word by its number. */
  word(code: number): Word {
    return this.#parts.counted.vocabulary.word(code);
  }

  keyOf(code: number): string {
    return this.#parts.counted.vocabulary.keys[code] as string;
  }

  /** The words of one of the counted texts. */
  contents(text: number): TextVector {
    this.#contents ??= contentsOf(this.#parts.counted.occurrences, this.size);
    const { start, items, times } = this.#contents;
    const [from, end] = [start[text], start[text + 1]];
    return { codes: items.subarray(from, end), times: times.subarray(from, end) };
  }

  /** The same for any text. */
  vector(texts: Texts): TextVector {
    const [codes, times]: [number[], number[]] = [[], []];
    this.eachWordOf(texts, (code, often) => {
      codes.push(code);
      times.push(often);
    });
    const order = codes.map((_, at) => at).sort((a, b) => (codes[a] as number) - (codes[b] as number));
    return {
      codes: Int32Array.from(order, (at) => codes[at] as number),
      times: Int32Array.from(order, (at) => times[at] as number),
    };
  }

  /** The same one by one, in the order of the text. */
  eachWordOf(texts: Texts, take: (code: number, times: number) => void): void {
    this.#times ??= new Int32Array(this.vocabulary);
    const sums = this.#times;
    const found = this.#found;
    found.clear();
    for (const { field, text } of texts) {
      const words = this.#codesOf(text);
      const each = this.#eachIn(field, words.length);
      for (let at = 0; at < words.length; at += 1) {
        const code = words.at(at);
        if (code === UNKNOWN) continue;
        // One above the count, so that a word which weighs nothing is also found once.
        const sum = sums[code] as number;
        if (sum === 0) found.push(code);
        sums[code] = Math.min(Math.max(sum, 1) + each, MOST_TIMES + 1);
      }
    }
    for (let at = 0; at < found.length; at += 1) {
      const code = found.at(at);
      const times = (sums[code] as number) - 1;
      sums[code] = 0;
      take(code, times);
    }
  }

  /** The words of one field by number, until the next call. */
  #codesOf(text: string): IntList {
    const codes = this.#codes;
    codes.clear();
    if (this.#analyse === plainWords) this.#plainCodes().read(text, codes);
    else readWords(this.words(text), ({ key }) => this.codeOf(key) ?? UNKNOWN, codes);
    return codes;
  }

  #plainCodes(): PlainCodes {
    const { vocabulary } = this.#parts.counted;
    this.#plain ??= PlainCodes.of(vocabulary.keys, (key) => vocabulary.codeOf(key) ?? UNKNOWN);
    return this.#plain;
  }

  /** Word → how often it counts in a text, in thousandths: weighted per field, and less in a long field. */
  timesIn(texts: Texts): ReadonlyMap<string, number> {
    const counts = new Map<string, number>();
    for (const { field, text } of texts) {
      const words = this.words(text);
      const each = this.#eachIn(field, words.length);
      for (const { key } of words) counts.set(key, Math.min((counts.get(key) ?? 0) + each, MOST_TIMES));
    }
    return counts;
  }

  /** The counted texts that a word meets, and how strongly: the sum of likeness × times. */
  strengths({ codes, likeness }: Pick<Meeting, 'codes' | 'likeness'>): Strengths {
    const sums = this.#strengthsOf(codes, likeness);
    const found = { texts: sums.texts(), strengths: sums.values() };
    sums.clear();
    return found;
  }

  /** What a word is worth that meets a text with this strength: the sum over words of likeness × times. */
  impact(rarity: number, strength: number): number {
    return this.#parts.weighing.impact(rarity, strength);
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

  #meet(word: Word, likeness: Map<number, number>): Meeting {
    const { vocabulary } = this.#parts.counted;
    for (const stem of word.stems) for (const code of vocabulary.withStem(stem)) likeness.set(code, ALIKE);
    const same = vocabulary.codeOf(word.key);
    if (same !== undefined) likeness.set(same, ALIKE);
    const codes = Int32Array.from(likeness.keys()).sort();
    const found = { codes, likeness: codes.map((code) => likeness.get(code) as number) };
    const having = this.#having(codes.filter((code) => likeness.get(code) === ALIKE));
    const rarity = Math.floor(inverseFrequency(having, this.size) * 1000 + 0.5);
    const sums = this.#strengthsOf(found.codes, found.likeness);
    const best = this.impact(rarity, sums.highest());
    sums.clear();
    return { ...found, rarity, best };
  }

  /** How many texts have one of these words, if only one that weighs nothing there. */
  #having(codes: Int32Array): number {
    const { start, texts } = this.#parts.counted.occurrences;
    const sums = this.#scratch();
    for (const code of codes) sums.add(texts, undefined, start[code] as number, start[code + 1] as number, 1);
    const { size } = sums;
    sums.clear();
    return size;
  }

  #scratch(): Sums {
    this.#sums ??= new Sums(this.size);
    return this.#sums;
  }

  /** To be cleared after use. */
  #strengthsOf(codes: Int32Array, likeness: Int32Array): Sums {
    const { start, texts, times } = this.#parts.counted.occurrences;
    const sums = this.#scratch();
    for (let place = 0; place < codes.length; place += 1) {
      const code = codes[place] as number;
      const [from, end] = [start[code] as number, start[code + 1] as number];
      sums.add(texts, times, from, end, likeness[place] as number);
    }
    return sums;
  }

  #eachIn(field: string, words: number): number {
    const { weighing, counted } = this.#parts;
    return weighing.each(field, words, counted.average.get(field) ?? 0);
  }

  /** Words with enough letter groups in common. */
  #alikeTo(key: string): Map<number, number> {
    const least = this.#parts.weighing.alike * ALIKE;
    if (least >= ALIKE) return new Map();
    this.#letters ??= new Letters(this.#parts.counted.vocabulary.keys);
    return this.#letters.alikeTo(key, least);
  }
}
