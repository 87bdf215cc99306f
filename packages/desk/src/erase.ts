import { type Call, readDocument } from '@koppel/core';
import { idSchema } from './schema.js';
import type { Office } from './tenant.js';
import { deskCollections, keyOf } from './write.js';

/** How many records are deleted at a time. */
const PAGE = 500;

/** Deletes all that the desk keeps of an asker. Called again after a failure, it goes on where it stopped. */
export async function erase(office: Office, asker: string, { signal }: Call): Promise<number> {
  const key = keyOf(readDocument(idSchema, asker));
  const call = signal === undefined ? {} : { signal };
  let deleted = 0;
  for (const collection of deskCollections) {
    for (;;) {
      const found = await office.store.records.list(collection, { key, limit: PAGE, ...call });
      if (found.length === 0) break;
      const steps = found.map(({ id }) => ({ do: 'delete', collection, id }) as const);
      // Deleting twice is deleting once, so no name of the caller's is needed.
      await office.store.commit(steps, { key: `desk:erase:${office.newId()}`, now: office.now(), ...call });
      deleted += found.length;
    }
  }
  return deleted;
}
