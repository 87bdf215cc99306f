import { type Context, treeOf } from '../policy/context.js';
import type { Relation, Tree } from '../policy/tree.js';
import { type Category, type TagSet, tagState } from '../policy/values.js';
import type { CategoryColumn, TagsColumn } from './column.js';
import type { Kernel } from './define.js';
import { decided, FULL, type Reading } from './reading.js';

/** What the measures over tags have in common: three states, trees, and loops over columns of codes. */

export const NO = 0;
export const UNKNOWN = 1;
export const YES = 2;
export type State = typeof NO | typeof UNKNOWN | typeof YES;

const NAMES = ['no', 'unknown', 'yes'] as const;

/** What a relation in a tree says about lying inside. */
export const toState = { within: YES, overlap: UNKNOWN, apart: NO } as const;

/** A parameter that several measures share. */
export const treeParam = {
  tree: {
    type: 'name',
    required: false,
    tunable: false,
    doc: 'Id of a tree in the context. With it a narrower tag counts as its wider one, and a value that is too coarse to tell is unknown. Without it only equal tags meet.',
  },
} as const;

export function optionalTree(context: Context, id: string | undefined): Tree | undefined {
  return id === undefined ? undefined : treeOf(context, id);
}

/** How tag `a` lies to tag `b`; without a tree, tags are equal or apart. */
export function relate(tree: Tree | undefined, a: string, b: string): Relation {
  if (a === b) return 'within';
  return tree === undefined ? 'apart' : tree.relation(a, b);
}

/** The sets that a value may be: one for tags, one per possibility for a category. */
export function possibilities(value: Category | TagSet): readonly [TagSet, ...TagSet[]] {
  if (!('oneOf' in value)) return [value];
  const sets = value.oneOf.map((name) => closed([name]));
  return sets as [TagSet, ...TagSet[]];
}

const NONE: ReadonlySet<string> = new Set();

export function closed(names: readonly string[]): TagSet {
  return { yes: new Map(names.map((name) => [name, 1])), no: NONE, maybe: NONE, others: 'no' };
}

/** Whether the set is fully known. */
export function isClosed(tags: TagSet): boolean {
  return tags.others === 'no' && tags.maybe.size === 0;
}

/** Whether `set` surely holds something at or below `wanted`. */
export function holdsBelow(set: TagSet, wanted: string, tree: Tree | undefined): State {
  return tree === undefined
    ? fromTagState(set, wanted)
    : find(
        set,
        wanted,
        tree,
        (tag) => tree.relation(tag, wanted),
        (tag) => tree.relation(wanted, tag),
      );
}

/** Whether `wanted` surely lies at or below something in `set`. */
export function liesBelow(set: TagSet, wanted: string, tree: Tree | undefined): State {
  return tree === undefined
    ? fromTagState(set, wanted)
    : find(
        set,
        wanted,
        tree,
        (tag) => tree.relation(wanted, tag),
        (tag) => tree.relation(tag, wanted),
      );
}

/** `relation`: how a tag that is there answers. `reverse`: the other way round; a tag that is not there rules out all that would imply it. */
function find(
  set: TagSet,
  wanted: string,
  tree: Tree,
  relation: (tag: string) => Relation,
  reverse: (tag: string) => Relation,
): State {
  let overlap = false;
  for (const tag of set.yes.keys()) {
    const found = relation(tag);
    if (found === 'within') return YES;
    overlap ||= found === 'overlap';
  }
  for (const tag of set.no) if (reverse(tag) === 'within') return NO;
  return overlap || mayHold(set, wanted, tree) ? UNKNOWN : NO;
}

function fromTagState(set: TagSet, tag: string): State {
  const state = tagState(set, tag);
  return state === 'yes' ? YES : state === 'no' ? NO : UNKNOWN;
}

function mayHold(set: TagSet, wanted: string, tree: Tree): boolean {
  if (set.others === 'unknown') return true;
  for (const tag of set.maybe) if (tree.relation(tag, wanted) !== 'apart') return true;
  return false;
}

export function stateReading<B extends object>(
  state: State,
  because: B,
  unsettled?: readonly string[],
): Reading<B> {
  return decided(NAMES[state], because, unsettled);
}

