import { LRUCache } from 'lru-cache';
import type { Planned } from './criteria.js';
import { type Bits, type End, makeBits } from './bits.js';
import { Numbers, type Question } from './question.js';
import { makeReader, type Reader } from './readers.js';
import type { Segment } from './segment.js';

/** A criterion as one question reads it in one segment, with what was worked out from it so far. */
export interface Known {
  readonly reader: Reader;
  readonly demand: boolean;
  /** How often it was asked for. */
  uses: number;
  /** Rows that may be kept, where the criterion is a demand. */
  readonly bits: { [E in End]?: Bits };
  /** Pairs of rows (from, to): the only ones that may be kept, where the criterion is about the places of the order. */
  readonly runs: { [E in End]?: readonly number[] };
}

/** Bytes that a segment may remember beside its rows: per row, and at least. */
const BYTES_PER_ROW = 48;
const LEAST_BYTES = 4_000_000;
/** Uses after which something counts as recently used. */
const MOVED_AFTER = 4;

interface Memory {
  readonly cache: LRUCache<string, Known>;
  /** Criteria that are not worth a look. */
  readonly never: WeakSet<Planned>;
  /** Short names of criteria. */
  readonly numbers: Numbers;
}

const memories = new WeakMap<Segment, Memory>();

/**
 * How a criterion reads. Asks share their levels, dates and places, so what was worked out is remembered, within
 * bounds: the least recently used goes first.
 */
export function recall(segment: Segment, criterion: Planned, question: Question): Known {
  const memory = memories.get(segment) ?? makeMemory(segment);
  const key = memory.never.has(criterion) ? undefined : question.keyOf(criterion, memory.numbers);
  if (key === undefined) return fresh(segment, criterion, question);
  let known = memory.cache.peek(key);
  if (known === undefined) {
    known = fresh(segment, criterion, question);
    if (isKept(known.reader)) memory.cache.set(key, known);
    else memory.never.add(criterion);
  }
  // Moving it to the front takes longer than finding it, so that is done now and then.
  if (known.uses % MOVED_AFTER === MOVED_AFTER - 1) memory.cache.get(key);
  known.uses += 1;
  return known;
}

/** Sums are cheap to make, and nearby places are kept in arrays of their own; both differ from ask to ask. */
function isKept(reader: Reader): boolean {
  return reader.how === 'block' || (reader.how === 'table' && reader.near === undefined);
}

function fresh(segment: Segment, criterion: Planned, question: Question): Known {
  const reader = makeReader(segment, criterion, question);
  return { reader, demand: criterion.weight === 0, uses: 0, bits: {}, runs: {} };
}

function makeMemory(segment: Segment): Memory {
  const cache = new LRUCache<string, Known>({
    maxSize: LEAST_BYTES + BYTES_PER_ROW * segment.size,
    sizeCalculation: ({ reader, demand }) => {
      const table = reader.how === 'table' ? 2 * reader.lo.byteLength : 0;
      // The bits of a demand are still to come, and counted from the start.
      return 500 + table + (demand ? segment.size >> 3 : 0);
    },
  });
  const memory = { cache, never: new WeakSet<Planned>(), numbers: new Numbers() };
  memories.set(segment, memory);
  return memory;
}

/** The rows that a demand keeps, bit by bit. */
export function bitsOf(known: Known, segment: Segment, end: End): Bits {
  let bits = known.bits[end];
  if (bits === undefined) {
    bits = makeBits(segment.size);
    known.bits[end] = bits;
  }
  return bits;
}

/** The runs of rows that a demand on the places of the order keeps; undefined for any other demand. */
export function runsOf(known: Known, segment: Segment, end: End): readonly number[] | undefined {
  const { places } = segment;
  if (places === undefined || known.reader.how !== 'table' || known.reader.field !== places.field)
    return undefined;
  const had = known.runs[end];
  if (had !== undefined) return had;
  const shares = end === 'possible' ? known.reader.hi : known.reader.lo;
  const near = known.reader.near ?? [0, shares.length];
  const runs: number[] = [];
  for (let at = 0; at < near.length; at += 2) {
    for (let code = near[at] as number; code < (near[at + 1] as number); code += 1) {
      if ((shares[code] as number) === 0) continue;
      const from = places.start[code] as number;
      const to = places.start[code + 1] as number;
      if (runs.length > 0 && runs[runs.length - 1] === from) runs[runs.length - 1] = to;
      else runs.push(from, to);
    }
  }
  known.runs[end] = runs;
  return runs;
}
