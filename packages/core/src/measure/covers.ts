import { defineMeasure } from './define.js';
import { hull } from './reading.js';
import {
  bestOfRow,
  isClosed,
  liesBelow,
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
  worstOfRow,
  YES,
} from './tagging.js';

/** Every tag of the second operand is among those of the first. */
export const covers = defineMeasure({
  name: 'covers',
  doc: 'Met when every tag of the second operand is among (or, with a tree, below) the tags of the first.',
  usefulFor: 'a territory that holds the place of a firm; all the facts that a scheme demands',
  notUsefulFor: 'wishes of which some may go unmet: that is coverage',
  of: ['tags'],
  by: ['category', 'tags'],
  params: treeParam,
  read(of, by, { tree: id }, context) {
    const tree = optionalTree(context, id);
    const [first, ...rest] = possibilities(by).map((wanted) => {
      const states = [...wanted.yes.keys()].map((tag) => [tag, liesBelow(of, tag, tree)] as const);
      const missing = states.filter(([, state]) => state === NO).map(([tag]) => tag);
      const unsettled = states.filter(([, state]) => state === UNKNOWN).map(([tag]) => tag);
      const known: State =
        missing.length > 0 ? NO : unsettled.length > 0 || !isClosed(wanted) ? UNKNOWN : YES;
      const because = { wanted: shownTags(by), found: tagList(of), missing, unsettled };
      return stateReading(known, because, unsettled);
    });
    const reading = hull([first as NonNullable<typeof first>, ...rest]);
    if (rest.length === 0 || reading.lo === reading.hi) return reading;
    // Which one it is has to be asked; what the first of them misses is not the reason.
    return {
      ...reading,
      because: { ...reading.because, missing: [] as string[], unsettled: [...shownTags(by)] },
    };
  },
  kernelOf(of, by, { tree: id }, context) {
    const wanted = possibilities(by);
    if (wanted.length > 1 || !isClosed(wanted[0])) return undefined;
    const tree = optionalTree(context, id);
    const tables = tagList(wanted[0]).map((tag) =>
      tableFor(of, 'above', tree, tag, (name) => toState[relate(tree, tag, name)]),
    );
    return stateKernel(of, (row) => {
      let worst: number = YES;
      for (const table of tables) {
        const best = bestOfRow(of, table, row);
        if (best < worst) worst = best;
      }
      return worst;
    });
  },
  kernelBy(by, of, { tree: id }, context) {
    const tree = optionalTree(context, id);
    const table = tableOver(by, (name) => liesBelow(of, name, tree));
    return stateKernel(by, (row) => worstOfRow(by, table, row));
  },
});
