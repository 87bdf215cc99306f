import type { Language } from '@koppel/core';
import type { Setting } from '../compile/setting.js';
import { wordsIn } from '../words/words-in.js';
import type { PeersWords } from '../words/words.js';

/** Names for ids, and sentences, in one language. */
export interface Speaker {
  readonly language: Language;
  readonly words: PeersWords;
  /** What a member is called. */
  name(id: string): string;
  /** What a tag, sector, date or stage is called. */
  label(id: string): string;
  list(names: readonly string[]): string;
}

export function speakerOf({ names, programme, trees, language }: Setting): Speaker {
  const words = wordsIn(language);
  const options = new Map(programme.options.map(({ id, label }) => [id, label]));
  return {
    language,
    words,
    name: (id) => names.get(id) ?? id,
    label(id) {
      const own = programme.words;
      const text =
        (own && Object.hasOwn(own, id) ? own[id] : undefined) ??
        options.get(id) ??
        trees.map((tree) => tree.label(id)).find((label) => label !== undefined);
      return text === undefined ? id : typeof text === 'string' ? text : text[language];
    },
    list(all) {
      const some = [...all];
      const last = some.pop() ?? '';
      return some.length === 0 ? last : some.join(', ') + words.and + last;
    },
  };
}

/** A sentence starts with a capital (the Dutch ij is one letter) and ends with a full stop, however it was put together. */
export function sentence(text: string): string {
  const first = text.startsWith('ij') ? 2 : 1;
  const start = text.slice(0, first).toUpperCase() + text.slice(first);
  return /[.?!]$/.test(start) ? start : `${start}.`;
}
