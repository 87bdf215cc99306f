import { KoppelError, type Retry } from '@koppel/core';

export type DeskErrorCode = 'BAD_OPTION' | 'BAD_VALUE' | 'CONFLICT' | 'NOT_FOUND';

/** What the desk refuses by itself; what its store refuses is a `StoreError`, and bad documents are a `KoppelError`. */
export class DeskError extends KoppelError {
  override readonly name = 'DeskError';
  declare readonly code: DeskErrorCode;

  constructor(code: DeskErrorCode, pointer: string, found: string, expected: string, hint?: string) {
    super(code, [hint === undefined ? { pointer, found, expected } : { pointer, found, expected, hint }]);
  }
}

/**
 * Whether trying again helps, for anything that was thrown: `same` the same call, `anew` after reading and deciding
 * again, `no` not at all. What Koppel does not know is `no`: it may be a fault in the program.
 */
export function retryOf(error: unknown): Retry {
  return error instanceof KoppelError ? error.retry : 'no';
}
