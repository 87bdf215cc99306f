import type { Model } from './model.js';
import { NO_LIMIT } from './read.js';
import type { Random } from './random.js';
import { startingSizes } from './sizes.js';
import { State } from './state.js';

/**
 * Looks for a first plan that keeps every rule: seats the most constrained units first, then repairs by tabu search on the number of broken
 * rules (as TabuCol of Hertz and de Werra, 1987, does for colourings, with swaps beside moves and counters beside conflicts).
 */
export class Seating {
  readonly state: State;
  /** The best seats so far and how many rules they break; 0: a valid plan. */
  readonly best: Int32Array;
  broken: number;
  rounds = 0;
  work = 0;
  private readonly brokenIn: Int32Array;
  private total = 0;
  private readonly tabu: Int32Array;
  private readonly bad: Int32Array;

  constructor(
    private readonly model: Model,
    private readonly random: Random,
    start?: Int32Array,
  ) {
    this.state = new State(model);
    this.tabu = new Int32Array(model.groups * model.units);
    this.bad = new Int32Array(model.units);
    this.brokenIn = new Int32Array(model.groups);
    this.fill(start);
    for (let g = 0; g < model.groups; g += 1) this.recount(g);
    this.best = this.state.of.slice();
    this.broken = this.total;
  }

  private fill(start: Int32Array | undefined): void {
    const { model, state } = this;
    const { units: n, groups, counters: K, amount } = model;
    for (let u = 0; start && u < n; u += 1) if (start[u]! >= 0) state.enter(u, start[u]!);
    const aims = startingSizes(model);
    const shuffled = Int32Array.from({ length: n }, (_, u) => u);
    this.random.shuffle(shuffled);
    const freedom = Int32Array.from({ length: n }, (_, u) => {
      let open = 0;
      for (let g = 0; g < groups; g += 1) open += model.allowed[g * n + u]!;
      return open;
    });
    const weight = (u: number) => model.rivals[u]!.length + amount[u * K]!;
    const queue = [...shuffled].sort((a, b) => freedom[a]! - freedom[b]! || weight(b) - weight(a));
    for (const u of queue) {
      if (state.of[u]! >= 0) continue;
      let choice = 0;
      let least = Number.POSITIVE_INFINITY;
      let most = Number.NEGATIVE_INFINITY;
      for (let g = 0; g < groups; g += 1) {
        const over = Math.max(0, state.counter[g * K]! + amount[u * K]! - aims[g]!);
        const harm = 4 * this.harm(u, g) + over;
        if (harm > least || (harm === least && state.gain[g * n + u]! <= most)) continue;
        least = harm;
        most = state.gain[g * n + u]!;
        choice = g;
      }
      this.work += groups * (K + 2);
      state.enter(u, choice);
    }
  }

  /** Limits exceeded, rivals met and options lost when u joins g; minima are no concern yet. */
  private harm(u: number, g: number): number {
    const { units: n, counters: K, amount, hi, options } = this.model;
    const { state } = this;
    let harm = this.model.allowed[g * n + u] === 1 ? 0 : 1000;
    if (state.hasRivals) harm += state.rivals[g * n + u]!;
    for (let k = 0; k < K; k += 1) {
      harm += Math.max(0, state.counter[g * K + k]! + amount[u * K + k]! - hi[g * K + k]!);
    }
    return options && state.bestOption(g, -1, u) < 0 ? harm + 1 : harm;
  }

  /** Counters and options that group g breaks without `out` and with `into` (-1: nobody). */
  private brokenCounters(g: number, out: number, into: number): number {
    const { counters: K, amount, lo, hi, orNone, options } = this.model;
    const { state } = this;
    let broken = 0;
    for (let k = 0; k < K; k += 1) {
      let sum = state.counter[g * K + k]!;
      if (out >= 0) sum -= amount[out * K + k]!;
      if (into >= 0) sum += amount[into * K + k]!;
      if (sum > hi[g * K + k]!) broken += sum - hi[g * K + k]!;
      const short = lo[g * K + k]! - sum;
      if (short > 0) broken += orNone[k] === 1 && sum < short ? sum : short;
    }
    if (options === null) return broken;
    let missing = NO_LIMIT;
    for (let o = 0; o < options.count; o += 1) {
      if (options.open[g * options.count + o] === 0) continue;
      let cannot = state.cannot[g * options.count + o]!;
      if (out >= 0) cannot -= options.cannot[out * options.count + o]!;
      if (into >= 0) cannot += options.cannot[into * options.count + o]!;
      if (cannot < missing) missing = cannot;
    }
    return broken + (missing === NO_LIMIT ? 1 : missing);
  }

  /** Rules that unit u breaks in group g by being there: rivals, and a seat it may not have. */
  private friction(u: number, g: number): number {
    const { units: n, allowed } = this.model;
    return (this.state.hasRivals ? this.state.rivals[g * n + u]! : 0) + (allowed[g * n + u] === 1 ? 0 : 2);
  }

