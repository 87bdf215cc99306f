import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { bundled } from './bundled.js';

const folder = mkdtempSync(join(tmpdir(), 'koppel-sqlite-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test('where there is no SQLite at all, a sentence says what to install', async () => {
  const program = await bundled('no-driver.ts', folder);
  // Newer Node has a library of its own; this takes it away.
  const without = process.allowedNodeEnvironmentFlags.has('--experimental-sqlite')
    ? ['--no-experimental-sqlite']
    : [];
  const path = join(folder, 'hub.db');
  const { stdout } = spawnSync(process.execPath, [...without, program, path], {
    cwd: folder,
    encoding: 'utf8',
  });
  expect(stdout.trim()).toBe(
    `BAD_OPTION no /driver: found no node:sqlite, no libsql, no better-sqlite3 under Node ${process.versions.node}, expected an SQLite library. Use Node 22.13 or newer, which has one, or run "npm install libsql".`,
  );
  expect(existsSync(path)).toBe(false);
});
