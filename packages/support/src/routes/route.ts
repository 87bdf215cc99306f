import { formatDate, type SpanInput } from '@koppel/core';
import type { Matcher } from '../match/match.js';
import type { Offer } from '../schema/offer.js';
import { accessSentences } from '../words/words.js';
import { addWeeks } from './day.js';
import { type DoorStep, doors, type Mover, passedOnce, type RouteAction } from './doors.js';
import { fundersFor, preparesApplication } from './funders.js';
import { givesOf } from './gives.js';
import { checkOffer, type RouteOptions, startTrip, type Trip } from './options.js';
import type { Standing } from './standing.js';
import { type ActionWords, type RouteWords, routeWords } from './words.js';

/** `joint`: the entrepreneur and the provider together. `not-stated`: the provider does not say. */
export type Actor =
  | 'entrepreneur'
  | 'gatekeeper'
  | 'judge'
  | 'provider'
  | 'referrer'
  | 'joint'
  | 'not-stated';

/** One thing that has to happen. */
export interface RouteStep {
  /** The offer that it is a step to, or of. */
  readonly offer: string;
  readonly title: string;
  readonly action: RouteAction;
  /** Who acts. */
  readonly who: Actor;
  /** The same in words, as a noun phrase. */
  readonly by: string;
  /** The earliest day, where what comes before has a stated length; absent: no date, and `when` says why. */
  readonly from?: string;
  /** From this day on it is too late. */
  readonly before?: string;
  /** How many weeks it lasts, where that is stated. */
  readonly weeks?: SpanInput;
  /** When, in words. */
  readonly when: string;
  /** What, in words. Without a full stop. */
  readonly sentence: string;
}

/**
 * The worst of the steps on the way. `open`: every offer on it is. `later`: it opens on a day that is known.
 * `toBeJudged`, `toBeAsked`: one of them is not decided. `blocked`: one of them is not open to this firm.
 */
export type RouteStatus = 'open' | 'later' | 'toBeJudged' | 'toBeAsked' | 'blocked';
const order: readonly RouteStatus[] = ['open', 'later', 'toBeJudged', 'toBeAsked', 'blocked'];

/** The way from a question to an offer, as a plan with days. Plain JSON. */
export interface Route {
  readonly offer: string;
  readonly programme: string;
  readonly title: string;
  readonly provider: string;
  readonly status: RouteStatus;
  /** The offer on the way that decides the status: the first of the worst. */
  readonly decidedBy: string;
  /** The status in words, with the reason. Without a full stop. */
  readonly sentence: string;
  /** In order; none when the way is blocked. The first is what to do now. */
  readonly steps: readonly RouteStep[];
  /** Offers on the way that the firm has behind it. */
  readonly done: readonly string[];
  /** Offers that can come afterwards. */
  readonly afterwards: readonly { readonly offer: string; readonly title: string }[];
}

/**
 * The way to one offer: what comes before it, who opens each door, who acts, and from when. A step is judged on the day
 * on which it can begin, with the facts that the steps before it will have made so.
 *
 * @param matcher where the offers are; @param given `{ firm, question }`, checked here.
 * @throws KoppelError `BAD_OPTION` for an offer that the catalogue does not have, and as `match` does.
 */
export function routeTo(matcher: Matcher, given: unknown, offer: string, options: RouteOptions): Route {
  checkOffer(matcher.catalogue, offer, '/offer');
  return routeOn(startTrip(matcher, given, options), offer);
}

/** When something can begin: a day, or why there is none. */
type Moment = { readonly day: string } | { readonly because: string };

interface Stage {
  readonly offer: Offer;
  readonly status: RouteStatus;
  readonly standing: Standing;
  readonly steps: readonly RouteStep[];
  readonly ends: Moment;
  /** The day on which it was judged. */
  readonly on: string;
}

export function routeOn(trip: Trip, id: string): Route {
  const { language, done, offers: byId } = trip;
  const words = routeWords[language];
  const target = byId.get(id) as Offer;
  const chain = chainOf(target, byId);
  const ahead = chain.filter((offer) => !done.has(offer.id) || offer === target);
  const stages: Stage[] = [];
  const behind = chain.filter((offer) => !ahead.includes(offer));
  for (const offer of ahead) {
    const stage = stageOf(offer, stages, behind, trip);
    stages.push(stage);
    // Nothing is worse, and nothing after it can be reached.
    if (stage.status === 'blocked') break;
  }
  const worst = stages.reduce((a, b) => (order.indexOf(b.status) > order.indexOf(a.status) ? b : a));
  const blocked = worst.status === 'blocked';
  return {
    offer: target.id,
    programme: target.programme,
    title: target.title[language],
    provider: target.provider.name,
    status: worst.status,
    decidedBy: worst.offer.id,
    sentence: sentenceOf(worst, target, trip, words),
    steps: blocked ? [] : [...stages.flatMap(({ steps }) => steps), ...towardsFunder(target, stages, trip)],
    done: behind.map((offer) => offer.id),
    afterwards: (trip.followers.get(target.id) ?? []).map(({ id, title }) => ({
      offer: id,
      title: title[language],
    })),
  };
}

