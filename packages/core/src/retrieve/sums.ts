import { BLOCK, compile, type Filler } from '../compile/compile.js';
import { refuse, show } from '../errors.js';
import { MISSING, PLAIN, type TagsColumn } from '../measure/column.js';
import type { AnyDefinition, Sum, SumTerm } from '../measure/define.js';
import { orUnknown } from '../measure/evaluate.js';
import { withDefaults } from '../measure/params.js';
import { FULL } from '../measure/reading.js';
import { definitionOf } from '../measure/registry.js';
import { fixed, type Side } from '../measure/sides.js';
import { thousandths } from '../policy/arithmetic.js';
import { type Context, corpusOf } from '../policy/context.js';
import { isRule } from '../policy/kinds.js';
import type { LeafSpec } from '../policy/spec.js';
import { gallop, type Postings } from './postings.js';
import { segmentRows } from './rows.js';
import type { Segment } from './segment.js';
import type { RowStore, TextStore } from './stores.js';

/** A criterion that adds up lists of rows. */
export interface Sums {
  readonly how: 'sum';
  readonly walks: readonly Walk[];
  /** The sum that makes a full share, or per row what does. */
  readonly full: number;
  readonly fulls: Int32Array | undefined;
  /** Undefined when every row is plain. */
  readonly state: Uint8Array | undefined;
  /** What a row without a value reads. */
  readonly missing: { readonly lo: number; readonly hi: number; readonly earned: number };
  /** Rows of which the sum is the lower end alone. */
  readonly lower: Sum['lower'];
  /** Reads rows that are known in part. Few questions meet one, so it is made when asked for. */
  readonly reference: () => Filler;
  /** The same as blocks, for a demand, and for a criterion that is composed of several. */
  readonly filler: Filler;
}

/** The lists of one term. */
export type Walk = SingleWalk | JointWalk;

/** One list, and per class of weight what it adds. */
export interface SingleWalk {
  readonly joint: false;
  readonly entries: Int32Array;
  readonly bits: number;
  readonly end: number;
  readonly gains: Int32Array;
  readonly from: number;
}

/** Several lists whose strengths are added up before it is known what they add. */
export interface JointWalk {
  readonly joint: true;
  readonly lists: readonly SingleWalk[];
  readonly gain: SumTerm['gain'];
}

/** Sums are kept in 32 bits. */
const MOST = 2 ** 30;

/** Undefined where the criterion is no sum over this field. */
export function sumsOf(
  segment: Segment,
  field: string,
  store: RowStore | TextStore,
  spec: LeafSpec,
  ask: Side,
  context: Context,
): Sums | undefined {
  const definition = definitionOf(spec.name) as AnyDefinition;
  const params = withDefaults(definition.params, spec.params);
  const offersFirst = 'offer' in spec.of;
  if ((offersFirst ? definition.sumOf : definition.sumBy) === undefined) return undefined;
  const other = offersFirst ? spec.by : spec.of;
  // Two texts of the same offer: no list tells.
  if ('offer' in other) return undefined;
  const kinds = offersFirst ? definition.by : definition.of;
  const held = 'ask' in other ? ask.get(other.ask) : fixed(other, kinds, context);
  if (held === undefined || held.noRule) return undefined;
  const value = orUnknown(held);
  if (value === undefined) return undefined;
  const lists = listsOf(store, params, context);
  if (lists === undefined) return undefined;
  const codeOf = (name: string) =>
    store.layout === 'rows' ? (store.column as TagsColumn).vocabulary.codeOf.get(name) : undefined;
  const sum = offersFirst
    ? definition.sumOf?.(value, params, context, codeOf)
    : definition.sumBy?.(value, params, context, codeOf);
  if (sum === undefined) return undefined;
  return makeSums(segment, field, store, lists, sum, spec, ask, context);
}

function listsOf(
  store: RowStore | TextStore,
  params: Readonly<Record<string, unknown>>,
  context: Context,
): Postings | undefined {
  if (store.layout === 'rows') return store.lists;
  const { id } = corpusOf(context, String(params['corpus']));
  return (
    store.lists.get(id) ??
    refuse(
      'MISSING_CONTEXT',
      '/corpora',
      `an index that does not know the words of ${show(id)}`,
      'an index built by a policy that names this corpus',
      'Build the index again with this policy',
    )
  );
}

