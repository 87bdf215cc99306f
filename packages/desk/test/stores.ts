import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createMemoryStore, type Store } from '@koppel/core';
import { openSqlite } from '@koppel/store-sqlite';

// biome-ignore lint/suspicious/noExplicitAny: all kinds of values in all kinds of collections.
export type AnyStore = Store<any>;

const root = existsSync('/dev/shm') ? '/dev/shm' : tmpdir();

/** The stores on which the desk is tried; each call makes an empty one. */
export const stores: readonly { readonly name: string; open(): Promise<AnyStore> }[] = [
  { name: 'memory', open: async () => createMemoryStore() },
  { name: 'SQLite', open: openInFolder },
];

async function openInFolder(): Promise<AnyStore> {
  const folder = mkdtempSync(join(root, 'koppel-desk-'));
  const store: AnyStore = await openSqlite({ path: join(folder, 'store.db') });
  return {
    tenant: (id) => store.tenant(id),
    async close() {
      await store.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** A store of its own for one test, closed afterwards. */
export async function withStore(
  { open }: (typeof stores)[number],
  run: (store: AnyStore) => Promise<void>,
): Promise<void> {
  const store = await open();
  try {
    await run(store);
  } finally {
    await store.close();
  }
}
