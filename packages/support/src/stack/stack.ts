import { KoppelError, type Language, languages, readDocument, refuse } from '@koppel/core';
import type { Matcher, MatchReport } from '../match/match.js';
import { type RegionData, Regions } from '../regions.js';
import { type Case, caseSchema } from '../schema/firm.js';
import { conflictOf, type Obstacle } from './conflict.js';
import { type Names, Speaker } from './explain.js';
import { feeHolds, type Holds } from './fees.js';
import { type Ask, type CouldAdd, type Frame, frame, type Standing } from './frame.js';
import {
  type Outcome,
  outcomeOf,
  type PaidItem,
  type PayingSource,
  type Totals,
  type UsedCeiling,
} from './outcome.js';
import { sum, toCents } from './problem.js';
import { checkReceived, readPlan, readStackRules } from './read.js';
import { defaultStackRules } from './rules.js';
import type { Plan } from './schema.js';
import { type Solution, type SolveOptions, solveStack } from './solve.js';

export interface StackOptions extends SolveOptions {
  /** The day of the question, YYYY-MM-DD; offers are matched, and aid counted, on the day of the award. */
  readonly now: string;
  readonly language: Language;
  /** What the catalogue does not say about combining offers; `defaultStackRules` otherwise. */
  readonly rules?: unknown;
  /** The areas of the country; needed where a fee depends on the firm. */
  readonly regions?: RegionData;
}

type WithSentence<T> = T & {
  /** Without a full stop. */
  readonly sentence: string;
};

/** Which offers together pay for a plan, euro by euro, in one language. Plain JSON; all amounts are cents. */
export interface StackReport {
  /**
   * optimal: no stack leaves less to pay. complete: enough, but the steps ran out. partial: not enough, and the steps ran out.
   * impossible: no stack is enough; `conflict` says what stands in the way. cancelled: stopped by the signal.
   */
  readonly status: 'optimal' | 'complete' | 'partial' | 'impossible' | 'cancelled';
  readonly language: Language;
  readonly catalogue: MatchReport['catalogue'];
  readonly firm?: string;
  readonly title?: string;
  readonly awardOn: string;
  readonly summary: readonly string[];
  readonly totals: Totals;
  readonly sources: readonly WithSentence<PayingSource & { readonly title: string }>[];
  readonly items: readonly WithSentence<PaidItem & { readonly label: string }>[];
  readonly ceilings: readonly WithSentence<UsedCeiling>[];
  /** Open to the firm, and not in the stack. */
  readonly notUsed: readonly WithSentence<Outcome['notUsed'][number]>[];
  /** Not decided yet: nothing of it is counted. */
  readonly couldAdd: readonly WithSentence<
    Omit<CouldAdd, 'ask'> & { readonly ask: readonly WithSentence<Ask>[] }
  >[];
  /** No stack is better than this, compared from the left. Equal to the totals when the status is optimal. */
  readonly bound: { readonly shortCents: number; readonly netCents: number; readonly cashCents: number };
  readonly conflict?: readonly Obstacle[];
  readonly steps: number;
}

/**
 * Chooses, of the offers that are open to a firm, those that leave it the least own contribution to a plan; then the
 * least money to bring along; then the fewest offers; then the earliest ids. Exact unless the steps run out.
 *
 * @param matcher where the offers are; @param given `{ firm, question }`; @param plan a `Plan`, checked here.
 * @throws KoppelError `BAD_DOCUMENT` for a case, a plan or rules that are wrong or contradict themselves or each other.
 */
export function fundingStack(
  matcher: Matcher,
  given: unknown,
  plan: unknown,
  options: StackOptions,
): StackReport {
  const { language, now } = options;
  if (!languages.includes(language))
    refuse('BAD_OPTION', '/language', String(language), languages.join(' or '));
  const { catalogue } = matcher;
  const rules = readStackRules(options.rules ?? defaultStackRules, catalogue);
  const read = readPlan(plan, catalogue, rules);
  const awardOn = read.awardOn ?? now;
  checkReceived(read, awardOn);
  const asked = withInvestment(readDocument(caseSchema, given), read);
  const report = matcher.match(asked, { now: awardOn, language });
  const made = frame({
    plan: read,
    rules,
    offers: catalogue.offers,
    standing: standingsOf(report),
    holds: holdsFor(asked, awardOn, options),
    awardOn,
  });
  const solution = solveStack(made.problem, options);
  return reportOf(matcher, report, read, made, solution, options);
}

