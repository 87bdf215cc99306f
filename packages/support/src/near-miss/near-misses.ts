import { KoppelError, type Language, type NearMiss, nearMiss, rank, type Text } from '@koppel/core';
import { type Prepared, prepare } from '../ask-next/prepare.js';
import type { MatcherOptions } from '../match/match.js';
import type { AskRow, OfferRow } from '../rows.js';
import type { Catalogue, CatalogueInput } from '../schema/catalogue.js';
import type { Offer } from '../schema/offer.js';
import { changeRules, gateCosts } from './rules.js';
import { changeTexts, gateTexts } from './texts.js';

export interface NearMissesOptions {
  /** The day of the question, YYYY-MM-DD. */
  readonly now: string;
  readonly language: Language;
  /** At most so many changes together, 1 to 6. Default 3. */
  readonly most?: number;
  /** Whether a firm may be advised to open a site elsewhere. Default false. */
  readonly mayMove?: boolean;
  /** How many days ahead waiting may take. Default 3653: ten years. */
  readonly horizonDays?: number;
}

/** What would make one offer of the catalogue possible. Plain JSON. */
export interface OfferNearMiss extends NearMiss {
  readonly id: string;
  readonly title: string;
  /** Who has to open the door besides, where one cannot sign up oneself; its cost is part of `cost`. */
  readonly gate?: {
    readonly mode: Offer['access']['mode'];
    readonly gatekeeper: string;
    readonly cost: number;
  };
  /** Offers that lead to a fact which has to come about. */
  readonly routes: readonly { readonly fact: string; readonly offer: string; readonly title: string }[];
}

export interface NearMissReport {
  readonly now: string;
  readonly language: Language;
  /** Offers that changes make possible, cheapest first; ties by certain points, then by id. */
  readonly possible: readonly OfferNearMiss[];
  /** Refused and open offers that no few changes make possible, by id. */
  readonly others: readonly OfferNearMiss[];
}

export interface NearMisses {
  readonly catalogue: Catalogue;
  /** Every refused or open offer with its smallest change; `input` is checked. */
  all(input: unknown, options: NearMissesOptions): NearMissReport;
  /** One offer, also when it is eligible already. */
  one(input: unknown, offer: string, options: NearMissesOptions): OfferNearMiss;
}

/**
 * Loads a catalogue once, to say for many firms what would make an offer possible.
 *
 * @throws KoppelError `BAD_DOCUMENT` with everything that is wrong in the catalogue, or in a case, at once.
 */
export function createNearMisses(catalogue: CatalogueInput | unknown, options: MatcherOptions): NearMisses {
  const prepared = prepare(catalogue, options);
  const { policy, rows, trees } = prepared;
  const statuses = (ask: AskRow, now: string) => rank(policy, ask, rows, { now, trees, ineligible: 'keep' });
  return {
    catalogue: prepared.catalogue,
    all(input, asked) {
      const ask = prepared.ask(input);
      const ranked = statuses(ask, asked.now);
      const usable = usableOf(ranked);
      const found = ranked
        .filter(({ status }) => status !== 'eligible')
        .map(({ offer, points }) => ({ points, miss: missOf(prepared, ask, offer, usable, asked) }));
      const byId = (a: (typeof found)[number], b: (typeof found)[number]): number =>
        a.miss.id < b.miss.id ? -1 : 1;
      const isPossible = ({ miss }: (typeof found)[number]): boolean => miss.outcome === 'changes';
      return {
        now: asked.now,
        language: asked.language,
        possible: found
          .filter(isPossible)
          .sort((a, b) => a.miss.cost - b.miss.cost || b.points - a.points || byId(a, b))
          .map(({ miss }) => miss),
        others: found
          .filter((one) => !isPossible(one))
          .sort(byId)
          .map(({ miss }) => miss),
      };
    },
    one(input, id, asked) {
      const row = rows.find((one) => one.id === id);
      if (row === undefined) {
        throw new KoppelError('BAD_OPTION', [
          {
            pointer: '/offer',
            found: `no offer ${JSON.stringify(id.slice(0, 100))}`,
            expected: 'the id of an offer of the catalogue',
          },
        ]);
      }
      const ask = prepared.ask(input);
      return missOf(prepared, ask, row, usableOf(statuses(ask, asked.now)), asked);
    },
  };
}

