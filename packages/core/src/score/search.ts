import { MISSING, ODD, PLAIN } from '../measure/column.js';
import { FULL } from '../measure/reading.js';
import { type Status, statusOf } from '../policy/verdict.js';
import type { End } from '../retrieve/bits.js';
import { Candidates } from '../retrieve/candidates.js';
import { CHUNK, CHUNK_BITS } from '../retrieve/chunk.js';
import type { Plan } from '../retrieve/criteria.js';
import { type Known, recall } from '../retrieve/memory.js';
import type { Question } from '../retrieve/question.js';
import type { Block, Reader, Table } from '../retrieve/readers.js';
import type { Segment } from '../retrieve/segment.js';
import { type Sums, shareOf, sharesOf } from '../retrieve/sums.js';
import { addUp } from '../retrieve/walks.js';
import { BestRows } from './heap.js';
import type { Selection } from './score.js';

interface Weighed<R> {
  readonly weight: number;
  readonly reader: R;
}

/** A question made ready for one segment. */
interface Prepared {
  readonly demands: readonly Known[];
  readonly tables: readonly Weighed<Table>[];
  readonly sums: readonly Weighed<Sums>[];
  readonly blocks: readonly Weighed<Block>[];
}

// One search at a time: nothing here outlives a call.
const rows = new Int32Array(CHUNK);
const points = new Int32Array(CHUNK);
const best = new BestRows(0);
const one = { lo: new Int32Array(1), hi: new Int32Array(1) };

const accumulators: Int32Array[] = [];

function sumsAt(place: number): Int32Array {
  const had = accumulators[place];
  if (had !== undefined) return had;
  const made = new Int32Array(CHUNK);
  accumulators[place] = made;
  return made;
}

/** Takes a row that was kept. */
export type Take = (row: number, status: Status, points: number, openPoints: number) => void;

/**
 * Gives the best rows of one segment to `take`, best first: the same rows, order and points as scoring every row. Rows
 * with fewer than `floor` points may be left out, since they are beaten elsewhere.
 */
export function search(
  plan: Plan,
  question: Question,
  segment: Segment,
  alive: Int32Array | undefined,
  selection: Selection,
  floor: number,
  take: Take,
): void {
  const prepared = prepare(plan, question, segment);
  best.reset(Math.min(selection.limit, segment.size), segment.rankOfId);
  if (selection.limit > 0) walk(prepared, segment, alive, selection, floor);
  const kept = best.sort();
  const doubtful = selection.ineligible ? prepared.demands : prepared.demands.filter(isDoubtful);
  for (let place = 0; place < kept; place += 1) {
    const row = best.rowAt(place);
    take(row, statusAt(doubtful, row), best.pointsAt(place), openPointsAt(prepared, row));
  }
}

function prepare(plan: Plan, question: Question, segment: Segment): Prepared {
  const tables: Weighed<Table>[] = [];
  const sums: Weighed<Sums>[] = [];
  const blocks: Weighed<Block>[] = [];
  for (const wish of plan.wishes) {
    const { reader } = recall(segment, wish, question);
    if (reader.how === 'table') tables.push({ weight: wish.weight, reader });
    else if (reader.how === 'sum') sums.push({ weight: wish.weight, reader });
    else blocks.push({ weight: wish.weight, reader });
  }
  const demands = plan.demands.map((criterion) => recall(segment, criterion, question));
  // What can earn most first, so that what is left can be ruled out soonest.
  tables.sort((a, b) => b.weight - a.weight);
  sums.sort((a, b) => b.weight - a.weight);
  return { demands, tables, sums, blocks };
}

