import type { Receipt } from '@koppel/core';
import {
  type Before,
  decide,
  type Needs,
  needsOf,
  type Ready,
  type RecordRow,
  type Writes,
} from '@koppel/core/store';
import { accountOf, holdOf } from './rows.js';
import type { Ask, Row } from './session.js';

/**
 * Reads, decides and writes one commit. The tenant's row is locked from the first statement on, so that commits of one
 * tenant take turns, in the order of their versions; those of different tenants do not wait for each other.
 */
export async function commit(ask: Ask, schema: string, tenant: string, ready: Ready): Promise<Receipt> {
  const head = await lock(ask, schema, tenant);
  const decision = decide(await read(ask, schema, tenant, ready, head), ready);
  if (!('writes' in decision)) return decision.receipt;
  await write(ask, schema, tenant, ready, decision.writes);
  return decision.writes.receipt;
}

async function lock(ask: Ask, schema: string, tenant: string): Promise<Row> {
  const text = `SELECT version, seq FROM ${schema}.tenants WHERE tenant = $1 AND area = '' FOR UPDATE`;
  const [head] = await ask(text, [tenant]);
  if (head !== undefined) return head;
  // The first commit of a tenant; somebody else's first may be on its way, and is waited for.
  await ask(`INSERT INTO ${schema}.tenants VALUES ($1, '', 0, 0) ON CONFLICT DO NOTHING`, [tenant]);
  return (await ask(text, [tenant]))[0] as Row;
}

async function read(ask: Ask, schema: string, tenant: string, ready: Ready, head: Row): Promise<Before> {
  const needs = needsOf(ready);
  const [earlier] = await ask(
    `SELECT version, fingerprint, expired FROM ${schema}.commits WHERE tenant = $1 AND area = '' AND key = $2`,
    [tenant, ready.key],
  );
  const records = await recordsOf(ask, schema, tenant, needs);
  const holds = (await holdsOf(ask, schema, tenant, needs, ready.now)).map(holdOf);
  const accounts = [...new Set([...needs.accounts, ...holds.map(({ account }) => account)])];
  const accountRows =
    accounts.length === 0
      ? []
      : await ask(`SELECT * FROM ${schema}.accounts WHERE tenant = $1 AND account = ANY ($2)`, [
          tenant,
          accounts,
        ]);
  return {
    version: Number(head['version']),
    seq: Number(head['seq']),
    earlier: earlier && {
      fingerprint: earlier['fingerprint'],
      receipt: { version: Number(earlier['version']), repeated: false, expired: earlier['expired'] },
    },
    records: records.map(({ collection, id, version, deleted }) => {
      return { collection, id, version: Number(version), deleted };
    }),
    accounts: accountRows.map(accountOf),
    holds,
  };
}

async function recordsOf(ask: Ask, schema: string, tenant: string, { records }: Needs): Promise<Row[]> {
  if (records.length === 0) return [];
  return ask(
    `SELECT collection, id, version, json IS NULL AS deleted FROM ${schema}.records
      WHERE tenant = $1 AND (collection, id) IN (SELECT * FROM unnest($2::text[], $3::text[]))`,
    [tenant, records.map(({ collection }) => collection), records.map(({ id }) => id)],
  );
}

async function holdsOf(ask: Ask, schema: string, tenant: string, needs: Needs, now: number): Promise<Row[]> {
  const { holds, dueOf, due } = needs;
  const found: Row[] = [];
  if (holds.length > 0) {
    found.push(
      ...(await ask(`SELECT * FROM ${schema}.holds WHERE tenant = $1 AND hold = ANY ($2)`, [tenant, holds])),
    );
  }
  const isDue = `tenant = $1 AND state = 'held' AND until <= $2`;
  if (dueOf.length > 0) {
    const text = `SELECT * FROM ${schema}.holds WHERE ${isDue} AND account = ANY ($3)`;
    found.push(...(await ask(text, [tenant, now, dueOf])));
  }
  if (due > 0) {
    const text = `SELECT * FROM ${schema}.holds WHERE ${isDue} AND account <> ALL ($3) ORDER BY until, hold LIMIT $4`;
    found.push(...(await ask(text, [tenant, now, dueOf, due])));
  }
  return found;
}

