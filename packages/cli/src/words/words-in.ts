import type { Language } from '@koppel/core';
import { en } from './en.js';
import { nl } from './nl.js';
import type { CliWords } from './words.js';

const all: Readonly<Record<Language, CliWords>> = { nl, en };

export function wordsIn(language: Language): CliWords {
  return all[language];
}
