import { logarithm, toThousandths } from '../policy/arithmetic.js';
import type { Span } from '../policy/values.js';
import { type SpanColumn, spanAt } from './column.js';
import { defineMeasure, type Kernel } from './define.js';
import { FULL } from './reading.js';
import { bounds } from './within.js';

/** Two numbers are of the same order. */
export const similar = defineMeasure({
  name: 'similar',
  doc: 'Closeness on a ratio scale: 10 against 20 is as far as 100 against 200. Share 1 for equal numbers, 0 from the ratio zeroAtRatio on, linear in the logarithm between. Numbers below zero are compared by equality only.',
  usefulFor: 'headcount and turnover of firms that should sit together',
  notUsefulFor: 'differences that count in units (hours, levels)',
  of: ['number'],
  by: ['number'],
  params: {
    zeroAtRatio: {
      type: 'number',
      unit: 'times',
      min: 1.01,
      max: 1000,
      default: 4,
      tunable: true,
      doc: 'The ratio of the larger to the smaller at which nothing is left of the share. Larger is more lenient.',
    },
  },
  read(of, by, { zeroAtRatio }) {
    const [nearest, farthest] = ratios(of, by);
    const because = { found: bounds(of), wanted: bounds(by), zeroAtRatio };
    return { lo: shareOf(farthest, zeroAtRatio), hi: shareOf(nearest, zeroAtRatio), because };
  },
  kernelOf: (of, by, { zeroAtRatio }) => ratioKernel(of, by, zeroAtRatio),
  kernelBy: (by, of, { zeroAtRatio }) => ratioKernel(by, of, zeroAtRatio),
});

/** Ratio of two exact numbers, at least 1; Infinity where there is none. */
function ratio(a: number, b: number): number {
  if (a === b) return 1;
  if (a <= 0 || b <= 0) return Number.POSITIVE_INFINITY;
  return a > b ? a / b : b / a;
}

/** The smallest and the largest ratio that two spans allow. */
function ratios(a: Span, b: Span): readonly [nearest: number, farthest: number] {
  const meet = a.lo <= b.hi && b.lo <= a.hi;
  const nearest = meet ? 1 : a.hi < b.lo ? ratio(a.hi, b.lo) : ratio(b.hi, a.lo);
  const farthest = a.lo === a.hi && b.lo === b.hi ? nearest : Math.max(ratio(a.lo, b.hi), ratio(b.lo, a.hi));
  return [nearest, farthest];
}

function shareOf(times: number, zeroAtRatio: number): number {
  if (times === 1) return FULL;
  if (times >= zeroAtRatio) return 0;
  return toThousandths(1 - logarithm(times) / logarithm(zeroAtRatio));
}

function ratioKernel(column: SpanColumn, value: Span, zeroAtRatio: number): Kernel {
  const exact = value.lo === value.hi;
  return (from, to, lo, hi) => {
    for (let row = from; row < to; row += 1) {
      if (column.state[row] !== 1) continue;
      const at = row - from;
      const number = column.lo[row] as number;
      if (exact && number === column.hi[row]) {
        lo[at] = shareOf(ratio(number, value.lo), zeroAtRatio);
        hi[at] = lo[at] as number;
      } else {
        const [nearest, farthest] = ratios(spanAt(column, row), value);
        lo[at] = shareOf(farthest, zeroAtRatio);
        hi[at] = shareOf(nearest, zeroAtRatio);
      }
    }
  };
}
