import { refuse, show } from '../../errors.js';

/** Subsets of a group are numbered: 2^16 of them at most. */
const MOST = 16;

/**
 * Everyone has a buddy and is one: for each member of a group its buddy, so that the fit adds up to the most. `fit` is members × members,
 * whole numbers: what it is worth that the row has the column as buddy; it need not be symmetric. `shortest` is the least
 * length of a cycle: 2 (default), or 3 when two may not be each other's buddy.
 *
 * Exact, by dynamic programming over subsets: the best cycle through each subset (Held and Karp, 1962), then the best cover.
 *
 * @returns null when there is none: a group of one, or of two with `shortest` 3.
 * @throws KoppelError `BAD_VALUE` for more than 16 members or a table of another size.
 */
export function buddyCycles(fit: Int32Array, shortest: 2 | 3 = 2): readonly number[] | null {
  const n = sideOf(fit);
  const { worth, end, before } = bestCycles(fit, n);
  const sets = 1 << n;
  const total = new Float64Array(sets).fill(Number.NEGATIVE_INFINITY);
  const taken = new Int32Array(sets);
  total[0] = 0;
  for (let set = 1; set < sets; set += 1) {
    const low = set & -set;
    const rest = set ^ low;
    for (let others = rest; others > 0; others = (others - 1) & rest) {
      const cycle = others | low;
      if (shortest === 3 && (others & (others - 1)) === 0) continue;
      const sum = worth[cycle]! + total[set ^ cycle]!;
      if (sum <= total[set]!) continue;
      total[set] = sum;
      taken[set] = cycle;
    }
  }
  if (total[sets - 1] === Number.NEGATIVE_INFINITY) return null;
  const buddy: number[] = new Array(n).fill(-1);
  for (let set = sets - 1; set > 0; set ^= taken[set]!) {
    const first = lowest(taken[set]!);
    let path = taken[set]!;
    let at = end[path]!;
    buddy[at] = first;
    while (at !== first) {
      const previous = before[path * n + at]!;
      path ^= 1 << at;
      buddy[previous] = at;
      at = previous;
    }
  }
  return buddy;
}

/** For each subset the best cycle through all of it: its worth, its last member before the lowest, and the way back. */
function bestCycles(fit: Int32Array, n: number) {
  const sets = 1 << n;
  const path = new Float64Array(sets * n).fill(Number.NEGATIVE_INFINITY);
  const before = new Int8Array(sets * n);
  const worth = new Float64Array(sets).fill(Number.NEGATIVE_INFINITY);
  const end = new Int8Array(sets);
  for (let i = 0; i < n; i += 1) path[(1 << i) * n + i] = 0;
  for (let set = 1; set < sets; set += 1) {
    const first = lowest(set);
    for (let at = first; at < n; at += 1) {
      const so = path[set * n + at]!;
      if (so === Number.NEGATIVE_INFINITY) continue;
      if (at !== first && so + fit[at * n + first]! > worth[set]!) {
        worth[set] = so + fit[at * n + first]!;
        end[set] = at;
      }
      for (let next = first + 1; next < n; next += 1) {
        if ((set >> next) & 1) continue;
        const to = (set | (1 << next)) * n + next;
        if (so + fit[at * n + next]! <= path[to]!) continue;
        path[to] = so + fit[at * n + next]!;
        before[to] = at;
      }
    }
  }
  return { worth, end, before };
}

/**
 * Pairs of a group at the most mutual fit (what each is worth to the other, added up): a maximum-weight matching among those with the most
 * pairs. With an odd number one is left over.
 *
 * @throws KoppelError `BAD_VALUE` for more than 16 members or a table of another size.
 */
export function buddyPairs(fit: Int32Array): {
  readonly pairs: readonly (readonly [number, number])[];
  readonly single: number | null;
} {
  const n = sideOf(fit);
  const sets = 1 << n;
  const total = new Float64Array(sets).fill(Number.NEGATIVE_INFINITY);
  const partner = new Int8Array(sets);
  total[0] = 0;
  for (let set = 1; set < sets; set += 1) {
    const low = lowest(set);
    const rest = set ^ (1 << low);
    if (odd(set)) {
      total[set] = total[rest]!;
      partner[set] = low;
    }
    for (let other = low + 1; other < n; other += 1) {
      if (!((rest >> other) & 1)) continue;
      const sum = fit[low * n + other]! + fit[other * n + low]! + total[rest ^ (1 << other)]!;
      if (sum <= total[set]!) continue;
      total[set] = sum;
      partner[set] = other;
    }
  }
  const pairs: (readonly [number, number])[] = [];
  let single: number | null = null;
  for (let set = sets - 1; set > 0; ) {
    const low = lowest(set);
    const other = partner[set]!;
    if (other === low) single = low;
    else pairs.push([low, other]);
    set &= ~((1 << low) | (1 << other));
  }
  return { pairs, single };
}

const lowest = (set: number) => 31 - Math.clz32(set & -set);

function odd(set: number): boolean {
  let count = 0;
  for (let rest = set; rest > 0; rest &= rest - 1) count += 1;
  return count % 2 === 1;
}

function sideOf(fit: Int32Array): number {
  const n = Math.floor(Math.sqrt(fit?.length ?? 0));
  const square = fit instanceof Int32Array && n >= 1 && n * n === fit.length;
  if (square && n <= MOST) return n;
  const found = fit instanceof Int32Array ? `${fit.length} numbers` : show(fit);
  return refuse('BAD_VALUE', '/fit', found, `an Int32Array of members × members, for 1 to ${MOST} members`);
}
