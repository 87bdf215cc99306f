import type { SumTerm } from '../measure/define.js';
import { CHUNK, CHUNK_BITS } from './chunk.js';
import type { Postings } from './postings.js';

/** The lists of one term. */
export type Walk = ListWalk | JointWalk;

/** Several lists whose strengths are added up before it is known what they add. */
interface JointWalk {
  readonly joint: true;
  readonly lists: readonly ListWalk[];
  readonly gain: SumTerm['gain'];
}

/** Entries that are sooner added up than searched. */
const FEW = 32;

/** One list, and per class of weight what it adds. It remembers where it is, so that chunks in rising order cost a step each. */
class ListWalk {
  readonly joint = false;
  readonly postings: Postings;
  readonly gains: Int32Array;
  readonly #list: number;
  #chunk = -1;
  #part = 0;
  #entry = 0;
  /** The entries that `seek` found: from here … */
  from = 0;
  /** … up to and not including this one. */
  end = 0;

  constructor(postings: Postings, list: number, gains: Int32Array) {
    this.postings = postings;
    this.gains = gains;
    this.#list = list;
    this.#rewind();
  }

  #rewind(): void {
    this.#part = this.postings.partStart[this.#list] as number;
    this.#entry = this.postings.entryStart[this.#list] as number;
  }

  /** Finds the entries of rows `from` … `to` - 1, counted within the chunk, and maybe some others of the chunk. */
  seek(chunk: number, from: number, to: number): void {
    const { partStart, chunks, counts, entries, bits } = this.postings;
    if (chunk < this.#chunk) this.#rewind();
    this.#chunk = chunk;
    const last = partStart[this.#list + 1] as number;
    let part = this.#part;
    let entry = this.#entry;
    while (part < last && (chunks[part] as number) < chunk) {
      entry += counts[part] as number;
      part += 1;
    }
    this.#part = part;
    this.#entry = entry;
    this.from = entry;
    this.end = entry;
    if (part === last || chunks[part] !== chunk) return;
    const end = entry + (counts[part] as number);
    this.end = end;
    // Adding too many is no harm, since nobody looks at their sums.
    if (end - entry <= FEW) return;
    this.from = from === 0 ? entry : firstFrom(entries, bits, entry, end, from);
    this.end = to === CHUNK ? end : firstFrom(entries, bits, this.from, end, to);
  }
}

/** The first entry from `from` on, but before `end`, whose row is at least `row`: halving. */
function firstFrom(
  entries: Uint16Array | Int32Array,
  bits: number,
  from: number,
  end: number,
  row: number,
): number {
  let low = from;
  let high = end;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((entries[middle] as number) >>> bits < row) low = middle + 1;
    else high = middle;
  }
  return low;
}

const strengths = new Float64Array(CHUNK);
const touched = new Int32Array(CHUNK);

/**
 * Adds the gains of rows `from` … `to` - 1 of a chunk to `sums`; all three count within the chunk. Sums of other rows
 * become anything.
 */
export function addUp(
  walks: readonly Walk[],
  chunk: number,
  from: number,
  to: number,
  sums: Int32Array,
): void {
  for (const walk of walks) {
    if (walk.joint) addJoint(walk, chunk, from, to, sums);
    else {
      walk.seek(chunk, from, to);
      addList(walk, chunk, sums);
    }
  }
}

function addList(walk: ListWalk, chunk: number, sums: Int32Array): void {
  const { gains, from, end } = walk;
  const { entries, bits, units } = walk.postings;
  const mask = (1 << bits) - 1;
  if (units === undefined) {
    for (let at = from; at < end; at += 1) {
      const entry = entries[at] as number;
      const row = entry >>> bits;
      sums[row] = (sums[row] as number) + (gains[entry & mask] as number);
    }
    return;
  }
  const base = chunk << CHUNK_BITS;
  for (let at = from; at < end; at += 1) {
    const entry = entries[at] as number;
    const row = entry >>> bits;
    const unit = units[base + row] as number;
    sums[row] = (sums[row] as number) + (gains[(unit << bits) | (entry & mask)] as number);
  }
}

function addJoint(
  { lists, gain }: JointWalk,
  chunk: number,
  from: number,
  to: number,
  sums: Int32Array,
): void {
  const base = chunk << CHUNK_BITS;
  let count = 0;
  for (const walk of lists) {
    walk.seek(chunk, from, to);
    const { gains } = walk;
    const { entries, bits, units } = walk.postings;
    const mask = (1 << bits) - 1;
    for (let at = walk.from; at < walk.end; at += 1) {
      const entry = entries[at] as number;
      const row = entry >>> bits;
      const unit = units === undefined ? 0 : (units[base + row] as number);
      const strength = gains[(unit << bits) | (entry & mask)] as number;
      // A word in a field that weighs nothing: its row would be counted as new time and again.
      if (strength === 0) continue;
      if (strengths[row] === 0) {
        touched[count] = row;
        count += 1;
      }
      strengths[row] = (strengths[row] as number) + strength;
    }
  }
  for (let at = 0; at < count; at += 1) {
    const row = touched[at] as number;
    sums[row] = (sums[row] as number) + gain(strengths[row] as number);
    strengths[row] = 0;
  }
}

/** The walks of a term over lists of rows by code. */
export function walksOf({ codes, factors, gain, key }: SumTerm, lists: readonly Postings[]): readonly Walk[] {
  const walks: ListWalk[] = [];
  const joint = codes.length > 1;
  for (const postings of lists) {
    const { partStart } = postings;
    for (let place = 0; place < codes.length; place += 1) {
      const code = codes[place] as number;
      if (partStart[code] === partStart[code + 1]) continue;
      const factor = factors[place] as number;
      const gains = joint
        ? gainsOf(postings, PLAIN_GAIN, factor, (weight) => weight)
        : gainsOf(postings, key, factor, gain);
      walks.push(new ListWalk(postings, code, gains));
    }
  }
  return joint && walks.length > 0 ? [{ joint, lists: walks, gain }] : walks;
}

/** The key of adding up strengths before it is known what they add. */
const PLAIN_GAIN = 'strength';

interface Gains {
  /** Key of a gain → factor → table. */
  readonly tables: Map<string | number, Map<number, Int32Array>>;
  count: number;
}

const gainsFor = new WeakMap<Postings, Gains>();
/** Numbers in all tables of one set of lists together. */
const MOST_GAINS = 2 ** 20;

/** Per class of weight what it adds. Kept, since questions share their weights and words their rarity. */
function gainsOf(
  postings: Postings,
  key: string | number,
  factor: number,
  gain: (strength: number) => number,
): Int32Array {
  const gains = gainsFor.get(postings) ?? { tables: new Map(), count: 0 };
  const known = gains.tables.get(key)?.get(factor);
  if (known !== undefined) return known;
  const made = postings.classes.map((weight) => (weight === 0 ? 0 : gain(weight * factor)));
  gainsFor.set(postings, gains);
  gains.count += made.length;
  if (gains.count > MOST_GAINS) {
    gains.tables.clear();
    gains.count = made.length;
  }
  const byFactor = gains.tables.get(key) ?? new Map<number, Int32Array>();
  gains.tables.set(key, byFactor.set(factor, made));
  return made;
}
