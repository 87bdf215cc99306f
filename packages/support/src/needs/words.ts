import type { Language } from '@koppel/core';

/** What the finder of underlying needs says. All sentences are without a full stop. */
export interface NeedWords {
  /** Before the reason of a rule that does not surely hold. */
  toCheck(reason: string): string;
  summary(stated: readonly string[], proposed: readonly string[]): string;
}

const nl: NeedWords = {
  toCheck: (reason) => `Nog na te gaan: ${reason}`,
  summary: (stated, proposed) => {
    const asked = stated.length === 0 ? 'Er is nog geen vraag gesteld' : `De vraag is: ${list(stated, 'en')}`;
    const behind =
      proposed.length === 0
        ? 'wat daarachter zit, is uit wat bekend is niet op te maken'
        : `daarachter zit misschien: ${list(proposed, 'en')}`;
    return `${asked}; ${behind}`;
  },
};

const en: NeedWords = {
  toCheck: (reason) => `To be checked: ${reason}`,
  summary: (stated, proposed) => {
    const asked =
      stated.length === 0 ? 'No question has been put yet' : `The question is: ${list(stated, 'and')}`;
    const behind =
      proposed.length === 0
        ? 'what is known does not show what is behind it'
        : `behind it there may be: ${list(proposed, 'and')}`;
    return `${asked}; ${behind}`;
  },
};

export const needWords: Readonly<Record<Language, NeedWords>> = { nl, en };

function list(names: readonly string[], and: string): string {
  if (names.length < 2) return names.join('');
  return `${names.slice(0, -1).join(', ')} ${and} ${names.at(-1)}`;
}
