import type { Receipt } from '@koppel/core';
import { type Before, decide, needsOf, type Ready, type RecordRow, type Writes } from '@koppel/core/store';
import type { Row, SqliteDriver } from './driver.js';
import { accountOf, holdOf } from './rows.js';

/** Reads, decides and writes one commit, inside a transaction that keeps other writers out. */
export function commit(driver: SqliteDriver, tenant: string, ready: Ready): Receipt {
  const decision = decide(read(driver, tenant, ready), ready);
  if (!('writes' in decision)) return decision.receipt;
  write(driver, tenant, ready, decision.writes);
  return decision.writes.receipt;
}

function read(driver: SqliteDriver, tenant: string, ready: Ready): Before {
  const needs = needsOf(ready);
  const each = <T>(items: readonly T[], sql: string, parameters: (item: T) => string[]): Row[] =>
    items.flatMap((item) => driver.all(sql, [tenant, ...parameters(item)]));
  const [head] = driver.all('SELECT version, seq FROM tenants WHERE tenant = ?', [tenant]);
  const records = each(
    needs.records,
    'SELECT collection, id, version, json IS NULL AS deleted FROM records WHERE tenant = ? AND collection = ? AND id = ?',
    ({ collection, id }) => [collection, id],
  );
  const due = `tenant = ? AND state = 'held' AND until <= ?`;
  const holds = [
    ...each(needs.holds, 'SELECT * FROM holds WHERE tenant = ? AND hold = ?', (hold) => [hold]),
    ...needs.dueOf.flatMap((account) =>
      driver.all(`SELECT * FROM holds WHERE ${due} AND account = ?`, [tenant, ready.now, account]),
    ),
    ...(needs.due === 0
      ? []
      : driver.all(
          `SELECT * FROM holds WHERE ${due} AND account NOT IN (SELECT value FROM json_each(?)) ORDER BY until, hold LIMIT ?`,
          [tenant, ready.now, JSON.stringify(needs.dueOf), needs.due],
        )),
  ].map(holdOf);
  const accounts = new Set([...needs.accounts, ...holds.map(({ account }) => account)]);
  return {
    version: Number(head?.['version'] ?? 0),
    seq: Number(head?.['seq'] ?? 0),
    earlier: earlierOf(driver, tenant, ready.key),
    records: records.map((row) => ({
      collection: row['collection'] as string,
      id: row['id'] as string,
      version: Number(row['version']),
      deleted: row['deleted'] === 1,
    })),
    accounts: each([...accounts], 'SELECT * FROM accounts WHERE tenant = ? AND account = ?', (id) => [
      id,
    ]).map(accountOf),
    holds,
  };
}

function earlierOf(driver: SqliteDriver, tenant: string, key: string): Before['earlier'] {
  const [row] = driver.all('SELECT * FROM commits WHERE tenant = ? AND key = ?', [tenant, key]);
  if (row === undefined) return undefined;
  const expired = JSON.parse(row['expired'] as string) as string[];
  const receipt = { version: Number(row['version']), repeated: false, expired };
  return { fingerprint: row['fingerprint'] as string, receipt };
}

function write(driver: SqliteDriver, tenant: string, ready: Ready, writes: Writes): void {
  const { receipt, seq, records, accounts, holds, entries } = writes;
  const { version, expired } = receipt;
  driver.all(
    `INSERT INTO tenants VALUES (?, ?, ?)
      ON CONFLICT DO UPDATE SET version = excluded.version, seq = excluded.seq`,
    [tenant, version, seq],
  );
  driver.all(
    'INSERT INTO commits (tenant, key, version, at, fingerprint, expired) VALUES (?, ?, ?, ?, ?, ?)',
    [tenant, ready.key, version, ready.now, ready.fingerprint, JSON.stringify(expired)],
  );
  for (const row of records) writeRecord(driver, tenant, version, row);
  for (const { account, area, capacity, held, used } of accounts) {
    driver.all(
      `INSERT INTO accounts (tenant, area, account, capacity, held, used, version) VALUES (?, ?, ?, ?, ?, ?, ?)
        ON CONFLICT DO UPDATE SET capacity = excluded.capacity, held = excluded.held, used = excluded.used,
          version = excluded.version`,
      [tenant, area, account, capacity, held, used, version],
    );
  }
  for (const { hold, account, area, amount, until, state } of holds) {
    driver.all(
      `INSERT INTO holds (tenant, area, hold, account, amount, until, state, version) VALUES (?, ?, ?, ?, ?, ?, ?, ?)
        ON CONFLICT (tenant, hold) DO UPDATE SET state = excluded.state, version = excluded.version`,
      [tenant, area, hold, account, amount, until ?? null, state, version],
    );
  }
  for (const { seq: number, kind, about, area, json } of entries) {
    driver.all(
      'INSERT INTO journal (tenant, area, seq, version, at, kind, about, json) VALUES (?, ?, ?, ?, ?, ?, ?, ?)',
      [tenant, area, number, version, ready.now, kind, about ?? null, json],
    );
  }
}

function writeRecord(driver: SqliteDriver, tenant: string, version: number, row: RecordRow): void {
  const { collection, id, area, keys, json } = row;
  driver.all('DELETE FROM record_keys WHERE tenant = ? AND collection = ? AND id = ?', [
    tenant,
    collection,
    id,
  ]);
  driver.all(
    `INSERT INTO records (tenant, area, collection, id, version, keys, json) VALUES (?, ?, ?, ?, ?, ?, ?)
      ON CONFLICT (tenant, collection, id) DO UPDATE SET area = excluded.area, version = excluded.version,
        keys = excluded.keys, json = excluded.json`,
    [tenant, area, collection, id, version, JSON.stringify(keys), json ?? null],
  );
  for (const key of keys) {
    driver.all('INSERT INTO record_keys (tenant, collection, key, id) VALUES (?, ?, ?, ?)', [
      tenant,
      collection,
      key,
      id,
    ]);
  }
}
