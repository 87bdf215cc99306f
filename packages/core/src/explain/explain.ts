import stringify from 'fast-json-stable-stringify';
import { match } from 'ts-pattern';
import { refuse, show } from '../errors.js';
import { checkPolicy } from '../measure/check.js';
import { type Evaluation, evaluate, type FactGap, type Gap, type JudgeGap } from '../measure/evaluate.js';
import { FULL } from '../measure/reading.js';
import { fetchFrom, readSide } from '../measure/sides.js';
import { type Context, type ContextInput, makeContext } from '../policy/context.js';
import type { Fields, RecordOf } from '../policy/kinds.js';
import type { Criterion, LeafSpec, Policy } from '../policy/spec.js';
import { type Language, languages } from '../policy/text.js';
import { byCodeUnit } from '../policy/values.js';
import { type Status, statusOf } from '../policy/verdict.js';
import { fieldLabel, lookUp, makeScene, type Outcome, outcomeOf, type Scene, type Words } from './scene.js';
import { en } from './sentences/en.js';
import { nl } from './sentences/nl.js';
import type { Sentences } from './sentences/sentences.js';

export interface ExplainOptions extends ContextInput {
  readonly language: Language;
  /** Names for fields and values; ids are shown otherwise. */
  readonly words?: Words;
}

/** Why one offer came out as it did: per criterion, adding up to the score. Plain JSON. */
export interface Explanation {
  readonly language: Language;
  readonly status: Status;
  readonly points: number;
  readonly openPoints: number;
  readonly outOf: number;
  /** The verdict in one sentence, without a full stop. */
  readonly summary: string;
  /** Demands first (broken, undecided, met), then wishes by points. */
  readonly criteria: readonly ExplainedCriterion[];
  /** Facts to ask the entrepreneur for, while the verdict is open. */
  readonly ask: readonly FactGap[];
  /** Facts that the offer does not state, while the verdict is open. */
  readonly provider: readonly FactGap[];
  /** Conditions that wait for a person's judgement, while the verdict is open. */
  readonly judge: readonly JudgeGap[];
}

export interface ExplainedCriterion {
  readonly id: string;
  readonly label: string;
  readonly level: 'must' | 'prefer';
  readonly outcome: Outcome;
  /** Certain points, points that may still come, and the most there are; all 0 for a demand. */
  readonly points: number;
  readonly openPoints: number;
  readonly outOf: number;
  readonly sentence: string;
  /** What the measure compared. */
  readonly because: object;
  /** What would settle it. */
  readonly gaps: readonly Gap[];
}

const sentences: Readonly<Record<Language, Sentences>> = { nl, en };

/**
 * Explains one pair in Dutch or English. Reads the two records by the reference alone, never by the fast path, so
 * that it is a second witness to `rank`: the status is the same and the points add up to the same score.
 *
 * @throws KoppelError as `rank` does, and `BAD_OPTION` for a language that it does not have.
 */
