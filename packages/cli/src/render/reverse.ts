import type { FoundFirm, ReverseReport } from '@koppel/support';
import type { CliWords } from '../words/words.js';
import type { ReversePage } from './pages.js';
import { capital, stop } from './view.js';

/** What text and HTML both show of the firms for an offer. */

/** The lists in the order in which people read them. */
export const foundGroups = ['eligible', 'toBeJudged', 'toBeAsked', 'refused'] as const;

export function titleOf({ report }: ReversePage, { reverse }: CliWords): string {
  return reverse.title(report.wanted.title);
}

export function circumstances({ catalogue, now }: ReverseReport, { match }: CliWords): string {
  return capital(stop(`${catalogue.title}, ${match.looked(catalogue.asOf, now)}`));
}

export function nameOf({ id, name }: FoundFirm): string {
  return name ?? id;
}
