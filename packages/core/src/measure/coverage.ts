import { thousandths } from '../policy/arithmetic.js';
import type { TagSet } from '../policy/values.js';
import { defineMeasure } from './define.js';
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
  doc: 'The weight of the wanted tags (first operand) that the second operand has, out of the weight of all wanted tags. Nothing wanted counts as fully met.',
  usefulFor: 'themes weighted by urgency; skills weighted by importance',
  notUsefulFor: 'tags that must all be there: that is covers',
  of: ['tags'],
  by: ['tags'],
  params: treeParam,
  read(of, by, { tree: id }, context) {
    const tree = optionalTree(context, id);
    const met: string[] = [];
    const unmet: string[] = [];
    const unsettled: string[] = [];
    let certain = 0;
    let possible = 0;
    for (const [tag, weight] of of.yes) {
      const state = holdsBelow(by, tag, tree);
      (state === YES ? met : state === NO ? unmet : unsettled).push(tag);
      if (state === YES) certain += weight;
      if (state !== NO) possible += weight;
    }
    const because = { wanted: [...of.yes].map(([tag, weight]) => ({ tag, weight })), met, unmet, unsettled };
    if (!isClosed(of)) return { lo: 0, hi: FULL, because, unsettled };
    const total = weightOf(of);
    return { lo: thousandths(certain, total), hi: thousandths(possible, total), because, unsettled };
  },
  kernelOf(of, by, { tree: id }, context) {
    const tree = optionalTree(context, id);
    const table = tableOver(of, (name) => holdsBelow(by, name, tree));
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
          const covered = table[codes[at] as number];
          total += weight;
          if (covered === YES) certain += weight;
          if (covered !== NO) possible += weight;
        }
        lo[row - from] = thousandths(certain, total);
        hi[row - from] = thousandths(possible, total);
      }
    };
  },
  kernelBy(by, of, { tree: id }, context) {
    if (!isClosed(of) || of.yes.size > MOST_WANTED) return undefined;
    const tree = optionalTree(context, id);
    const wanted = tagList(of);
    const weights = Int32Array.from(of.yes.values());
    const total = weightOf(of);
    // Per name of the column: which wanted tags it surely covers, and which it may cover, as bits.
    const mask = (name: string, relation: string): number =>
      wanted.reduce((bits, tag, bit) => (relate(tree, name, tag) === relation ? bits | (1 << bit) : bits), 0);
    const within = tableOver(by, (name) => mask(name, 'within'));
    const overlap = tableOver(by, (name) => mask(name, 'overlap'));
    const { state, start, codes } = by;
    return (from, to, lo, hi) => {
      for (let row = from; row < to; row += 1) {
        if (state[row] !== 1) continue;
        let sure = 0;
        let perhaps = 0;
        const end = start[row + 1] as number;
        for (let at = start[row] as number; at < end; at += 1) {
          const code = codes[at] as number;
          sure |= within[code] as number;
          perhaps |= overlap[code] as number;
        }
        lo[row - from] = thousandths(weightOfBits(sure, weights), total);
        hi[row - from] = thousandths(weightOfBits(sure | perhaps, weights), total);
      }
    };
  },
});

function weightOf(tags: TagSet): number {
  let total = 0;
  for (const weight of tags.yes.values()) total += weight;
  return total;
}

function weightOfBits(bits: number, weights: Int32Array): number {
  let sum = 0;
  for (let left = bits; left !== 0; left &= left - 1) sum += weights[31 - Math.clz32(left & -left)] as number;
  return sum;
}