export function explain<A extends Fields, O extends Fields>(
  policy: Policy<A, O>,
  ask: RecordOf<A>,
  offer: RecordOf<O>,
  options: ExplainOptions,
): Explanation {
  checkPolicy(policy);
  const { language, words = {} } = options ?? {};
  if (!languages.includes(language))
    refuse('BAD_OPTION', '/language', show(language), languages.join(' or '));
  const context = makeContext(options);
  const fetch = fetchFrom(
    readSide(policy.ask, ask, '/ask'),
    readSide(policy.offer, offer, '/offer'),
    context,
  );
  const speaker = { context, words, language };
  const read = Object.entries(policy.criteria)
    .filter(([, criterion]) => criterion.level === 'must' || criterion.weight > 0)
    .map(([id, criterion]) => {
      const evaluation = evaluate(criterion.measure, fetch, context);
      return { evaluation, explained: explainCriterion(id, criterion, evaluation, speaker) };
    });
  const musts = read
    .filter(({ explained }) => explained.level === 'must')
    .map(({ evaluation }) => evaluation);
  const status = statusOf(
    Math.min(FULL, ...musts.map(({ lo }) => lo)),
    Math.min(FULL, ...musts.map(({ hi }) => hi)),
  );
  const gaps =
    status === 'open' ? uniqueGaps(musts.filter(({ lo }) => lo < 1).flatMap((must) => must.gaps)) : [];
  const facts = gaps.filter((gap) => gap.kind === 'fact');
  const criteria = read.map(({ explained }) => explained).sort(byImportance);
  const sum = (pick: 'points' | 'openPoints' | 'outOf'): number =>
    criteria.reduce((total, one) => total + one[pick], 0);
  const verdict = {
    status,
    points: sum('points'),
    openPoints: sum('openPoints'),
    outOf: sum('outOf'),
    ask: facts.filter(({ side }) => side === 'ask'),
    provider: facts.filter(({ side }) => side === 'offer'),
    judge: gaps.filter((gap) => gap.kind === 'judge'),
  };
  return { language, ...verdict, summary: summarise(verdict, criteria, speaker), criteria };
}

interface Speaker {
  readonly context: Context;
  readonly words: Words;
  readonly language: Language;
}

function explainCriterion(
  id: string,
  criterion: Criterion,
  evaluation: Evaluation,
  speaker: Speaker,
): ExplainedCriterion {
  const weight = criterion.level === 'prefer' ? criterion.weight : 0;
  const absent = evaluation.how === 'no-rule';
  // An absent rule breaks no demand, but earns no points either: those are for what was shown to fit.
  const { lo, hi } = absent && criterion.level === 'prefer' ? { lo: 0, hi: 0 } : evaluation;
  // A demand has no shades: any share above nothing meets it.
  const decidedMust = criterion.level === 'must' && !absent && (lo >= 1 || hi < 1);
  return {
    id,
    label: criterion.label?.[speaker.language] ?? id,
    level: criterion.level,
    outcome: decidedMust ? (lo >= 1 ? 'met' : 'unmet') : outcomeOf(evaluation),
    points: weight * lo,
    openPoints: weight * (hi - lo),
    outOf: weight * FULL,
    sentence: absent ? sentences[speaker.language].absent[criterion.level] : say(evaluation, speaker),
    because: becauseOf(evaluation),
    gaps: uniqueGaps(evaluation.gaps),
  };
}

/** The sentence of a criterion, built from the sentences of the parts that made it come out so. */
function say(evaluation: Evaluation, speaker: Speaker): string {
  const own = sentences[speaker.language];
  const outcome = outcomeOf(evaluation);
  const rules = evaluation.parts.filter(({ how }) => how !== 'no-rule');
  const deciding = outcome === 'met' ? rules.filter(({ lo }) => lo === FULL) : rules;
  const part = (): string => evaluation.parts.map((one) => say(one, speaker)).join('');
  return match(evaluation.spec)
    .with({ type: 'measure' }, (spec) => sayLeaf(spec, evaluation, speaker))
    .with({ type: 'all' }, () => own.all(rules.map((one) => say(one, speaker))))
    .with({ type: 'any' }, () => own.any(deciding.map((one) => say(one, speaker))))
    .with({ type: 'not' }, () => sayReversed(evaluation, speaker) ?? own.not(part()))
    .with({ type: 'atLeast' }, (spec) => own.atLeast(Math.round(spec.share * 100), part()))
    .with({ type: 'custom' }, (spec) => own.custom(spec.name, outcome))
    .exhaustive();
}

function sayLeaf(spec: LeafSpec, evaluation: Evaluation, speaker: Speaker): string {
  const own = sentences[speaker.language];
  if (evaluation.how === 'no-rule') return own.absent.must;
  if (evaluation.how === 'missing') {
    const fields = evaluation.gaps.flatMap((gap) => (gap.kind === 'fact' ? [gap] : []));
    const names = fields.map((gap) => nameGap(gap, speaker));
    return own.missing(
      names,
      fields.every(({ side }) => side === 'offer'),
    );
  }
  return speak(own.measures, spec, evaluation, speaker) as string;
}

