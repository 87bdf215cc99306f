import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import {
  arcsine,
  cosine,
  kmOfChord,
  logarithm,
  sine,
  squareOfChord,
  thousandths,
  toThousandths,
  unitVector,
} from '../src/policy/arithmetic.js';
import { check, fc } from './helpers.js';

const TINY = 1e-12;

function worst(from: number, to: number, ours: (x: number) => number, theirs: (x: number) => number): number {
  let most = 0;
  for (let step = 0; step <= 100_000; step += 1) {
    const x = from + ((to - from) * step) / 100_000;
    most = Math.max(most, Math.abs(ours(x) - theirs(x)));
  }
  return most;
}

describe('within 1e-12 of the engine', () => {
  test('sine', () => expect(worst(-2 * Math.PI, 2 * Math.PI, sine, Math.sin)).toBeLessThan(TINY));
  test('cosine', () => expect(worst(-Math.PI, Math.PI, cosine, Math.cos)).toBeLessThan(TINY));
  test('arcsine', () => expect(worst(0, 1, arcsine, Math.asin)).toBeLessThan(TINY));
  test('logarithm', () => expect(worst(0.0001, 10, logarithm, Math.log)).toBeLessThan(TINY));
  test('logarithm of large ratios', () =>
    expect(worst(10, 9e12, logarithm, Math.log)).toBeLessThan(TINY * 10));
  test('at the ends', () => {
    expect([sine(0), arcsine(0), logarithm(1)]).toEqual([0, 0, 0]);
    expect(arcsine(1)).toBeCloseTo(Math.PI / 2, 15);
    expect(cosine(0)).toBeCloseTo(1, 15);
  });
});

describe('to the bit what the whole series gives', () => {
  // The loops as they are without leaving early.
  const wholeArcsine = (x: number): number => {
    if (x > 0.5) return 3.141592653589793 / 2 - 2 * wholeArcsine(Math.sqrt((1 - x) / 2));
    let factor = x;
    let sum = x;
    for (let n = 1; n < 24; n += 1) {
      factor = (factor * (x * x) * (2 * n - 1)) / (2 * n);
      sum += factor / (2 * n + 1);
    }
    return sum;
  };
  const wholeSine = (y: number): number => {
    let term = y;
    let sum = y;
    for (let n = 1; n < 13; n += 1) {
      term = (-term * (y * y)) / (2 * n * (2 * n + 1));
      sum += term;
    }
    return sum;
  };
  // Evenly spread, small ones by orders of magnitude, and the numbers on either side of powers of two.
  const shares = Array.from({ length: 300_001 }, (_, at) => at / 300_000);
  for (let power = 1; power > 1e-300; power /= 1.7) shares.push(power);
  for (let power = 1; power > 1e-20; power /= 2)
    for (let near = -20; near <= 20; near += 1) shares.push(Math.min(power * (1 + near * 2 ** -52), 1));

  test('arcsine', () => {
    for (const x of shares) if (!Object.is(arcsine(x), wholeArcsine(x))) expect.fail(`arcsine(${x})`);
  });
  test('sine', () => {
    for (const share of shares) {
      for (const x of [share, share * (Math.PI / 2), -share])
        if (!Object.is(sine(x), wholeSine(x))) expect.fail(`sine(${x})`);
      // Values at and around powers of two, where rounding down is finer than rounding up.
      const x = arcsine(share);
      if (!Object.is(sine(x), wholeSine(x))) expect.fail(`sine(${x})`);
    }
  });
});

