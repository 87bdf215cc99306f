import fc from 'fast-check';
import { assertProperty } from '@koppel/core/testing';

export { fc };

/** KOPPEL_SOAK=1 runs ten times as much; KOPPEL_SEED and KOPPEL_PATH repeat one failure. */
export const soak = process.env['KOPPEL_SOAK'] === '1';

export function runs(ordinary: number): { seed?: number; path?: string; runs: number } {
  const { KOPPEL_SEED: seed, KOPPEL_PATH: path } = process.env;
  return {
    runs: soak ? ordinary * 10 : ordinary,
    ...(seed ? { seed: Number(seed) } : {}),
    ...(path ? { path } : {}),
  };
}

/** Asserts a property with a fixed seed; a failure says how to run it again. */
export function check<T>(property: fc.IProperty<T>, ordinary = 100): void {
  assertProperty(fc, property, runs(ordinary));
}
