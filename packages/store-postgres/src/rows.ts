import type { Account, Hold } from '@koppel/core';
import type { StoredEntry, StoredRecord } from '@koppel/core/store';
import type { Row } from './session.js';

/** Rows as the port has them. PostgreSQL's bigint comes as text; ours stay below 2⁵³. */
export function recordOf(row: Row): StoredRecord {
  const { collection, id, area, keys, json, version } = row;
  return { collection, id, area, keys, json: json ?? undefined, version: Number(version) };
}

export function accountOf({ account, area, capacity, held, used, version }: Row): Account {
  return {
    account,
    area,
    capacity: Number(capacity),
    held: Number(held),
    used: Number(used),
    version: Number(version),
  };
}

export function holdOf({ hold, account, area, amount, until, state, version }: Row): Hold {
  const end = until === null ? {} : { until: Number(until) };
  return { hold, account, area, amount: Number(amount), ...end, state, version: Number(version) };
}

export function entryOf({ seq, version, at, kind, about, area, json }: Row): StoredEntry {
  const numbers = { seq: Number(seq), version: Number(version), at: Number(at) };
  return { ...numbers, kind, about: about ?? undefined, area, json };
}
