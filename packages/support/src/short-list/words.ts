import type { Language } from '@koppel/core';
import type { Aspect } from './difference.js';

/** What a short list says. All sentences are without a full stop. */
export interface ShortListWords {
  readonly aspects: Readonly<Record<Aspect, string>>;
  readonly groups: Readonly<Record<'eligible' | 'toBeJudged' | 'toBeAsked', string>>;
  first(points: string, outOf: string): string;
  also(points: string, outOf: string): string;
  apart(title: string, percent: string): string;
  resembles(title: string, why: string): string;
  sameProgramme(kind: string): string;
  alike(aspects: readonly string[]): string;
  close(percent: string): string;
  begins(title: string): string;
  sameWay(title: string): string;
  comesAfter(title: string): string;
  noFit(): string;
  fewer(count: number, k: number): string;
  full(count: number): string;
  none(): string;
  noQuestion(): string;
  onlyOne(): string;
  because(runnerUp: string, wishes: readonly string[]): string;
  wish(label: string, points: string, other: string): string;
  despite(wishes: readonly string[]): string;
  sooner(own: string, other: string): string;
  tie(runnerUp: string): string;
}

const nl: ShortListWords = {
  aspects: {
    themes: "dezelfde thema's",
    kind: 'dezelfde soort',
    provider: 'dezelfde aanbieder',
    time: 'evenveel tijd',
  },
  groups: {
    eligible: 'het staat open',
    toBeJudged: 'er moet nog iemand oordelen',
    toBeAsked: 'er is nog iets te vragen',
  },
  first: (points, outOf) => `Past het best: ${points} van ${outOf} punten`,
  also: (points, outOf) => `${points} van ${outOf} punten`,
  apart: (title, percent) => `verschilt ${percent} van ${title}`,
  resembles: (title, why) => `Weggelaten, want het lijkt op ${title}: ${why}`,
  sameProgramme: (kind) => `hetzelfde programma en dezelfde soort (${kind})`,
  alike: (aspects) => and(aspects, 'en'),
  close: (percent) => `het verschilt maar ${percent}`,
  begins: (title) => `begint met ${title}`,
  sameWay: (title) => `Weggelaten, want ${title} begint met dezelfde stap en past minstens zo goed`,
  comesAfter: (title) => `Weggelaten, want eerst komt ${title}, en dat staat niet open`,
  noFit: () => 'Weggelaten, want het voegt minder toe dan wat op de lijst staat',
  fewer: (count, k) => `${count} in plaats van ${k}: meer is er niet dat past en werkelijk verschilt`,
  full: (count) => `${count} die werkelijk verschillen`,
  none: () => 'Niets van wat openstaat of kan opengaan past bij de vraag',
  noQuestion: () => 'Zonder vraag is er niets te kiezen; vraag eerst waar de urgentie zit',
  onlyOne: () => 'er is niets anders dat past en werkelijk verschilt',
  because: (runnerUp, wishes) => `dit en niet ${runnerUp}: ${and(wishes, 'en')}`,
  wish: (label, points, other) => `${label.toLowerCase()} ${points} tegen ${other} punten`,
  despite: (wishes) => `daar staat tegenover: ${and(wishes, 'en')}`,
  sooner: (own, other) => `${own}, en daar geldt: ${other}`,
  tie: (runnerUp) => `${runnerUp} past even goed; de volgorde is dan die van de namen`,
};

const en: ShortListWords = {
  aspects: {
    themes: 'the same themes',
    kind: 'the same kind',
    provider: 'the same provider',
    time: 'as much time',
  },
  groups: {
    eligible: 'it is open',
    toBeJudged: 'somebody still has to judge',
    toBeAsked: 'something is still to be asked',
  },
  first: (points, outOf) => `The best fit: ${points} of ${outOf} points`,
  also: (points, outOf) => `${points} of ${outOf} points`,
  apart: (title, percent) => `${percent} different from ${title}`,
  resembles: (title, why) => `Left out because it resembles ${title}: ${why}`,
  sameProgramme: (kind) => `the same programme and the same kind (${kind})`,
  alike: (aspects) => and(aspects, 'and'),
  close: (percent) => `it is only ${percent} different`,
  begins: (title) => `begins with ${title}`,
  sameWay: (title) => `Left out because ${title} begins with the same step and fits at least as well`,
  comesAfter: (title) => `Left out because ${title} comes first, and that is not open`,
  noFit: () => 'Left out because it adds less than what is on the list',
  fewer: (count, k) => `${count} instead of ${k}: there is no more that fits and really differs`,
  full: (count) => `${count} that really differ`,
  none: () => 'Nothing that is open, or may become so, fits the question',
  noQuestion: () => 'Without a question there is nothing to choose; ask first where the urgency is',
  onlyOne: () => 'there is nothing else that fits and really differs',
  because: (runnerUp, wishes) => `this and not ${runnerUp}: ${and(wishes, 'and')}`,
  wish: (label, points, other) => `${label.toLowerCase()} ${points} against ${other} points`,
  despite: (wishes) => `on the other hand: ${and(wishes, 'and')}`,
  sooner: (own, other) => `${own}, and there: ${other}`,
  tie: (runnerUp) => `${runnerUp} fits as well; the order is then that of the names`,
};

export const shortListWords: Readonly<Record<Language, ShortListWords>> = { nl, en };

function and(names: readonly string[], word: string): string {
  if (names.length < 2) return names.join('');
  return `${names.slice(0, -1).join(', ')} ${word} ${names.at(-1)}`;
}
