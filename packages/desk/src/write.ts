import { type Call, readDocument, type Step, StoreError } from '@koppel/core';
import stringify from 'fast-json-stable-stringify';
import { DeskError } from './error.js';
import { commitWith, type Entry } from './recording.js';
import { idSchema } from './schema.js';
import type { Office } from './tenant.js';

/** What every call that writes takes. */
export interface WriteOptions extends Call {
  /**
   * Names what is written, 1 to 100 characters. Sent again with the same words it counts once, and gives what was given
   * before. Without one, a call that is sent again counts again.
   */
  readonly key?: string;
}

/** What the desk keeps of anything: what the caller said, and when. */
export interface Written<S> {
  readonly said: S;
  /** The calendar day on which it was written. */
  readonly on: string;
}

/** All that the desk keeps. The names begin with `desk.`, so that the portal's cannot meet them. */
export const deskCollections = [
  'desk.proposals',
  'desk.decisions',
  'desk.outcomes',
  'desk.tasks',
  'desk.facts',
  'desk.firms',
] as const;
export type DeskCollection = (typeof deskCollections)[number];

/** The key by which all that the desk keeps of somebody is listed. */
export const keyOf = (asker: string) => `asker:${asker}`;

export interface Writing<S, V extends Written<S>> extends WriteOptions {
  readonly collection: DeskCollection;
  readonly said: S;
  /** What is to be kept, of whom, and by which other keys to list it; asked only when nothing is kept under this name yet. */
  make(on: string): Promise<{ readonly value: V; readonly asker: string; readonly keys?: readonly string[] }>;
  /** What the journal says of it. */
  entry(id: string, value: V): Entry;
}

export function idOf({ newId }: Pick<Office, 'newId'>, key: string | undefined): string {
  return readDocument(idSchema, key ?? newId());
}

/**
 * Keeps something new, with its entry in the journal, and returns it only when both are there. Under a key that has
 * something already, it returns that; a key that was used for other words is refused with `CONFLICT`.
 */
export async function write<S, V extends Written<S>>(
  office: Office,
  writing: Writing<S, V>,
): Promise<V & { readonly id: string }> {
  const { collection, said, key, signal } = writing;
  const call = signal === undefined ? {} : { signal };
  const id = idOf(office, key);
  const known = async () => {
    const kept = await office.store.records.get(collection, id, call);
    return kept && { ...repeated(kept.value as V, said), id };
  };
  const before = key === undefined ? undefined : await known();
  if (before !== undefined) return before;
  const now = office.now();
  const { value, asker, keys = [] } = await writing.make(office.dayOf(now));
  const put: Step = { do: 'put', collection, id, value, keys: [keyOf(asker), ...keys], ifVersion: 0 };
  const entry = { ...writing.entry(id, value), id, asker };
  try {
    await commitWith(office, [put], { key: `desk:${collection}:${id}`, now, ...call }, entry);
  } catch (error) {
    // Somebody sent the same at the same moment, and was first.
    if (!(error instanceof StoreError) || error.code !== 'CONFLICT') throw error;
    const first = await known();
    if (first === undefined) throw error;
    return first;
  }
  return { ...value, id };
}

function repeated<S, V extends Written<S>>(value: V, said: S): V {
  if (stringify(value.said) === stringify(said)) return value;
  throw new DeskError(
    'CONFLICT',
    '/key',
    'a key under which something else was written',
    'the same words, or a new key',
    'Make a new key',
  );
}
