import type { Model } from './model.js';
import type { State } from './state.js';

/** Pairs of groups between which a swap or move may pay, each at most once, first in first out. */
class PairQueue {
  private readonly ring: Int32Array;
  private readonly queued: Uint8Array;
  private head = 0;
  private count = 0;

  constructor(private readonly groups: number) {
    this.ring = new Int32Array(Math.max(1, (groups * (groups - 1)) / 2));
    this.queued = new Uint8Array(groups * groups);
  }

  get empty(): boolean {
    return this.count === 0;
  }

  push(g: number, h: number): void {
    const pair = g < h ? g * this.groups + h : h * this.groups + g;
    if (this.queued[pair] === 1) return;
    this.queued[pair] = 1;
    let tail = this.head + this.count;
    if (tail >= this.ring.length) tail -= this.ring.length;
    this.ring[tail] = pair;
    this.count += 1;
  }

  /** Every pair that group g is in. */
  pushGroup(g: number): void {
    for (let h = 0; h < this.groups; h += 1) if (h !== g) this.push(g, h);
  }

  pop(): number {
    const pair = this.ring[this.head]!;
    this.head = this.head + 1 === this.ring.length ? 0 : this.head + 1;
    this.count -= 1;
    this.queued[pair] = 0;
    return pair;
  }
}

/** Hill climbing over pairs of groups until no swap or move between any two of them pays. */
export class Climber {
  readonly queue: PairQueue;
  /** Groups that changed since `forget`. */
  readonly changed: Int32Array;
  changes = 0;
  /** Candidates looked at, as a measure of work. */
  work = 0;
  private readonly isChanged: Uint8Array;
  private readonly byG: Float64Array;
  private readonly byH: Float64Array;
  private readonly fast: boolean;
  /** The least affinity of any two units (at most 0): no swap gains more than both parts less `cross` times this. */
  private readonly lowest: number;

  constructor(private readonly state: State) {
    const { groups, units } = state.model;
    this.queue = new PairQueue(groups);
    this.changed = new Int32Array(groups);
    this.isChanged = new Uint8Array(groups);
    this.byG = new Float64Array(units);
    this.byH = new Float64Array(units);
    this.fast = state.model.plain && !state.hasExtra;
    this.lowest = leastAffinity(state.model);
  }

  touch(g: number): void {
    this.queue.pushGroup(g);
    if (this.isChanged[g] === 1) return;
    this.isChanged[g] = 1;
    this.changed[this.changes] = g;
    this.changes += 1;
  }

  forget(): void {
    for (let i = 0; i < this.changes; i += 1) this.isChanged[this.changed[i]!] = 0;
    this.changes = 0;
  }

  /** Climbs until a local optimum (true), or until about `limit` more candidates were looked at (false; call again). */
  climb(limit: number): boolean {
    const stop = this.work + limit;
    const { groups } = this.state.model;
    while (!this.queue.empty) {
      if (this.work >= stop) return false;
      const pair = this.queue.pop();
      const g = Math.floor(pair / groups);
      const h = pair - g * groups;
      let found = false;
      while (this.improve(g, h)) found = true;
      if (found) {
        this.touch(g);
        this.touch(h);
      }
    }
    return true;
  }

  private improve(g: number, h: number): boolean {
    if (this.fast ? this.fastSwap(g, h) : this.slowSwap(g, h)) return true;
    if (!this.state.model.elastic) return false;
    return this.bestMove(g, h) || this.bestMove(h, g);
  }

  /** The best swap for single elements without extras: the parts of either side are summed once. */
  private fastSwap(g: number, h: number): boolean {
    const state = this.state;
    const { units: n, affinity, weights, place, ruled } = state.model;
    const { gain, members } = state;
    const { byG, byH } = this;
    const inG = state.length[g]!;
    const inH = state.length[h]!;
    const atG = g * n;
    const atH = h * n;
    const wg = weights ? weights[inG]! : 1;
    const wh = weights ? weights[inH]! : 1;
    const cross = wg + wh;
    let bestH = REFUSE_ALL;
    for (let j = 0; j < inH; j += 1) {
      const b = members[atH + j]!;
      let part = wg * gain[atG + b]! - wh * gain[atH + b]!;
      if (place) part += place[atG + b]! - place[atH + b]!;
      byH[j] = part;
      if (part > bestH) bestH = part;
    }
    let bestG = REFUSE_ALL;
    for (let i = 0; i < inG; i += 1) {
      const a = members[atG + i]!;
      let part = wh * gain[atH + a]! - wg * gain[atG + a]!;
      if (place) part += place[atH + a]! - place[atG + a]!;
      byG[i] = part;
      if (part > bestG) bestG = part;
    }
    this.work += 30 + 2 * (inG + inH);
    let best = 0;
    let bestA = -1;
    let bestB = -1;
    const floor = this.lowest * cross;
    if (bestG + bestH - floor <= 0) return false;
    for (let i = 0; i < inG; i += 1) {
      const part = byG[i]!;
      if (part + bestH - floor <= best) continue;
      const a = members[atG + i]!;
      const row = a * n;
      this.work += inH;
      for (let j = 0; j < inH; j += 1) {
        const b = members[atH + j]!;
        const worth = part + byH[j]! - cross * affinity[row + b]!;
        if (worth > best && (!ruled || state.maySwap(a, b))) {
          best = worth;
          bestA = a;
          bestB = b;
        }
      }
    }
    if (bestA < 0) return false;
    state.swap(bestA, bestB, best);
    this.work += n;
    return true;
  }

  private slowSwap(g: number, h: number): boolean {
    const state = this.state;
    const { units: n } = state.model;
    let best = 0;
    let bestA = -1;
    let bestB = -1;
    for (let i = 0; i < state.length[g]!; i += 1) {
      const a = state.members[g * n + i]!;
      this.work += 10 * state.length[h]!;
      for (let j = 0; j < state.length[h]!; j += 1) {
        const b = state.members[h * n + j]!;
        const worth = state.swapGain(a, b);
        if (worth > best && state.maySwap(a, b)) {
          best = worth;
          bestA = a;
          bestB = b;
        }
      }
    }
    if (bestA < 0) return false;
    state.swap(bestA, bestB, best);
    this.work += n;
    return true;
  }

  private bestMove(g: number, h: number): boolean {
    const state = this.state;
    const { units: n, counters: K, lo, hi, plain } = state.model;
    if (plain && (state.counter[g * K]! <= lo[g * K]! || state.counter[h * K]! >= hi[h * K]!)) return false;
    let best = 0;
    let bestA = -1;
    this.work += 2 * state.length[g]!;
    for (let i = 0; i < state.length[g]!; i += 1) {
      const a = state.members[g * n + i]!;
      const worth = state.moveGain(a, h);
      if (worth > best && state.mayMove(a, h)) {
        best = worth;
        bestA = a;
      }
    }
    if (bestA < 0) return false;
    state.move(bestA, h, best);
    this.work += n;
    return true;
  }
}

function leastAffinity({ units: n, affinity }: Model): number {
  let least = 0;
  for (let a = 0; a < n; a += 1) {
    for (let b = 0; b < a; b += 1) if (affinity[a * n + b]! < least) least = affinity[a * n + b]!;
  }
  return least;
}

const REFUSE_ALL = Number.NEGATIVE_INFINITY;
