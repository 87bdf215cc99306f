import type { Policy } from '../policy/spec.js';
import type { TreeData } from '../policy/tree.js';
import type { Failure } from './failure.js';
import type { Answers, AskOptions } from './unit.js';

/** All that a worker needs, as it crosses to it: by copy, but for the shared buffers. */
export interface Job {
  readonly policy: Policy;
  readonly options: AskOptions;
  readonly index: ArrayBuffer | SharedArrayBuffer;
  readonly corpora: readonly { readonly id: string; readonly bytes: ArrayBuffer | SharedArrayBuffer }[];
  readonly trees: readonly TreeData[];
  /** Address of the module whose export `analysers` has a function per corpus. */
  readonly analysers: string | undefined;
}

/** Asks that are answered in one go, without a word in between. */
export interface Unit {
  readonly number: number;
  readonly asks: readonly object[];
}

/** What a worker says: the answers of a unit, or that it cannot begin. */
export type Said = { readonly number: number; readonly answers: Answers } | { readonly failed: Failure };
