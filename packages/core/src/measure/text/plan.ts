import type { Corpus, Meeting } from '../../policy/corpus.js';
import type { Texts } from '../../policy/values.js';
import type { Word } from '../../policy/words.js';

/** A question made ready: what each of its words meets in the corpus, and what a full share is. */
export interface Plan {
  readonly words: readonly PlannedWord[];
  /** The sum of impacts from which on the share is full; 0 when no word is worth anything. */
  readonly full: number;
}

export interface PlannedWord extends Meeting {
  readonly word: Word;
}

/** A word counts once, however often it is said and in whatever form. */
export function planOf(texts: Texts, corpus: Corpus, enough: number): Plan {
  const families = new Map<string, PlannedWord>();
  for (const { text } of texts) {
    for (const word of corpus.words(text)) {
      const family = word.stems.join(' ');
      if (!families.has(family)) families.set(family, { word, ...corpus.meet(word) });
    }
  }
  const words = [...families.values()];
  const best = words.map((word) => word.best).sort((a, b) => b - a);
  return { words, full: best.slice(0, enough).reduce((sum, one) => sum + one, 0) };
}
