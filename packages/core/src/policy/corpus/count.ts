import { at } from '../../errors.js';
import type { ValueInputs } from '../kinds.js';
import { readValue, type Texts } from '../values.js';
import { type Analyser, plainWords } from '../words.js';
import { IntList, type Lists, startsOf } from './lists.js';
import { PlainCodes, readWords } from './plain-codes.js';
import { Learner, type Vocabulary } from './vocabulary.js';
import { MOST_TIMES, type Weighing } from './weighing.js';

/** Word c stands in the texts `texts[start[c]]` … `texts[start[c + 1] - 1]`, ascending, so many thousandths times. */
interface Occurrences {
  readonly start: Int32Array;
  readonly texts: Int32Array;
  readonly times: Int32Array;
}

/** What is counted once, for every question. */
export interface Counted {
  /** How many texts. */
  readonly size: number;
  readonly vocabulary: Vocabulary;
  /** Per field of a text its words on average. */
  readonly average: ReadonlyMap<string, number>;
  readonly occurrences: Occurrences;
}

/**
 * Analyses each text once.
 *
 * @throws KoppelError `BAD_VALUE` for a text that is none.
 */
export function countTexts(
  texts: readonly (ValueInputs['text'] | null | undefined)[],
  weighing: Weighing,
  analyse: Analyser,
): Counted {
  const { size, vocabulary, ...scanned } = scan(texts, analyse);
  const average = new Map(scanned.fields.map(({ name, words, parts }) => [name, words / parts]));
  const eachOf = (field: number, words: number): number => {
    const { name } = scanned.fields[field] as Field;
    return weighing.each(name, words, average.get(name) as number);
  };
  return { size, vocabulary, average, occurrences: occurrencesOf(scanned, vocabulary.keys.length, eachOf) };
}

interface Field {
  readonly name: string;
  words: number;
  parts: number;
}

/** All texts as numbers of words, one after the other. */
interface Scanned {
  readonly codes: Int32Array;
  readonly fields: readonly Field[];
  /** Per part of a text: which text, which field, and its end in `codes`. */
  readonly textOf: Int32Array;
  readonly fieldOf: Int32Array;
  readonly endOf: Int32Array;
}

function scan(texts: readonly unknown[], analyse: Analyser) {
  const learner = new Learner();
  const plain = new PlainCodes((key) => learner.learn({ key, stems: [key] }));
  const fields: Field[] = [];
  const [codes, textOf, fieldOf, endOf] = [new IntList(), new IntList(), new IntList(), new IntList()];
  let size = 0;
  for (let place = 0; place < texts.length; place += 1) {
    const value = readText(texts, place);
    if (value === undefined) continue;
    for (const { field: name, text } of value) {
      const before = codes.length;
      if (analyse === plainWords) plain.read(text, codes);
      else readWords(analyse(text), (word) => learner.learn(word), codes);
      let field = fields.findIndex((one) => one.name === name);
      if (field < 0) field = fields.push({ name, words: 0, parts: 0 }) - 1;
      const sum = fields[field] as Field;
      sum.words += codes.length - before;
      sum.parts += 1;
      textOf.push(size);
      fieldOf.push(field);
      endOf.push(codes.length);
    }
    size += 1;
  }
  const views = { codes: codes.view(), textOf: textOf.view(), fieldOf: fieldOf.view(), endOf: endOf.view() };
  return { size, vocabulary: learner.done(), fields, ...views };
}

/** The place of a text is written out only for one that is refused. */
function readText(texts: readonly unknown[], place: number): Texts | undefined {
  try {
    return readValue('text', texts[place], '');
  } catch {
    return readValue('text', texts[place], at('/texts', place));
  }
}

/** Turns the texts round: each word its texts, a text once however often it has the word. */
function occurrencesOf(
  { codes, textOf, fieldOf, endOf }: Scanned,
  vocabulary: number,
  eachOf: (field: number, words: number) => number,
): Occurrences {
  const first = startsOf(codes, vocabulary);
  const ends = first.slice(0, vocabulary);
  const texts = new Int32Array(codes.length);
  const times = new Int32Array(codes.length);
  let from = 0;
  for (let part = 0; part < endOf.length; part += 1) {
    const text = textOf[part] as number;
    const end = endOf[part] as number;
    const each = eachOf(fieldOf[part] as number, end - from);
    for (; from < end; from += 1) {
      const code = codes[from] as number;
      let place = ends[code] as number;
      if (place > (first[code] as number) && texts[place - 1] === text) place -= 1;
      else ends[code] = place + 1;
      texts[place] = text;
      times[place] = Math.min((times[place] as number) + each, MOST_TIMES);
    }
  }
  return closedUp(first, ends, texts, times);
}

/** Takes out the room that texts which have a word twice left open. */
function closedUp(first: Int32Array, ends: Int32Array, texts: Int32Array, times: Int32Array): Occurrences {
  const start = new Int32Array(first.length);
  let to = 0;
  for (let code = 0; code < ends.length; code += 1) {
    const [from, end] = [first[code] as number, ends[code] as number];
    texts.copyWithin(to, from, end);
    times.copyWithin(to, from, end);
    to += end - from;
    start[code + 1] = to;
  }
  return { start, texts: texts.slice(0, to), times: times.slice(0, to) };
}

/** The same the other way round: text t has the words `items[start[t]]` and on, ascending, and their times. */
export function contentsOf(
  { start, texts, times }: Occurrences,
  size: number,
): Lists & { times: Int32Array } {
  const begin = startsOf(texts, size);
  const next = begin.slice();
  const contents = { start: begin, items: new Int32Array(texts.length), times: new Int32Array(texts.length) };
  for (let code = 0; code + 1 < start.length; code += 1) {
    for (let from = start[code] as number; from < (start[code + 1] as number); from += 1) {
      const text = texts[from] as number;
      const place = next[text] as number;
      next[text] = place + 1;
      contents.items[place] = code;
      contents.times[place] = times[from] as number;
    }
  }
  return contents;
}
