// The tables have had one version so far, so a second one is made up here: what brings a schema from one to the next is tried on it.
import pg from 'pg';
import { afterAll, afterEach, beforeEach, describe, expect, inject, test } from 'vitest';
import { migratePostgres, openPostgres } from '../src/index.js';
import { type Layout, migrations } from '../src/schema.js';
import { look } from './harness.js';
import { ROLE } from './role.js';

const connectionString = inject('postgresUrl');
const owner = new pg.Pool({ connectionString, max: 2 });
type Migration = (layout: Layout) => string;
const known = migrations.length;
const release = (...later: Migration[]) => (migrations as Migration[]).push(...later);
afterAll(() => owner.end());

const second: Migration = ({ schema }) => `
  ALTER TABLE ${schema}.records ADD COLUMN source text NOT NULL DEFAULT 'hub';
  CREATE INDEX records_by_source ON ${schema}.records (tenant, source);
`;
const half: Migration = (layout) => `${second(layout)} INSERT INTO nowhere VALUES (1);`;

describe.each([0, 3])('tables of an older release, in %s partitions', (partitions) => {
  const schema = `koppel_test_migrations_${process.pid}_${partitions}`;
  const migrate = () => migratePostgres({ connectionString, schema, role: ROLE, partitions });
  const open = () => openPostgres({ connectionString, schema, role: ROLE });
  const sources = () => owner.query(`SELECT id, source FROM ${schema}.records ORDER BY id`);
  let before: unknown;

  beforeEach(async () => {
    await migrate();
    const store = await open();
    const steps = [
      { do: 'put', collection: 'offers', id: 'a', value: { title: 'Loan' }, keys: ['k'] },
      { do: 'open', account: 'seats', capacity: 2 },
      { do: 'reserve', account: 'seats', hold: 'h', amount: 1 },
      { do: 'append', kind: 'opened', body: 1 },
    ] as const;
    await store.tenant('one').commit(steps, { key: '1', now: 0 });
    await store.close();
    before = await look(owner, schema, 'one');
  });
  afterEach(async () => {
    (migrations as Migration[]).splice(known);
    await owner.query(`DROP SCHEMA ${schema} CASCADE`);
  });

  test('are refused by a newer release, until their owner has brought them up to date, with all that is in them', async () => {
    release(second);
    await expect(open()).rejects.toThrow(
      `found version ${known} of the tables in ${schema}, expected version 2`,
    );
    expect(await Promise.all([migrate(), migrate()])).toContainEqual({ from: known, to: known + 1 });
    expect(await migrate()).toEqual({ from: known + 1, to: known + 1 });
    expect(await look(owner, schema, 'one')).toEqual(before);
    const store = await open();
    const put = { do: 'put', collection: 'offers', id: 'b', value: {} } as const;
    expect(await store.tenant('one').commit([put], { key: '2', now: 0 })).toMatchObject({ version: 2 });
    await store.close();
    expect((await sources()).rows).toEqual(['a', 'b'].map((id) => ({ id, source: 'hub' })));
  });

  test('stay as they were when a step fails half-way, or whoever migrates is cut off', async () => {
    release(half);
    await expect(migrate()).rejects.toMatchObject({ code: 'UNAVAILABLE' });
    (migrations as Migration[]).splice(known, 1, (layout) => `${second(layout)} SELECT pg_sleep(20);`);
    const migrating = migrate().catch((error: { code: string }) => error.code);
    const victims = `SELECT pg_terminate_backend(pid) FROM pg_stat_activity
      WHERE pid <> pg_backend_pid() AND wait_event = 'PgSleep' AND query LIKE '%${schema}%'`;
    while ((await owner.query(victims)).rowCount === 0);
    expect(await migrating).toBe('UNAVAILABLE');
    await expect(sources()).rejects.toThrow(/column "source" does not exist/);
    expect(await look(owner, schema, 'one')).toEqual(before);
    (migrations as Migration[]).splice(known, 1, second);
    expect(await migrate()).toEqual({ from: known, to: known + 1 });
  });
});
