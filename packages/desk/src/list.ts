import type { Call, Kept } from '@koppel/core';
import type { Office } from './tenant.js';
import type { DeskCollection } from './write.js';

const PAGE = 1_000;

/** All records of a collection, or those with a key, by id. */
export async function listAll<V>(
  office: Office,
  collection: DeskCollection,
  { key, signal }: Call & { readonly key?: string } = {},
): Promise<readonly Kept<V>[]> {
  const all: Kept<V>[] = [];
  for (;;) {
    const after = all.at(-1)?.id;
    const page = await office.store.records.list(collection, {
      limit: PAGE,
      ...(key !== undefined && { key }),
      ...(after !== undefined && { after }),
      ...(signal && { signal }),
    });
    all.push(...(page as readonly Kept<V>[]));
    if (page.length < PAGE) return all;
  }
}