function makeSums(
  segment: Segment,
  field: string,
  store: RowStore | TextStore,
  lists: Postings,
  sum: Sum,
  spec: LeafSpec,
  ask: Side,
  context: Context,
): Sums | undefined {
  const perRow = typeof sum.full === 'number' ? undefined : fullsOf(store, sum.full.perWeight);
  if (typeof sum.full === 'number' ? sum.full > MOST : perRow === undefined) return undefined;
  const { state, allPlain } = store.layout === 'rows' ? store.column : store;
  const rule = isRule(segment.layout.fields[field] as Parameters<typeof isRule>[0]);
  const rows = { ...segmentRows(segment), leaf: () => undefined };
  let made: Filler | undefined;
  const reference = (): Filler => {
    made ??= compile(spec, ask, rows, context);
    return made;
  };
  const base = {
    how: 'sum' as const,
    walks: sum.terms.flatMap((term) => walkOf(term, lists)),
    full: typeof sum.full === 'number' ? sum.full : 0,
    fulls: perRow,
    state: allPlain ? undefined : state,
    missing: missingReading(store, rule, reference),
    lower: sum.lower,
    reference,
  };
  return { ...base, filler: sum.lower === 'plain' ? reference() : fillerOf(base, rule) };
}

/** What any row without a value reads: the first of them tells for all. */
function missingReading(
  store: RowStore | TextStore,
  rule: boolean,
  reference: () => Filler,
): Sums['missing'] {
  if (rule) return { lo: FULL, hi: FULL, earned: 0 };
  const { layout } = store;
  const row = layout === 'rows' && !store.column.allPlain ? store.column.state.indexOf(MISSING) : -1;
  if (row < 0) return { lo: 0, hi: FULL, earned: 0 };
  const lo = new Int32Array(1);
  const hi = new Int32Array(1);
  reference().fill(row, row + 1, lo, hi);
  return { lo: lo[0] as number, hi: hi[0] as number, earned: lo[0] as number };
}

const wholes = new WeakMap<RowStore | TextStore, Map<number, Int32Array | undefined>>();

/** Per row the weight of all that it has, times what a unit counts for. */
function fullsOf(store: RowStore | TextStore, perWeight: number): Int32Array | undefined {
  const known = wholes.get(store) ?? new Map<number, Int32Array | undefined>();
  wholes.set(store, known);
  if (known.has(perWeight)) return known.get(perWeight);
  const fulls = store.layout === 'rows' ? makeFulls(store.column as TagsColumn, perWeight) : undefined;
  known.set(perWeight, fulls);
  return fulls;
}

function makeFulls({ start, weights, size }: TagsColumn, perWeight: number): Int32Array | undefined {
  const fulls = new Int32Array(size);
  for (let row = 0; row < size; row += 1) {
    let whole = 0;
    for (let at = start[row] as number; at < (start[row + 1] as number); at += 1)
      whole += weights[at] as number;
    if (whole * perWeight > MOST) return undefined;
    fulls[row] = whole * perWeight;
  }
  return fulls;
}

function walkOf(term: SumTerm, lists: Postings): readonly Walk[] {
  const singles: SingleWalk[] = [];
  const joint = term.codes.length > 1;
  for (const [place, code] of term.codes.entries()) {
    const from = lists.start[code] as number;
    const end = lists.start[code + 1] as number;
    if (from === end) continue;
    const factor = term.factors[place] as number;
    const gains = joint
      ? gainsOf(lists, `*${factor}`, (weight) => weight * factor)
      : gainsOf(lists, `${term.key}*${factor}`, (weight) => term.gain(weight * factor));
    singles.push({ joint: false, entries: lists.entries, bits: lists.bits, from, end, gains });
  }
  if (!joint || singles.length === 0) return singles;
  return [{ joint: true, lists: singles, gain: term.gain }];
}

const gainTables = new WeakMap<Postings, Map<string, Int32Array>>();
const MOST_TABLES = 4096;

/** Per class of weight what it adds. Kept, since questions share their weights and words their rarity. */
function gainsOf(lists: Postings, key: string, gain: (weight: number) => number): Int32Array {
  const known = gainTables.get(lists) ?? new Map<string, Int32Array>();
  gainTables.set(lists, known);
  let gains = known.get(key);
  if (gains === undefined) {
    if (known.size >= MOST_TABLES) known.clear();
    gains = lists.classes.map(gain);
    known.set(key, gains);
  }
  return gains;
}

