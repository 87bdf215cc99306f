import { logarithm, refuse } from '@koppel/core';

/** How unequal benefits are; 0 is equal. For reports. */
export interface Inequality {
  readonly mean: number;
  /** Of the whole population: divided by n. */
  readonly variance: number;
  readonly coefficientOfVariation: number;
  /** Generalised entropy of order 2 and 1/2, and Theil's T (order 1) and L (order 0): A. F. Shorrocks, Econometrica 48, 1980. */
  readonly entropy2: number;
  readonly entropyHalf: number;
  readonly theilT: number;
  readonly theilL: number;
  /** Order 1: one less the geometric by the arithmetic mean (A. B. Atkinson, Journal of Economic Theory 2, 1970). */
  readonly atkinson: number;
}

/**
 * Measures of inequality over the benefits of people, one number each.
 *
 * @throws KoppelError `BAD_VALUE` unless there are benefits, all above nought.
 */
export function inequalityOf(benefits: readonly number[]): Inequality {
  if (benefits.length === 0 || benefits.some((one) => !(one > 0) || one === Number.POSITIVE_INFINITY))
    refuse('BAD_VALUE', '', 'no benefits, or one that is not above 0', 'finite numbers above 0');
  const n = benefits.length;
  const over = (of: (benefit: number) => number): number =>
    benefits.reduce((sum, one) => sum + of(one), 0) / n;
  const mean = over((one) => one);
  const variance = over((one) => (one - mean) * (one - mean));
  const theilL = over((one) => logarithm(mean / one));
  return {
    mean,
    variance,
    coefficientOfVariation: Math.sqrt(variance) / mean,
    entropy2: variance / (2 * mean * mean),
    entropyHalf: 4 * (1 - over((one) => Math.sqrt(one / mean))),
    theilT: over((one) => (one / mean) * logarithm(one / mean)),
    theilL,
    atkinson: 1 - exponential(-theilL),
  };
}

/** e to the power x for x from -700 to 0: halved until small, then the series, then squared. */
function exponential(x: number): number {
  let halvings = 0;
  let small = x;
  while (small < -0.01) {
    small /= 2;
    halvings += 1;
  }
  let [term, sum] = [1, 1];
  for (let i = 1; i < 12; i += 1) {
    term *= small / i;
    sum += term;
  }
  for (; halvings > 0; halvings -= 1) sum *= sum;
  return sum;
}
