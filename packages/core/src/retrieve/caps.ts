import { EARTH_RADIUS_KM, sine } from '../policy/arithmetic.js';
import type { Site } from '../policy/values.js';
import type { PlaceColumn } from '../measure/column.js';

/** Places along the curve in groups of this many, and groups in groups again. */
const FAN = 16;
/** Far above the rounding of a chord, and below a centimetre. */
const SLACK = 1e-9;

/** For each group of places a point and a chord within which all of them lie: four numbers, level after level. */
export interface Caps {
  /** Per level, finest first: x, y, z, chord for each group. */
  readonly levels: readonly Float64Array[];
}

/** Draws caps around the places of a column whose codes follow the curve. Only plain places count. */
export function makeCaps(column: PlaceColumn): Caps {
  const levels: Float64Array[] = [];
  let width = FAN;
  do {
    levels.push(capsOf(column, width));
    width *= FAN;
  } while (width < column.size * FAN);
  return { levels };
}

function capsOf({ start, vectors, size }: PlaceColumn, width: number): Float64Array {
  const caps = new Float64Array(4 * Math.ceil(size / width));
  for (let group = 0; group * width < size; group += 1) {
    const from = (start[group * width] as number) * 3;
    const to = (start[Math.min((group + 1) * width, size)] as number) * 3;
    let [x, y, z] = [0, 0, 0];
    for (let at = from; at < to; at += 3) {
      x += vectors[at] as number;
      y += vectors[at + 1] as number;
      z += vectors[at + 2] as number;
    }
    const count = Math.max((to - from) / 3, 1);
    [x, y, z] = [x / count, y / count, z / count];
    let farthest = to > from ? 0 : Number.NEGATIVE_INFINITY;
    for (let at = from; at < to; at += 3) {
      const chord = chordTo(
        x,
        y,
        z,
        vectors[at] as number,
        vectors[at + 1] as number,
        vectors[at + 2] as number,
      );
      if (chord > farthest) farthest = chord;
    }
    caps.set([x, y, z, farthest], group * 4);
  }
  return caps;
}

function chordTo(ax: number, ay: number, az: number, bx: number, by: number, bz: number): number {
  const dx = ax - bx;
  const dy = ay - by;
  const dz = az - bz;
  return Math.sqrt(dx * dx + dy * dy + dz * dz);
}

/**
 * Pairs of codes (from, to), ascending, outside which no place lies within so many kilometres of any of the sites.
 * Between them there may be places that are farther.
 */
export function nearRanges(caps: Caps, size: number, sites: readonly Site[], km: number): number[] {
  const half = km / (2 * EARTH_RADIUS_KM);
  // Beyond a quarter of the globe everything is looked at.
  const reach = half >= 0.78 ? 2 : 2 * sine(half) + SLACK;
  const top = caps.levels.length - 1;
  const ranges: number[] = [];
  descend(caps, size, sites, reach, top, 0, (caps.levels[top] as Float64Array).length / 4, ranges);
  return ranges;
}

/** The groups from `from` to `end` - 1 of a level that are met, or what of them is. */
function descend(
  caps: Caps,
  size: number,
  sites: readonly Site[],
  reach: number,
  level: number,
  from: number,
  end: number,
  ranges: number[],
): void {
  const cap = caps.levels[level] as Float64Array;
  const finer = level === 0 ? 0 : (caps.levels[level - 1] as Float64Array).length / 4;
  for (let group = from; group < end; group += 1) {
    if (!meets(cap, group * 4, sites, reach)) continue;
    const first = group * FAN;
    if (level > 0) {
      descend(caps, size, sites, reach, level - 1, first, Math.min(first + FAN, finer), ranges);
      continue;
    }
    if (ranges.length > 0 && ranges[ranges.length - 1] === first) ranges.pop();
    else ranges.push(first);
    ranges.push(Math.min(first + FAN, size));
  }
}

function meets(cap: Float64Array, at: number, sites: readonly Site[], reach: number): boolean {
  for (let place = 0; place < sites.length; place += 1) {
    const [x, y, z] = (sites[place] as Site).vector;
    const chord = chordTo(cap[at] as number, cap[at + 1] as number, cap[at + 2] as number, x, y, z);
    if (chord <= reach + (cap[at + 3] as number)) return true;
  }
  return false;
}
