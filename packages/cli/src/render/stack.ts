import { formatEuros, type StackReport } from '@koppel/support';
import type { CliWords } from '../words/words.js';
import type { StackPage } from './pages.js';
import { capital, stop } from './view.js';

/** What text and HTML both show of a funded plan. */

export function titleOf({ report, plan }: StackPage, words: CliWords): string {
  return words.stack.title(report.title ?? words.stack.nameless(plan));
}

/** Who it is for, what was looked at and when, and which rules were kept. */
export function circumstances({ report, now, rules, case: file }: StackPage, words: CliWords): string[] {
  const { stack, match } = words;
  const { catalogue, awardOn, firm } = report;
  return [
    stack.for(firm ?? match.nameless(file)),
    capital(stop(`${catalogue.title}, ${match.looked(catalogue.asOf, now)}`)),
    ...(awardOn === now ? [] : [stack.awarded(awardOn)]),
    rules.from === 'file'
      ? stack.rules(rules.file)
      : rules.from === 'catalogue'
        ? stack.rulesOfCatalogue
        : stack.onlyCeiling,
  ];
}

export function sentence(text: string): string {
  return stop(capital(text));
}

/** One part of what pays for a cost; `source` is its number in the list of sources, from 1. */
export interface Share {
  readonly kind: 'grant' | 'loan';
  readonly source: number;
  readonly title: string;
  readonly cents: number;
}

/** Gifts first, then loans, each in the order of the sources. */
export function sharesOf(item: StackReport['items'][number], { sources }: StackReport): Share[] {
  const parts = (['grant', 'loan'] as const).flatMap((kind) =>
    item.paidBy.map((one): Share => {
      const at = sources.findIndex(({ id }) => id === one.source);
      const cents = kind === 'grant' ? one.grantCents : one.loanCents;
      return { kind, source: at + 1, title: sources[at]?.title ?? one.source, cents };
    }),
  );
  return parts.filter(({ cents }) => cents > 0);
}

/** The last line of the report: whether a second calculation agrees. */
export function auditLine({ report, breaches }: StackPage, words: CliWords): string {
  if (breaches.length === 0) return words.stack.audited(report.steps);
  const told = breaches.map(
    ({ rule, about, byCents }) => `${rule} (${about}, ${formatEuros(byCents, report.language)})`,
  );
  return words.stack.breached(told.join('; '));
}