function usableOf(ranked: readonly { readonly id: string; readonly status: string }[]): ReadonlySet<string> {
  return new Set(ranked.filter(({ status }) => status !== 'ineligible').map(({ id }) => id));
}

function missOf(
  prepared: Prepared,
  ask: AskRow,
  row: OfferRow,
  usable: ReadonlySet<string>,
  { now, language, most, mayMove = false, horizonDays }: NearMissesOptions,
): OfferNearMiss {
  const { policy, trees, words, catalogue, offers } = prepared;
  const offer = offers.get(row.id) as Offer;
  const route = (fact: string): Offer | undefined => routeTo(fact, offer, catalogue, usable);
  const found = nearMiss(policy, ask, row, {
    now,
    language,
    trees,
    words,
    changes: changeRules(mayMove),
    ...(most === undefined ? {} : { most }),
    ...(horizonDays === undefined ? {} : { horizonDays }),
    texts: changeTexts({
      label: (fact) => catalogue.facts[fact]?.label,
      route: (fact) => route(fact)?.title,
      place: (id) => nameOf(prepared, id),
    }),
  });
  const about = found.changes.flatMap((change) =>
    (change.kind === 'get' || change.kind === 'suppose') && change.field === 'facts'
      ? (change.about ?? [])
      : [],
  );
  const routes = about.flatMap((fact) => {
    const leading = route(fact);
    return leading === undefined ? [] : [{ fact, offer: leading.id, title: leading.title[language] }];
  });
  // Rows name judges by an id; a report names them as people know them.
  const changes = found.changes.map((change) =>
    change.kind === 'judge' ? { ...change, by: words.values?.[change.by]?.[language] ?? change.by } : change,
  );
  const named = { ...found, changes, id: offer.id, title: offer.title[language], routes };
  return found.outcome === 'changes' ? withGate(named, offer, language) : named;
}

/**
 * The offer by which a fact comes about. Said only where the catalogue leaves no other reading: the target comes after
 * that offer, the fact is all that it requires, and the earlier offer does not require it itself.
 */
function routeTo(
  fact: string,
  { after = [], eligibility = {} }: Offer,
  { offers }: Catalogue,
  usable: ReadonlySet<string>,
): Offer | undefined {
  const { requires = [] } = eligibility;
  if (requires.length !== 1 || requires[0] !== fact) return undefined;
  return offers.find(
    ({ id, eligibility: earlier = {} }) =>
      after.includes(id) && usable.has(id) && !(earlier.requires ?? []).includes(fact),
  );
}

function nameOf({ trees }: Prepared, id: string): Text {
  const label = trees.find((tree) => tree.has(id))?.label(id) ?? id;
  return typeof label === 'string' ? { nl: label, en: label } : label;
}

/** A door that somebody else opens is part of what it takes. */
function withGate(found: Omit<OfferNearMiss, 'gate'>, offer: Offer, language: Language): OfferNearMiss {
  const { mode, gatekeeper = { nl: offer.provider.name, en: offer.provider.name } } = offer.access;
  const [cost, say] = [gateCosts[mode], gateTexts[mode]];
  if (cost === undefined || say === undefined) return found;
  const joint = { nl: '; en alleen', en: '; and only' }[language];
  return {
    ...found,
    cost: found.cost + cost,
    gate: { mode, gatekeeper: gatekeeper[language], cost },
    sentence: `${found.sentence}${joint} ${say(gatekeeper)[language]}`,
  };
}
