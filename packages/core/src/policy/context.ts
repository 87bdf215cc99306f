import { refuse, show } from '../errors.js';
import { type Day, parseDay } from './dates.js';
import { Tree } from './tree.js';

/** What a run knows besides the two sides; frozen for the run. */
export interface ContextInput {
  /** The calendar day of the question, YYYY-MM-DD. The caller decides what day it is; Koppel has no clock. */
  readonly now?: string;
  /** The trees that the policy names. */
  readonly trees?: readonly Tree[];
}

export interface Context {
  readonly now: Day | undefined;
  readonly trees: ReadonlyMap<string, Tree>;
}

export function makeContext(input: ContextInput): Context {
  const trees = new Map<string, Tree>();
  for (const [index, tree] of (input.trees ?? []).entries()) {
    if (!(tree instanceof Tree)) {
      refuse(
        'BAD_OPTION',
        `/trees/${index}`,
        show(tree),
        'a Tree',
        'Write new Tree(data), once, and pass that',
      );
    }
    if (trees.has(tree.id))
      refuse('BAD_OPTION', `/trees/${index}`, `a second tree ${show(tree.id)}`, 'one tree per id');
    trees.set(tree.id, tree);
  }
  return { now: input.now === undefined ? undefined : parseDay(input.now, '/now'), trees };
}

/** The tree that a criterion names. */
export function treeOf(context: Context, id: string): Tree {
  const tree = context.trees.get(id);
  if (tree !== undefined) return tree;
  const given =
    context.trees.size === 0 ? 'no trees' : `trees ${[...context.trees.keys()].sort().join(', ')}`;
  return refuse(
    'MISSING_CONTEXT',
    '/trees',
    given,
    `the tree ${show(id)} that the policy names`,
    'Pass it as { trees: [tree] }',
  );
}
