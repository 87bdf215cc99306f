import { type Account, type Hold, type HoldState, StoreError } from '@koppel/core';
import { type Backend, heed, type StoredEntry, type StoredRecord } from '@koppel/core/store';
import { commit } from './commit.js';
import type { Cell, Row, SqliteDriver } from './driver.js';
import { failure } from './failure.js';
import { accountOf, entryOf, holdOf, recordOf } from './rows.js';

/** Queries of the port on one connection. All of them run without a pause, so no call sees another's transaction. */
export function sqliteBackend(driver: SqliteDriver): Backend {
  const session = new Session(driver);
  const rows = (sql: string, parameters: readonly (Cell | undefined)[]) =>
    session.run(() =>
      driver.all(
        sql,
        parameters.map((one) => one ?? null),
      ),
    );
  return {
    commit: async ({ tenant, signal }, ready) => {
      heed(signal);
      return session.transaction('IMMEDIATE', () => commit(driver, tenant, ready));
    },

    record: async ({ tenant }, collection, id) =>
      first<StoredRecord>(
        rows('SELECT * FROM records WHERE tenant = ? AND collection = ? AND id = ? AND json IS NOT NULL', [
          tenant,
          collection,
          id,
        ]),
        recordOf,
      ),

    records: async ({ tenant }, { collection, area, key, after, limit }) => {
      const sql = `SELECT records.* FROM ${key === undefined ? 'records' : 'record_keys JOIN records USING (tenant, collection, id)'}
        WHERE tenant = ? AND collection = ? AND json IS NOT NULL ${key === undefined ? '' : 'AND key = ?'}
        ${area === undefined ? '' : 'AND area = ?'} ${after === undefined ? '' : 'AND id > ?'} ORDER BY id LIMIT ?`;
      return rows(sql, [tenant, collection, ...given(key, area, after), limit]).map(recordOf);
    },

    changes: async ({ tenant }, since, limit) =>
      session.transaction('DEFERRED', () => {
        const [head] = driver.all('SELECT version FROM tenants WHERE tenant = ?', [tenant]);
        const reach = `SELECT max(version) AS version FROM (
          SELECT version FROM records WHERE tenant = ? AND version > ? ORDER BY version LIMIT ?)`;
        const [cut] = driver.all(reach, [tenant, since, limit]);
        const found = driver.all(
          `SELECT * FROM records WHERE tenant = ? AND version > ? AND version <= ? ORDER BY version, collection, id`,
          [tenant, since, cut?.['version'] ?? 0],
        );
        const rest = driver.all('SELECT 1 FROM records WHERE tenant = ? AND version > ? LIMIT 1', [
          tenant,
          cut?.['version'] ?? since,
        ]);
        const more = rest.length > 0;
        return { changes: found.map(recordOf), more, version: Number((more ? cut : head)?.['version'] ?? 0) };
      }),

    account: async ({ tenant }, id) =>
      first<Account>(
        rows('SELECT * FROM accounts WHERE tenant = ? AND account = ?', [tenant, id]),
        accountOf,
      ),

    accounts: async ({ tenant }, { area, after, limit }) => {
      const sql = `SELECT * FROM accounts WHERE tenant = ? ${area === undefined ? '' : 'AND area = ?'}
        ${after === undefined ? '' : 'AND account > ?'} ORDER BY account LIMIT ?`;
      return rows(sql, [tenant, ...given(area, after), limit]).map(accountOf);
    },

    hold: async ({ tenant }, id) =>
      first<Hold>(rows('SELECT * FROM holds WHERE tenant = ? AND hold = ?', [tenant, id]), holdOf),

    holds: async ({ tenant }, { account, state, after, limit }) => {
      const sql = `SELECT * FROM holds WHERE tenant = ? AND account = ? ${state === undefined ? '' : 'AND state = ?'}
        ${after === undefined ? '' : 'AND hold > ?'} ORDER BY hold LIMIT ?`;
      return rows(sql, [tenant, account, ...given<HoldState | string>(state, after), limit]).map(holdOf);
    },

    entries: async ({ tenant }, { kind, about, after, limit }): Promise<readonly StoredEntry[]> => {
      const sql = `SELECT * FROM journal WHERE tenant = ? AND seq > ? ${kind === undefined ? '' : 'AND kind = ?'}
        ${about === undefined ? '' : 'AND about = ?'} ORDER BY seq LIMIT ?`;
      return rows(sql, [tenant, after ?? 0, ...given(kind, about), limit]).map(entryOf);
    },

    close: async () => driver.close(),
  };
}

/** Transactions, and what goes wrong in them. */
class Session {
  readonly #driver: SqliteDriver;
  /** A rollback failed: whether the transaction is still open is not known. */
  #isDoubtful = false;

  constructor(driver: SqliteDriver) {
    this.#driver = driver;
  }

  run<T>(work: () => T): T {
    try {
      if (this.#isDoubtful) this.#rollback();
      return work();
    } catch (error) {
      throw error instanceof StoreError ? error : failure(error);
    }
  }

  transaction<T>(kind: 'IMMEDIATE' | 'DEFERRED', work: () => T): T {
    return this.run(() => {
      try {
        this.#driver.exec(`BEGIN ${kind}`);
        const result = work();
        this.#driver.exec('COMMIT');
        return result;
      } catch (error) {
        this.#isDoubtful = true;
        this.#tryRollback();
        throw error;
      }
    });
  }

  #tryRollback(): void {
    try {
      this.#rollback();
    } catch {
      // What made the transaction fail is told; the rollback is tried again before anything else is done.
    }
  }

  #rollback(): void {
    try {
      this.#driver.exec('ROLLBACK');
    } catch (error) {
      if (!/no transaction is active/i.test(String(error))) throw error;
    }
    this.#isDoubtful = false;
  }
}

function first<T>(rows: readonly Row[], read: (row: Row) => T): T | undefined {
  return rows[0] === undefined ? undefined : read(rows[0]);
}

function given<T>(...values: readonly (T | undefined)[]): T[] {
  return values.filter((value) => value !== undefined);
}
