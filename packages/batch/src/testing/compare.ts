import { KoppelError } from '@koppel/core';

/** Throws when two values are not the same as JSON. */
export function same(found: unknown, expected: unknown, what: string): void {
  const [left, right] = [JSON.stringify(found), JSON.stringify(expected)];
  if (left !== right)
    throw new Error(`${what}\n  found    ${left?.slice(0, 2_000)}\n  expected ${right?.slice(0, 2_000)}`);
}

/** Throws unless the call is refused with this code. */
export async function refused(call: () => Promise<unknown>, code: string, what: string): Promise<void> {
  let found: unknown = 'nothing was refused';
  try {
    await call();
  } catch (error) {
    if (!(error instanceof KoppelError)) throw error;
    found = error.code;
  }
  same(found, code, what);
}
