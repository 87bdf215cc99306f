import { thousandths } from '../policy/arithmetic.js';
import { treeOf } from '../policy/context.js';
import type { Tree } from '../policy/tree.js';
import type { Category, TagSet } from '../policy/values.js';
import { defineMeasure } from './define.js';
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

function branchKernel(column: CodesColumn, value: Category | TagSet, tree: Tree) {
  const sets = possibilities(value);
  if (sets.length > 1 || !isClosed(sets[0])) return undefined;
  const names = tagList(sets[0]);
  const tables = names.map((wanted) =>
    tableFor(column, 'nearness', tree, wanted, (name) => nearness(tree, name, wanted)),
  );
  const table = bestOfTables(column, tables);
  return shareKernel(column, (row) => bestOfRow(column, table, row));
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

function nearness(tree: Tree, a: string, b: string): number {
  if (a === b) return FULL;
  const common = tree.commonDepth(a, b);
  return common <= 0 ? 0 : thousandths(2 * common, tree.depth(a) + tree.depth(b));
}
