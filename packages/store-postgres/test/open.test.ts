import pg from 'pg';
import { afterAll, afterEach, beforeAll, expect, inject, test } from 'vitest';
import { migratePostgres, openPostgres } from '../src/index.js';
import { ROLE } from './role.js';

const connectionString = inject('postgresUrl');
const schema = `koppel_test_open_${process.pid}`;
const owner = new pg.Client({ connectionString });
beforeAll(() => owner.connect());
afterEach(() => owner.query(`DROP SCHEMA IF EXISTS ${schema} CASCADE`));
afterAll(() => owner.end());

test('tables are made once, however many ask at the same time', async () => {
  const migrate = () => migratePostgres({ connectionString, schema, role: ROLE });
  const made = await Promise.all([migrate(), migrate(), migrate()]);
  expect(made.map(({ from }) => from).sort()).toEqual([0, 1, 1]);
  expect(await migrate()).toEqual({ from: 1, to: 1 });
});

test.each<[what: string, open: () => Promise<unknown>, says: RegExp]>([
  [
    'no tables',
    () => openPostgres({ connectionString, schema, role: ROLE }),
    /found no tables in \S+, expected version 1. Call migratePostgres/,
  ],
  [
    'neither way to connect',
    () => openPostgres({ schema }),
    /found neither of the two, expected a connectionString or a pool/,
  ],
  [
    'a schema that is no plain name',
    () => openPostgres({ connectionString, schema: 'a"; DROP' }),
    /^\/schema: found "a\\"; DROP"/,
  ],
  [
    'a role that is no plain name',
    () => migratePostgres({ connectionString, schema, role: 'A' }),
    /^\/role: found "A"/,
  ],
  [
    'half a partition',
    () => migratePostgres({ connectionString, schema, partitions: 0.5 }),
    /^\/partitions: found 0.5/,
  ],
  ['no time', () => openPostgres({ connectionString, timeoutMs: 0 }), /^\/timeoutMs: found 0/],
])('refuses %s', async (_, open, says) => {
  await expect(open()).rejects.toThrow(says);
});

test.each<[what: string, url: string, expected: object]>([
  ['nobody answers', 'postgres://app:secret@127.0.0.1:1/hub', { code: 'UNAVAILABLE', retry: 'same' }],
  ['there is no such database', withPath('/no_such_database'), { code: 'BAD_OPTION', retry: 'no' }],
])('where %s, opening and migrating say whether a retry helps, and no secret', async (_, url, expected) => {
  for (const reach of [openPostgres, migratePostgres]) {
    const error = await reach({ connectionString: url, schema }).catch((thrown: unknown) => thrown);
    expect(error).toMatchObject({ ...expected, cause: expect.any(Error) });
    expect((error as Error).message).not.toContain('secret');
  }
});

function withPath(path: string): string {
  return Object.assign(new URL(connectionString), { pathname: path }).href;
}

test('refuses somebody whom row-level security does not bind', async () => {
  await migratePostgres({ connectionString, schema });
  const open = () => openPostgres({ connectionString, schema });
  await expect(open()).rejects.toThrow(/^\/role: found the role \S+, which passes row-level security/);
});

test('refuses tables of a newer version', async () => {
  await migratePostgres({ connectionString, schema, role: ROLE });
  await owner.query(`INSERT INTO ${schema}.migrations VALUES (99)`);
  await expect(openPostgres({ connectionString, schema, role: ROLE })).rejects.toThrow(
    /version 99 of the tables/,
  );
  await expect(migratePostgres({ connectionString, schema })).rejects.toThrow(/version 99 of the tables/);
});

test('refuses not to wait for the disk', async () => {
  await migratePostgres({ connectionString, schema, role: ROLE });
  const careless = `${connectionString}${connectionString.includes('?') ? '&' : '?'}options=-c%20synchronous_commit%3Doff`;
  await expect(openPostgres({ connectionString: careless, schema, role: ROLE })).rejects.toThrow(
    /synchronous_commit off/,
  );
});
