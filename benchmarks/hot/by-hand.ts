import { unitVector } from '../../packages/core/src/policy/arithmetic.js';
import type { Contestant, Found } from './contestant.js';
import type { Ask } from './data/asks.js';
import { rowId, SECTORS } from './data/names.js';
import { fullImpact, type Impacts } from './impacts.js';
import { bytesOf, dayBucket, type Layout, layOut } from './layout.js';
import { ENOUGH, FULL_AT, NEAR_KM, weights } from './policy.js';
import { EARTH_KM, hoursShares, levelShares, sectorShares, shareAt, thousandths } from './shares.js';

/**
 * The same job for this one policy, written by hand: what an engine that is driven by a policy is held against. A radius
 * becomes runs of rows; within a run, chunks of 4,096 rows: bit sets say who meets the demands, postings add up in an
 * accumulator that stays in the first-level cache, tables give the rest, a bounded heap keeps the best.
 */
export const byHand: Contestant = {
  name: 'by hand',
  claim: 'exact',
  how: 'a loop written for this policy alone, same algorithm',
  from: 'columns',
  most: 1_000_000,
  build({ world, impacts }) {
    const layout = layOut(world, impacts);
    const machine = makeMachine(layout, impacts);
    return { bytes: bytesOf(layout), top: (ask, limit) => machine(ask, limit) };
  },
};

const CHUNK = 4096;
/** Sites looked at together: one test tells whether any of them can be near. */
const GROUP = 16;
/** Rows between two runs that are cheaper to walk over than to gallop past. */
const GAP = 64;
const MOST_TERMS = 16;
/** The accumulator holds the sum of skills above this bit, that of text below it. */
const TEXT_BITS = 20;
const TEXT_MASK = (1 << TEXT_BITS) - 1;
/** A heap key: points, then the earlier id. */
const IDS = 2 ** 22;

