import type { Dump, Interrupt, StoreHarness } from '@koppel/core/testing';
import pg from 'pg';
import { migratePostgres, openPostgres, type PostgresOptions } from '../src/index.js';
import { accountOf, entryOf, holdOf, recordOf } from '../src/rows.js';
import { ROLE } from './role.js';

let count = 0;

/** One schema per storage, worked on as a role that row-level security binds, and looked at as somebody it does not. */
export function postgresHarness(connectionString: string, partitions = 0): StoreHarness {
  return {
    can: { durable: true, shared: true, faults: true, guarded: true },
    create: async () => {
      count += 1;
      const schema = `koppel_test_${process.pid}_${count}`;
      await migratePostgres({ connectionString, schema, role: ROLE, partitions });
      const owner = new pg.Pool({ connectionString, max: 2 });
      const opened: (() => Promise<void>)[] = [];
      return {
        open: async ({ interrupt } = {}) => {
          const options: PostgresOptions = { schema, role: ROLE, timeoutMs: interrupt ? 600 : 20_000 };
          const pool = interrupt && new pg.Pool({ connectionString, max: 3, Client: wired(interrupt) });
          pool?.on('error', () => {});
          const store = await openPostgres(pool ? { ...options, pool } : { ...options, connectionString });
          opened.push(async () => {
            await store.close();
            await pool?.end();
          });
          return store;
        },
        look: (tenant) => look(owner, schema, tenant),
        tamper: async (tenant, seq, how) => {
          const change = how === 'change' ? 'UPDATE % SET json = \'"other"\'' : 'DELETE FROM %';
          const text = `${change.replace('%', `${schema}.journal`)} WHERE tenant = $1 AND seq = $2`;
          await owner.query(text, [tenant, seq]);
        },
        dispose: async () => {
          for (const close of opened) await close();
          await owner.query(`DROP SCHEMA ${schema} CASCADE`);
          await owner.end();
        },
      };
    },
  };
}

/** A client of which every statement goes through `interrupt`. */
function wired(interrupt: Interrupt): typeof pg.Client {
  return class extends pg.Client {
    // biome-ignore lint/suspicious/noExplicitAny: the overloads of `query` cannot be repeated here.
    override query(...args: any[]): any {
      return interrupt(() => super.query(...(args as [string])));
    }
  };
}

/** All rows of a tenant; throws when they contradict one another. */
export async function look(owner: pg.Pool, schema: string, tenant: string): Promise<Dump> {
  const rows = async (table: string, columns = '*') =>
    (await owner.query(`SELECT ${columns} FROM ${schema}.${table} WHERE tenant = $1`, [tenant])).rows;
  const records = (await rows('records', '*, json::text AS json')).map(recordOf);
  const indexed = (await rows('record_keys')).map((row) =>
    [row.area, row.collection, row.id, row.key].join('\n'),
  );
  const kept = records.flatMap((row) =>
    row.keys.map((key) => [row.area, row.collection, row.id, key].join('\n')),
  );
  if (indexed.sort().join('\0') !== kept.sort().join('\0')) throw new Error(`keys: ${indexed} for ${kept}`);
  const [head] = await rows('tenants');
  return {
    version: Number(head?.version ?? 0),
    seq: Number(head?.seq ?? 0),
    records: records.map(({ json, ...row }) => ({
      ...row,
      value: json === undefined ? undefined : JSON.parse(json),
    })),
    accounts: (await rows('accounts')).map(accountOf),
    holds: (await rows('holds')).map(holdOf),
    entries: (await rows('journal', '*, json::text AS json'))
      .map(entryOf)
      .map(({ json, ...entry }) => ({ ...entry, body: JSON.parse(json) })),
    commits: (await rows('commits')).map(({ key, version, at }) => {
      return { key, version: Number(version), at: Number(at) };
    }),
  };
}
