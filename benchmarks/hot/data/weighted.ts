import type { Random } from './random.js';

/** Draws a place in a list of whole weights, in proportion to them. */
export type Draw = (random: Random) => number;

/**
 * The alias method (Walker 1977; built after Vose 1991) in whole numbers: one or two random numbers per draw, whatever
 * the length of the list, and the same places on every machine.
 */
export function drawBy(weights: readonly number[]): Draw {
  const size = weights.length;
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  if (total * size > Number.MAX_SAFE_INTEGER) throw new Error('weights too large to draw by exactly');
  // Scaled so that the mean is `total`: a place keeps its share of `total` and gives the rest to its alias.
  const left = weights.map((weight) => weight * size);
  const alias = Int32Array.from(weights.keys());
  const small = [...left.keys()].filter((place) => (left[place] as number) < total);
  const large = [...left.keys()].filter((place) => (left[place] as number) >= total);
  while (small.length > 0 && large.length > 0) {
    const poor = small.pop() as number;
    const rich = large.at(-1) as number;
    alias[poor] = rich;
    left[rich] = (left[rich] as number) - (total - (left[poor] as number));
    if ((left[rich] as number) < total) small.push(large.pop() as number);
  }
  const keep = Float64Array.from(left, (share, place) =>
    alias[place] === place ? 2 ** 32 : (share * 2 ** 32) / total,
  );
  return (random) => {
    const place = random.below(size);
    return random.next() < (keep[place] as number) ? place : (alias[place] as number);
  };
}

/** Weights after Zipf and Mandelbrot: rank r (from 0) weighs 1 / (r + offset), as whole numbers. */
export function zipf(size: number, offset: number): number[] {
  return Array.from({ length: size }, (_, rank) => Math.floor(10_000_000 / (rank + offset)));
}