export function makeMachine(layout: Layout, impacts: Impacts): (ask: Ask, limit: number) => Found[] {
  const { siteStart, bitWords } = layout;
  const groups = groupSites(layout);
  const sitePoints = new Int32Array(layout.sites);
  const runs = new Int32Array(2 * layout.sites + 2);
  const sectorPoints = new Int32Array(SECTORS);
  const levelHoursPoints = new Int32Array(16 * 9);
  const accumulator = new Int32Array(CHUNK);
  const cursor = new Int32Array(MOST_TERMS);
  const ends = new Int32Array(MOST_TERMS);
  let skillPoints = new Int32Array(0);

  return (ask, limit) => {
    // In variables of the loop's own, where the compiler keeps them in registers.
    const { site, sector, levelHours, from, to, order, skillPostings, wordPostings } = layout;
    const { levelBits, hoursBits, dayBits, mainBits, impacts: worth, steps } = layout;

    // Phase 1: tables of this ask.
    const bySector = sectorShares(ask);
    for (let at = 0; at < SECTORS; at += 1) sectorPoints[at] = weights.sector * (bySector[at] as number);
    const byLevel = levelShares(ask);
    const byHours = hoursShares(ask);
    for (let level = 1; level <= 8; level += 1) {
      for (let hours = 2; hours <= 10; hours += 1)
        levelHoursPoints[level * 16 + hours] =
          weights.level * (byLevel[level] as number) + weights.hours * (byHours[hours] as number);
    }
    const total = FULL_AT * ask.skillWeights.reduce((sum, weight) => sum + weight, 0);
    if (skillPoints.length <= total) skillPoints = new Int32Array(total + 1);
    for (let sum = 0; sum <= total; sum += 1) skillPoints[sum] = weights.skills * thousandths(sum, total);
    const full = fullImpact(ask.words, impacts, ENOUGH);
    const mostText = full === 0 ? 0 : weights.text * 1000;
    const count = findRuns(ask);

    // Phase 2: a cursor per term. Skills first, then words.
    const skills = ask.skills.length;
    const terms = skills + ask.words.length;
    for (let term = 0; term < skills; term += 1) {
      const code = ask.skills[term] as number;
      cursor[term] = layout.skillStart[code] as number;
      ends[term] = layout.skillStart[code + 1] as number;
    }
    for (let term = skills; term < terms; term += 1) {
      const code = ask.words[term - skills] as number;
      cursor[term] = layout.wordStart[code] as number;
      ends[term] = layout.wordStart[code + 1] as number;
    }
    const levelAt = ask.level * bitWords;
    const hoursAt = (ask.hours / 4) * bitWords;
    const dayAt = dayBucket(ask.start) * bitWords;
    const { mains, start } = ask;

    // Phase 3: runs in chunks. `keys` is a heap with the least on top.
    const keys = new Float64Array(limit);
    let kept = 0;
    let threshold = -1;
    for (let run = 0; run < count; run += 1) {
      const runEnd = runs[2 * run + 1] as number;
      for (let first = runs[2 * run] as number; first < runEnd; ) {
        const end = Math.min(runEnd, (first | (CHUNK - 1)) + 1);
        const base = first & ~31;
        accumulator.fill(0, 0, end - base);
        for (let term = 0; term < skills; term += 1) {
          const weight = (ask.skillWeights[term] as number) << TEXT_BITS;
          const last = ends[term] as number;
          const stop = end * 8;
          let at = gallop(skillPostings, cursor[term] as number, last, first * 8);
          while (at < last) {
            const posting = skillPostings[at] as number;
            if (posting >= stop) break;
            const held = posting & 7;
            const row = (posting >> 3) - base;
            accumulator[row] = (accumulator[row] as number) + weight * Math.min(held, FULL_AT);
            at += 1;
          }
          cursor[term] = at;
        }
        for (let term = skills; term < terms; term += 1) {
          const table = (ask.words[term - skills] as number) * steps;
          const last = ends[term] as number;
          const stop = end * 1024;
          let at = gallop(wordPostings, cursor[term] as number, last, first * 1024);
          while (at < last) {
            const posting = wordPostings[at] as number;
            if (posting >= stop) break;
            const row = (posting >> 10) - base;
            accumulator[row] = (accumulator[row] as number) + (worth[table + (posting & 1023)] as number);
            at += 1;
          }
          cursor[term] = at;
        }
        const lastWord = (end - 1) >> 5;
        for (let word = first >> 5; word <= lastWord; word += 1) {
          let bits =
            (levelBits[levelAt + word] as number) &
            (hoursBits[hoursAt + word] as number) &
            (dayBits[dayAt + word] as number);
          if (bits === 0) continue;
          if (mains !== undefined) {
            let any = 0;
            for (let at = 0; at < mains.length; at += 1)
              any |= mainBits[(mains[at] as number) * bitWords + word] as number;
            bits &= any;
          }
          if (word << 5 < first) bits &= -1 << (first & 31);
          if (word === lastWord && (end & 31) !== 0) bits &= (1 << (end & 31)) - 1;
          for (; bits !== 0; bits &= bits - 1) {
            const row = (word << 5) + 31 - Math.clz32(bits & -bits);
            const near = sitePoints[site[row] as number] as number;
            if (near < 0 || (from[row] as number) > start || (to[row] as number) <= start) continue;
            const sums = accumulator[row - base] as number;
            let points =
              near +
              (sectorPoints[sector[row] as number] as number) +
              (levelHoursPoints[levelHours[row] as number] as number) +
              (skillPoints[sums >> TEXT_BITS] as number);
            const text = sums & TEXT_MASK;
            if (text > 0) {
              if (points + mostText < threshold) continue;
              points += weights.text * thousandths(Math.min(text, full), full);
            }
            if (points < threshold) continue;
            const key = points * IDS + (IDS - 1 - (order[row] as number));
            if (kept < limit) {
              kept = push(keys, kept, key);
              if (kept === limit) threshold = Math.floor((keys[0] as number) / IDS);
            } else if (key > (keys[0] as number)) {
              replaceLeast(keys, kept, key);
              threshold = Math.floor((keys[0] as number) / IDS);
            }
          }
        }
        first = end;
      }
    }

    // Phase 4: names.
    return Array.from(keys.subarray(0, kept).sort().reverse(), (key) => {
      const points = Math.floor(key / IDS);
      return { id: rowId(IDS - 1 - (key - points * IDS)), points };
    });
  };

  /** Fills `sitePoints` (-1 outside the radius) and `runs`; returns how many runs there are. */
  function findRuns({ km, lat, lon }: Ask): number {
    const { site, siteX, siteY, siteZ } = layout;
    const [x, y, z] = unitVector(lat, lon);
    const inside = km === undefined ? 0 : insideOf(km);
    if (km === undefined) sitePoints.fill(0);
    const reach = (km ?? NEAR_KM) / EARTH_KM;
    let count = 0;
    for (let group = 0; group < groups.count; group += 1) {
      const dx = x - (groups.x[group] as number);
      const dy = y - (groups.y[group] as number);
      const dz = z - (groups.z[group] as number);
      const far = reach + (groups.reach[group] as number);
      if (dx * dx + dy * dy + dz * dz > far * far) continue;
      const end = Math.min((group + 1) * GROUP, layout.sites);
      for (let at = group * GROUP; at < end; at += 1) {
        const sx = x - (siteX[at] as number);
        const sy = y - (siteY[at] as number);
        const sz = z - (siteZ[at] as number);
        const square = sx * sx + sy * sy + sz * sz;
        if (km === undefined) {
          sitePoints[at] = weights.near * shareAt(square, NEAR_KM);
          continue;
        }
        if (square > inside) {
          sitePoints[at] = -1;
          continue;
        }
        sitePoints[at] = weights.near * shareAt(square, NEAR_KM);
        const first = siteStart[at] as number;
        const previous = count === 0 ? -1 : (runs[2 * count - 1] as number);
        if (previous >= 0 && first - previous <= GAP) {
          // What lies between was not near, and is walked over.
          sitePoints.fill(-1, site[previous] ?? at, at);
        } else {
          runs[2 * count] = first;
          count += 1;
        }
        runs[2 * count - 1] = siteStart[at + 1] as number;
      }
    }
    if (km !== undefined) return count;
    runs[0] = 0;
    runs[1] = layout.size;
    return 1;
  }
}

