import { at, refuse, show } from '../errors.js';
import type { Words } from '../explain/scene.js';
import { evaluate } from '../measure/evaluate.js';
import { fetchFrom, readSide, type Side } from '../measure/sides.js';
import { makeContext, type ContextInput } from '../policy/context.js';
import { type Fields, kindOf, type FieldKind, type RecordOf } from '../policy/kinds.js';
import type { Policy } from '../policy/spec.js';
import { type Language, languages, type Text } from '../policy/text.js';
import { byCodeUnit } from '../policy/values.js';
import { createRanker } from '../score/ranker.js';
import type { Ranked } from '../score/ranked.js';
import { type AskingRules, type Candidate, candidatesFor, type Scenery } from './answers.js';
import { type Mention, mentionsIn, namesIn, oppositeValues } from './mentions.js';
import type { Answer, Said } from './said.js';
import { speakerOf } from './sentences/speaker.js';

export interface NextQuestionsOptions extends ContextInput {
  readonly language: Language;
  /** Names for fields and values; ids are shown otherwise. */
  readonly words?: Words;
  /** How fields are to be asked, and what an answer costs. */
  readonly fields?: AskingRules;
  /** The question for a field, or for a name within it; a plain sentence is made where there is none. */
  readonly wording?: (field: string, about: string | undefined) => Text | undefined;
  /** Whether questions that move points only are asked too, after those that decide offers. Default 'all'. */
  readonly about?: 'all' | 'verdicts';
  /** At most so many questions; all by default. */
  readonly limit?: number;
}

/** What to ask the entrepreneur, most decisive question first. Plain JSON. */
export interface NextQuestions {
  /** Offers that are not decided yet, by id. */
  readonly open: readonly string[];
  readonly questions: readonly NextQuestion[];
  /** Open offers that no question here can change: they wait for a judgement or for the provider. */
  readonly waiting: readonly string[];
}

export interface NextQuestion {
  readonly field: string;
  /** The name within the field, where it is asked name by name. */
  readonly about?: string;
  readonly kind: FieldKind;
  readonly question: string;
  readonly cost: number;
  /**
   * `verdicts`: some answer decides an offer, or leaves it to a person's judgement alone. `together`: none does, but one makes another question decide one.
   * `points`: answers move points only.
   */
  readonly decides: 'verdicts' | 'together' | 'points';
  /** What an answer decides on average, its options being equally likely. */
  readonly expected: Expected;
  readonly options: readonly AnswerOption[];
}

/** Averages as exact fractions: `offers / outOf` offers decided, and `points / outOf` points settled. */
export interface Expected {
  readonly offers: number;
  readonly points: number;
  readonly outOf: number;
}

export interface AnswerOption {
  readonly label: string;
  readonly said: Said;
  /** What to write into the field when this is the answer; an exact value is as good or better. */
  readonly answer: unknown;
  /** Offers that become eligible, and offers that fall away, by id. */
  readonly opens: readonly string[];
  readonly closes: readonly string[];
  /** Offers of which all facts then fit, so that only a person's judgement is left. */
  readonly toJudge: readonly string[];
  /** Offers that stay as open as they were. */
  readonly leaves: readonly string[];
}

/**
 * What to ask next: the questions whose answers decide most. Each is tried by filling in each of its answers and
 * ranking the open offers again; a question of which no answer changes any verdict or point is never returned. An offer
 * counts as decided too when its facts fit and only a judgement is left: there is nothing more to ask about it. Order:
 * offers decided on average, then undecided points settled on average (an offer that falls away settles its own),
 * then cost, then name. Averages take the options as equally likely and are compared as fractions, without rounding.
 *
 * @throws KoppelError as `rank` does, and `BAD_OPTION`.
 */
