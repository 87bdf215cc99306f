import { type Collections, KoppelError, type Store } from '@koppel/core';
import { makeStore } from '@koppel/core/store';
import { sqliteBackend } from './backend.js';
import { type Cell, type DriverName, openDriver, type SqliteDriver } from './driver.js';
import { openingFailure } from './failure.js';
import { APPLICATION_ID, migrations } from './schema.js';

export interface SqliteOptions {
  /** The file; it is made when it does not exist. */
  readonly path: string;
  /** Which library, by name, or one of your own; the first that is there unless said. */
  readonly driver?: DriverName | SqliteDriver;
  /** How long to wait for another process that is writing, in milliseconds. 5,000 unless said. */
  readonly busyMs?: number;
}

/** Opens a store on one SQLite file, brings its tables up to date, and makes sure that what it acknowledges is on disk. */
export async function openSqlite<C extends Collections = Collections>(
  options: SqliteOptions,
): Promise<Store<C>> {
  const { path, driver: wanted, busyMs = 5_000 } = options ?? {};
  if (typeof path !== 'string' || path === '' || path.startsWith(':memory:')) {
    refuse(
      '/path',
      JSON.stringify(path) ?? 'nothing',
      'the path of a file',
      'For a store in memory: createMemoryStore',
    );
  }
  if (!Number.isSafeInteger(busyMs) || busyMs < 0) refuse('/busyMs', String(busyMs), 'whole milliseconds');
  const driver = await reach(path, wanted);
  try {
    driver.all(`PRAGMA busy_timeout = ${busyMs}`);
    recognise(driver, path);
    demand(driver, path, 'journal_mode', 'WAL', 'wal');
    demand(driver, path, 'synchronous', 'FULL', 2);
    demand(driver, path, 'foreign_keys', 'ON', 1);
    migrate(driver, path);
  } catch (error) {
    driver.close();
    throw openingFailure(error, path);
  }
  return makeStore<C>(sqliteBackend(driver));
}

/** A connection to the file, which need not be one of ours yet. */
export async function reach(path: string, wanted: SqliteOptions['driver']): Promise<SqliteDriver> {
  if (typeof wanted === 'object') return wanted;
  try {
    return await openDriver(path, wanted);
  } catch (error) {
    throw openingFailure(error, path);
  }
}

/** Sets a switch and makes sure that it is set: some file systems have no WAL, some builds no foreign keys. */
function demand(driver: SqliteDriver, path: string, name: string, to: string, expected: Cell): void {
  driver.all(`PRAGMA ${name} = ${to}`);
  const found = pragma(driver, name);
  if (found === expected) return;
  refuse('/path', `${name} ${found} at ${path}`, `${name} ${to}`, 'Put the file on a local disk');
}

/** Refuses a file of another program before anything in it is touched. */
export function recognise(driver: SqliteDriver, path: string): void {
  const [row] = driver.all('SELECT count(*) AS tables FROM sqlite_schema');
  if (row?.['tables'] === 0 || pragma(driver, 'application_id') === APPLICATION_ID) return;
  refuse(
    '/path',
    `tables of another program in ${path}`,
    'a file of Koppel, or none yet',
    'Choose another path',
  );
}

function migrate(driver: SqliteDriver, path: string): void {
  driver.exec('BEGIN IMMEDIATE');
  try {
    const had = Number(pragma(driver, 'user_version'));
    if (had > migrations.length) {
      const hint = 'Install the version of @koppel/store-sqlite that wrote it, or a newer one';
      refuse('/path', `version ${had} of the tables in ${path}`, `at most ${migrations.length}`, hint);
    }
    for (const migration of migrations.slice(had)) driver.exec(migration);
    if (had < migrations.length) {
      driver.exec(`PRAGMA application_id = ${APPLICATION_ID}; PRAGMA user_version = ${migrations.length}`);
    }
    driver.exec('COMMIT');
  } catch (error) {
    driver.exec('ROLLBACK');
    throw error;
  }
}

function pragma(driver: SqliteDriver, name: string): Cell | undefined {
  return driver.all(`PRAGMA ${name}`)[0]?.[name];
}

function refuse(pointer: string, found: string, expected: string, hint?: string): never {
  throw new KoppelError('BAD_OPTION', [
    { pointer, found, expected, ...(hint === undefined ? {} : { hint }) },
  ]);
}
