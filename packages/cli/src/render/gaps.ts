import { formatNumber } from '@koppel/core';
import type { GapReport } from '@koppel/support';
import type { CliWords } from '../words/words.js';
import type { GapsPage } from './pages.js';
import { capital, stop } from './view.js';

/** What text and HTML both show of what a catalogue lacks. */

/**
 * What was looked at and when. How many firms asked in all is not said: beside the number that asks about a topic it
 * would give away a small difference.
 */
export function circumstances({ report, now }: GapsPage, { match }: CliWords): string {
  const { title, asOf } = report.catalogue;
  return capital(stop(`${title}, ${match.looked(asOf, now)}`));
}

/** The heads of the columns of numbers. */
export function headsOf({ gaps }: CliWords): string[] {
  return [gaps.asked, gaps.answered, gaps.undecided, gaps.unanswered, gaps.offers];
}

export interface TopicRow {
  readonly text: string;
  readonly numbers: readonly string[];
}

/** One row per topic; a number that may not be shown is a dash. */
export function topicRows({ topics, language }: GapReport): TopicRow[] {
  const shown = (count: number | null): string => (count === null ? '–' : formatNumber(count, language));
  return topics.map(({ label, asked, answered, undecided, unanswered, offers }) => ({
    text: capital(label),
    numbers: [asked, answered, undecided, unanswered, offers].map(shown),
  }));
}
