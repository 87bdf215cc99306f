import { formatNumber, type Issue, KoppelError } from '@koppel/core';
import type { Matched, MatchReport } from '../match/match.js';
import { checkLanguage } from '../needs/options.js';
import type { Catalogue } from '../schema/catalogue.js';
import type { Offer } from '../schema/offer.js';
import { kindNames } from '../words/words.js';
import { type Candidate, candidatesOf, groups, type ListGroup } from './candidates.js';
import { choose } from './choose.js';
import {
  type Aspect,
  defaultWeights,
  difference,
  type Difference,
  type DifferenceWeights,
} from './difference.js';
import { type ShortListWords, shortListWords } from './words.js';

const MOST_CHOSEN = 6;
/** So many of the best offers are weighed against each other. */
const WEIGHED = 30;

export interface ShortListOptions {
  /** `several` (default): options that really differ. `one`: a single recommendation, and why not the runner-up. */
  readonly mode?: 'several' | 'one';
  /** How many options, 1 to 6, default 3. Fewer come back when no more fit and differ. */
  readonly k?: number;
  /** Which lists of the report to choose from; by default the three that are not closed. */
  readonly from?: readonly ListGroup[];
  /**
   * What two entirely alike offers on one list cost, in thousandths of the most points that there are: 0 to 1000,
   * default 300. Higher: more variety, at the expense of fit. 0: variety counts for nothing; only near-duplicates are
   * left out.
   */
  readonly variety?: number;
  /**
   * Two offers that differ less than this, in thousandths, are near-duplicates and never stand on one list: 0 to 1000,
   * default 400: the kind alone is not enough. So are two of the same kind in one programme, unless this is 0.
   */
  readonly minDifference?: number;
  /** What makes offers differ, whole numbers 0 to 100; default themes 4, kind 3, provider 2, time 1. */
  readonly weights?: Partial<DifferenceWeights>;
  /** Offers that the firm has behind it (`pastSteps`): no candidates, and what comes after them is no later step. */
  readonly done?: readonly string[];
}

type Shown = Pick<Matched, 'id' | 'programme' | 'title' | 'provider' | 'kind' | 'next'>;

export interface ListedOffer extends Shown {
  /** The worst of the offer and of all that comes before it: what follows an undecided step is not open. */
  readonly group: ListGroup;
  /** The offer that the way to it begins with, if that is another one. */
  readonly first?: { readonly id: string; readonly title: string };
  readonly points: number;
  readonly outOf: number;
  /** Why it is here. Without a full stop. */
  readonly sentence: string;
  /** How far it is from each of those above it, in thousandths. */
  readonly apart: readonly { readonly id: string; readonly thousandths: number }[];
}

export interface LeftOutOffer extends Shown {
  /**
   * `resembles`: a near-duplicate of one that is listed. `same-way`: another offer that begins with the same step fits
   * better. `comes-after`: what comes first is not open. `adds-less`: the listed ones are together worth more.
   */
  readonly reason: 'resembles' | 'same-way' | 'comes-after' | 'adds-less';
  /** The listed offer that it resembles, the one on the same way, or the one that comes first. */
  readonly because: readonly string[];
  readonly sentence: string;
}

/** A short list, explained. Plain JSON. */
export interface ShortList {
  readonly language: MatchReport['language'];
  readonly mode: 'several' | 'one';
  readonly offers: readonly ListedOffer[];
  /** Offers that answer the question and are not listed, best first. */
  readonly leftOut: readonly LeftOutOffer[];
  /** In mode `one`: the best of those that really differ. */
  readonly runnerUp?: Shown;
  /** Points less what likeness costs. */
  readonly worth: number;
  /** Offers weighed; those beyond the best 30 were not. */
  readonly weighed: number;
  /** Without a full stop. */
  readonly summary: string;
}

/**
 * Picks from a report a few offers that fit and really differ. The best fit comes first; the others are chosen so that
 * the points of all, less what their likeness costs, are as many as can be: exactly, among the best 30.
 *
 * Offers that earn nothing for a theme or a need of the question are no candidates. Of offers whose ways begin with the
 * same step the best one stands for all.
 *
 * @param report made without a limit: what it leaves out counts as not open.
 * @throws KoppelError `BAD_OPTION` for options out of range, and for a report that is not of this catalogue.
 */
