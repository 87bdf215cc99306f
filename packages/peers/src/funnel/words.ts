import { formatDate, formatNumber, type Language } from '@koppel/core';
import type { FunnelPerson, FunnelStep, StepOutcome } from './report.js';
import type { TieRule } from './ties.js';

type StepFacts = Pick<FunnelStep, 'outcome' | 'place' | 'points' | 'outOf' | 'votes'> & {
  readonly label: string;
  readonly quota: number | undefined;
  readonly because: readonly string[];
};

export interface FunnelWords {
  readonly stage: (number: number) => string;
  readonly step: (facts: StepFacts) => string;
  readonly below: (criterion: string, mean: number, least: number) => string;
  readonly toJudge: (criteria: string) => string;
  readonly toAsk: (fields: string) => string;
  readonly result: (
    person: Pick<FunnelPerson, 'result' | 'waitingPlace' | 'routes' | 'next'>,
    last: string,
  ) => string;
  readonly next: (label: string, opens: string | undefined) => string;
  readonly counts: (label: string, entered: number, through: number) => string;
  readonly approval: (ballots: number, voters: number) => string;
  readonly borda: (ballots: number, voters: number) => string;
  readonly tie: (people: number, by: TieRule | 'id') => string;
  readonly group: (fit: number, all: number, proved: boolean) => string;
  readonly noGroup: string;
  readonly placed: (placed: number, waiting: number) => string;
  readonly stillOpen: (count: number) => string;
  readonly people: string;
}

const list = (texts: readonly string[]): string => texts.join('; ');

const nl: FunnelWords = {
  stage: (number) => `Ronde ${number}`,
  step({ outcome, label, place, points, outOf, votes, quota, because }) {
    const value =
      votes !== undefined
        ? `${votes} ${votes === 1 ? 'stem' : 'stemmen'}`
        : outOf
          ? `${formatNumber(points ?? 0, 'nl')} van ${formatNumber(outOf, 'nl')} punten`
          : undefined;
    const at = [value, place === undefined ? undefined : `plaats ${place}`].filter(Boolean).join(', ');
    const rank = at === '' ? '' : ` (${at})`;
    const said: Record<StepOutcome, string> = {
      through: `door${rank}`,
      'moved-up': `opgeschoven naar een vrijgekomen plaats${rank}`,
      refused: `niet door: ${list(because)}`,
      open: `nog niet beslist: ${list(because)}`,
      below: `${quota === 0 ? 'er zijn geen plaatsen' : quota === 1 ? 'niet de eerste' : `niet bij de eerste ${quota}`}${rank}`,
      withdrawn: `teruggetrokken${rank}`,
    };
    const extra =
      (outcome === 'through' || outcome === 'moved-up') && because.length > 0 ? `; ${list(because)}` : '';
    return `${label}: ${said[outcome]}${extra}`;
  },
  below: (criterion, mean, least) =>
    `${criterion} is beoordeeld met ${formatNumber(mean / 100, 'nl')}; nodig is ${least} of hoger`,
  toJudge: (criteria) => `nog te beoordelen door een mens: ${criteria}`,
  toAsk: (fields) => `nog te vragen: ${fields}`,
  result({ result, waitingPlace, routes, next }, last) {
    const instead = routes.map(({ label }) => label).join('; ');
    const rest = [next, routes.length === 0 ? undefined : `intussen: ${instead}`].filter(Boolean).join('; ');
    return {
      placed: 'Gekozen',
      waiting: `Op de wachtlijst, plaats ${waitingPlace}; ${rest}`,
      'not-placed': `Niet gekozen (${last}); ${rest}`,
      open: `Nog niet beslist (${last}); ${rest}`,
      withdrawn: `Teruggetrokken; ${rest}`,
    }[result];
  },
  next: (label, opens) =>
    opens === undefined
      ? `mag weer meedoen: ${label}`
      : `mag weer meedoen: ${label}, open vanaf ${formatDate(opens, 'nl')}`,
  counts: (label, entered, through) =>
    `${label}: ${formatNumber(entered, 'nl')} erin, ${formatNumber(through, 'nl')} door`,
  approval: (ballots, voters) =>
    `${ballots} van ${voters} stemgerechtigden ${ballots === 1 ? 'stemde' : 'stemden'}; elk heeft één stembiljet en elke naam daarop telt één`,
  borda: (ballots, voters) =>
    `${ballots} van ${voters} stemgerechtigden ${ballots === 1 ? 'stemde' : 'stemden'}; elk heeft één stembiljet en een naam telt voor hoeveel er achter staan (Borda)`,
  tie: (people, by) =>
    `${people} mensen stonden gelijk op de grens; beslist ${{ earlier: 'op de punten van eerdere ronden', applied: 'op wie zich het eerst aanmeldde', lot: 'door het lot', id: 'op volgorde van de aanduiding' }[by]}`,
  group: (fit, all, proved) =>
    `De gekozen groep past voor ${formatNumber(fit / 10, 'nl')} % bij elkaar; allen samen voor ${formatNumber(all / 10, 'nl')} %${proved ? '; beter kan niet, dat is bewezen' : ''}`,
  noGroup: 'Er is geen groep van deze grootte die zich aan alle regels houdt',
  placed: (placed, waiting) =>
    `${placed === 0 ? 'niemand' : placed} gekozen, ${waiting === 0 ? 'niemand' : waiting} op de wachtlijst`,
  stillOpen: (count) =>
    `Over ${count} ${count === 1 ? 'mens' : 'mensen'} is nog niet beslist: er is iets te vragen of te beoordelen`,
  people: 'Dit is een voorstel; mensen beslissen',
};

