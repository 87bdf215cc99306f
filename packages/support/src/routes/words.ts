import { formatNumber, type Language, type SpanInput } from '@koppel/core';
import type { RouteAction } from './doors.js';

/** Everything that routes say, in one language. A missing sentence is a type error. All are without a full stop. */
export interface RouteWords {
  /** What is done where the offer does not say how; the door's own sentence comes from the words of access modes. */
  readonly actions: Readonly<Partial<Record<RouteAction, (x: ActionWords) => string>>>;
  readonly you: string;
  readonly referrer: string;
  readonly nobodyKnows: string;
  together(provider: string): string;
  from(day: string): string;
  fromBefore(day: string, before: string): string;
  before(day: string): string;
  noDate(because: string): string;
  durationOf(title: string): string;
  callOf(title: string): string;
  weeks(span: SpanInput): string;
  durationUnknown(): string;
  status: Readonly<Record<'open' | 'later' | 'toBeJudged' | 'toBeAsked', (title: string) => string>>;
  closed(summary: string): string;
  blocked(title: string, summary: string): string;
  tooLate(title: string, opens: string, closes: string): string;
  rule: Readonly<Record<NextRule, string>>;
  askFor(about: string, provider: string, title: string): string;
}

export type NextRule =
  | 'best-fit'
  | 'distress-first'
  | 'distress-router'
  | 'no-question'
  | 'opens-later'
  | 'nothing-fits'
  | 'nowhere';

export interface ActionWords {
  readonly title: string;
  readonly gatekeeper: string;
  readonly provider: string;
  /** Questions, conditions, a day or offers, depending on the action. */
  readonly what: string;
}

const nl: RouteWords = {
  actions: {
    answer: ({ what }) => `Beantwoord eerst: ${what}`,
    'ask-provider': ({ provider, what }) => `Vraag ${provider} naar: ${what}`,
    wait: ({ title, what }) => `“${title}” begint op ${what}: wacht tot dan`,
    talk: ({ gatekeeper }) => `U spreekt ${gatekeeper}`,
    intake: ({ gatekeeper }) => `Er volgt een intake bij ${gatekeeper}`,
    nominate: ({ gatekeeper, title }) => `U wordt voor “${title}” voorgedragen door ${gatekeeper}`,
    introduce: ({ gatekeeper, title }) => `U wordt bij “${title}” geïntroduceerd door ${gatekeeper}`,
    propose: ({ provider }) => `U dient een voorstel in bij ${provider}`,
    select: ({ gatekeeper }) => `De keuze is aan ${gatekeeper}`,
    judge: ({ what }) => `Nog te beoordelen: ${what}`,
    return: ({ gatekeeper, title }) => `Ga voor “${title}” naar ${gatekeeper}; daar kent men u al`,
    'take-part': ({ title, what }) => `U maakt gebruik van “${title}”; ${what}`,
    'write-application': () =>
      'U schrijft of verbetert het plan en de aanvraag, met het advies dat de voucher betaalt',
    'ask-funder': ({ what }) =>
      what === ''
        ? 'U vraagt de financiering aan bij een bank of een andere financier; in deze catalogus staat er geen voor u open'
        : `U vraagt de financiering aan, bijvoorbeeld via: ${what}`,
  },
  you: 'u',
  referrer: 'wie u doorverwees',
  nobodyKnows: 'niet bekend wie',
  together: (provider) => `u en ${provider} samen`,
  from: (day) => `op zijn vroegst ${day}`,
  fromBefore: (day, before) => `op zijn vroegst ${day}, en vóór ${before}`,
  before: (day) => `vóór ${day}`,
  noDate: (because) => `zonder datum, want ${because}`,
  durationOf: (title) => `het staat niet vast hoe lang “${title}” duurt`,
  callOf: (title) => `het staat niet vast wanneer er voor “${title}” wordt gekozen of opgeroepen`,
  weeks: (span) => `het duurt ${inWeeks(span, 'nl')}`,
  durationUnknown: () => 'hoe lang het duurt, staat niet vast',
  status: {
    open: () => 'Deze weg staat open',
    later: (title) => `Deze weg gaat later open: ${title}`,
    toBeJudged: (title) => `Op deze weg moet nog iemand oordelen: ${title}`,
    toBeAsked: (title) => `Op deze weg is nog iets te vragen: ${title}`,
  },
  closed: (summary) => `Deze weg is dicht: ${summary}`,
  blocked: (title, summary) =>
    `Deze weg is dicht, want eerst komt “${title}”, en dat staat niet open: ${summary}`,
  tooLate: (title, opens, closes) =>
    `Deze weg is dicht: “${title}” stopt op ${closes}, en u bent er op zijn vroegst op ${opens}`,
  rule: {
    'best-fit': 'Wat het best past, staat voorop',
    'distress-first': 'Het bedrijf is in zwaar weer: hulp daarbij komt vóór al het andere',
    'distress-router':
      'Het bedrijf is in zwaar weer, en daarvoor staat in deze catalogus niets open: ga eerst naar het loket',
    'no-question': 'Er is nog geen vraag: dit kunt u doen zonder dat u zich ergens aan bindt',
    'opens-later': 'Wat past gaat pas later open: het loket helpt u nu verder',
    'nothing-fits': 'Niets wat past staat open: het loket helpt u verder',
    nowhere:
      'Niets wat past staat open, en deze catalogus heeft geen loket dat u verder kan helpen: zoek hulp buiten deze catalogus',
  },
  askFor: (about, provider, title) => `Voor ${about}: vraag ${provider}, bekend van ${title}`,
};