export function nextQuestions<A extends Fields, O extends Fields>(
  policy: Policy<A, O>,
  ask: RecordOf<A>,
  offers: readonly RecordOf<O>[],
  options: NextQuestionsOptions,
): NextQuestions {
  checkOptions(policy, options);
  const run = makeRun(policy, ask, offers, options);
  const assessed = assessAll(run, ask);
  const decisive = assessed.some(({ decided }) => decided > 0);
  const together = decisive ? new Set<string>() : decidingTogether(run, ask);
  const speaker = speakerOf(options);
  const asked = assessed
    .filter((one) => one.changes || together.has(keyOf(one.candidate)))
    .filter((one) => options.about !== 'verdicts' || one.decided > 0 || together.has(keyOf(one.candidate)))
    .sort((a, b) => byWorth(a, b, together))
    .slice(0, options.limit ?? assessed.length);
  const touched = new Set(
    asked.flatMap((one) => (together.has(keyOf(one.candidate)) ? run.ids : [...one.touched])),
  );
  return {
    open: run.ids,
    questions: asked.map(({ candidate, cost, decided, settled, outcomes }): NextQuestion => {
      const { field, about } = candidate;
      return {
        field,
        ...(about === undefined ? {} : { about }),
        kind: kindOf(policy.ask[field] as FieldKind),
        question: options.wording?.(field, about)?.[options.language] ?? speaker.question(field, about),
        cost,
        decides: decided > 0 ? 'verdicts' : together.has(keyOf(candidate)) ? 'together' : 'points',
        expected: { offers: decided, points: settled, outOf: outcomes.length },
        options: outcomes.map(({ answer, ranked }) => ({
          label: speaker.said(field, answer.said),
          said: answer.said,
          answer: answer.raw,
          opens: idsOf(ranked, ({ status }) => status === 'eligible'),
          closes: idsOf(ranked, ({ status }) => status === 'ineligible'),
          toJudge: idsOf(ranked, (one, index) => one.status === 'open' && isDecided(one, run.before[index])),
          leaves: idsOf(ranked, (one, index) => one.status === 'open' && !isDecided(one, run.before[index])),
        })),
      };
    }),
    waiting: run.ids.filter((id) => !touched.has(id)),
  };
}

function checkOptions(policy: Policy, { language, about, limit, fields = {} }: NextQuestionsOptions): void {
  if (!languages.includes(language))
    refuse('BAD_OPTION', '/language', show(language), languages.join(' or '));
  if (about !== undefined && about !== 'all' && about !== 'verdicts')
    refuse('BAD_OPTION', '/about', show(about), "'all' or 'verdicts'");
  if (limit !== undefined && !(Number.isInteger(limit) && limit >= 0))
    refuse('BAD_OPTION', '/limit', show(limit), 'a whole number from 0');
  for (const [field, { cost = 1, costs = {}, step = 1, as = 'each' }] of Object.entries(fields)) {
    const where = at('/fields', field);
    if (!Object.hasOwn(policy.ask, field))
      refuse('BAD_OPTION', where, show(field), `a field of the ask: ${Object.keys(policy.ask).join(', ')}`);
    for (const [name, each] of [['cost', cost], ...Object.entries(costs)] as const) {
      if (!Number.isInteger(each) || each < 0)
        refuse('BAD_OPTION', at(where, name), show(each), 'a whole cost from 0');
    }
    if (!(step >= 0.001)) refuse('BAD_OPTION', at(where, 'step'), show(step), 'a step from 0.001');
    if (!['each', 'one', 'list'].includes(as))
      refuse('BAD_OPTION', at(where, 'as'), show(as), "'each', 'one' or 'list'");
  }
}

/** How an open offer comes out of a try, and whether all demands but those on a judgement are met. */
interface Tryout extends Pick<Ranked, 'id' | 'status' | 'points' | 'openPoints'> {
  readonly offer: object;
  readonly factsFit: boolean;
}

/** The open offers made ready, and how they rank for any answer. */
interface Run {
  readonly policy: Policy;
  readonly rules: AskingRules;
  /** Mentions per field of the ask. */
  readonly mentions: ReadonlyMap<string, readonly Mention[]>;
  /** Ids of the open offers, sorted. */
  readonly ids: readonly string[];
  readonly before: readonly Tryout[];
  readonly scenery: Omit<Scenery, 'ask'>;
  rank(ask: object): readonly Tryout[];
  readAsk(ask: object): Side;
}

const everything = { unknown: 'keep', ineligible: 'keep' } as const;

