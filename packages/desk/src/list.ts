import type { Call, Kept } from '@koppel/core';
import type { Office } from './tenant.js';
import type { DeskCollection } from './write.js';

const PAGE = 1_000;

interface Listing extends Call {
  readonly key?: string;
}

/** All records of a collection, or those with a key, by id. */
export async function listAll<V>(
  office: Office,
  collection: DeskCollection,
  listing: Listing = {},
): Promise<readonly Kept<V>[]> {
  const all: Kept<V>[] = [];
  for await (const page of pagesOf<V>(office, collection, { ...listing, limit: PAGE })) all.push(...page);
  return all;
}

/** The same, so many at a time, for whoever has work to do on each: between two pages a signal is heard. */
export async function* pagesOf<V>(
  { store }: Pick<Office, 'store'>,
  collection: DeskCollection,
  { key, signal, limit }: Listing & { readonly limit: number },
): AsyncGenerator<readonly Kept<V>[], void, void> {
  for (let after: string | undefined; ; ) {
    const page = (await store.records.list(collection, {
      limit,
      ...(key !== undefined && { key }),
      ...(after !== undefined && { after }),
      ...(signal && { signal }),
    })) as readonly Kept<V>[];
    yield page;
    if (page.length < limit) return;
    after = page.at(-1)?.id;
  }
}