/** The offer with all that comes before it, each after what comes before that. Chains have a beginning: checked. */
function chainOf(target: Offer, byId: ReadonlyMap<string, Offer>): readonly Offer[] {
  const placed = new Set<Offer>();
  const place = (offer: Offer): void => {
    if (placed.has(offer)) return;
    for (const before of offer.after ?? []) place(byId.get(before) as Offer);
    placed.add(offer);
  };
  place(target);
  return [...placed];
}

function stageOf(offer: Offer, before: readonly Stage[], behind: readonly Offer[], trip: Trip): Stage {
  const { now, language, standings } = trip;
  const words = routeWords[language];
  const title = offer.title[language];
  const earlier = before.filter((stage) => offer.after?.includes(stage.offer.id));
  const facts = [...trip.facts, ...before.flatMap((stage) => givesOf(stage.offer))];
  const { from: opens, to: closes } = offer.validity ?? {};
  let start = latest(earlier.map(({ ends }) => ends)) ?? { day: now };
  const arrival = 'day' in start ? start.day : now;
  const waits = opens !== undefined && opens > arrival;
  const on = waits ? opens : arrival;
  if (waits && 'day' in start) start = { day: opens };
  const standing = standings.on(on, facts).of(offer.id);
  const status = statusOf(standing, waits && earlier.length === 0);

  const steps: RouteStep[] = [];
  const add = (action: RouteAction, who: Actor, by: string, sentence: string, weeks?: SpanInput): void => {
    steps.push({
      offer: offer.id,
      title,
      action,
      who,
      by,
      ...('day' in start ? { from: start.day } : {}),
      ...(closes === undefined ? {} : { before: closes }),
      ...(weeks === undefined ? {} : { weeks: inOneOrder(weeks) }),
      when: whenOf(start, closes, trip, words),
      sentence,
    });
  };
  const { nl, en } = offer.access.gatekeeper ?? { nl: offer.provider.name, en: offer.provider.name };
  const gatekeeper = language === 'nl' ? nl : en;
  const say = (action: RouteAction, what = ''): string => {
    const about: ActionWords = { title, gatekeeper, provider: offer.provider.name, what };
    return words.actions[action]?.(about) ?? title;
  };
  if (waits) add('wait', 'entrepreneur', words.you, say('wait', formatDate(opens, language)));
  if (standing.matched.asks.length > 0) {
    add('answer', 'entrepreneur', words.you, say('answer', standing.matched.asks.join(' ')));
  }
  const silent = [...new Set(standing.matched.explanation.provider.map(({ field }) => field))];
  if (silent.length > 0)
    add('ask-provider', 'entrepreneur', words.you, say('ask-provider', silent.join(', ')));
  const passed = before.some((stage) => sameDoor(stage.offer, offer));
  const known = !passed && (behind.some((one) => sameDoor(one, offer)) || trip.done.has(offer.id));
  if (known)
    add(
      'return',
      'entrepreneur',
      words.you,
      offer.access.how === undefined ? say('return') : told(offer.access.how[language]),
    );
  for (const [index, door] of (passed || known ? [] : doors[offer.access.mode]).entries()) {
    const { who, by } = moverOf(door.who, offer, gatekeeper, words);
    add(door.action, who, by, doorSentence(door, index, offer, trip, say));
    if (door.untimed) start = { because: words.callOf(title) };
  }
  for (const { condition, by } of standing.matched.explanation.judge) {
    const judged = offer.eligibility?.judged?.find((one) => one.id === condition);
    add('judge', 'judge', by, say('judge', `${judged?.what[language] ?? condition} (${by})`));
  }
  const weeks = offer.time?.weeks;
  const lasts = weeks === undefined ? words.durationUnknown() : words.weeks(weeks);
  const { who, by } = moverOf('initiative', offer, gatekeeper, words);
  add('take-part', who, by, say('take-part', lasts), weeks);
  return { offer, status, standing, steps, ends: endOf(start, weeks, title, words), on };
}

/** The moment at which all are over: the last day, unless one of them has none. */
function latest(moments: readonly Moment[]): Moment | undefined {
  return (
    moments.find((moment) => 'because' in moment) ??
    moments.reduce<{ readonly day: string } | undefined>(
      (last, moment) => ('day' in moment && (last === undefined || moment.day > last.day) ? moment : last),
      undefined,
    )
  );
}

