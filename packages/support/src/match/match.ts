import {
  type Corpus,
  createRanker,
  explain,
  type Explanation,
  KoppelError,
  type Language,
  readDocument,
  type Status,
  Tree,
} from '@koppel/core';
import { nameIn } from '../ask-next/asking.js';
import { faults } from '../check/faults.js';
import { offerCorpus, textOf } from '../language/offer-corpus.js';
import { type AnyPolicy, supportPolicy } from '../policy.js';
import { type RegionData, Regions } from '../regions.js';
import { askRow, type AskRow, type OfferRow, offerRow } from '../rows.js';
import { type Catalogue, type CatalogueInput, catalogueSchema } from '../schema/catalogue.js';
import { caseSchema } from '../schema/firm.js';
import type { Offer } from '../schema/offer.js';
import { sectors } from '../sectors/sectors.js';
import { wordsOf } from '../words/words.js';
import { nameJudges } from './judges.js';
import { checkSectors, unusedNames } from './known.js';
import { type NextStep, nextStep } from './next-step.js';
import { type MatchQuestion, questionsTo } from './ask.js';
import { openQuestions } from './questions.js';

export interface MatcherOptions {
  /** The areas of the country, for instance `nlRegions` of `@koppel/support/areas/nl`. */
  readonly regions: RegionData;
  /** The hub's own policy; `supportPolicy`, perhaps adjusted, otherwise. */
  readonly policy?: AnyPolicy;
}

export interface MatchOptions {
  /** The day of the question, YYYY-MM-DD. */
  readonly now: string;
  readonly language: Language;
  /** Whether offers that cannot be decided yet are part of the report. Default 'keep'. */
  readonly unknown?: 'keep' | 'drop';
  /** At most so many per list; all by default. What is left out is counted and not explained. */
  readonly limit?: number;
}

/** One offer in the report, with all that is to be said about it. */
export interface Matched {
  readonly id: string;
  readonly programme: string;
  readonly title: string;
  readonly summary: string;
  readonly provider: string;
  readonly kind: Offer['kind'];
  /** The day on which the facts of the offer were true. */
  readonly asOf: string;
  readonly explanation: Explanation;
  /** What the firm has to be asked before this offer can be decided, cheapest first. */
  readonly asks: readonly string[];
  readonly next: NextStep;
}

/** What there is for one firm and its question, in one language. Plain JSON. */
export interface MatchReport {
  readonly catalogue: {
    readonly id: string;
    readonly title: string;
    readonly asOf: string;
    readonly historical?: string;
  };
  readonly now: string;
  readonly language: Language;
  readonly firm?: string;
  /** Open to the firm, best fit first. */
  readonly eligible: readonly Matched[];
  /** All facts fit; a person still has to judge. */
  readonly toBeJudged: readonly Matched[];
  /** Facts are missing: `questions` says which. */
  readonly toBeAsked: readonly Matched[];
  /** Not open, with the reason; not counting the expired. */
  readonly refused: readonly Matched[];
  /** No longer, or not yet, running on the day of the question. */
  readonly expired: readonly Matched[];
  /** How many there are on each list, whatever the limit. */
  readonly totals: Readonly<Record<Group, number>>;
  /** What to ask, most decisive question first. Worked out when it is first read, as it takes ranking many times. */
  readonly questions: readonly MatchQuestion[];
  /** Facts and judgements of the firm that this catalogue does not know: another catalogue's, or misspelt. */
  readonly unused: readonly string[];
}

export interface Matcher {
  readonly catalogue: Catalogue;
  /** Answers for one firm and its question; `input` is checked, so it may come straight from a form or a file. */
  match(input: unknown, options: MatchOptions): MatchReport;
}

/**
 * Loads a catalogue once, for many firms.
 *
 * @throws KoppelError `BAD_DOCUMENT` with everything that is wrong in the catalogue, or in a firm, at once.
 */
