import {
  type Corpus,
  explain,
  KoppelError,
  type Policy,
  parsePolicy,
  rank,
  Tree,
  type TreeData,
  version,
} from '@koppel/core';
import type { Json } from '../schema/entry.js';
import { type Engine, plain } from './engine.js';

/** What the engine `core/rank` gets. */
export interface RankInput {
  /** As `serialisePolicy` writes it, parsed. */
  readonly policy: Policy;
  readonly ask: object;
  /** Those that were looked at, or those that were shown. */
  readonly offers: readonly (object & { readonly id: string })[];
  readonly trees?: readonly TreeData[];
  readonly options?: {
    readonly day?: string;
    readonly limit?: number;
    readonly unknown?: 'keep' | 'drop';
    readonly ineligible?: 'keep' | 'drop';
  };
}

/** What it says, in the order of the ranking. */
export interface RankResult {
  readonly ranked: readonly {
    readonly id: string;
    readonly status: 'eligible' | 'open' | 'ineligible';
    readonly points: number;
    readonly openPoints: number;
    readonly outOf: number;
    /** Per criterion: how it came out, its points, and what was compared. */
    readonly criteria: readonly RankedCriterion[];
  }[];
  /** Offers of equal points, in the order in which the tie was broken: the lower id first. */
  readonly ties: readonly { readonly points: number; readonly ids: readonly string[] }[];
}

export interface RankedCriterion {
  readonly id: string;
  readonly level: 'must' | 'prefer';
  readonly outcome: string;
  readonly points: number;
  readonly openPoints: number;
  readonly outOf: number;
  readonly because: object;
}

/**
 * The engine `core/rank`: ranks by the fast path, and says per criterion why by the reference, which shares nothing with it.
 * @param corpora those that policies name; they are too large to lie in a record.
 */
export function rankEngine({ corpora = [] }: { readonly corpora?: readonly Corpus[] } = {}): Engine {
  const read = new Reader();
  return {
    version,
    run(input) {
      const { ask, offers, options = {} } = input as unknown as RankInput;
      const { day, ...rest } = options;
      const policy = read.policy(input['policy'] as Json);
      const context = {
        trees: ((input['trees'] ?? []) as Json[]).map((data) => read.tree(data)),
        corpora,
        ...(day !== undefined && { now: day }),
      };
      const ranked = rank(policy, ask as never, offers as never, { ...rest, ...context }).map(
        ({ id, offer, status, points, openPoints, outOf }) => {
          const why = explain(policy, ask as never, offer as never, { ...context, language: 'en' });
          if (why.status !== status || why.points !== points || why.openPoints !== openPoints) disagree(id);
          const criteria = why.criteria.map(({ label: _l, sentence: _s, gaps: _g, ...one }) => one);
          return { id, status, points, openPoints, outOf, criteria };
        },
      );
      return plain({ ranked, ties: tiesOf(ranked) });
    },
  };
}

/** Policies and trees are read once per artefact: thousands of replays share them. */
class Reader {
  readonly #policies = new WeakMap<object, Policy>();
  readonly #trees = new WeakMap<object, Tree>();

  policy(data: Json): Policy {
    return once(this.#policies, data, () => parsePolicy(data));
  }

  tree(data: Json): Tree {
    return once(this.#trees, data, () => new Tree(data as unknown as TreeData));
  }
}

function once<T>(known: WeakMap<object, T>, data: Json, make: () => T): T {
  const key = data as unknown as object;
  const before = known.get(key);
  if (before !== undefined) return before;
  const made = make();
  known.set(key, made);
  return made;
}

function tiesOf(ranked: readonly { readonly id: string; readonly points: number }[]): RankResult['ties'] {
  const groups = new Map<number, string[]>();
  for (const { id, points } of ranked) groups.set(points, [...(groups.get(points) ?? []), id]);
  return [...groups].filter(([, ids]) => ids.length > 1).map(([points, ids]) => ({ points, ids }));
}

function disagree(id: string): never {
  const issue = {
    pointer: '/offers',
    found: `another score of ${id} in its explanation`,
    expected: 'the same',
  };
  throw new KoppelError('CONFLICT', [{ ...issue, hint: 'This is a fault in Koppel: please report it' }]);
}
