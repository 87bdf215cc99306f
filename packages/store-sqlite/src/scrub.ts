import { KoppelError } from '@koppel/core';
import { checkThere, onFile } from './file.js';
import type { SqliteOptions } from './open.js';

export type ScrubOptions = SqliteOptions;

/**
 * Clears what SQLite leaves in its files of rows that were deleted or changed: free pages, the space between rows, and the
 * write-ahead log. Writes the whole file anew, so it takes as long as copying it, and nobody else may be writing. What a file
 * system, a disk or a backup keeps of the old bytes is beyond it.
 *
 * @throws KoppelError `UNAVAILABLE` when somebody is still reading, and so still needs the old bytes; `NOT_FOUND`, or
 * `BAD_OPTION` for a file of another program: then nothing was cleared.
 */
export async function scrubSqlite(options: ScrubOptions): Promise<void> {
  checkThere(options, 'Check the path: nothing was cleared');
  await onFile(options, (driver) => {
    driver.all('PRAGMA secure_delete = ON');
    driver.exec('VACUUM');
    const [row] = driver.all('PRAGMA wal_checkpoint(TRUNCATE)');
    if (row?.['busy'] === 0) return;
    const issue = { pointer: '/path', found: 'somebody who is reading the file', expected: 'nobody' };
    throw new KoppelError('UNAVAILABLE', [{ ...issue, hint: 'Close other stores on it and try again' }]);
  });
}
