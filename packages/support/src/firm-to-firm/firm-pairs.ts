import {
  createRanker,
  explain,
  type Explanation,
  flip,
  type Issue,
  type RecordOf,
  readDocument,
  type Text,
  type Words,
} from '@koppel/core';
import { byText, checkRun, type RunOptions, repeated, settle } from '../reverse/run.js';
import { conditionsOf, type ExchangePolicy, exchangePolicy, roles } from './policy.js';
import { type Exchange, type ExchangeKind, exchangeKinds, exchangeSchema } from './schema.js';
import { pairWords } from './words.js';

/** Something that one firm wants and another has. */
export interface FirmPair {
  readonly kind: ExchangeKind;
  readonly want: string;
  readonly offer: string;
  readonly wantedBy: string;
  readonly offeredBy: string;
  readonly status: 'eligible' | 'toBeJudged' | 'toBeAsked';
  readonly explanation: Explanation;
  /** Without a full stop. */
  readonly sentence: string;
}

/** Who suits somebody, best first. */
export interface Suitors {
  readonly id: string;
  readonly firm: string;
  readonly kind: ExchangeKind;
  /** Ids of offers for a want, of wants for an offer. */
  readonly found: readonly string[];
  /** Without a full stop, where nothing is found. */
  readonly sentence?: string;
}

/** Pairs of firms, ranked from both sides. Plain JSON. */
export interface FirmPairsReport {
  readonly language: RunOptions['language'];
  /** By kind, then by points, then by id. */
  readonly pairs: readonly FirmPair[];
  readonly wants: readonly Suitors[];
  readonly offers: readonly Suitors[];
}

export interface FirmPairsOptions extends RunOptions {
  /** Whether pairs that cannot be decided yet are kept. Those that wait for experts always are. Default 'keep'. */
  readonly unknown?: 'keep' | 'drop';
}

/**
 * Brings firms together: supplier and customer, problem and technology owner, residual streams, energy, heat, facilities
 * and innovation. One policy per kind, looked at from both sides, so that a pair has the same points for both.
 *
 * @param exchange an `Exchange`, checked here.
 * @throws KoppelError `BAD_DOCUMENT` with everything that is wrong, also judgements on pairs that there cannot be.
 */
export function firmPairs(exchange: unknown, options: FirmPairsOptions): FirmPairsReport {
  checkRun(options);
  const read = readExchange(exchange);
  const found = exchangeKinds.map((kind) => pairsOf(kind, read, options));
  return {
    language: options.language,
    pairs: found.flatMap(({ pairs }) => pairs),
    wants: found.flatMap(({ wants }) => wants),
    offers: found.flatMap(({ offers }) => offers),
  };
}

type Party = Exchange['firms'][number];
interface Entry<Item> {
  readonly party: Party;
  readonly item: Item;
}

