import { inOrder } from '../compile/encode.js';
import { refuse, show } from '../errors.js';
import { checkPolicy } from '../measure/check.js';
import { type Context, type ContextInput, makeContext } from '../policy/context.js';
import type { Fields, RecordOf } from '../policy/kinds.js';
import type { Policy } from '../policy/spec.js';
import { checkSameFields, layoutOf } from './layout.js';
import { mergeParts, type Part, withoutIds } from './parts.js';
import { type SaveOptions, writeIndex } from './save.js';
import { makeSegments, type Segment } from './segment.js';
import { fromRecords } from './source.js';
import type { State } from './state.js';

export interface IndexOptions {
  readonly trees?: ContextInput['trees'];
  readonly corpora?: ContextInput['corpora'];
  /**
   * Whether the index holds on to the records that it was given, to return them. Default 'keep'. With 'drop' it returns
   * ids alone, and needs a fraction of the memory.
   */
  readonly records?: 'keep' | 'drop';
}

/**
 * Builds an index once, for many asks: `rank` over it gives what it gives over the records. Weights, limits, other
 * criteria over the same fields, and `now` come with the ask.
 *
 * @throws KoppelError `BAD_VALUE`, `DUPLICATE_ID`, `MISSING_CONTEXT`, `BAD_POLICY`, `BAD_OPTION`.
 */
export function buildIndex<A extends Fields, O extends Fields, R extends RecordOf<O>>(
  policy: Policy<A, O>,
  records: readonly R[],
  options: IndexOptions = {},
): Index<R> {
  checkPolicy(policy);
  const { trees = [], corpora = [], records: keep = 'keep' } = options;
  if (keep !== 'keep' && keep !== 'drop') refuse('BAD_OPTION', '/records', show(keep), "'keep' or 'drop'");
  const given = { trees, corpora };
  const layout = layoutOf(policy, makeContext(given));
  const index = new Index<R>({ layout, given, keep: keep === 'keep', parts: [], version: 0 });
  index.put(records);
  return index;
}

/** Rows laid out for asking. Changes show in the next ask; a snapshot keeps what it has seen. */
export class Index<R extends object = object> {
  #state: State<R>;
  readonly #matched = new WeakSet<Policy>();
  readonly #contexts = new Map<string, Context>();

  constructor(state: State<R>) {
    this.#state = state;
  }

  /** How many records there are. */
  get size(): number {
    return this.#state.parts.reduce((sum, { segment, dead }) => sum + segment.size - dead, 0);
  }

  /** Goes up with every change. */
  get version(): number {
    return this.#state.version;
  }

  /** The id of a row by its number, as `rankInto` gives it. */
  idAt(row: number): string {
    const { segment, place } = this.#rowAt(row);
    return segment.ids.at(place) as string;
  }

  /** The record of a row by its number; undefined when the index keeps none. */
  recordAt(row: number): R | undefined {
    const { segment, place } = this.#rowAt(row);
    return segment.records?.[place];
  }

  #rowAt(row: number): { readonly segment: Segment<R>; readonly place: number } {
    let place = row;
    for (const { segment } of Number.isInteger(row) && row >= 0 ? this.#state.parts : []) {
      if (place < segment.size) return { segment, place };
      place -= segment.size;
    }
    return refuse('BAD_OPTION', '/row', show(row), 'the number of a row', 'Use it before the index changes');
  }

  /** For code that searches; nothing in it changes. */
  get state(): State<R> {
    return this.#state;
  }

  /** The same rows for as long as it is held, whatever happens to this index afterwards. Costs nothing. */
  snapshot(): Index<R> {
    return new Index(this.#state);
  }

  /** Adds records, or puts them in the place of those with the same id. All or none. */
  put(records: readonly R[]): void {
    const placed = inOrder(records, '/records');
    if (placed.length === 0) return;
    const { layout, keep, parts } = this.#state;
    const segments = makeSegments(fromRecords(layout.fields, placed), layout, keep);
    const kept = withoutIds(parts, new Set(placed.map(({ id }) => id)));
    const added = segments.map((segment): Part<R> => ({ segment, alive: undefined, dead: 0 }));
    this.#become(mergeParts([...kept, ...added], layout, keep, 'small'));
  }

  /** Takes records out; ids that are not there are no error. */
  remove(ids: readonly string[]): void {
    const { layout, keep, parts } = this.#state;
    const kept = withoutIds(parts, new Set(ids));
    if (kept.every((part, place) => part === parts[place])) return;
    this.#become(mergeParts(kept, layout, keep, 'small'));
  }

  /**
   * Lays all rows out anew as one, which asks are fastest on. Takes as long as building; worth it when a tenth of the
   * rows has changed.
   */
  compact(): void {
    const { layout, keep, parts } = this.#state;
    this.#become(mergeParts(parts, layout, keep, 'all'));
  }

  /**
   * The index as bytes, for `loadIndex`: rows, fields, words and corpora. Not in it are the records, for they are the
   * caller's, and the trees, which are passed again. The same index gives the same bytes.
   *
   * @throws KoppelError `BAD_OPTION` for `shared` where the platform has no shared memory.
   */
  save(options: SaveOptions = {}): ArrayBuffer | SharedArrayBuffer {
    return writeIndex(this.#state, { shared: options.shared === true });
  }

  /** Refuses a policy that this index cannot answer. */
  check(policy: Policy): void {
    checkPolicy(policy);
    checkSameFields(this.#state.layout, policy, this.#matched);
  }

  /** The context of an ask on this day; days repeat, so it is kept. */
  contextOf(now: string | undefined): Context {
    const key = now ?? '';
    const known = this.#contexts.get(key);
    if (known !== undefined) return known;
    const context = makeContext({ ...this.#state.given, ...(now === undefined ? {} : { now }) });
    if (this.#contexts.size >= 100) this.#contexts.clear();
    this.#contexts.set(key, context);
    return context;
  }

  #become(parts: readonly Part<R>[]): void {
    this.#state = { ...this.#state, parts, version: this.#state.version + 1 };
  }
}
