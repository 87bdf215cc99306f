import type { Language } from '@koppel/core';

type Both = Readonly<Record<Language, string>>;

/** Titles of what can go wrong, by the code of the error. */
export const problemTitles = {
  BAD_VALUE: { nl: 'Een waarde klopt niet', en: 'A value is wrong' },
  BAD_DOCUMENT: { nl: 'Het verzoek klopt niet', en: 'The request is wrong' },
  BAD_OPTION: { nl: 'Een keuze klopt niet', en: 'An option is wrong' },
  UNAUTHENTICATED: { nl: 'Meld u eerst aan', en: 'Sign in first' },
  FORBIDDEN: { nl: 'Dit hoort niet bij uw rol', en: 'Your role does not include this' },
  NOT_FOUND: { nl: 'Niet gevonden', en: 'Not found' },
  CONFLICT: { nl: 'Iemand was u voor', en: 'Somebody was before you' },
  EXHAUSTED: { nl: 'Niet genoeg meer vrij', en: 'Not enough left' },
  EXPIRED: { nl: 'De tijd is om', en: 'The time is over' },
  UNAVAILABLE: { nl: 'Even niet beschikbaar', en: 'Not available for a moment' },
  INTERNAL: { nl: 'Er ging iets mis bij ons', en: 'Something went wrong on our side' },
} as const satisfies Record<string, Both>;

export type ProblemCode = keyof typeof problemTitles;

export const pageWords = {
  title: { nl: 'Regioportaal', en: 'Regional portal' },
  lead: {
    nl: 'Ondersteuning voor ondernemers: vragen, voorstellen, plaatsen en warme overdracht. Alles wat dit portaal kan staat hieronder.',
    en: 'Support for entrepreneurs: questions, proposals, seats and warm handovers. All that this portal can do stands below.',
  },
  call: { nl: 'Aanroep', en: 'Call' },
  what: { nl: 'Wat het doet', en: 'What it does' },
  who: { nl: 'Voor wie', en: 'For whom' },
  described: { nl: 'Beschreven in', en: 'Described in' },
  other: { nl: 'In English', en: 'In het Nederlands' },
  everybody: { nl: 'iedereen', en: 'everybody' },
  adviser: { nl: 'adviseur', en: 'adviser' },
  provider: { nl: 'aanbieder', en: 'provider' },
  entrepreneur: { nl: 'ondernemer', en: 'entrepreneur' },
  proposal: { nl: 'Voorstel', en: 'Proposal' },
  madeOn: { nl: 'Opgesteld op', en: 'Made on' },
  nothing: { nl: 'Er is nu niets dat past.', en: 'There is nothing that fits now.' },
  gone: { nl: 'Dit aanbod bestaat niet meer.', en: 'This offer is no longer there.' },
} as const satisfies Record<string, Both>;

/** The language that a browser asks for; Dutch unless it prefers English. */
export function languageOf(query: string | undefined, header: string | undefined): Language {
  if (query === 'nl' || query === 'en') return query;
  const first = /\b(nl|en)\b/i.exec(header ?? '')?.[1]?.toLowerCase();
  return first === 'en' ? 'en' : 'nl';
}
