import { thousandths } from '../policy/arithmetic.js';
import type { Tree } from '../policy/tree.js';
import type { TagSet } from '../policy/values.js';
import { defineMeasure, type SumTerm } from './define.js';
import { FULL } from './reading.js';
import {
  holdsBelow,
  isClosed,
  NO,
  optionalTree,
  relate,
  tableOver,
  tagList,
  treeParam,
  YES,
} from './tagging.js';

/** One bit per wanted tag has to fit in a 32-bit integer. */
const MOST_WANTED = 30;

/** How much of what is wanted is there, weighted. */
export const coverage = defineMeasure({
  name: 'coverage',
  doc: 'The weight of the wanted tags (first operand) that the second operand has, out of the weight of all wanted tags. A tag that the second operand has with less than the weight fullAt counts in proportion. Nothing wanted counts as fully met.',
  usefulFor: 'themes weighted by urgency; skills weighted by importance',
  notUsefulFor: 'tags that must all be there: that is covers',
  of: ['tags'],
  by: ['tags'],
  params: {
    ...treeParam,
    fullAt: {
      type: 'number',
      unit: 'weight',
      min: 1,
      max: 1000,
      whole: true,
      default: 1,
      tunable: true,
      doc: 'The weight in the second operand from which a tag counts in full. At 1 having it is enough; at 3, a tag of weight 1 counts for a third.',
    },
  },
  read(of, by, { tree: id, fullAt }, context) {
    const tree = optionalTree(context, id);
    const lists = {
      met: [] as string[],
      partly: [] as string[],
      unmet: [] as string[],
      unsettled: [] as string[],
    };
    let certain = 0;
    let possible = 0;
    for (const [tag, weight] of of.yes) {
      const { lo, hi } = strength(by, tag, tree, fullAt);
      const list = lo === fullAt ? 'met' : lo > 0 ? 'partly' : hi > 0 ? 'unsettled' : 'unmet';
      lists[list].push(tag);
      certain += weight * lo;
      possible += weight * hi;
    }
    const because = { wanted: [...of.yes].map(([tag, weight]) => ({ tag, weight })), ...lists };
    const { unsettled } = lists;
    if (!isClosed(of)) return { lo: 0, hi: FULL, because, unsettled };
    const total = weightOf(of) * fullAt;
    return { lo: thousandths(certain, total), hi: thousandths(possible, total), because, unsettled };
  },
  sumBy(of, { tree, fullAt }, _, codeOf) {
    if (tree !== undefined || !isClosed(of) || of.yes.size === 0) return undefined;
    const terms: SumTerm[] = [];
    for (const [tag, weight] of of.yes) {
      const code = codeOf(tag);
      // One number for both, as fullAt is at most 1,000.
      const key = weight * 1024 + fullAt;
      if (code !== undefined) terms.push(term(code, (held) => weight * Math.min(held, fullAt), key));
    }
    return { terms, full: weightOf(of) * fullAt, lower: 'odd' };
  },
  sumOf(by, { tree, fullAt }, _, codeOf) {
    if (tree !== undefined) return undefined;
    const terms = [...by.yes].flatMap(([tag, held]) => {
      const gain = Math.min(held, fullAt);
      const code = codeOf(tag);
      return code === undefined ? [] : [term(code, (strength) => strength * gain, `*${gain}`)];
    });
    const full = { perWeight: fullAt };
    return isClosed(by) ? { terms, full } : { terms, full, lower: 'plain' };
  },
  kernelOf(of, by, { tree: id, fullAt }, context) {
    const tree = optionalTree(context, id);
    const sure = tableOver(of, (name) => strength(by, name, tree, fullAt).lo);
    const perhaps = tableOver(of, (name) => strength(by, name, tree, fullAt).hi);
    const { state, start, codes, weights } = of;
    return (from, to, lo, hi) => {
      for (let row = from; row < to; row += 1) {
        if (state[row] !== 1) continue;
        let certain = 0;
        let possible = 0;
        let total = 0;
        const end = start[row + 1] as number;
        for (let at = start[row] as number; at < end; at += 1) {
          const weight = weights[at] as number;
          const code = codes[at] as number;
          total += weight * fullAt;
          certain += weight * (sure[code] as number);
          possible += weight * (perhaps[code] as number);
        }
        lo[row - from] = thousandths(certain, total);
        hi[row - from] = thousandths(possible, total);
      }
    };
  },
  kernelBy(by, of, { tree: id, fullAt }, context) {
    if (!isClosed(of) || of.yes.size > MOST_WANTED) return undefined;
    const tree = optionalTree(context, id);
    const wanted = tagList(of);
    const weights = Int32Array.from(of.yes.values());
    const total = weightOf(of) * fullAt;
    // Per name of the column: which wanted tags it surely covers, and which it may cover, as bits.
    const mask = (name: string, relation: string): number =>
      wanted.reduce((bits, tag, bit) => (relate(tree, name, tag) === relation ? bits | (1 << bit) : bits), 0);
    const within = tableOver(by, (name) => mask(name, 'within'));
    const overlap = tableOver(by, (name) => mask(name, 'overlap'));
    const best = new Int32Array(wanted.length);
    const { state, start, codes, weights: held } = by;
    return (from, to, lo, hi) => {
      for (let row = from; row < to; row += 1) {
        if (state[row] !== 1) continue;
        best.fill(0);
        let perhaps = 0;
        const end = start[row + 1] as number;
        for (let at = start[row] as number; at < end; at += 1) {
          const code = codes[at] as number;
          const weight = Math.min(held[at] as number, fullAt);
          perhaps |= overlap[code] as number;
          for (let left = within[code] as number; left !== 0; left &= left - 1) {
            const bit = 31 - Math.clz32(left & -left);
            if (weight > (best[bit] as number)) best[bit] = weight;
          }
        }
        let certain = 0;
        let possible = 0;
        for (let bit = 0; bit < wanted.length; bit += 1) {
          const weight = weights[bit] as number;
          const sure = best[bit] as number;
          certain += weight * sure;
          possible += weight * ((perhaps & (1 << bit)) === 0 ? sure : fullAt);
        }
        lo[row - from] = thousandths(certain, total);
        hi[row - from] = thousandths(possible, total);
      }
    };
  },
});

function term(code: number, gain: SumTerm['gain'], key: SumTerm['key']): SumTerm {
  return { codes: [code], factors: ONE, gain, key };
}

const ONE = [1];

/** How strongly a set has a wanted tag, from 0 to `fullAt`: for certain, and at most. */
function strength(
  set: TagSet,
  wanted: string,
  tree: Tree | undefined,
  fullAt: number,
): { lo: number; hi: number } {
  const state = holdsBelow(set, wanted, tree);
  if (state !== YES) return { lo: 0, hi: state === NO ? 0 : fullAt };
  if (tree === undefined) {
    const lo = Math.min(set.yes.get(wanted) as number, fullAt);
    return { lo, hi: lo };
  }
  let lo = 0;
  let more = !isClosed(set);
  for (const [tag, weight] of set.yes) {
    const relation = tree.relation(tag, wanted);
    if (relation === 'within') lo = Math.max(lo, Math.min(weight, fullAt));
    more ||= relation === 'overlap';
  }
  return { lo, hi: more ? fullAt : lo };
}

function weightOf(tags: TagSet): number {
  let total = 0;
  for (const weight of tags.yes.values()) total += weight;
  return total;
}
