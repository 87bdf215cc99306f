import type { Language, Text } from '@koppel/core';

/** What signals say, in one language; sentences without a full stop. */
export interface SignalWords {
  raised(what: string, from: number | undefined, to: number, because: string): string;
  seen(label: string, referrer: string, on: string): string;
  deadline(on: string, days: number): string;
  overdue(on: string): string;
  noDeadline: string;
  stale(label: string, on: string): string;
  nothing: string;
  and: string;
}

const nl: SignalWords = {
  raised: (what, from, to, because) =>
    `${what}: urgentie ${from === undefined ? `niet genoemd, nu ${to}` : `van ${from} naar ${to}`}, door ${because}`,
  seen: (label, referrer, on) => `${label} (gezien door ${referrer}, ${on})`,
  deadline: (on, days) => `Bel uiterlijk op ${on}: nog ${days} ${days === 1 ? 'dag' : 'dagen'}`,
  overdue: (on) => `Bel vandaag nog: het had gemoeten op ${on}`,
  noDeadline: 'Er is geen termijn afgesproken voor deze signalen',
  stale: (label, on) => `Telt niet meer mee: ${label}, ${on}`,
  nothing: 'Geen signaal verandert iets aan deze vraag',
  and: ' en ',
};

const en: SignalWords = {
  raised: (what, from, to, because) =>
    `${what}: urgency ${from === undefined ? `not named, now ${to}` : `from ${from} to ${to}`}, because of ${because}`,
  seen: (label, referrer, on) => `${label} (seen by ${referrer}, ${on})`,
  deadline: (on, days) => `Call by ${on} at the latest: ${days} ${days === 1 ? 'day' : 'days'} left`,
  overdue: (on) => `Call today: it should have been by ${on}`,
  noDeadline: 'No deadline was agreed for these signals',
  stale: (label, on) => `Does not count any more: ${label}, ${on}`,
  nothing: 'No signal changes anything about this question',
  and: ' and ',
};

export const signalWords: Readonly<Record<Language, SignalWords>> = { nl, en };

/** Why a need stands in the question: kept with the need, in both languages. */
export function whyText(label: Text, referrer: Text): Text {
  return {
    nl: `signaal: ${label.nl}, gezien door ${referrer.nl}`,
    en: `signal: ${label.en}, seen by ${referrer.en}`,
  };
}
