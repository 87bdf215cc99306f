/** How many sources it takes at least, and which pay then, some of them for a part. */
export interface Fewest {
  readonly count: number;
  readonly used: readonly number[];
}

/**
 * At least how many sources it takes to pay an amount, each at most its cap. A source that is used for a part counts for
 * that part of one. What sources can pay together is a polymatroid, as of any network, so that taking as much as there is
 * of the largest cap first, then of the next, makes the least of that count (Edmonds, "Submodular functions, matroids,
 * and certain polyhedra", 1970). `added`: what each adds in that order.
 */
export function fewest(caps: ReadonlyMap<number, number>, added: readonly number[], amount: number): Fewest {
  let left = amount;
  let parts = 0;
  const used: number[] = [];
  for (const [index, [at, cap]] of [...caps].entries()) {
    const taken = Math.min(left, added[index] as number);
    if (taken <= 0) continue;
    left -= taken;
    used.push(at);
    // One less, so that rounding never makes more of a part than it is.
    parts += taken >= cap ? WHOLE : Math.max(0, Math.floor((taken / cap) * WHOLE) - 1);
  }
  return { count: left > 0 ? Number.POSITIVE_INFINITY : Math.ceil(parts / WHOLE), used };
}

/** Parts of a source are counted in these. */
const WHOLE = 1_000_000;