  private recount(g: number): void {
    const { state } = this;
    const n = this.model.units;
    let doubled = 0;
    for (let i = 0; i < state.length[g]!; i += 1) {
      const u = state.members[g * n + i]!;
      doubled += this.friction(u, g) + (this.model.allowed[g * n + u] === 1 ? 0 : 2);
    }
    const now = doubled / 2 + this.brokenCounters(g, -1, -1);
    this.total += now - this.brokenIn[g]!;
    this.brokenIn[g] = now;
  }

  /** Repairs until a valid plan is found (true) or about `limit` more candidates were looked at (false; call again). */
  run(limit: number): boolean {
    const stop = this.work + limit;
    while (this.broken > 0 && this.work < stop) this.round();
    return this.broken === 0;
  }

  private bestDelta = 0;
  private bestU = -1;
  private bestX = -1;
  private bestH = -1;
  private ties = 0;

  private round(): void {
    const { model, state, random } = this;
    const n = model.units;
    this.rounds += 1;
    this.bestDelta = NO_LIMIT;
    this.bestU = -1;
    const g = this.pickBroken();
    let bad = 0;
    for (let i = 0; i < state.length[g]!; i += 1) {
      const u = state.members[g * n + i]!;
      if (this.friction(u, g) > 0) this.bad[bad++] = u;
    }
    if (bad > 0) this.offerAll(this.bad[random.below(bad)]!);
    if (bad === 0 || this.brokenCounters(g, -1, -1) > 0) {
      if (state.length[g]! > 0) this.offerAll(state.members[g * n + random.below(state.length[g]!)]!);
      for (let x = 0; x < n; x += 1) if (state.of[x] !== g) this.offerMove(x, g);
      for (let i = 0; i < state.length[g]!; i += 1) {
        for (let h = 0; h < model.groups; h += 1) if (h !== g) this.offerMove(state.members[g * n + i]!, h);
      }
      this.work += (n + state.length[g]! * model.groups) * 4;
    }
    if (this.bestU < 0) this.work += n;
    else this.make();
  }

  private pickBroken(): number {
    let found = 0;
    let picked = 0;
    for (let g = 0; g < this.model.groups; g += 1) {
      if (this.brokenIn[g]! === 0) continue;
      found += 1;
      if (this.random.below(found) === 0) picked = g;
    }
    return picked;
  }

  private offerAll(u: number): void {
    const { units: n, groups } = this.model;
    const g = this.state.of[u]!;
    for (let h = 0; h < groups; h += 1) if (h !== g) this.offerMove(u, h);
    for (let x = 0; x < n; x += 1) if (this.state.of[x] !== g) this.offerSwap(u, x);
    this.work += 6 * n + 4 * groups;
  }

  private offerMove(u: number, h: number): void {
    const g = this.state.of[u]!;
    const delta =
      this.friction(u, h) -
      this.friction(u, g) +
      this.brokenCounters(g, u, -1) +
      this.brokenCounters(h, -1, u) -
      this.brokenCounters(g, -1, -1) -
      this.brokenCounters(h, -1, -1);
    this.offer(delta, u, -1, h, this.tabu[h * this.model.units + u]! > this.rounds);
  }

  private offerSwap(u: number, x: number): void {
    const { units: n, apart } = this.model;
    const g = this.state.of[u]!;
    const h = this.state.of[x]!;
    const delta =
      this.friction(u, h) +
      this.friction(x, g) -
      2 * apart[u * n + x]! -
      this.friction(u, g) -
      this.friction(x, h) +
      this.brokenCounters(g, u, x) +
      this.brokenCounters(h, x, u) -
      this.brokenCounters(g, -1, -1) -
      this.brokenCounters(h, -1, -1);
    const tabu = this.tabu[h * n + u]! > this.rounds || this.tabu[g * n + x]! > this.rounds;
    this.offer(delta, u, x, h, tabu);
  }

  private offer(delta: number, u: number, x: number, h: number, tabu: boolean): void {
    if (delta > this.bestDelta || (tabu && this.total + delta >= this.broken)) return;
    if (delta === this.bestDelta) {
      this.ties += 1;
      if (this.random.below(this.ties) > 0) return;
    } else this.ties = 1;
    this.bestDelta = delta;
    this.bestU = u;
    this.bestX = x;
    this.bestH = h;
  }

  private make(): void {
    const { model, state, random } = this;
    const [u, x, h] = [this.bestU, this.bestX, this.bestH];
    const g = state.of[u]!;
    const tenure = this.rounds + 5 + random.below(10) + Math.min(50, this.total);
    state.leave(u);
    if (x >= 0) state.leave(x);
    state.enter(u, h);
    if (x >= 0) state.enter(x, g);
    this.tabu[g * model.units + u] = tenure;
    if (x >= 0) this.tabu[h * model.units + x] = tenure;
    this.recount(g);
    this.recount(h);
    this.work += 2 * model.units;
    if (this.total >= this.broken) return;
    this.broken = this.total;
    this.best.set(state.of);
  }
}
