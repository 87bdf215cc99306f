/** A share in whole numbers, so that it can be compared without rounding. Not reduced; `den` is above nought. */
export interface Fraction {
  readonly num: number;
  readonly den: number;
}

/** A fraction of any size. */
export interface Ratio {
  readonly num: bigint;
  readonly den: bigint;
}

/** So many people in one audit at most: products of two counts, times five, stay exact. */
export const MOST_PEOPLE = 1_000_000;

/** `a` against `b` by cross-multiplication: negative, nought or positive. Exact while all four are at most 94,906,265. */
export function compareFractions(a: Fraction, b: Fraction): number {
  return a.num * b.den - b.num * a.den;
}

/** In units of 1 / `unit`, halves up. Only for showing: what is decided is decided on the fraction. */
export function inUnits({ num, den }: Fraction | Ratio, unit: number): number {
  return Number((2n * BigInt(num) * BigInt(unit) + BigInt(den)) / (2n * BigInt(den)));
}

/** A number for a reader who wants one: the nearest that a double can hold, give or take the last digit. */
export function toNumber({ num, den }: Ratio): number {
  if (num === 0n) return 0;
  const shift = BigInt(Math.max(0, den.toString(2).length - num.toString(2).length + 80));
  const scaled = (num << shift) / den;
  let value = Number(scaled);
  for (let left = shift; left > 0n; left -= 512n) value /= Number(2n ** (left < 512n ? left : 512n));
  return value;
}
