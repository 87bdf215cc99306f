import type { Language } from '@koppel/core';
import { en } from './en.js';
import { nl } from './nl.js';
import type { PeersWords } from './words.js';

const all: Readonly<Record<Language, PeersWords>> = { nl, en };

/** All sentences about groups in one language. */
export const wordsIn = (language: Language): PeersWords => all[language];
