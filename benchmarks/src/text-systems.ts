import { type CorpusInput, createRanker, makeCorpus, policy, prefer, text } from '@koppel/core';
import MiniSearch from 'minisearch';
import type { Collection } from './text-data.js';

/** Answers a question with the ids of at most so many texts, best first. */
export type Search = (words: string, limit: number) => readonly string[];
export type System = (collection: Collection) => Search;

/** MiniSearch 7 as it comes: all fields, default options. */
export const miniSearch: System = ({ texts }) => {
  const index = new MiniSearch({ fields: [...new Set(texts.flatMap(({ text }) => Object.keys(text)))] });
  index.addAll(texts.map(({ id, text }) => ({ id, ...text })));
  return (words, limit) =>
    index
      .search(words)
      .slice(0, limit)
      .map(({ id }) => id as string);
};

/** Cosine of TF-IDF vectors of character n-grams within words, as scikit-learn's `char_wb` makes them. */
export function characterGrams(shortest: number, longest: number): System {
  const gramsOf = (text: string): Map<string, number> => {
    const counts = new Map<string, number>();
    for (const [word] of text.toLowerCase().matchAll(/[\p{L}\p{M}\p{N}]+/gu)) {
      const framed = ` ${word} `;
      for (let length = shortest; length <= longest; length += 1) {
        for (let from = 0; from + length <= framed.length; from += 1) {
          const gram = framed.slice(from, from + length);
          counts.set(gram, (counts.get(gram) ?? 0) + 1);
        }
      }
    }
    return counts;
  };
  return ({ texts }) => {
    const counted = texts.map(({ text }) => gramsOf(Object.values(text).join(' ')));
    const having = new Map<string, number>();
    for (const counts of counted)
      for (const gram of counts.keys()) having.set(gram, (having.get(gram) ?? 0) + 1);
    const rarity = (gram: string): number => Math.log((1 + texts.length) / (1 + (having.get(gram) ?? 0))) + 1;
    const postings = new Map<string, [text: number, weight: number][]>();
    for (const [text, counts] of counted.entries()) {
      const weights = [...counts].map(([gram, count]) => [gram, count * rarity(gram)] as const);
      const length = Math.hypot(...weights.map(([, weight]) => weight)) || 1;
      for (const [gram, weight] of weights) {
        const list = postings.get(gram) ?? [];
        postings.set(gram, list);
        list.push([text, weight / length]);
      }
    }
    return (words, limit) => {
      const scores = new Map<number, number>();
      for (const [gram, count] of gramsOf(words)) {
        for (const [text, weight] of postings.get(gram) ?? [])
          scores.set(text, (scores.get(text) ?? 0) + count * rarity(gram) * weight);
      }
      return best(
        [...scores].map(([text, score]) => [texts[text]?.id as string, score]),
        limit,
      );
    };
  };
}

function best(scored: readonly (readonly [id: string, score: number])[], limit: number): readonly string[] {
  return [...scored]
    .sort(([a, one], [b, other]) => other - one || (a < b ? -1 : 1))
    .slice(0, limit)
    .map(([id]) => id);
}

/** What a policy says beside the corpus. */
interface TextParams {
  readonly enough?: number;
  readonly related?: number;
}

/** The measure `text` as a policy uses it: shares in thousandths, ties by id. */
export function koppel(
  options: Omit<CorpusInput, 'id' | 'version' | 'texts'>,
  params: TextParams = {},
): System {
  const wish = policy({ ask: { words: 'text' }, offer: { text: 'text' } }, ({ ask, offer }) => ({
    words: prefer(1, text(ask.words, offer.text, { corpus: 'texts', ...params })),
  }));
  return ({ texts }) => {
    const corpus = makeCorpus({
      id: 'texts',
      version: '1',
      texts: texts.map(({ text }) => text),
      ...options,
    });
    const ranker = createRanker(wish, texts, { corpora: [corpus], remember: 0 });
    return (words, limit) =>
      ranker
        .rank({ words: words.normalize('NFC') }, { limit })
        .filter(({ points }) => points > 0)
        .map(({ id }) => id);
  };
}
