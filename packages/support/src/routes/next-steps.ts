import { KoppelError, type Language } from '@koppel/core';
import type { Matched, Matcher } from '../match/match.js';
import { answersQuestion } from '../needs/answers-question.js';
import type { Offer } from '../schema/offer.js';
import { type Need, needs, type Theme, themes } from '../schema/vocabulary.js';
import { needNames, themeNames } from '../words/words.js';
import { type RouteOptions, startTrip, type Trip } from './options.js';
import { type Route, routeOn, type RouteStatus } from './route.js';
import { hasNoQuestion, helpsInTrouble, inTrouble, isFree, isLowCommitment } from './rules.js';
import { type NextRule, routeWords } from './words.js';

export interface NextStepsOptions extends RouteOptions {
  /** How many ways at most, 1 to 20, default 3; the desk comes on top. */
  readonly limit?: number;
}

/** Why a way is among the next steps. */
export type NextRole = 'distress' | 'fit' | 'low-commitment' | 'router';

export interface NextRoute extends Route {
  readonly role: NextRole;
  /** Points of the offer for this question. */
  readonly points: number;
}

/** Whom to ask about something, when nothing that fits is open. */
export interface ProviderHint {
  readonly about: Theme | Need;
  readonly provider: string;
  /** The offer that it is known from, which is closed to this firm. */
  readonly offer: string;
  readonly sentence: string;
}

/** What a firm can do next; never nothing, as long as the catalogue has a desk that is open to it. Plain JSON. */
export interface NextSteps {
  readonly language: Language;
  readonly now: string;
  readonly firm?: string;
  /** The rule that put the ways in order. */
  readonly rule: NextRule;
  /** The rule in words, without a full stop. */
  readonly summary: string;
  /** None of them is blocked, and each has at least one step. The first step of the first is what to do now. */
  readonly routes: readonly NextRoute[];
  /** One per theme and need of the question, when no way that fits is open. */
  readonly providers: readonly ProviderHint[];
}

interface Way {
  readonly offer: Offer;
  readonly matched: Matched;
  readonly route: Route;
}

const statuses: readonly RouteStatus[] = ['open', 'later', 'toBeJudged', 'toBeAsked', 'blocked'];

/**
 * The next steps of one firm, by stated rules:
 *
 * 1. Somebody in trouble gets help with that first, then the rest; without such help, the desk comes first.
 * 2. Somebody without a question gets what commits to nothing: open before undecided, free before price unknown.
 * 3. Else what fits the question best, by points; of several ways with the same first step the best one.
 *    What can begin today comes before what has yet to open.
 * 4. A desk that takes the firm further is always among them. Where nothing fits, it comes first, with whom to ask.
 *
 * @param matcher where the offers are; @param given `{ firm, question }`, checked here.
 * @throws KoppelError `BAD_OPTION` for a limit out of range, and as `match` does.
 */
export function nextSteps(matcher: Matcher, given: unknown, options: NextStepsOptions): NextSteps {
  const { limit = 3, now, language } = options;
  if (!Number.isInteger(limit) || limit < 1 || limit > 20) {
    const expected = 'a whole number from 1 to 20';
    throw new KoppelError('BAD_OPTION', [{ pointer: '/limit', found: String(limit), expected }]);
  }
  const trip = startTrip(matcher, given, options);
  const { report } = trip.standings.on(now, trip.facts);
  const all = waysOf(trip);
  const { rule, routes } = order(all, trip, limit);
  const fitting = routes.some(({ role }) => role === 'fit' || role === 'distress');
  return {
    language,
    now,
    ...(report.firm === undefined ? {} : { firm: report.firm }),
    rule,
    summary: routeWords[language].rule[rule],
    routes,
    providers: fitting ? [] : hintsOf(trip),
  };
}

/** All ways that matter here and are not blocked, best fit first, then by status, then by id. */
function waysOf(trip: Trip): Way[] {
  const { catalogue, standings, now, facts, done } = trip;
  const today = standings.on(now, facts);
  const trouble = inTrouble(standings.given);
  const matters = (offer: Offer): boolean =>
    offer.kind === 'desk' ||
    isLowCommitment(offer) ||
    (trouble && helpsInTrouble(offer)) ||
    answersQuestion(today.of(offer.id).matched.explanation);
  return catalogue.offers
    .filter((offer) => !done.has(offer.id) && matters(offer))
    .map((offer): Way => ({ offer, matched: today.of(offer.id).matched, route: routeOn(trip, offer.id) }))
    .filter(({ route }) => route.status !== 'blocked')
    .sort(
      (a, b) =>
        pointsOf(b) - pointsOf(a) ||
        byStatus(a, b) ||
        a.route.steps.length - b.route.steps.length ||
        byId(a, b),
    );
}

