import type { Collections, Fields, Kept, RecordOf, TenantStore } from '@koppel/core';
import type { Region } from './region.js';

export interface StoreRegions<A extends Fields, O extends Fields> {
  readonly store: TenantStore;
  /** The areas of the records that take part: a record of another area does not. '' is an area too. */
  readonly areas: readonly string[];
  readonly asks: Side<A>;
  readonly offers: Side<O>;
}

interface Side<F extends Fields> {
  readonly collection: string;
  /** The flat fields that the policy reads; `undefined` leaves the record out. The record itself unless said. */
  // biome-ignore lint/suspicious/noExplicitAny: what the caller's collections hold is for the caller to say.
  rowOf?(value: any, id: string): RecordOf<F> | undefined;
}

const PAGE = 1_000;

/** Regions as the areas of a store, read one at a time. */
export async function* regionsOfStore<A extends Fields, O extends Fields>({
  store,
  areas,
  asks,
  offers,
}: StoreRegions<A, O>): AsyncGenerator<Region<A, O>, void, void> {
  for (const area of areas) {
    yield {
      area: area === '' ? 'no area' : area,
      asks: await rows(store, area, asks),
      offers: await rows(store, area, offers),
    };
  }
}

async function rows<F extends Fields>(
  store: TenantStore<Collections>,
  area: string,
  { collection, rowOf }: Side<F>,
) {
  const found: (RecordOf<F> & { readonly id: string })[] = [];
  for (let after: string | undefined; ; ) {
    const page: readonly Kept<object>[] = await store.records.list(collection, {
      area,
      limit: PAGE,
      ...(after !== undefined && { after }),
    });
    for (const { id, value } of page) {
      const row = rowOf === undefined ? (value as RecordOf<F>) : rowOf(value, id);
      if (row !== undefined) found.push({ ...row, id });
    }
    if (page.length < PAGE) return found;
    after = page.at(-1)?.id;
  }
}
