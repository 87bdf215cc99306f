import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createMemoryStore, type Store } from '@koppel/core';
import { migratePostgres, openPostgres } from '@koppel/store-postgres';
import { openSqlite } from '@koppel/store-sqlite';
import { inject } from 'vitest';
import { ROLE } from '../../store-postgres/test/role.js';

// biome-ignore lint/suspicious/noExplicitAny: all kinds of values in all kinds of collections.
export type AnyStore = Store<any>;

const root = existsSync('/dev/shm') ? '/dev/shm' : tmpdir();

/** The stores on which the desk is tried; each call makes an empty one. */
export const stores: readonly { readonly name: string; open(): Promise<AnyStore> }[] = [
  { name: 'memory', open: async () => createMemoryStore() },
  { name: 'SQLite', open: openInFolder },
  { name: 'PostgreSQL', open: openOnServer },
];

let onServer: Promise<AnyStore> | undefined;
let opened = 0;

/** One schema per file of tests; each store has tenants of its own in it, which is as good as empty. */
async function openOnServer(): Promise<AnyStore> {
  onServer ??= (async () => {
    const connectionString = process.env['KOPPEL_POSTGRES_URL'] ?? inject('postgresUrl');
    const schema = `koppel_desk_${process.pid}_${Math.abs(process.hrtime()[1])}`;
    await migratePostgres({ connectionString, schema, role: ROLE });
    return openPostgres({ connectionString, schema, role: ROLE, connections: 4 });
  })();
  const store = await onServer;
  opened += 1;
  const prefix = `${opened}:`;
  return { tenant: (id) => store.tenant(prefix + id), close: async () => {} };
}

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
