import type { TagSet } from '../policy/values.js';
import { defineMeasure } from './define.js';
import { hull } from './reading.js';
import {
  bestOfRow,
  bestOfTables,
  holdsBelow,
  isClosed,
  NO,
  optionalTree,
  possibilities,
  relate,
  type State,
  shownTags,
  stateKernel,
  stateReading,
  tableFor,
  tableOver,
  tagList,
  toState,
  treeParam,
  UNKNOWN,
  YES,
} from './tagging.js';

/** The two operands have something in common. */
export const shares = defineMeasure({
  name: 'shares',
  doc: 'Met when at least one tag of the first operand is (or, with a tree, lies below) a tag of the second.',
  usefulFor: 'established in one of these areas; works in one of these sectors; has one of these needs',
  notUsefulFor: 'how much there is in common: that is coverage or sameBranch',
  of: ['category', 'tags'],
  by: ['category', 'tags'],
  params: treeParam,
  read(of, by, { tree: id }, context) {
    const tree = optionalTree(context, id);
    const [first, ...rest] = possibilities(of).flatMap((held) =>
      possibilities(by).map((wanted) => {
        const shared = tagList(wanted).filter((tag) => holdsBelow(held, tag, tree) === YES);
        const unsettled = [...wanted.yes.keys(), ...wanted.maybe].filter(
          (tag) => holdsBelow(held, tag, tree) !== NO,
        );
        const more = wanted.others === 'unknown' && mayHoldMore(held, wanted);
        const state: State = shared.length > 0 ? YES : unsettled.length > 0 || more ? UNKNOWN : NO;
        return stateReading(state, { wanted: shownTags(by), found: shownTags(of), shared }, unsettled);
      }),
    );
    return hull([first as NonNullable<typeof first>, ...rest]);
  },
  kernelOf(of, by, { tree: id }, context) {
    const wanted = possibilities(by);
    if (wanted.length > 1 || !isClosed(wanted[0])) return undefined;
    const tree = optionalTree(context, id);
    const names = tagList(wanted[0]);
    const tables = names.map((tag) =>
      tableFor(of, 'below', tree, tag, (name) => toState[relate(tree, name, tag)]),
    );
    const table = bestOfTables(of, tables);
    return stateKernel(of, (row) => bestOfRow(of, table, row));
  },
  kernelBy(by, of, { tree: id }, context) {
    const held = possibilities(of);
    if (held.length > 1) return undefined;
    const tree = optionalTree(context, id);
    const table = tableOver(by, (name) => holdsBelow(held[0], name, tree));
    return stateKernel(by, (row) => bestOfRow(by, table, row));
  },
});

/** Whether a tag that `wanted` does not rule out by name may be held, when more may be wanted than is listed. */
function mayHoldMore(held: TagSet, wanted: TagSet): boolean {
  return held.others === 'unknown' || [...held.yes.keys(), ...held.maybe].some((tag) => !wanted.no.has(tag));
}
