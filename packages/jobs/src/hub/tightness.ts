import { KoppelError, type Language } from '@koppel/core';

export interface Tightness {
  /** Seekers for every 100 seats, rounded down; absent where there are no seats. */
  readonly per100?: number;
  /** Whom to help present itself. */
  readonly help: 'seekers' | 'employers';
  readonly sentence: string;
}

/**
 * Who has to make an effort (JV-14). From so many seekers per 100 jobs on, seekers are helped to present themselves; below,
 * employers are. MKB Werkt! went from 500 seekers per 100 jobs to about 100, and turned its workshops to employers
 * (Platform31, 2019); where to switch between these two is the hub's to say, 200 by default.
 */
export function tightnessOf(
  seekers: number,
  seats: number,
  options: { readonly language: Language; readonly from?: number },
): Tightness {
  const { language, from = 200 } = options;
  for (const [pointer, value] of Object.entries({ '/seekers': seekers, '/seats': seats, '/from': from })) {
    if (!Number.isInteger(value) || value < 0)
      throw new KoppelError('BAD_VALUE', [
        { pointer, found: String(value), expected: 'a whole number from 0' },
      ]);
  }
  if (seats === 0) return { help: seekers === 0 ? 'employers' : 'seekers', sentence: none[language] };
  const per100 = Math.floor((seekers * 100) / seats);
  const help = seekers * 100 >= from * seats ? 'seekers' : 'employers';
  return { per100, help, sentence: sentences[language][help](per100) };
}

const none: Readonly<Record<Language, string>> = {
  nl: 'Er staan geen plaatsen open',
  en: 'No seats are open',
};

const sentences: Readonly<Record<Language, Readonly<Record<Tightness['help'], (per100: number) => string>>>> =
  {
    nl: {
      seekers: (per100) =>
        `${per100} werkzoekenden per 100 plaatsen: help werkzoekenden om zich te laten zien`,
      employers: (per100) =>
        `${per100} werkzoekenden per 100 plaatsen: help werkgevers om zich aantrekkelijk te laten zien`,
    },
    en: {
      seekers: (per100) => `${per100} seekers per 100 seats: help seekers to present themselves`,
      employers: (per100) => `${per100} seekers per 100 seats: help employers to present themselves`,
    },
  };
