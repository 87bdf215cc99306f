import type { Account, Hold, Receipt } from './port.js';

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
