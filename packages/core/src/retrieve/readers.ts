import { BLOCK, compile, type Filler, type Rows } from '../compile/compile.js';
import { type Ints, MISSING, type PlaceColumn } from '../measure/column.js';
import { FULL } from '../measure/reading.js';
import type { Side } from '../measure/sides.js';
import type { Context } from '../policy/context.js';
import { isRule } from '../policy/kinds.js';
import type { LeafSpec, MeasureSpec } from '../policy/spec.js';
import type { Site } from '../policy/values.js';
import { nearRanges } from './caps.js';
import type { Planned, Reach } from './criteria.js';
import type { Question } from './question.js';
import { columnRows, segmentRows } from './rows.js';
import type { Segment } from './segment.js';
import type { TextStore, ValueStore } from './stores.js';
import { type Sums, sumsOf } from './sums.js';

/** How a criterion is read in the rows of a segment, for one question. */
export type Reader = Table | Sums | Block;

/** Every value is read once; a row looks its value up. */
export interface Table {
  readonly how: 'table';
  readonly codes: Ints;
  /** Per code, in thousandths. */
  readonly lo: Int16Array;
  readonly hi: Int16Array;
  /** Per code what a wish earns: nothing where there is no such rule. */
  readonly earned: Int16Array;
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
      return readTable(segment, field, store, spec, ask, context, criterion.reach);
    }
    // Read by its lists where it is a sum over them.
    const sums = spec.type === 'measure' ? sumsOf(segment, field, store, spec, ask, context) : undefined;
    if (sums !== undefined) return sums;
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
  reach?: Reach,
): Table {
  const { column, codes } = store;
  const lo = new Int16Array(column.size);
  const hi = new Int16Array(column.size);
  const filler = compile(spec, ask, columnRows(segment, field, column), context);
  const buffer = { lo: new Int32Array(BLOCK), hi: new Int32Array(BLOCK) };
  const fill = (from: number, to: number): void => {
    for (let at = from; at < to; at += BLOCK) {
      const end = Math.min(at + BLOCK, to);
      filler.fill(at, end, buffer.lo, buffer.hi);
      lo.set(buffer.lo.subarray(0, end - at), at);
      hi.set(buffer.hi.subarray(0, end - at), at);
    }
  };
  const sites = reach === undefined ? undefined : sitesOf(reach, ask);
  if (reach === undefined || sites === undefined || segment.places?.field !== field) fill(0, column.size);
  else {
    nearRanges(segment.places.caps, column.size, sites, reach.km, fill);
    const last = column.size - 1;
    // Rows without a place come last.
    if (last >= 0 && (column as PlaceColumn).state[last] === MISSING) fill(last, last + 1);
  }
  const { noRule } = filler;
  const earned = noRule === undefined ? lo : lo.map((share, code) => (noRule(code) ? 0 : share));
  return { how: 'table', codes, lo, hi, earned };
}

function sitesOf({ from }: Reach, ask: Side): readonly Site[] | undefined {
  return 'ask' in from ? (ask.get(from.ask)?.value as readonly Site[] | undefined) : undefined;
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
  const rule = 'offer' in by && isRule(layout.fields[by.offer] as Parameters<typeof isRule>[0]);
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
