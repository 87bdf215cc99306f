import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { openDriver, type SqliteDriver } from '../src/driver.js';
import { openSqlite } from '../src/index.js';
import { drivers } from './harness.js';

const folder = mkdtempSync(join(tmpdir(), 'koppel-sqlite-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
let count = 0;
function newPath(): string {
  count += 1;
  return join(folder, `${count}.db`);
}

test.each(drivers)('%s: waits for the disk, keeps references, and marks its file', async (driver) => {
  const path = newPath();
  const past = await openDriver(path, driver);
  const store = await openSqlite({ path, driver: { ...past, close: () => {} } });
  const pragma = (name: string) => past.all(`PRAGMA ${name}`)[0]?.[name];
  expect(
    ['journal_mode', 'synchronous', 'foreign_keys', 'user_version', 'application_id'].map(pragma),
  ).toEqual(['wal', 2, 1, 1, 0x4b70706c]);
  await store.close();
  past.close();
});

test.each(['synchronous', 'foreign_keys', 'journal_mode'])(
  'refuses a library that does not heed %s',
  async (name) => {
    const driver = await openDriver(newPath());
    const deaf: SqliteDriver = {
      ...driver,
      all: (sql, values) => (sql.startsWith(`PRAGMA ${name} =`) ? [] : driver.all(sql, values)),
    };
    if (name !== 'journal_mode') driver.all(`PRAGMA ${name} = OFF`);
    await expect(openSqlite({ path: 'somewhere', driver: deaf })).rejects.toThrow(
      new RegExp(`^/path: found ${name} `),
    );
  },
);

test('refuses a memory, the file of another program, and tables of a newer version', async () => {
  await expect(openSqlite({ path: ':memory:' })).rejects.toThrow(
    /^\/path: found ":memory:".*createMemoryStore\.$/,
  );

  const foreign = newPath();
  const theirs = await openDriver(foreign);
  theirs.exec('CREATE TABLE theirs (a)');
  await expect(openSqlite({ path: foreign })).rejects.toThrow(/found tables of another program/);
  expect(theirs.all('SELECT name FROM sqlite_schema')).toHaveLength(1);
  theirs.close();

  const newer = newPath();
  await (await openSqlite({ path: newer })).close();
  const past = await openDriver(newer);
  past.exec('PRAGMA user_version = 99');
  past.close();
  await expect(openSqlite({ path: newer })).rejects.toThrow(/found version 99 of the tables/);
});

test('says what to install when there is no library', async () => {
  const open = () => openSqlite({ path: newPath(), driver: 'better-sqlite3' });
  await expect(open()).rejects.toThrow(
    /found no better-sqlite3 under Node .*Node 22\.13 or newer.*"npm install libsql"\.$/,
  );
});

test('says that another process is writing, and goes on when it has finished', async () => {
  const path = newPath();
  const store = await openSqlite({ path, busyMs: 30 });
  const other = await openDriver(path);
  const append = () =>
    store.tenant('one').commit([{ do: 'append', kind: 'k', body: 1 }], { key: '1', now: 0 });
  other.exec('BEGIN IMMEDIATE');
  await expect(append()).rejects.toMatchObject({ code: 'UNAVAILABLE', retry: 'same' });
  expect(await store.tenant('one').journal.read()).toEqual([]);
  other.exec('COMMIT');
  expect(await append()).toMatchObject({ version: 1, repeated: false });
  other.close();
  await store.close();
});

test('rules of the ledger hold in the tables too', async () => {
  const path = newPath();
  const store = await openSqlite({ path });
  await store.tenant('one').commit([{ do: 'open', account: 'seats', capacity: 1 }], { key: '1', now: 0 });
  const past = await openDriver(path);
  for (const what of ['held = 2', 'used = -1', 'capacity = -1']) {
    expect(() => past.all(`UPDATE accounts SET ${what}`)).toThrow(/CHECK constraint/);
  }
  past.close();
  await store.close();
});

test('says that the folder is not there, and that a path is wanted', async () => {
  const path = join(folder, 'none', 'hub.db');
  const expected = `/path: found no folder ${join(folder, 'none')}, expected a file in a folder that is there. Make it first.`;
  await expect(openSqlite({ path })).rejects.toThrow(expected);
  const unsaid = (openSqlite as (options?: unknown) => Promise<unknown>)();
  await expect(unsaid).rejects.toMatchObject({ code: 'BAD_OPTION' });
});
