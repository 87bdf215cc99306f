import type { Catalogue, Offer } from '@koppel/support';
import { suggest } from '../input/suggest.js';
import { refuseFile } from '../refusal.js';

/** The offer of an id that the user wrote; `file` is where the catalogue came from. */
export function offerOf({ offers }: Catalogue, id: string, file: string): Offer {
  const offer = offers.find((one) => one.id === id);
  if (offer !== undefined) return offer;
  const ids = suggest(
    id,
    offers.map((one) => one.id),
  );
  const hint = ids.length > 0 ? `Did you mean ${ids.join(' or ')}?` : `Ids look like ${offers[0]?.id}`;
  return refuseFile(
    file,
    `no offer ${JSON.stringify(id.slice(0, 100))}`,
    'the id of one of its offers',
    hint,
  );
}
