import type { Store } from '@koppel/core';
import { migratePostgres, openPostgres } from '@koppel/store-postgres';
import { openSqlite } from '@koppel/store-sqlite';
import pg from 'pg';
import type { Offer } from './policy.js';

const ROLE = 'koppel_portal';

/** PostgreSQL where a URL is given, a SQLite file otherwise; nothing else of the portal knows which. */
export async function openStore({
  postgresUrl,
  path,
}: {
  readonly postgresUrl: string | undefined;
  readonly path: string;
}): Promise<Store<{ offers: Offer }>> {
  if (postgresUrl === undefined || postgresUrl === '') return openSqlite<{ offers: Offer }>({ path });
  await makeRole(postgresUrl);
  const schema = 'koppel_portal';
  await migratePostgres({ connectionString: postgresUrl, schema, role: ROLE });
  return openPostgres<{ offers: Offer }>({ connectionString: postgresUrl, schema, role: ROLE });
}

/** For a demonstration. In earnest, whoever owns the database makes the role and runs the migration, once per release. */
async function makeRole(connectionString: string): Promise<void> {
  const client = new pg.Client({ connectionString });
  await client.connect();
  try {
    const { rows } = await client.query('SELECT 1 FROM pg_roles WHERE rolname = $1', [ROLE]);
    if (rows.length === 0) await client.query(`CREATE ROLE ${ROLE} NOLOGIN`);
  } finally {
    await client.end();
  }
}
