import type { Collections, Store } from '@koppel/core';
import { makeStore } from '@koppel/core/store';
import pg from 'pg';
import { postgresBackend } from './backend.js';
import { openingFailure } from './failure.js';
import { refuseNewer, versionOf } from './migrate.js';
import { identifier, refuseOption } from './names.js';
import { migrations } from './schema.js';
import { Session } from './session.js';

export interface PostgresOptions {
  /** Of the store's own login, which must not be a superuser (or take on a `role` that is none): `postgres://app@host/database`. */
  readonly connectionString?: string;
  /** Instead of it: a pool of your own, which stays open when the store is closed. */
  readonly pool?: pg.Pool;
  /** `koppel` unless said. */
  readonly schema?: string;
  /** A role that each transaction takes on: the one that the tables were made for. */
  readonly role?: string;
  /** How long one statement, or a wait for a connection, may take, in milliseconds. 30,000 unless said. */
  readonly timeoutMs?: number;
  /** How many connections at most. 10 unless said. */
  readonly connections?: number;
}

/** Opens a store on tables that `migratePostgres` made; refuses when tenants would not be kept apart, or disks not waited for. */
export async function openPostgres<C extends Collections = Collections>(
  options: PostgresOptions,
): Promise<Store<C>> {
  const { connectionString, schema = 'koppel', role, timeoutMs = 30_000, connections = 10 } = options;
  const quoted = identifier(schema, '/schema');
  if (role !== undefined) identifier(role, '/role');
  for (const [pointer, value] of [
    ['/timeoutMs', timeoutMs],
    ['/connections', connections],
  ] as const) {
    if (!Number.isSafeInteger(value) || value < 1)
      refuseOption(pointer, String(value), 'a whole number from 1');
  }
  if ((connectionString === undefined) === (options.pool === undefined)) {
    const found = connectionString === undefined ? 'neither of the two' : 'both';
    refuseOption('', found, 'a connectionString or a pool');
  }
  const pool = options.pool ?? new pg.Pool({ connectionString, max: connections });
  const close = async () => {
    if (options.pool === undefined) await pool.end();
  };
  // A server that stops breaks idle connections; the next call says so, and this must not end the process.
  if (options.pool === undefined) pool.on('error', () => {});
  try {
    await demand(pool, quoted, schema, role);
  } catch (error) {
    await close();
    throw openingFailure(error);
  }
  return makeStore<C>(postgresBackend(new Session(pool, { role, timeoutMs }), quoted, close));
}

async function demand(
  pool: pg.Pool,
  quoted: string,
  schema: string,
  role: string | undefined,
): Promise<void> {
  const client = await pool.connect();
  try {
    await client.query('BEGIN READ ONLY');
    await client.query(`SELECT set_config('role', $1, true)`, [role ?? 'none']);
    await demandTables(client, quoted, schema);
    const { rows } = await client.query(
      `SELECT current_user AS name, rolsuper OR rolbypassrls AS bypasses, current_setting('fsync') AS fsync,
        current_setting('synchronous_commit') AS waits FROM pg_roles WHERE rolname = current_user`,
    );
    const { name, bypasses, fsync, waits } = rows[0];
    if (bypasses) {
      const hint =
        'Log in as somebody who is no superuser and has no BYPASSRLS, or name such a role in `role`';
      refuseOption('/role', `the role ${name}, which passes row-level security`, 'one that it binds', hint);
    }
    if (fsync !== 'on' || waits === 'off') {
      const found = `fsync ${fsync}, synchronous_commit ${waits}`;
      refuseOption('', found, 'both on', 'Otherwise a crash loses what was acknowledged');
    }
  } finally {
    await client.query('ROLLBACK').catch(() => {});
    client.release();
  }
}

async function demandTables(client: pg.PoolClient, quoted: string, schema: string): Promise<void> {
  const { rows } = await client.query('SELECT to_regclass($1) AS found', [`${quoted}.migrations`]);
  const found = rows[0].found === null ? 0 : await versionOf(client, quoted);
  if (found > migrations.length) refuseNewer(found);
  if (found < migrations.length) {
    const what = found === 0 ? `no tables in ${schema}` : `version ${found} of the tables in ${schema}`;
    refuseOption('/schema', what, `version ${migrations.length}`, 'Call migratePostgres as their owner');
  }
}
