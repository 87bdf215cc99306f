import type { GroupProblem } from '@koppel/core/solve/group';
import { seeded } from '../src/random.js';

/** What the baselines share: seats, sizes and the gain of each element with each group, as plain as the papers describe them. */
export class Table {
  readonly n: number;
  readonly m: number;
  readonly d: Int32Array;
  readonly of: Int32Array;
  readonly size: Int32Array;
  readonly lo: number[];
  readonly hi: number[];
  readonly gain: Float64Array;
  readonly random: () => number;
  value = 0;

  constructor(problem: GroupProblem, seed: number) {
    const groups = problem.groups as readonly { seats: { min: number; max: number } }[];
    this.n = problem.elements.length;
    this.m = groups.length;
    this.d = problem.affinity;
    this.lo = groups.map(({ seats }) => seats.min);
    this.hi = groups.map(({ seats }) => seats.max);
    this.of = new Int32Array(this.n);
    this.size = new Int32Array(this.m);
    this.gain = new Float64Array(this.m * this.n);
    this.random = seeded(seed);
    this.start();
  }

  below(limit: number): number {
    return Math.floor(this.random() * limit);
  }

  /** Fills every group to its minimum with random elements, then seats the others in random groups with room. */
  private start(): void {
    const order = Array.from({ length: this.n }, (_, i) => i);
    for (let i = this.n - 1; i > 0; i -= 1) {
      const j = this.below(i + 1);
      [order[i], order[j]] = [order[j]!, order[i]!];
    }
    for (let g = 0; g < this.m; g += 1) for (let i = 0; i < this.lo[g]!; i += 1) this.of[order.pop()!] = g;
    for (let g = 0; g < this.m; g += 1) this.size[g] = this.lo[g]!;
    for (const x of order) {
      let g = this.below(this.m);
      while (this.size[g]! >= this.hi[g]!) g = (g + 1) % this.m;
      this.of[x] = g;
      this.size[g]! += 1;
    }
    this.refresh();
  }

  load(of: Int32Array): void {
    this.of.set(of);
    this.size.fill(0);
    for (const g of this.of) this.size[g]! += 1;
    this.refresh();
  }

  private refresh(): void {
    this.gain.fill(0);
    for (let x = 0; x < this.n; x += 1) {
      for (let y = 0; y < this.n; y += 1) {
        if (x !== y) this.gain[this.of[y]! * this.n + x]! += this.d[x * this.n + y]!;
      }
    }
    this.value = 0;
    for (let x = 0; x < this.n; x += 1) this.value += this.gain[this.of[x]! * this.n + x]! / 2;
  }

  moveDelta(x: number, h: number): number {
    return this.gain[h * this.n + x]! - this.gain[this.of[x]! * this.n + x]!;
  }

  mayMove(x: number, h: number): boolean {
    const g = this.of[x]!;
    return g !== h && this.size[g]! > this.lo[g]! && this.size[h]! < this.hi[h]!;
  }

  swapDelta(x: number, y: number): number {
    const { n, gain, of } = this;
    const [g, h] = [of[x]!, of[y]!];
    return gain[h * n + x]! - gain[g * n + x]! + gain[g * n + y]! - gain[h * n + y]! - 2 * this.d[x * n + y]!;
  }

  move(x: number, h: number): void {
    const { n, gain, d } = this;
    const g = this.of[x]!;
    this.value += this.moveDelta(x, h);
    for (let y = 0; y < n; y += 1) {
      const affinity = y === x ? 0 : d[x * n + y]!;
      gain[g * n + y]! -= affinity;
      gain[h * n + y]! += affinity;
    }
    this.of[x] = h;
    this.size[g]! -= 1;
    this.size[h]! += 1;
  }

  swap(x: number, y: number): void {
    const [g, h] = [this.of[x]!, this.of[y]!];
    this.move(x, h);
    this.move(y, g);
  }
}
