import { refuse } from '../../errors.js';
import type { Run } from '../assign/run.js';
import { circulate, MOST_COST, type Network } from './circulate.js';
import { NO_LIMIT, type Model } from './read.js';

/** Who meets whom, before anybody asks when. */
export interface Choice {
  /** `chosen[m]`: meeting m is held. */
  readonly chosen: Uint8Array;
  readonly worth: number;
  /** Meetings that people lack to reach their least, together; no timetable leaves fewer. */
  readonly short: number;
  /** A meeting that must be held and cannot, or -1; then so many others cannot either. */
  readonly refused: number;
  /** Per participant. */
  readonly prices: Float64Array;
  readonly tablePrice: number;
  readonly unmet: number;
  readonly network: Network;
  readonly flow: Int32Array;
  readonly potential: Float64Array;
  readonly arcs: ChoiceArcs;
}

/** Where the arcs of a choice are in its network: two per participant (the least, and the rest), one per meeting, one for tables. */
interface ChoiceArcs {
  readonly least: (participant: number) => number;
  readonly rest: (participant: number) => number;
  readonly meeting: (m: number) => number;
  readonly source: number;
  readonly sink: number;
}

/**
 * Tables in all slots together, as far as some meeting could be there, where every meeting takes one; `NO_LIMIT` otherwise.
 */
function tablesInAll({ tables, takesTable, slots, rooms, values, valueStart, worth }: Model): number {
  const usable = new Uint8Array(rooms * slots);
  for (let m = 0; m < worth.length; m++) {
    for (let k = valueStart[m]!; k < valueStart[m + 1]!; k++) {
      const value = values[k]!;
      if (takesTable[m * rooms + Math.floor(value / slots)] === 0) return NO_LIMIT;
      usable[value] = 1;
    }
  }
  let sum = 0;
  for (const [value, can] of usable.entries()) {
    if (can === 1) sum = Math.min(NO_LIMIT, sum + tables[Math.floor(value / slots)]!);
  }
  return sum;
}

/**
 * The meetings of greatest worth when only numbers count: each guest and host has at most so many, tables in all slots suffice. A maximum-weight
 * b-matching as a circulation of least cost: source to guest, guest to host, host to sink and back. First all that must be held, then
 * as little as can be short of the least, then worth. Undefined when the run was stopped.
 *
 * @throws KoppelError `BAD_VALUE` when worths are too far apart for exact sums.
 */
export function choose(model: Model, run: Run): Choice | undefined {
  const { least, most, side, worth, must, who, whoStart, valueStart } = model;
  const people = least.length;
  const meetings = worth.length;
  const [source, sink] = [people, people + 1];
  const greatest = worth.reduce((a, b) => Math.max(a, b), 1);
  // No exchange along a simple cycle wins as much as one unit of what comes first.
  const unmet = (people + 2) * greatest + 1;
  const demanded = (people + 2) * (unmet + greatest) + 1;
  if (demanded * (people + 3) > MOST_COST) {
    refuse(
      'BAD_VALUE',
      '/meetings',
      `worths up to ${greatest} for ${people} participants`,
      'a smaller range',
      'Divide the worths',
    );
  }
  const size = 2 * people + meetings + 1;
  const network = {
    nodes: people + 2,
    tail: new Int32Array(size),
    head: new Int32Array(size),
    capacity: new Int32Array(size),
    cost: new Float64Array(size),
  };
  const put = (e: number, tail: number, head: number, capacity: number, cost: number): void => {
    network.tail[e] = tail;
    network.head[e] = head;
    network.capacity[e] = capacity;
    network.cost[e] = cost;
  };
  for (let p = 0; p < people; p++) {
    const [tail, head] = side[p] === 0 ? [source, p] : [p, sink];
    put(2 * p, tail, head, Math.min(least[p]!, most[p]!), 0 - unmet);
    put(2 * p + 1, tail, head, Math.max(0, most[p]! - least[p]!), 0);
  }
  for (let m = 0; m < meetings; m++) {
    const [a, b] = [who[whoStart[m]!]!, who[whoStart[m]! + 1]!];
    const possible = valueStart[m + 1]! > valueStart[m]! ? 1 : 0;
    const gain = worth[m]! + (must[m] === 1 ? demanded : 0);
    put(2 * people + m, side[a] === 0 ? a : b, side[a] === 0 ? b : a, possible, 0 - gain);
  }
  put(size - 1, sink, source, tablesInAll(model), 0);
  const found = circulate(network, () => run.step());
  if (found === undefined) return undefined;
  const { flow, potential } = found;
  const chosen = new Uint8Array(meetings);
  let total = 0;
  let refused = -1;
  for (let m = meetings - 1; m >= 0; m--) {
    chosen[m] = flow[2 * people + m]!;
    if (chosen[m] === 1) total += worth[m]!;
    else if (must[m] === 1) refused = m;
  }
  let short = 0;
  const prices = new Float64Array(people);
  for (let p = 0; p < people; p++) {
    short += Math.max(0, least[p]! - flow[2 * p]!);
    prices[p] = side[p] === 0 ? potential[p]! - potential[source]! : potential[sink]! - potential[p]!;
  }
  const arcs: ChoiceArcs = {
    least: (p) => 2 * p,
    rest: (p) => 2 * p + 1,
    meeting: (m) => 2 * people + m,
    source,
    sink,
  };
  const tablePrice = Math.max(0, potential[source]! - potential[sink]!);
  return { chosen, worth: total, short, refused, prices, tablePrice, unmet, network, flow, potential, arcs };
}