describe('distance', () => {
  const km = (a: readonly [number, number], b: readonly [number, number]) =>
    kmOfChord(squareOfChord(...unitVector(...a), unitVector(...b)));
  const amsterdam = [52.3676, 4.9041] as const;
  const maastricht = [50.8514, 5.691] as const;
  const paris = [48.8566, 2.3522] as const;
  const sydney = [-33.8688, 151.2093] as const;

  // Great-circle distances as atlases give them, to a kilometre or so.
  test.each([
    ['Amsterdam – Maastricht', amsterdam, maastricht, 177],
    ['Amsterdam – Paris', amsterdam, paris, 430],
    ['Amsterdam – Sydney', amsterdam, sydney, 16_645],
    ['pole to pole', [90, 0], [-90, 0], 20_015],
    ['across the date line', [0, 179.5], [0, -179.5], 111],
    ['a degree of latitude', [52, 6], [53, 6], 111],
  ] as const)('%s', (_, a, b, expected) => {
    expect(Math.abs(km(a, b) - expected)).toBeLessThan(Math.max(1, expected / 1000));
  });

  test('is that of the haversine formula, the same both ways, and nothing to itself', () => {
    const degrees = fc.tuple(
      fc.double({ min: -90, max: 90, noNaN: true }),
      fc.double({ min: -180, max: 180, noNaN: true }),
    );
    check(
      fc.property(degrees, degrees, (a, b) => {
        const rad = Math.PI / 180;
        const h =
          Math.sin(((b[0] - a[0]) * rad) / 2) ** 2 +
          Math.cos(a[0] * rad) * Math.cos(b[0] * rad) * Math.sin(((b[1] - a[1]) * rad) / 2) ** 2;
        const haversine = 2 * 6371.0088 * Math.asin(Math.min(1, Math.sqrt(h)));
        // Near the antipodes both formulas lose half of their digits.
        expect(Math.abs(km(a, b) - haversine)).toBeLessThan(haversine > 20_000 ? 0.01 : 1e-6);
        expect(km(a, b)).toBe(km(b, a));
        expect(km(a, a)).toBe(0);
      }),
      2000,
    );
  });
});

describe('thousandths', () => {
  test.each([
    [0, 1, 0],
    [1, 1, 1000],
    [1, 3, 333],
    [2, 3, 667],
    [1, 2000, 1],
    [1, 2001, 0],
    [0, 0, 1000],
    [9_999_999_999, 10_000_000_000, 1000],
  ])('%i of %i is %i', (num, den, expected) => expect(thousandths(num, den)).toBe(expected));

  test('are rounded half up, exactly, as whole-number arithmetic says', () => {
    check(
      fc.property(fc.nat({ max: 10_000_000_000 }), fc.nat({ max: 10_000_000_000 }), (one, two) => {
        const [num, den] = one < two ? [one, two] : [two, one];
        if (den === 0) return;
        const exact = (2000n * BigInt(num) + BigInt(den)) / (2n * BigInt(den));
        expect(thousandths(num, den)).toBe(Number(exact));
      }),
      5000,
    );
  });

  test.each([
    [0, 0],
    [1, 1000],
    [0.0005, 1],
    [0.00049, 0],
    [0.3335, 334],
  ])('a share of %f is %i', (share, expected) => expect(toThousandths(share)).toBe(expected));
});

test('the same bytes on every engine', () => {
  // 25,000 arguments for each of four functions. Node 20, 22 and 24 have to give this very hash.
  const results = new Float64Array(100_000);
  let state = 42;
  const next = () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 4_294_967_296;
  };
  for (let at = 0; at < results.length; at += 4) {
    results[at] = sine((next() - 0.5) * 12);
    results[at + 1] = arcsine(next());
    results[at + 2] = logarithm(next() * 1000 + 0.001);
    const from = unitVector(next() * 180 - 90, next() * 360 - 180);
    const to = unitVector(next() * 180 - 90, next() * 360 - 180);
    results[at + 3] = kmOfChord(squareOfChord(...from, to));
  }
  const hash = createHash('sha256').update(new Uint8Array(results.buffer)).digest('hex');
  expect(hash).toBe('e9fc1f1d726486ea3cc7ec620ced1e7ffde467932934821b1de69433d348b744');
});
