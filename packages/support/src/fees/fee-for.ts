import { explain, type Issue, type Language, readDocument } from '@koppel/core';
import { checkSectors } from '../match/known.js';
import { type PrepareOptions, type Prepared, prepare, questionsTo } from '../reverse/prepare.js';
import { unknownPlaces } from '../reverse/query.js';
import { checkRun, type RunOptions, settle, step } from '../reverse/run.js';
import { type AskRow, askRow, offerRow } from '../rows.js';
import type { Catalogue, CatalogueInput } from '../schema/catalogue.js';
import { caseSchema } from '../schema/firm.js';
import type { Offer } from '../schema/offer.js';
import { formatEuros } from '../stack/words.js';
import { type FeeOfRule, type FeeRules, feeRulesSchema } from './schema.js';
import { feeWords } from './words.js';

/** An amount that the firm pays, or may pay. */
export interface PossibleFee {
  readonly amountEur: number;
  readonly upToEur?: number;
  readonly per: FeeOfRule['per'];
}

/**
 * known: it pays `fees[0]`, perhaps a range. depends: one of `fees`, and the questions decide. notStated: no price is
 * written down for it, which is not the same as free.
 */
export interface FeeReport {
  readonly offer: string;
  readonly status: 'known' | 'depends' | 'notStated';
  /** An amount of 0 is free. */
  readonly fees: readonly PossibleFee[];
  /** Whether it may also be that no price is stated. */
  readonly orNotStated: boolean;
  /** What decides it, with question marks. */
  readonly questions: readonly string[];
  /** Without full stops. */
  readonly sentences: readonly string[];
  /** Whether the money is closed to newcomers, and what the firm is; left out where nothing is said. */
  readonly newcomer?: { readonly closed: boolean; readonly firm: 'partner' | 'newcomer' | 'unknown' };
}

export interface FeeOptions extends PrepareOptions, RunOptions {}

/**
 * What an offer costs this firm, by size, region or whatever else decides. Rules are tried in order, as a case distinction
 * is; where it is not known whether one holds, all that are possible are listed, with what to ask.
 *
 * @param given `{ firm, question }`; @param rules a `FeeRules`. Both are checked here.
 * @throws KoppelError `BAD_DOCUMENT` for a case or rules that are wrong, or speak of what the catalogue does not have.
 */
export function feeFor(
  catalogue: CatalogueInput | unknown,
  offerId: string,
  given: unknown,
  rules: unknown,
  options: FeeOptions,
): FeeReport {
  checkRun(options);
  const { language } = options;
  const prepared = prepare(catalogue, options);
  const read = readFeeRules(rules, prepared);
  const offer = prepared.catalogue.offers.find(({ id }) => id === offerId);
  if (offer === undefined) {
    const expected = `an offer of ${prepared.catalogue.id}`;
    settle([{ pointer: '/offer', found: `the offer ${JSON.stringify(offerId)}`, expected }]);
  }
  const firm = readDocument(caseSchema, given);
  checkSectors(firm);
  const ask = askRow(firm, prepared.regions);
  const rule = Object.hasOwn(read.offers, offerId) ? read.offers[offerId] : undefined;
  const fees = rule?.fees ?? pricesOf(offer as Offer);
  const found = fees === undefined ? undefined : tryInOrder(fees, ask, prepared, options);
  const newcomer = rule?.newcomers && {
    closed: rule.newcomers.closed,
    firm: standingOf(firm.firm.facts, rule.newcomers.partner),
  };
  const words = feeWords[language];
  const why = rule?.newcomers?.why[language] ?? '';
  const notes = newcomer === undefined ? [] : [newcomerSentence(newcomer, why, language)];
  const base = { offer: offerId, ...(newcomer && { newcomer }) };
  if (found === undefined || (found.possible.length === 0 && found.settled)) {
    const sentence = found === undefined ? words.notStated : words.notForThis;
    const none = { status: 'notStated', fees: [], orNotStated: true, questions: [] } as const;
    return { ...base, ...none, sentences: [sentence, ...notes] };
  }
  const { possible, settled, questions } = found;
  const distinct = unique(possible.map(({ fee }) => fee));
  const known = settled && distinct.length === 1;
  const amounts = distinct.map((fee) => shown(fee, language));
  const label = possible.length === 1 ? possible[0]?.label : undefined;
  const free = known && distinct[0]?.amountEur === 0 && distinct[0].upToEur === undefined;
  const sentences = known
    ? [free ? words.free : words.known(amounts[0] as string, label)]
    : [words.between(amounts), ...(settled ? [] : [words.notDecided])];
  return {
    ...base,
    status: known ? 'known' : 'depends',
    fees: distinct,
    orNotStated: !settled,
    questions: known ? [] : questions,
    sentences: [...sentences, ...notes],
  };
}

/** A price in the catalogue without a `when` holds for all; with several, or with words, a person has to read it. */
function pricesOf({ money }: Offer): readonly FeeOfRule[] | undefined {
  const prices = money?.prices;
  if (prices === undefined || prices.length > 1 || prices[0]?.when !== undefined) return undefined;
  const [price] = prices;
  return [
    price === undefined ? { amountEur: 0, per: 'once' } : { amountEur: price.amountEur, per: price.per },
  ];
}

