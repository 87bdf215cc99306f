import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Dump, Interrupt, StoreHarness } from '@koppel/core/testing';
import { type DriverName, openDriver, type SqliteDriver } from '../src/driver.js';
import { openSqlite } from '../src/index.js';
import { accountOf, entryOf, holdOf, recordOf } from '../src/rows.js';

/** Node 20 has no SQLite of its own; the development dependency libsql is there always. */
export const drivers: readonly DriverName[] =
  process.getBuiltinModule('node:sqlite') === undefined ? ['libsql'] : ['node:sqlite', 'libsql'];

/** Where waiting for the disk takes no time: thousands of small commits are made here. The crash test uses the disk. */
const root = existsSync('/dev/shm') ? '/dev/shm' : tmpdir();

/** One file in a folder of its own per storage. */
export function sqliteHarness(driver: DriverName): StoreHarness {
  return {
    can: { durable: true, shared: true, faults: true, guarded: true },
    create: async () => {
      const folder = mkdtempSync(join(root, 'koppel-sqlite-'));
      const path = join(folder, 'store.db');
      const opened: { close(): Promise<void> }[] = [];
      let past: SqliteDriver | undefined;
      return {
        open: async ({ interrupt } = {}) => {
          const wired = interrupt && wire(await openDriver(path, driver), interrupt);
          const store = await openSqlite({ path, driver: wired ?? driver });
          opened.push(store);
          return store;
        },
        look: async (tenant) => {
          past ??= await openDriver(path, driver);
          return look(past, tenant);
        },
        tamper: async (tenant, seq, how) => {
          past ??= await openDriver(path, driver);
          const change = how === 'change' ? `UPDATE journal SET json = '"other"'` : 'DELETE FROM journal';
          past.all(`${change} WHERE tenant = ? AND seq = ?`, [tenant, seq]);
        },
        dispose: async () => {
          past?.close();
          for (const store of opened) await store.close();
          rmSync(folder, { recursive: true, force: true });
        },
      };
    },
  };
}

function wire(driver: SqliteDriver, interrupt: Interrupt): SqliteDriver {
  return {
    ...driver,
    all: (sql, parameters) => interrupt(() => driver.all(sql, parameters)),
    exec: (sql) => interrupt(() => driver.exec(sql)),
  };
}

/** All rows of a tenant; throws when they contradict one another. */
export function look(driver: SqliteDriver, tenant: string): Dump {
  const rows = (table: string) => driver.all(`SELECT * FROM ${table} WHERE tenant = ?`, [tenant]);
  const records = rows('records').map(recordOf);
  const indexed = rows('record_keys').map((row) => [row['collection'], row['id'], row['key']].join('\n'));
  const kept = records.flatMap(({ collection, id, keys }) =>
    keys.map((key) => [collection, id, key].join('\n')),
  );
  if (indexed.sort().join('\0') !== kept.sort().join('\0')) throw new Error(`keys: ${indexed} for ${kept}`);
  const [head] = rows('tenants');
  return {
    version: Number(head?.['version'] ?? 0),
    seq: Number(head?.['seq'] ?? 0),
    records: records.map(({ json, ...row }) => ({
      ...row,
      value: json === undefined ? undefined : JSON.parse(json),
    })),
    accounts: rows('accounts').map(accountOf),
    holds: rows('holds').map(holdOf),
    entries: rows('journal')
      .map(entryOf)
      .map(({ json, ...entry }) => ({ ...entry, body: JSON.parse(json) })),
    commits: rows('commits').map((row) => ({
      key: row['key'] as string,
      version: Number(row['version']),
      at: Number(row['at']),
    })),
  };
}
