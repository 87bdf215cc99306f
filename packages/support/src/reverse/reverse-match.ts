import { createRanker, explain, type Explanation, flip, readDocument } from '@koppel/core';
import { type OfferStanding, standingOf } from '../capacity/standing.js';
import { nameJudges } from '../match/judges.js';
import { type NextStep, nextStep } from '../match/next-step.js';
import { type OfferRow, offerRow } from '../rows.js';
import type { CatalogueInput } from '../schema/catalogue.js';
import type { Offer } from '../schema/offer.js';
import {
  type FirmRow,
  type PrepareOptions,
  type Prepared,
  prepare,
  readCases,
  questionsTo,
} from './prepare.js';
import { narrowed, queryPolicy, unknownPlaces } from './query.js';
import { checkRun, type RunOptions, settle } from './run.js';
import { type Expert, type Wanted, wantedSchema } from './schema.js';
import { reverseWords } from './words.js';

export interface ReverseOptions extends PrepareOptions, RunOptions {
  /** Whether firms that cannot be decided yet are part of the report. Default 'keep'. */
  readonly unknown?: 'keep' | 'drop';
  /** At most so many per list; all by default. The counts are those of all firms. */
  readonly limit?: number;
}

/** One firm for the offer, expert or query. */
export interface FoundFirm {
  /** The id of the firm, with that of its question if it has one; `case-3` for the third case without an id. */
  readonly id: string;
  readonly name?: string;
  readonly explanation: Explanation;
  /** What to ask this firm, with question marks. */
  readonly questions: readonly string[];
}

const groups = ['eligible', 'toBeJudged', 'toBeAsked', 'refused'] as const;
type Group = (typeof groups)[number];

/** The firms for one offer, expert or query, in one language. Plain JSON. */
export interface ReverseReport {
  readonly catalogue: { readonly id: string; readonly title: string; readonly asOf: string };
  readonly now: string;
  readonly language: RunOptions['language'];
  readonly wanted: {
    readonly kind: 'offer' | 'expert' | 'query';
    readonly id: string;
    readonly title: string;
  };
  readonly summary: readonly string[];
  /** Whether the offer can take anybody, apart from who asks. */
  readonly standing?: OfferStanding;
  /** How a firm gets in. */
  readonly next?: NextStep;
  /** Who asks the firm first, before an expert may call. */
  readonly through?: string;
  readonly counts: Readonly<Record<Group, number>>;
  /** Best fit first in each list, as `match` has it: the same points for the same pair. */
  readonly eligible: readonly FoundFirm[];
  readonly toBeJudged: readonly FoundFirm[];
  readonly toBeAsked: readonly FoundFirm[];
  readonly refused: readonly FoundFirm[];
}

/**
 * The other direction: finds the firms for an offer or an expert, or for a query alone. The order comes from the policy
 * looked at from the other side; the explanations are those that the firm itself would get.
 *
 * @param cases a list of `{ firm, question }`; @param wanted a `Wanted`. Both are checked here.
 * @throws KoppelError `BAD_DOCUMENT` with everything that is wrong in the catalogue, the cases or what is wanted.
 */
