import { existsSync } from 'node:fs';
import { KoppelError } from '@koppel/core';
import type { SqliteDriver } from './driver.js';
import { openingFailure } from './failure.js';
import { reach, recognise, type SqliteOptions } from './open.js';

/** Refuses a path where nothing is: SQLite would make an empty file there. A driver of the caller's own has its file. */
export function checkThere({ path, driver }: SqliteOptions, hint?: string): void {
  if (typeof driver === 'object' || existsSync(path)) return;
  const issue = { pointer: '/path', found: `no file at ${path}`, expected: 'a file of Koppel' };
  throw new KoppelError('NOT_FOUND', [hint === undefined ? issue : { ...issue, hint }]);
}

/** Works on the file itself, beside whatever stores are open on it; a file of another program is left alone. */
export async function onFile(
  { path, driver: wanted, busyMs = 5_000 }: SqliteOptions,
  work: (driver: SqliteDriver) => void,
): Promise<void> {
  const driver = await reach(path, wanted);
  try {
    driver.all(`PRAGMA busy_timeout = ${busyMs}`);
    recognise(driver, path);
    work(driver);
  } catch (error) {
    throw openingFailure(error, path);
  } finally {
    if (typeof wanted !== 'object') driver.close();
  }
}
