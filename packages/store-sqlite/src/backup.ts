import { closeSync, existsSync, fsyncSync, openSync } from 'node:fs';
import { dirname } from 'node:path';
import { KoppelError } from '@koppel/core';
import { openingFailure } from './failure.js';
import { reach, recognise, type SqliteOptions } from './open.js';

export interface BackupOptions extends SqliteOptions {
  /** The file to write; it must not be there yet. */
  readonly to: string;
}

/**
 * Writes all that was committed into one whole file, on disk when this returns, while stores on the old one stay open.
 * Use the library that this process opens its stores with: two copies of SQLite in one process do not see each other's
 * locks ("How To Corrupt An SQLite Database File", section 2.2.1).
 *
 * @throws KoppelError `NOT_FOUND` when there is nothing to back up; `CONFLICT` when `to` is there; `UNAVAILABLE`.
 */
export async function backupSqlite({
  path,
  to,
  driver: wanted,
  busyMs = 5_000,
}: BackupOptions): Promise<void> {
  if (typeof wanted !== 'object' && !existsSync(path)) refuse('NOT_FOUND', '/path', `no file at ${path}`);
  if (existsSync(to)) refuse('CONFLICT', '/to', `a file at ${to}`);
  const driver = await reach(path, wanted);
  try {
    driver.all(`PRAGMA busy_timeout = ${busyMs}`);
    recognise(driver, path);
    driver.all('VACUUM INTO ?', [to]);
    // SQLite itself does not wait for the disk here, nor for the entry in the folder.
    for (const written of [to, dirname(to)]) sync(written);
  } catch (error) {
    throw openingFailure(error, path);
  } finally {
    if (typeof wanted !== 'object') driver.close();
  }
}

function sync(path: string): void {
  // Windows has no handle to a folder, and needs none.
  if (process.platform === 'win32') return;
  const file = openSync(path, 'r');
  try {
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
}

function refuse(code: 'NOT_FOUND' | 'CONFLICT', pointer: string, found: string): never {
  const expected = code === 'NOT_FOUND' ? 'a file of Koppel' : 'a path where nothing is yet';
  throw new KoppelError(code, [{ pointer, found, expected }]);
}
