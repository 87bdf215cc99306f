import type { Model } from './model.js';

/** What a change would be worth when it cannot be made. */
export const REFUSED = Number.NEGATIVE_INFINITY;

/**
 * Who sits where, with everything that follows from it kept up to date: members per group, gains (`gain[g·n + x]` is the
 * affinity of unit x with group g), rivals per group, counters, options that members cannot make, and the state of terms.
 * A swap or a move costs O(n); what it would be worth is O(1) for pairs alone.
 */
export class State {
  readonly of: Int32Array;
  readonly slot: Int32Array;
  readonly members: Int32Array;
  readonly length: Int32Array;
  readonly gain: Int32Array;
  /** Rivals of each unit in each group (groups × units); empty when nobody has rivals. */
  readonly rivals: Uint16Array;
  readonly counter: Int32Array;
  /** Members who cannot make an option, and points lost with it (groups × options). */
  readonly cannot: Int32Array;
  readonly cost: Float64Array;
  readonly words: Int32Array;
  /** Elements and the sum of pairs (with those inside units) per group. */
  readonly size: Int32Array;
  readonly pairs: Float64Array;
  /** Value of terms, options and targets per group, and their total bound. */
  readonly extra: Float64Array;
  value = 0;
  readonly hasRivals: boolean;
  readonly hasExtra: boolean;
  /** The most that `extra` of a group can be. */
  readonly most: number;
  private readonly scratch: Int32Array;
  /** A swap changes nothing but pairs and rivals. */
  private readonly simple: boolean;

  constructor(readonly model: Model) {
    const { units: n, groups: m } = model;
    const o = model.options?.count ?? 0;
    this.of = new Int32Array(n).fill(-1);
    this.slot = new Int32Array(n);
    this.members = new Int32Array(m * n);
    this.length = new Int32Array(m);
    this.gain = new Int32Array(m * n);
    this.hasRivals = model.rivals.some((list) => list.length > 0);
    this.rivals = new Uint16Array(this.hasRivals ? m * n : 0);
    this.counter = new Int32Array(m * model.counters);
    this.cannot = new Int32Array(m * o);
    this.cost = new Float64Array(m * o);
    this.words = new Int32Array(m * model.words);
    this.size = new Int32Array(m);
    this.pairs = new Float64Array(m);
    this.extra = new Float64Array(m);
    this.hasExtra = model.terms.length > 0 || model.options !== null || model.target !== null;
    this.most = model.terms.reduce((sum, term) => sum + (term.most ?? Number.POSITIVE_INFINITY), 0);
    this.scratch = new Int32Array(model.words);
    this.simple = model.plain && model.counters === 1 && !this.hasExtra;
    this.clear();
  }

  /** Empties every group. */
  clear(): void {
    for (const table of [this.gain, this.rivals, this.counter, this.cannot, this.cost, this.words])
      table.fill(0);
    this.of.fill(-1);
    this.length.fill(0);
    this.size.fill(0);
    this.pairs.fill(0);
    for (let g = 0; g < this.model.groups; g += 1) {
      let at = g * this.model.words;
      for (const term of this.model.terms) {
        term.start(this.words, at);
        at += term.words;
      }
    }
    this.settle();
  }

  /** Seats units by group (-1: no seat), from scratch. */
  load(of: Int32Array): void {
    this.clear();
    for (let u = 0; u < of.length; u += 1) if (of[u]! >= 0) this.enter(u, of[u]!);
    this.settle();
  }

  /** Recomputes extras and the value from counters and pairs, after `enter` and `leave`. */
  settle(): void {
    for (let g = 0; g < this.model.groups; g += 1) this.extra[g] = this.extraOf(g);
    this.value = this.valueNow();
  }

  private valueNow(): number {
    const { place, units, weights } = this.model;
    let sum = 0;
    for (let g = 0; g < this.model.groups; g += 1) {
      sum += this.pairs[g]! * (weights ? weights[this.size[g]!]! : 1) + this.extra[g]!;
    }
    if (place)
      for (let u = 0; u < units; u += 1) if (this.of[u]! >= 0) sum += place[this.of[u]! * units + u]!;
    return sum;
  }

