import type { Account, Collections, Hold, Store } from '../../store/port.js';
import type { Fc } from '../arbitraries/fc.js';
import type { AssertOptions } from '../assert-property.js';
import type { CaseOf, TestRunner } from '../cases.js';

/** What runs the cases: `test` of vitest, node:test or anything alike, and fast-check. */
export interface StoreRunner {
  readonly test: TestRunner;
  readonly fc: Fc;
}

/** What the suite needs of a store to try it. */
export interface StoreHarness {
  /** A new, empty storage: a folder, a schema. */
  create(): Promise<Storage>;
  /** What the store can do: `true`, which is then tried, or the reason why not, which the skipped cases show. */
  readonly can: Readonly<Record<Capability, true | string>>;
}

/**
 * `durable`: what was acknowledged is there after close and open. `shared`: several open stores may use one storage.
 * `faults`: `open` heeds `interrupt`. `guarded`: the engine itself refuses to change the journal.
 */
export type Capability = 'durable' | 'shared' | 'faults' | 'guarded';

export interface Storage {
  /** Opens a store. All that it asks of its storage from then on goes through `interrupt`, if one is given. */
  open(options?: { readonly interrupt?: Interrupt }): Promise<Store<Anything>>;
  /** What lies in the storage of one tenant, read past the store: rows, whatever order. */
  look(tenant: string): Promise<Dump>;
  /** Tries to change (or remove) an entry of the journal past the store; throws when the engine refuses. Needs `guarded`. */
  tamper?(tenant: string, seq: number, how: 'change' | 'remove'): Promise<void>;
  dispose(): Promise<void>;
}

/** Does a call to the storage, or something else instead. May be given calls that answer at once or with a promise. */
export type Interrupt = <T>(call: () => T) => T;

// biome-ignore lint/suspicious/noExplicitAny: the suite keeps all kinds of values in all kinds of collections.
export type Anything = Record<string, any> & Collections;

/** Everything that a tenant has, as the storage holds it. */
export interface Dump {
  readonly version: number;
  readonly seq: number;
  /** `value` is undefined for a record that was deleted; then `area` and `keys` do not matter. */
  readonly records: readonly {
    readonly collection: string;
    readonly id: string;
    readonly version: number;
    readonly area: string;
    readonly keys: readonly string[];
    readonly value: unknown;
  }[];
  readonly accounts: readonly Account[];
  readonly holds: readonly Hold[];
  readonly entries: readonly {
    readonly seq: number;
    readonly version: number;
    readonly at: number;
    readonly kind: string;
    readonly about: string | undefined;
    readonly area: string;
    readonly body: unknown;
  }[];
  readonly commits: readonly { readonly key: string; readonly version: number; readonly at: number }[];
}

export interface ConformanceOptions extends Pick<AssertOptions, 'seed' | 'path'> {
  /** How many random sequences, each against the model. Default 100; races, tenants and the like take a fifth. */
  readonly runs?: number;
}

/** What the cases are written with. */
export interface Suite extends ConformanceOptions {
  readonly fc: StoreRunner['fc'];
  readonly runs: number;
  readonly can: StoreHarness['can'];
  /** One case, on a storage of its own; skipped, with the reason in its name, when the store cannot do what it needs. */
  readonly law: CaseOf<Storage, Capability>;
}
