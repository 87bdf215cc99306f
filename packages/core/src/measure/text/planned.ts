import type { Meeting } from '../../policy/corpus.js';
import type { Word } from '../../policy/words.js';

/** A word that a text is searched for. */
export interface PlannedWord extends Meeting {
  readonly word: Word;
  /** How much the word counts, in thousandths: 1000 or more for a word of the question, less for a related one. */
  readonly weight: number;
  /** Whether the word is in the question. */
  readonly asked: boolean;
}

/** What all forms of a word have in common, in every language of the analyser. */
export function familyOf(word: Word): string {
  return word.stems.join(' ');
}

/** An impact times the weight of the word, in whole numbers. */
export function weighed(impact: number, { weight }: Pick<PlannedWord, 'weight'>): number {
  return Math.floor((impact * weight + 500) / 1000);
}
