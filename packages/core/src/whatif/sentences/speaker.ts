import { fieldLabel, formatDate, formatNumber, lookUp, type Words } from '../../explain/scene.js';
import type { ContextInput } from '../../policy/context.js';
import type { Language } from '../../policy/text.js';
import type { Said } from '../said.js';
import { en } from './en.js';
import { nl } from './nl.js';
import type { Phrase, WhatIfSentences } from './sentences.js';

const sentences: Readonly<Record<Language, WhatIfSentences>> = { nl, en };

interface SpeakerOptions extends Pick<ContextInput, 'trees'> {
  readonly language: Language;
  readonly words?: Words;
}

/** Says answers in one language, with the names that the caller has for fields and values. */
export function speakerOf({ language, words = {}, trees = [] }: SpeakerOptions) {
  const own = sentences[language];
  const field = (id: string): string => fieldLabel(id, words, language);
  const name = (of: string, id: string): string => {
    const known = lookUp(words.values, `${of}/${id}`) ?? lookUp(words.values, id);
    if (known !== undefined) return known[language];
    const label = trees.find((tree) => tree.has(id))?.label(id);
    return label === undefined ? id : typeof label === 'string' ? label : label[language];
  };
  const phrase = (of: string): Phrase => ({
    field: field(of),
    number: (value) => formatNumber(value, language),
    date: (iso) => formatDate(iso, language),
  });
  const said = (of: string, what: Said): string => {
    const names = (ids: readonly string[]): string[] => ids.map((id) => name(of, id));
    switch (what.type) {
      case 'range':
        return own.range(what.range, phrase(of));
      case 'days':
        return own.days(what.from, what.to, phrase(of));
      case 'name':
        return name(of, what.name);
      case 'inside':
        return own.inside(names(what.inside), names(what.outside));
      case 'none':
        return own.none(names(what.of));
      case 'only':
        return own.only(names(what.names));
      case 'place':
        return `${phrase(of).number(what.lat)}°, ${phrase(of).number(what.lon)}°`;
      case 'yes':
        return own.yes;
      case 'no':
        return own.no;
    }
  };
  return {
    changes: own.changes,
    or: own.or,
    field,
    name,
    said,
    phrase,
    question: (of: string, about: string | undefined): string =>
      about === undefined ? own.question(field(of)) : own.questionAbout(field(of), name(of, about)),
  };
}

export type Speaker = ReturnType<typeof speakerOf>;
