/**
 * The cheapest of the largest flows in a network with whole-number capacities and costs: successive shortest augmenting paths (Busacker
 * and Gowen 1960), each found with a queue (Bellman–Ford), so that costs may be negative. The same arcs in the same order give the
 * same flow. Arcs come in pairs: arc `a` and its way back `a ^ 1`.
 */
export class CheapestFlow {
  readonly #out: number[][] = [];
  readonly #to: number[] = [];
  readonly #left: number[] = [];
  readonly #cost: number[] = [];

  node(): number {
    return this.#out.push([]) - 1;
  }

  arc(from: number, to: number, capacity: number, cost = 0): number {
    const arc = this.#to.push(to, from) - 2;
    this.#left.push(capacity, 0);
    this.#cost.push(cost, -cost);
    (this.#out[from] as number[]).push(arc);
    (this.#out[to] as number[]).push(arc + 1);
    return arc;
  }

  /** Whether something flows through an arc of capacity 1. */
  used(arc: number): boolean {
    return this.#left[arc] === 0;
  }

  run(source: number, sink: number): void {
    for (let path = this.#shortest(source, sink); path.length > 0; path = this.#shortest(source, sink)) {
      const most = Math.min(...path.map((arc) => this.#left[arc] as number));
      for (const arc of path) {
        this.#left[arc]! -= most;
        this.#left[arc ^ 1]! += most;
      }
    }
  }

  /** Arcs from source to sink with room on all of them, at the least cost; none when there is no way. */
  #shortest(source: number, sink: number): number[] {
    const cost = this.#out.map(() => Number.POSITIVE_INFINITY);
    const by = this.#out.map(() => -1);
    const waiting = this.#out.map(() => false);
    cost[source] = 0;
    const queue = [source];
    for (let next = 0; next < queue.length; next += 1) {
      const node = queue[next] as number;
      waiting[node] = false;
      for (const arc of this.#out[node] as number[]) {
        const to = this.#to[arc] as number;
        const reached = cost[node]! + this.#cost[arc]!;
        if (this.#left[arc] === 0 || reached >= cost[to]!) continue;
        cost[to] = reached;
        by[to] = arc;
        if (!waiting[to]) queue.push(to);
        waiting[to] = true;
      }
    }
    const path: number[] = [];
    for (let node = sink; by[node] !== -1; node = this.#to[(by[node] as number) ^ 1] as number) {
      path.push(by[node] as number);
    }
    return path.reverse();
  }
}
