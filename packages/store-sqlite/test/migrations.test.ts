// The tables have had one version so far, so a second one is made up here: what brings a file from one to the next is tried on it.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, describe, expect, test } from 'vitest';
import { type DriverName, openDriver, type SqliteDriver } from '../src/driver.js';
import { openSqlite } from '../src/index.js';
import { migrations } from '../src/schema.js';
import { drivers, look } from './harness.js';

const folder = mkdtempSync(join(tmpdir(), 'koppel-sqlite-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const known = migrations.length;
afterEach(() => void (migrations as string[]).splice(known));
const release = (...later: string[]) => (migrations as string[]).push(...later);

const second = `
  ALTER TABLE records ADD COLUMN source TEXT NOT NULL DEFAULT 'hub';
  CREATE INDEX records_by_source ON records (tenant, source);
`;
let count = 0;

/** A file as an older release left it, with something in every table. */
async function older(driver: DriverName): Promise<string> {
  count += 1;
  const path = join(folder, `${count}.db`);
  const store = await openSqlite({ path, driver });
  const steps = [
    { do: 'put', collection: 'offers', id: 'a', value: { title: 'Loan' }, keys: ['k'] },
    { do: 'open', account: 'seats', capacity: 2 },
    { do: 'reserve', account: 'seats', hold: 'h', amount: 1 },
    { do: 'append', kind: 'opened', body: 1 },
  ] as const;
  await store.tenant('one').commit(steps, { key: '1', now: 0 });
  await store.close();
  return path;
}

/** With the library of the store: two of them in one process do not see each other's locks. */
const insideWith =
  (name: DriverName) =>
  async <T>(path: string, see: (past: SqliteDriver) => T) => {
    const past = await openDriver(path, name);
    try {
      return see(past);
    } finally {
      past.close();
    }
  };

/** A process that executes these statements and is killed at once; how it ended. */
function killedAfter(path: string, sql: string): string | null {
  const [file, statements] = [path, sql].map((text) => JSON.stringify(text));
  const program = `new (require('libsql'))(${file}).exec(${statements}); process.kill(process.pid, 'SIGKILL')`;
  return spawnSync(process.execPath, ['-e', program], { cwd: import.meta.dirname }).signal;
}

const versionOf = (driver: SqliteDriver) => driver.all('PRAGMA user_version')[0]?.['user_version'];

describe.each(drivers)('a file of an older release, with %s', (driver) => {
  const inside = insideWith(driver);

  test('is brought up to date on opening, with all that is in it, one step after the other', async () => {
    const path = await older(driver);
    const before = await inside(path, (past) => look(past, 'one'));
    release(second, `UPDATE records SET source = source || ', moved'`);
    const store = await openSqlite({ path, driver });
    expect(await inside(path, (past) => look(past, 'one'))).toEqual(before);
    const put = { do: 'put', collection: 'offers', id: 'b', value: {} } as const;
    expect(await store.tenant('one').commit([put], { key: '2', now: 0 })).toMatchObject({ version: 2 });
    await store.close();
    await inside(path, (past) => {
      expect(versionOf(past)).toBe(known + 2);
      expect(past.all('SELECT id, source FROM records ORDER BY id')).toEqual([
        { id: 'a', source: 'hub, moved' },
        { id: 'b', source: 'hub' },
      ]);
    });
    await (await openSqlite({ path, driver })).close();
    expect(await inside(path, versionOf)).toBe(known + 2);
  });

  test('stays as it was when a step fails half-way, or the process ends in the middle of one', async () => {
    const path = await older(driver);
    const before = await inside(path, (past) => look(past, 'one'));
    release(`${second} INSERT INTO nowhere VALUES (1);`);
    await expect(openSqlite({ path, driver })).rejects.toMatchObject({ code: 'BAD_OPTION' });
    expect(killedAfter(path, `BEGIN IMMEDIATE; ${second} PRAGMA user_version = ${known + 1}`)).toBe(
      'SIGKILL',
    );
    await inside(path, (past) => {
      expect(versionOf(past)).toBe(known);
      expect(past.all(`SELECT 1 FROM pragma_table_info('records') WHERE name = 'source'`)).toEqual([]);
      expect(look(past, 'one')).toEqual(before);
    });
    (migrations as string[]).splice(known, 1, second);
    await (await openSqlite({ path, driver })).close();
    expect(await inside(path, versionOf)).toBe(known + 1);
  });
});
