import { type Issue, KoppelError } from '../errors.js';

/**
 * Whether trying again helps. `no`: the call is wrong. `same`: the same call with the same key may succeed, and counts once.
 * `anew`: read again and decide again, under a new key.
 */
export type Retry = 'no' | 'same' | 'anew';

const retryOf = {
  BAD_VALUE: 'no',
  BAD_DOCUMENT: 'no',
  BAD_OPTION: 'no',
  /** Something is not as the caller believed: a version, a key, the state of a hold. */
  CONFLICT: 'anew',
  NOT_FOUND: 'anew',
  /** Not that much is free. */
  EXHAUSTED: 'anew',
  /** The time of a hold is over. */
  EXPIRED: 'anew',
  CANCELLED: 'same',
  /** The storage failed, and whether it did what was asked may be unknown. */
  UNAVAILABLE: 'same',
  CLOSED: 'no',
} as const satisfies Record<string, Retry>;

export type StoreErrorCode = keyof typeof retryOf;

/** All that a store refuses. */
export class StoreError extends KoppelError {
  override readonly name = 'StoreError';
  declare readonly code: StoreErrorCode;
  readonly retry: Retry;

  constructor(code: StoreErrorCode, issues: readonly Issue[], options?: { cause?: unknown }) {
    super(code, issues);
    this.retry = retryOf[code];
    // Not enumerable: what a driver says is for a log, and must not reach an answer by accident.
    if (options !== undefined) Object.defineProperty(this, 'cause', { value: options.cause });
  }
}

/** Throws a `StoreError` about one place. */
export function fail(
  code: StoreErrorCode,
  pointer: string,
  found: string,
  expected: string,
  hint?: string,
): never {
  throw new StoreError(code, [
    hint === undefined ? { pointer, found, expected } : { pointer, found, expected, hint },
  ]);
}

/** What a store throws when its storage fails; the driver's own words go along as `cause`. */
export function unavailable(found: string, cause: unknown): StoreError {
  const issue = {
    pointer: '',
    found,
    expected: 'a storage that answers',
    hint: 'Try again with the same key: it counts once',
  };
  return new StoreError('UNAVAILABLE', [issue], { cause });
}

/** Refuses with `CANCELLED` when the signal says so. */
export function heed(signal: AbortSignal | undefined): void {
  if (signal?.aborted) throw cancelled(signal);
}

/** The refusal of a call whose signal was aborted, with its reason as the cause. */
export function cancelled(signal: AbortSignal): StoreError {
  const issue = { pointer: '', found: 'an aborted signal', expected: 'time to finish' };
  return new StoreError('CANCELLED', [issue], { cause: signal.reason });
}

export function closed(): StoreError {
  const issue = {
    pointer: '',
    found: 'a store that was closed',
    expected: 'an open one',
    hint: 'Open it again',
  };
  return new StoreError('CLOSED', [issue]);
}
