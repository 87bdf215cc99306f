import type { Choice } from './choose.js';
import type { Model } from './read.js';

/**
 * Evens out who has how many meetings, at the same worth: along arcs whose reduced cost is 0 the same flow value is kept, so that a
 * path from somebody with few meetings to somebody with at least two more moves one over. When no such path is left, the numbers
 * of one side have the least sum of squares, which on such sets is the fairest order from the worst-off up (A. Frank and K. Murota,
 * Decreasing minimization on M-convex sets, 2022). First the guests, then the hosts with the guests' numbers left alone.
 * Changes `flow` of the choice and says who is chosen now.
 */
export function evenOut(model: Model, choice: Choice): Uint8Array {
  const residual = tightArcs(choice);
  level(model, choice, residual, 0);
  level(model, choice, residual, 1);
  return Uint8Array.from(choice.chosen, (_, m) => choice.flow[choice.arcs.meeting(m)]!);
}

interface Residual {
  /** Reduced cost is 0. */
  readonly tight: Uint8Array;
  /** Arcs at each node: arc e forwards is 2e, backwards 2e + 1. */
  readonly out: readonly number[][];
}

function tightArcs({ network, potential }: Choice): Residual {
  const { tail, head, cost, nodes } = network;
  const tight = new Uint8Array(tail.length);
  const out: number[][] = Array.from({ length: nodes }, () => []);
  for (let e = 0; e < tail.length; e++) {
    if (cost[e]! + potential[tail[e]!]! - potential[head[e]!]! !== 0) continue;
    tight[e] = 1;
    out[tail[e]!]!.push(2 * e);
    out[head[e]!]!.push(2 * e + 1);
  }
  return { tight, out };
}

function level({ side, least, most }: Model, choice: Choice, residual: Residual, which: 0 | 1): void {
  const { flow, network, arcs } = choice;
  const { tight, out } = residual;
  const members = Array.from(side.keys()).filter((p) => side[p] === which && least[p]! + most[p]! > 0);
  const count = (p: number): number => flow[arcs.least(p)]! + flow[arcs.rest(p)]!;
  // Guests look along arcs, hosts against them; the path ends at somebody with two more, or, for guests, at a unit that is free.
  const free = arcs.sink;
  const tables = flow.length - 1;
  const mayGrow = (e: number): boolean => tight[e] === 1 && flow[e]! < network.capacity[e]!;
  const mayShrink = (e: number): boolean => tight[e] === 1 && flow[e]! > 0;
  const raise = (p: number): number => [arcs.least(p), arcs.rest(p)].find(mayGrow) ?? -1;
  const lower = (p: number): number => [arcs.rest(p), arcs.least(p)].find(mayShrink) ?? -1;
  const cameBy = new Int32Array(network.nodes);
  const search = (from: number): number => {
    cameBy.fill(-1);
    cameBy[from] = -2;
    const queue = [from];
    for (let k = 0; k < queue.length; k++) {
      const v = queue[k]!;
      for (const a of out[v]!) {
        const e = a >> 1;
        const forwards = (a & 1) === 0;
        // A guest's path runs along what can carry more; a host's the other way round.
        if (forwards === (which === 0) ? flow[e]! >= network.capacity[e]! : flow[e] === 0) continue;
        const w = forwards ? network.head[e]! : network.tail[e]!;
        if (cameBy[w] !== -1) continue;
        // Through the source the numbers of guests would change; at the sink a unit may be free, or another host gives one up.
        if (w === arcs.source) continue;
        if (w === arcs.sink && which === 1) continue;
        cameBy[w] = a;
        if (w === free && mayGrow(tables)) return w;
        if (w < side.length && side[w] === which && count(w) >= count(from) + 2 && lower(w) >= 0) return w;
        queue.push(w);
      }
    }
    return -1;
  };
  const shift = (from: number, to: number): void => {
    flow[raise(from)]! += 1;
    if (to === free) flow[tables]! += 1;
    else flow[lower(to)]! -= 1;
    for (let v = to; v !== from; ) {
      const a = cameBy[v]!;
      const e = a >> 1;
      const forwards = (a & 1) === 0;
      flow[e]! += forwards === (which === 0) ? 1 : -1;
      v = forwards ? network.tail[e]! : network.head[e]!;
    }
  };
  for (let moved = true; moved; ) {
    moved = false;
    members.sort((a, b) => count(a) - count(b) || a - b);
    for (const p of members) {
      for (let to = raise(p) < 0 ? -1 : search(p); to >= 0; to = raise(p) < 0 ? -1 : search(p)) {
        shift(p, to);
        moved = true;
      }
    }
  }
}
