import type { Language } from '@koppel/core';

/** What `koppel jobs event` says besides the words of the plan itself. */
export interface EventTitles {
  readonly plan: (title: string, day: string) => string;
  readonly replan: (title: string, day: string) => string;
  readonly sheets: (title: string, day: string) => string;
  readonly numbers: string;
  readonly attention: string;
  readonly meetings: string;
  readonly changes: string;
  readonly nothingChanged: string;
  readonly conflict: string;
  readonly mustMeet: (seeker: string, firm: string) => string;
  readonly leastFor: (who: string, least: number) => string;
  readonly calendars: (count: number, folder: string) => string;
}

const nl: EventTitles = {
  plan: (title, day) => `${title}, ${day}: planning`,
  replan: (title, day) => `${title}, ${day}: nieuwe planning`,
  sheets: (title, day) => `${title}, ${day}: programma's`,
  numbers: 'Hoeveel gesprekken iedereen heeft',
  attention: 'Wat aandacht vraagt',
  meetings: 'Gesprekken',
  changes: 'Wat er verandert',
  nothingChanged: 'Er verandert niets',
  conflict: 'Dit kan niet samen',
  mustMeet: (seeker, firm) => `${seeker} moet ${firm} spreken`,
  leastFor: (who, least) =>
    `${who} moet ten minste ${least} ${least === 1 ? 'gesprek' : 'gesprekken'} hebben`,
  calendars: (count, folder) =>
    `${count} ${count === 1 ? 'agendabestand' : 'agendabestanden'} geschreven in ${folder}`,
};

const en: EventTitles = {
  plan: (title, day) => `${title}, ${day}: plan`,
  replan: (title, day) => `${title}, ${day}: changed plan`,
  sheets: (title, day) => `${title}, ${day}: programmes`,
  numbers: 'How many meetings everybody has',
  attention: 'What needs attention',
  meetings: 'Meetings',
  changes: 'What changes',
  nothingChanged: 'Nothing changes',
  conflict: 'These cannot go together',
  mustMeet: (seeker, firm) => `${seeker} must meet ${firm}`,
  leastFor: (who, least) => `${who} must have at least ${least} ${least === 1 ? 'meeting' : 'meetings'}`,
  calendars: (count, folder) => `${count} calendar ${count === 1 ? 'file' : 'files'} written to ${folder}`,
};

export const eventTitles: Readonly<Record<Language, EventTitles>> = { nl, en };
