import {
  createRanker,
  explain,
  type Explanation,
  type Issue,
  type RecordOf,
  readDocument,
} from '@koppel/core';
import { checkRun, type RunOptions, repeated, settle, step } from '../reverse/run.js';
import { type StepPolicy, stepPolicy } from './policy.js';
import {
  type Activity,
  type Assessment,
  assessmentSchema,
  LEVELS,
  type MaturityProgramme,
  maturityProgrammeSchema,
} from './schema.js';
import { maturityWords, stepWords } from './words.js';

/** An activity for one transformation, with why. */
export interface StepUp {
  readonly activity: string;
  readonly title: string;
  readonly technical: boolean;
  readonly to: number;
  readonly explanation: Explanation;
}

/**
 * next: `steps[0]` fits. ask: perhaps `steps[0]` fits; `questions` decide. assess: the level is not known. top: there is
 * no step up. none: nothing starts from this level.
 */
export interface TransformationAdvice {
  readonly transformation: string;
  readonly label: string;
  readonly status: 'next' | 'ask' | 'assess' | 'top' | 'none';
  /** Those that fit, the smallest step up first; then those that may fit. What does not fit is left out. */
  readonly steps: readonly StepUp[];
  readonly questions: readonly string[];
  /** Without a full stop. */
  readonly sentence: string;
}

export interface MaturityReport {
  readonly language: RunOptions['language'];
  readonly firm?: string;
  /** Without full stops. */
  readonly notes: readonly string[];
  /** In the order of the ids. */
  readonly transformations: readonly TransformationAdvice[];
}

/**
 * Leads from an assessment to the next fitting activity: the smallest step up from where the firm is, never the highest,
 * and a solution before a technology.
 *
 * @param programme a `MaturityProgramme`; @param assessment an `Assessment`. Both are checked here.
 * @throws KoppelError `BAD_DOCUMENT` with everything that is wrong, also levels of transformations that do not exist.
 */
export function nextActivities(programme: unknown, assessment: unknown, options: RunOptions): MaturityReport {
  checkRun(options);
  const { language } = options;
  const { transformations, activities } = readProgramme(programme);
  const known = readAssessment(assessment, transformations);
  const about = [...new Set(known.about ?? Object.keys(transformations))].sort();
  const words = maturityWords[language];
  return {
    language,
    ...(known.firm !== undefined && { firm: known.firm }),
    notes: known.asksForTechnology === false ? [words.noTechnology] : [],
    transformations: about.map((id) => {
      const label = transformations[id]?.[language] ?? id;
      return advise(id, label, known, activities, options);
    }),
  };
}

function advise(
  id: string,
  label: string,
  known: Assessment,
  activities: readonly Activity[],
  { now, language }: RunOptions,
): TransformationAdvice {
  const words = maturityWords[language];
  const level = own(known.levels, id);
  const ask: RecordOf<StepPolicy['ask']> = {
    level,
    segment: known.segment,
    solution: known.solution,
    technology: known.asksForTechnology,
  };
  const rows = activities.flatMap((activity) => {
    const leads = own(activity.steps, id);
    return leads === undefined ? [] : [stepRow(activity, leads)];
  });
  const ranked = createRanker(stepPolicy, rows, { remember: 0 }).rank(ask, { now });
  const byId = new Map(activities.map((activity) => [activity.id, activity]));
  const inOrder = [
    ...ranked.filter(({ status }) => status === 'eligible'),
    ...ranked.filter(({ status }) => status === 'open'),
  ];
  const steps = inOrder.map(({ id: activity, offer }): StepUp => {
    const { title, technical } = byId.get(activity) as Activity;
    const explanation = explain(stepPolicy, ask, offer, { now, language, words: stepWords });
    return { activity, title: title[language], technical, to: offer.leadsTo, explanation };
  });
  const base = { transformation: id, label, steps };
  const [first] = steps;
  const asked = new Set(steps.flatMap(({ explanation }) => explanation.ask.map(({ field }) => field)));
  if (level === undefined || (first?.explanation.status !== 'eligible' && asked.has('level')))
    return {
      ...base,
      status: 'assess',
      questions: questionsOf(asked.add('level'), label, words),
      sentence: words.assessFirst(label),
    };
  if (first === undefined) {
    const top = level === LEVELS || (typeof level === 'object' && (level.gte ?? 0) >= LEVELS);
    const sentence = top ? words.top(label) : words.none(label);
    return { ...base, status: top ? 'top' : 'none', questions: [], sentence };
  }
  const questions = questionsOf(asked, label, words);
  if (first.explanation.status === 'open')
    return { ...base, status: 'ask', questions, sentence: words.askFirst(label, first.title) };
  const sentence = words.next(label, first.title, words.level(shown(level)), words.level(String(first.to)));
  return { ...base, status: 'next', questions, sentence };
}