  /** Seats a unit that has no seat. `extra` and `value` are left to the caller. */
  enter(u: number, g: number): void {
    const { units: n, affinity, inner, size } = this.model;
    this.pairs[g]! += this.gain[g * n + u]! + inner[u]!;
    this.of[u] = g;
    this.slot[u] = this.length[g]!;
    this.members[g * n + this.length[g]!] = u;
    this.length[g]! += 1;
    this.size[g]! += size[u]!;
    const gain = this.gain;
    for (let x = 0, at = g * n, from = u * n; x < n; x += 1) gain[at + x]! += affinity[from + x]!;
    this.count(u, g, 1);
  }

  /** Takes a unit from its seat. */
  leave(u: number): void {
    const { units: n, affinity, inner, size } = this.model;
    const g = this.of[u]!;
    this.pairs[g]! -= this.gain[g * n + u]! + inner[u]!;
    this.length[g]! -= 1;
    const last = this.members[g * n + this.length[g]!]!;
    this.members[g * n + this.slot[u]!] = last;
    this.slot[last] = this.slot[u]!;
    this.of[u] = -1;
    this.size[g]! -= size[u]!;
    const gain = this.gain;
    for (let x = 0, at = g * n, from = u * n; x < n; x += 1) gain[at + x]! -= affinity[from + x]!;
    this.count(u, g, -1);
  }

  /** Everything but pairs, when a unit comes (1) or goes (-1). */
  private count(u: number, g: number, by: number): void {
    const { units: n, counters: K, amount, options } = this.model;
    if (this.hasRivals) {
      const list = this.model.rivals[u]!;
      for (let i = 0; i < list.length; i += 1) this.rivals[g * n + list[i]!]! += by;
    }
    for (let k = 0; k < K; k += 1) this.counter[g * K + k]! += by * amount[u * K + k]!;
    if (options) {
      for (let o = 0; o < options.count; o += 1) {
        this.cannot[g * options.count + o]! += by * options.cannot[u * options.count + o]!;
        this.cost[g * options.count + o]! += by * options.cost[u * options.count + o]!;
      }
    }
    if (this.model.words > 0) this.turn(this.words, g * this.model.words, u, by);
  }

  private turn(words: Int32Array, from: number, u: number, by: number): void {
    const { original } = this.model;
    let at = from;
    for (const term of this.model.terms) {
      for (const element of this.model.elementsOf[u]!) {
        if (by > 0) term.add(words, at, original[element]!);
        else term.remove(words, at, original[element]!);
      }
      at += term.words;
    }
  }

  /** Terms, the cheapest option that all can make, and seats off target, of a group as it is. */
  extraOf(g: number): number {
    if (!this.hasExtra) return 0;
    return this.termsOf(this.words, g * this.model.words) - this.optionCost(g, -1, -1) - this.offTarget(g, 0);
  }

  private termsOf(words: Int32Array, from: number): number {
    let sum = 0;
    let at = from;
    for (const term of this.model.terms) {
      sum += term.value(words, at);
      at += term.words;
    }
    return sum;
  }

  private offTarget(g: number, change: number): number {
    const { target, offTarget, counters } = this.model;
    if (target === null) return 0;
    const off = this.counter[g * counters]! + change - target[g]!;
    return (off < 0 ? -off : off) * offTarget[g]!;
  }

  /** Points lost with the best option of a group without `out` and with `into` (-1: nobody); 0 when it has no options left. */
  private optionCost(g: number, out: number, into: number): number {
    const best = this.bestOption(g, out, into);
    const { options } = this.model;
    if (options === null || best < 0) return 0;
    const count = options.count;
    let cost = this.cost[g * count + best]!;
    if (out >= 0) cost -= options.cost[out * count + best]!;
    if (into >= 0) cost += options.cost[into * count + best]!;
    return cost;
  }

