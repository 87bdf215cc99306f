import { BLOCK, compile, type Filler } from '../compile/compile.js';
import type { Encoded } from '../compile/encode.js';
import { FULL } from '../measure/reading.js';
import type { Side } from '../measure/sides.js';
import type { Context } from '../policy/context.js';
import type { Policy } from '../policy/spec.js';
import { type Status, statusOf } from '../policy/verdict.js';
import { BestRows } from './heap.js';

/** Which rows to keep besides the eligible ones, and how many. */
export interface Selection {
  readonly limit: number;
  readonly open: boolean;
  readonly ineligible: boolean;
}

/** Points and demands of the rows that were kept, best first. */
interface Scored {
  readonly row: number;
  readonly status: Status;
  readonly points: number;
  /** Points that what is not known could still add. */
  readonly openPoints: number;
}

interface Wish {
  readonly weight: number;
  readonly filler: Filler;
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
  const wishes: Wish[] = [];
  for (const criterion of Object.values(policy.criteria)) {
    if (criterion.level === 'prefer' && criterion.weight === 0) continue;
    const filler = compile(criterion.measure, ask, offers, context);
    if (criterion.level === 'must') musts.push(filler);
    else wishes.push({ weight: criterion.weight, filler });
  }
  const best = new BestRows(Math.min(selection.limit, offers.size));
  const block = makeBlock(Math.min(BLOCK, offers.size));
  for (let from = 0; from < offers.size; from += BLOCK) {
    const to = Math.min(from + BLOCK, offers.size);
    if (!fillDemands(block, musts, from, to, selection)) continue;
    fillWishes(block, wishes, from, to);
    for (let at = 0; at < to - from; at += 1) {
      if (block.wanted[at] === 1) best.offer(from + at, block.points[at] as number);
    }
  }
  const one = makeBlock(1);
  return Array.from(best.sorted().rows, (row) => {
    fillDemands(one, musts, row, row + 1, selection);
    fillWishes(one, wishes, row, row + 1);
    const [mustLo = 0, mustHi = 0, points = 0, openPoints = 0] = [
      one.mustLo,
      one.mustHi,
      one.points,
      one.openPoints,
    ].map((values) => values[0] as number);
    return { row, status: statusOf(mustLo, mustHi), points, openPoints };
  });
}

type Block = ReturnType<typeof makeBlock>;

function makeBlock(size: number) {
  const make = (): Int32Array => new Int32Array(size);
  return {
    lo: make(),
    hi: make(),
    mustLo: make(),
    mustHi: make(),
    points: make(),
    openPoints: make(),
    wanted: new Uint8Array(size),
  };
}

/** The least met demand of every row, and whether the row may be kept; false when no row of the block may. */
function fillDemands(
  block: Block,
  musts: readonly Filler[],
  from: number,
  to: number,
  selection: Selection,
): boolean {
  const { lo, hi, mustLo, mustHi, wanted } = block;
  const count = to - from;
  mustLo.fill(FULL);
  mustHi.fill(FULL);
  for (const filler of musts) {
    filler.fill(from, to, lo, hi);
    for (let at = 0; at < count; at += 1) {
      if ((lo[at] as number) < (mustLo[at] as number)) mustLo[at] = lo[at] as number;
      if ((hi[at] as number) < (mustHi[at] as number)) mustHi[at] = hi[at] as number;
    }
  }
  let any = 0;
  for (let at = 0; at < count; at += 1) {
    const status = statusOf(mustLo[at] as number, mustHi[at] as number);
    const keep = status === 'eligible' || (status === 'open' ? selection.open : selection.ineligible);
    wanted[at] = keep ? 1 : 0;
    any |= wanted[at] as number;
  }
  return any === 1;
}

function fillWishes(block: Block, wishes: readonly Wish[], from: number, to: number): void {
  const { lo, hi, points, openPoints } = block;
  points.fill(0);
  openPoints.fill(0);
  for (const { weight, filler } of wishes) {
    filler.fill(from, to, lo, hi);
    const { noRule } = filler;
    for (let at = 0; at < to - from; at += 1) {
      if (noRule?.(from + at)) continue; // Points are for what was shown to fit.
      const certain = lo[at] as number;
      points[at] = (points[at] as number) + weight * certain;
      openPoints[at] = (openPoints[at] as number) + weight * ((hi[at] as number) - certain);
    }
  }
}