function sayReversed({ parts: [part] }: Evaluation, speaker: Speaker): string | undefined {
  if (part?.spec.type !== 'measure' || part.how !== 'read') return undefined;
  return speak(sentences[speaker.language].reversed, part.spec, part, speaker);
}

/** The registry ties the name to the shape of `because`; TypeScript cannot follow the lookup. */
function speak(table: object, spec: LeafSpec, evaluation: Evaluation, speaker: Speaker): string | undefined {
  const sentence = (table as { readonly [name: string]: (because: object, scene: Scene) => string })[
    spec.name
  ];
  const { context, words, language } = speaker;
  return sentence?.(evaluation.because, makeScene(spec, outcomeOf(evaluation), context, words, language));
}

function becauseOf(evaluation: Evaluation): object {
  return evaluation.parts.length === 0 ? evaluation.because : { parts: evaluation.parts.map(becauseOf) };
}

function nameGap(gap: FactGap, { words, language, context }: Speaker): string {
  const field = fieldLabel(gap.field, words, language);
  if (gap.about.length === 0) return field;
  const name = (id: string): string => {
    const label =
      lookUp(words.values, `${gap.field}/${id}`) ?? lookUp(words.values, id) ?? treeLabel(context, id);
    return label === undefined ? id : typeof label === 'string' ? label : label[language];
  };
  return `${field}: ${gap.about.map(name).join(', ')}`;
}

function treeLabel(context: Context, id: string) {
  for (const tree of context.trees.values()) if (tree.has(id)) return tree.label(id);
  return undefined;
}

function summarise(
  verdict: Pick<Explanation, 'status' | 'points' | 'outOf' | 'ask' | 'provider' | 'judge'>,
  criteria: readonly ExplainedCriterion[],
  speaker: Speaker,
): string {
  const judgeName = (by: string): string => lookUp(speaker.words.values, by)?.[speaker.language] ?? by;
  return sentences[speaker.language].summary({
    ...verdict,
    unmet: criteria
      .filter(({ level, outcome }) => level === 'must' && outcome === 'unmet')
      .map(({ label }) => label),
    facts: [...verdict.ask, ...verdict.provider].map((gap) => nameGap(gap, speaker)),
    judges: [...new Set(verdict.judge.map(({ by }) => judgeName(by)))],
  });
}

/** The same gap may come from several criteria; tags asked of one field are asked in one go. */
function uniqueGaps(gaps: readonly Gap[]): Gap[] {
  const merged = new Map<string, Gap>();
  for (const gap of gaps) {
    const key = gap.kind === 'fact' ? `fact ${gap.side} ${gap.field}` : stringify(gap);
    const known = merged.get(key);
    merged.set(key, known?.kind === 'fact' && gap.kind === 'fact' ? mergeFacts(known, gap) : gap);
  }
  return [...merged].sort(([a], [b]) => byCodeUnit(a, b)).map(([, gap]) => gap);
}

function mergeFacts(one: FactGap, other: FactGap): FactGap {
  return { ...one, about: [...new Set([...one.about, ...other.about])].sort(byCodeUnit) };
}

const PLACES: Readonly<Record<Outcome, number>> = { unmet: 0, unknown: 1, partly: 2, met: 2, 'no-rule': 3 };

function byImportance(a: ExplainedCriterion, b: ExplainedCriterion): number {
  if (a.level !== b.level) return a.level === 'must' ? -1 : 1;
  if (a.level === 'prefer') return b.points - a.points || byCodeUnit(a.id, b.id);
  return PLACES[a.outcome] - PLACES[b.outcome] || byCodeUnit(a.id, b.id);
}
