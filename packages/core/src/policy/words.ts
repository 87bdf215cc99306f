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
const WORD = /[\p{L}\p{N}][\p{L}\p{M}\p{N}]*/uy;

/** What a character is to a word: bits, so that a word is the sum of its characters. */
export const OTHER = 0;
const LOWER = 1;
const UPPER = 2;
export const BEYOND = 4;
const ASCII = Uint8Array.from({ length: 128 }, (_, unit) => {
  const character = String.fromCharCode(unit);
  return /[a-z0-9]/.test(character) ? LOWER : /[A-Z]/.test(character) ? UPPER : OTHER;
});

/** What a UTF-16 unit is: part of a word, `OTHER`, or `BEYOND` ASCII. */
export function kindOfUnit(unit: number): number {
  return unit < ASCII.length ? (ASCII[unit] as number) : BEYOND;
}

/** Words longer than this are no words: addresses, keys, somebody leaning on the keyboard. */
export const MOST_LETTERS = 64;
export const LEAST_LETTERS = 2;

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
const PLAIN = /^[a-zA-Z0-9]*$/;
const OWN = new RegExp(`[${Object.keys(LETTERS).join('')}]`, 'g');

/** Lower case without accents: 'Coöperatie' → 'cooperatie', 'Straße' → 'strasse'. */
export function foldWord(word: string): string {
  if (PLAIN.test(word)) return word.toLowerCase();
  return word
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(OWN, (letter) => LETTERS[letter] as string);
}

/** The analyser that knows no language: every word of 2 to 64 letters, folded. */
export const plainWords: Analyser = (text) => {
  const words: Word[] = [];
  let from = 0;
  while (from < text.length) {
    // Most words are ASCII, and most of those in lower case: they need no regular expression and no folding.
    let end = from;
    let seen = 0;
    while (end < text.length) {
      const unit = text.charCodeAt(end);
      const kind = kindOfUnit(unit);
      seen |= kind;
      if (kind === OTHER || kind === BEYOND) break;
      end += 1;
    }
    if (seen >= BEYOND) end = endOfWord(text, from);
    if (end > from && end - from <= MOST_LETTERS) {
      const shown = text.slice(from, end);
      const key = seen === LOWER ? shown : foldWord(shown);
      if (key.length >= LEAST_LETTERS && key.length <= MOST_LETTERS) words.push({ shown, key, stems: [key] });
    }
    // One on from what is no letter: at worst the second half of a pair, which begins no word either.
    from = Math.max(end, from + 1);
  }
  return words;
};

/** Where the word that begins here ends; here, when none does. */
export function endOfWord(text: string, from: number): number {
  WORD.lastIndex = from;
  return WORD.test(text) ? WORD.lastIndex : from;
}
