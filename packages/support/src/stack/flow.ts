/**
 * Maximum flow in a small network with whole-number capacities (Dinic, "Algorithm for solution of a problem of maximum
 * flow in networks with power estimation", 1970): shortest augmenting paths, a phase at a time. Arcs come in pairs: arc
 * `a` and its way back `a ^ 1`. Lay out the arcs once; set capacities and `push` as often as wanted.
 */
export class FlowNetwork {
  readonly #out: number[][] = [];
  readonly #to: number[] = [];
  readonly #capacity: number[] = [];
  /** What may still flow through an arc. */
  #left: number[] = [];
  #level: number[] = [];
  #next: number[] = [];

  node(): number {
    return this.#out.push([]) - 1;
  }

  arc(from: number, to: number): number {
    const arc = this.#to.push(to, from) - 2;
    this.#capacity.push(0, 0);
    this.#left.push(0, 0);
    (this.#out[from] as number[]).push(arc);
    (this.#out[to] as number[]).push(arc + 1);
    return arc;
  }

  /** Sets a capacity and forgets what flowed through the arc; so set them all before the first `push`. */
  set(arc: number, capacity: number): void {
    this.#capacity[arc] = capacity;
    this.#left[arc] = capacity;
    this.#left[arc + 1] = 0;
  }

  /** Opens an arc further after a `push`; what flows stays. */
  widen(arc: number, by: number): void {
    this.#capacity[arc] = this.capacity(arc) + by;
    this.#left[arc] = (this.#left[arc] as number) + by;
  }

  capacity(arc: number): number {
    return this.#capacity[arc] as number;
  }

  flow(arc: number): number {
    return this.capacity(arc) - (this.#left[arc] as number);
  }

  /** Adds as much flow as there is room for, and says how much that was. */
  push(source: number, sink: number): number {
    let added = 0;
    while (this.#levels(source, sink)) {
      this.#next = this.#out.map(() => 0);
      for (;;) {
        const step = this.#advance(source, sink, Number.POSITIVE_INFINITY);
        if (step === 0) break;
        added += step;
      }
    }
    return added;
  }

  /** Nodes that `source` can still reach: after a `push`, its side of a minimum cut. */
  reach(source: number): ReadonlySet<number> {
    const seen = new Set([source]);
    for (const node of seen) {
      for (const arc of this.#out[node] as number[]) {
        if ((this.#left[arc] as number) > 0) seen.add(this.#to[arc] as number);
      }
    }
    return seen;
  }

  /** Capacity of the arcs that leave a set of nodes. */
  cut(side: ReadonlySet<number>): number {
    let total = 0;
    for (const node of side) {
      for (const arc of this.#out[node] as number[]) {
        if (arc % 2 === 0 && !side.has(this.#to[arc] as number)) total += this.capacity(arc);
      }
    }
    return total;
  }

  #levels(source: number, sink: number): boolean {
    const level = this.#out.map(() => -1);
    level[source] = 0;
    const queue = [source];
    for (const node of queue) {
      for (const arc of this.#out[node] as number[]) {
        const to = this.#to[arc] as number;
        if ((this.#left[arc] as number) > 0 && level[to] === -1) {
          level[to] = (level[node] as number) + 1;
          queue.push(to);
        }
      }
    }
    this.#level = level;
    return level[sink] !== -1;
  }

  #advance(node: number, sink: number, room: number): number {
    if (node === sink) return room;
    const arcs = this.#out[node] as number[];
    for (let at = this.#next[node] as number; at < arcs.length; at++) {
      this.#next[node] = at;
      const arc = arcs[at] as number;
      const to = this.#to[arc] as number;
      const left = this.#left[arc] as number;
      if (left === 0 || this.#level[to] !== (this.#level[node] as number) + 1) continue;
      const step = this.#advance(to, sink, Math.min(room, left));
      if (step === 0) continue;
      this.#left[arc] = left - step;
      this.#left[arc ^ 1] = (this.#left[arc ^ 1] as number) + step;
      return step;
    }
    this.#next[node] = arcs.length;
    return 0;
  }
}
