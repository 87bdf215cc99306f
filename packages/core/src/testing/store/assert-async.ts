import type { Arbitrary } from '../arbitraries/fc.js';
import { assertProperty } from '../assert-property.js';
import type { Suite } from './harness.js';

/** A property whose run takes time; a failure says how to repeat it, as `assertProperty` does. */
export async function assertAsync<T>(
  { fc, seed, path }: Suite,
  runs: number,
  arbitrary: Arbitrary<T>,
  holds: (value: T) => Promise<void>,
): Promise<void> {
  const options = { runs, ...(seed === undefined ? {} : { seed }), ...(path === undefined ? {} : { path }) };
  await assertProperty(fc, fc.asyncProperty(arbitrary, holds), options);
}
