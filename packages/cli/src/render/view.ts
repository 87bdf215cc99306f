import type { ExplainedCriterion } from '@koppel/core';
import type { Matched } from '@koppel/support';
import type { CliWords } from '../words/words.js';
import type { CaseReport } from './pages.js';

/** What text and HTML both show of a report. */

const BEST = 2;

export function nameOfFirm({ case: file, report }: CaseReport, words: CliWords): string {
  return report.firm ?? words.match.nameless(file);
}

/** The wishes that count most for the offer. */
export function bestWishes({ explanation }: Matched, words: CliWords): string {
  const best = explanation.criteria.filter(({ level, points }) => level === 'prefer' && points > 0);
  if (best.length > 0) return sentences(best.slice(0, BEST));
  if (explanation.status !== 'eligible') return '';
  const ruled = withRule(demands(explanation.criteria)).length > 0;
  return stop(ruled ? words.match.demandsMet : words.match.noDemands);
}

/** Why the offer is closed. */
export function reasons({ explanation }: Matched): string {
  const unmet = demands(explanation.criteria).filter(({ outcome }) => outcome === 'unmet');
  const period = unmet.filter(({ id }) => id === 'validity');
  return sentences(period.length > 0 ? period : unmet);
}

/** What a person has to judge, and who. */
export function judgements({ explanation }: Matched): string {
  return sentencesAlone(
    waiting(explanation.criteria, ({ gaps }) => gaps.some(({ kind }) => kind === 'judge')),
  );
}

/** What the provider leaves open. */
export function providerSilent({ explanation }: Matched): string {
  const silent = waiting(explanation.criteria, ({ gaps }) =>
    gaps.some((gap) => gap.kind === 'fact' && gap.side === 'offer'),
  );
  return sentences(silent);
}

/** Criteria about which the offer has no rule say all the same: they are told in one go. */
export function withRule(criteria: readonly ExplainedCriterion[]): ExplainedCriterion[] {
  return criteria.filter(({ outcome }) => outcome !== 'no-rule');
}

export interface WithoutRule {
  readonly labels: string;
  readonly sentence: string;
  readonly outOf: number;
}

export function withoutRule(criteria: readonly ExplainedCriterion[]): WithoutRule | undefined {
  const silent = criteria.filter(({ outcome }) => outcome === 'no-rule');
  const [first] = silent;
  if (first === undefined) return undefined;
  return {
    labels: silent.map(({ label }) => label).join(', '),
    sentence: first.sentence,
    outOf: silent.reduce((sum, one) => sum + one.outOf, 0),
  };
}

export function demands(criteria: readonly ExplainedCriterion[]): ExplainedCriterion[] {
  return criteria.filter(({ level }) => level === 'must');
}

export function wishes(criteria: readonly ExplainedCriterion[]): ExplainedCriterion[] {
  return criteria.filter(({ level }) => level === 'prefer');
}

function waiting(
  criteria: readonly ExplainedCriterion[],
  picked: (criterion: ExplainedCriterion) => boolean,
): ExplainedCriterion[] {
  return demands(criteria).filter((one) => one.outcome === 'unknown' && picked(one));
}

function sentences(criteria: readonly ExplainedCriterion[]): string {
  return criteria.map(({ label, sentence }) => stop(`${label}: ${sentence}`)).join(' ');
}

function sentencesAlone(criteria: readonly ExplainedCriterion[]): string {
  return criteria.map(({ sentence }) => stop(capital(sentence))).join(' ');
}

export function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** Ends a sentence, once. */
export function stop(text: string): string {
  return /[.!?]$/.test(text) ? text : `${text}.`;
}
