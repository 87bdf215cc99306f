import pg from 'pg';
import { openingFailure } from './failure.js';
import { identifier, refuseOption } from './names.js';
import { grants, migrations } from './schema.js';

export interface MigrateOptions {
  /** Of somebody who may make tables: `postgres://owner@host/database`. */
  readonly connectionString: string;
  /** Where the tables are, made if it is not there; `koppel` unless said. */
  readonly schema?: string;
  /** Who may use them besides the owner: a role that exists, and that the store's own login is a member of. */
  readonly role?: string;
  /** Into how many parts each table is cut by hash of tenant and area, 0 (unless said) to 256. Only heeded at first. */
  readonly partitions?: number;
}

/** Makes the tables, or brings them up to date, in one transaction. Several at once wait for each other. */
export async function migratePostgres(
  options: MigrateOptions,
): Promise<{ readonly from: number; readonly to: number }> {
  const { connectionString, schema: name = 'koppel', role, partitions = 0 } = options;
  const schema = identifier(name, '/schema');
  const granted = role === undefined ? undefined : identifier(role, '/role');
  if (!Number.isInteger(partitions) || partitions < 0 || partitions > 256) {
    refuseOption('/partitions', String(partitions), 'a whole number from 0 to 256');
  }
  const client = new pg.Client({ connectionString });
  // A server that stops breaks the connection; the statement under way says so, and this must not end the process.
  client.on('error', () => {});
  try {
    await client.connect();
    await client.query('BEGIN');
    await client.query('SELECT pg_advisory_xact_lock(hashtext($1))', [`koppel ${name}`]);
    await client.query(`CREATE SCHEMA IF NOT EXISTS ${schema}`);
    await client.query(`CREATE TABLE IF NOT EXISTS ${schema}.migrations (version integer PRIMARY KEY)`);
    const from = await versionOf(client, schema);
    if (from > migrations.length) refuseNewer(from);
    for (const [place, migration] of migrations.slice(from).entries()) {
      await client.query(migration({ schema, partitions }));
      await client.query(`INSERT INTO ${schema}.migrations VALUES ($1)`, [from + place + 1]);
    }
    if (granted !== undefined) await client.query(grants(schema, granted));
    await client.query('COMMIT');
    return { from, to: migrations.length };
  } catch (error) {
    throw openingFailure(error);
  } finally {
    // Whatever was not committed goes with the connection.
    await client.end().catch(() => {});
  }
}

type Asks = Pick<pg.ClientBase, 'query'>;

/** How many migrations a schema has had. */
export async function versionOf(client: Asks, schema: string): Promise<number> {
  const { rows } = await client.query(
    `SELECT coalesce(max(version), 0) AS version FROM ${schema}.migrations`,
  );
  return Number(rows[0].version);
}

export function refuseNewer(found: number): never {
  const expected = `at most ${migrations.length}`;
  const hint = 'Install the version of @koppel/store-postgres that made them, or a newer one';
  return refuseOption('/schema', `version ${found} of the tables`, expected, hint);
}
