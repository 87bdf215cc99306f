import { type Analyser, type Language, languages, plainWords, type Word } from '@koppel/core';
import { stems } from './stem.js';
import { stopWords } from './stop-words.js';

/** Longer words are taken as they are: no stemmer knows them, and one of the two slows down on them. */
const MOST_STEMMED = 40;
const MOST_REMEMBERED = 50_000;

/**
 * Takes a text apart into the words that count: folded, without stop words, with a stem per language. With both
 * languages a word counts unless it is a stop word in one of them, and two words meet when they have a stem in common
 * in either; so a question in Dutch or English finds texts in both, and nobody has to say which language it is in.
 */
export function analyserOf(...given: readonly Language[]): Analyser {
  const used = given.length === 0 ? languages : given;
  // The same few thousand words come back in every text: what is known of them is kept, and changes nothing.
  const known = new Map<string, readonly string[] | undefined>();
  const stemsOf = (key: string): readonly string[] | undefined => {
    if (known.has(key)) return known.get(key);
    if (known.size >= MOST_REMEMBERED) known.clear();
    const found = used.some((language) => stopWords[language].has(key)) ? undefined : stemmed(key, used);
    known.set(key, found);
    return found;
  };
  return (text) =>
    plainWords(text).flatMap(({ shown, key }): Word | readonly [] => {
      const found = stemsOf(key);
      return found === undefined ? [] : { shown, key, stems: found };
    });
}

/** Stems carry their language: what English and Dutch stems have in common by chance is no meeting. */
function stemmed(key: string, used: readonly Language[]): readonly string[] {
  if (key.length > MOST_STEMMED) return [key];
  return used.map((language) => `${language}:${stems[language](key)}`);
}
