import { at, show } from '../errors.js';
import { byCodePoint } from './check.js';
import { fail } from './error.js';
import type { Account, Hold, Receipt } from './port.js';
import { LedgerPlan } from './plan-ledger.js';
import { type Ready, type ReadyStep, recordKey } from './prepare.js';

/** What has to be read, with the tenant locked, before a commit can be decided. */
export interface Needs {
  readonly records: readonly { readonly collection: string; readonly id: string }[];
  /** Accounts by id; and those of all holds that are read. */
  readonly accounts: readonly string[];
  readonly holds: readonly string[];
  /** Accounts of which all holds are needed that are held and whose `until` is at most `now`. */
  readonly dueOf: readonly string[];
  /** How many such holds of all other accounts, by `until` and then hold; 0 when none are needed. */
  readonly due: number;
}

/** What was read. The order of the lists does not matter, and things may be in them twice. */
export interface Before {
  /** The tenant's version and the number of its journal's last entry; 0 for a tenant that has nothing yet. */
  readonly version: number;
  readonly seq: number;
  /** The commit that had this key, if one did. */
  readonly earlier: { readonly fingerprint: string; readonly receipt: Receipt } | undefined;
  readonly records: readonly RecordState[];
  readonly accounts: readonly Account[];
  readonly holds: readonly Hold[];
}

export interface RecordState {
  readonly collection: string;
  readonly id: string;
  readonly version: number;
  readonly deleted: boolean;
}

/** A record as it is to be kept. `json` is undefined when it is deleted: the row stays, so that `changes` can tell. */
export interface RecordRow {
  readonly collection: string;
  readonly id: string;
  readonly area: string;
  readonly keys: readonly string[];
  readonly json: string | undefined;
}

export interface EntryRow {
  readonly seq: number;
  readonly kind: string;
  readonly about: string | undefined;
  readonly area: string;
  readonly json: string;
}

/** What to write, all of it in the one transaction in which `Before` was read. Rows are whole: they replace what was there. */
export interface Writes {
  readonly receipt: Receipt;
  readonly seq: number;
  readonly records: readonly RecordRow[];
  readonly accounts: readonly Account[];
  readonly holds: readonly Hold[];
  readonly entries: readonly EntryRow[];
}

/** Either what to write, or the receipt of a commit that has nothing (more) to write. */
export type Decision = { readonly writes: Writes } | { readonly receipt: Receipt };

export function needsOf({ steps }: Ready): Needs {
  const of = <D extends ReadyStep['do']>(...verbs: D[]) =>
    steps.filter((step): step is Extract<ReadyStep, { do: D }> => verbs.includes(step.do as D));
  const unique = (names: readonly string[]) => [...new Set(names)].sort(byCodePoint);
  const [expire] = of('expire');
  const dueOf = unique(of('reserve').map(({ account }) => account));
  return {
    records: of('put', 'delete').map(({ collection, id }) => ({ collection, id })),
    accounts: unique([...of('open').map(({ account }) => account), ...dueOf]),
    holds: unique(of('reserve', 'confirm', 'release').map(({ hold }) => hold)),
    dueOf,
    // A release may end some of the first ones before `expire` gets to them.
    due: expire === undefined ? 0 : expire.limit + of('release').length,
  };
}

/**
 * Decides a commit on what was read: the rules of versions, of the ledger and of keys, for every store. Pure; throws a
 * `StoreError` when a step cannot be done, and then nothing is to be written.
 */
export function decide(before: Before, ready: Ready): Decision {
  const { earlier } = before;
  if (earlier !== undefined) {
    if (earlier.fingerprint === ready.fingerprint) return { receipt: { ...earlier.receipt, repeated: true } };
    fail(
      'CONFLICT',
      '/key',
      `the key ${show(ready.key)} of another commit`,
      'a key of its own',
      'Make a new key',
    );
  }
  const version = before.version + 1;
  const known = new Map(before.records.map((record) => [recordKey(record.collection, record.id), record]));
  const ledger = new LedgerPlan(before, version, ready.now);
  const records: RecordRow[] = [];
  const entries: EntryRow[] = [];
  for (const [place, step] of ready.steps.entries()) {
    if (step.do === 'put' || step.do === 'delete') {
      const row = writeRecord(step, known.get(recordKey(step.collection, step.id)), at('', place));
      if (row !== undefined) records.push(row);
    } else if (step.do === 'append') {
      const { kind, about, area, json } = step;
      entries.push({ seq: before.seq + entries.length + 1, kind, about, area, json });
    } else ledger.take(step, at('', place));
  }
  const { accounts, holds, expired } = ledger.result();
  if (records.length + entries.length + accounts.length + holds.length === 0) {
    return { receipt: { version: before.version, repeated: false, expired: [] } };
  }
  const receipt = { version, repeated: false, expired };
  return { writes: { receipt, seq: before.seq + entries.length, records, accounts, holds, entries } };
}

function writeRecord(
  step: Extract<ReadyStep, { do: 'put' | 'delete' }>,
  known: RecordState | undefined,
  pointer: string,
): RecordRow | undefined {
  const version = known === undefined || known.deleted ? 0 : known.version;
  if (step.ifVersion !== undefined && step.ifVersion !== version) {
    const found = version === 0 ? `no record ${show(step.id)}` : `version ${version}`;
    const expected = step.ifVersion === 0 ? 'no such record yet' : `version ${step.ifVersion}`;
    fail('CONFLICT', at(pointer, 'ifVersion'), found, expected, 'Read the record again');
  }
  const { collection, id } = step;
  if (step.do === 'put') return { collection, id, area: step.area, keys: step.keys, json: step.json };
  return version === 0 ? undefined : { collection, id, area: '', keys: [], json: undefined };
}
