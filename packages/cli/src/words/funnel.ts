import { formatNumber, type Language } from '@koppel/core';

/** What `koppel peers funnel` says beside the sentences of the report. */
export interface FunnelPageWords {
  readonly title: string;
  readonly stages: string;
  readonly stage: string;
  readonly columns: readonly string[];
  readonly placed: string;
  readonly waiting: string;
  readonly open: string;
  readonly others: string;
  readonly left: (count: number) => string;
}

export const funnelPageWords: Readonly<Record<Language, FunnelPageWords>> = {
  nl: {
    title: 'Kiezen in ronden',
    stages: 'Ronden',
    stage: 'ronde',
    columns: ['erin', 'niet door', 'open', 'lager', 'weg', 'door'],
    placed: 'Gekozen',
    waiting: 'Wachtlijst',
    open: 'Nog niet beslist',
    others: 'Niet gekozen',
    left: (count) =>
      `${formatNumber(count, 'nl')} mensen, ieder met een reden en een andere weg: --everyone, of --person met een naam`,
  },
  en: {
    title: 'Choosing in stages',
    stages: 'Rounds',
    stage: 'round',
    columns: ['in', 'not through', 'open', 'below', 'gone', 'through'],
    placed: 'Chosen',
    waiting: 'Waiting list',
    open: 'Not decided yet',
    others: 'Not chosen',
    left: (count) =>
      `${formatNumber(count, 'en')} people, each with a reason and another way: --everyone, or --person with a name`,
  },
};
