/** What there is to choose from, best first. Whole numbers only. */
export interface Choice {
  readonly points: readonly number[];
  /** What each pair costs when both are chosen; undefined: they cannot both be chosen. */
  readonly cost: (a: number, b: number) => number | undefined;
  /** How many to choose at most. */
  readonly k: number;
}

export interface Chosen {
  /** Places in the given order, ascending. */
  readonly places: readonly number[];
  /** Points less what the pairs cost. */
  readonly worth: number;
}

/**
 * The set that is worth most: the first of all, and with it as many as go together up to k; of those sets the one with
 * the most points less costs; of equals the one with the earliest places. Exact: every set is tried, but for those that
 * cannot beat the best one found (branch and bound; costs are never negative, so the bound is the best points left).
 */
export function choose({ points, cost, k }: Choice): Chosen {
  const count = points.length;
  let best: Chosen = { places: [], worth: 0 };
  const chosen: number[] = [];
  const visit = (from: number, worth: number): void => {
    const better =
      chosen.length > best.places.length || (chosen.length === best.places.length && worth > best.worth);
    if (better) best = { places: [...chosen], worth };
    if (chosen.length === k) return;
    for (let place = from; place < count; place += 1) {
      const room = Math.min(k - chosen.length, count - place);
      if (chosen.length + room < best.places.length) return;
      if (chosen.length + room === best.places.length && worth + sumOf(points, place, room) <= best.worth)
        return;
      let cut = 0;
      let fits = true;
      for (const other of chosen) {
        const paid = cost(other, place);
        if (paid === undefined) {
          fits = false;
          break;
        }
        cut += paid;
      }
      if (!fits) continue;
      chosen.push(place);
      visit(place + 1, worth + (points[place] as number) - cut);
      chosen.pop();
      if (chosen.length === 0) return;
    }
  };
  visit(0, 0);
  return best;
}

/** The most that so many from a place on can be worth: points descend. */
function sumOf(points: readonly number[], from: number, count: number): number {
  let total = 0;
  for (let place = from; place < from + count; place += 1) total += points[place] as number;
  return total;
}
