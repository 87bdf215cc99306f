import type { Question } from './text-data.js';
import type { Search } from './text-systems.js';

/** How good a list of ids is for a question: 0…1. */
export interface Metric {
  readonly name: string;
  readonly limit: number;
  readonly of: (found: readonly string[], relevant: ReadonlySet<string>) => number;
}

/** Normalised discounted cumulative gain, relevance yes or no. */
export const ndcgAt10: Metric = {
  name: 'nDCG@10',
  limit: 10,
  of(found, relevant) {
    const gain = (place: number): number => 1 / Math.log2(place + 2);
    const sum = found.reduce((total, id, place) => total + (relevant.has(id) ? gain(place) : 0), 0);
    const most = Array.from({ length: Math.min(10, relevant.size) }, (_, place) => gain(place));
    return sum / most.reduce((total, one) => total + one, 0);
  },
};

/** Average precision over the first 100, out of all that is relevant. */
export const averagePrecisionAt100: Metric = {
  name: 'MAP@100',
  limit: 100,
  of(found, relevant) {
    let hits = 0;
    let sum = 0;
    for (const [place, id] of found.entries()) {
      if (!relevant.has(id)) continue;
      hits += 1;
      sum += hits / (place + 1);
    }
    return sum / relevant.size;
  },
};

export function meanOf(metric: Metric, search: Search, questions: readonly Question[]): number {
  const sum = questions.reduce(
    (total, { words, relevant }) => total + metric.of(search(words, metric.limit), relevant),
    0,
  );
  return sum / questions.length;
}