/** Its earliest end: the shortest it can take. Open limits (`gt`) count as their number. */
/** The same bytes, in whatever order the catalogue has the ends. */
function inOneOrder(span: SpanInput): SpanInput {
  return Object.fromEntries(Object.entries(span).sort(([a], [b]) => (a < b ? -1 : 1)));
}

function endOf(start: Moment, weeks: SpanInput | undefined, title: string, words: RouteWords): Moment {
  const shortest = weeks?.gte ?? weeks?.gt;
  if ('because' in start) return start;
  return shortest === undefined
    ? { because: words.durationOf(title) }
    : { day: addWeeks(start.day, shortest) };
}

function statusOf({ verdict }: Standing, waits: boolean): RouteStatus {
  if (verdict === 'refused' || verdict === 'expired') return 'blocked';
  if (verdict !== 'eligible') return verdict;
  return waits ? 'later' : 'open';
}

/** Whether a door was passed already with an earlier step. */
function sameDoor(a: Offer, b: Offer): boolean {
  return (
    a.programme === b.programme &&
    a.access.mode === b.access.mode &&
    passedOnce.has(b.access.mode) &&
    a.access.gatekeeper?.en === b.access.gatekeeper?.en &&
    a.provider.name === b.provider.name
  );
}

function moverOf(
  mover: Mover,
  { initiative, provider }: Offer,
  gatekeeper: string,
  words: RouteWords,
): { readonly who: Actor; readonly by: string } {
  const who: Actor = mover === 'initiative' ? (initiative ?? 'not-stated') : mover;
  const names: Readonly<Record<Exclude<Actor, 'judge'>, string>> = {
    entrepreneur: words.you,
    gatekeeper,
    provider: provider.name,
    referrer: words.referrer,
    joint: words.together(provider.name),
    'not-stated': words.nobodyKnows,
  };
  return { who, by: names[who as Exclude<Actor, 'judge'>] };
}

/** The first step through a door is told as the offer tells it, where it does. */
function doorSentence(
  door: DoorStep,
  index: number,
  { access, provider }: Offer,
  { language }: Trip,
  say: (action: RouteAction) => string,
): string {
  if (index > 0) return say(door.action);
  if (access.how !== undefined) return told(access.how[language]);
  const { nl, en } = access.gatekeeper ?? { nl: provider.name, en: provider.name };
  const sentence = accessSentences[access.mode]({ nl, en })[language];
  return sentence.charAt(0).toUpperCase() + sentence.slice(1);
}

/** A sentence of the catalogue, which ends in a full stop, as sentences here do not. */
function told(sentence: string): string {
  return sentence.replace(/\.$/, '');
}

function whenOf(start: Moment, closes: string | undefined, { language }: Trip, words: RouteWords): string {
  const before = closes === undefined ? undefined : formatDate(closes, language);
  if ('because' in start) {
    const none = words.noDate(start.because);
    return before === undefined ? none : `${words.before(before)}; ${none}`;
  }
  const day = formatDate(start.day, language);
  return before === undefined ? words.from(day) : words.fromBefore(day, before);
}

function sentenceOf(worst: Stage, target: Offer, { language, now }: Trip, words: RouteWords): string {
  const title = worst.offer.title[language];
  if (worst.status !== 'blocked') return words.status[worst.status](title);
  const { to: closes } = worst.offer.validity ?? {};
  if (worst.standing.verdict === 'expired' && closes !== undefined && closes > now) {
    return words.tooLate(title, formatDate(worst.on, language), formatDate(closes, language));
  }
  const { summary } = worst.standing.matched.explanation;
  return worst.offer.id === target.id ? words.closed(summary) : words.blocked(title, summary);
}

/** After help with an application comes the application, and then somebody who decides on it. */
function towardsFunder(target: Offer, stages: readonly Stage[], trip: Trip): readonly RouteStep[] {
  if (!preparesApplication(target)) return [];
  const words = routeWords[trip.language];
  const ends = (stages.at(-1) as Stage).ends;
  const title = target.title[trip.language];
  const when = whenOf(ends, undefined, trip, words);
  const from = 'day' in ends ? { from: ends.day } : {};
  const step = (action: RouteAction, moment: string, dated: object, what: string): RouteStep => {
    const about = { title, gatekeeper: '', provider: target.provider.name, what };
    const sentence = words.actions[action]?.(about) ?? title;
    const base = { offer: target.id, title, action, who: 'entrepreneur' as const, by: words.you };
    return { ...base, ...dated, when: moment, sentence };
  };
  const after = whenOf({ because: words.durationOf(title) }, undefined, trip, words);
  return [
    step('write-application', when, from, ''),
    step('ask-funder', after, {}, fundersFor(target, trip).join(', ')),
  ];
}
