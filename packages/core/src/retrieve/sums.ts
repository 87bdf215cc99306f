import { compile, type Filler } from '../compile/compile.js';
import { leafOf } from '../measure/leaf.js';
import { refuse, show } from '../errors.js';
import { MISSING, PLAIN } from '../measure/column.js';
import type { Sum } from '../measure/define.js';
import { orUnknown } from '../measure/evaluate.js';
import { FULL } from '../measure/reading.js';
import { fixed, type Side } from '../measure/sides.js';
import { thousandths } from '../policy/arithmetic.js';
import { type Context, corpusOf } from '../policy/context.js';
import { isRule } from '../policy/kinds.js';
import type { LeafSpec } from '../policy/spec.js';
import { CHUNK, CHUNK_BITS } from './chunk.js';
import { eachEntry } from './contents.js';
import type { Postings } from './postings.js';
import { segmentRows } from './rows.js';
import type { Segment } from './segment.js';
import type { TagStore, TextStore } from './stores.js';
import { addUp, type Walk, walksOf } from './walks.js';

type ListStore = TagStore | TextStore;

/** A criterion and a question, and the lists that they are put to. */
interface Asked {
  readonly segment: Segment;
  readonly store: ListStore;
  readonly spec: LeafSpec;
  readonly ask: Side;
  readonly context: Context;
}

/** A criterion that adds up lists of rows. */
export class Sums {
  readonly how = 'sum';
  readonly walks: readonly Walk[];
  /** The sum that makes a full share, or per row what does. */
  readonly full: number;
  readonly fulls: Int32Array | undefined;
  /** Undefined when every row is plain. */
  readonly state: Uint8Array | undefined;
  /** Rows of which the sum is the lower end alone. */
  readonly lower: Sum['lower'];
  /** Whether the field holds rules, of which a row may have none. */
  readonly #rule: boolean;
  readonly #asked: Asked;
  // Few questions meet a row that needs these, so they are made when asked for.
  #missing: Missing | undefined;
  #reference: Filler | undefined;
  #filler: Filler | undefined;

  constructor(
    walks: readonly Walk[],
    full: number,
    fulls: Int32Array | undefined,
    lower: Sum['lower'],
    rule: boolean,
    asked: Asked,
  ) {
    this.walks = walks;
    this.lower = lower;
    this.full = full;
    this.fulls = fulls;
    this.state = asked.store.allPlain ? undefined : asked.store.state;
    this.#rule = rule;
    this.#asked = asked;
  }

  /** What a row without a value reads. */
  get missing(): Missing {
    this.#missing ??= this.#rule ? { lo: FULL, hi: FULL, earned: 0 } : this.#readMissing();
    return this.#missing;
  }

  /** The first row without a value tells for all. Without its words, a text reads nothing certain. */
  #readMissing(): Missing {
    const { layout, state } = this.#asked.store;
    const row = layout === 'words' ? -1 : state.indexOf(MISSING);
    if (row < 0) return { lo: 0, hi: FULL, earned: 0 };
    this.reference().fill(row, row + 1, one.lo, one.hi);
    return { lo: one.lo[0] as number, hi: one.hi[0] as number, earned: one.lo[0] as number };
  }

  /** Reads rows that are known in part. */
  reference(): Filler {
    const { segment, spec, ask, context } = this.#asked;
    this.#reference ??= compile(spec, ask, { ...segmentRows(segment), leaf: () => undefined }, context);
    return this.#reference;
  }

  /** The same as blocks of one chunk, for a demand, and for a criterion that is composed of several. */
  get filler(): Filler {
    this.#filler ??= this.lower === 'plain' ? this.reference() : this.#makeFiller();
    return this.#filler;
  }

  #makeFiller(): Filler {
    const { state, full, fulls, walks } = this;
    return {
      fill: (from, to, lo, hi) => {
        const chunk = from >> CHUNK_BITS;
        const base = chunk << CHUNK_BITS;
        sums.fill(0, from - base, to - base);
        addUp(walks, chunk, from - base, to - base, sums);
        for (let row = from; row < to; row += 1) {
          const at = row - from;
          if (state !== undefined && state[row] !== PLAIN) {
            if (state[row] === MISSING) {
              lo[at] = this.missing.lo;
              hi[at] = this.missing.hi;
            } else {
              this.reference().fill(row, row + 1, one.lo, one.hi);
              lo[at] = one.lo[0] as number;
              hi[at] = one.hi[0] as number;
            }
            continue;
          }
          lo[at] = shareOf(sums[row - base] as number, fulls === undefined ? full : (fulls[row] as number));
          hi[at] = lo[at] as number;
        }
      },
      noRule: this.#rule && state !== undefined ? (row) => state[row] === MISSING : undefined,
    };
  }
}

interface Missing {
  readonly lo: number;
  readonly hi: number;
  readonly earned: number;
}

const sums = new Int32Array(CHUNK);
const one = { lo: new Int32Array(1), hi: new Int32Array(1) };

/** Sums are kept in 32 bits. */
const MOST = 2 ** 30;

/** Undefined where the criterion is no sum over this field. */
export function sumsOf(
  segment: Segment,
  field: string,
  store: ListStore,
  spec: LeafSpec,
  ask: Side,
  context: Context,
): Sums | undefined {
  const { definition, params } = leafOf(spec);
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
  const codeOf = (name: string) => (store.layout === 'tags' ? store.vocabulary.codeOf.get(name) : undefined);
  const sum = offersFirst
    ? definition.sumOf?.(value, params, context, codeOf)
    : definition.sumBy?.(value, params, context, codeOf);
  return sum === undefined ? undefined : makeSums(lists, sum, field, { segment, store, spec, ask, context });
}

function listsOf(
  store: ListStore,
  params: Readonly<Record<string, unknown>>,
  context: Context,
): readonly Postings[] {
  if (store.layout === 'tags') return store.lists;
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
  lists: readonly Postings[],
  { terms, full, lower }: Sum,
  field: string,
  asked: Asked,
): Sums | undefined {
  const fulls = typeof full === 'number' ? undefined : fullsOf(asked.store, full.perWeight);
  if (typeof full === 'number' ? full > MOST : fulls === undefined) return undefined;
  const walks: Walk[] = [];
  for (const term of terms) walks.push(...walksOf(term, lists));
  const rule = isRule(asked.segment.layout.fields[field] as Parameters<typeof isRule>[0]);
  return new Sums(walks, typeof full === 'number' ? full : 0, fulls, lower, rule, asked);
}

const wholes = new WeakMap<ListStore, Map<number, Int32Array | undefined>>();

/** Per row the weight of all that it has, times what a unit counts for. */
function fullsOf(store: ListStore, perWeight: number): Int32Array | undefined {
  const known = wholes.get(store) ?? new Map<number, Int32Array | undefined>();
  wholes.set(store, known);
  if (known.has(perWeight)) return known.get(perWeight);
  const fulls = store.layout === 'tags' ? makeFulls(store, perWeight) : undefined;
  known.set(perWeight, fulls);
  return fulls;
}

function makeFulls({ lists, state }: TagStore, perWeight: number): Int32Array | undefined {
  const fulls = new Float64Array(state.length);
  eachEntry(lists, (row, _, weight) => {
    fulls[row] = (fulls[row] as number) + weight * perWeight;
  });
  return fulls.every((full) => full <= MOST) ? Int32Array.from(fulls) : undefined;
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