export function reverseMatch(
  catalogue: CatalogueInput | unknown,
  cases: unknown,
  wanted: unknown,
  options: ReverseOptions,
): ReverseReport {
  checkRun(options);
  const { now, language, unknown = 'keep' } = options;
  const prepared = prepare(catalogue, options);
  const firms = readCases(cases, prepared.regions);
  const target = readWanted(wanted, prepared);
  const { trees, words } = prepared;
  const byId = new Map(firms.map((firm) => [firm.id, firm]));
  const ranker = createRanker(
    flip(target.policy),
    firms.map(({ ask }) => ask),
    { trees, remember: 0 },
  );
  const found = ranker
    .rank(target.row, { now, unknown, ineligible: 'keep' })
    .map(({ id }) => foundFirm(byId.get(id) as FirmRow));
  const lists = Object.fromEntries(
    groups.map((group) => [group, found.filter(({ explanation }) => groupOf(explanation) === group)]),
  ) as Record<Group, FoundFirm[]>;
  const counts = Object.fromEntries(groups.map((group) => [group, lists[group].length])) as Record<
    Group,
    number
  >;
  const limit = options.limit ?? found.length;
  const { id, title, asOf } = prepared.catalogue;
  const { offer, expert, wanted: shown } = target;
  const say = reverseWords[language];
  const standing = offer && standingOf(offer, undefined, options);
  const through = expert && say.through(expert.through[language]);
  const count = say.found(found.length, counts.eligible, counts.toBeJudged, counts.toBeAsked, counts.refused);
  return {
    catalogue: { id, title: title[language], asOf },
    now,
    language,
    wanted: shown(language),
    summary: [count, standing?.sentence, through].filter((sentence) => sentence !== undefined),
    ...(standing && { standing }),
    ...(offer && { next: nextStep(offer, language, (other) => titleOf(prepared, other, language)) }),
    ...(expert && { through: expert.through[language] }),
    counts,
    eligible: lists.eligible.slice(0, limit),
    toBeJudged: lists.toBeJudged.slice(0, limit),
    toBeAsked: lists.toBeAsked.slice(0, limit),
    refused: lists.refused.slice(0, limit),
  };

  function foundFirm(firm: FirmRow): FoundFirm {
    const { row, policy } = target;
    const explanation = nameJudges(explain(policy, firm.ask, row, { now, trees, language, words }), words);
    const open = explanation.ask.length === 0 ? [] : [{ id: row.id, explanation }];
    const questions = questionsTo(firm.ask, open, prepared, language);
    const { name } = firm.given.firm;
    return {
      id: firm.id,
      ...(name !== undefined && { name }),
      explanation,
      questions,
    };
  }
}

/** What firms are looked for with: a policy and the row that stands on its other side. */
interface Target {
  readonly policy: Prepared['policy'];
  readonly row: OfferRow;
  readonly offer?: Offer;
  readonly expert?: Expert;
  wanted(language: RunOptions['language']): ReverseReport['wanted'];
}

function readWanted(value: unknown, prepared: Prepared): Target {
  const { offer: offerId, expert, query } = readDocument(wantedSchema, value);
  const { catalogue, regions, policy } = prepared;
  const offer = catalogue.offers.find(({ id }) => id === offerId);
  settle([
    ...(offerId !== undefined && offer === undefined
      ? [{ pointer: '/offer', found: `the offer ${offerId}`, expected: `an offer of ${catalogue.id}` }]
      : []),
    ...(expert ? unknownPlaces(expert, regions, '/expert') : []),
    ...(query ? unknownPlaces(query, regions, '/query') : []),
  ]);
  if (offer !== undefined)
    return {
      policy: narrowed(policy, query, regions),
      row: offerRow(offer),
      offer,
      wanted: (language) => ({ kind: 'offer', id: offer.id, title: offer.title[language] }),
    };
  if (expert !== undefined)
    return {
      policy: narrowed(policy, query, regions),
      row: expertRow(expert, prepared),
      expert,
      wanted: (language) => ({ kind: 'expert', id: expert.id, title: expert.title[language] }),
    };
  const asked = query as NonNullable<Wanted['query']>;
  return {
    policy: queryPolicy(asked, regions),
    row: { id: asked.id },
    wanted: (language) => ({
      kind: 'query',
      id: asked.id,
      title: asked.title?.[language] ?? `${reverseWords[language].query} ${asked.id}`,
    }),
  };
}

/** An expert is read as an offer of one person: the same criteria, and no rule where none is stated. */
function expertRow({ id, themes = {}, needs = [], sectors, areas }: Expert, { regions }: Prepared): OfferRow {
  return {
    id,
    themes: Object.keys(themes).length === 0 ? [] : (themes as Readonly<Record<string, number>>),
    needs,
    ...(sectors && { sectors }),
    ...(areas && { areas: areas.map((name) => regions.find(name, '')) }),
  };
}

function titleOf({ catalogue }: Prepared, id: string, language: RunOptions['language']): string {
  return catalogue.offers.find((offer) => offer.id === id)?.title[language] ?? id;
}

function groupOf({ status, ask, provider }: Explanation): Group {
  if (status === 'eligible') return 'eligible';
  if (status === 'ineligible') return 'refused';
  return ask.length + provider.length === 0 ? 'toBeJudged' : 'toBeAsked';
}
