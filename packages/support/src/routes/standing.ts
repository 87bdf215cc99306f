import { type Language, readDocument } from '@koppel/core';
import type { Matched, Matcher, MatchReport } from '../match/match.js';
import { type Case, caseSchema } from '../schema/firm.js';
import { assuming } from './gives.js';

export type Verdict = 'eligible' | 'toBeJudged' | 'toBeAsked' | 'refused' | 'expired';
const verdicts = ['eligible', 'toBeJudged', 'toBeAsked', 'refused', 'expired'] as const;

/** How an offer stands for a firm on a day. */
export interface Standing {
  readonly verdict: Verdict;
  readonly matched: Matched;
}

export interface Snapshot {
  readonly report: MatchReport;
  readonly of: (id: string) => Standing;
}

/** Matches one firm on several days, and with facts that steps on the way will make so; each at most once. */
export class Standings {
  readonly given: Case;
  readonly matcher: Matcher;
  readonly language: Language;
  readonly #snapshots = new Map<string, Snapshot>();

  constructor(matcher: Matcher, given: unknown, language: Language) {
    this.matcher = matcher;
    this.given = readDocument(caseSchema, given);
    this.language = language;
  }

  on(day: string, facts: readonly string[] = []): Snapshot {
    const key = [day, ...[...facts].sort()].join(' ');
    const known = this.#snapshots.get(key);
    if (known !== undefined) return known;
    const report = this.matcher.match(assuming(this.given, facts), { now: day, language: this.language });
    const found = new Map<string, Standing>();
    for (const verdict of verdicts) {
      for (const matched of report[verdict]) found.set(matched.id, { verdict, matched });
    }
    const snapshot = { report, of: (id: string) => found.get(id) as Standing };
    this.#snapshots.set(key, snapshot);
    return snapshot;
  }
}
