import type { Step, TenantStore } from '@koppel/core';
import { canonical, sha256 } from './canonical.js';
import type { Json } from './schema/entry.js';

/** Values without persons, kept once each under their SHA-256: policies, offers, trees. */
export const ARTEFACTS = 'record.artefacts';

/** For each name the hash of its value, or of each item where it is a list. */
export type Common = Readonly<Record<string, string | readonly string[]>>;

/** The hashes of what a run has in common with others, and the values by them. */
export async function addressed(
  common: Readonly<Record<string, Json>>,
): Promise<{ readonly common: Common; readonly values: ReadonlyMap<string, Json> }> {
  const values = new Map<string, Json>();
  const keep = async (value: Json): Promise<string> => {
    const hash = await sha256(canonical(value));
    values.set(hash, value);
    return hash;
  };
  const named: [string, string | string[]][] = [];
  for (const [name, value] of Object.entries(common)) {
    named.push([name, Array.isArray(value) ? await Promise.all(value.map(keep)) : await keep(value)]);
  }
  return { common: Object.fromEntries(named), values };
}

export const hashesOf = (common: Common): string[] => Object.values(common).flat();

/** Keeps what is not there yet. Apart from the entry that names it: it may be there without one, never the other way round. */
export async function keepArtefacts(
  store: TenantStore,
  values: ReadonlyMap<string, Json>,
  now: number,
): Promise<void> {
  let batch: Step[] = [];
  let length = 0;
  const flush = async () => {
    if (batch.length === 0) return;
    const names = batch.map((step) => ('id' in step ? step.id : '')).join();
    await store.commit(batch, { key: `record:artefacts:${await sha256(`${now} ${names}`)}`, now });
    [batch, length] = [[], 0];
  };
  for (const [id, value] of values) {
    if ((await store.records.get(ARTEFACTS, id)) !== undefined) continue;
    const size = canonical(value).length;
    if (batch.length === 500 || length + size > 8_000_000) await flush();
    batch.push({ do: 'put', collection: ARTEFACTS, id, value: { value } });
    length += size;
  }
  await flush();
}
