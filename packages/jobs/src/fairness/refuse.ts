import { type ErrorCode, KoppelError } from '@koppel/core';

/** Throws a `KoppelError` about one place. */
export function refuse(
  code: ErrorCode,
  pointer: string,
  found: string,
  expected: string,
  hint?: string,
): never {
  throw new KoppelError(code, [{ pointer, found, expected, ...(hint === undefined ? {} : { hint }) }]);
}

export function show(value: unknown): string {
  if (value === undefined) return 'nothing';
  if (typeof value === 'object' && value !== null) return Array.isArray(value) ? 'a list' : 'an object';
  return (JSON.stringify(value) ?? String(value)).slice(0, 60);
}
