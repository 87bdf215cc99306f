import { unitVector } from '../../packages/core/src/policy/arithmetic.js';
import { MAINS, mainOf, SKILLS, WORDS } from './data/names.js';
import { FIRST_DAY, type World } from './data/world.js';
import type { Impacts } from './impacts.js';

/**
 * The index of the hand-written loops, in TypeScript and in C: rows renumbered so that neighbours on the map are
 * neighbours in memory, postings packed in one word, what is demanded as bit sets. Plain typed arrays throughout.
 */
export interface Layout {
  readonly size: number;
  /** New row → place in the order of ids. */
  readonly order: Int32Array;
  /** Sites along the curve: their vectors, and rows `siteStart[s]` … `siteStart[s + 1] - 1`. */
  readonly sites: number;
  readonly siteX: Float64Array;
  readonly siteY: Float64Array;
  readonly siteZ: Float64Array;
  readonly siteStart: Int32Array;
  readonly site: Uint16Array;
  readonly sector: Uint16Array;
  /** level × 16 + hours / 4 */
  readonly levelHours: Uint8Array;
  readonly from: Int32Array;
  readonly to: Int32Array;
  /** Words of 32 rows per bit set. */
  readonly bitWords: number;
  /** Rows that accept level 1–8, hours 8–40 (by hours / 4), that can start in some of eight days; rows of a main sector. */
  readonly levelBits: Int32Array;
  readonly hoursBits: Int32Array;
  readonly dayBits: Int32Array;
  readonly mainBits: Int32Array;
  /** Skill c: row × 8 + weight, ascending, from `skillStart[c]`. */
  readonly skillStart: Int32Array;
  readonly skillPostings: Int32Array;
  /** Word c: row × 1024 + step, ascending, from `wordStart[c]`. */
  readonly wordStart: Int32Array;
  readonly wordPostings: Int32Array;
  readonly steps: number;
  readonly impacts: Uint16Array;
}

export const DAY_BUCKETS = 64;
/** Starts are drawn in the first year; later ones share the last bucket, since the exact day is checked afterwards. */
export const dayBucket = (day: number): number =>
  Math.max(0, Math.min((day - FIRST_DAY) >> 3, DAY_BUCKETS - 1));

/**
 * @param along whether rows follow the curve over the map; otherwise they keep the order of their ids, and neither
 *   `site` ascends nor `siteStart` means anything.
 * @throws Error for more than 2²¹ rows, which would not fit in a posting.
 */
export function layOut(world: World, impacts: Impacts, along = true): Layout {
  const { size } = world;
  if (size > 1 << 21) throw new Error('at most 2,097,152 rows');
  const curve = curveOrder(world);
  const sites = curve.length;
  const rankOfSite = new Uint16Array(sites);
  for (let rank = 0; rank < sites; rank += 1) rankOfSite[curve[rank] as number] = rank;
  const siteStart = new Int32Array(sites + 1);
  for (let row = 0; row < size; row += 1)
    bump(siteStart, (rankOfSite[world.site[row] as number] as number) + 1);
  for (let site = 0; site < sites; site += 1) bump(siteStart, site + 1, siteStart[site] as number);
  const next = siteStart.slice();
  const order = new Int32Array(size);
  for (let row = 0; row < size; row += 1) {
    const site = rankOfSite[world.site[row] as number] as number;
    order[along ? bump(next, site) - 1 : row] = row;
  }
  const vectors = Array.from(curve, (site) =>
    unitVector(world.sites.lat[site] as number, world.sites.lon[site] as number),
  );
  return {
    size,
    order,
    sites,
    siteX: Float64Array.from(vectors, ([x]) => x),
    siteY: Float64Array.from(vectors, ([, y]) => y),
    siteZ: Float64Array.from(vectors, ([, , z]) => z),
    siteStart,
    site: Uint16Array.from(order, (row) => rankOfSite[world.site[row] as number] as number),
    sector: Uint16Array.from(order, (row) => world.sector[row] as number),
    levelHours: Uint8Array.from(
      order,
      (row) => (world.level[row] as number) * 16 + (world.hours[row] as number) / 4,
    ),
    from: Int32Array.from(order, (row) => world.from[row] as number),
    to: Int32Array.from(order, (row) => world.to[row] as number),
    ...bitSets(world, order),
    ...skillLists(world, order),
    ...wordLists(impacts, order),
    steps: impacts.steps,
    impacts: impacts.of,
  };
}

