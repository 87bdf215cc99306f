import { type Issue, KoppelError, readDocument } from '@koppel/core';
import { type RegionData, Regions } from '../regions.js';
import { type Catalogue, catalogueSchema } from '../schema/catalogue.js';
import type { Offer } from '../schema/offer.js';
import { sectors } from '../sectors/sectors.js';

/** `error`: the catalogue cannot be used. `warning`: it can, and probably says something that was not meant. */
export interface Finding extends Issue {
  readonly level: 'error' | 'warning';
  /** The offer that it is about, if any. */
  readonly offer?: string;
}

export interface CheckOptions {
  /** The day to look from, for what has expired. */
  readonly now: string;
  readonly regions: RegionData;
}

/**
 * Everything that is wrong or odd in a catalogue, all at once, in the order of the document: faults against the
 * schema, duplicate ids, names that nothing declares, rules that contradict one another, doors that nobody can
 * open, and offers that have expired. An empty list is a clean catalogue.
 */
export function checkCatalogue(catalogue: unknown, options: CheckOptions): Finding[] {
  let checked: Catalogue;
  try {
    checked = readDocument(catalogueSchema, catalogue);
  } catch (error) {
    if (!(error instanceof KoppelError)) throw error;
    return error.issues.map((issue) => ({ level: 'error', ...issue }));
  }
  const look = lookUps(checked, options);
  return checked.offers.flatMap((offer, index) => {
    const pointer = `/offers/${index}`;
    return checks
      .flatMap((check) => check(offer, look))
      .map(({ pointer: inside, ...finding }) => ({
        offer: offer.id,
        pointer: `${pointer}${inside}`,
        ...finding,
      }));
  });
}

interface LookUps {
  readonly now: string;
  readonly facts: ReadonlySet<string>;
  readonly areas: Regions['tree'];
  readonly sectors: ReadonlySet<string>;
  readonly offers: ReadonlyMap<string, Offer>;
  /** Id → how many offers, and conditions, carry it. */
  readonly uses: ReadonlyMap<string, number>;
}

function lookUps(catalogue: Catalogue, { now, regions }: CheckOptions): LookUps {
  const uses = new Map<string, number>();
  const count = (id: string): void => {
    uses.set(id, (uses.get(id) ?? 0) + 1);
  };
  for (const offer of catalogue.offers) {
    count(`offer ${offer.id}`);
    for (const { id } of offer.eligibility?.judged ?? []) count(`condition ${id}`);
  }
  return {
    now,
    facts: new Set(Object.keys(catalogue.facts)),
    areas: new Regions(regions).tree,
    sectors: new Set(sectors.nodes.map(({ id }) => id)),
    offers: new Map(catalogue.offers.map((offer) => [offer.id, offer])),
    uses,
  };
}

type Check = (offer: Offer, look: LookUps) => Finding[];

const checks: readonly Check[] = [
  duplicateIds,
  undeclaredFacts,
  unknownPlaces,
  contradictions,
  unreachable,
  brokenChains,
  expiry,
  unsourced,
];

function error(pointer: string, found: string, expected: string, hint?: string): Finding {
  return { level: 'error', pointer, found, expected, ...(hint === undefined ? {} : { hint }) };
}

function warning(pointer: string, found: string, expected: string, hint?: string): Finding {
  return { ...error(pointer, found, expected, hint), level: 'warning' };
}

function duplicateIds(offer: Offer, { uses }: LookUps): Finding[] {
  const twice = (key: string): boolean => (uses.get(key) ?? 0) > 1;
  const own = twice(`offer ${offer.id}`)
    ? [error('/id', `the id ${offer.id} on ${uses.get(`offer ${offer.id}`)} offers`, 'an id of its own')]
    : [];
  const conditions = (offer.eligibility?.judged ?? []).flatMap(({ id }, index) =>
    twice(`condition ${id}`)
      ? [
          error(
            `/eligibility/judged/${index}/id`,
            `the condition ${id} more than once`,
            'an id of its own',
            'A judgement on one would count for the other',
          ),
        ]
      : [],
  );
  return [...own, ...conditions];
}

function undeclaredFacts(offer: Offer, { facts }: LookUps): Finding[] {
  const { requires, requiresOneOf, excludes } = offer.eligibility ?? {};
  const lists = {
    '/eligibility/requires': requires,
    '/eligibility/requiresOneOf': requiresOneOf,
    '/eligibility/excludes': excludes,
    '/prefers/facts': offer.prefers?.facts,
  };
  return Object.entries(lists).flatMap(([pointer, ids]) =>
    (ids ?? []).flatMap((id, index) =>
      facts.has(id)
        ? []
        : [
            error(
              `${pointer}/${index}`,
              `the fact ${id}`,
              'a fact that the catalogue declares',
              'Add it to facts, with a label and a question',
            ),
          ],
    ),
  );
}

function unknownPlaces(offer: Offer, look: LookUps): Finding[] {
  const areas = (offer.eligibility?.areas ?? []).flatMap((id, index) =>
    look.areas.has(id)
      ? []
      : [error(`/eligibility/areas/${index}`, `the area ${id}`, 'an area of the area data')],
  );
  const lists = {
    '/eligibility/sectors': offer.eligibility?.sectors,
    '/prefers/sectors': offer.prefers?.sectors,
  };
  const unknownSectors = Object.entries(lists).flatMap(([pointer, ids]) =>
    (ids ?? []).flatMap((id, index) =>
      look.sectors.has(id) ? [] : [error(`${pointer}/${index}`, `the sector ${id}`, 'a sector')],
    ),
  );
  return [...areas, ...unknownSectors];
}