const en: RouteWords = {
  actions: {
    answer: ({ what }) => `First answer: ${what}`,
    'ask-provider': ({ provider, what }) => `Ask ${provider} about: ${what}`,
    wait: ({ title, what }) => `“${title}” starts on ${what}: wait until then`,
    talk: ({ gatekeeper }) => `You talk to ${gatekeeper}`,
    intake: ({ gatekeeper }) => `An intake follows with ${gatekeeper}`,
    nominate: ({ gatekeeper, title }) => `You are nominated for “${title}” by ${gatekeeper}`,
    introduce: ({ gatekeeper, title }) => `You are introduced to “${title}” by ${gatekeeper}`,
    propose: ({ provider }) => `You send a proposal to ${provider}`,
    select: ({ gatekeeper }) => `The choice is up to ${gatekeeper}`,
    judge: ({ what }) => `Still to be judged: ${what}`,
    return: ({ gatekeeper, title }) => `For “${title}” go to ${gatekeeper}; you are known there already`,
    'take-part': ({ title, what }) => `You use “${title}”; ${what}`,
    'write-application': () =>
      'You write or improve the plan and the application, with the advice that the voucher pays for',
    'ask-funder': ({ what }) =>
      what === ''
        ? 'You apply for the finance at a bank or another financier; this catalogue has none that is open to you'
        : `You apply for the finance, for instance through: ${what}`,
  },
  you: 'you',
  referrer: 'whoever referred you',
  nobodyKnows: 'not known who',
  together: (provider) => `you and ${provider} together`,
  from: (day) => `${day} at the earliest`,
  fromBefore: (day, before) => `${day} at the earliest, and before ${before}`,
  before: (day) => `before ${day}`,
  noDate: (because) => `no date, because ${because}`,
  durationOf: (title) => `it is not stated how long “${title}” takes`,
  callOf: (title) => `it is not stated when the call or the choice for “${title}” is`,
  weeks: (span) => `it takes ${inWeeks(span, 'en')}`,
  durationUnknown: () => 'how long it takes is not stated',
  status: {
    open: () => 'This way is open',
    later: (title) => `This way opens later: ${title}`,
    toBeJudged: (title) => `On this way somebody still has to judge: ${title}`,
    toBeAsked: (title) => `On this way something is still to be asked: ${title}`,
  },
  closed: (summary) => `This way is closed: ${summary}`,
  blocked: (title, summary) =>
    `This way is closed, because “${title}” comes first, and that is not open: ${summary}`,
  tooLate: (title, opens, closes) =>
    `This way is closed: “${title}” stops on ${closes}, and you get there on ${opens} at the earliest`,
  rule: {
    'best-fit': 'What fits best comes first',
    'distress-first': 'The firm is in trouble: help with that comes before everything else',
    'distress-router':
      'The firm is in trouble, and nothing in this catalogue is open for that: go to the desk first',
    'no-question': 'There is no question yet: this can be done without committing to anything',
    'opens-later': 'What fits opens later: the desk takes you further now',
    'nothing-fits': 'Nothing that fits is open: the desk takes you further',
    nowhere:
      'Nothing that fits is open, and this catalogue has no desk that can take you further: look for help outside this catalogue',
  },
  askFor: (about, provider, title) => `For ${about}: ask ${provider}, known from ${title}`,
};

export const routeWords: Readonly<Record<Language, RouteWords>> = { nl, en };

/** 13 weken; 10 tot 12 weken; minstens 26 weken. */
function inWeeks(span: SpanInput, language: Language): string {
  const [least, most] = [span.gte ?? span.gt, span.lte ?? span.lt];
  const n = (value: number): string => formatNumber(value, language);
  const unit = (value: number): string =>
    language === 'nl' ? (value === 1 ? 'week' : 'weken') : value === 1 ? 'week' : 'weeks';
  const words =
    language === 'nl'
      ? { to: 'tot', most: 'hoogstens', least: 'minstens' }
      : { to: 'to', most: 'at most', least: 'at least' };
  if (least !== undefined && most !== undefined) {
    return least === most ? `${n(least)} ${unit(least)}` : `${n(least)} ${words.to} ${n(most)} ${unit(most)}`;
  }
  const one = (most ?? least) as number;
  return `${most === undefined ? words.least : words.most} ${n(one)} ${unit(one)}`;
}