function walk(
  prepared: Prepared,
  segment: Segment,
  alive: Int32Array | undefined,
  selection: Selection,
  floor: number,
): void {
  const { demands, tables, sums, blocks } = prepared;
  const end: End = selection.open ? 'possible' : 'certain';
  const candidates = new Candidates(segment, selection.ineligible ? [] : demands, end, alive);
  const others = [...candidates.others].sort((a, b) => costOf(a) - costOf(b));
  const added = sums.map((_, place) => sumsAt(place));
  const inSumsAndBlocks = [...sums, ...blocks].reduce((most, { weight }) => most + weight * FULL, 0);
  for (let chunk = candidates.next(-1); chunk !== Number.POSITIVE_INFINITY; chunk = candidates.next(chunk)) {
    if (!candidates.load(chunk)) continue;
    const base = chunk * CHUNK;
    let count = spread(candidates, rows);
    for (const { reader } of others) count = sieve(reader, base, count, end);
    if (selection.ineligible && !selection.open) count = withoutOpen(prepared, base, count);
    if (count === 0) continue;
    points.fill(0, 0, count);
    let left = inSumsAndBlocks;
    for (const { weight, reader } of tables) addTable(reader, weight, base, count);
    for (const [place, { weight, reader }] of sums.entries()) {
      if (count === 0) break;
      const from = rows[0] as number;
      const to = (rows[count - 1] as number) + 1;
      const into = added[place] as Int32Array;
      into.fill(0, from, to);
      addUp(reader.walks, chunk, from, to, into);
      left -= weight * FULL;
      addSums(reader, weight, base, count, into);
      count = drop(count, Math.max(best.threshold, floor) - left);
    }
    for (const { weight, reader } of blocks) {
      addBlock(reader, weight, base, count);
      left -= weight * FULL;
      count = drop(count, Math.max(best.threshold, floor) - left);
    }
    for (let at = 0; at < count; at += 1) {
      const earned = points[at] as number;
      if (earned >= best.threshold) best.offer(base + (rows[at] as number), earned);
    }
  }
}

/** The rows of the set bits, ascending, relative to the chunk. */
function spread({ words, first, last }: Candidates, into: Int32Array): number {
  let count = 0;
  for (let word = first; word <= last; word += 1) {
    const base = word << 5;
    for (let bits = words[word] as number; bits !== 0; bits &= bits - 1) {
      into[count] = base + (31 - Math.clz32(bits & -bits));
      count += 1;
    }
  }
  return count;
}

/** A table is read first, the caller's own functions last. */
function costOf({ reader }: Known): number {
  return reader.how === 'table' ? 0 : reader.how === 'sum' || !reader.late ? 1 : 2;
}

/** Leaves the rows that a demand keeps. */
function sieve(reader: Reader, base: number, count: number, end: End): number {
  let kept = 0;
  if (reader.how === 'table') {
    const shares = end === 'possible' ? reader.hi : reader.lo;
    const { codes } = reader;
    for (let at = 0; at < count; at += 1) {
      const row = rows[at] as number;
      if ((shares[codes[base + row] as number] as number) === 0) continue;
      rows[kept] = row;
      kept += 1;
    }
    return kept;
  }
  const shares = end === 'possible' ? one.hi : one.lo;
  const { filler } = reader;
  for (let at = 0; at < count; at += 1) {
    const row = rows[at] as number;
    filler.fill(base + row, base + row + 1, one.lo, one.hi);
    if (shares[0] === 0) continue;
    rows[kept] = row;
    kept += 1;
  }
  return kept;
}

/** Leaves out the rows that have fewer points. */
function drop(count: number, least: number): number {
  if (least <= 0) return count;
  let kept = 0;
  for (let at = 0; at < count; at += 1) {
    if ((points[at] as number) < least) continue;
    points[kept] = points[at] as number;
    rows[kept] = rows[at] as number;
    kept += 1;
  }
  return kept;
}

/** One loop per width of the codes would be three; engines keep the loop fast for a few widths. */
function addTable({ codes, earned, find }: Table, weight: number, base: number, count: number): void {
  for (let at = 0; at < count; at += 1) {
    const code = codes[base + (rows[at] as number)] as number;
    let share = earned[code] as number;
    if (share < 0 && find !== undefined) share = find(code);
    points[at] = (points[at] as number) + weight * share;
  }
}

