import {
  type Corpus,
  createRanker,
  explain,
  type Explanation,
  KoppelError,
  type Language,
  type Policy,
  readDocument,
  Tree,
} from '@koppel/core';
import { match } from 'ts-pattern';
import { faults } from '../check/faults.js';
import { offerCorpus, textOf } from '../language/offer-corpus.js';
import { supportPolicy, type SupportPolicy } from '../policy.js';
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
import { openQuestions, type OpenQuestion } from './questions.js';

export interface MatcherOptions {
  /** The areas of the country, for instance `nlRegions` of `@koppel/support/areas/nl`. */
  readonly regions: RegionData;
  /** The hub's own policy; `supportPolicy`, perhaps adjusted, otherwise. */
  readonly policy?: Policy<SupportPolicy['ask'], SupportPolicy['offer']>;
}

export interface MatchOptions {
  /** The day of the question, YYYY-MM-DD. */
  readonly now: string;
  readonly language: Language;
  /** Whether offers that cannot be decided yet are part of the report. Default 'keep'. */
  readonly unknown?: 'keep' | 'drop';
  /** At most so many per list; all by default. */
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
  readonly questions: readonly OpenQuestion[];
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
  const used = options.policy ?? supportPolicy;
  const regions = new Regions(options.regions);
  const wrong = faults(checked, regions);
  if (wrong.length > 0) throw new KoppelError('BAD_DOCUMENT', wrong);
  const trees = [regions.tree, new Tree(sectors)];
  const lookIn = (rows: readonly OfferRow[], corpora: readonly Corpus[]) => ({
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
    return {
      id: offer.id,
      programme: offer.programme,
      title: offer.title[language],
      summary: offer.summary[language],
      provider: offer.provider.name,
      kind: offer.kind,
      asOf: offer.asOf,
      explanation: nameJudges(explain(used, ask, row, { now, trees, corpora, language, words }), words),
      next: nextStep(offer, language, (id) => offers.get(id)?.title[language] ?? id),
    };
  };

  return {
    catalogue: checked,
    match(input, asked) {
      const { now, language, unknown = 'keep', limit = checked.offers.length } = asked;
      const given = readDocument(caseSchema, input);
      checkSectors(given);
      const ask = { ...askRow(given, regions), words: given.question.text };
      const { ranker, corpora } = ask.words === undefined ? facts() : worded();
      const all = ranker
        .rank(ask, { now, unknown, ineligible: 'keep' })
        .map(({ offer }) => matched(offer, ask, corpora, asked));
      const of = (group: Group): Matched[] => all.filter((one) => groupOf(one.explanation) === group);
      const toBeAsked = of('toBeAsked');
      const nameOf = (id: string): string => {
        const label = trees.find((tree) => tree.has(id))?.label(id);
        return label === undefined ? id : typeof label === 'string' ? label : label[language];
      };
      const known = (field: string): boolean => ask[field as keyof AskRow] !== undefined;
      const { id, title, asOf, historical } = checked;
      const head = { id, title: title[language], asOf };
      return {
        catalogue: historical === undefined ? head : { ...head, historical: historical[language] },
        now,
        language,
        ...(given.firm.name === undefined ? {} : { firm: given.firm.name }),
        eligible: of('eligible').slice(0, limit),
        toBeJudged: of('toBeJudged').slice(0, limit),
        toBeAsked: toBeAsked.slice(0, limit),
        refused: of('refused').slice(0, limit),
        expired: of('expired').slice(0, limit),
        questions: openQuestions(toBeAsked, { catalogue: checked, nameOf, language, known }),
        unused: unusedNames(given, checked),
      };
    },
  };
}

type Group = 'eligible' | 'toBeJudged' | 'toBeAsked' | 'refused' | 'expired';

function groupOf({ status, criteria, ask, provider }: Explanation): Group {
  const over = criteria.some(({ id, outcome }) => id === 'validity' && outcome === 'unmet');
  return match(status)
    .returnType<Group>()
    .with('eligible', () => 'eligible')
    .with('open', () => (ask.length + provider.length === 0 ? 'toBeJudged' : 'toBeAsked'))
    .with('ineligible', () => (over ? 'expired' : 'refused'))
    .exhaustive();
}

/** Makes something when it is first asked for, and keeps it. */
function once<T>(make: () => T): () => T {
  let made: { readonly it: T } | undefined;
  return () => {
    made ??= { it: make() };
    return made.it;
  };
}
