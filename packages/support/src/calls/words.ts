import type { Language, Text } from '@koppel/core';
import type { procurementKinds } from './schema.js';

/** What an intake asks and says, in one language; sentences without a full stop. */
export interface CallWords {
  readonly questions: Readonly<
    Record<'themes' | 'receivedOn' | 'procurement' | 'ownership' | 'scaleUp', string>
  >;
  readonly settle: Readonly<Record<'ownership' | 'scaleUp', string>>;
  readonly groups: Readonly<
    Record<'complete' | 'toBeJudged' | 'missing' | 'refused', (title: string) => string>
  >;
  counts(all: number, complete: number, toBeJudged: number, missing: number, refused: number): string;
  notRanked: string;
}

const nl: CallWords = {
  questions: {
    themes: 'Over welk thema van de oproep gaat het voorstel?',
    receivedOn: 'Wanneer is het voorstel ontvangen?',
    procurement: 'Met welke manieren van inkopen kan het bedrijf uit de voeten?',
    ownership: 'Is afgesproken van wie de resultaten zijn?',
    scaleUp: 'Is afgesproken hoe het resultaat groter kan worden?',
  },
  settle: {
    ownership: 'Spreek eerst af van wie de resultaten zijn',
    scaleUp: 'Spreek eerst af hoe het resultaat groter kan worden',
  },
  groups: {
    complete: (title) => `${title}: compleet`,
    toBeJudged: (title) => `${title}: compleet, en wacht op een oordeel`,
    missing: (title) => `${title}: nog niet compleet`,
    refused: (title) => `${title}: past niet in deze oproep`,
  },
  counts: (all, complete, toBeJudged, missing, refused) =>
    `Van ${all} ${all === 1 ? 'voorstel' : 'voorstellen'}: ${complete} compleet, ${toBeJudged} te beoordelen, ${missing} aan te vullen, ${refused} niet passend`,
  notRanked:
    'Waarop voorstellen gekozen worden staat er niet: de volgorde zegt alleen hoeveel ervan over de thema’s gaat',
};

const en: CallWords = {
  questions: {
    themes: 'Which theme of the call is the proposal about?',
    receivedOn: 'When was the proposal received?',
    procurement: 'Which ways of buying can the firm do with?',
    ownership: 'Is it agreed who owns the results?',
    scaleUp: 'Is it agreed how the result can grow?',
  },
  settle: {
    ownership: 'First agree who owns the results',
    scaleUp: 'First agree how the result can grow',
  },
  groups: {
    complete: (title) => `${title}: complete`,
    toBeJudged: (title) => `${title}: complete, and waits for a judgement`,
    missing: (title) => `${title}: not complete yet`,
    refused: (title) => `${title}: does not fit this call`,
  },
  counts: (all, complete, toBeJudged, missing, refused) =>
    `Of ${all} ${all === 1 ? 'proposal' : 'proposals'}: ${complete} complete, ${toBeJudged} to be judged, ${missing} to be completed, ${refused} not fitting`,
  notRanked:
    'How proposals are chosen is not stated: the order only says how much of each is about the themes',
};

export const callWords: Readonly<Record<Language, CallWords>> = { nl, en };

export const procurementNames: Readonly<Record<(typeof procurementKinds)[number], Text>> = {
  'direct-award': { nl: 'gunning aan één bedrijf', en: 'direct award' },
  negotiated: { nl: 'onderhandeling', en: 'negotiated procedure' },
  'competitive-dialogue': { nl: 'concurrentiegerichte dialoog', en: 'competitive dialogue' },
  'innovation-partnership': { nl: 'innovatiepartnerschap', en: 'innovation partnership' },
  'open-tender': { nl: 'openbare aanbesteding', en: 'open tender' },
};
