/**
 * What Koppel asks of a store: to fetch, to count what runs out, and to keep a journal. A store never ranks and holds no
 * policy. Nothing of one tenant can be reached, seen or guessed from another.
 *
 * All that changes goes through `commit`: steps that happen together or not at all, under a key by which the same commit,
 * sent again, counts once. All that is fetched is plain data, the caller's own copy. Every promise that is refused is
 * refused with a `StoreError`, whose `retry` says whether trying again helps.
 */
export interface Store<C extends Collections = Collections> {
  /** All that one tenant has. Costs nothing until something is asked of it. */
  tenant(id: string): TenantStore<C>;
  /** Lets go of files and connections; what is asked afterwards is refused with `CLOSED`. */
  close(): Promise<void>;
}

/** The names of the collections and what a record of each holds: a plain JSON object. */
export type Collections = Record<string, object>;

/** Milliseconds since 1 January 1970, UTC, whole. Stores have no clock: the caller says what time it is. */
export type Instant = number;

/** What every call takes. Aborting before the change is made undoes it; afterwards it is too late, and the call succeeds. */
export interface Call {
  readonly signal?: AbortSignal;
}

/** At most `limit` things (1 to 10,000; 1,000 unless said), those that come after a place. */
export interface Paging<Place> extends Call {
  readonly after?: Place;
  readonly limit?: number;
}

export interface TenantStore<C extends Collections = Collections> {
  /** Does all steps, in this order, or none of them. 1 to 1,000 steps; each record at most once. */
  commit(steps: readonly Step<C>[], options: CommitOptions): Promise<Receipt>;
  readonly records: Records<C>;
  readonly ledger: Ledger;
  readonly journal: Journal;
}

export interface CommitOptions extends Call {
  /** Names this commit. Sent again with the same steps it changes nothing and gives the first receipt; one that found nothing to do is not kept. */
  readonly key: string;
  readonly now: Instant;
}

export interface Receipt {
  /** The tenant's version from this commit on: 1, 2, 3 … without gaps, in the order in which commits took effect. */
  readonly version: number;
  /** Whether this key was committed before. */
  readonly repeated: boolean;
  /** Holds whose time was found to be over, by id. */
  readonly expired: readonly string[];
}

/** Typed collections. A record has the version of the commit that last wrote it. */
export interface Records<C extends Collections = Collections> {
  get<N extends keyof C & string>(collection: N, id: string, call?: Call): Promise<Kept<C[N]> | undefined>;
  /** By id, in the order of code points; of one area, or with one key, or both, if asked. */
  list<N extends keyof C & string>(collection: N, query?: ListQuery): Promise<readonly Kept<C[N]>[]>;
  /** What was written after a version, each record once, as it is now; only whole commits. */
  changes(since: number, query?: Omit<Paging<never>, 'after'>): Promise<Changes<C>>;
}

export interface ListQuery extends Paging<string> {
  readonly area?: string;
  readonly key?: string;
}

export interface Kept<V> {
  readonly id: string;
  readonly version: number;
  readonly area: string;
  readonly keys: readonly string[];
  readonly value: V;
}

export interface Changes<C extends Collections = Collections> {
  /** By version, then collection, then id. `record` is absent when it was deleted. */
  readonly changes: readonly {
    [N in keyof C & string]: { collection: N; id: string; version: number; record?: Kept<C[N]> };
  }[keyof C & string][];
  /**
   * Where to go on. When nothing `more` is to come, whoever applied all of it is at this version exactly. Below `since`: the
   * store was set back to a backup; read everything again.
   */
  readonly version: number;
  readonly more: boolean;
}

/** What can run out: seats, vouchers, cents, hours in thousandths. Whole numbers; `held + used` never passes `capacity`. */
export interface Ledger {
  account(id: string, call?: Call): Promise<Account | undefined>;
  accounts(query?: Paging<string> & { readonly area?: string }): Promise<readonly Account[]>;
  hold(id: string, call?: Call): Promise<Hold | undefined>;
  holds(account: string, query?: Paging<string> & { readonly state?: HoldState }): Promise<readonly Hold[]>;
}

/** Holds whose time is over count as `held` until a commit notices: a `reserve` on the account, or `expire`. */
export interface Account {
  readonly account: string;
  readonly area: string;
  readonly capacity: number;
  readonly held: number;
  readonly used: number;
  readonly version: number;
}

export type HoldState = 'held' | 'confirmed' | 'released' | 'expired';

export interface Hold {
  readonly hold: string;
  readonly account: string;
  readonly area: string;
  readonly amount: number;
  /** From this moment on the hold is over. Absent: it stays until it is confirmed or released. */
  readonly until?: Instant;
  readonly state: HoldState;
  readonly version: number;
}

/** Append-only: entries are numbered 1, 2, 3 … without gaps and never change. */
export interface Journal {
  read(
    query?: Paging<number> & { readonly kind?: string; readonly about?: string },
  ): Promise<readonly Entry[]>;
}

export interface Entry {
  readonly seq: number;
  /** Of the commit that appended it, with the changes that it tells of. */
  readonly version: number;
  readonly at: Instant;
  readonly kind: string;
  readonly about?: string;
  readonly area: string;
  readonly body: unknown;
}

/** One change. `area` is a region by which a store may be cut into parts; '' unless said. */
export type Step<C extends Collections = Collections> =
  | {
      [N in keyof C & string]: {
        readonly do: 'put';
        readonly collection: N;
        readonly id: string;
        readonly value: C[N];
        readonly area?: string;
        /** Coarse keys to list by, at most 32. */
        readonly keys?: readonly string[];
        /** Refuse with `CONFLICT` unless this is the record's version now; 0: there is no such record. */
        readonly ifVersion?: number;
      };
    }[keyof C & string]
  | {
      readonly do: 'delete';
      readonly collection: keyof C & string;
      readonly id: string;
      readonly ifVersion?: number;
    }
  /** Opens an account, or changes its capacity, never below what is held and used. Its area stays. */
  | { readonly do: 'open'; readonly account: string; readonly capacity: number; readonly area?: string }
  /** Holds an amount, if that much is free. `until` must lie after `now`. */
  | {
      readonly do: 'reserve';
      readonly account: string;
      readonly hold: string;
      readonly amount: number;
      readonly until?: Instant;
    }
  /** What was held is used; refused with `EXPIRED` when its time is over. */
  | { readonly do: 'confirm'; readonly hold: string }
  /** Gives back what was held or used. */
  | { readonly do: 'release'; readonly hold: string }
  /** Gives back holds whose time is over, the oldest first, at most `limit` (1 to 1,000, which is the default). */
  | { readonly do: 'expire'; readonly limit?: number }
  | {
      readonly do: 'append';
      readonly kind: string;
      readonly about?: string;
      readonly area?: string;
      readonly body: unknown;
    };
