/** A word of a text that counts when texts are compared. */
export interface Word {
  /** As it is written in the text. */
  readonly shown: string;
  /** Folded: words with the same key are the same word. */
  readonly key: string;
  /** What words of the same family have in common, one per language; the key itself where no language is known. */
  readonly stems: readonly string[];
}

/** Takes a text apart into the words that count, in order. Pure: same text, same words. */
export type Analyser = (text: string) => readonly Word[];

/** Letters and digits; a hyphen ends a word, so that 'start-up' meets 'start up'. */
const WORD = /[\p{L}\p{N}][\p{L}\p{M}\p{N}]*/gu;

/** Words longer than this are no words: addresses, keys, somebody leaning on the keyboard. */
const MOST_LETTERS = 64;
const LEAST_LETTERS = 2;

/** Letters that Unicode does not take apart into a letter and an accent. */
const LETTERS: Readonly<Record<string, string>> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  đ: 'd',
  ð: 'd',
  ł: 'l',
  þ: 'th',
  ı: 'i',
};
const OWN = new RegExp(`[${Object.keys(LETTERS).join('')}]`, 'g');

/** Lower case without accents: 'Coöperatie' → 'cooperatie', 'Straße' → 'strasse'. */
export function foldWord(word: string): string {
  return word
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(OWN, (letter) => LETTERS[letter] as string);
}

/** The analyser that knows no language: every word of 2 to 64 letters, folded. */
export const plainWords: Analyser = (text) => {
  const words: Word[] = [];
  for (const [shown] of text.matchAll(WORD)) {
    if (shown.length > MOST_LETTERS) continue;
    const key = foldWord(shown);
    if (key.length >= LEAST_LETTERS && key.length <= MOST_LETTERS) words.push({ shown, key, stems: [key] });
  }
  return words;
};