const insides = new Map<number, number>();

/** The largest squared chord that lies within a radius: where the share falls below a thousandth, by halving. */
function insideOf(km: number): number {
  const known = insides.get(km);
  if (known !== undefined) return known;
  let inside = 0;
  let outside = (2 * km) / EARTH_KM;
  for (;;) {
    const middle = (inside + outside) / 2;
    if (middle === inside || middle === outside) break;
    if (shareAt(middle, km) < 1) outside = middle;
    else inside = middle;
  }
  insides.set(km, inside);
  return inside;
}

/** Groups of neighbouring sites: their middle, and how far the farthest is from it (as a chord, with some to spare). */
function groupSites({ sites, siteX, siteY, siteZ }: Layout) {
  const count = Math.ceil(sites / GROUP);
  const x = new Float64Array(count);
  const y = new Float64Array(count);
  const z = new Float64Array(count);
  const reach = new Float64Array(count);
  for (let group = 0; group < count; group += 1) {
    const [first, end] = [group * GROUP, Math.min((group + 1) * GROUP, sites)];
    const mean = (of: Float64Array): number =>
      of.subarray(first, end).reduce((sum, one) => sum + one, 0) / (end - first);
    x[group] = mean(siteX);
    y[group] = mean(siteY);
    z[group] = mean(siteZ);
    for (let at = first; at < end; at += 1) {
      const far = Math.hypot(
        (siteX[at] as number) - (x[group] as number),
        (siteY[at] as number) - (y[group] as number),
        (siteZ[at] as number) - (z[group] as number),
      );
      reach[group] = Math.max(reach[group] as number, far + 1e-9);
    }
  }
  return { count, x, y, z, reach };
}

/** First place from `at` on whose posting is at least `least`: steps that double, then halves (Bentley & Yao 1976). */
function gallop(postings: Int32Array, at: number, end: number, least: number): number {
  if (at >= end || (postings[at] as number) >= least) return at;
  let step = 1;
  while (at + step < end && (postings[at + step] as number) < least) step *= 2;
  let low = at + (step >> 1);
  let high = Math.min(at + step, end);
  while (low + 1 < high) {
    const middle = (low + high) >> 1;
    if ((postings[middle] as number) < least) low = middle;
    else high = middle;
  }
  return high;
}

function push(keys: Float64Array, size: number, key: number): number {
  let at = size;
  while (at > 0) {
    const above = (at - 1) >> 1;
    if ((keys[above] as number) <= key) break;
    keys[at] = keys[above] as number;
    at = above;
  }
  keys[at] = key;
  return size + 1;
}

function replaceLeast(keys: Float64Array, size: number, key: number): void {
  let at = 0;
  for (;;) {
    let below = 2 * at + 1;
    if (below >= size) break;
    if (below + 1 < size && (keys[below + 1] as number) < (keys[below] as number)) below += 1;
    if ((keys[below] as number) >= key) break;
    keys[at] = keys[below] as number;
    at = below;
  }
  keys[at] = key;
}