function stepRow(activity: Activity, { from, to }: { readonly from: number; readonly to: number }) {
  const { segments, preferredSegments, solutions, technical, id } = activity;
  return {
    id,
    startsAt: { gte: from, lt: to },
    leadsTo: to,
    technical,
    segments,
    preferredSegments,
    solutions,
  };
}

function questionsOf(
  fields: ReadonlySet<string>,
  label: string,
  { questions }: (typeof maturityWords)['nl'],
): string[] {
  const order = ['level', 'solution', 'segment', 'technology'] as const;
  return order.filter((field) => fields.has(field)).map((field) => questions[field](label));
}

function shown(level: NonNullable<Assessment['levels'][string]>): string {
  if (typeof level === 'number') return String(level);
  const low = level.gte ?? (level.gt === undefined ? 1 : level.gt + 1);
  const high = level.lte ?? (level.lt === undefined ? LEVELS : level.lt - 1);
  return low === high ? String(low) : `${low}–${high}`;
}

function own<T>(record: Readonly<Record<string, T>>, key: string): T | undefined {
  return Object.hasOwn(record, key) ? record[key] : undefined;
}

function readProgramme(value: unknown): MaturityProgramme {
  const programme = readDocument(maturityProgrammeSchema, value);
  const { transformations, activities } = programme;
  const issues: Issue[] = repeated(
    activities.map(({ id }) => id),
    (index) => `/activities/${index}/id`,
  );
  for (const [index, { steps, segments, preferredSegments }] of activities.entries()) {
    const at = `/activities/${index}`;
    for (const [id, { from, to }] of Object.entries(steps)) {
      const pointer = `${at}/steps${step(id)}`;
      if (!Object.hasOwn(transformations, id))
        issues.push(unknownTransformation(pointer, id, transformations));
      if (to <= from)
        issues.push({
          pointer: `${pointer}/to`,
          found: `${to}`,
          expected: `a level above ${from}`,
          hint: 'An activity leads up',
        });
    }
    for (const [place, segment] of (preferredSegments ?? []).entries()) {
      if (segments === undefined || segments.includes(segment)) continue;
      const found = `${segment}, which segments does not let in`;
      issues.push({
        pointer: `${at}/preferredSegments/${place}`,
        found,
        expected: `one of ${segments.join(', ')}`,
      });
    }
  }
  settle(issues);
  return programme;
}

function readAssessment(value: unknown, transformations: MaturityProgramme['transformations']): Assessment {
  const assessment = readDocument(assessmentSchema, value);
  const named = [
    ...Object.keys(assessment.levels).map((id) => [`/levels${step(id)}`, id] as const),
    ...(assessment.about ?? []).map((id, index) => [`/about/${index}`, id] as const),
  ];
  settle(
    named.flatMap(([pointer, id]) =>
      Object.hasOwn(transformations, id) ? [] : [unknownTransformation(pointer, id, transformations)],
    ),
  );
  return assessment;
}

function unknownTransformation(pointer: string, id: string, known: object): Issue {
  const expected = `one of ${Object.keys(known).sort().join(', ')}`;
  return { pointer, found: `the transformation ${JSON.stringify(id)}`, expected };
}