function addSums(sums: Sums, weight: number, base: number, count: number, added: Int32Array): void {
  const { full, fulls, state, lower } = sums;
  const shares = fulls === undefined && state === undefined ? sharesOf(full) : undefined;
  if (shares !== undefined) {
    for (let at = 0; at < count; at += 1) {
      const sum = added[rows[at] as number] as number;
      points[at] = (points[at] as number) + weight * (shares[Math.min(sum, full)] as number);
    }
    return;
  }
  for (let at = 0; at < count; at += 1) {
    const place = rows[at] as number;
    const row = base + place;
    let share: number;
    if (state === undefined || state[row] === PLAIN || (lower === 'odd' && state[row] === ODD)) {
      share = shareOf(added[place] as number, fulls === undefined ? full : (fulls[row] as number));
    } else if (state[row] === MISSING) share = sums.missing.earned;
    else {
      sums.reference().fill(row, row + 1, one.lo, one.hi);
      share = one.lo[0] as number;
    }
    points[at] = (points[at] as number) + weight * share;
  }
}

function addBlock({ filler }: Block, weight: number, base: number, count: number): void {
  for (let at = 0; at < count; at += 1) {
    const row = base + (rows[at] as number);
    if (filler.noRule?.(row)) continue;
    filler.fill(row, row + 1, one.lo, one.hi);
    points[at] = (points[at] as number) + weight * (one.lo[0] as number);
  }
}

/** For a list of who is in and who is out, without those of whom it is not known. */
function withoutOpen(prepared: Prepared, base: number, count: number): number {
  let kept = 0;
  for (let at = 0; at < count; at += 1) {
    const row = rows[at] as number;
    if (statusAt(prepared.demands, base + row) === 'open') continue;
    rows[kept] = row;
    kept += 1;
  }
  return kept;
}

/** Rows are candidates of all demands: where both ends of one are alike in every row, it is met. */
function isDoubtful({ reader }: Known): boolean {
  return reader.how !== 'table' || !reader.certain;
}

function statusAt(demands: readonly Known[], row: number): Status {
  let mustLo = FULL;
  let mustHi = FULL;
  for (const { reader } of demands) {
    if (reader.how === 'table') {
      const code = reader.codes[row] as number;
      mustLo = Math.min(mustLo, reader.lo[code] as number);
      mustHi = Math.min(mustHi, reader.hi[code] as number);
    } else {
      reader.filler.fill(row, row + 1, one.lo, one.hi);
      mustLo = Math.min(mustLo, one.lo[0] as number);
      mustHi = Math.min(mustHi, one.hi[0] as number);
    }
  }
  return statusOf(mustLo, mustHi);
}

/** What is not known of a row's wishes, in points. */
function openPointsAt({ tables, sums, blocks }: Prepared, row: number): number {
  let openPoints = 0;
  for (const { weight, reader } of tables) if (!reader.certain) openPoints += weight * openIn(reader, row);
  for (const { weight, reader } of sums) openPoints += weight * openIn(reader, row);
  for (const { weight, reader } of blocks) openPoints += weight * openIn(reader, row);
  return openPoints;
}

function openIn(reader: Reader, row: number): number {
  if (reader.how === 'table') {
    const code = reader.codes[row] as number;
    return (reader.hi[code] as number) - (reader.lo[code] as number);
  }
  if (reader.how === 'sum') return openInSum(reader, row);
  if (reader.filler.noRule?.(row)) return 0;
  reader.filler.fill(row, row + 1, one.lo, one.hi);
  return (one.hi[0] as number) - (one.lo[0] as number);
}

function openInSum(sums: Sums, row: number): number {
  const known = sums.state === undefined ? PLAIN : sums.state[row];
  if (known === MISSING) return sums.missing.hi - sums.missing.lo;
  if (known === PLAIN && sums.lower !== 'plain') return 0;
  sums.reference().fill(row, row + 1, one.lo, one.hi);
  return (one.hi[0] as number) - (one.lo[0] as number);
}

/** What one wish earns in one row, and what is not known of it, in points. Cheapest for rows in rising order. */
export function wishAt(reader: Reader, weight: number, row: number): readonly [number, number] {
  const chunk = row >> CHUNK_BITS;
  const place = row & (CHUNK - 1);
  const base = row - place;
  rows[0] = place;
  points[0] = 0;
  if (reader.how === 'table') addTable(reader, weight, base, 1);
  else if (reader.how === 'block') addBlock(reader, weight, base, 1);
  else {
    const into = sumsAt(0);
    into[place] = 0;
    addUp(reader.walks, chunk, place, place + 1, into);
    addSums(reader, weight, base, 1, into);
  }
  return [points[0] as number, weight * openIn(reader, row)];
}