const en: FunnelWords = {
  stage: (number) => `Round ${number}`,
  step({ outcome, label, place, points, outOf, votes, quota, because }) {
    const value =
      votes !== undefined
        ? `${votes} ${votes === 1 ? 'vote' : 'votes'}`
        : outOf
          ? `${formatNumber(points ?? 0, 'en')} of ${formatNumber(outOf, 'en')} points`
          : undefined;
    const at = [value, place === undefined ? undefined : `place ${place}`].filter(Boolean).join(', ');
    const rank = at === '' ? '' : ` (${at})`;
    const said: Record<StepOutcome, string> = {
      through: `through${rank}`,
      'moved-up': `moved up to a place that came free${rank}`,
      refused: `not through: ${list(because)}`,
      open: `not decided yet: ${list(because)}`,
      below: `${quota === 0 ? 'there are no places' : quota === 1 ? 'not the first' : `not among the first ${quota}`}${rank}`,
      withdrawn: `withdrawn${rank}`,
    };
    const extra =
      (outcome === 'through' || outcome === 'moved-up') && because.length > 0 ? `; ${list(because)}` : '';
    return `${label}: ${said[outcome]}${extra}`;
  },
  below: (criterion, mean, least) =>
    `${criterion} was judged ${formatNumber(mean / 100, 'en')}; asked is ${least} or higher`,
  toJudge: (criteria) => `still to be judged by a person: ${criteria}`,
  toAsk: (fields) => `still to be asked: ${fields}`,
  result({ result, waitingPlace, routes, next }, last) {
    const instead = routes.map(({ label }) => label).join('; ');
    const rest = [next, routes.length === 0 ? undefined : `meanwhile: ${instead}`].filter(Boolean).join('; ');
    return {
      placed: 'Chosen',
      waiting: `On the waiting list, place ${waitingPlace}; ${rest}`,
      'not-placed': `Not chosen (${last}); ${rest}`,
      open: `Not decided yet (${last}); ${rest}`,
      withdrawn: `Withdrawn; ${rest}`,
    }[result];
  },
  next: (label, opens) =>
    opens === undefined
      ? `may take part again: ${label}`
      : `may take part again: ${label}, open from ${formatDate(opens, 'en')}`,
  counts: (label, entered, through) =>
    `${label}: ${formatNumber(entered, 'en')} in, ${formatNumber(through, 'en')} through`,
  approval: (ballots, voters) =>
    `${ballots} of ${voters} voters voted; each has one ballot, and each name on it counts one`,
  borda: (ballots, voters) =>
    `${ballots} of ${voters} voters voted; each has one ballot, and a name counts as many as stand behind it (Borda)`,
  tie: (people, by) =>
    `${people} people were equal at the border; decided ${{ earlier: 'by the points of earlier rounds', applied: 'by who applied first', lot: 'by lot', id: 'in order of their ids' }[by]}`,
  group: (fit, all, proved) =>
    `The chosen group fits together for ${formatNumber(fit / 10, 'en')} %; all of them for ${formatNumber(all / 10, 'en')} %${proved ? '; no better one exists, that is proved' : ''}`,
  noGroup: 'There is no group of this size that keeps all rules',
  placed: (placed, waiting) =>
    `${placed === 0 ? 'nobody' : placed} chosen, ${waiting === 0 ? 'nobody' : waiting} on the waiting list`,
  stillOpen: (count) =>
    `${count} ${count === 1 ? 'person is' : 'people are'} not decided yet: there is something to ask or to judge`,
  people: 'This is a proposal; people decide',
};

export const funnelWords: Readonly<Record<Language, FunnelWords>> = { nl, en };