export function tagList(tags: TagSet): readonly string[] {
  return [...tags.yes.keys()];
}

/** Everything a set might hold, for "one of these" in a sentence. */
export function shownTags(value: Category | TagSet): readonly string[] {
  return 'oneOf' in value ? value.oneOf : tagList(value);
}

export type CodesColumn = CategoryColumn | TagsColumn;

/** `table[code]` for every name of the column. */
export function tableOver(column: CodesColumn, value: (name: string, code: number) => number): Int32Array {
  const { names } = column.vocabulary;
  // A loop: `from` with a function takes several times as long.
  const table = new Int32Array(names.length);
  for (let code = 0; code < table.length; code += 1) table[code] = value(names[code] as string, code);
  return table;
}

type Tables = Map<string, Int32Array>;
const kept = new WeakMap<readonly string[], WeakMap<object, Tables>>();
const NO_TREE = {};
const MOST_KEPT = 4096;

/**
 * `tableOver` for one wanted name, kept for the next ask that wants it: asks share their names, columns and trees.
 * `what` tells apart what is looked up.
 */
export function tableFor(
  column: CodesColumn,
  what: string,
  tree: Tree | undefined,
  wanted: string,
  value: (name: string, code: number) => number,
): Int32Array {
  const { names } = column.vocabulary;
  const byTree = kept.get(names) ?? new WeakMap<object, Tables>();
  kept.set(names, byTree);
  const tables = byTree.get(tree ?? NO_TREE) ?? new Map<string, Int32Array>();
  byTree.set(tree ?? NO_TREE, tables);
  const key = `${what} ${wanted}`;
  let table = tables.get(key);
  if (table === undefined) {
    if (tables.size >= MOST_KEPT) tables.clear();
    table = tableOver(column, value);
    tables.set(key, table);
  }
  return table;
}

/** Entry by entry the best of several tables; one table stays as it is. */
export function bestOfTables(column: CodesColumn, tables: readonly Int32Array[]): Int32Array {
  const [first, ...rest] = tables;
  if (first !== undefined && rest.length === 0) return first;
  const best = first?.slice() ?? new Int32Array(column.vocabulary.names.length);
  for (const table of rest) {
    for (let code = 0; code < best.length; code += 1) {
      if ((table[code] as number) > (best[code] as number)) best[code] = table[code] as number;
    }
  }
  return best;
}

/** The best entry of `table` among a row's tags; 0 for a row without any. */
export function bestOfRow(column: CodesColumn, table: Int32Array, row: number): number {
  if (column.kind === 'category') return table[column.codes[row] as number] as number;
  const { start, codes } = column;
  const end = start[row + 1] as number;
  let best = 0;
  for (let at = start[row] as number; at < end; at += 1) {
    const entry = table[codes[at] as number] as number;
    if (entry > best) best = entry;
  }
  return best;
}

/** The worst entry of `table` among a row's tags; YES for a row without any. */
export function worstOfRow(column: CodesColumn, table: Int32Array, row: number): number {
  if (column.kind === 'category') return table[column.codes[row] as number] as number;
  const { start, codes } = column;
  const end = start[row + 1] as number;
  let worst: number = YES;
  for (let at = start[row] as number; at < end; at += 1) {
    const entry = table[codes[at] as number] as number;
    if (entry < worst) worst = entry;
  }
  return worst;
}

/** A kernel that writes the interval of a state per row. */
export function stateKernel(
  column: { readonly state: Uint8Array },
  stateOf: (row: number) => number,
): Kernel {
  const { state } = column;
  return (from, to, lo, hi) => {
    for (let row = from; row < to; row += 1) {
      if (state[row] !== 1) continue;
      const decision = stateOf(row);
      lo[row - from] = decision === YES ? FULL : 0;
      hi[row - from] = decision === NO ? 0 : FULL;
    }
  };
}

/** A kernel that writes a known share per row. */
export function shareKernel(
  column: { readonly state: Uint8Array },
  shareOf: (row: number) => number,
): Kernel {
  const { state } = column;
  return (from, to, lo, hi) => {
    for (let row = from; row < to; row += 1) {
      if (state[row] !== 1) continue;
      const share = shareOf(row);
      lo[row - from] = share;
      hi[row - from] = share;
    }
  };
}
