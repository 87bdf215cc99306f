import type { Outcome } from '@koppel/core';
import type { GroupName } from '../render/pages.js';

/** All that the command itself says in its reports, in one language. A missing entry is a type error. */
export interface CliWords {
  readonly groups: Readonly<Record<GroupName, string>>;
  readonly outcomes: Readonly<Record<Outcome, string>>;
  readonly match: {
    /** The page of several firms. */
    readonly title: string;
    readonly contents: string;
    readonly for: (firm: string) => string;
    /** Somebody without a name, known by a file. */
    readonly nameless: (file: string) => string;
    readonly looked: (asOf: string, now: string) => string;
    readonly historical: string;
    readonly none: Readonly<Record<GroupName, string>>;
    readonly shown: (shown: number, total: number) => string;
    readonly dropped: string;
    readonly fit: (points: number, open: number, outOf: number) => string;
    readonly questions: string;
    readonly questionsWhy: string;
    readonly waits: (offers: number) => string;
    /** Before the lists. */
    readonly short: string;
    readonly notStated: string;
    /** Needs that were accepted, and needs that are only proposed. */
    readonly behind: string;
    readonly perhapsBehind: string;
    readonly now: string;
    readonly towards: (title: string) => string;
    readonly options: string;
    readonly demandsMet: string;
    readonly noDemands: string;
  };
  /** Words before a colon. */
  readonly labels: {
    readonly fit: string;
    readonly why: string;
    readonly reason: string;
    readonly next: string;
    readonly ask: string;
    readonly askProvider: string;
    readonly judge: string;
    readonly firm: string;
    readonly provider: string;
    readonly kind: string;
    readonly asOf: string;
    readonly summary: string;
    readonly settles: string;
    readonly id: string;
    readonly place: string;
    readonly found: string;
    readonly expected: string;
    readonly hint: string;
    readonly question: string;
    readonly outcome: string;
    readonly criterion: string;
    readonly points: string;
    readonly fact: string;
    readonly source: string;
    readonly offers: string;
  };
  readonly explain: {
    readonly title: (offer: string) => string;
    readonly demands: string;
    readonly wishes: string;
    readonly notes: string;
    readonly sources: string;
    readonly sourcesWhy: string;
    readonly with: (partners: string) => string;
    readonly points: (points: number, open: number, outOf: number) => string;
    readonly breakdown: string;
    readonly nobodySelf: string;
    /** What would change a verdict. */
    readonly change: string;
    readonly way: string;
    readonly afterwards: (titles: string) => string;
  };
  readonly gap: {
    readonly inArea: (area: string) => string;
    readonly provider: (field: string, about: string) => string;
    readonly judge: (condition: string, by: string) => string;
  };
  readonly check: {
    readonly title: (catalogue: string) => string;
    readonly clean: string;
    readonly counts: (errors: number, warnings: number) => string;
    readonly errors: string;
    readonly warnings: string;
    readonly errorsMean: string;
    readonly warningsMean: string;
    readonly whole: string;
    readonly strict: string;
  };
  readonly facts: {
    readonly title: (catalogue: string) => string;
    readonly why: string;
    readonly none: string;
    readonly uses: (offers: number) => string;
    readonly example: string;
  };
  readonly bar: {
    readonly legend: string;
    readonly certain: string;
    readonly open: string;
    readonly rest: string;
    readonly label: (points: number, open: number, outOf: number) => string;
  };
  readonly stack: {
    readonly title: (plan: string) => string;
    /** A plan without a title, known by a file. */
    readonly nameless: (file: string) => string;
    readonly for: (firm: string) => string;
    readonly awarded: (day: string) => string;
    readonly rules: (file: string) => string;
    readonly rulesOfCatalogue: string;
    readonly onlyCeiling: string;
    readonly short: string;
    readonly items: string;
    readonly itemsWhy: string;
    readonly sources: string;
    readonly noSources: string;
    readonly ceilings: string;
    readonly notUsed: string;
    readonly couldAdd: string;
    readonly couldAddWhy: string;
    readonly cost: string;
    readonly who: string;
    readonly how: string;
    readonly amount: string;
    readonly share: string;
    readonly grant: string;
    readonly loan: string;
    readonly yourself: string;
    /** Rows below the items. */
    readonly fees: string;
    readonly total: string;
    /** Money that is short. */
    readonly missing: string;
    readonly audit: string;
    readonly audited: (steps: number) => string;
    readonly breached: (breaches: string) => string;
  };
  readonly reverse: {
    readonly title: (wanted: string) => string;
    readonly groups: Readonly<Record<'eligible' | 'toBeJudged' | 'toBeAsked' | 'refused', string>>;
    /** An empty list. */
    readonly nobody: string;
    readonly dropped: string;
    readonly decides: string;
  };
  readonly questions: {
    readonly title: (firm: string) => string;
    readonly proposed: string;
    readonly proposedWhy: string;
    readonly noProposed: string;
    readonly possible: string;
    readonly possibleWhy: string;
    readonly choices: string;
    readonly choicesWhy: string;
    readonly because: string;
    readonly open: string;
    readonly noOpen: string;
    readonly urgency: string;
    readonly urgencies: Readonly<Record<1 | 2 | 3, string>>;
    readonly restsOn: string;
  };
  readonly gaps: {
    readonly title: (catalogue: string) => string;
    readonly short: string;
    readonly topics: string;
    readonly topicsWhy: string;
    readonly noTopics: string;
    readonly limits: string;
    readonly noLimits: string;
    readonly topic: string;
    readonly asked: string;
    readonly answered: string;
    readonly undecided: string;
    readonly unanswered: string;
    readonly offers: string;
    readonly anonymous: string;
  };
  readonly progress: {
    readonly busy: (done: number, all: number) => string;
    readonly done: (all: number, seconds: number) => string;
    readonly searched: (stacks: number) => string;
    readonly found: (seconds: number) => string;
  };
  readonly today: (day: string) => string;
  readonly written: (file: string) => string;
}
