import { BLOCK, compile, type Filler } from '../compile/compile.js';
import type { Encoded } from '../compile/encode.js';
import { FULL } from '../measure/reading.js';
import type { Side } from '../measure/sides.js';
import type { Context } from '../policy/context.js';
import type { Policy } from '../policy/spec.js';
import { BestRows } from './heap.js';

/** Which rows to keep besides the eligible ones, and how many. */
export interface Selection {
  readonly limit: number;
  readonly open: boolean;
  readonly ineligible: boolean;
}

/** Points and demands of the rows that were kept, best first. */
export interface Scored {
  readonly row: number;
  /** Thousandths of the least met demand: certain and possible. */
  readonly mustLo: number;
  readonly mustHi: number;
  readonly points: number;
  /** Points that what is not known could still add. */
  readonly openPoints: number;
}

/** Scores all rows in blocks and keeps the best: demands first, wishes only where a row can still be kept. */
export function score(
  policy: Policy,
  ask: Side,
  offers: Encoded,
  context: Context,
  selection: Selection,
): Scored[] {
  const musts: Filler[] = [];
  const wishes: { readonly weight: number; readonly filler: Filler }[] = [];
  for (const criterion of Object.values(policy.criteria)) {
    if (criterion.level === 'prefer' && criterion.weight === 0) continue;
    const filler = compile(criterion.measure, ask, offers, context);
    if (criterion.level === 'must') musts.push(filler);
    else wishes.push({ weight: criterion.weight, filler });
  }
  const best = new BestRows(Math.min(selection.limit, offers.size));
  const kept = new Map<number, Scored>();
  const block = {
    lo: new Int32Array(BLOCK),
    hi: new Int32Array(BLOCK),
    mustLo: new Int32Array(BLOCK),
    mustHi: new Int32Array(BLOCK),
    points: new Int32Array(BLOCK),
    openPoints: new Int32Array(BLOCK),
  };
  for (let from = 0; from < offers.size; from += BLOCK) {
    const to = Math.min(from + BLOCK, offers.size);
    const count = to - from;
    block.mustLo.fill(FULL);
    block.mustHi.fill(FULL);
    for (const filler of musts) {
      filler.fill(from, to, block.lo, block.hi);
      for (let at = 0; at < count; at += 1) {
        if ((block.lo[at] as number) < (block.mustLo[at] as number))
          block.mustLo[at] = block.lo[at] as number;
        if ((block.hi[at] as number) < (block.mustHi[at] as number))
          block.mustHi[at] = block.hi[at] as number;
      }
    }
    const wanted = (at: number): boolean =>
      (block.mustLo[at] as number) >= 1 ||
      ((block.mustHi[at] as number) >= 1 ? selection.open : selection.ineligible);
    let any = false;
    for (let at = 0; at < count && !any; at += 1) any = wanted(at);
    if (!any) continue;
    block.points.fill(0);
    block.openPoints.fill(0);
    for (const { weight, filler } of wishes) {
      filler.fill(from, to, block.lo, block.hi);
      for (let at = 0; at < count; at += 1) {
        if (filler.noRule?.(from + at)) continue; // Points are for what was shown to fit.
        const lo = block.lo[at] as number;
        block.points[at] = (block.points[at] as number) + weight * lo;
        block.openPoints[at] = (block.openPoints[at] as number) + weight * ((block.hi[at] as number) - lo);
      }
    }
    for (let at = 0; at < count; at += 1) {
      const points = block.points[at] as number;
      const row = from + at;
      if (!wanted(at) || !best.wants(row, points)) continue;
      best.offer(row, points);
      kept.set(row, {
        row,
        mustLo: block.mustLo[at] as number,
        mustHi: block.mustHi[at] as number,
        points,
        openPoints: block.openPoints[at] as number,
      });
    }
  }
  return best.sorted().map((row) => kept.get(row) as Scored);
}
