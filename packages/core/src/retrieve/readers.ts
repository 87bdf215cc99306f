import { BLOCK, compile, type Filler, type Rows } from '../compile/compile.js';
import { type Ints, MISSING } from '../measure/column.js';
import { FULL } from '../measure/reading.js';
import type { Side } from '../measure/sides.js';
import type { Context } from '../policy/context.js';
import { type FieldDeclaration, isRule } from '../policy/kinds.js';
import type { LeafSpec, MeasureSpec } from '../policy/spec.js';
import type { Site } from '../policy/values.js';
import { nearRanges } from './caps.js';
import type { Planned } from './criteria.js';
import type { Question } from './question.js';
import { columnRows, segmentRows } from './rows.js';
import type { Segment } from './segment.js';
import { columnOf, type TextStore, type ValueStore } from './stores.js';
import { type Sums, sumsOf } from './sums.js';

/** How a criterion is read in the rows of a segment, for one question. */
export type Reader = Table | Sums | Block;

/** Every value is read once; a row looks its value up. */
export interface Table {
  readonly how: 'table';
  /** The field of the offer that it reads. */
  readonly field: string;
  readonly codes: Ints;
  /** Per code, in thousandths. */
  readonly lo: Int16Array;
  readonly hi: Int16Array;
  /** Whether both ends were alike in every value that was read so far. */
  certain: boolean;
  /** Per code what a wish earns: nothing where there is no such rule. */
  readonly earned: Int16Array;
  /** Pairs of codes (from, to) outside which both ends are 0, when it is about nearby places; valid until the next ask. */
  readonly near?: readonly number[];
  /** Reads a code whose `earned` is still below 0, and gives what it earns. */
  find?: (code: number) => number;
}

/** Blocks of rows are read by kernels. */
export interface Block {
  readonly how: 'block';
  readonly filler: Filler;
  /** So slow per row that it is read last, and only where it can still matter. */
  readonly late: boolean;
}

export function makeReader(segment: Segment, criterion: Planned, question: Question): Reader {
  const { spec, offerFields, custom } = criterion;
  const { ask, context } = question;
  const [field] = offerFields;
  const store = field === undefined ? undefined : segment.stores.get(field);
  if (field !== undefined && store !== undefined && offerFields.length === 1 && !custom) {
    if (store.layout === 'values') {
      return (
        readNearby(segment, criterion, store, question) ??
        readTable(segment, field, store, spec, ask, context)
      );
    }
    // Read by its lists where it is a sum over them.
    if (store.layout !== 'rows' && spec.type === 'measure') {
      const sums = sumsOf(segment, field, store, spec, ask, context);
      if (sums !== undefined) return sums;
    }
  }
  const late = custom || readsTwoOffers(spec);
  return { how: 'block', filler: compile(spec, ask, rowsWithLeaves(segment), context), late };
}

/** A leaf that compares two fields of the offer is read by the reference. */
function readsTwoOffers(spec: MeasureSpec): boolean {
  switch (spec.type) {
    case 'measure':
      return 'offer' in spec.of && 'offer' in spec.by;
    case 'custom':
      return true;
    case 'all':
    case 'any':
      return spec.parts.some(readsTwoOffers);
    default:
      return readsTwoOffers(spec.part);
  }
}

function readTable(
  segment: Segment,
  field: string,
  store: ValueStore,
  spec: MeasureSpec,
  ask: Side,
  context: Context,
): Table {
  const { column, codes } = store;
  const filler = compile(spec, ask, columnRows(segment, field, column), context);
  const shares = emptyTable(column.size);
  fillTable(shares, filler, 0, column.size);
  const { lo, hi, certain } = shares;
  const { noRule } = filler;
  const earned = noRule === undefined ? lo : lo.map((share, code) => (noRule(code) ? 0 : share));
  return { how: 'table', field, codes, lo, hi, certain, earned };
}

type Shares = Pick<Table, 'lo' | 'hi' | 'certain'>;

function emptyTable(size: number): Shares {
  return { lo: new Int16Array(size), hi: new Int16Array(size), certain: true };
}

const buffer = { lo: new Int32Array(BLOCK), hi: new Int32Array(BLOCK) };

function fillTable(shares: Shares, filler: Filler, from: number, to: number): void {
  const { lo, hi } = shares;
  let apart = 0;
  for (let at = from; at < to; at += BLOCK) {
    const end = Math.min(at + BLOCK, to);
    filler.fill(at, end, buffer.lo, buffer.hi);
    for (let place = at; place < end; place += 1) {
      const low = buffer.lo[place - at] as number;
      const high = buffer.hi[place - at] as number;
      lo[place] = low;
      hi[place] = high;
      apart |= low ^ high;
    }
  }
  if (apart !== 0) shares.certain = false;
}

/** Kept from ask to ask, so that thousands of places cost no new array; what was filled is cleared first. */
interface Scratch extends Shares {
  readonly earned: Int16Array;
  near: readonly number[];
}

const scratches = new WeakMap<Segment, Map<string, Scratch>>();