function makeRun(policy: Policy, ask: object, offers: readonly object[], options: NextQuestionsOptions): Run {
  const { trees = [], corpora = [], now, about = 'all', fields = {} } = options;
  const context = makeContext(options);
  const day = now === undefined ? {} : { now };
  const everyOffer = createRanker(policy, offers, { trees, corpora, remember: 0 });
  const open = everyOffer.rank(ask, { ...day, ...everything }).filter(({ status }) => status === 'open');
  const ranker = createRanker(
    policy,
    open.map(({ offer }) => offer),
    { trees, corpora, remember: 0 },
  );
  const facts = factsOf(policy);
  const rank = (changed: object): readonly Tryout[] => {
    const asked = { ...day, ...everything };
    const fit =
      facts === policy
        ? undefined
        : new Map(ranker.rank(changed, { ...asked, policy: facts }).map(({ id, status }) => [id, status]));
    return ranker
      .rank(changed, asked)
      .map((one) => ({ ...one, factsFit: (fit?.get(one.id) ?? one.status) === 'eligible' }))
      .sort((a, b) => byCodeUnit(a.id, b.id));
  };
  const mentions = new Map<string, Mention[]>();
  for (const criterion of Object.values(policy.criteria)) {
    if (criterion.level === 'prefer' && (criterion.weight === 0 || about === 'verdicts')) continue;
    for (const mention of mentionsIn(criterion.measure)) {
      mentions.set(mention.field, [...(mentions.get(mention.field) ?? []), mention]);
    }
  }
  const before = rank(ask);
  const known = new Map<string, readonly string[]>();
  let all: readonly Side[] | undefined;
  const names = (field: string): readonly string[] => {
    const found = known.get(field);
    if (found !== undefined) return found;
    all ??= offers.map((offer) => readSide(policy.offer, offer, '/offer'));
    const side = readSide(policy.ask, ask, '/ask');
    const values = (mentions.get(field) ?? []).flatMap((one) =>
      oppositeValues(one, side, all ?? [], context),
    );
    const listed = [...new Set(values.flatMap(namesIn))].sort(byCodeUnit);
    known.set(field, listed);
    return listed;
  };
  return {
    policy,
    rules: fields,
    mentions,
    ids: before.map(({ id }) => id),
    before,
    scenery: {
      offers: before.map(({ offer }) => readSide(policy.offer, offer, '/offer')),
      context,
      trees,
      names,
    },
    rank,
    readAsk: (record) => readSide(policy.ask, record, '/ask'),
  };
}

/** The demands that facts decide: all but those that are only a judgement. */
function factsOf(policy: Policy): Policy {
  const judged = Object.values(policy.criteria).some(isJudgement);
  if (!judged) return policy;
  const facts = Object.entries(policy.criteria).filter(
    ([, criterion]) => criterion.level === 'must' && !isJudgement(criterion),
  );
  return { ...policy, criteria: Object.fromEntries(facts) };
}

function isJudgement({ level, measure }: Policy['criteria'][string]): boolean {
  return level === 'must' && measure.type === 'measure' && measure.name === 'judged';
}

/** A question with what each of its answers leads to. */
interface Assessed {
  readonly candidate: Candidate;
  readonly cost: number;
  readonly outcomes: readonly Tried[];
  /** Whether any answer changes any verdict or point, and of which offers. */
  readonly changes: boolean;
  readonly touched: ReadonlySet<string>;
  /** Sums over the answers; divide by how many there are. */
  readonly decided: number;
  readonly settled: number;
}

interface Tried {
  readonly answer: Answer;
  readonly ranked: readonly Tryout[];
}

function assessAll(run: Run, ask: object, before = run.before): Assessed[] {
  const scenery = { ...run.scenery, ask: run.readAsk(ask) };
  return [...run.mentions].flatMap(([field, mentions]) => {
    const groups = candidatesFor(field, mentions, run.rules[field] ?? {}, scenery).map((group) =>
      group.map((candidate) => assess(run, ask, before, candidate)),
    );
    return groups.find((group) => group.some(({ changes }) => changes)) ?? groups.flat();
  });
}

function assess(run: Run, ask: object, before: readonly Tryout[], candidate: Candidate): Assessed {
  const { field, about, answers, join } = candidate;
  const attempt = (answer: Answer): Tried => ({
    answer,
    ranked: run.rank({ ...ask, [field]: answer.raw }),
  });
  const outcomes = join === undefined ? answers.map(attempt) : joined(answers.map(attempt), join, attempt);
  const touched = new Set<string>();
  let decided = 0;
  let settled = 0;
  for (const { ranked } of outcomes) {
    for (const [index, after] of ranked.entries()) {
      const earlier = before[index] as Tryout;
      if (!isSame(earlier, after)) touched.add(after.id);
      if (isDecided(after, earlier)) decided += 1;
      settled += earlier.openPoints - (after.status === 'ineligible' ? 0 : after.openPoints);
    }
  }
  const rule = run.rules[field] ?? {};
  const cost = (about === undefined ? undefined : rule.costs?.[about]) ?? rule.cost ?? 1;
  return { candidate, cost, outcomes, changes: touched.size > 0, touched, decided, settled };
}

