import { distanceKm, toThousandths } from '../policy/arithmetic.js';
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
      const km = distanceKm(a[0], a[1], a[2], b[0], b[1], b[2]);
      if (km < nearest) nearest = km;
    }
  }
  return nearest;
}

function placeKernel(
  column: PlaceColumn,
  value: readonly Site[],
  zeroAtKm: number,
  fullToKm: number,
): Kernel {
  const { km, find } = distancesTo(column, value);
  return shareKernel(column, (row) => {
    const known = km[row] as number;
    return shareOf(known >= 0 ? known : find(row), zeroAtKm, fullToKm);
  });
}

/** Distances of a column to the sites that were asked for last: several criteria look at the same ones. */
interface Distances {
  readonly sites: readonly Site[];
  /** Below 0 where it was not worked out yet. */
  readonly km: Float64Array;
  readonly find: (row: number) => number;
}

const latest = new WeakMap<PlaceColumn, Distances>();

function distancesTo(column: PlaceColumn, sites: readonly Site[]): Distances {
  const known = latest.get(column);
  if (known?.sites === sites) return known;
  const km = new Float64Array(column.size).fill(-1);
  const find = (row: number): number => {
    const nearest = nearestOfRow(column, row, sites);
    km[row] = nearest;
    return nearest;
  };
  const fresh = { sites, km, find };
  latest.set(column, fresh);
  return fresh;
}

function nearestOfRow({ start, vectors }: PlaceColumn, row: number, sites: readonly Site[]): number {
  let nearest = Number.POSITIVE_INFINITY;
  const end = (start[row + 1] as number) * 3;
  for (let at = (start[row] as number) * 3; at < end; at += 3) {
    for (const { vector } of sites) {
      const km = distanceKm(
        vectors[at] as number,
        vectors[at + 1] as number,
        vectors[at + 2] as number,
        vector[0],
        vector[1],
        vector[2],
      );
      if (km < nearest) nearest = km;
    }
  }
  return nearest;
}