function pairsOf(
  kind: ExchangeKind,
  exchange: Exchange,
  { now, language, unknown = 'keep' }: FirmPairsOptions,
) {
  const wants = entriesOf(exchange, kind, ({ wants }) => wants);
  const offers = entriesOf(exchange, kind, ({ offers }) => offers);
  const used = exchangePolicy(kind, exchange.maxKm[kind]);
  const judgements = judgementsByWant(exchange);
  const askRows = wants.map((entry) => wantRow(entry, judgements.get(entry.item.id)));
  const offerRows = offers.map((entry) => offerRow(entry, kind, exchange));
  const words = wordsOf(kind, exchange);
  const say = pairWords[language];
  const names = new Map(exchange.firms.map(({ id, name }) => [id, name ?? id]));
  const wantOf = new Map(
    wants.map((entry, index) => [entry.item.id, { entry, row: askRows[index] as WantRow }]),
  );
  const offerOf = new Map(
    offers.map((entry, index) => [entry.item.id, { entry, row: offerRows[index] as OfferRow }]),
  );

  const pair = (want: string, offer: string): FirmPair => {
    const [asking, having] = [wantOf.get(want), offerOf.get(offer)];
    const { entry: wanted, row: ask } = asking as NonNullable<typeof asking>;
    const { entry: offered, row } = having as NonNullable<typeof having>;
    const explanation = explain(used, ask, row, { now, language, words });
    const gaps = explanation.ask.length + explanation.provider.length;
    const status = explanation.status === 'eligible' ? 'eligible' : gaps > 0 ? 'toBeAsked' : 'toBeJudged';
    const [one, other] = [names.get(wanted.party.id) as string, names.get(offered.party.id) as string];
    const { ask: asker, offer: owner } = roles[kind];
    const sentence = say.pair(one, asker[language], other, owner[language], explanation.summary);
    const sides = { wantedBy: wanted.party.id, offeredBy: offered.party.id };
    return { kind, want, offer, ...sides, status, explanation, sentence };
  };

  // Which pairs there are is decided once; what waits for experts alone is never dropped.
  const pairs = new Map<string, FirmPair>();
  const forward = createRanker(used, offerRows, { remember: 0 });
  const wantLists = askRows.map((row, index): Suitors => {
    const ranked = forward.rank(row, { now }).map(({ id }) => pair(row.id, id));
    const kept = ranked.filter(({ status }) => unknown === 'keep' || status !== 'toBeAsked');
    for (const one of kept) pairs.set(key(one), one);
    const { party } = wants[index] as Entry<unknown>;
    return suitors(
      row.id,
      party.id,
      kind,
      kept.map(({ offer }) => offer),
      say.nobodyHas,
    );
  });
  const backward = createRanker(flip(used), askRows, { remember: 0 });
  const offerLists = offerRows.map((row, index): Suitors => {
    const ranked = backward.rank(row, { now }).map(({ id }) => id);
    const { party } = offers[index] as Entry<unknown>;
    const kept = ranked.filter((want) => pairs.has(key({ want, offer: row.id })));
    return suitors(row.id, party.id, kind, kept, say.nobodyWants);
  });
  const sorted = [...pairs.values()].sort(
    (a, b) =>
      b.explanation.points - a.explanation.points || byText(a.want, b.want) || byText(a.offer, b.offer),
  );
  return { pairs: sorted, wants: wantLists, offers: offerLists };
}

function suitors(id: string, firm: string, kind: ExchangeKind, found: string[], nobody: string): Suitors {
  return { id, firm, kind, found, ...(found.length === 0 && { sentence: nobody }) };
}

/** Ids have no spaces. */
function key({ want, offer }: { readonly want: string; readonly offer: string }): string {
  return `${want} ${offer}`;
}

function entriesOf<Item extends { readonly kind: ExchangeKind }>(
  { firms }: Exchange,
  kind: ExchangeKind,
  itemsOf: (party: Party) => readonly Item[],
): Entry<Item>[] {
  return firms.flatMap((party) =>
    itemsOf(party)
      .filter((item) => item.kind === kind)
      .map((item) => ({ party, item })),
  );
}

type WantRow = RecordOf<ExchangePolicy['ask']> & { readonly id: string };
type OfferRow = RecordOf<ExchangePolicy['offer']> & { readonly id: string };

function wantRow(
  { party, item }: Entry<Party['wants'][number]>,
  judged: Map<string, boolean> = new Map(),
): WantRow {
  const ids = [...judged.keys()];
  return {
    id: item.id,
    firm: party.id,
    what: item.what,
    place: party.place,
    unit: item.amount?.unit,
    amount: item.amount?.value,
    judgements: {
      yes: ids.filter((id) => judged.get(id)),
      no: ids.filter((id) => !judged.get(id)),
      others: 'unknown',
    },
  };
}

function offerRow(
  { party, item }: Entry<Party['offers'][number]>,
  kind: ExchangeKind,
  exchange: Exchange,
): OfferRow {
  return {
    id: item.id,
    firm: party.id,
    what: item.what,
    place: party.place,
    unit: item.amount?.unit,
    upTo: item.amount && { lte: item.amount.value },
    judged: conditionsOf(kind, exchange).map(({ id }) => ({
      id: ofOffer(item.id, id),
      by: judgeOf(kind, id),
    })),
  };
}

