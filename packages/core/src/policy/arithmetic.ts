/**
 * Fixed arithmetic. ECMAScript leaves sin, cos, asin, log and pow to the engine, and Node 24 already differs from
 * Node 20 in `Math.pow`; only + - * / and sqrt are exact by standard. What scoring needs is built from those here,
 * so that a score is the same bytes everywhere. Accuracy is better than 1e-12 over the ranges used.
 */

const PI = 3.141592653589793;
const LN2 = 0.6931471805599453;

/** num / den in thousandths, rounded half up, for whole numbers 0 <= num <= den. An empty whole counts as full. */
export function thousandths(num: number, den: number): number {
  return den === 0 ? 1000 : Math.floor((2000 * num + den) / (2 * den));
}

/** A share 0…1 in whole thousandths. */
export function toThousandths(share: number): number {
  return Math.floor(share * 1000 + 0.5);
}

/** Sine for |x| <= 2π, Taylor series after folding into [-π/2, π/2]. */
export function sine(x: number): number {
  let y = x;
  if (y > PI) y -= 2 * PI;
  if (y < -PI) y += 2 * PI;
  if (y > PI / 2) y = PI - y;
  if (y < -PI / 2) y = -PI - y;
  const square = y * y;
  let term = y;
  let sum = y;
  for (let n = 1; n < 13; n += 1) {
    term = (-term * square) / (2 * n * (2 * n + 1));
    const before = sum;
    sum += term;
    // Each term is less than half the one before: what follows a term that changes nothing changes nothing either.
    if (sum === before) break;
  }
  return sum;
}

export function cosine(x: number): number {
  return sine(PI / 2 - (x < 0 ? -x : x));
}

/** Arc sine for 0 <= x <= 1: power series below 1/2, half-angle identity above it. */
export function arcsine(x: number): number {
  if (x > 0.5) return PI / 2 - 2 * arcsine(Math.sqrt((1 - x) / 2));
  const square = x * x;
  let factor = x;
  let sum = x;
  for (let n = 1; n < 24; n += 1) {
    factor = (factor * square * (2 * n - 1)) / (2 * n);
    const before = sum;
    sum += factor / (2 * n + 1);
    // The terms only get smaller: what changes nothing now, changes nothing later.
    if (sum === before) break;
  }
  return sum;
}

/** Natural logarithm for finite x > 0: halve or double into [2/3, 4/3], then the atanh series. */
export function logarithm(x: number): number {
  let mantissa = x;
  let exponent = 0;
  while (mantissa > 4 / 3) {
    mantissa /= 2;
    exponent += 1;
  }
  while (mantissa < 2 / 3) {
    mantissa *= 2;
    exponent -= 1;
  }
  const z = (mantissa - 1) / (mantissa + 1);
  const square = z * z;
  let power = z;
  let sum = z;
  for (let n = 3; n < 24; n += 2) {
    power *= square;
    sum += power / n;
  }
  return 2 * sum + exponent * LN2;
}

const RADIANS = PI / 180;

/** The point of a latitude and longitude (degrees) on the unit sphere. */
export function unitVector(lat: number, lon: number): readonly [number, number, number] {
  const ring = cosine(lat * RADIANS);
  return [ring * cosine(lon * RADIANS), ring * sine(lon * RADIANS), sine(lat * RADIANS)];
}

/** IUGG mean earth radius, km. */
export const EARTH_RADIUS_KM = 6371.0088;

/** The square of the straight line between two points on the unit sphere. */
export function squareOfChord(
  x: number,
  y: number,
  z: number,
  to: readonly [number, number, number],
): number {
  const dx = x - to[0];
  const dy = y - to[1];
  const dz = z - to[2];
  return dx * dx + dy * dy + dz * dz;
}

/** Great-circle distance in km of the square of a chord. */
export function kmOfChord(square: number): number {
  const half = Math.sqrt(square) / 2;
  return 2 * EARTH_RADIUS_KM * arcsine(Math.min(half, 1));
}