export function createMatcher(catalogue: CatalogueInput | unknown, options: MatcherOptions): Matcher {
  const checked = readDocument(catalogueSchema, catalogue);
  const { policy: used = supportPolicy, regions: areas } = options ?? {};
  const regions = new Regions(areas);
  const wrong = faults(checked, regions);
  if (wrong.length > 0) throw new KoppelError('BAD_DOCUMENT', wrong);
  const trees = [regions.tree, new Tree(sectors)];
  const lookIn = (rows: readonly OfferRow[], corpora: readonly Corpus[]) => ({
    rows,
    corpora,
    ranker: createRanker(used, rows, { trees, corpora }),
  });
  const facts = once(() => lookIn(checked.offers.map(offerRow), []));
  // Counting words takes longer than anything else here, so it waits for the first question that has words.
  const worded = once(() =>
    lookIn(
      checked.offers.map((offer) => ({ ...offerRow(offer), text: textOf(offer) })),
      [offerCorpus(checked)],
    ),
  );
  const offers = new Map(checked.offers.map((offer) => [offer.id, offer]));
  const words = wordsOf(checked);

  const matched = (
    row: OfferRow,
    ask: AskRow,
    corpora: readonly Corpus[],
    { now, language }: MatchOptions,
  ): Matched => {
    const offer = offers.get(row.id) as Offer;
    const explanation = nameJudges(explain(used, ask, row, { now, trees, corpora, language, words }), words);
    const known = (field: string): boolean => ask[field as keyof AskRow] !== undefined;
    const asking = {
      catalogue: checked,
      nameOf: (name: string) => nameIn(trees, name, language),
      language,
      known,
    };
    return {
      id: offer.id,
      programme: offer.programme,
      title: offer.title[language],
      summary: offer.summary[language],
      provider: offer.provider.name,
      kind: offer.kind,
      asOf: offer.asOf,
      explanation,
      asks: openQuestions([{ id: offer.id, explanation }], asking).map(({ question }) => question),
      next: nextStep(offer, language, (id) => offers.get(id)?.title[language] ?? id),
    };
  };

  return {
    catalogue: checked,
    match(input, asked) {
      const { now, language, unknown = 'keep', limit = checked.offers.length } = asked ?? {};
      const given = readDocument(caseSchema, input);
      checkSectors(given);
      const stated = askRow(given, regions);
      const ask = { ...stated, words: given.question.text };
      const { ranker, corpora } = ask.words === undefined ? facts() : worded();
      const ranked = ranker.rank(ask, { now, unknown, ineligible: 'keep' });
      const asRows = (status: Status): OfferRow[] =>
        ranked.filter((one) => one.status === status).map(({ offer }) => offer);
      const over = outOfPeriod(used, (policy) => ranker.rank(ask, { now, ineligible: 'keep', policy }));
      const explained = (rows: readonly OfferRow[]): Matched[] =>
        rows.map((row) => matched(row, ask, corpora, asked));
      const first = (rows: readonly OfferRow[]): Matched[] => explained(rows.slice(0, limit));
      // Only its explanation says what an undecided offer waits for.
      const open = explained(asRows('open'));
      const toBeAsked = open.filter(({ explanation }) => waitsForFacts(explanation));
      const toBeJudged = open.filter(({ explanation }) => !waitsForFacts(explanation));
      const eligible = asRows('eligible');
      const [expired, refused] = [true, false].map((isOver) =>
        asRows('ineligible').filter(({ id }) => over.has(id) === isOver),
      ) as [OfferRow[], OfferRow[]];
      const asking = once(() =>
        // No words: no answer can change what those earn.
        questionsTo(stated, toBeAsked, {
          catalogue: checked,
          policy: used,
          rows: facts().rows,
          now,
          language,
          trees,
          words,
        }),
      );
      const { id, title, asOf, historical } = checked;
      const head = { id, title: title[language], asOf };
      return {
        catalogue: historical === undefined ? head : { ...head, historical: historical[language] },
        now,
        language,
        ...(given.firm.name === undefined ? {} : { firm: given.firm.name }),
        eligible: first(eligible),
        toBeJudged: toBeJudged.slice(0, limit),
        toBeAsked: toBeAsked.slice(0, limit),
        refused: first(refused),
        expired: first(expired),
        totals: {
          eligible: eligible.length,
          toBeJudged: toBeJudged.length,
          toBeAsked: toBeAsked.length,
          refused: refused.length,
          expired: expired.length,
        },
        get questions() {
          return asking();
        },
        unused: unusedNames(given, checked),
      };
    },
  };
}

type Group = 'eligible' | 'toBeJudged' | 'toBeAsked' | 'refused' | 'expired';

function waitsForFacts({ ask, provider }: Explanation): boolean {
  return ask.length + provider.length > 0;
}

/** Offers that no longer run, or not yet: those that the demand on the period refuses all by itself. */
function outOfPeriod(
  policy: AnyPolicy,
  rankBy: (policy: AnyPolicy) => readonly { readonly id: string; readonly status: Status }[],
): ReadonlySet<string> {
  const { validity } = policy.criteria;
  if (validity?.level !== 'must') return new Set();
  const ranked = rankBy({ ...policy, criteria: { validity } });
  return new Set(ranked.filter(({ status }) => status === 'ineligible').map(({ id }) => id));
}

/** Makes something when it is first asked for, and keeps it. */
function once<T>(make: () => T): () => T {
  let made: { readonly it: T } | undefined;
  return () => {
    made ??= { it: make() };
    return made.it;
  };
}
