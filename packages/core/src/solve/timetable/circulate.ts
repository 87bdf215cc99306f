/** A network by arc: arc e leads from `tail[e]` to `head[e]`, carries 0 to `capacity[e]` and costs `cost[e]` a unit, whole numbers. */
export interface Network {
  readonly nodes: number;
  readonly tail: Int32Array;
  readonly head: Int32Array;
  readonly capacity: Int32Array;
  readonly cost: Float64Array;
}

interface Circulation {
  readonly flow: Int32Array;
  /** `cost + potential[tail] - potential[head]` is at least 0 on what could carry more, at most 0 on what carries something. */
  readonly potential: Float64Array;
}

/** Costs times nodes stay below this, so that sums are whole. */
export const MOST_COST = 2 ** 50;
/** How much smaller the slack is in the next phase. */
const SCALE = 8;

/**
 * A circulation of least cost, by cost scaling: each phase saturates what is too cheap and pushes the excess back along arcs of
 * negative reduced cost (A. V. Goldberg and R. E. Tarjan, Finding minimum-cost circulations by successive approximation, 1990).
 * `step` is called for each node that is looked at; when it says false the work ends and nothing comes back.
 */
export function circulate(network: Network, step: () => boolean): Circulation | undefined {
  const { nodes, tail, head, capacity, cost } = network;
  const arcs = tail.length;
  // Arc e and its reverse are 2e and 2e + 1; `out` lists them per node.
  const room = new Int32Array(2 * arcs);
  const to = new Int32Array(2 * arcs);
  const price = new Float64Array(2 * arcs);
  const start = new Int32Array(nodes + 1);
  let widest = 0;
  for (let e = 0; e < arcs; e++) {
    room[2 * e] = capacity[e]!;
    to[2 * e] = head[e]!;
    to[2 * e + 1] = tail[e]!;
    price[2 * e] = cost[e]! * (nodes + 1);
    price[2 * e + 1] = 0 - price[2 * e]!;
    widest = Math.max(widest, Math.abs(price[2 * e]!));
    start[tail[e]! + 1]! += 1;
    start[head[e]! + 1]! += 1;
  }
  for (let v = 0; v < nodes; v++) start[v + 1]! += start[v]!;
  const out = new Int32Array(2 * arcs);
  const next = start.slice();
  for (let e = 0; e < arcs; e++) {
    out[next[tail[e]!]!++] = 2 * e;
    out[next[head[e]!]!++] = 2 * e + 1;
  }
  const level = new Float64Array(nodes);
  const excess = new Int32Array(nodes);
  const queue = new Int32Array(nodes);
  const queued = new Uint8Array(nodes);
  let slack = widest;
  while (slack > 1) {
    slack = Math.max(1, Math.floor(slack / SCALE));
    let first = 0;
    let waiting = 0;
    const enqueue = (v: number): void => {
      if (queued[v] === 1) return;
      queued[v] = 1;
      queue[(first + waiting) % nodes] = v;
      waiting += 1;
    };
    for (let v = 0; v < nodes; v++) {
      for (let k = start[v]!; k < start[v + 1]!; k++) {
        const a = out[k]!;
        if (room[a]! === 0 || price[a]! + level[v]! - level[to[a]!]! >= 0) continue;
        excess[to[a]!]! += room[a]!;
        excess[v]! -= room[a]!;
        room[a ^ 1]! += room[a]!;
        room[a] = 0;
      }
    }
    for (let v = 0; v < nodes; v++) {
      next[v] = start[v]!;
      if (excess[v]! > 0) enqueue(v);
    }
    while (waiting > 0) {
      const v = queue[first]!;
      first = (first + 1) % nodes;
      waiting -= 1;
      queued[v] = 0;
      if (!step()) return undefined;
      while (excess[v]! > 0) {
        if (next[v] === start[v + 1]) {
          let least = Number.POSITIVE_INFINITY;
          for (let k = start[v]!; k < start[v + 1]!; k++) {
            const a = out[k]!;
            if (room[a]! > 0) least = Math.min(least, price[a]! + level[v]! - level[to[a]!]!);
          }
          level[v]! -= least + slack;
          next[v] = start[v]!;
        }
        const a = out[next[v]!]!;
        if (room[a]! > 0 && price[a]! + level[v]! - level[to[a]!]! < 0) {
          const pushed = Math.min(excess[v]!, room[a]!);
          room[a]! -= pushed;
          room[a ^ 1]! += pushed;
          excess[v]! -= pushed;
          excess[to[a]!]! += pushed;
          if (excess[to[a]!]! > 0) enqueue(to[a]!);
        } else next[v]! += 1;
      }
    }
  }
  const flow = Int32Array.from({ length: arcs }, (_, e) => room[2 * e + 1]!);
  return { flow, potential: distances(network, flow) };
}

/** Shortest distances on what is left of the arcs, from everywhere at 0 (Bellman and Ford); there are no negative cycles. */
function distances({ nodes, tail, head, capacity, cost }: Network, flow: Int32Array): Float64Array {
  const potential = new Float64Array(nodes);
  for (let changed = true; changed; ) {
    changed = false;
    for (let e = 0; e < tail.length; e++) {
      const [u, v] = [tail[e]!, head[e]!];
      if (flow[e]! < capacity[e]! && potential[u]! + cost[e]! < potential[v]!) {
        potential[v] = potential[u]! + cost[e]!;
        changed = true;
      }
      if (flow[e]! > 0 && potential[v]! - cost[e]! < potential[u]!) {
        potential[u] = potential[v]! - cost[e]!;
        changed = true;
      }
    }
  }
  return potential;
}