interface Tried {
  readonly possible: readonly { readonly fee: PossibleFee; readonly label: string | undefined }[];
  /** Whether one of the possible ones surely holds; else it may be that none does. */
  readonly settled: boolean;
  readonly questions: readonly string[];
}

function tryInOrder(fees: readonly FeeOfRule[], ask: AskRow, prepared: Prepared, options: FeeOptions): Tried {
  const { trees, words, policy } = prepared;
  const { now, language } = options;
  if (fees.length === 0) {
    const fee = { amountEur: 0, per: 'once' } as const;
    return { possible: [{ fee, label: undefined }], settled: true, questions: [] };
  }
  const possible: Tried['possible'][number][] = [];
  const open: { id: string; explanation: ReturnType<typeof explain> }[] = [];
  let settled = false;
  for (const [index, { amountEur, upToEur, per, when, label }] of fees.entries()) {
    const row = offerRow({ id: `fee-${index}`, themes: {}, eligibility: when } as Offer);
    const explanation = explain(policy, ask, row, { now, trees, language, words });
    if (explanation.status === 'ineligible') continue;
    const fee = { amountEur, ...(upToEur !== undefined && { upToEur }), per };
    possible.push({ fee, label: label?.[language] });
    if (explanation.status === 'eligible') {
      settled = true;
      break;
    }
    open.push({ id: row.id, explanation });
  }
  const questions = questionsTo(ask, open, prepared, language);
  // Nothing that holds for sure, and nothing open: surely none of them.
  return { possible, settled: settled || open.length === 0, questions };
}

function standingOf(
  facts: { yes?: readonly string[] | undefined; no?: readonly string[] | undefined } = {},
  partner: string,
): 'partner' | 'newcomer' | 'unknown' {
  if (facts.yes?.includes(partner)) return 'partner';
  return facts.no?.includes(partner) ? 'newcomer' : 'unknown';
}

function newcomerSentence(
  { closed, firm }: NonNullable<FeeReport['newcomer']>,
  why: string,
  language: Language,
): string {
  const words = feeWords[language];
  if (!closed) return words.notClosed;
  return { partner: words.partner, newcomer: words.closed, unknown: words.maybe }[firm](why);
}

function unique(fees: readonly PossibleFee[]): PossibleFee[] {
  return [
    ...new Map(fees.map((fee) => [JSON.stringify([fee.amountEur, fee.upToEur, fee.per]), fee])).values(),
  ];
}

function shown({ amountEur, upToEur, per }: PossibleFee, language: Language): string {
  const words = feeWords[language];
  const euros = (amount: number): string => formatEuros(Math.round(amount * 100), language);
  const amount = upToEur === undefined ? euros(amountEur) : words.range(euros(amountEur), euros(upToEur));
  return `${amount} ${words.per[per]}`;
}

function readFeeRules(value: unknown, prepared: Prepared): FeeRules {
  const rules = readDocument(feeRulesSchema, value);
  const { offers, facts } = prepared.catalogue as Catalogue;
  const known = new Set(offers.map(({ id }) => id));
  const issues = Object.entries(rules.offers).flatMap(([id, { fees = [], newcomers }]): Issue[] => {
    const pointer = `/offers${step(id)}`;
    if (!known.has(id)) return [{ pointer, found: `the offer ${id}`, expected: 'an offer of the catalogue' }];
    const places = fees.flatMap(({ when }, index) =>
      when ? whenIssues(when, prepared, `${pointer}/fees/${index}/when`) : [],
    );
    const partner = newcomers?.partner;
    if (partner === undefined || Object.hasOwn(facts, partner)) return places;
    const expected = 'a fact that the catalogue declares';
    return [...places, { pointer: `${pointer}/newcomers/partner`, found: `the fact ${partner}`, expected }];
  });
  settle(issues);
  return rules;
}

/** Names that nothing goes by would lie apart from every firm, and turn into a fee that nobody pays. */
function whenIssues(when: NonNullable<FeeOfRule['when']>, prepared: Prepared, pointer: string): Issue[] {
  const { regions, catalogue } = prepared;
  const areas = (when.areas ?? []).flatMap((id, index): Issue[] =>
    regions.tree.has(id)
      ? []
      : [
          {
            pointer: `${pointer}/areas/${index}`,
            found: `the area ${id}`,
            expected: 'an area of the area data',
          },
        ],
  );
  const lists = { requires: when.requires, requiresOneOf: when.requiresOneOf, excludes: when.excludes };
  const facts = Object.entries(lists).flatMap(([name, ids = []]) =>
    ids.flatMap((id, index): Issue[] =>
      Object.hasOwn(catalogue.facts, id)
        ? []
        : [
            {
              pointer: `${pointer}/${name}/${index}`,
              found: `the fact ${id}`,
              expected: 'a fact of the catalogue',
            },
          ],
    ),
  );
  return [...areas, ...facts, ...unknownPlaces({ sectors: when.sectors }, regions, pointer)];
}
