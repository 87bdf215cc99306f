import { type Issue, KoppelError } from '../errors.js';

export type StoreErrorCode =
  | 'BAD_VALUE'
  | 'BAD_DOCUMENT'
  | 'CONFLICT'
  | 'NOT_FOUND'
  | 'EXHAUSTED'
  | 'EXPIRED'
  | 'CANCELLED'
  | 'UNAVAILABLE'
  | 'CLOSED';

/** All that a store refuses. */
export class StoreError extends KoppelError {
  override readonly name = 'StoreError';
  declare readonly code: StoreErrorCode;

  constructor(code: StoreErrorCode, issues: readonly Issue[], options?: { cause?: unknown }) {
    super(code, issues, options);
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
