import type { Language } from '@koppel/core';
import type {
  Breach,
  ChoiceReport,
  Finding,
  GapReport,
  Matched,
  MatchReport,
  NextSteps,
  Offer,
  OfferNearMiss,
  ReverseReport,
  Route,
  ShortList,
  StackReport,
  UnderlyingReport,
} from '@koppel/support';

import type { SheetPage } from './sheet.js';

/** The lists of a report, in the order in which people read them. */
export const groupNames = ['eligible', 'toBeJudged', 'toBeAsked', 'refused', 'expired'] as const;
export type GroupName = (typeof groupNames)[number];

/** What there is for one firm. `totals` counts the lists before they were cut to the limit. */
export interface CaseReport {
  /** The file that the firm came from. */
  readonly case: string;
  readonly totals: Readonly<Record<GroupName, number>>;
  readonly report: MatchReport;
  /** What was asked, and apart from it what may be behind it. */
  readonly needs: UnderlyingReport;
  /** What to do now, and the ways there are. */
  readonly next: NextSteps;
  /** Three that differ. */
  readonly options: ShortList;
}

export interface MatchPage {
  readonly language: Language;
  readonly now: string;
  readonly unknown: 'keep' | 'drop';
  readonly catalogue: MatchReport['catalogue'];
  /** At least one. */
  readonly reports: readonly CaseReport[];
}

export interface ExplainPage {
  readonly language: Language;
  readonly now: string;
  readonly catalogue: MatchReport['catalogue'];
  readonly case: string;
  readonly firm?: string;
  readonly group: GroupName;
  readonly matched: Matched;
  readonly offer: Offer;
  /** Id of a criterion → what would settle it, in sentences. */
  readonly settles: Readonly<Record<string, readonly string[]>>;
  /** What would make it possible; none for an offer that is open. */
  readonly change?: OfferNearMiss;
  readonly route: Route;
}

export interface CheckPage {
  readonly language: Language;
  readonly now: string;
  readonly catalogue: string;
  readonly strict: boolean;
  readonly findings: readonly Finding[];
}

export interface FactsPage {
  readonly language: Language;
  readonly catalogue: string;
  readonly facts: readonly ListedFact[];
}

export interface ListedFact {
  readonly id: string;
  readonly label: string;
  readonly question: string;
  /** Ids of the offers that speak of it. */
  readonly offers: readonly string[];
}

export interface StackPage {
  readonly language: Language;
  readonly now: string;
  /** The files that firm and plan came from. */
  readonly case: string;
  readonly plan: string;
  /** What says how offers go together: a file, the rules of the built-in catalogue, or nothing but the ceiling on aid. */
  readonly rules:
    | { readonly from: 'file'; readonly file: string }
    | { readonly from: 'catalogue' | 'ceiling' };
  readonly report: StackReport;
  /** What a second calculation found wrong with the report; empty unless Koppel itself is at fault. */
  readonly breaches: readonly Breach[];
}

/** Names no file: the report is about nobody in particular. */
export interface GapsPage {
  readonly language: Language;
  readonly now: string;
  readonly historical?: string;
  readonly report: GapReport;
}

export interface ReversePage {
  readonly language: Language;
  readonly now: string;
  readonly unknown: 'keep' | 'drop';
  readonly historical?: string;
  /** The files that the firms came from. */
  readonly cases: readonly string[];
  readonly report: ReverseReport;
}

export interface QuestionsPage {
  readonly language: Language;
  readonly now: string;
  readonly catalogue: MatchReport['catalogue'];
  readonly case: string;
  readonly firm?: string;
  /** What may be behind the question. */
  readonly needs: UnderlyingReport;
  /** Facts that are asked about and that the catalogue has no question for: those are shown by their id. */
  readonly unnamed: readonly string[];
  /** Needs to choose from, when the question is too vague to go by. */
  readonly choices?: ChoiceReport;
  /** What offers wait for. */
  readonly questions: MatchReport['questions'];
}

/** A format: how each page is written. Every text ends in a line break. */
export interface Renderer {
  match(page: MatchPage): string;
  explain(page: ExplainPage): string;
  check(page: CheckPage): string;
  facts(page: FactsPage): string;
  stack(page: StackPage): string;
  gaps(page: GapsPage): string;
  questions(page: QuestionsPage): string;
  reverse(page: ReversePage): string;
  sheet(page: SheetPage): string;
}