/** Rules that no firm can meet together. Empty ranges are refused by the schema already. */
function contradictions(offer: Offer): Finding[] {
  const {
    requires = [],
    requiresOneOf,
    excludes = [],
    sectors: list,
    areas,
    situations,
  } = offer.eligibility ?? {};
  const both = requires.filter((id) => excludes.includes(id));
  const clash = both.map((id) =>
    error('/eligibility', `the fact ${id} both required and excluded`, 'one of the two'),
  );
  const none = requiresOneOf !== undefined && requiresOneOf.every((id) => excludes.includes(id));
  const allExcluded = none
    ? [
        error(
          '/eligibility/requiresOneOf',
          requiresOneOf.length === 0 ? 'an empty list' : 'only facts that are excluded',
          'a fact that a firm may have',
          'No firm can meet this',
        ),
      ]
    : [];
  const empty = Object.entries({ areas, sectors: list, situations }).flatMap(([name, ids]) =>
    ids?.length === 0
      ? [
          error(
            `/eligibility/${name}`,
            'an empty list',
            'at least one name',
            'No firm can meet this; leave it out for no rule',
          ),
        ]
      : [],
  );
  return [...clash, ...allExcluded, ...empty];
}

/** Doors that nobody opens, and limits that pass one another by. */
function unreachable(offer: Offer): Finding[] {
  const { mode, gatekeeper } = offer.access;
  const closed = ['nomination', 'introduction', 'intermediary'].includes(mode) && gatekeeper === undefined;
  const noDoor = closed
    ? [
        error(
          '/access/gatekeeper',
          `access by ${mode} without a gatekeeper`,
          'who opens the door',
          'Nobody can be told whom to ask',
        ),
      ]
    : [];
  const { minimum, cap } = {
    minimum: lowest(offer.eligibility?.investmentEur),
    cap: offer.money?.grantCapEur,
  };
  const poor =
    minimum !== undefined &&
    cap !== undefined &&
    offer.money?.grantShare !== undefined &&
    minimum * offer.money.grantShare > cap
      ? [
          warning(
            '/money/grantShare',
            'a share that the cap always cuts off',
            `a share of ${cap} over at least ${minimum}`,
          ),
        ]
      : [];
  return [...noDoor, ...poor];
}

function lowest(
  span: { readonly gt?: number | undefined; readonly gte?: number | undefined } | undefined,
): number | undefined {
  return span?.gte ?? span?.gt;
}

function brokenChains(offer: Offer, { offers }: LookUps): Finding[] {
  const links = { after: offer.after, leadsTo: offer.leadsTo };
  const missing = Object.entries(links).flatMap(([name, ids]) =>
    (ids ?? []).flatMap((id, index) =>
      offers.has(id) ? [] : [error(`/${name}/${index}`, `the offer ${id}`, 'an offer of this catalogue')],
    ),
  );
  return comesAfterItself(offer, offers)
    ? [
        ...missing,
        error('/after', `${offer.id} comes after itself`, 'a chain with a beginning', 'Nobody can start it'),
      ]
    : missing;
}

function comesAfterItself(offer: Offer, offers: ReadonlyMap<string, Offer>): boolean {
  const waiting = [...(offer.after ?? [])];
  const seen = new Set<string>();
  for (let id = waiting.pop(); id !== undefined; id = waiting.pop()) {
    if (id === offer.id) return true;
    if (seen.has(id)) continue;
    seen.add(id);
    waiting.push(...(offers.get(id)?.after ?? []));
  }
  return false;
}

function expiry(offer: Offer, { now }: LookUps): Finding[] {
  const { from, to } = offer.validity ?? {};
  if (to !== undefined && to <= now)
    return [
      warning(
        '/validity/to',
        `ended before ${to}`,
        `an offer that runs on ${now}`,
        'It will be shown as expired',
      ),
    ];
  if (from !== undefined && from > now)
    return [
      warning(
        '/validity/from',
        `starts on ${from}`,
        `an offer that runs on ${now}`,
        'It will be shown as not running yet',
      ),
    ];
  const { funding } = offer;
  if (funding !== undefined && funding !== 'funded')
    return [warning('/funding', funding, 'funded', 'It will be refused')];
  return [];
}

const UNSOURCED: readonly string[] = [
  'id',
  'programme',
  'version',
  'title',
  'summary',
  'kind',
  'asOf',
  'sources',
];

function unsourced(offer: Offer): Finding[] {
  const pointers = Object.keys(offer.sources);
  const dangling = pointers
    .filter((pointer) => !resolves(offer, pointer))
    .map((pointer) => warning('/sources', `a source for ${pointer}`, 'a fact that the offer has'));
  const bare = Object.keys(offer)
    .filter(
      (key) =>
        !UNSOURCED.includes(key) &&
        !pointers.some((pointer) => pointer === `/${key}` || pointer.startsWith(`/${key}/`)),
    )
    .map((key) => warning(`/${key}`, 'a fact without a source', 'an entry in sources that covers it'));
  return [...dangling, ...bare];
}

function resolves(offer: Offer, pointer: string): boolean {
  let here: unknown = offer;
  for (const step of pointer.split('/').slice(1)) {
    if (typeof here !== 'object' || here === null || !Object.hasOwn(here, step)) return false;
    here = (here as Record<string, unknown>)[step];
  }
  return pointer.startsWith('/');
}
