import { canonical } from '../canonical.js';
import { refuseRecord } from '../error.js';
import { type Entry, FORMAT } from '../schema/entry.js';
import { link } from './link.js';
import { verify } from './verify.js';

/**
 * The line that says, at the end of an export that is kept as a file, that somebody was erased; undefined when it is there
 * already. Who keeps the chain in a store uses `erase` of its record.
 *
 * @throws RecordError `CONFLICT` for an export that is broken: a tombstone must not hide where.
 */
export async function tombstone(
  bytes: Uint8Array,
  entries: readonly Entry[],
  { id, at }: { readonly id: string; readonly at: number },
): Promise<string | undefined> {
  const known = entries.find((entry) => entry.id === id);
  if (known?.kind === 'erased') return undefined;
  if (known !== undefined) refuseRecord('CONFLICT', '/id', `the id of a ${known.kind}`, 'an id of its own');
  const { ok, end } = await verify(bytes);
  if (!ok || end === undefined) {
    const found = end === undefined ? 'no entries' : 'a broken chain';
    refuseRecord('CONFLICT', '', found, 'a chain that verifies', 'Verify it first');
  }
  const core = { format: FORMAT, tenant: end.tenant, id, kind: 'erased', at, body: {}, people: [] } as const;
  return canonical(await link({ ...core, people: [] }, end));
}
