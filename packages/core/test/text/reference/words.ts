import { foldWord, type Word } from '../../../src/policy/words.js';

/** What `plainWords` does, in one regular expression. */
export function wordsOf(text: string): readonly Word[] {
  return [...text.matchAll(/[\p{L}\p{N}][\p{L}\p{M}\p{N}]*/gu)]
    .map(([shown]) => ({ shown, key: foldWord(shown) }))
    .filter(({ shown, key }) => shown.length <= 64 && key.length >= 2 && key.length <= 64)
    .map(({ shown, key }) => ({ shown, key, stems: [key] }));
}
