import type { Model } from './model.js';
import { NO_LIMIT } from './read.js';

/** More additions than this for the choice of sizes are not worth it: groups are then filled evenly. */
const MOST_WORK = 30_000_000;

/**
 * How many seats to give each group at the start. A raw sum of mostly positive affinities grows with the number of pairs, so
 * the sizes with the most pairs are chosen exactly (knapsack over groups); with negative ones the fewest; else the wished or even sizes.
 */
export function startingSizes(model: Model): Int32Array {
  const seats = totalSeats(model);
  const lean = model.weights || model.target || !model.plain ? 0 : leaning(model);
  return (lean === 0 ? null : extremeSizes(model, seats, lean)) ?? evenSizes(model, seats);
}

function totalSeats({ units, counters, amount }: Model): number {
  let seats = 0;
  for (let u = 0; u < units; u += 1) seats += amount[u * counters]!;
  return seats;
}

/** Whether pairs add (1) or cost (-1) more than half of what the mean of their sizes does; 0 when it is about even. */
function leaning({ units: n, affinity }: Model): number {
  let sum = 0;
  let size = 0;
  for (let i = 0; i < affinity.length; i += 1) {
    sum += affinity[i]!;
    size += affinity[i]! < 0 ? -affinity[i]! : affinity[i]!;
  }
  if (n < 2 || 4 * (sum < 0 ? -sum : sum) < size) return 0;
  return sum > 0 ? 1 : -1;
}

function extremeSizes(model: Model, seats: number, lean: number): Int32Array | null {
  const { groups, counters: K, lo, hi } = model;
  const top = (g: number) => Math.min(seats, hi[g * K]!);
  let work = 0;
  for (let g = 0; g < groups; g += 1) work += (seats + 1) * (top(g) - lo[g * K]! + 1);
  if (work > MOST_WORK) return null;
  let best = new Float64Array(seats + 1).fill(Number.NEGATIVE_INFINITY);
  best[0] = 0;
  const chosen = Array.from({ length: groups }, () => new Int32Array(seats + 1));
  for (let g = 0; g < groups; g += 1) {
    const next = new Float64Array(seats + 1).fill(Number.NEGATIVE_INFINITY);
    for (let t = 0; t <= seats; t += 1) {
      if (best[t] === Number.NEGATIVE_INFINITY) continue;
      for (let s = lo[g * K]!; s <= top(g) && t + s <= seats; s += 1) {
        const pairs = best[t]! + lean * s * s;
        if (pairs <= next[t + s]!) continue;
        next[t + s] = pairs;
        chosen[g]![t + s] = s;
      }
    }
    best = next;
  }
  if (best[seats] === Number.NEGATIVE_INFINITY) return null;
  const sizes = new Int32Array(groups);
  for (let g = groups - 1, t = seats; g >= 0; g -= 1) {
    sizes[g] = chosen[g]![t]!;
    t -= sizes[g]!;
  }
  return sizes;
}

/** Fills groups seat by seat, always the one that is furthest below its wish, then the smallest. */
function evenSizes(model: Model, seats: number): Int32Array {
  const { groups, counters: K, lo, hi, target } = model;
  const sizes = Int32Array.from({ length: groups }, (_, g) => lo[g * K]!);
  let left = seats - sizes.reduce((sum, size) => sum + size, 0);
  const rank = (g: number) =>
    sizes[g]! - (target && model.offTarget[g]! > 0 ? Math.min(NO_LIMIT, target[g]!) : 0);
  for (; left > 0; left -= 1) {
    let least = -1;
    for (let g = 0; g < groups; g += 1) {
      if (sizes[g]! < hi[g * K]! && (least < 0 || rank(g) < rank(least))) least = g;
    }
    if (least < 0) break;
    sizes[least]! += 1;
  }
  return sizes;
}
