import { KoppelError } from '@koppel/core';

type Code = 'BAD_VALUE' | 'BAD_OPTION' | 'NOT_FOUND' | 'CONFLICT';

/** What the record refuses, besides bad documents and what its store refuses. */
export class RecordError extends KoppelError {
  override readonly name = 'RecordError';
  declare readonly code: Code;
}

export function refuseRecord(
  code: Code,
  pointer: string,
  found: string,
  expected: string,
  hint?: string,
): never {
  throw new RecordError(code, [
    hint === undefined ? { pointer, found, expected } : { pointer, found, expected, hint },
  ]);
}
