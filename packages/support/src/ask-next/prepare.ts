import { KoppelError, type Policy, readDocument, Tree, type Words } from '@koppel/core';
import { faults } from '../check/faults.js';
import { checkSectors } from '../match/known.js';
import type { MatcherOptions } from '../match/match.js';
import { supportPolicy, type SupportPolicy } from '../policy.js';
import { Regions } from '../regions.js';
import { type AskRow, askRow, type OfferRow, offerRow } from '../rows.js';
import { type Catalogue, type CatalogueInput, catalogueSchema } from '../schema/catalogue.js';
import { caseSchema } from '../schema/firm.js';
import type { Offer } from '../schema/offer.js';
import { sectors } from '../sectors/sectors.js';
import { wordsOf } from '../words/words.js';

/** A catalogue laid out for many questions about it, checked once. */
export interface Prepared {
  readonly catalogue: Catalogue;
  readonly policy: Policy<SupportPolicy['ask'], SupportPolicy['offer']>;
  readonly rows: readonly OfferRow[];
  readonly offers: ReadonlyMap<string, Offer>;
  readonly trees: readonly Tree[];
  readonly words: Words;
  /** Checks a case and lays it out. */
  ask(input: unknown): AskRow;
}

/** @throws KoppelError `BAD_DOCUMENT` with everything that is wrong in the catalogue at once. */
export function prepare(catalogue: CatalogueInput | unknown, options: MatcherOptions): Prepared {
  const checked = readDocument(catalogueSchema, catalogue);
  const regions = new Regions(options.regions);
  const wrong = faults(checked, regions);
  if (wrong.length > 0) throw new KoppelError('BAD_DOCUMENT', wrong);
  return {
    catalogue: checked,
    policy: options.policy ?? supportPolicy,
    rows: checked.offers.map(offerRow),
    offers: new Map(checked.offers.map((offer) => [offer.id, offer])),
    trees: [regions.tree, new Tree(sectors)],
    words: wordsOf(checked),
    ask(input) {
      const given = readDocument(caseSchema, input);
      checkSectors(given);
      return askRow(given, regions);
    },
  };
}
