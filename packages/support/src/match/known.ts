import { type Issue, KoppelError } from '@koppel/core';
import type { Catalogue } from '../schema/catalogue.js';
import type { Case } from '../schema/firm.js';
import { sectors } from '../sectors/sectors.js';

const sectorIds: ReadonlySet<string> = new Set(sectors.nodes.map(({ id }) => id));

/** Refuses sectors that do not exist: they would lie apart from every offer and turn into silent refusals. */
export function checkSectors({ firm }: Case): void {
  const issues = (firm.sectors ?? []).flatMap((id, index): Issue[] =>
    sectorIds.has(id)
      ? []
      : [
          {
            pointer: `/firm/sectors/${index}`,
            found: `the sector ${JSON.stringify(id)}`,
            expected: `one of ${[...sectorIds].sort().join(', ')}`,
          },
        ],
  );
  if (issues.length > 0) throw new KoppelError('BAD_DOCUMENT', issues);
}

/**
 * Facts and judgements in the case that nothing in the catalogue speaks of, sorted. A firm file may serve several
 * catalogues, so they are no fault, but a slip of the pen must not vanish either.
 */
export function unusedNames({ firm }: Case, catalogue: Catalogue): readonly string[] {
  const conditions = new Set(
    catalogue.offers.flatMap(({ eligibility }) => (eligibility?.judged ?? []).map(({ id }) => id)),
  );
  const stated = [...(firm.facts?.yes ?? []), ...(firm.facts?.no ?? [])];
  const judgedIds = (firm.judgements ?? []).map(({ condition }) => condition);
  return [
    ...stated.filter((id) => !Object.hasOwn(catalogue.facts, id)),
    ...judgedIds.filter((id) => !conditions.has(id)),
  ].sort();
}
