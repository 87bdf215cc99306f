import { readDocument } from '@koppel/core';
import { type Case, caseSchema } from '../schema/firm.js';
import type { Catalogue } from '../schema/catalogue.js';
import type { Offer } from '../schema/offer.js';

/** Facts that are so once a firm has taken part, such as being admitted, or a member. */
export function givesOf(offer: Offer): readonly string[] {
  return offer.gives ?? [];
}

/**
 * Offers that a firm surely has behind it: a fact that only taking part makes so, is so; and what came before those. For
 * chains that leave no such fact the caller has to know.
 */
export function pastSteps(given: unknown, catalogue: Catalogue): readonly string[] {
  const { firm } = readDocument(caseSchema, given);
  const yes = new Set(firm.facts?.yes ?? []);
  const past = catalogue.offers.filter((offer) => givesOf(offer).some((fact) => yes.has(fact)));
  return withThoseBefore(
    past.map(({ id }) => id),
    catalogue,
  );
}

/** The offers and all that come before them, sorted. */
export function withThoseBefore(ids: readonly string[], { offers }: Catalogue): readonly string[] {
  const after = new Map(offers.map((offer) => [offer.id, offer.after ?? []]));
  const found = new Set(ids);
  for (const id of found) for (const before of after.get(id) ?? []) found.add(before);
  return [...found].sort();
}

/** The case as it will be once these facts are so. */
export function assuming(given: Case, facts: readonly string[]): Case {
  if (facts.length === 0) return given;
  const { yes = [], no = [] } = given.firm.facts ?? {};
  const known = {
    yes: [...new Set([...yes, ...facts])],
    no: no.filter((id) => !facts.includes(id)),
  };
  return { ...given, firm: { ...given.firm, facts: known } };
}
