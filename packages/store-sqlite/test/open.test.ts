import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { openDriver, type SqliteDriver } from '../src/driver.js';
import { backupSqlite, openSqlite, scrubSqlite } from '../src/index.js';
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

test.each(drivers)(
  '%s: says of a path that is none what is wrong, and that a retry does not help',
  async (driver) => {
    const text = newPath();
    writeFileSync(text, 'no tables, but words. '.repeat(100));
    for (const path of [join(folder, 'no folder', 'hub.db'), folder, text]) {
      const open = () => openSqlite({ path, driver });
      await expect(open()).rejects.toMatchObject({ name: 'KoppelError', code: 'BAD_OPTION', retry: 'no' });
      await expect(open()).rejects.toThrow(
        /^\/path: found what SQLite cannot open at .*, expected a file of Koppel/,
      );
    }
  },
);

test('says that a retry helps when somebody else has the file to himself', async () => {
  const path = newPath();
  const other = await openDriver(path);
  other.exec('BEGIN EXCLUSIVE; CREATE TABLE theirs (a)');
  const error = await openSqlite({ path, busyMs: 10 }).catch((thrown: unknown) => thrown);
  expect(error).toMatchObject({ code: 'UNAVAILABLE', retry: 'same' });
  other.exec('ROLLBACK');
  other.close();
  await (await openSqlite({ path })).close();
});

test.each(drivers)(
  '%s: a backup is one whole file, made while the store is open, and never over another',
  async (driver) => {
    const [path, to] = [newPath(), newPath()];
    const store = await openSqlite({ path, driver });
    const one = store.tenant('one');
    const append = (n: number) => one.commit([{ do: 'append', kind: 'k', body: n }], { key: `${n}`, now: 0 });
    await append(1);
    await backupSqlite({ path, to, driver });
    await append(2);
    expect([existsSync(to), existsSync(`${to}-wal`)]).toEqual([true, false]);
    await expect(backupSqlite({ path, to, driver })).rejects.toMatchObject({ code: 'CONFLICT' });
    await store.close();
    const [copy, whole] = [await openSqlite({ path: to, driver }), await openSqlite({ path, driver })];
    expect((await copy.tenant('one').journal.read()).map(({ body }) => body)).toEqual([1]);
    expect((await whole.tenant('one').journal.read()).map(({ body }) => body)).toEqual([1, 2]);
    await copy.close();
    await whole.close();
  },
);

test('clears or copies no file that is not there, and none of another program', async () => {
  const missing = newPath();
  await expect(scrubSqlite({ path: missing })).rejects.toMatchObject({ code: 'NOT_FOUND' });
  await expect(backupSqlite({ path: missing, to: newPath() })).rejects.toMatchObject({ code: 'NOT_FOUND' });
  expect(existsSync(missing)).toBe(false);
  const theirs = newPath();
  const past = await openDriver(theirs);
  past.exec('CREATE TABLE theirs (a)');
  past.close();
  for (const spoil of [scrubSqlite, backupSqlite]) {
    const done = spoil({ path: theirs, to: newPath() });
    await expect(done).rejects.toThrow(/found tables of another program/);
  }
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

test('says that a path is wanted', async () => {
  const unsaid = (openSqlite as (options?: unknown) => Promise<unknown>)();
  await expect(unsaid).rejects.toMatchObject({ code: 'BAD_OPTION' });
});
