import type { Account, Hold, HoldState, Receipt } from './port.js';
import type { EntryRow, RecordRow } from './transaction.js';
import type { Ready } from './prepare.js';

/**
 * What is left for an adapter once `makeStore` has checked arguments, parsed JSON and scoped calls to a tenant: a handful of
 * queries, and a transaction that reads what `needsOf` names, asks `decide`, and writes what it is told. Arguments are valid.
 */
export interface Backend {
  commit(scope: Scope, ready: Ready): Promise<Receipt>;
  record(scope: Scope, collection: string, id: string): Promise<StoredRecord | undefined>;
  records(scope: Scope, query: RecordQuery): Promise<readonly StoredRecord[]>;
  /** One consistent picture: records written after `since`, up to the last whole commit that `limit` rows reach into. */
  changes(scope: Scope, since: number, limit: number): Promise<ChangedRecords>;
  account(scope: Scope, id: string): Promise<Account | undefined>;
  accounts(scope: Scope, query: AccountQuery): Promise<readonly Account[]>;
  hold(scope: Scope, id: string): Promise<Hold | undefined>;
  holds(scope: Scope, query: HoldQuery): Promise<readonly Hold[]>;
  entries(scope: Scope, query: EntryQuery): Promise<readonly StoredEntry[]>;
  close(): Promise<void>;
}

/** Whose data, and until when it is wanted. */
export interface Scope {
  readonly tenant: string;
  readonly signal: AbortSignal | undefined;
}

interface Page<Place> {
  /** What comes after this place, in the order of code points or of numbers; all, if undefined. */
  readonly after: Place | undefined;
  readonly limit: number;
}

export interface RecordQuery extends Page<string> {
  readonly collection: string;
  readonly area: string | undefined;
  readonly key: string | undefined;
}

export interface AccountQuery extends Page<string> {
  readonly area: string | undefined;
}

export interface HoldQuery extends Page<string> {
  readonly account: string;
  readonly state: HoldState | undefined;
}

export interface EntryQuery extends Page<number> {
  readonly kind: string | undefined;
  readonly about: string | undefined;
}

/** A record as it lies in the store; `json` is undefined when it was deleted, which only `changes` may show. */
export interface StoredRecord extends RecordRow {
  readonly version: number;
}

export interface ChangedRecords {
  readonly changes: readonly StoredRecord[];
  readonly version: number;
  readonly more: boolean;
}

export interface StoredEntry extends EntryRow {
  readonly version: number;
  readonly at: number;
}
