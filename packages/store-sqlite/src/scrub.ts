import { KoppelError } from '@koppel/core';
import { type DriverName, openDriver, type SqliteDriver } from './driver.js';

export interface ScrubOptions {
  readonly path: string;
  readonly driver?: DriverName | SqliteDriver;
  /** How long to wait for another process, in milliseconds. 5,000 unless said. */
  readonly busyMs?: number;
}

/**
 * Clears what SQLite leaves in its files of rows that were deleted or changed: free pages, the space between rows, and the
 * write-ahead log. Writes the whole file anew, so it takes as long as copying it, and nobody else may be writing. What a file
 * system, a disk or a backup keeps of the old bytes is beyond it.
 *
 * @throws KoppelError `UNAVAILABLE` when somebody is still reading, and so still needs the old bytes.
 */
export async function scrubSqlite({ path, driver: wanted, busyMs = 5_000 }: ScrubOptions): Promise<void> {
  const driver = typeof wanted === 'object' ? wanted : await openDriver(path, wanted);
  try {
    driver.all(`PRAGMA busy_timeout = ${busyMs}`);
    driver.all('PRAGMA secure_delete = ON');
    driver.exec('VACUUM');
    const [row] = driver.all('PRAGMA wal_checkpoint(TRUNCATE)');
    if (row?.['busy'] === 0) return;
    const issue = { pointer: '/path', found: 'somebody who is reading the file', expected: 'nobody' };
    throw new KoppelError('UNAVAILABLE', [{ ...issue, hint: 'Close other stores on it and try again' }]);
  } finally {
    if (typeof wanted !== 'object') driver.close();
  }
}
