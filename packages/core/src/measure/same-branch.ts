import { LRUCache } from 'lru-cache';
import { thousandths } from '../policy/arithmetic.js';
import { treeOf } from '../policy/context.js';
import type { Tree } from '../policy/tree.js';
import type { Category, TagSet } from '../policy/values.js';
import { defineMeasure, type Kernel } from './define.js';
import { FULL, hull } from './reading.js';
import {
  bestOfRow,
  bestOfTables,
  type CodesColumn,
  isClosed,
  possibilities,
  shareKernel,
  shownTags,
  tableFor,
  tableOver,
  tagList,
} from './tagging.js';

/** How near two places in a tree are. */
export const sameBranch = defineMeasure({
  name: 'sameBranch',
  doc: 'Nearness in a tree after Wu and Palmer (ACL 1994): twice the depth of the deepest common node, out of the depths of the two. Equal is 1, nothing but the root in common is 0; of several tags the best pair counts.',
  usefulFor: 'sectors, areas, occupations: nearer relatives fit better',
  notUsefulFor: 'must lie inside: that is covers or shares with a tree',
  of: ['category', 'tags'],
  by: ['category', 'tags'],
  params: {
    tree: { type: 'name', required: true, tunable: false, doc: 'Id of the tree in the context.' },
  },
  read(of, by, { tree: id }, context) {
    const tree = treeOf(context, id);
    const [first, ...rest] = possibilities(of).flatMap((one) =>
      possibilities(by).map((other) => {
        const sure = bestPair(tree, tagList(one), tagList(other));
        const possible = bestPair(
          tree,
          [...one.yes.keys(), ...one.maybe],
          [...other.yes.keys(), ...other.maybe],
        );
        const open = one.others === 'unknown' || other.others === 'unknown';
        const because = { wanted: shownTags(by), found: shownTags(of), nearest: sure.pair };
        return { lo: sure.share, hi: open ? FULL : possible.share, because };
      }),
    );
    return hull([first as NonNullable<typeof first>, ...rest]);
  },
  kernelOf: (of, by, { tree: id }, context) => branchKernel(of, by, treeOf(context, id)),
  kernelBy: (by, of, { tree: id }, context) => branchKernel(by, of, treeOf(context, id)),
});

function branchKernel(column: CodesColumn, value: Category | TagSet, tree: Tree): Kernel | undefined {
  const [set, ...others] = possibilities(value);
  if (others.length > 0) return undefined;
  const table = (names: readonly string[]): Int32Array =>
    bestOfTables(
      column,
      names.map((wanted) => tableFor(column, 'nearness', tree, wanted, nearnessTo(column, tree, wanted))),
    );
  const sure = table(tagList(set));
  if (isClosed(set)) return shareKernel(column, (row) => bestOfRow(column, sure, row));
  const perhaps = set.others === 'unknown' ? undefined : table([...set.yes.keys(), ...set.maybe]);
  const { state } = column;
  return (from, to, lo, hi) => {
    for (let row = from; row < to; row += 1) {
      if (state[row] !== 1) continue;
      lo[row - from] = bestOfRow(column, sure, row);
      hi[row - from] = perhaps === undefined ? FULL : bestOfRow(column, perhaps, row);
    }
  };
}

function bestPair(tree: Tree, from: readonly string[], to: readonly string[]) {
  let share = 0;
  let pair: readonly string[] = [];
  for (const a of from) {
    for (const b of to) {
      const near = nearness(tree, a, b);
      if (near > share) {
        share = near;
        pair = [a, b];
      }
    }
  }
  return { share, pair };
}

/** `nearness` to one name for all names of a column: a look in a table of the nodes of the tree. */
function nearnessTo(column: CodesColumn, tree: Tree, wanted: string): (name: string, code: number) => number {
  const nodes = nodesOf(column, tree);
  let shares: Int16Array | undefined;
  return (name, code) => {
    if (name === wanted) return FULL;
    shares ??= nodeShares(tree, wanted);
    return shares[nodes[code] as number] ?? 0;
  };
}

const nodeTables = new WeakMap<Tree, LRUCache<string, Int16Array>>();
const MOST_NODE_TABLES = 256;

/** Per node of the tree how near it is; kept, because several fields and segments ask for the same. */
function nodeShares(tree: Tree, wanted: string): Int16Array {
  const tables = nodeTables.get(tree) ?? new LRUCache<string, Int16Array>({ max: MOST_NODE_TABLES });
  nodeTables.set(tree, tables);
  const known = tables.get(wanted);
  if (known !== undefined) return known;
  const { common, depths } = tree.commonDepths(wanted);
  const depth = tree.depth(wanted);
  const made = new Int16Array(common.length);
  for (let node = 0; node < made.length; node += 1) {
    const shared = common[node] as number;
    if (shared > 0) made[node] = thousandths(2 * shared, (depths[node] as number) + depth);
  }
  tables.set(wanted, made);
  return made;
}

const nodesOfNames = new WeakMap<readonly string[], WeakMap<Tree, Int32Array>>();

/** Per name of a column the number of its node; -1 for a name that the tree does not have. */
function nodesOf(column: CodesColumn, tree: Tree): Int32Array {
  const { names } = column.vocabulary;
  const byTree = nodesOfNames.get(names) ?? new WeakMap<Tree, Int32Array>();
  nodesOfNames.set(names, byTree);
  const nodes = byTree.get(tree) ?? tableOver(column, (name) => tree.numberOf(name));
  byTree.set(tree, nodes);
  return nodes;
}

function nearness(tree: Tree, a: string, b: string): number {
  if (a === b) return FULL;
  const common = tree.commonDepth(a, b);
  return common <= 0 ? 0 : thousandths(2 * common, tree.depth(a) + tree.depth(b));
}
