import { Knapsack } from './knapsack.js';
import type { Run } from './run.js';

/** The problem in typed arrays, `agent * tasks + task`; `takes` is -1 where a fit is not listed. */
export interface Division {
  readonly agents: number;
  readonly tasks: number;
  readonly capacity: Float64Array;
  readonly worth: Int32Array;
  readonly takes: Int32Array;
  /** Whether tasks may stay undone. */
  readonly leaveOut: boolean;
}

/** Prices of tasks are counted in this fraction of a point. */
const UNIT = 256;
const ROOT_ROUNDS = 300;
const NODE_ROUNDS = 24;
/** Cells of all knapsack tables of one round together; beyond it sizes are rounded. */
const ROUND_CELLS = 2 ** 23;
const NOBODY = -1;
const OPEN = -2;

/**
 * Generalised assignment by branch and bound: M. L. Fisher, R. Jaikumar and L. N. Van Wassenhove, "A multiplier adjustment
 * method for the generalized assignment problem", Management Science 32 (1986) 1095–1103, with M. L. Fisher, "The Lagrangian
 * relaxation method for solving integer programming problems", Management Science 27 (1981) 1–18, for the subgradient
 * steps. Every task gets a price; each agent then fills its own knapsack with what is worth more than its price, and the
 * sum of prices and profits bounds every plan. Tasks that nobody or several chose are branched on. Whole numbers only.
 */
export class Divider {
  /** The agent of each task in the best plan, -1 for nobody; undefined while no plan is known. */
  best: Int32Array | undefined;
  bestWorth = Number.NEGATIVE_INFINITY;
  /** No plan is worth more. */
  bound = Number.POSITIVE_INFINITY;

  readonly #p: Division;
  readonly #run: Run;
  readonly #knapsack: Knapsack;
  readonly #fixed: Int32Array;
  readonly #room: Float64Array;
  readonly #items: Int32Array;
  readonly #profits: Float64Array;
  readonly #sizes: Int32Array;
  /** How many agents chose each task in the last round, and which did. */
  readonly #times: Int32Array;
  readonly #chosen: Uint8Array;

  constructor(problem: Division, run: Run) {
    const { agents, tasks } = problem;
    this.#p = problem;
    this.#run = run;
    this.#knapsack = new Knapsack(tasks, Math.ceil(ROUND_CELLS / Math.max(1, agents)));
    this.#fixed = new Int32Array(tasks).fill(OPEN);
    this.#room = problem.capacity.slice();
    this.#items = new Int32Array(tasks);
    this.#profits = new Float64Array(tasks);
    this.#sizes = new Int32Array(tasks);
    this.#times = new Int32Array(tasks);
    this.#chosen = new Uint8Array(agents * tasks);
  }

  /** Searches until everything is ruled out or the run stops; `bound` is then the best plan's worth, or higher. */
  solve(): void {
    const prices = new Float64Array(this.#p.tasks);
    this.#firstPrices(prices);
    const open = this.#visit(prices, 0, Number.POSITIVE_INFINITY);
    this.bound = Math.max(this.bestWorth, open);
  }

  /** A task's second highest worth: whoever values it most gains. */
  #firstPrices(prices: Float64Array): void {
    const { agents, tasks, worth, takes, leaveOut } = this.#p;
    for (let task = 0; task < tasks; task++) {
      const offers: number[] = [];
      for (let agent = 0; agent < agents; agent++) {
        if (takes[agent * tasks + task]! >= 0) offers.push(worth[agent * tasks + task]!);
      }
      offers.sort((a, b) => b - a);
      const price = (offers[1] ?? offers[0] ?? 0) * UNIT;
      prices[task] = leaveOut ? Math.max(0, price) : price;
    }
  }

