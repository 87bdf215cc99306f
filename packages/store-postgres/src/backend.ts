import type { Backend, StoredEntry } from '@koppel/core/store';
import { commit } from './commit.js';
import { accountOf, entryOf, holdOf, recordOf } from './rows.js';
import type { Session } from './session.js';

/** JSON as the text that went in: the driver would parse it. */
const RECORD = 'collection, id, area, keys, version, json::text AS json';

/** Queries of the port. Each names the tenant, although row-level security would see to it: then an index is used. */
export function postgresBackend(session: Session, schema: string, close: () => Promise<void>): Backend {
  return {
    commit: (scope, ready) =>
      session.transaction(scope, 'write', (ask) => commit(ask, schema, scope.tenant, ready)),

    record: (scope, collection, id) =>
      session.transaction(scope, 'read', async (ask) => {
        const text = `SELECT ${RECORD} FROM ${schema}.records
          WHERE tenant = $1 AND collection = $2 AND id = $3 AND json IS NOT NULL`;
        const [row] = await ask(text, [scope.tenant, collection, id]);
        return row && recordOf(row);
      }),

    records: (scope, { collection, area, key, after, limit }) => {
      const from =
        key === undefined
          ? 'records'
          : `record_keys JOIN ${schema}.records USING (tenant, area, collection, id)`;
      const given = new Conditions(['tenant', '=', scope.tenant], ['collection', '=', collection]);
      given.add(['key', '=', key], ['area', '=', area], ['id', '>', after]);
      const text = `SELECT ${RECORD} FROM ${schema}.${from} WHERE ${given.text} AND json IS NOT NULL
        ORDER BY id LIMIT ${limit}`;
      return session.transaction(scope, 'read', async (ask) => (await ask(text, given.values)).map(recordOf));
    },

    changes: (scope, since, limit) =>
      session.transaction(scope, 'read', async (ask) => {
        const { tenant } = scope;
        const [head] = await ask(`SELECT version FROM ${schema}.tenants WHERE tenant = $1 AND area = ''`, [
          tenant,
        ]);
        const [reach] = await ask(
          `SELECT max(version) AS version FROM (SELECT version FROM ${schema}.records
            WHERE tenant = $1 AND version > $2 ORDER BY version LIMIT $3) AS first`,
          [tenant, since, limit],
        );
        const cut = reach?.['version'] ?? since;
        const rows = await ask(
          `SELECT ${RECORD} FROM ${schema}.records WHERE tenant = $1 AND version > $2 AND version <= $3
            ORDER BY version, collection, id`,
          [tenant, since, cut],
        );
        const rest = await ask(`SELECT 1 FROM ${schema}.records WHERE tenant = $1 AND version > $2 LIMIT 1`, [
          tenant,
          cut,
        ]);
        const more = rest.length > 0;
        return { changes: rows.map(recordOf), more, version: Number(more ? cut : (head?.['version'] ?? 0)) };
      }),

    account: (scope, id) =>
      session.transaction(scope, 'read', async (ask) => {
        const text = `SELECT * FROM ${schema}.accounts WHERE tenant = $1 AND account = $2`;
        const [row] = await ask(text, [scope.tenant, id]);
        return row && accountOf(row);
      }),

    accounts: (scope, { area, after, limit }) => {
      const given = new Conditions(
        ['tenant', '=', scope.tenant],
        ['area', '=', area],
        ['account', '>', after],
      );
      const text = `SELECT * FROM ${schema}.accounts WHERE ${given.text} ORDER BY account LIMIT ${limit}`;
      return session.transaction(scope, 'read', async (ask) =>
        (await ask(text, given.values)).map(accountOf),
      );
    },

    hold: (scope, id) =>
      session.transaction(scope, 'read', async (ask) => {
        const text = `SELECT * FROM ${schema}.holds WHERE tenant = $1 AND hold = $2`;
        const [row] = await ask(text, [scope.tenant, id]);
        return row && holdOf(row);
      }),

    holds: (scope, { account, state, after, limit }) => {
      const given = new Conditions(['tenant', '=', scope.tenant], ['account', '=', account]);
      given.add(['state', '=', state], ['hold', '>', after]);
      const text = `SELECT * FROM ${schema}.holds WHERE ${given.text} ORDER BY hold LIMIT ${limit}`;
      return session.transaction(scope, 'read', async (ask) => (await ask(text, given.values)).map(holdOf));
    },

    entries: (scope, { kind, about, after, limit }): Promise<readonly StoredEntry[]> => {
      const given = new Conditions(['tenant', '=', scope.tenant], ['seq', '>', after]);
      given.add(['kind', '=', kind], ['about', '=', about]);
      const text = `SELECT seq, version, at, kind, about, area, json::text AS json FROM ${schema}.journal
        WHERE ${given.text} ORDER BY seq LIMIT ${limit}`;
      return session.transaction(scope, 'read', async (ask) => (await ask(text, given.values)).map(entryOf));
    },

    close,
  };
}

type Condition = readonly [column: string, is: '=' | '>', value: string | number | undefined];

/** Conditions that are asked for, with their values as parameters. Limits are numbers that the port has checked. */
class Conditions {
  readonly values: (string | number)[] = [];
  readonly #parts: string[] = [];

  constructor(...conditions: readonly Condition[]) {
    this.add(...conditions);
  }

  add(...conditions: readonly Condition[]): void {
    for (const [column, is, value] of conditions) {
      if (value !== undefined) this.#parts.push(`${column} ${is} $${this.values.push(value)}`);
    }
  }

  get text(): string {
    return this.#parts.join(' AND ');
  }
}
