import type { Language } from '@koppel/core';

/** What pairs say, in one language; all sentences without a full stop. */
export interface PairWords {
  pair(one: string, asker: string, other: string, owner: string, summary: string): string;
  nobodyHas: string;
  nobodyWants: string;
}

const nl: PairWords = {
  pair: (one, asker, other, owner, summary) => `${one} (${asker}) en ${other} (${owner}): ${lower(summary)}`,
  nobodyHas: 'Niemand die dit heeft',
  nobodyWants: 'Niemand die dit zoekt',
};

const en: PairWords = {
  pair: (one, asker, other, owner, summary) => `${one} (${asker}) and ${other} (${owner}): ${lower(summary)}`,
  nobodyHas: 'Nobody has this',
  nobodyWants: 'Nobody looks for this',
};

function lower(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1);
}

export const pairWords: Readonly<Record<Language, PairWords>> = { nl, en };
