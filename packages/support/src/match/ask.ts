import {
  type AnswerOption,
  type Explanation,
  type NextQuestion,
  nextQuestions,
  type NextQuestionsOptions,
} from '@koppel/core';
import { askingRules, nameIn, wordingOf } from '../ask-next/asking.js';
import type { AnyPolicy } from '../policy.js';
import type { AskRow, OfferRow } from '../rows.js';
import type { Catalogue } from '../schema/catalogue.js';
import { oneByOne } from './questions.js';

/** What to ask the firm, because offers cannot be decided without it, and what each answer decides. */
export interface MatchQuestion extends Omit<NextQuestion, 'options'> {
  /** Offers that an answer does not decide are not repeated here. */
  readonly options: readonly Omit<AnswerOption, 'leaves'>[];
  /** Ids of the offers that wait for the answer, sorted. */
  readonly offers: readonly string[];
}

export interface AskedOf extends Pick<NextQuestionsOptions, 'now' | 'language' | 'trees' | 'words'> {
  readonly catalogue: Catalogue;
  readonly policy: AnyPolicy;
  readonly rows: readonly OfferRow[];
}

interface Open {
  readonly id: string;
  readonly explanation: Explanation;
}

/** The questions to one firm, those that decide most offers on average first; none that could change nothing. */
export function questionsTo(
  ask: AskRow,
  toBeAsked: readonly Open[],
  { catalogue, policy, rows, ...options }: AskedOf,
): readonly MatchQuestion[] {
  if (toBeAsked.length === 0) return [];
  const wordingIn = wordingOf({ catalogue, trees: options.trees ?? [] });
  const ids = new Set(toBeAsked.map(({ id }) => id));
  const { questions } = nextQuestions(
    policy,
    ask,
    rows.filter(({ id }) => ids.has(id)),
    {
      ...options,
      fields: askingRules(catalogue),
      wording: wordingIn,
      about: 'verdicts',
    },
  );
  return questions.map((question) => {
    const decided = question.options.flatMap(({ opens, closes, toJudge }) => [opens, closes, toJudge].flat());
    const waiting = toBeAsked.filter((one) => waitsFor(one, question)).map(({ id }) => id);
    return {
      ...question,
      question: byName(question, ask, toBeAsked, options) ?? question.question,
      options: question.options.map(({ leaves, ...option }) => option),
      offers: [...new Set([...decided, ...waiting])].sort(),
    };
  });
}

function waitsFor({ explanation }: Open, { field, about }: NextQuestion): boolean {
  return explanation.ask.some(
    (gap) => gap.field === field && (about === undefined || gap.about.includes(about)),
  );
}

/** So many names can be asked about in one sentence. */
const MOST_NAMED = 4;

/** Somebody who has said where the firm is, is not asked where it is but whether it is in what offers look for. */
function byName(
  { field, about }: NextQuestion,
  ask: AskRow,
  open: readonly Open[],
  { trees = [], language }: Pick<AskedOf, 'trees' | 'language'>,
): string | undefined {
  const wording = oneByOne[field];
  if (wording === undefined || about !== undefined || ask[field as keyof AskRow] === undefined)
    return undefined;
  const gaps = open.flatMap(({ explanation }) => explanation.ask.filter((gap) => gap.field === field));
  const names = [...new Set(gaps.flatMap((gap) => gap.about))]
    .sort()
    .map((id) => nameIn(trees, id, language));
  if (names.length === 0 || names.length > MOST_NAMED) return undefined;
  const or = { nl: ' of ', en: ' or ' }[language];
  const listed = names.length === 1 ? names.join('') : names.slice(0, -1).join(', ') + or + names.at(-1);
  return wording({ nl: listed, en: listed })[language];
}
