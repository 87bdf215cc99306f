import type { Account, Hold, HoldState } from '@koppel/core';
import type { StoredEntry, StoredRecord } from '@koppel/core/store';
import type { Cell, Row } from './driver.js';

/** Rows as the port has them. */
const text = (cell: Cell | undefined) => cell as string;
const whole = (cell: Cell | undefined) => cell as number;

export function recordOf(row: Row): StoredRecord {
  return {
    collection: text(row['collection']),
    id: text(row['id']),
    area: text(row['area']),
    keys: JSON.parse(text(row['keys'])) as string[],
    json: row['json'] === null ? undefined : text(row['json']),
    version: whole(row['version']),
  };
}

export function accountOf(row: Row): Account {
  return {
    account: text(row['account']),
    area: text(row['area']),
    capacity: whole(row['capacity']),
    held: whole(row['held']),
    used: whole(row['used']),
    version: whole(row['version']),
  };
}

export function holdOf(row: Row): Hold {
  return {
    hold: text(row['hold']),
    account: text(row['account']),
    area: text(row['area']),
    amount: whole(row['amount']),
    ...(row['until'] === null ? {} : { until: whole(row['until']) }),
    state: text(row['state']) as HoldState,
    version: whole(row['version']),
  };
}

export function entryOf(row: Row): StoredEntry {
  return {
    seq: whole(row['seq']),
    version: whole(row['version']),
    at: whole(row['at']),
    kind: text(row['kind']),
    about: row['about'] === null ? undefined : text(row['about']),
    area: text(row['area']),
    json: text(row['json']),
  };
}