function order(all: readonly Way[], { standings }: Trip, limit: number) {
  const { given } = standings;
  const desks = all.filter(({ offer }) => offer.kind === 'desk');
  const others = all.filter(({ offer }) => offer.kind !== 'desk');
  const fitting = others.filter(({ matched }) => answersQuestion(matched.explanation));
  const trouble = inTrouble(given);
  const helping = trouble ? others.filter(({ offer }) => helpsInTrouble(offer)) : [];
  const one = onePerFirstStep([...helping, ...fitting.filter((way) => !helping.includes(way))]);
  const role = (way: Way): NextRoute => withRole(way, helping.includes(way) ? 'distress' : 'fit');
  const soon = one.filter(canBegin).slice(0, limit).map(role);
  const later = one
    .filter((way) => !canBegin(way))
    .slice(0, limit)
    .map(role);
  const fits = [...soon, ...later].slice(0, limit);
  const light = onePerFirstStep(others.filter(({ offer }) => isLowCommitment(offer)).sort(byCommitment))
    .slice(0, limit)
    .map((way) => withRole(way, 'low-commitment'));
  const router = desks.slice(0, 1).map((way) => withRole(way, 'router'));
  const ordered = (rule: NextRule, ...routes: readonly NextRoute[][]) => ({ rule, routes: routes.flat() });

  if (helping.some(canBegin)) return ordered('distress-first', fits, router);
  if (trouble && router.length > 0) return ordered('distress-router', router, fits);
  if (hasNoQuestion(given) && light.length + router.length > 0) return ordered('no-question', light, router);
  if (soon.length > 0) return ordered('best-fit', fits, router);
  if (later.length > 0) return ordered('opens-later', router, later);
  if (router.length > 0) return ordered('nothing-fits', router, light);
  return ordered('nowhere', light);
}

/** Something can be done for it today; what has yet to open comes after all that has. */
function canBegin({ route }: Way): boolean {
  return route.status !== 'later' && route.steps[0]?.action !== 'wait';
}

/** Several ways may begin with the same step; the first of them stands for all. */
function onePerFirstStep(ways: readonly Way[]): Way[] {
  const taken = new Set<string>();
  return ways.filter(({ route }) => {
    const first = route.steps[0]?.offer ?? route.offer;
    return !taken.has(first) && taken.add(first);
  });
}

function byCommitment(a: Way, b: Way): number {
  const orientates = ({ offer }: Way): number => Number(offer.needs?.includes('orientation') ?? false);
  return (
    byStatus(a, b) ||
    Number(isFree(b.offer)) - Number(isFree(a.offer)) ||
    orientates(b) - orientates(a) ||
    pointsOf(b) - pointsOf(a) ||
    byId(a, b)
  );
}

function withRole({ route, matched }: Way, role: NextRole): NextRoute {
  return { ...route, role, points: matched.explanation.points };
}

function pointsOf({ matched }: Way): number {
  return matched.explanation.points;
}

function byStatus(a: Way, b: Way): number {
  return statuses.indexOf(a.route.status) - statuses.indexOf(b.route.status);
}

function byId(a: Way, b: Way): number {
  return a.offer.id < b.offer.id ? -1 : 1;
}

/** For each theme and need of the question, the provider in the firm's area that does most about it. */
function hintsOf({ catalogue, standings, now, language, facts }: Trip): ProviderHint[] {
  const today = standings.on(now, facts);
  const near = catalogue.offers.filter(({ id, kind }) => {
    const { verdict, matched } = today.of(id);
    const elsewhere = matched.explanation.criteria.some(
      (criterion) => criterion.id === 'area' && criterion.outcome === 'unmet',
    );
    return kind !== 'desk' && verdict !== 'expired' && !elsewhere;
  });
  const { question } = standings.given;
  const urgency = question.themes ?? {};
  const wanted = themes
    .filter((theme) => urgency[theme] !== undefined)
    .sort((a, b) => (urgency[b] ?? 0) - (urgency[a] ?? 0));
  const asked = needs.filter((need) => (question.needs ?? []).some((one) => one.need === need));
  const hint = (about: Theme | Need, name: string, weight: (offer: Offer) => number): ProviderHint[] => {
    const best = near
      .filter((offer) => weight(offer) > 0)
      .sort((a, b) => weight(b) - weight(a) || (a.id < b.id ? -1 : 1))[0];
    if (best === undefined) return [];
    const provider = best.provider.name;
    const sentence = routeWords[language].askFor(name, provider, best.title[language]);
    return [{ about, provider, offer: best.id, sentence }];
  };
  return [
    ...wanted.flatMap((theme) =>
      hint(theme, themeNames[theme][language], ({ themes }) => themes[theme] ?? 0),
    ),
    ...asked.flatMap((need) =>
      hint(need, needNames[need][language], (offer) => Number(offer.needs?.includes(need) ?? false)),
    ),
  ];
}
