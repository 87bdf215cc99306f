import { buildIndex, type Fields, isSerialisable, type Policy, type RecordOf } from '@koppel/core';
import { DeskError } from './error.js';
import type { Given } from './given.js';

/** A policy that the desk answers with, and where its offers are kept. */
export interface DeskPolicy<A extends Fields = Fields, O extends Fields = Fields> {
  readonly policy: Policy<A, O>;
  /** The collection of the store whose records are the offers: offers, vacancies, members … */
  readonly collection: string;
  /**
   * The flat fields that the policy reads, from a record of the collection; `undefined` leaves the record out. The record
   * itself unless said. Has to be pure: the same record, the same row.
   */
  // biome-ignore lint/suspicious/noExplicitAny: what the caller's collections hold is for the caller to say.
  rowOf?(value: any, id: string): RecordOf<O> | undefined;
}

// biome-ignore lint/suspicious/noExplicitAny: any fields on either side.
export type DeskPolicies = Record<string, DeskPolicy<any, any>>;

/** What is asked of one of the policies: the fields of its asking side. */
export type QuestionOf<P> = P extends DeskPolicy<infer A, infer _> ? RecordOf<A> : never;

/** Refuses policies that no index can be made for, and those that cannot be told apart: a policy has to be data. */
export function checkPolicies(policies: DeskPolicies, given: Given): void {
  for (const [name, { policy }] of Object.entries(policies)) {
    buildIndex(policy, [], given);
    if (isSerialisable(policy)) continue;
    throw new DeskError(
      'BAD_OPTION',
      `/policies/${name}`,
      'a policy with a custom function',
      'a policy that is data',
      'Compose it from measures',
    );
  }
}
