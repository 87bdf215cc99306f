import { inverseFrequency } from '../../../src/policy/corpus/weighing.js';
import type { Word } from '../../../src/policy/words.js';

type Fields = Readonly<Record<string, string>>;

/** A corpus as its documentation says it: BM25F over texts by field, in maps, and nothing remembered. */
export function referenceCorpus(
  texts: readonly Fields[],
  analyse: (text: string) => readonly Word[],
  { weights = {}, k1 = 1.2, b = 0.75, alike = 0.25 }: Options,
) {
  const words = new Map<string, Word>();
  const lengths: Record<string, number[]> = {};
  for (const fields of texts)
    for (const [field, text] of sorted(fields)) {
      for (const word of analyse(text)) if (!words.has(word.key)) words.set(word.key, word);
      lengths[field] = [...(lengths[field] ?? []), analyse(text).length];
    }
  const averageOf = (field: string): number => {
    const all = lengths[field] ?? [];
    return all.length === 0 ? 0 : all.reduce((sum, one) => sum + one, 0) / all.length;
  };

  /** Key → thousandths. */
  const timesIn = (fields: Fields): Map<string, number> => {
    const times = new Map<string, number>();
    for (const [field, text] of sorted(fields)) {
      const found = analyse(text);
      const length = averageOf(field) === 0 ? 1 : 1 - b + (b * found.length) / averageOf(field);
      const each = Math.floor((1000 * (weights[field] ?? 1)) / length + 0.5);
      for (const { key } of found) times.set(key, Math.min((times.get(key) ?? 0) + each, 1_000_000));
    }
    return times;
  };
  const counted = texts.map(timesIn);

  const gramsOf = (key: string): Set<string> => {
    const framed = ` ${key} `;
    const of = (size: number) =>
      Array.from({ length: Math.max(0, framed.length - size + 1) }, (_, at) => framed.slice(at, at + size));
    return new Set([...of(3), ...of(4)]);
  };
  const weightOf = (gram: string): number => {
    const having = [...words.keys()].filter((key) => gramsOf(key).has(gram)).length;
    return inverseFrequency(having, words.size) ** 2;
  };
  const square = (grams: Iterable<string>): number => {
    let sum = 0;
    for (const gram of grams) sum += weightOf(gram);
    return sum;
  };
  const likeness = (one: string, other: string): number => {
    const shared = [...gramsOf(one)].filter((gram) => gramsOf(other).has(gram));
    const lengths = Math.sqrt(square(gramsOf(one))) * Math.sqrt(square(gramsOf(other)));
    const cosine = Math.floor((1000 * square(shared)) / lengths + 0.5);
    return cosine >= alike * 1000 ? Math.min(cosine, 999) : 0;
  };

  const impact = (rarity: number, strength: number): number =>
    strength === 0 ? 0 : Math.floor((rarity * strength) / (strength + k1 * 1_000_000) + 0.5);

  /** What a word meets: key → likeness, its rarity, and its best impact; with `family` only what has a stem in common. */
  const meet = (word: Word, family: boolean) => {
    const met = new Map<string, number>();
    for (const [key, { stems }] of words) {
      const same = key === word.key || stems.some((stem) => word.stems.includes(stem));
      const near = same ? 1000 : family || alike === 1 ? 0 : likeness(word.key, key);
      if (near > 0) met.set(key, near);
    }
    const equal = [...met].filter(([, near]) => near === 1000).map(([key]) => key);
    const having = counted.filter((times) => equal.some((key) => times.has(key))).length;
    const rarity = Math.floor(inverseFrequency(having, texts.length) * 1000 + 0.5);
    const strengths = counted.map((times) =>
      [...met].reduce((sum, [key, near]) => sum + near * (times.get(key) ?? 0), 0),
    );
    return { met, rarity, strengths, best: Math.max(0, ...strengths.map((one) => impact(rarity, one))) };
  };
  return { words, timesIn, counted, meet };
}

export interface Options {
  readonly weights?: Readonly<Record<string, number>>;
  readonly k1?: number;
  readonly b?: number;
  readonly alike?: number;
}

function sorted(fields: Fields): readonly (readonly [string, string])[] {
  return Object.entries(fields).sort(([a], [b]) => (a < b ? -1 : 1));
}
