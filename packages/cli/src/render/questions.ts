import type { ProposedNeed } from '@koppel/support';
import type { CliWords } from '../words/words.js';
import type { QuestionsPage } from './pages.js';
import { capital, stop } from './view.js';

/** What text and HTML both show of what to ask. */

export function titleOf({ firm, case: file }: QuestionsPage, { questions, match }: CliWords): string {
  return questions.title(firm ?? match.nameless(file));
}

export function circumstances({ catalogue, now }: QuestionsPage, { match }: CliWords): string {
  return capital(stop(`${catalogue.title}, ${match.looked(catalogue.asOf, now)}`));
}

/** What to ask to know about a need that is only possible. */
export function asksFor({ reasons }: ProposedNeed, { needs, unnamed }: QuestionsPage): string[] {
  return needs.questions
    .filter(({ rules }) => reasons.some(({ rule }) => rules.includes(rule)))
    .map(({ question, about = '' }) => (unnamed.includes(about) ? `${question} (${about})` : question));
}

/** Labels with what stands behind them: the urgency, then each reason with what it rests on and its source. */
export function termsOf(
  { urgency, reasons }: ProposedNeed,
  { questions, labels }: CliWords,
): { readonly label: string; readonly text: string }[] {
  return [
    { label: questions.urgency, text: questions.urgencies[urgency] },
    ...reasons.flatMap(({ sentence, restsOn, source }) => [
      { label: labels.reason, text: stop(capital(sentence)) },
      { label: questions.restsOn, text: restsOn.map((one) => stop(capital(one))).join(' ') },
      { label: labels.source, text: source },
    ]),
  ];
}
