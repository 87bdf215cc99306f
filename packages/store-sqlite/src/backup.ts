import { closeSync, existsSync, fsyncSync, openSync } from 'node:fs';
import { dirname } from 'node:path';
import { KoppelError } from '@koppel/core';
import { checkThere, onFile } from './file.js';
import type { SqliteOptions } from './open.js';

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
export async function backupSqlite(options: BackupOptions): Promise<void> {
  const { to } = options;
  checkThere(options);
  if (existsSync(to)) {
    const issue = { pointer: '/to', found: `a file at ${to}`, expected: 'a path where nothing is yet' };
    throw new KoppelError('CONFLICT', [issue]);
  }
  await onFile(options, (driver) => {
    driver.all('VACUUM INTO ?', [to]);
    // SQLite itself does not wait for the disk here, nor for the entry in the folder.
    for (const written of [to, dirname(to)]) sync(written);
  });
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
