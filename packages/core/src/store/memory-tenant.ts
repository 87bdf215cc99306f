import type {
  AccountQuery,
  ChangedRecords,
  EntryQuery,
  HoldQuery,
  RecordQuery,
  StoredEntry,
  StoredRecord,
} from './backend.js';
import { byCodePoint } from './check.js';
import { type decide, needsOf } from './plan.js';
import type { Account, Hold, Receipt } from './port.js';
import { type Ready, recordKey } from './prepare.js';
import type { Before, Writes } from './transaction.js';

/** All rows of one tenant. Each commit runs without a pause, so that nobody sees half of one. */
export class MemoryTenant {
  version = 0;
  readonly records = new Map<string, StoredRecord>();
  readonly accounts = new Map<string, Account>();
  readonly holds = new Map<string, Hold>();
  readonly journal: StoredEntry[] = [];
  readonly commits = new Map<string, NonNullable<Before['earlier']> & { readonly at: number }>();
  /** Rows in the order in which they were written; one that was written again later on is stale and skipped. */
  #written: StoredRecord[] = [];
  readonly #stale = new WeakSet<StoredRecord>();
  readonly #sorted = new Map<string, string[]>();

  commit(ready: Ready, rules: typeof decide): Receipt {
    const decision = rules(this.#read(ready), ready);
    if (!('writes' in decision)) return decision.receipt;
    this.#write(decision.writes, ready);
    return decision.writes.receipt;
  }

  #read(ready: Ready): Before {
    const needs = needsOf(ready);
    const isDue = (hold: Hold) =>
      hold.state === 'held' && hold.until !== undefined && hold.until <= ready.now;
    const due = needs.due + needs.dueOf.length > 0 ? [...this.holds.values()].filter(isDue) : [];
    const holds = [...pick(this.holds, needs.holds), ...due];
    const accounts = pick(this.accounts, [...needs.accounts, ...holds.map(({ account }) => account)]);
    const names = needs.records.map(({ collection, id }) => recordKey(collection, id));
    const records = pick(this.records, names).map((row) => ({ ...row, deleted: row.json === undefined }));
    const earlier = this.commits.get(ready.key);
    return { version: this.version, seq: this.journal.length, earlier, records, accounts, holds };
  }

  #write({ receipt, records, accounts, holds, entries }: Writes, { key, now, fingerprint }: Ready): void {
    const { version } = receipt;
    this.version = version;
    this.commits.set(key, { fingerprint, receipt, at: now });
    for (const row of records) this.#keep({ ...row, version });
    for (const account of accounts) this.accounts.set(account.account, account);
    for (const hold of holds) this.holds.set(hold.hold, hold);
    for (const entry of entries) this.journal.push({ ...entry, version, at: now });
    // More stale rows than others: sweep them out.
    if (this.#written.length > 2 * this.records.size + 1_000) {
      this.#written = this.#written.filter((row) => !this.#stale.has(row));
    }
  }

  #keep(row: StoredRecord): void {
    const name = recordKey(row.collection, row.id);
    const before = this.records.get(name);
    if ((before?.json === undefined) !== (row.json === undefined)) this.#sorted.delete(row.collection);
    if (before !== undefined) this.#stale.add(before);
    this.records.set(name, row);
    this.#written.push(row);
  }

  record(collection: string, id: string): StoredRecord | undefined {
    const row = this.records.get(recordKey(collection, id));
    return row?.json === undefined ? undefined : row;
  }

  list({ collection, area, key, after, limit }: RecordQuery): StoredRecord[] {
    const ids = this.#idsOf(collection);
    const found: StoredRecord[] = [];
    for (let place = firstAfter(ids, after); place < ids.length && found.length < limit; place += 1) {
      const row = this.record(collection, ids[place] as string) as StoredRecord;
      const fits = (area === undefined || row.area === area) && (key === undefined || row.keys.includes(key));
      if (fits) found.push(row);
    }
    return found;
  }

  #idsOf(collection: string): readonly string[] {
    const known = this.#sorted.get(collection);
    if (known !== undefined) return known;
    const rows = [...this.records.values()];
    const ids = rows
      .filter((row) => row.collection === collection && row.json !== undefined)
      .map(({ id }) => id);
    ids.sort(byCodePoint);
    this.#sorted.set(collection, ids);
    return ids;
  }

  changes(since: number, limit: number): ChangedRecords {
    const start = firstWhere(
      this.#written.length,
      (place) => (this.#written[place] as StoredRecord).version > since,
    );
    const changes: StoredRecord[] = [];
    for (let place = start; place < this.#written.length; place += 1) {
      const row = this.#written[place] as StoredRecord;
      if (this.#stale.has(row)) continue;
      const last = changes.at(-1)?.version;
      if (changes.length >= limit && row.version !== last)
        return { changes: inOrder(changes), version: last as number, more: true };
      changes.push(row);
    }
    return { changes: inOrder(changes), version: this.version, more: false };
  }

  listAccounts({ area, after, limit }: AccountQuery): Account[] {
    const all = [...this.accounts.values()].filter((account) => area === undefined || account.area === area);
    return pageOf(all, ({ account }) => account, after, limit);
  }

  listHolds({ account, state, after, limit }: HoldQuery): Hold[] {
    const fits = (hold: Hold) => hold.account === account && (state === undefined || hold.state === state);
    return pageOf([...this.holds.values()].filter(fits), ({ hold }) => hold, after, limit);
  }

  read({ kind, about, after = 0, limit }: EntryQuery): StoredEntry[] {
    const found: StoredEntry[] = [];
    for (let place = after; place < this.journal.length && found.length < limit; place += 1) {
      const entry = this.journal[place] as StoredEntry;
      if ((kind === undefined || entry.kind === kind) && (about === undefined || entry.about === about))
        found.push(entry);
    }
    return found;
  }
}

function pick<T>(all: ReadonlyMap<string, T>, names: readonly string[]): T[] {
  return names.map((name) => all.get(name)).filter((one) => one !== undefined);
}

function pageOf<T>(all: T[], nameOf: (one: T) => string, after: string | undefined, limit: number): T[] {
  const rest = after === undefined ? all : all.filter((one) => byCodePoint(nameOf(one), after) > 0);
  return rest.sort((a, b) => byCodePoint(nameOf(a), nameOf(b))).slice(0, limit);
}

function inOrder(rows: StoredRecord[]): StoredRecord[] {
  return rows.sort(
    (a, b) => a.version - b.version || byCodePoint(a.collection, b.collection) || byCodePoint(a.id, b.id),
  );
}

function firstAfter(ids: readonly string[], after: string | undefined): number {
  if (after === undefined) return 0;
  return firstWhere(ids.length, (place) => byCodePoint(ids[place] as string, after) > 0);
}

/** The first place from which on something is true, by halving. */
function firstWhere(length: number, isTrue: (place: number) => boolean): number {
  let [low, high] = [0, length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (isTrue(middle)) high = middle;
    else low = middle + 1;
  }
  return low;
}
