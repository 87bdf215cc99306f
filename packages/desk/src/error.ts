import { KoppelError, type Retry } from '@koppel/core';

const retryOfCode = {
  BAD_OPTION: 'no',
  BAD_VALUE: 'no',
  CONFLICT: 'anew',
  NOT_FOUND: 'anew',
} as const satisfies Record<string, Retry>;

export type DeskErrorCode = keyof typeof retryOfCode;

/** What the desk refuses by itself; what its store refuses is a `StoreError`, and bad documents are a `KoppelError`. */
export class DeskError extends KoppelError {
  override readonly name = 'DeskError';
  declare readonly code: DeskErrorCode;
  readonly retry: Retry;

  constructor(code: DeskErrorCode, pointer: string, found: string, expected: string, hint?: string) {
    super(code, [hint === undefined ? { pointer, found, expected } : { pointer, found, expected, hint }]);
    this.retry = retryOfCode[code];
  }
}

/**
 * Whether trying again helps, for anything that was thrown: `same` the same call, `anew` after reading and deciding
 * again, `no` not at all. What Koppel does not know is `no`: it may be a fault in the program.
 */
export function retryOf(error: unknown): Retry {
  const retry = error instanceof KoppelError && 'retry' in error ? error.retry : 'no';
  return retry === 'same' || retry === 'anew' ? retry : 'no';
}