export function shortList(
  report: MatchReport,
  catalogue: Catalogue,
  options: ShortListOptions = {},
): ShortList {
  checkLanguage(report.language);
  const settings = read(options);
  const done = new Set(options.done ?? []);
  const all = candidatesOf(report, catalogue, done).filter(({ group }) => settings.from.includes(group));
  const reachable = all.filter(({ closed }) => closed === undefined);
  const standsFor = (one: Candidate): Candidate =>
    reachable.find(({ first }) => first === one.first) as Candidate;
  const fitting = reachable.filter((one) => standsFor(one) === one).slice(0, WEIGHED);
  const between = (a: Candidate, b: Candidate): Difference => difference(a.offer, b.offer, settings.weights);
  const alike = (a: Candidate, b: Candidate): boolean =>
    nearDuplicates(a, b, between(a, b), settings.minDifference);
  const cost = (a: number, b: number): number | undefined => {
    const [one, other] = [fitting[a] as Candidate, fitting[b] as Candidate];
    if (alike(one, other)) return undefined;
    const most = Math.max(one.matched.explanation.outOf, other.matched.explanation.outOf);
    return Math.floor((most * settings.variety * (1000 - between(one, other).thousandths)) / 1_000_000);
  };
  const points = fitting.map(({ matched }) => matched.explanation.points);
  const { places, worth } = choose({ points, cost, k: settings.k });
  const chosen = places.map((place) => fitting[place] as Candidate);
  const words = shortListWords[report.language];
  const percent = (thousandths: number): string =>
    `${formatNumber(Math.round(thousandths / 10), report.language)} %`;

  const titleOf = ({ title }: Offer): string => title[report.language];
  const listed = chosen.map((one, index): ListedOffer => {
    const { explanation } = one.matched;
    const apart = chosen.slice(0, index).map((other) => ({ other, ...between(one, other) }));
    const [own, outOf] = [explanation.points, explanation.outOf].map((n) => formatNumber(n, report.language));
    const begins = one.first === one.offer ? [] : [words.begins(titleOf(one.first))];
    const fit = (index === 0 ? words.first : words.also)(own as string, outOf as string);
    const parts = apart.map(({ other, thousandths }) =>
      words.apart(other.matched.title, percent(thousandths)),
    );
    return {
      ...shown(one),
      group: one.group,
      ...(one.first === one.offer ? {} : { first: { id: one.first.id, title: titleOf(one.first) } }),
      points: explanation.points,
      outOf: explanation.outOf,
      sentence: [fit, words.groups[one.group], ...begins, ...parts].join('; '),
      apart: apart.map(({ other, thousandths }) => ({ id: other.offer.id, thousandths })),
    };
  });

  const leftOut = all
    .filter((one) => !chosen.includes(one))
    .map((one): LeftOutOffer => {
      if (one.closed !== undefined) {
        const sentence = words.comesAfter(titleOf(one.closed));
        return { ...shown(one), reason: 'comes-after', because: [one.closed.id], sentence };
      }
      const same = standsFor(one);
      if (same !== one) {
        const sentence = words.sameWay(same.matched.title);
        return { ...shown(one), reason: 'same-way', because: [same.offer.id], sentence };
      }
      const twin = chosen.find((other) => alike(one, other));
      if (twin === undefined)
        return { ...shown(one), reason: 'adds-less', because: [], sentence: words.noFit() };
      const why = likeness(one, twin, between(one, twin), words, percent, report);
      const sentence = words.resembles(twin.matched.title, why);
      return { ...shown(one), reason: 'resembles', because: [twin.offer.id], sentence };
    });

  const runner =
    settings.mode === 'one'
      ? fitting.find((one) => chosen[0] && one !== chosen[0] && !alike(one, chosen[0]))
      : undefined;
  const summary = summaryOf(chosen, runner, settings, report, words);
  return {
    language: report.language,
    mode: settings.mode,
    offers: listed,
    leftOut,
    ...(runner === undefined ? {} : { runnerUp: shown(runner) }),
    worth,
    weighed: fitting.length,
    summary,
  };
}

type Settings = Required<Omit<ShortListOptions, 'done' | 'weights'>> & {
  readonly weights: DifferenceWeights;
};