/** The plan says what is invested, where the question does not; both may be there when they agree. */
function withInvestment(given: Case, { items }: Plan): Case {
  const isInvestment = (categories: readonly string[] | undefined) => categories?.includes('investment');
  const total = (which: (one: Plan['items'][number]) => boolean | undefined) =>
    sum(items.filter(which).map(({ amountEur }) => toCents(amountEur))) / 100;
  if (!items.some(({ categories }) => isInvestment(categories))) return given;
  const least = total(({ categories }) => isInvestment(categories));
  const most = least + total(({ categories }) => categories === undefined);
  const { investmentEur: stated } = given.question;
  if (stated === undefined) {
    const investmentEur = least === most ? least : { gte: least, lte: most };
    return { ...given, question: { ...given.question, investmentEur } };
  }
  if (typeof stated === 'number' && (stated < least || stated > most)) {
    const found = `${stated}, while the plan invests ${least === most ? least : `${least} to ${most}`}`;
    const issue = { pointer: '/question/investmentEur', found, expected: 'the investment of the plan' };
    throw new KoppelError('BAD_DOCUMENT', [{ ...issue, hint: 'Leave it out: the plan says it' }]);
  }
  return given;
}

function holdsFor(given: Case, now: string, { regions }: StackOptions): Holds {
  let holds: Holds | undefined;
  return (when) => {
    if (regions === undefined)
      refuse('BAD_OPTION', '/regions', 'nothing', 'the areas of the country, as a fee depends on the firm');
    holds ??= feeHolds(given, new Regions(regions), now);
    return holds(when);
  };
}

/** Open offers with what would decide them, and those that are decided. Refused and expired ones are never used. */
function standingsOf(report: MatchReport): ReadonlyMap<string, Standing> {
  const standings = new Map<string, Standing>();
  for (const { id } of report.eligible) standings.set(id, { status: 'eligible', ask: [] });
  for (const { id, explanation, asks } of [...report.toBeJudged, ...report.toBeAsked]) {
    const sentences = asks.length > 0 ? asks : [explanation.summary];
    standings.set(id, { status: 'open', ask: sentences.map((sentence) => ({ about: 'firm', sentence })) });
  }
  return standings;
}

function reportOf(
  matcher: Matcher,
  report: MatchReport,
  plan: Plan,
  made: Frame,
  solution: Solution,
  options: StackOptions,
): StackReport {
  const { language } = options;
  const outcome = outcomeOf(made, solution);
  const status = statusOf(solution);
  const conflict = status === 'impossible' ? conflictOf(made.problem, options) : undefined;
  const names = namesOf(matcher, plan, made, language);
  const speaker = new Speaker(language, names);
  const ownCents = made.problem.own;
  const { bound, steps } = solution;
  const itemById = new Map(outcome.items.map((one) => [one.id, one]));
  return {
    status,
    language,
    catalogue: report.catalogue,
    ...(report.firm !== undefined && { firm: report.firm }),
    ...(plan.title !== undefined && { title: plan.title }),
    awardOn: made.awardOn,
    summary: speaker.summary({
      status,
      outcome,
      boundNetCents: bound.net,
      ...(ownCents !== undefined && { ownCents }),
      ...(conflict && { conflict }),
    }),
    totals: outcome.totals,
    sources: outcome.sources.map((one) => ({
      ...one,
      title: names.offer(one.id),
      sentence: speaker.source(one),
    })),
    items: plan.items.map(({ id, label }) => {
      const one = itemById.get(id) as PaidItem;
      return { ...one, label, sentence: speaker.item(one) };
    }),
    ceilings: outcome.ceilings.map((one) => ({ ...one, sentence: speaker.ceiling(one) })),
    notUsed: outcome.notUsed.map((one) => ({ ...one, sentence: speaker.notUsed(one) })),
    couldAdd: made.couldAdd.map((one) => ({
      ...one,
      ask: one.ask.map((ask) => ({ ...ask, sentence: speaker.ask(ask) })),
      sentence: speaker.couldAdd(one),
    })),
    bound: { shortCents: bound.short, netCents: bound.net, cashCents: bound.cash },
    ...(conflict && { conflict }),
    steps,
  };
}

function statusOf({ ended, value, bound }: Solution): StackReport['status'] {
  if (ended === 'cancelled') return 'cancelled';
  if (bound.short > 0) return 'impossible';
  const best = value.short === bound.short && value.net === bound.net && value.cash === bound.cash;
  if (ended === 'done' || best) return 'optimal';
  return value.short > 0 ? 'partial' : 'complete';
}

function namesOf({ catalogue }: Matcher, plan: Plan, { rooms }: Frame, language: Language): Names {
  const offers = new Map(catalogue.offers.map(({ id, title }) => [id, title[language]]));
  const items = new Map(plan.items.map(({ id, label }) => [id, label]));
  const ceilings = new Map(rooms.map(({ id, label }) => [id, label[language]]));
  return {
    offer: (id) => offers.get(id) ?? id,
    item: (id) => items.get(id) ?? id,
    ceiling: (id) => ceilings.get(id) ?? id,
  };
}
