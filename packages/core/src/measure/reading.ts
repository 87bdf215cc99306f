import type { Condition } from '../policy/values.js';

/**
 * What a measure says about a pair: the share in whole thousandths, as an interval from what is certain (`lo`) to
 * what is still possible (`hi`). Knowing more can only narrow it. Kleene's three values are the special cases
 * [1000, 1000], [0, 0] and [0, 1000]; `all`, `any` and `not` are min, max and 1000 − x on both ends.
 */
export interface Reading<B extends object = object> {
  readonly lo: number;
  readonly hi: number;
  /** JSON: what the sentence and the record are made from. */
  readonly because: B;
  /** Names inside the value that have to be settled: the tags to ask about. */
  readonly unsettled?: readonly string[];
  /** Conditions that wait for a person's judgement. */
  readonly judges?: readonly Condition[];
}

export const FULL = 1000;

/** The interval of a Kleene value. */
export function decided<B extends object>(
  state: 'yes' | 'no' | 'unknown',
  because: B,
  unsettled?: readonly string[],
): Reading<B> {
  const lo = state === 'yes' ? FULL : 0;
  const hi = state === 'no' ? 0 : FULL;
  return unsettled === undefined || lo === hi ? { lo, hi, because } : { lo, hi, because, unsettled };
}

/** The smallest interval that holds every reading: what is known when any of them may be the case. */
export function hull<B extends object>(readings: readonly [Reading<B>, ...Reading<B>[]]): Reading<B> {
  const [first, ...rest] = readings;
  if (rest.length === 0) return first;
  return {
    ...first,
    lo: Math.min(...readings.map((reading) => reading.lo)),
    hi: Math.max(...readings.map((reading) => reading.hi)),
    unsettled: [...new Set(readings.flatMap((reading) => reading.unsettled ?? []))].sort(),
  };
}