  /** Searches below the tasks fixed so far. Returns the greatest bound of what the budget left unsearched. */
  #visit(prices: Float64Array, depth: number, above: number): number {
    if (!this.#run.step()) return above;
    const bound = Math.min(above, this.#relax(prices, depth === 0 ? ROOT_ROUNDS : NODE_ROUNDS));
    if (bound <= this.bestWorth) return Number.NEGATIVE_INFINITY;
    if (depth === 0) this.bound = bound;
    const task = this.#branchOn();
    if (task === NOBODY) return Number.NEGATIVE_INFINITY;
    const { agents, tasks, takes, worth, leaveOut } = this.#p;
    const options: number[] = [];
    for (let agent = 0; agent < agents; agent++) {
      const size = takes[agent * tasks + task]!;
      if (size >= 0 && size <= this.#room[agent]!) options.push(agent);
    }
    const chosen = options.map((agent) => this.#chosen[agent * tasks + task]!);
    const rank = new Map(
      options.map((agent, k) => [agent, chosen[k]! * 2 ** 32 + worth[agent * tasks + task]!]),
    );
    options.sort((a, b) => rank.get(b)! - rank.get(a)! || a - b);
    if (leaveOut) options.push(NOBODY);
    let open = Number.NEGATIVE_INFINITY;
    for (const agent of options) {
      this.#fixed[task] = agent;
      const size = agent === NOBODY ? 0 : takes[agent * tasks + task]!;
      if (agent !== NOBODY) this.#room[agent] = this.#room[agent]! - size;
      open = Math.max(open, this.#visit(prices.slice(), depth + 1, bound));
      if (agent !== NOBODY) this.#room[agent] = this.#room[agent]! + size;
    }
    this.#fixed[task] = OPEN;
    return open;
  }

  /** Lowers the bound by subgradient steps from `prices`, which end at the best found. Builds plans on the way. */
  #relax(prices: Float64Array, rounds: number): number {
    const { tasks, leaveOut } = this.#p;
    const times = this.#times;
    const current = prices.slice();
    let least = Number.POSITIVE_INFINITY;
    let halvings = 0;
    let stale = 0;
    for (let round = 0; round < rounds; round++) {
      const value = this.#evaluate(current);
      if (value < least) {
        least = value;
        prices.set(current);
        stale = 0;
      } else stale++;
      if (stale >= 8) {
        stale = 0;
        halvings++;
        current.set(prices);
      }
      if (round < 3 || round % 8 === 0 || value === least) this.#build(current);
      if (Math.floor(least / UNIT) <= this.bestWorth) return Math.floor(least / UNIT);
      let off = 0;
      for (let task = 0; task < tasks; task++) {
        if (this.#fixed[task] !== OPEN) continue;
        const miss = 1 - times[task]!;
        if (miss > 0 && leaveOut && current[task] === 0) continue;
        off += miss * miss;
      }
      if (off === 0 || least === Number.NEGATIVE_INFINITY) break;
      const aim =
        this.best === undefined ? value - Math.floor(Math.abs(value) / 20) - UNIT : this.bestWorth * UNIT;
      const step = Math.floor((value - aim) / (off * 2 ** halvings));
      if (step < 1) break;
      for (let task = 0; task < tasks; task++) {
        if (this.#fixed[task] !== OPEN) continue;
        const moved = current[task]! - step * (1 - times[task]!);
        current[task] = leaveOut ? Math.max(0, moved) : moved;
      }
    }
    this.#evaluate(prices);
    this.#build(prices);
    return Math.floor(least / UNIT);
  }

  /** The bound at these prices, in units; notes who chose what. */
  #evaluate(prices: Float64Array): number {
    const { agents, tasks, worth, takes } = this.#p;
    const fixed = this.#fixed;
    this.#times.fill(0);
    this.#chosen.fill(0);
    let value = 0;
    for (let task = 0; task < tasks; task++) {
      const agent = fixed[task]!;
      if (agent === OPEN) value += prices[task]!;
      else if (agent !== NOBODY) value += worth[agent * tasks + task]! * UNIT;
    }
    for (let agent = 0; agent < agents; agent++) {
      let count = 0;
      const room = this.#room[agent]!;
      for (let task = 0; task < tasks; task++) {
        const cell = agent * tasks + task;
        if (fixed[task] !== OPEN || takes[cell]! < 0 || takes[cell]! > room) continue;
        const profit = worth[cell]! * UNIT - prices[task]!;
        if (profit <= 0) continue;
        this.#items[count] = task;
        this.#profits[count] = profit;
        this.#sizes[count++] = takes[cell]!;
      }
      const knapsack = this.#knapsack;
      value += knapsack.solve(this.#items, count, this.#profits, this.#sizes, room);
      for (let k = 0; k < knapsack.count; k++) {
        const task = knapsack.chosen[k]!;
        this.#times[task] = this.#times[task]! + 1;
        this.#chosen[agent * tasks + task] = 1;
      }
    }
    return value;
  }

  /** Which task to divide the search by: one that several or nobody chose, the largest first; -1 when all are settled. */
  #branchOn(): number {
    const { agents, tasks, takes, leaveOut } = this.#p;
    let found = NOBODY;
    let most = Number.NEGATIVE_INFINITY;
    for (let task = 0; task < tasks; task++) {
      if (this.#fixed[task] !== OPEN) continue;
      const times = this.#times[task]!;
      let largest = 0;
      let fits = 0;
      for (let agent = 0; agent < agents; agent++) {
        const size = takes[agent * tasks + task]!;
        if (size < 0 || size > this.#room[agent]!) continue;
        fits++;
        largest = Math.max(largest, size);
      }
      if (fits === 0 && !leaveOut) return task; // a dead end: it has no children
      const rank = (times === 1 ? 0 : 2 ** 32 * (1 + times)) + largest;
      if (rank > most) {
        most = rank;
        found = task;
      }
    }
    return found;
  }

  /** Makes a plan out of what was chosen: settle doubles, place what is left, then improve by moves and swaps. */
  #build(prices: Float64Array): void {
    const { agents, tasks, worth, takes, leaveOut } = this.#p;
    const agentOf = this.#fixed.slice();
    const room = this.#room.slice();
    const waiting: number[] = [];
    for (let task = 0; task < tasks; task++) {
      if (agentOf[task] !== OPEN) continue;
      let best = NOBODY;
      for (let agent = 0; agent < agents; agent++) {
        const cell = agent * tasks + task;
        if (this.#chosen[cell] !== 1 || takes[cell]! > room[agent]!) continue;
        if (best === NOBODY || worth[cell]! > worth[best * tasks + task]!) best = agent;
      }
      agentOf[task] = best;
      if (best === NOBODY) waiting.push(task);
      else room[best] = room[best]! - takes[best * tasks + task]!;
    }
    waiting.sort((a, b) => prices[b]! - prices[a]! || a - b);
    for (const task of waiting) {
      const agent = this.#roomiest(task, room, agentOf);
      if (agent === NOBODY) {
        if (!leaveOut) return;
        continue;
      }
      agentOf[task] = agent;
      room[agent] = room[agent]! - takes[agent * tasks + task]!;
    }
    this.#improve(agentOf, room);
    let total = 0;
    for (let task = 0; task < tasks; task++) {
      if (agentOf[task]! >= 0) total += worth[agentOf[task]! * tasks + task]!;
    }
    if (total > this.bestWorth) {
      this.bestWorth = total;
      this.best = agentOf;
    }
  }

  /** The agent with room to whom a task is worth most; where there is none, one that can pass a task on. */
  #roomiest(task: number, room: Float64Array, agentOf: Int32Array): number {
    const { agents, tasks, worth, takes, leaveOut } = this.#p;
    let best = NOBODY;
    for (let agent = 0; agent < agents; agent++) {
      const cell = agent * tasks + task;
      if (takes[cell]! < 0 || takes[cell]! > room[agent]!) continue;
      if (leaveOut && worth[cell]! < 0) continue;
      if (best === NOBODY || worth[cell]! > worth[best * tasks + task]!) best = agent;
    }
    if (best !== NOBODY || leaveOut) return best;
    for (let agent = 0; agent < agents; agent++) {
      const needed = takes[agent * tasks + task]!;
      if (needed < 0) continue;
      for (let other = 0; other < tasks; other++) {
        if (agentOf[other] !== agent || this.#fixed[other] !== OPEN) continue;
        if (room[agent]! + takes[agent * tasks + other]! < needed) continue;
        for (let to = 0; to < agents; to++) {
          const size = takes[to * tasks + other]!;
          if (to === agent || size < 0 || size > room[to]!) continue;
          agentOf[other] = to;
          room[to] = room[to]! - size;
          room[agent] = room[agent]! + takes[agent * tasks + other]!;
          return agent;
        }
      }
    }
    return NOBODY;
  }

  /** Moves single tasks and swaps pairs while that adds worth. */
  #improve(agentOf: Int32Array, room: Float64Array): void {
    const { agents, tasks, worth, takes } = this.#p;
    const worthAt = (agent: number, task: number) => (agent < 0 ? 0 : worth[agent * tasks + task]!);
    const sizeAt = (agent: number, task: number) => (agent < 0 ? 0 : takes[agent * tasks + task]!);
    for (let again = true, turns = 0; again && turns < 50; turns++) {
      again = false;
      for (let task = 0; task < tasks; task++) {
        if (this.#fixed[task] !== OPEN) continue;
        const from = agentOf[task]!;
        for (let to = 0; to < agents; to++) {
          const size = takes[to * tasks + task]!;
          if (to === agentOf[task] || size < 0 || size > room[to]!) continue;
          if (worthAt(to, task) <= worthAt(agentOf[task]!, task)) continue;
          const now = agentOf[task]!;
          if (now >= 0) room[now] = room[now]! + sizeAt(now, task);
          room[to] = room[to]! - size;
          agentOf[task] = to;
          again = true;
        }
        if (from < 0 || tasks > 400) continue;
        for (let other = task + 1; other < tasks; other++) {
          const a = agentOf[task]!;
          const b = agentOf[other]!;
          if (this.#fixed[other] !== OPEN || b < 0 || a === b) continue;
          const [taskThere, otherHere] = [sizeAt(b, task), sizeAt(a, other)];
          if (taskThere < 0 || otherHere < 0) continue;
          if (worthAt(b, task) + worthAt(a, other) <= worthAt(a, task) + worthAt(b, other)) continue;
          const [here, there] = [sizeAt(a, task) - otherHere, sizeAt(b, other) - taskThere];
          if (room[a]! + here < 0 || room[b]! + there < 0) continue;
          room[a] = room[a]! + here;
          room[b] = room[b]! + there;
          agentOf[task] = b;
          agentOf[other] = a;
          again = true;
        }
      }
    }
  }
}
