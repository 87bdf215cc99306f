import { KoppelError } from '@koppel/core';
import type { Json } from '../schema/entry.js';

/** The steps of a JSON Pointer (RFC 6901). */
export function stepsOf(pointer: string): string[] {
  return pointer
    .split('/')
    .slice(1)
    .map((step) => step.replaceAll('~1', '/').replaceAll('~0', '~'));
}

type Holder = Record<string, Json>;

/** What holds the value at a place, and under which key. */
export function valueAt(
  root: Json,
  steps: readonly string[],
  pointer: string,
): { readonly holder: Holder; readonly key: string } {
  let holder: Json | undefined = root;
  const key = steps.at(-1) as string;
  for (const step of steps.slice(0, -1)) holder = child(holder, step);
  if (child(holder, key) === undefined) {
    const issue = { pointer, found: 'nothing', expected: 'a value that the person holds' };
    throw new KoppelError('BAD_VALUE', [issue]);
  }
  return { holder: holder as Holder, key };
}

function child(value: Json | undefined, step: string): Json | undefined {
  if (typeof value !== 'object' || value === null || !Object.hasOwn(value, step)) return undefined;
  return (value as Holder)[step];
}
