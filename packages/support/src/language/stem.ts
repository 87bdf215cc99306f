import type { Language } from '@koppel/core';
import { stemmer as dutch } from '@orama/stemmers/dutch';
import english from 'wink-porter2-stemmer';

/** Snowball's stemmers of Dutch and English. Words are folded before: both expect lower case without accents. */
export const stems: Readonly<Record<Language, (word: string) => string>> = {
  nl: (word) => dutch(word),
  en: (word) => english(word),
};
