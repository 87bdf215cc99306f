import type { Regions } from '../regions.js';
import type { Catalogue } from '../schema/catalogue.js';
import type { Offer } from '../schema/offer.js';
import { error, type Finding, findIn, type LookUps, lookUps } from './finding.js';

const checks: readonly ((offer: Offer, look: LookUps) => Finding[])[] = [
  duplicateIds,
  undeclaredFacts,
  unknownPlaces,
  contradictions,
  unreachable,
  brokenChains,
];

/** What makes offers of a well-formed catalogue unusable: they would refuse everybody, or nobody would be told why. */
export function faults(
  catalogue: Catalogue,
  regions: Regions,
  places: readonly number[] = catalogue.offers.map((_, index) => index),
): Finding[] {
  const look = lookUps(catalogue, regions);
  return findIn(
    catalogue,
    places,
    checks.map((check) => (offer: Offer) => check(offer, look)),
  );
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
    '/gives': offer.gives,
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
  const allExcluded = requiresOneOf?.every((id) => excludes.includes(id))
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

/** Doors that nobody opens. */
function unreachable(offer: Offer): Finding[] {
  const { mode, gatekeeper } = offer.access;
  if (gatekeeper !== undefined || !['nomination', 'introduction', 'intermediary'].includes(mode)) return [];
  const found = `access by ${mode} without a gatekeeper`;
  return [error('/access/gatekeeper', found, 'who opens the door', 'Nobody can be told whom to ask')];
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