  /** The open option at the least cost that all can make, the first of equals; -1 when there is none. */
  bestOption(g: number, out: number, into: number): number {
    const { options } = this.model;
    if (options === null) return -1;
    const count = options.count;
    let best = -1;
    let least = 0;
    for (let o = 0; o < count; o += 1) {
      let missing = this.cannot[g * count + o]!;
      let cost = this.cost[g * count + o]!;
      if (out >= 0) {
        missing -= options.cannot[out * count + o]!;
        cost -= options.cost[out * count + o]!;
      }
      if (into >= 0) {
        missing += options.cannot[into * count + o]!;
        cost += options.cost[into * count + o]!;
      }
      if (missing === 0 && options.open[g * count + o] === 1 && (best < 0 || cost < least)) {
        best = o;
        least = cost;
      }
    }
    return best;
  }

  /** Whether group g keeps its rules without `out` and with `into` (-1: nobody). Assumes that it keeps them now. */
  private keeps(g: number, out: number, into: number): boolean {
    const { units: n, counters: K, amount, lo, hi, orNone } = this.model;
    if (into >= 0) {
      if (this.model.allowed[g * n + into] === 0) return false;
      if (this.hasRivals) {
        const own = out >= 0 ? this.model.apart[into * n + out]! : 0;
        if (this.rivals[g * n + into]! > own) return false;
      }
    }
    for (let k = 0; k < K; k += 1) {
      let sum = this.counter[g * K + k]!;
      if (out >= 0) sum -= amount[out * K + k]!;
      if (into >= 0) sum += amount[into * K + k]!;
      if (sum > hi[g * K + k]!) return false;
      if (sum < lo[g * K + k]! && !(sum === 0 && orNone[k] === 1)) return false;
    }
    return this.model.options === null || this.bestOption(g, out, into) >= 0;
  }

  maySwap(a: number, b: number): boolean {
    return this.keeps(this.of[a]!, a, b) && this.keeps(this.of[b]!, b, a);
  }

  mayMove(a: number, h: number): boolean {
    return this.keeps(this.of[a]!, a, -1) && this.keeps(h, -1, a);
  }

  /** What swapping a and b (in two groups) adds to the value; says nothing of rules. */
  swapGain(a: number, b: number): number {
    const { units: n, affinity, weights, inner, place, size } = this.model;
    const g = this.of[a]!;
    const h = this.of[b]!;
    const pair = affinity[a * n + b]!;
    const inG = this.gain[g * n + b]! - this.gain[g * n + a]! - pair;
    const inH = this.gain[h * n + a]! - this.gain[h * n + b]! - pair;
    let gain = inG + inH;
    if (weights) {
      const grows = size[b]! - size[a]!;
      const swing = inner[b]! - inner[a]!;
      gain =
        weights[this.size[g]! + grows]! * (this.pairs[g]! + inG + swing) -
        weights[this.size[g]!]! * this.pairs[g]! +
        weights[this.size[h]! - grows]! * (this.pairs[h]! + inH - swing) -
        weights[this.size[h]!]! * this.pairs[h]!;
    }
    if (place) gain += place[g * n + b]! - place[g * n + a]! + place[h * n + a]! - place[h * n + b]!;
    return this.hasExtra ? gain + this.extraGain(g, a, b) + this.extraGain(h, b, a) : gain;
  }

  /** What moving a to group h adds to the value; says nothing of rules. */
  moveGain(a: number, h: number): number {
    const { units: n, weights, inner, place, size } = this.model;
    const g = this.of[a]!;
    let gain = this.gain[h * n + a]! - this.gain[g * n + a]!;
    if (weights) {
      const s = size[a]!;
      gain =
        weights[this.size[g]! - s]! * (this.pairs[g]! - this.gain[g * n + a]! - inner[a]!) -
        weights[this.size[g]!]! * this.pairs[g]! +
        weights[this.size[h]! + s]! * (this.pairs[h]! + this.gain[h * n + a]! + inner[a]!) -
        weights[this.size[h]!]! * this.pairs[h]!;
    }
    if (place) gain += place[h * n + a]! - place[g * n + a]!;
    return this.hasExtra ? gain + this.extraGain(g, a, -1) + this.extraGain(h, -1, a) : gain;
  }