async function write(ask: Ask, schema: string, tenant: string, ready: Ready, writes: Writes): Promise<void> {
  const { receipt, seq, records, accounts, holds, entries } = writes;
  const { version, expired } = receipt;
  await ask(`UPDATE ${schema}.tenants SET version = $2, seq = $3 WHERE tenant = $1 AND area = ''`, [
    tenant,
    version,
    seq,
  ]);
  await ask(
    `INSERT INTO ${schema}.commits (tenant, area, key, version, at, fingerprint, expired)
      VALUES ($1, '', $2, $3, $4, $5, $6)`,
    [tenant, ready.key, version, ready.now, ready.fingerprint, expired],
  );
  if (records.length > 0) await writeRecords(ask, schema, tenant, version, records);
  if (accounts.length > 0) {
    await ask(
      `INSERT INTO ${schema}.accounts (tenant, area, account, capacity, held, used, version)
        SELECT $1, area, account, capacity, held, used, $2
        FROM unnest($3::text[], $4::text[], $5::bigint[], $6::bigint[], $7::bigint[])
          AS new (area, account, capacity, held, used)
        ON CONFLICT (tenant, area, account) DO UPDATE SET capacity = excluded.capacity, held = excluded.held,
          used = excluded.used, version = excluded.version`,
      [tenant, version, ...columns(accounts, 'area', 'account', 'capacity', 'held', 'used')],
    );
  }
  if (holds.length > 0) {
    await ask(
      `INSERT INTO ${schema}.holds (tenant, area, hold, account, amount, until, state, version)
        SELECT $1, area, hold, account, amount, until, state, $2
        FROM unnest($3::text[], $4::text[], $5::text[], $6::bigint[], $7::bigint[], $8::text[])
          AS new (area, hold, account, amount, until, state)
        ON CONFLICT (tenant, area, hold) DO UPDATE SET state = excluded.state, version = excluded.version`,
      [tenant, version, ...columns(holds, 'area', 'hold', 'account', 'amount', 'until', 'state')],
    );
  }
  if (entries.length > 0) {
    await ask(
      `INSERT INTO ${schema}.journal (tenant, area, seq, version, at, kind, about, json)
        SELECT $1, area, seq, $2, $3, kind, about, json::json
        FROM unnest($4::text[], $5::bigint[], $6::text[], $7::text[], $8::text[]) AS new (area, seq, kind, about, json)`,
      [tenant, version, ready.now, ...columns(entries, 'area', 'seq', 'kind', 'about', 'json')],
    );
  }
}

/** A record that moves to another area has another primary key, so rows are replaced whole. */
async function writeRecords(
  ask: Ask,
  schema: string,
  tenant: string,
  version: number,
  records: readonly RecordRow[],
): Promise<void> {
  const names = columns(records, 'collection', 'id');
  for (const table of ['record_keys', 'records']) {
    await ask(
      `DELETE FROM ${schema}.${table}
        WHERE tenant = $1 AND (collection, id) IN (SELECT * FROM unnest($2::text[], $3::text[]))`,
      [tenant, ...names],
    );
  }
  // An array of arrays would have to be rectangular, so the keys of a record go as JSON.
  const keys = records.map((row) => JSON.stringify(row.keys));
  await ask(
    `INSERT INTO ${schema}.records (tenant, area, collection, id, version, keys, json)
      SELECT $1, area, collection, id, $2, ARRAY(SELECT jsonb_array_elements_text(keys::jsonb)), json::json
      FROM unnest($3::text[], $4::text[], $5::text[], $6::text[], $7::text[]) AS new (collection, id, area, keys, json)`,
    [tenant, version, ...names, ...columns(records, 'area'), keys, ...columns(records, 'json')],
  );
  const keyed = records.flatMap(({ collection, id, area, keys }) =>
    keys.map((key) => ({ collection, id, area, key })),
  );
  if (keyed.length === 0) return;
  await ask(
    `INSERT INTO ${schema}.record_keys (tenant, area, collection, key, id)
      SELECT $1, area, collection, key, id
      FROM unnest($2::text[], $3::text[], $4::text[], $5::text[]) AS new (area, collection, key, id)`,
    [tenant, ...columns(keyed, 'area', 'collection', 'key', 'id')],
  );
}

/** Rows as one list per column, the form that `unnest` takes: one statement, however many rows. */
function columns<T>(rows: readonly T[], ...fields: (keyof T)[]): unknown[][] {
  return fields.map((field) => rows.map((row) => row[field] ?? null));
}
