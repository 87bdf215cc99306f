import type { Issue } from '@koppel/core';
import type { Regions } from '../regions.js';
import type { Catalogue } from '../schema/catalogue.js';
import type { Offer } from '../schema/offer.js';
import { sectors } from '../sectors/sectors.js';

/** `error`: the catalogue cannot be used. `warning`: it can, and probably says something that was not meant. */
export interface Finding extends Issue {
  readonly level: 'error' | 'warning';
  /** The offer that it is about, if any. */
  readonly offer?: string;
}

export function error(pointer: string, found: string, expected: string, hint?: string): Finding {
  return { level: 'error', pointer, found, expected, ...(hint === undefined ? {} : { hint }) };
}

export function warning(pointer: string, found: string, expected: string, hint?: string): Finding {
  return { ...error(pointer, found, expected, hint), level: 'warning' };
}

/** What a check of one offer has to know of the others. */
export interface LookUps {
  readonly facts: ReadonlySet<string>;
  readonly areas: Regions['tree'];
  readonly sectors: ReadonlySet<string>;
  readonly offers: ReadonlyMap<string, Offer>;
  /** Id → how many offers, and conditions, carry it. */
  readonly uses: ReadonlyMap<string, number>;
}

export function lookUps(catalogue: Catalogue, regions: Regions): LookUps {
  const uses = new Map<string, number>();
  const count = (id: string): void => {
    uses.set(id, (uses.get(id) ?? 0) + 1);
  };
  for (const offer of catalogue.offers) {
    count(`offer ${offer.id}`);
    for (const { id } of offer.eligibility?.judged ?? []) count(`condition ${id}`);
  }
  return {
    facts: new Set(Object.keys(catalogue.facts)),
    areas: regions.tree,
    sectors: new Set(sectors.nodes.map(({ id }) => id)),
    offers: new Map(catalogue.offers.map((offer) => [offer.id, offer])),
    uses,
  };
}

/** Runs checks on every offer; `places[i]` is where the i-th offer stands in the document. */
export function findIn(
  catalogue: Catalogue,
  places: readonly number[],
  checks: readonly ((offer: Offer) => Finding[])[],
): Finding[] {
  return catalogue.offers.flatMap((offer, index) =>
    checks
      .flatMap((check) => check(offer))
      .map((finding) => ({
        offer: offer.id,
        ...finding,
        pointer: `/offers/${places[index]}${finding.pointer}`,
      })),
  );
}
