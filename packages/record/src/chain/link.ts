import { hashOf } from '../canonical.js';
import type { Checkpoint, Core, Entry } from '../schema/entry.js';

/** Where a chain ends: how many entries it has, and the hash of the last. */
export type Head = Pick<Checkpoint, 'n' | 'hash'>;

/** Before the first entry. */
export const GENESIS: Head = { n: 0, hash: '0'.repeat(64) };

/** Gives an entry its place behind another. */
export async function link(core: Core, { n, hash: previous }: Head): Promise<Entry> {
  const linked = { ...core, n: n + 1, previous };
  return { ...linked, hash: await hashOf(linked) };
}

/** What the hash of an entry has to be. */
export function hashOfEntry({ hash: _, ...linked }: Entry): Promise<string> {
  return hashOf(linked);
}
