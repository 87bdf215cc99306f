import { type Core, FORMAT, type Json } from '../schema/entry.js';

/** Where a payload stands: sealed with it, so that it opens nowhere else. */
export function placeOf({ tenant, id, kind }: Pick<Core, 'tenant' | 'id' | 'kind'>, person: number): Json {
  return [FORMAT, tenant, id, kind, person];
}
