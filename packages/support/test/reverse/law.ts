import type { AssertOptions } from '@koppel/core/testing';

/** KOPPEL_SOAK=1 runs ten times as much; KOPPEL_SEED and KOPPEL_PATH repeat one failure. */
export function law(runs: number): AssertOptions {
  const { KOPPEL_SEED: seed, KOPPEL_PATH: path, KOPPEL_SOAK: soak } = process.env;
  return {
    runs: soak === '1' ? runs * 10 : runs,
    ...(seed === undefined ? {} : { seed: Number(seed) }),
    ...(path === undefined ? {} : { path }),
  };
}
