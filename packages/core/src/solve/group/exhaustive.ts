import type { Model } from './model.js';
import { State } from './state.js';

/**
 * Walks all ways to seat the units, most constrained unit first (DSATUR, Brélaz 1979), skipping what cannot keep the rules,
 * groups that are still empty and alike but for the first, and, when looking for the best, what cannot beat it (branch and bound).
 */
export class Exhaustive {
  /** The best seats found (any, when not `best`), null while there are none. */
  found: Int32Array | null = null;
  value: number;
  nodes = 0;
  private readonly state: State;
  private readonly unitAt: Int32Array;
  private readonly nextAt: Int32Array;
  private depth = 0;
  private readonly left: Int32Array;
  private readonly topGain: Float64Array;

  constructor(
    private readonly model: Model,
    private readonly want: 'any' | 'best',
    /** Only plans worth more than this count, when looking for the best. */
    floor = Number.NEGATIVE_INFINITY,
  ) {
    this.value = floor;
    this.state = new State(model);
    this.unitAt = new Int32Array(model.units + 1);
    this.nextAt = new Int32Array(model.units + 1);
    this.left = new Int32Array(model.counters);
    for (let u = 0; u < model.units; u += 1) this.takeFromLeft(u, 1);
    this.topGain = want === 'best' && model.weights === null ? topGains(model) : new Float64Array(0);
    this.open();
  }

  /** True when everything was walked (or one was found and any will do); false after `limit` nodes more: call again. */
  run(limit: number): boolean {
    const { model, state } = this;
    const stop = this.nodes + limit;
    while (this.depth >= 0) {
      if (this.nodes >= stop) return false;
      const u = this.unitAt[this.depth]!;
      if (state.of[u]! >= 0) this.unseat(u);
      const g = this.nextGroup(u, this.nextAt[this.depth]!);
      if (g < 0) {
        this.depth -= 1;
        continue;
      }
      this.nextAt[this.depth] = g + 1;
      this.nodes += 1;
      state.enter(u, g);
      this.takeFromLeft(u, -1);
      if (!this.promising()) continue;
      if (this.depth + 1 < model.units) {
        this.depth += 1;
        this.open();
      } else if (this.harvest()) return true;
    }
    return true;
  }

  private unseat(u: number): void {
    this.state.leave(u);
    this.takeFromLeft(u, 1);
  }

  private takeFromLeft(u: number, by: number): void {
    const { counters: K, amount } = this.model;
    for (let k = 0; k < K; k += 1) this.left[k]! += by * amount[u * K + k]!;
  }

  /** Chooses the unit for this depth: the fewest groups open to it, then the most rivals, then the first. */
  private open(): void {
    const { model, state } = this;
    let chosen = -1;
    let fewest = 0;
    for (let u = 0; u < model.units; u += 1) {
      if (state.of[u]! >= 0) continue;
      let open = 0;
      for (let g = 0; g < model.groups; g += 1) if (this.admits(u, g)) open += 1;
      const rank = open * 4096 - Math.min(4095, model.rivals[u]!.length);
      if (chosen >= 0 && rank >= fewest) continue;
      chosen = u;
      fewest = rank;
    }
    this.unitAt[this.depth] = chosen;
    this.nextAt[this.depth] = 0;
  }

  private nextGroup(u: number, from: number): number {
    const { groups, kind } = this.model;
    const { length } = this.state;
    for (let g = from; g < groups; g += 1) {
      if (!this.admits(u, g)) continue;
      let twin = false;
      if (length[g] === 0)
        for (let h = 0; h < g; h += 1) if (kind[h] === kind[g] && length[h] === 0) twin = true;
      if (!twin) return g;
    }
    return -1;
  }

  private admits(u: number, g: number): boolean {
    const { units: n, counters: K, amount, hi, allowed, options } = this.model;
    const { state } = this;
    if (allowed[g * n + u] === 0 || (state.hasRivals && state.rivals[g * n + u]! > 0)) return false;
    for (let k = 0; k < K; k += 1)
      if (state.counter[g * K + k]! + amount[u * K + k]! > hi[g * K + k]!) return false;
    return options === null || state.bestOption(g, -1, u) >= 0;
  }

  /** Whether those without a seat can still fill every group to its minimum and fit below the maxima, and may beat the best. */
  private promising(): boolean {
    const { groups, counters: K, lo, hi, orNone, options } = this.model;
    const { counter } = this.state;
    for (let k = 0; k < K; k += 1) {
      let need = 0;
      let room = 0;
      for (let g = 0; g < groups; g += 1) {
        const sum = counter[g * K + k]!;
        if (sum < lo[g * K + k]! && !(sum === 0 && orNone[k] === 1)) need += lo[g * K + k]! - sum;
        room += hi[g * K + k]! - sum;
      }
      if (need > this.left[k]! || room < this.left[k]!) return false;
    }
    if (options) for (let g = 0; g < groups; g += 1) if (this.state.bestOption(g, -1, -1) < 0) return false;
    return this.want === 'any' || this.ceiling() > this.value;
  }

  /** No completion of these seats is worth more: pairs that sit, the best each other unit can meet, and the most that extras can be. */
  private ceiling(): number {
    const { units: n, groups, place, weights, inner } = this.model;
    const { state, topGain } = this;
    if (weights || state.most === Number.POSITIVE_INFINITY) return Number.POSITIVE_INFINITY;
    let sum = state.most * groups;
    for (let g = 0; g < groups; g += 1) sum += state.pairs[g]!;
    for (let u = 0; u < n; u += 1) {
      const g = state.of[u]!;
      if (g >= 0) {
        if (place) sum += place[g * n + u]!;
        continue;
      }
      let best = Number.NEGATIVE_INFINITY;
      for (let h = 0; h < groups; h += 1) {
        if (!this.admits(u, h)) continue;
        const worth = state.gain[h * n + u]! + (place ? place[h * n + u]! : 0);
        if (worth > best) best = worth;
      }
      sum += best + inner[u]! + topGain[u]! / 2;
    }
    return sum;
  }

  /** A full table of seats: keeps it when it is the best so far; true when there is no need to look on. */
  private harvest(): boolean {
    const { state } = this;
    state.settle();
    if (this.want === 'best' && state.value <= this.value) return false;
    this.value = state.value;
    this.found = state.of.slice();
    return this.want === 'any';
  }
}

/** For each unit the sum of its best positive affinities with as many others as the largest group can hold beside it. */
export function topGains({ units: n, groups, counters: K, hi, affinity, apart }: Model): Float64Array {
  let most = 0;
  for (let g = 0; g < groups; g += 1) most = Math.max(most, Math.min(n, hi[g * K]!));
  return Float64Array.from({ length: n }, (_, u) => {
    const row = affinity.slice(u * n, (u + 1) * n);
    for (let v = 0; v < n; v += 1) if (v === u || apart[u * n + v] === 1 || row[v]! < 0) row[v] = 0;
    row.sort();
    let sum = 0;
    for (let i = Math.max(0, n - most + 1); i < n; i += 1) sum += row[i]!;
    return sum;
  });
}