/** Reads only the places within reach of the ask; undefined when the criterion reaches everywhere. */
function readNearby(
  segment: Segment,
  { spec, key, weight, reach, offerFields: [field] }: Planned,
  { column, codes }: ValueStore,
  { ask, context }: Question,
): Table | undefined {
  const { places, layout } = segment;
  if (reach === undefined || field === undefined || places?.field !== field) return undefined;
  const sites = 'ask' in reach.from ? ask.get(reach.from.ask)?.value : undefined;
  if (sites === undefined) return undefined;
  const scratch = scratchOf(segment, `${weight === 0 ? 'must' : 'wish'} ${key}`, column.size);
  const near = nearRanges(places.caps, column.size, sites as readonly Site[], reach.km);
  const last = column.size - 1;
  // Rows without a place come last.
  if (column.state[last] === MISSING && near[near.length - 1] !== column.size) near.push(last, last + 1);
  const filler = compile(spec, ask, columnRows(segment, field, column), context);
  scratch.near = near;
  const rule = isRule(layout.fields[field] as FieldDeclaration);
  const { lo, hi } = scratch;
  const earned = rule ? scratch.earned : lo;
  const table: Table = { how: 'table', field, codes, lo, hi, certain: true, earned, near };
  if (weight === 0) {
    for (let at = 0; at < near.length; at += 2) {
      fillTable(table, filler, near[at] as number, near[at + 1] as number);
    }
    return table;
  }
  // A wish is read where a row can still be kept: mostly far fewer places than are within its reach.
  for (let at = 0; at < near.length; at += 2) earned.fill(-1, near[at], near[at + 1]);
  table.find = (code: number): number => {
    fillTable(table, filler, code, code + 1);
    if (rule) earned[code] = filler.noRule?.(code) ? 0 : (lo[code] as number);
    return earned[code] as number;
  };
  return table;
}

function scratchOf(segment: Segment, key: string, size: number): Scratch {
  const known = scratches.get(segment) ?? new Map<string, Scratch>();
  scratches.set(segment, known);
  const had = known.get(key);
  if (had !== undefined) {
    for (let at = 0; at < had.near.length; at += 2) {
      had.lo.fill(0, had.near[at], had.near[at + 1]);
      had.hi.fill(0, had.near[at], had.near[at + 1]);
      had.earned.fill(0, had.near[at], had.near[at + 1]);
    }
    return had;
  }
  if (known.size >= 32) known.clear();
  const fresh = { ...emptyTable(size), earned: new Int16Array(size), near: [] };
  known.set(key, fresh);
  return fresh;
}

/** The rows of a segment for `compile`: each leaf reads its field as the segment keeps it. */
function rowsWithLeaves(segment: Segment): Rows {
  const rows = segmentRows(segment);
  return { ...rows, leaf: (spec, ask, context) => leafFiller(segment, rows, spec, ask, context) };
}

function leafFiller(
  segment: Segment,
  rows: Rows,
  spec: LeafSpec,
  ask: Side,
  context: Context,
): Filler | undefined {
  const fields = [spec.of, spec.by].flatMap((operand) => ('offer' in operand ? [operand.offer] : []));
  const [field] = fields;
  if (field === undefined) return compile(spec, ask, rows, context);
  const store = segment.stores.get(field);
  if (fields.length > 1 || store === undefined) return undefined;
  if (store.layout === 'rows') return compile(spec, ask, columnRows(segment, field, store.column), context);
  if (store.layout === 'tags')
    return compile(spec, ask, columnRows(segment, field, columnOf(store)), context);
  if (store.layout === 'words') {
    if ('offer' in spec.of) return undefined;
    return (
      sumsOf(segment, field, store, spec, ask, context)?.filler ?? unknownWords(store, spec, ask, segment)
    );
  }
  return gather(readTable(segment, field, store, spec, ask, context));
}

/** Nothing is known of the words that are asked for, or nothing is asked. */
function unknownWords({ state }: TextStore, { of, by }: LeafSpec, ask: Side, { layout }: Segment): Filler {
  const noAsk = 'ask' in of && ask.get(of.ask)?.noRule === true;
  const rule = 'offer' in by && isRule(layout.fields[by.offer] as FieldDeclaration);
  const lacks = (row: number) => noAsk || (rule && state[row] === MISSING);
  return {
    fill(from, to, lo, hi) {
      for (let row = from; row < to; row += 1) {
        lo[row - from] = lacks(row) ? FULL : 0;
        hi[row - from] = FULL;
      }
    },
    noRule: noAsk || rule ? lacks : undefined,
  };
}

function gather({ codes, lo: low, hi: high, earned }: Table): Filler {
  return {
    fill(from, to, lo, hi) {
      for (let row = from; row < to; row += 1) {
        const code = codes[row] as number;
        lo[row - from] = low[code] as number;
        hi[row - from] = high[code] as number;
      }
    },
    noRule:
      earned === low
        ? undefined
        : (row) => {
            const code = codes[row] as number;
            return low[code] === FULL && earned[code] === 0;
          },
  };
}
