import { at, show } from '../errors.js';
import { byCodePoint } from './check.js';
import { fail } from './error.js';
import { LedgerPlan } from './plan-ledger.js';
import { type Ready, type ReadyStep, recordKey } from './prepare.js';
import type { Before, Decision, EntryRow, Needs, RecordRow, RecordState } from './transaction.js';

/** What an adapter has to read, in its transaction, before `decide` can say what a commit comes to. */
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