const strengths = new Float64Array(4096);
const touched = new Int32Array(4096);

/**
 * Adds the gains of rows `from` … `to` - 1 to `sums`, whose first entry is row `base`; `cursors` says per list where the
 * last walk ended, so that blocks in rising order never look back. At most 4,096 rows at a time.
 */
export function addUp(
  walks: readonly Walk[],
  from: number,
  to: number,
  base: number,
  sums: Int32Array,
  cursors: Int32Array,
): void {
  let list = 0;
  for (const walk of walks) {
    if (!walk.joint) {
      cursors[list] = addList(walk, cursors[list] as number, from, to, base, sums);
      list += 1;
      continue;
    }
    let count = 0;
    for (const single of walk.lists) {
      const { entries, bits, end, gains } = single;
      const mask = 2 ** bits - 1;
      let at = gallop(single, Math.max(cursors[list] as number, single.from), end, from);
      for (; at < end; at += 1) {
        const entry = entries[at] as number;
        const row = entry >>> bits;
        if (row >= to) break;
        const place = row - base;
        if (strengths[place] === 0) {
          touched[count] = place;
          count += 1;
        }
        strengths[place] = (strengths[place] as number) + (gains[entry & mask] as number);
      }
      cursors[list] = at;
      list += 1;
    }
    for (let at = 0; at < count; at += 1) {
      const place = touched[at] as number;
      sums[place] = (sums[place] as number) + walk.gain(strengths[place] as number);
      strengths[place] = 0;
    }
  }
}

function addList(
  walk: SingleWalk,
  cursor: number,
  from: number,
  to: number,
  base: number,
  sums: Int32Array,
): number {
  const { entries, bits, end, gains } = walk;
  const mask = (1 << bits) - 1;
  let at = gallop(walk, Math.max(cursor, walk.from), end, from);
  for (; at < end; at += 1) {
    const entry = entries[at] as number;
    const row = entry >>> bits;
    if (row >= to) break;
    const place = row - base;
    sums[place] = (sums[place] as number) + (gains[entry & mask] as number);
  }
  return at;
}

export function countLists(walks: readonly Walk[]): number {
  return walks.reduce((sum, walk) => sum + (walk.joint ? walk.lists.length : 1), 0);
}

const buffer = new Int32Array(BLOCK);
const one = { lo: new Int32Array(1), hi: new Int32Array(1) };

function fillerOf(sums: Omit<Sums, 'filler'>, rule: boolean): Filler {
  const { state, full, fulls, missing, reference, walks } = sums;
  return {
    fill(from, to, lo, hi) {
      buffer.fill(0, 0, to - from);
      addUp(walks, from, to, from, buffer, new Int32Array(countLists(walks)));
      for (let row = from; row < to; row += 1) {
        const at = row - from;
        if (state !== undefined && state[row] !== PLAIN) {
          if (state[row] === MISSING) {
            lo[at] = missing.lo;
            hi[at] = missing.hi;
          } else {
            reference().fill(row, row + 1, one.lo, one.hi);
            lo[at] = one.lo[0] as number;
            hi[at] = one.hi[0] as number;
          }
          continue;
        }
        lo[at] = shareOf(buffer[at] as number, fulls === undefined ? full : (fulls[row] as number));
        hi[at] = lo[at] as number;
      }
    },
    noRule: rule && state !== undefined ? (row) => state[row] === MISSING : undefined,
  };
}

/** The share of every sum up to the full one, where that is a short list. */
const shareTables = new Map<number, Int16Array>();
const LONGEST_TABLE = 4096;

export function sharesOf(full: number): Int16Array | undefined {
  if (full > LONGEST_TABLE) return undefined;
  let shares = shareTables.get(full);
  if (shares === undefined) {
    if (shareTables.size >= 256) shareTables.clear();
    shares = Int16Array.from({ length: full + 1 }, (_, sum) => thousandths(sum, full));
    shareTables.set(full, shares);
  }
  return shares;
}

export function shareOf(sum: number, full: number): number {
  return thousandths(Math.min(sum, full), full);
}
