/**
 * What Koppel asks of whoever carries out a batch: to keep the input of a run, to hand out its shards to any number of
 * workers, and to keep exactly one result of each. It knows nothing of ranking: a shard is a name and a small JSON value, a
 * result is bytes.
 *
 * A run never changes once it is started. Its input is kept in parts, each under the hash of its bytes, so that no worker
 * can read something else than another did. A job has to be pure: the same shard and parts, the same bytes. Then it does
 * not matter who did a shard, or how often it was begun.
 */
export interface BatchExecutor {
  /** Keeps bytes of the input of a run, and gives them their name. The same bytes again are the same part. */
  keep(run: string, bytes: Uint8Array): Promise<string>;
  /** @throws BatchError `NOT_FOUND`; `BAD_BYTES` when they are not what was kept. */
  part(run: string, name: string): Promise<Uint8Array>;
  /** Starts a run, all its shards or none. Again with the same shards changes nothing; with others it is a `CONFLICT`. */
  start(run: string, shards: readonly Shard[]): Promise<void>;
  /** How far it is; undefined for a run that was not started. */
  progress(run: string): Promise<Progress | undefined>;
  /**
   * Takes one shard after the other, until none is left to do, the run is cancelled or the signal says so. Any number of
   * processes may work on a run, and come and go. A shard whose job throws is given out again, a few times.
   */
  work(run: string, job: Job, options?: WorkOptions): Promise<void>;
  /** The results so far, in the order in which the shards were given to `start`. */
  results(run: string): AsyncGenerator<ShardResult, void, void>;
  /** Gives shards that have failed another try. @throws BatchError `NOT_FOUND` */
  again(run: string): Promise<void>;
  /** No result is added from now on, and jobs are told by their signal. For good. */
  cancel(run: string): Promise<void>;
  /** Forgets a run: its parts, shards and results. */
  remove(run: string): Promise<void>;
  close(): Promise<void>;
}

export interface Shard {
  /** 1 to 200 characters, unlike all others of the run. */
  readonly name: string;
  /** Plain JSON. What is large belongs in parts. */
  readonly input: unknown;
}

/** Works out the result of a shard. The signal is aborted when it is not wanted any more. */
export type Job = (shard: Shard, signal: AbortSignal) => Promise<Uint8Array>;

export interface WorkOptions {
  /** Stops this worker: the shard in hand goes back, and counts as not begun. */
  readonly signal?: AbortSignal;
  /** Called after each shard that this worker has done. What it throws, `work` throws. */
  readonly onShard?: (shard: Shard) => void;
}

export interface ShardResult {
  readonly name: string;
  readonly result: Uint8Array;
}

export interface Progress {
  /** `failed`: nothing is left to do, but some shards failed each time they were tried. */
  readonly state: 'running' | 'done' | 'failed' | 'cancelled';
  readonly total: number;
  readonly done: number;
  /** Shards that failed as often as they may, and what was said the last time. */
  readonly failed: readonly { readonly name: string; readonly message: string }[];
}
