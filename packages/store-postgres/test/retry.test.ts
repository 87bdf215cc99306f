import pg from 'pg';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { migratePostgres, openPostgres } from '../src/index.js';
import { ROLE } from './role.js';

const connectionString = inject('postgresUrl');
const schema = `koppel_test_retry_${process.pid}`;
const owner = new pg.Client({ connectionString });

beforeAll(async () => {
  await owner.connect();
  await migratePostgres({ connectionString, schema, role: ROLE });
});
afterAll(async () => {
  await owner.query(`DROP SCHEMA ${schema} CASCADE`);
  await owner.end();
});

/** Makes the server itself refuse the first so many commits. A sequence counts on when a transaction is undone. */
async function refuse(times: number, code: string): Promise<void> {
  await owner.query(`
    DROP SEQUENCE IF EXISTS ${schema}.refusals CASCADE;
    CREATE SEQUENCE ${schema}.refusals;
    GRANT USAGE ON ${schema}.refusals TO ${ROLE};
    CREATE OR REPLACE FUNCTION ${schema}.refuse() RETURNS trigger LANGUAGE plpgsql AS $$BEGIN
      IF nextval('${schema}.refusals') <= ${times} THEN
        RAISE EXCEPTION 'a secret of the row' USING ERRCODE = '${code}';
      END IF;
      RETURN NEW;
    END$$;
    CREATE OR REPLACE TRIGGER refuse BEFORE INSERT ON ${schema}.commits
      FOR EACH ROW EXECUTE FUNCTION ${schema}.refuse();`);
}

const append = [{ do: 'append', kind: 'k', body: 1 }] as const;

test.each(['40001', '40P01'])('a transaction that ends in %s is made again', async (code) => {
  await refuse(3, code);
  const store = await openPostgres({ connectionString, schema, role: ROLE });
  const one = store.tenant(`after ${code}`);
  expect(await one.commit(append, { key: '1', now: 0 })).toEqual({
    version: 1,
    repeated: false,
    expired: [],
  });
  expect(await one.journal.read()).toHaveLength(1);
  await store.close();
});

test('but not for ever, and not when it fails for another reason; the refusal tells its code alone', async () => {
  const store = await openPostgres({ connectionString, schema, role: ROLE });
  for (const [times, code] of [
    [99, '40001'],
    [1, '22012'],
  ] as const) {
    await refuse(times, code);
    const commit = store.tenant('one').commit(append, { key: '1', now: 0 });
    await expect(commit).rejects.toMatchObject({
      code: 'UNAVAILABLE',
      retry: 'same',
      message: expect.stringMatching(new RegExp(`^found a failure of PostgreSQL \\(${code}\\), expected`)),
    });
    const { rows } = await owner.query(`SELECT last_value FROM ${schema}.refusals`);
    expect(Number(rows[0].last_value)).toBe(code === '40001' ? 10 : 1);
  }
  expect(await store.tenant('one').journal.read()).toEqual([]);
  await store.close();
});
