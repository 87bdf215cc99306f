import { topGains } from './exhaustive.js';
import type { Model } from './model.js';
import { State } from './state.js';

/**
 * No plan is worth more than this: every element meets at best its highest affinities (rivals apart), every group has the most that its
 * terms can be, every unit its best place. Infinity when a term does not say the most it can be. Cheap and far from tight.
 */
export function upperBound(model: Model): number {
  const { units: n, groups, place, inner, weights } = model;
  const state = new State(model);
  let sum = state.most === Number.POSITIVE_INFINITY ? state.most : state.most * groups;
  if (weights) sum += averageBound(model, weights);
  else {
    const top = topGains(model);
    for (let u = 0; u < n; u += 1) sum += top[u]! / 2 + inner[u]!;
  }
  for (let u = 0; place && u < n; u += 1) {
    let best = Number.NEGATIVE_INFINITY;
    for (let g = 0; g < groups; g += 1) {
      if (model.allowed[g * n + u] === 1 && place[g * n + u]! > best) best = place[g * n + u]!;
    }
    sum += best === Number.NEGATIVE_INFINITY ? 0 : best;
  }
  return sum === Number.POSITIVE_INFINITY ? sum : Math.ceil(sum);
}

/** An element's share of `average` in a group of s is at most half the weight of s times its s - 1 best affinities. */
function averageBound(model: Model, weights: Float64Array): number {
  const { units: n, groups, counters: K, lo, hi, affinity, plain } = model;
  let least = n;
  let most = 1;
  for (let g = 0; g < groups; g += 1) {
    least = Math.min(least, lo[g * K]!);
    most = Math.max(most, Math.min(n, hi[g * K]!));
  }
  if (!plain) return Number.POSITIVE_INFINITY;
  let sum = 0;
  for (let u = 0; u < n; u += 1) {
    const row = affinity.slice(u * n, (u + 1) * n);
    row[u] = -0x80000000;
    row.sort();
    let best = least <= 1 ? 0 : Number.NEGATIVE_INFINITY;
    let met = 0;
    for (let s = 2; s <= most; s += 1) {
      met += row[n - s + 1]!;
      if (s >= least) best = Math.max(best, (weights[s]! * met) / 2);
    }
    sum += best;
  }
  return sum;
}
