import { existsSync } from 'node:fs';
import { KoppelError } from '@koppel/core';
import { openingFailure } from './failure.js';
import { reach, recognise, type SqliteOptions } from './open.js';

export type ScrubOptions = SqliteOptions;

/**
 * Clears what SQLite leaves in its files of rows that were deleted or changed: free pages, the space between rows, and the
 * write-ahead log. Writes the whole file anew, so it takes as long as copying it, and nobody else may be writing. What a file
 * system, a disk or a backup keeps of the old bytes is beyond it.
 *
 * @throws KoppelError `UNAVAILABLE` when somebody is still reading, and so still needs the old bytes; `NOT_FOUND`, or
 * `BAD_OPTION` for a file of another program: then nothing was cleared.
 */
export async function scrubSqlite({ path, driver: wanted, busyMs = 5_000 }: ScrubOptions): Promise<void> {
  if (typeof wanted !== 'object' && !existsSync(path)) {
    const issue = { pointer: '/path', found: `no file at ${path}`, expected: 'a file of Koppel' };
    throw new KoppelError('NOT_FOUND', [{ ...issue, hint: 'Check the path: nothing was cleared' }]);
  }
  const driver = await reach(path, wanted);
  try {
    driver.all(`PRAGMA busy_timeout = ${busyMs}`);
    recognise(driver, path);
    driver.all('PRAGMA secure_delete = ON');
    driver.exec('VACUUM');
    const [row] = driver.all('PRAGMA wal_checkpoint(TRUNCATE)');
    if (row?.['busy'] === 0) return;
    const issue = { pointer: '/path', found: 'somebody who is reading the file', expected: 'nobody' };
    throw new KoppelError('UNAVAILABLE', [{ ...issue, hint: 'Close other stores on it and try again' }]);
  } catch (error) {
    throw openingFailure(error, path);
  } finally {
    if (typeof wanted !== 'object') driver.close();
  }
}
