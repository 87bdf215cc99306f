import { refuse, show } from '../errors.js';
import { Corpus } from './corpus.js';
import { type Day, parseDay } from './dates.js';
import { Tree } from './tree.js';

/** What a run knows besides the two sides; frozen for the run. */
export interface ContextInput {
  /** The calendar day of the question, YYYY-MM-DD. The caller decides what day it is; Koppel has no clock. */
  readonly now?: string;
  /** The trees that the policy names. */
  readonly trees?: readonly Tree[];
  /** The corpora that the policy names. */
  readonly corpora?: readonly Corpus[];
}

export interface Context {
  readonly now: Day | undefined;
  readonly trees: ReadonlyMap<string, Tree>;
  readonly corpora: ReadonlyMap<string, Corpus>;
}

export function makeContext(input: ContextInput): Context {
  return {
    now: input.now === undefined ? undefined : parseDay(input.now, '/now'),
    trees: byId(input.trees ?? [], '/trees', 'tree', (given) =>
      given instanceof Tree ? [] : ['a Tree', 'Write new Tree(data), once, and pass that'],
    ),
    corpora: byId(input.corpora ?? [], '/corpora', 'corpus', (given) =>
      given instanceof Corpus ? [] : ['a Corpus', 'Write makeCorpus({ … }), once, and pass that'],
    ),
  };
}

/** Things by their id; refuses what is of another kind, and a second one with an id. */
function byId<T extends { readonly id: string }>(
  given: readonly T[],
  pointer: string,
  what: string,
  objections: (one: unknown) => readonly string[],
): ReadonlyMap<string, T> {
  const found = new Map<string, T>();
  for (const [index, one] of given.entries()) {
    const [expected, hint] = objections(one);
    if (expected !== undefined) refuse('BAD_OPTION', `${pointer}/${index}`, show(one), expected, hint);
    if (found.has(one.id))
      refuse('BAD_OPTION', `${pointer}/${index}`, `a second ${what} ${show(one.id)}`, `one ${what} per id`);
    found.set(one.id, one);
  }
  return found;
}

/** The tree that a criterion names. */
export function treeOf(context: Context, id: string): Tree {
  return named(context.trees, id, 'tree', 'trees');
}

/** The corpus that a criterion names. */
export function corpusOf(context: Context, id: string): Corpus {
  return named(context.corpora, id, 'corpus', 'corpora');
}

function named<T>(given: ReadonlyMap<string, T>, id: string, what: string, several: string): T {
  const found = given.get(id);
  if (found !== undefined) return found;
  const ids = given.size === 0 ? `no ${several}` : `${several} ${[...given.keys()].sort().join(', ')}`;
  return refuse(
    'MISSING_CONTEXT',
    `/${several}`,
    ids,
    `the ${what} ${show(id)} that the policy names`,
    `Pass it as { ${several}: [${what}] }`,
  );
}
