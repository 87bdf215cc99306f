import type { KeyStore } from '../keys/port.js';
import { placeOf } from './place.js';
import type { Entry, Json } from '../schema/entry.js';
import { open } from '../seal.js';
import type { Payload } from './cut.js';
import { restore } from './restore.js';

/** An entry with its persons in it, as far as there are keys. */
export interface ReadEntry {
  readonly entry: Entry;
  readonly body: Readonly<Record<string, Json>>;
  /** Per person of the entry; undefined where there is no key (any more), or not the right one. */
  readonly people: readonly (Payload | undefined)[];
  /** Persons whose values are missing in the body. */
  readonly missing: readonly number[];
}

/** Opens what the keys open. With `only`, the part of one person alone: those of others stay closed, key or not. */
export async function readEntry(
  entry: Entry,
  keys: Pick<KeyStore, 'byHandle'>,
  { only }: { readonly only?: string } = {},
): Promise<ReadEntry> {
  const people = await Promise.all(
    entry.people.map(async (part, person) => {
      const key = await keys.byHandle(part.handle);
      if (key === undefined || (only !== undefined && key.handle !== only)) return undefined;
      return (await open(key, placeOf(entry, person), part)) as Payload | undefined;
    }),
  );
  return { entry, people, ...restore(entry.body, people) };
}
