import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openDriver, type SqliteDriver } from '../src/driver.js';
import { bundled } from './bundled.js';

export interface CrashFigures {
  kills: number;
  acknowledged: number;
  /** Commits that were on disk though nobody was told: killed between the two. */
  unacknowledged: number;
  lost: number;
  halves: number;
  corrupt: number;
}

/** Kills a writing process again and again (SIGKILL, `kill -9`), at moments that a seed decides, and looks at its file each time. */
export async function crash(kills: number, seed = 20_190_301): Promise<CrashFigures> {
  const folder = mkdtempSync(join(tmpdir(), 'koppel-crash-'));
  const path = join(folder, 'store.db');
  const writer = await bundled('crash-writer.ts', join(import.meta.dirname, '../node_modules/.koppel-crash'));
  const figures = { kills: 0, acknowledged: 0, unacknowledged: 0, lost: 0, halves: 0, corrupt: 0 };
  let random = seed;
  try {
    while (figures.kills < kills) {
      // Numerical Recipes' generator; up to 40 ms after the first acknowledgement of this process.
      random = (Math.imul(random, 1_664_525) + 1_013_904_223) >>> 0;
      const last = await writeAndKill(writer, path, (random >>> 8) % 40_000);
      figures.kills += 1;
      figures.acknowledged = Math.max(figures.acknowledged, last);
      await inspect(path, figures);
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
  return figures;
}

/** The number of the last commit that was acknowledged. */
function writeAndKill(writer: string, path: string, delayUs: number): Promise<number> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, ['--no-warnings', writer, path], {
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let [said, wrong] = ['', ''];
    child.stdout.on('data', (chunk: Buffer) => {
      if (said === '') setTimeout(() => child.kill('SIGKILL'), delayUs / 1_000);
      said += chunk;
    });
    child.stderr.on('data', (chunk: Buffer) => {
      wrong += chunk;
    });
    child.on('close', (_, signal) => {
      const whole = said.slice(0, said.lastIndexOf('\n')).split('\n');
      if (signal === 'SIGKILL') resolve(Number(whole.at(-1)));
      else reject(new Error(`the writer ended by itself: ${wrong}`));
    });
  });
}

async function inspect(path: string, figures: CrashFigures): Promise<void> {
  const driver = await openDriver(path);
  try {
    const [check] = driver.all('PRAGMA integrity_check');
    const broken = driver.all('PRAGMA foreign_key_check');
    if (check?.['integrity_check'] !== 'ok' || broken.length > 0) figures.corrupt += 1;
    const count = one(driver, 'SELECT count(*) FROM commits') - 1;
    figures.lost += Math.max(0, figures.acknowledged - count);
    figures.unacknowledged += Math.max(0, count - figures.acknowledged);
    if (!isWhole(driver, count)) figures.halves += 1;
    figures.acknowledged = Math.max(figures.acknowledged, count);
  } finally {
    driver.close();
  }
}

/** Whether each of the commits is there with all that it wrote, and nothing else is. */
function isWhole(driver: SqliteDriver, commits: number): boolean {
  const counts: readonly (readonly [sql: string, expected: number])[] = [
    ['SELECT version FROM tenants', commits + 1],
    ['SELECT seq FROM tenants', commits],
    ['SELECT max(version) FROM commits', commits + 1],
    ['SELECT count(*) FROM journal', commits],
    ['SELECT count(*) FROM holds', commits],
    ['SELECT held FROM accounts', commits],
    ['SELECT count(*) FROM records', 3 * commits + 1],
    ['SELECT count(*) FROM record_keys', 3 * commits + 1],
    [`SELECT json_extract(json, '$.n') FROM records WHERE id = 'last'`, commits],
    [
      `SELECT count(*) FROM (SELECT 1 FROM records WHERE id <> 'last' GROUP BY version HAVING count(*) <> 3)`,
      0,
    ],
  ];
  return counts.every(([sql, expected]) => one(driver, sql) === expected);
}

function one(driver: SqliteDriver, sql: string): number {
  return Number(Object.values(driver.all(sql)[0] ?? {})[0]);
}
