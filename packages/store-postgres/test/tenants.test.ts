// Row-level security, tried as somebody who writes SQL of his own: what the store's queries say does not matter here.
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { migratePostgres, openPostgres } from '../src/index.js';
import { tables } from '../src/schema.js';
import { ROLE } from './role.js';

const connectionString = inject('postgresUrl');

describe.each([0, 2])('with %s partitions', (partitions) => {
  const schema = `koppel_test_rls_${process.pid}_${partitions}`;
  const client = new pg.Client({ connectionString });

  beforeAll(async () => {
    await client.connect();
    await migratePostgres({ connectionString, schema, role: ROLE, partitions });
    const store = await openPostgres({ connectionString, schema, role: ROLE });
    for (const tenant of ['a', 'b']) {
      const steps = [
        { do: 'put', collection: 'offers', id: '1', value: { tenant }, keys: ['k'] },
        { do: 'open', account: 'seats', capacity: 1 },
        { do: 'reserve', account: 'seats', hold: 'h', amount: 1 },
        { do: 'append', kind: 'k', body: tenant },
      ] as const;
      await store.tenant(tenant).commit(steps, { key: '1', now: 0 });
    }
    await store.close();
  });
  afterAll(async () => {
    await client.query(`DROP SCHEMA ${schema} CASCADE`);
    await client.end();
  });

  /** What a statement gives to the role of the store, for a tenant; undone afterwards. */
  const as = async (tenant: string | undefined, text: string) => {
    await client.query('BEGIN');
    try {
      await client.query(`SELECT set_config('role', $1, true)`, [ROLE]);
      if (tenant !== undefined) await client.query(`SELECT set_config('koppel.tenant', $1, true)`, [tenant]);
      return await client.query(text);
    } finally {
      await client.query('ROLLBACK');
    }
  };

  test.each(tables)('%s: the rows of one tenant, and none when nobody is named', async (table) => {
    const { rows } = await as('a', `SELECT DISTINCT tenant FROM ${schema}.${table}`);
    expect(rows).toEqual([{ tenant: 'a' }]);
    expect((await as(undefined, `SELECT * FROM ${schema}.${table}`)).rows).toEqual([]);
  });

  test('nobody writes for another tenant', async () => {
    const insert = `INSERT INTO ${schema}.accounts VALUES ('b', '', 'mine', 1, 0, 0, 1)`;
    await expect(as('a', insert)).rejects.toThrow(/row-level security/);
    const { rowCount } = await as('a', `UPDATE ${schema}.accounts SET capacity = 99 WHERE tenant = 'b'`);
    expect(rowCount).toBe(0);
    expect((await as('a', `DELETE FROM ${schema}.record_keys WHERE tenant = 'b'`)).rowCount).toBe(0);
  });

  test('the role may neither change nor empty the journal', async () => {
    await expect(as('a', `UPDATE ${schema}.journal SET kind = 'x'`)).rejects.toThrow(/permission denied/);
    await expect(as('a', `DELETE FROM ${schema}.journal`)).rejects.toThrow(/permission denied/);
    await expect(client.query(`TRUNCATE ${schema}.journal`)).rejects.toThrow(/append-only/);
  });

  test('rules of the ledger hold in the tables too', async () => {
    const set = (what: string) => as('a', `UPDATE ${schema}.accounts SET ${what}`);
    await expect(set('held = 2')).rejects.toThrow(/check constraint/);
    await expect(set('used = -1')).rejects.toThrow(/check constraint/);
  });

  test.skipIf(partitions === 0)(
    'no way round through a partition (skipped where there are none)',
    async () => {
      await expect(as('a', `SELECT * FROM ${schema}.records_0`)).rejects.toThrow(/permission denied/);
    },
  );

  test('every primary key begins with tenant and area', async () => {
    const { rows } = await client.query(
      `SELECT c.relname AS table, array_agg(a.attname::text ORDER BY place.n) AS key
        FROM pg_constraint k JOIN pg_class c ON c.oid = k.conrelid
        CROSS JOIN unnest(k.conkey) WITH ORDINALITY AS place (column_number, n)
        JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum = place.column_number
        WHERE k.contype = 'p' AND c.relnamespace = $1::regnamespace AND c.relname = ANY ($2) GROUP BY 1`,
      [schema, [...tables]],
    );
    expect(rows.map(({ key }) => key.slice(0, 2))).toEqual(tables.map(() => ['tenant', 'area']));
  });
});
