import pg from 'pg';
import PgBoss from 'pg-boss';
import { checkText } from '../check.js';
import { BatchError } from '../error.js';
import type { BatchExecutor } from '../port.js';
import { PgBossExecutor } from './executor.js';
import { tablesOf } from './tables.js';

export interface PgBossOptions {
  /** Of a login that may make schemas the first time, and work on them afterwards: `postgres://batch@host/database`. */
  readonly connectionString: string;
  /** Whose runs these are; runs of other tenants are out of reach. '' unless said. */
  readonly tenant?: string;
  /** Where runs are kept, `koppel_batch` unless said; pg-boss keeps its own beside it, with `_boss` behind the name. */
  readonly schema?: string;
  /**
   * Seconds after which a shard is given to somebody else, because whoever took it is held for dead. 900 unless said.
   * Longer than any shard takes: a shard that is done twice costs time, though only one result counts.
   */
  readonly leaseSeconds?: number;
  /** How often a worker with nothing to do looks again, and one at work whether the run was cancelled. 500 unless said. */
  readonly pollMs?: number;
  /** How many connections at most. 4 unless said. */
  readonly connections?: number;
}

const LOCK = 'koppel batch';

/**
 * Opens the executor on PostgreSQL: shards are jobs of pg-boss, each result is written in the transaction that completes its job.
 *
 * @throws BatchError `BAD_OPTION`, `UNAVAILABLE`.
 */
export async function openPgBoss(options: PgBossOptions): Promise<BatchExecutor> {
  const { connectionString, tenant = '', schema = 'koppel_batch', connections = 4 } = options;
  const { leaseSeconds = 900, pollMs = 500 } = options;
  checkOptions({ schema, leaseSeconds, pollMs, connections });
  if (tenant !== '') checkText(tenant, '/tenant', 128);
  const pool = new pg.Pool({ connectionString, max: connections });
  // A server that stops breaks idle connections; the next statement says so, and this must not end the process.
  pool.on('error', () => {});
  const db = { executeSql: (text: string, values: unknown[]) => pool.query(text, values) };
  const boss = new PgBoss({
    db,
    schema: `${schema}_boss`,
    supervise: false,
    schedule: false,
  });
  boss.on('error', () => {});
  try {
    await install(pool, schema);
    await boss.start();
  } catch (error) {
    await pool.end();
    throw unreachable(error);
  }
  return new PgBossExecutor({ pool, boss, tenant, schema, leaseSeconds, pollMs });
}

/** The server's code and no more: its words may quote a login. */
function unreachable(error: unknown): BatchError {
  const code = (error as { readonly code?: unknown } | null)?.code;
  const found = `a failure of PostgreSQL${typeof code === 'string' ? ` (${code})` : ''}`;
  const expected = 'a server that answers, and a login that may make schemas the first time';
  const hint = 'Check both, and try again';
  return new BatchError('UNAVAILABLE', '/connectionString', found, expected, hint, { cause: error });
}

/** Several processes may open at once: all but the first wait, and find everything there. */
async function install(pool: pg.Pool, schema: string): Promise<void> {
  const client = await pool.connect();
  try {
    await client.query('BEGIN');
    await client.query('SELECT pg_advisory_xact_lock(hashtext($1))', [`${LOCK} ${schema}`]);
    const { rows } = await client.query('SELECT to_regclass($1) AS found', [`${schema}.shards`]);
    if (rows[0].found === null) await client.query(tablesOf(schema));
    await client.query('COMMIT');
  } finally {
    // Closed rather than given back: whatever was not committed goes with it.
    client.release(true);
  }
}

function checkOptions({
  schema,
  ...numbers
}: Record<'leaseSeconds' | 'pollMs' | 'connections', number> & { schema: string }) {
  if (!/^[a-z_][a-z0-9_]{0,44}$/.test(schema)) {
    const expected = 'a name of small letters, digits and _, at most 45 characters';
    throw new BatchError('BAD_OPTION', '/schema', JSON.stringify(schema), expected);
  }
  for (const [name, value] of Object.entries(numbers)) {
    if (Number.isSafeInteger(value) && value >= 1 && (name !== 'leaseSeconds' || value < 86_400)) continue;
    throw new BatchError(
      'BAD_OPTION',
      `/${name}`,
      String(value),
      'a whole number from 1 (of seconds: below a day)',
    );
  }
}