function isSame(a: Tryout, b: Tryout): boolean {
  return (
    a.status === b.status &&
    a.points === b.points &&
    a.openPoints === b.openPoints &&
    a.factsFit === b.factsFit
  );
}

/** Neighbouring bands that lead to the same become one, if that one does too. */
function joined(
  tried: readonly Tried[],
  join: NonNullable<Candidate['join']>,
  attempt: (answer: Answer) => Tried,
): Tried[] {
  const kept: Tried[] = [];
  for (const next of tried) {
    const last = kept.at(-1);
    if (last !== undefined && isSameOutcome(last, next)) {
      const both = attempt(join(last.answer, next.answer));
      if (isSameOutcome(both, next)) {
        kept[kept.length - 1] = both;
        continue;
      }
    }
    kept.push(next);
  }
  return kept;
}

function isSameOutcome(a: Tried, b: Tried): boolean {
  return a.ranked.every((one, index) => isSame(one, b.ranked[index] as Tryout));
}

/**
 * Questions that decide nothing alone, but an answer to which makes another decide something: "either this or that,
 * not both" needs two answers. Only looked for when no single question decides, and no deeper than two.
 */
function decidingTogether(run: Run, ask: object): Set<string> {
  const fields = undecidedFields(run, ask);
  const found = new Set<string>();
  if (fields.size === 0) return found;
  const narrowed = { ...run, mentions: new Map([...run.mentions].filter(([field]) => fields.has(field))) };
  for (const { candidate, outcomes } of assessAll(narrowed, ask)) {
    const helps = outcomes.some(({ answer, ranked }) =>
      assessAll(narrowed, { ...ask, [candidate.field]: answer.raw }, ranked).some(
        ({ decided }) => decided > 0,
      ),
    );
    if (helps) found.add(keyOf(candidate));
  }
  return found;
}

/** Fields of the ask that undecided demands wait for. */
function undecidedFields(run: Run, ask: object): Set<string> {
  const { policy, scenery } = run;
  const side = run.readAsk(ask);
  const fields = new Set<string>();
  for (const offer of scenery.offers) {
    const fetch = fetchFrom(side, offer, scenery.context);
    for (const criterion of Object.values(policy.criteria)) {
      if (criterion.level !== 'must') continue;
      const { lo, hi, gaps } = evaluate(criterion.measure, fetch, scenery.context);
      if (lo >= 1 || hi < 1) continue;
      for (const gap of gaps) if (gap.kind === 'fact' && gap.side === 'ask') fields.add(gap.field);
    }
  }
  return fields;
}

function keyOf({ field, about }: Candidate): string {
  return at(at('', field), about ?? '');
}

/** Larger averages first: a/m before b/n when a·n > b·m, so that nothing is rounded. */
function byWorth(a: Assessed, b: Assessed, together: ReadonlySet<string>): number {
  const [m, n] = [a.outcomes.length, b.outcomes.length];
  return (
    b.decided * m - a.decided * n ||
    Number(together.has(keyOf(b.candidate))) - Number(together.has(keyOf(a.candidate))) ||
    b.settled * m - a.settled * n ||
    a.cost - b.cost ||
    byCodeUnit(a.candidate.field, b.candidate.field) ||
    byCodeUnit(a.candidate.about ?? '', b.candidate.about ?? '')
  );
}

function idsOf(ranked: readonly Tryout[], which: (one: Tryout, index: number) => boolean): string[] {
  return ranked.filter(which).map(({ id }) => id);
}

/** Whether an offer that was undecided is no longer so, as far as facts go. */
function isDecided(after: Tryout, before: Tryout | undefined): boolean {
  const wasOpen = before?.status === 'open' && !before.factsFit;
  return wasOpen && (after.status !== 'open' || after.factsFit);
}
