import { EARTH_RADIUS_KM, kmOfChord, sine, squareOfChord, toThousandths } from '../policy/arithmetic.js';
import type { Site } from '../policy/values.js';
import type { PlaceColumn } from './column.js';
import { defineMeasure, type Kernel } from './define.js';
import { FULL } from './reading.js';
import { shareKernel } from './tagging.js';

/** Two places are near each other. */
export const closeness = defineMeasure({
  name: 'closeness',
  doc: 'Great-circle distance: share 1 up to fullToKm, 0 from zeroAtKm on, linear between. Of several sites the nearest pair counts.',
  usefulFor: 'travel as a wish; with atLeast, a radius as a demand',
  notUsefulFor: 'territories of schemes: those are areas (covers, shares)',
  of: ['place'],
  by: ['place'],
  params: {
    zeroAtKm: {
      type: 'number',
      unit: 'km',
      min: 0.1,
      max: 20_000,
      default: 50,
      tunable: true,
      doc: 'Distance from which nothing is left of the share. Larger is more lenient, and never gives fewer results.',
    },
    fullToKm: {
      type: 'number',
      unit: 'km',
      min: 0,
      max: 20_000,
      default: 0,
      tunable: true,
      doc: 'Distance up to which the share stays 1.',
    },
  },
  read(of, by, { zeroAtKm, fullToKm }) {
    const km = nearestKm(of, by);
    const share = shareOf(km, zeroAtKm, fullToKm);
    return { lo: share, hi: share, because: { km: Math.floor(km * 10 + 0.5) / 10, zeroAtKm } };
  },
  zeroFromKm: ({ zeroAtKm, fullToKm }) => Math.max(zeroAtKm, fullToKm),
  kernelOf: (of, by, params) => placeKernel(of, by, params.zeroAtKm, params.fullToKm),
  kernelBy: (by, of, params) => placeKernel(by, of, params.zeroAtKm, params.fullToKm),
});

function shareOf(km: number, zeroAtKm: number, fullToKm: number): number {
  if (km <= fullToKm) return FULL;
  if (km >= zeroAtKm) return 0;
  return toThousandths((zeroAtKm - km) / (zeroAtKm - fullToKm));
}

function nearestKm(from: readonly Site[], to: readonly Site[]): number {
  let nearest = Number.POSITIVE_INFINITY;
  for (const { vector: a } of from) {
    for (const { vector: b } of to) {
      const square = squareOfChord(a[0], a[1], a[2], b);
      if (square < nearest) nearest = square;
    }
  }
  return kmOfChord(nearest);
}

function placeKernel(
  column: PlaceColumn,
  value: readonly Site[],
  zeroAtKm: number,
  fullToKm: number,
): Kernel {
  const { start, vectors, size, state } = column;
  const [only] = value;
  const oneEach = column.allPlain && start[size] === size;
  if (only !== undefined && value.length === 1 && oneEach) {
    return pointKernel(vectors, only.vector, zeroAtKm, fullToKm);
  }
  return shareKernel({ state }, (row) => {
    let nearest = Number.POSITIVE_INFINITY;
    const end = (start[row + 1] as number) * 3;
    for (let at = (start[row] as number) * 3; at < end; at += 3) {
      for (const { vector } of value) {
        const square = squareOfChord(
          vectors[at] as number,
          vectors[at + 1] as number,
          vectors[at + 2] as number,
          vector,
        );
        if (square < nearest) nearest = square;
      }
    }
    return shareOfChord(nearest, zeroAtKm, fullToKm);
  });
}

/** One place in every row and one that was asked for: the common case, without a step per site. */
function pointKernel(
  vectors: Float64Array,
  [x, y, z]: Site['vector'],
  zeroAtKm: number,
  fullToKm: number,
): Kernel {
  const beyond = beyondSquare(Math.max(zeroAtKm, fullToKm));
  return (from, to, lo, hi) => {
    for (let row = from; row < to; row += 1) {
      const at = row * 3;
      const dx = (vectors[at] as number) - x;
      const dy = (vectors[at + 1] as number) - y;
      const dz = (vectors[at + 2] as number) - z;
      const square = dx * dx + dy * dy + dz * dz;
      const share = square > beyond ? 0 : shareOfChord(square, zeroAtKm, fullToKm);
      lo[row - from] = share;
      hi[row - from] = share;
    }
  };
}

/** A square of a chord that is surely longer than so many kilometres. */
function beyondSquare(km: number): number {
  const angle = km / (2 * EARTH_RADIUS_KM);
  if (angle >= 0.75) return 4;
  const chord = 2 * sine(angle);
  return chord * chord * (1 + 1e-9);
}

/** Half a chord below which three terms of the arc sine leave an error far below a step: 127 km. */
const NEARBY = 0.01;
/** How near a step, in thousandths, the whole series has to tell. */
const DOUBT = 1e-6;

/** The share of the square of a chord: as `shareOf` of its distance, and nearly always without the whole series. */
function shareOfChord(square: number, zeroAtKm: number, fullToKm: number): number {
  const half = Math.sqrt(square) / 2;
  if (half < NEARBY && fullToKm < zeroAtKm) {
    const h = half * half;
    const km = 2 * EARTH_RADIUS_KM * half * (1 + h * (1 / 6 + h * (3 / 40 + (h * 15) / 336)));
    const scaled = (1000 * (zeroAtKm - km)) / (zeroAtKm - fullToKm) + 0.5;
    if (scaled >= FULL + 0.5 + DOUBT) return FULL;
    if (scaled <= 0.5 - DOUBT) return 0;
    const step = Math.floor(scaled);
    if (scaled - step > DOUBT && step + 1 - scaled > DOUBT) return step;
  }
  return shareOf(kmOfChord(square), zeroAtKm, fullToKm);
}
