import type { CaseOf, TestRunner } from '@koppel/core/testing';
import type { BatchExecutor } from '../port.js';

/** What runs the cases: `test` of vitest, node:test or anything alike, and fast-check. */
export interface BatchRunner {
  readonly test: TestRunner;
  readonly fc: typeof import('fast-check').default;
}

/** What the suite needs of an executor to try it. */
export interface BatchHarness {
  /** A new, empty place for runs. */
  create(): Promise<BatchStage>;
  /** What the executor can do: `true`, which is then tried, or the reason why not, which the skipped cases show. */
  readonly can: Readonly<Record<BatchCapability, true | string>>;
}

/**
 * `durable`: what was started is there after close and open. `processes`: several processes work on one run, and may be
 * killed. `leases`: a shard whose worker says nothing any more is given to another.
 */
export type BatchCapability = 'durable' | 'processes' | 'leases';

export interface BatchStage {
  /** Opens an executor; all of them share what they keep, if it is durable. */
  open(): Promise<BatchExecutor>;
  /** The results as they lie there, read past the executor: every row, also if there are several of one shard. */
  look(run: string): Promise<readonly { readonly name: string; readonly result: Uint8Array }[]>;
  /** A process of its own that opens an executor and works on a run with `toyJob`. Needs `processes`. */
  spawn?(run: string): WorkerProcess;
  /** How long a shard may be with somebody who says nothing. Needs `leases`. */
  readonly leaseMs?: number;
  dispose(): Promise<void>;
}

export interface WorkerProcess {
  /** At once, without a word: SIGKILL. */
  kill(): void;
  /** Resolves when it is gone, to its exit code, or null when it was killed. */
  readonly ended: Promise<number | null>;
}

export interface BatchConformanceOptions {
  /** How many random runs. Default 30. */
  readonly runs?: number;
  /** How many workers are killed at random moments. Default 3. */
  readonly kills?: number;
  readonly seed?: number;
}

/** What the cases are written with. */
export interface Suite extends Required<BatchConformanceOptions> {
  readonly fc: BatchRunner['fc'];
  /** One case, on a stage of its own; skipped, with the reason in its name, when the executor cannot do what it needs. */
  readonly law: CaseOf<BatchStage, BatchCapability>;
}
