import type { Collections, CommitOptions, Policy, Ranked, Step, TenantStore } from '@koppel/core';
import type { Given } from './given.js';

/** What the journal says of something that was written. */
export interface Entry {
  readonly kind: string;
  readonly about: string;
  readonly body: unknown;
  /** Of a proposal: all that it takes to work it out again. */
  readonly ranking?: DeskRanking;
}

export interface DeskEntry extends Entry {
  readonly id: string;
  /** The person or firm that it is about. */
  readonly asker: string;
}

export interface DeskRanking {
  readonly policy: Policy;
  readonly policyName: string;
  readonly given: Given;
  readonly question: object;
  readonly unknown: 'keep' | 'drop';
  readonly day: string;
  readonly version: number;
  readonly by?: string | undefined;
  /** What came out, best first, with the rows as they were. */
  readonly found: readonly Ranked[];
}

/**
 * A record of decisions, such as that of `@koppel/record`. Whoever has one keeps entries there, where a person can be erased; without
 * one they go into the journal, which forgets nothing.
 */
export interface DeskRecord {
  /** Commits the steps and writes the entry, together or not at all. A `StoreError` of the steps is passed on. */
  commit(steps: readonly Step[], options: CommitOptions, entry: DeskEntry): Promise<unknown>;
}

export async function commitWith(
  { store, record }: { readonly store: TenantStore<Collections>; readonly record?: DeskRecord },
  steps: readonly Step[],
  options: CommitOptions,
  entry: DeskEntry,
): Promise<void> {
  const { kind, about, body } = entry;
  if (record === undefined) await store.commit([...steps, { do: 'append', kind, about, body }], options);
  else await record.commit(steps, options, entry);
}
