import { ALIKE, type Corpus } from '../../policy/corpus.js';
import type { Texts } from '../../policy/values.js';
import { familyOf, type PlannedWord, weighed } from './planned.js';
import { relatedTo } from './related.js';

/** A question made ready: what each of its words meets in the corpus, and what a full share is. */
export interface Plan {
  readonly words: readonly PlannedWord[];
  /** The sum of impacts from which on the share is full; 0 when no word is worth anything. */
  readonly full: number;
}

const plans = new WeakMap<Corpus, Map<string, Plan>>();
const MOST_REMEMBERED = 2000;

/**
 * Plans a question. `enough` is how many words make a full share; `related` how much the words count that are typical
 * of the texts which answer the question best, 0…1. The same question is asked of every offer, so plans are kept.
 */
export function planOf(texts: Texts, corpus: Corpus, enough: number, related: number): Plan {
  const known = plans.get(corpus) ?? new Map<string, Plan>();
  plans.set(corpus, known);
  const name = JSON.stringify([enough, related, texts.map(({ text }) => text)]);
  const kept = known.get(name);
  if (kept !== undefined) return kept;
  if (known.size >= MOST_REMEMBERED) known.clear();
  const asked = askedWords(texts, corpus);
  const words = related === 0 ? asked : relatedTo(asked, corpus, Math.floor(related * 1000 + 0.5));
  const best = words
    .map((word) => weighed(word.best, word))
    .filter((one) => one > 0)
    .sort((a, b) => b - a);
  // A word that no text has cannot be met, but it was asked: else one word by chance would answer a whole sentence.
  const unmet = Math.max(0, Math.min(enough, asked.length) - best.length);
  const full = best.slice(0, enough).reduce((sum, one) => sum + one, 0) + unmet * (best[0] ?? 0);
  const plan = { words, full };
  known.set(name, plan);
  return plan;
}

/** A word counts once, however often it is said and in whatever form. */
function askedWords(texts: Texts, corpus: Corpus): readonly PlannedWord[] {
  const families = new Map<string, PlannedWord>();
  for (const { text } of texts) {
    for (const word of corpus.words(text)) {
      const family = familyOf(word);
      if (!families.has(family))
        families.set(family, { word, weight: ALIKE, asked: true, ...corpus.meet(word) });
    }
  }
  return [...families.values()];
}
