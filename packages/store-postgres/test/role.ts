import pg from 'pg';

/** Whom the tests work as: no superuser, so that row-level security binds. */
export const ROLE = 'koppel_test_app';

export async function makeRole(connectionString: string): Promise<void> {
  const client = new pg.Client({ connectionString });
  await client.connect();
  const { rows } = await client.query('SELECT 1 FROM pg_roles WHERE rolname = $1', [ROLE]);
  if (rows.length === 0) await client.query(`CREATE ROLE ${ROLE} NOLOGIN`);
  await client.end();
}