function read(options: ShortListOptions): Settings {
  const { mode = 'several', from = groups, variety = 300, minDifference = 400 } = options;
  const k = mode === 'one' ? 1 : (options.k ?? 3);
  const weights = { ...defaultWeights, ...options.weights };
  const issues: Issue[] = [];
  const whole = (pointer: string, value: number, least: number, most: number): void => {
    if (Number.isInteger(value) && value >= least && value <= most) return;
    issues.push({ pointer, found: String(value), expected: `a whole number from ${least} to ${most}` });
  };
  if (mode !== 'several' && mode !== 'one')
    issues.push({ pointer: '/mode', found: String(mode), expected: "'several' or 'one'" });
  whole('/k', k, 1, MOST_CHOSEN);
  whole('/variety', variety, 0, 1000);
  whole('/minDifference', minDifference, 0, 1000);
  for (const [name, weight] of Object.entries(weights)) {
    if (Object.hasOwn(defaultWeights, name)) whole(`/weights/${name}`, weight, 0, 100);
    else issues.push({ pointer: '/weights', found: name, expected: Object.keys(defaultWeights).join(', ') });
  }
  if (Object.values(weights).every((weight) => weight === 0))
    issues.push({ pointer: '/weights', found: 'only zeros', expected: 'something that makes offers differ' });
  for (const [index, group] of from.entries()) {
    if (!groups.includes(group))
      issues.push({ pointer: `/from/${index}`, found: String(group), expected: groups.join(', ') });
  }
  if (issues.length > 0) throw new KoppelError('BAD_OPTION', issues);
  return { mode, k, from, variety, minDifference, weights };
}

function nearDuplicates(
  a: Candidate,
  b: Candidate,
  { thousandths }: Difference,
  minDifference: number,
): boolean {
  if (minDifference === 0) return false;
  return thousandths < minDifference || sameProgrammeAndKind(a, b);
}

function sameProgrammeAndKind(a: Candidate, b: Candidate): boolean {
  return a.offer.programme === b.offer.programme && a.offer.kind === b.offer.kind;
}

function likeness(
  a: Candidate,
  b: Candidate,
  { thousandths, alike }: Difference,
  words: ShortListWords,
  percent: (thousandths: number) => string,
  { language }: MatchReport,
): string {
  if (sameProgrammeAndKind(a, b)) return words.sameProgramme(kindNames[a.offer.kind][language]);
  const same = words.alike(alike.map((aspect: Aspect) => words.aspects[aspect]));
  return [same, words.close(percent(thousandths))].filter((part) => part !== '').join('; ');
}

function summaryOf(
  chosen: readonly Candidate[],
  runner: Candidate | undefined,
  { mode, k }: Settings,
  { language, eligible, toBeJudged, toBeAsked }: MatchReport,
  words: ShortListWords,
): string {
  const [first] = chosen;
  if (first === undefined) {
    // Without a question no wish can be met, nor may it still be.
    const any = [...eligible, ...toBeJudged, ...toBeAsked].some(({ explanation }) =>
      explanation.criteria.some(({ id, outcome }) => ['themes', 'needs'].includes(id) && outcome === 'unmet'),
    );
    return any ? words.none() : words.noQuestion();
  }
  if (mode === 'several')
    return chosen.length < k ? words.fewer(chosen.length, k) : words.full(chosen.length);
  if (runner === undefined) return `${first.matched.title}: ${words.onlyOne()}`;
  return `${first.matched.title}: ${whyNot(first, runner, words, language)}`;
}

/** The wishes that decide between two, those that made the most difference first. */
function whyNot(
  first: Candidate,
  runner: Candidate,
  words: ShortListWords,
  language: MatchReport['language'],
): string {
  const others = new Map(
    runner.matched.explanation.criteria.map((criterion) => [criterion.id, criterion.points]),
  );
  const wishes = first.matched.explanation.criteria
    .filter(({ level }) => level === 'prefer')
    .map(({ id, label, points }) => ({ id, label, points, other: others.get(id) ?? 0 }))
    .sort((a, b) => Math.abs(b.points - b.other) - Math.abs(a.points - a.other) || (a.id < b.id ? -1 : 1));
  const say = ({ label, points, other }: (typeof wishes)[number]): string =>
    words.wish(label, formatNumber(points, language), formatNumber(other, language));
  const title = runner.matched.title;
  const better = wishes.filter(({ points, other }) => points > other).map(say);
  const worse = wishes.filter(({ points, other }) => points < other).map(say);
  if (first.matched.explanation.points === runner.matched.explanation.points) {
    return first.group === runner.group
      ? words.tie(title)
      : words.because(title, [words.sooner(words.groups[first.group], words.groups[runner.group])]);
  }
  return [words.because(title, better), ...(worse.length === 0 ? [] : [words.despite(worse)])].join('; ');
}

function shown({ matched }: Candidate): Shown {
  const { id, programme, title, provider, kind, next } = matched;
  return { id, programme, title, provider, kind, next };
}
