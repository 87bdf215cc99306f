import { KoppelError } from '@koppel/core';

/** A name of a schema or role, quoted. Such names cannot be parameters, so only plain ones pass. */
export function identifier(name: unknown, pointer: string): string {
  if (typeof name === 'string' && /^[a-z_][a-z0-9_]{0,62}$/.test(name)) return `"${name}"`;
  const expected = 'a name of small letters, digits and _, at most 63 characters';
  return refuseOption(pointer, JSON.stringify(name) ?? 'nothing', expected);
}

export function refuseOption(pointer: string, found: string, expected: string, hint?: string): never {
  throw new KoppelError('BAD_OPTION', [
    { pointer, found, expected, ...(hint === undefined ? {} : { hint }) },
  ]);
}