/** A judgement is about a pair: the want holds it, under the offer that it is about. */
function ofOffer(offer: string, condition: string): string {
  return `${offer}#${condition}`;
}

function judgeOf(kind: ExchangeKind, condition: string): string {
  return `judge:${kind}/${condition}`;
}

/** Want → judgement → whether it was met; the latest counts, and of one day the last in the list. */
function judgementsByWant({ judgements }: Exchange): Map<string, Map<string, boolean>> {
  const latest = new Map<string, Map<string, { met: boolean; on: string }>>();
  for (const { want, offer, condition, met, on } of judgements) {
    const ofWant = latest.get(want) ?? new Map<string, { met: boolean; on: string }>();
    latest.set(want, ofWant);
    const id = ofOffer(offer, condition);
    const known = ofWant.get(id);
    if (known === undefined || on >= known.on) ofWant.set(id, { met, on });
  }
  return new Map(
    [...latest].map(([want, ofWant]) => [want, new Map([...ofWant].map(([id, { met }]) => [id, met]))]),
  );
}

function wordsOf(kind: ExchangeKind, exchange: Exchange): Words {
  const values: Record<string, Text> = {};
  for (const { id, what, by } of conditionsOf(kind, exchange)) {
    values[judgeOf(kind, id)] = by;
    for (const { offers } of exchange.firms)
      for (const offer of offers) if (offer.kind === kind) values[ofOffer(offer.id, id)] = what;
  }
  for (const { id, name } of exchange.firms)
    if (name !== undefined) values[`firm/${id}`] = { nl: name, en: name };
  return {
    fields: {
      firm: { nl: 'bedrijf', en: 'firm' },
      what: { nl: 'wat', en: 'what' },
      place: { nl: 'plaats', en: 'place' },
      amount: { nl: 'hoeveelheid', en: 'amount' },
      unit: { nl: 'eenheid', en: 'unit' },
    },
    values,
  };
}

function readExchange(value: unknown): Exchange {
  const exchange = readDocument(exchangeSchema, value);
  const { firms, judgements } = exchange;
  const items = firms.flatMap(({ offers, wants }, index) => [
    ...offers.map(({ id, kind }, place) => ({
      id,
      kind,
      side: 'offer',
      pointer: `/firms/${index}/offers/${place}/id`,
    })),
    ...wants.map(({ id, kind }, place) => ({
      id,
      kind,
      side: 'want',
      pointer: `/firms/${index}/wants/${place}/id`,
    })),
  ]);
  const byId = new Map(items.map((item) => [item.id, item]));
  const unknown = judgements.flatMap(({ offer, want, condition }, index): Issue[] => {
    const at = `/judgements/${index}`;
    const [having, asking] = [byId.get(offer), byId.get(want)];
    if (having?.side !== 'offer')
      return [
        { pointer: `${at}/offer`, found: JSON.stringify(offer), expected: 'the id of something offered' },
      ];
    if (asking?.side !== 'want')
      return [{ pointer: `${at}/want`, found: JSON.stringify(want), expected: 'the id of something wanted' }];
    if (having.kind !== asking.kind)
      return [{ pointer: at, found: `${having.kind} and ${asking.kind}`, expected: 'two of one kind' }];
    const known = conditionsOf(having.kind, exchange).map(({ id }) => id);
    if (known.includes(condition)) return [];
    const expected =
      known.length === 0 ? `no judgement: nothing is judged of ${having.kind}` : known.join(' or ');
    return [{ pointer: `${at}/condition`, found: JSON.stringify(condition), expected }];
  });
  settle([
    ...repeated(
      firms.map(({ id }) => id),
      (index) => `/firms/${index}/id`,
    ),
    ...repeated(
      items.map(({ id }) => id),
      (index) => (items[index] as (typeof items)[number]).pointer,
    ),
    ...unknown,
  ]);
  return exchange;
}