  /** What the extras of group g gain without `out` and with `into` (-1: nobody). */
  extraGain(g: number, out: number, into: number): number {
    const { words, amount, counters } = this.model;
    let next = 0;
    if (words > 0) {
      for (let i = 0, at = g * words; i < words; i += 1) this.scratch[i] = this.words[at + i]!;
      if (out >= 0) this.turn(this.scratch, 0, out, -1);
      if (into >= 0) this.turn(this.scratch, 0, into, 1);
      next = this.termsOf(this.scratch, 0);
    }
    const change = (into >= 0 ? amount[into * counters]! : 0) - (out >= 0 ? amount[out * counters]! : 0);
    return next - this.optionCost(g, out, into) - this.offTarget(g, change) - this.extra[g]!;
  }

  /** Swaps a and b, whose gain is known. */
  swap(a: number, b: number, gain: number): void {
    const { units: n, affinity } = this.model;
    const g = this.of[a]!;
    const h = this.of[b]!;
    this.value += gain;
    if (!this.simple) {
      this.leave(a);
      this.leave(b);
      this.enter(b, g);
      this.enter(a, h);
      this.refresh(g, h);
      return;
    }
    const pair = affinity[a * n + b]!;
    this.pairs[g]! += this.gain[g * n + b]! - this.gain[g * n + a]! - pair;
    this.pairs[h]! += this.gain[h * n + a]! - this.gain[h * n + b]! - pair;
    const slot = this.slot[a]!;
    this.slot[a] = this.slot[b]!;
    this.slot[b] = slot;
    this.of[a] = h;
    this.of[b] = g;
    this.members[g * n + slot] = b;
    this.members[h * n + this.slot[a]!] = a;
    const gains = this.gain;
    for (let x = 0, atG = g * n, atH = h * n, ra = a * n, rb = b * n; x < n; x += 1) {
      const swing = affinity[rb + x]! - affinity[ra + x]!;
      gains[atG + x]! += swing;
      gains[atH + x]! -= swing;
    }
    if (this.hasRivals) {
      this.rival(a, g, h);
      this.rival(b, h, g);
    }
  }

  private rival(u: number, g: number, h: number): void {
    const { units: n } = this.model;
    const list = this.model.rivals[u]!;
    for (let i = 0; i < list.length; i += 1) {
      this.rivals[g * n + list[i]!]! -= 1;
      this.rivals[h * n + list[i]!]! += 1;
    }
  }

  /** Moves a to group h; the gain is known. */
  move(a: number, h: number, gain: number): void {
    const g = this.of[a]!;
    this.value += gain;
    this.leave(a);
    this.enter(a, h);
    this.refresh(g, h);
  }

  private refresh(g: number, h: number): void {
    if (!this.hasExtra) return;
    this.extra[g] = this.extraOf(g);
    this.extra[h] = this.extraOf(h);
  }

  /** Makes group g what it is in another state of the same model. All groups that differ must be copied. */
  copyGroup(from: State, g: number): void {
    const { units: n, counters: K, words } = this.model;
    const o = this.model.options?.count ?? 0;
    const length = from.length[g]!;
    this.length[g] = length;
    for (let i = 0, at = g * n; i < length; i += 1) {
      const u = from.members[at + i]!;
      this.members[at + i] = u;
      this.of[u] = g;
      this.slot[u] = i;
    }
    this.gain.set(from.gain.subarray(g * n, (g + 1) * n), g * n);
    if (this.hasRivals) this.rivals.set(from.rivals.subarray(g * n, (g + 1) * n), g * n);
    for (let k = g * K; k < (g + 1) * K; k += 1) this.counter[k] = from.counter[k]!;
    for (let i = g * o; i < (g + 1) * o; i += 1) {
      this.cannot[i] = from.cannot[i]!;
      this.cost[i] = from.cost[i]!;
    }
    for (let i = g * words; i < (g + 1) * words; i += 1) this.words[i] = from.words[i]!;
    this.size[g] = from.size[g]!;
    this.pairs[g] = from.pairs[g]!;
    this.extra[g] = from.extra[g]!;
  }
}
