import type { ContextInput } from '../../policy/context.js';
import { type CorpusInput, makeCorpus } from '../../policy/corpus.js';
import { Tree, type TreeData } from '../../policy/tree.js';
import type { Arbitrary, Fc } from './fc.js';
import { names, texts } from './values.js';

/** The trees that arbitrary policies name. */
export const treeIds = ['areas', 'sectors'] as const;
export const corpusIds = ['offers', 'asks'] as const;

/** A context as plain data, so that a failing example can be printed and pasted. */
export interface ContextData {
  readonly now: string;
  readonly trees: readonly TreeData[];
  readonly corpora: readonly CorpusInput[];
}

/** A small tree over the first six names and two roots: nodes with several parents, unlisted ones, several roots. */
export function tree(fc: Fc, id: string): Arbitrary<TreeData> {
  const ids = ['top', 'side', ...names.slice(0, 6)];
  return fc
    .array(fc.record({ parents: fc.nat({ max: 255 }), unlisted: fc.nat({ max: 5 }) }), {
      minLength: ids.length,
      maxLength: ids.length,
    })
    .map((rolls) => ({
      id,
      version: '1',
      nodes: ids.map((node, index) => {
        const { parents: bits, unlisted } = rolls[index] as { parents: number; unlisted: number };
        // Bits choose among the nodes before this one, which rules cycles out; most get one or two parents.
        const chosen = ids.slice(0, index).filter((_, place) => (bits >> place) % 4 === 1);
        return { id: node, parents: chosen, ...(unlisted === 5 ? { unlisted: true } : {}) };
      }),
    }));
}

/** A few texts, so that words of the generated records are rare, common, alike or not there at all. */
export function corpus(fc: Fc, id: string): Arbitrary<CorpusInput> {
  return fc.record({
    id: fc.constant(id),
    version: fc.constant('1'),
    texts: fc.array(texts(fc), { maxLength: 6 }),
    weights: fc.constantFrom({}, { title: 3 }, { title: 0, body: 100 }),
    k1: fc.constantFrom(0, 1.2, 10),
    b: fc.constantFrom(0, 0.75, 1),
    alike: fc.constantFrom(0.1, 0.25, 1),
  });
}

/** A day of the run, both trees and both corpora. */
export function context(fc: Fc): Arbitrary<ContextData> {
  return fc.record({
    now: fc.constantFrom('2019-03-01', '2020-02-29', '2019-02-28', '2024-12-31'),
    trees: fc.tuple(...treeIds.map((id) => tree(fc, id))),
    corpora: fc.tuple(...corpusIds.map((id) => corpus(fc, id))),
  });
}

/** What `rank` and `explain` take. */
export function toContext(data: ContextData): Required<ContextInput> {
  return {
    now: data.now,
    trees: data.trees.map((one) => new Tree(one)),
    corpora: data.corpora.map((one) => makeCorpus(one)),
  };
}