export function bytesOf(layout: Layout): number {
  return Object.values(layout).reduce<number>(
    (sum, part) => sum + (ArrayBuffer.isView(part) ? part.byteLength : 0),
    0,
  );
}

/** Adds to a cell and returns what it holds then. */
function bump(cells: Int32Array, at: number, by = 1): number {
  const value = (cells[at] as number) + by;
  cells[at] = value;
  return value;
}

/** Sites in the order of a Hilbert curve of 4,096 × 4,096 cells over the country. */
function curveOrder({ sites }: World): Int32Array {
  const [south, west] = [50.7, 3.3];
  const places = sites.lat.map((lat, site) => {
    const cell = (degrees: number): number => Math.max(0, Math.min(4095, Math.floor(degrees)));
    const lon = sites.lon[site] as number;
    return hilbert(cell((lon - west) * 1000), cell((lat - south) * 1600));
  });
  const order = Int32Array.from(places.keys());
  return order.sort((a, b) => (places[a] as number) - (places[b] as number) || a - b);
}

/** Distance along the curve of a cell (Hilbert 1891; the bit-wise walk is folklore). */
function hilbert(column: number, line: number): number {
  let [x, y, along] = [column, line, 0];
  for (let side = 2048; side > 0; side >>= 1) {
    const right = (x & side) > 0 ? 1 : 0;
    const up = (y & side) > 0 ? 1 : 0;
    along += side * side * ((3 * right) ^ up);
    if (up === 1) continue;
    if (right === 1) [x, y] = [4095 - x, 4095 - y];
    [x, y] = [y, x];
  }
  return along;
}

function bitSets(world: World, order: Int32Array) {
  const bitWords = (world.size + 31) >> 5;
  const sets = (count: number): Int32Array => new Int32Array(count * bitWords);
  const bits = {
    bitWords,
    levelBits: sets(9),
    hoursBits: sets(11),
    dayBits: sets(DAY_BUCKETS),
    mainBits: sets(MAINS),
  };
  for (const [row, old] of order.entries()) {
    const put = (set: Int32Array, value: number): void => {
      const at = value * bitWords + (row >> 5);
      set[at] = (set[at] as number) | (1 << (row & 31));
    };
    const of = (column: ArrayLike<number>): number => column[old] as number;
    for (let level = of(world.levelLo); level <= of(world.levelHi); level += 1) put(bits.levelBits, level);
    for (let hours = of(world.hoursLo); hours <= of(world.hoursHi); hours += 4)
      put(bits.hoursBits, hours / 4);
    const last = dayBucket(of(world.to) - 1);
    for (let bucket = dayBucket(of(world.from)); bucket <= last; bucket += 1) put(bits.dayBits, bucket);
    put(bits.mainBits, mainOf(of(world.sector)));
  }
  return bits;
}

function skillLists(world: World, order: Int32Array) {
  const skillStart = starts(world.skills, SKILLS);
  const next = skillStart.slice();
  const skillPostings = new Int32Array(world.skills.length);
  for (const [row, old] of order.entries()) {
    for (let at = world.skillStart[old] as number; at < (world.skillStart[old + 1] as number); at += 1)
      skillPostings[bump(next, world.skills[at] as number) - 1] =
        row * 8 + (world.skillWeights[at] as number);
  }
  return { skillStart, skillPostings };
}

function wordLists(impacts: Impacts, order: Int32Array) {
  const wordStart = starts(impacts.codes, WORDS);
  const next = wordStart.slice();
  const wordPostings = new Int32Array(impacts.codes.length);
  for (const [row, old] of order.entries()) {
    for (let at = impacts.start[old] as number; at < (impacts.start[old + 1] as number); at += 1)
      wordPostings[bump(next, impacts.codes[at] as number) - 1] = (row << 10) | (impacts.times[at] as number);
  }
  return { wordStart, wordPostings };
}

/** Where the list of each code begins. */
function starts(codes: Uint16Array, vocabulary: number): Int32Array {
  const start = new Int32Array(vocabulary + 1);
  for (let at = 0; at < codes.length; at += 1) bump(start, (codes[at] as number) + 1);
  for (let code = 0; code < vocabulary; code += 1) bump(start, code + 1, start[code] as number);
  return start;
}
