import { KoppelError } from '@koppel/core';
import { Allocator, type Paid } from './allocate.js';
import { shareOf, type Source, type StackProblem, sum } from './problem.js';

export interface SolveOptions {
  /** How many partial stacks may be looked at. Default 200,000. */
  readonly steps?: number;
  readonly signal?: AbortSignal;
  /** Called every 1,000 steps. */
  readonly onProgress?: (progress: { readonly steps: number; readonly best: Value }) => void;
}

/** How good a stack is, in cents; less is better, compared from the left. */
export interface Value {
  /** Money that is short when everything the firm has is spent. */
  readonly short: number;
  /** Own contribution: costs and fees that no grant pays. */
  readonly net: number;
  /** Money to bring along: own contribution that no loan pays either. */
  readonly cash: number;
}

export interface Solution {
  /** Whether the search came to its end, ran out of steps, or was told to stop. */
  readonly ended: 'done' | 'steps' | 'cancelled';
  /** Indices of sources, rising. */
  readonly chosen: readonly number[];
  readonly value: Value;
  /** No stack is better than this; equal to `value` when the search came to its end. */
  readonly bound: Value;
  readonly steps: number;
}

export const DEFAULT_STEPS = 200_000;
const REPORT_EVERY = 1000;

/**
 * The best set of sources: least short, then least own contribution, then least money to bring along, then fewest
 * sources, then the earliest ids. Exact, by branch and bound in two passes: first value and number, deciding first
 * on sources that stand in the way of the bound; then, with both known, the earliest ids in order.
 *
 * The bound of a partial stack: what chosen and undecided sources could pay together if the undecided had no fee, did
 * not exclude each other, and made no demands on others. Leaving demands out can only raise what is paid, so it never
 * cuts off a better stack.
 */
export function solveStack(problem: StackProblem, options: SolveOptions = {}): Solution {
  const { steps: budget = DEFAULT_STEPS } = options;
  if (!Number.isSafeInteger(budget) || budget < 1) {
    const expected = 'a whole number of steps, at least 1';
    throw new KoppelError('BAD_OPTION', [{ pointer: '/steps', found: String(budget), expected }]);
  }
  const search = new Search(problem, { ...options, steps: budget });
  search.findValue();
  search.findEarliest();
  return search.solution();
}

interface Stack {
  readonly chosen: readonly number[];
  readonly fees: number;
  /** What the chosen pay by themselves. */
  readonly paid: Paid;
}

/** A partial stack: sources that are in, and sources that are neither in nor out. */
interface Partial extends Stack {
  readonly undecided: readonly number[];
  readonly bound: Value;
  /** Undecided sources that pay in the bound, most first; none if the chosen reach the bound by themselves. */
  readonly pays: readonly number[];
  /** Of those the one to decide on: it asks for something that the bound leaves out, if one does. */
  readonly next: number | undefined;
}

class Search {
  readonly #problem: StackProblem;
  readonly #options: SolveOptions & { readonly steps: number };
  readonly #allocator: Allocator;
  readonly #cost: number;
  readonly #excluded: readonly ReadonlySet<number>[];
  /** Sources that could pay anything, and what each could pay alone after its fee: grants, and with loans. */
  readonly #useful: readonly number[];
  readonly #alone: readonly Paid[];
  #steps = 0;
  #ended: Solution['ended'] = 'done';
  #best: { readonly value: Value; readonly chosen: readonly number[] };
  #bound: Value;

  constructor(problem: StackProblem, options: SolveOptions & { readonly steps: number }) {
    this.#problem = problem;
    this.#options = options;
    this.#allocator = new Allocator(problem);
    this.#cost = problem.items.reduce((sum, { amount }) => sum + amount, 0);
    this.#excluded = exclusions(problem);
    this.#alone = problem.sources.map(({ fee }, at) => {
      const { grants, total } = this.#allocator.pay(new Set([at])) ?? { grants: 0, total: 0 };
      return { grants: Math.max(0, grants - fee), total: Math.max(0, total - fee) };
    });
    const pays = (at: number) => ((this.#alone[at] as Paid).total > 0 ? [at] : []);
    this.#useful = problem.sources.flatMap((_, at) => pays(at));
    this.#best = { value: this.#value({ grants: 0, total: 0 }, 0), chosen: [] };
    this.#bound = this.#best.value;
  }

  solution(): Solution {
    const { value, chosen } = this.#best;
    const sorted = [...chosen].sort((a, b) => a - b);
    return { ended: this.#ended, chosen: sorted, value, bound: this.#bound, steps: this.#steps };
  }

  /** First pass: the best value, by as few sources as possible. */
  findValue(): void {
    const open = [this.#root()];
    while (open.length > 0 && this.#step()) {
      const at = open.pop() as Partial;
      if (!this.#promises(at)) continue;
      this.#note(at);
      if (at.next === undefined) continue;
      this.#note(this.#rounded(at));
      const rest = at.undecided.filter((one) => one !== at.next);
      const without = this.#partial(at.chosen, rest, at.fees, at.paid);
      if (without) open.push(without);
      const within = this.#with(at, at.next, rest);
      if (within) open.push(within);
    }
    this.#bound = open.map(({ bound }) => bound).reduce(lesser, this.#best.value);
  }

  /** Second pass: of all stacks with that value and number, the one with the earliest ids. */
  findEarliest(): void {
    if (this.#ended !== 'done') return;
    const { value, chosen } = this.#best;
    const target = { value, chosen: { length: chosen.length + 1 } };
    const open = [this.#root()];
    while (open.length > 0 && this.#step()) {
      const at = open.pop() as Partial;
      if (!this.#promises(at, target)) continue;
      if (at.chosen.length === chosen.length) {
        if (compare(this.#value(at.paid, at.fees), value) !== 0) continue;
        this.#best = { value, chosen: at.chosen };
        return;
      }
      const [first, ...rest] = at.undecided;
      if (first === undefined) continue;
      const without = this.#partial(at.chosen, rest, at.fees, at.paid);
      if (without) open.push(without);
      const within = this.#with(at, first, rest);
      if (within) open.push(within);
    }
  }

  #step(): boolean {
    const { steps, signal, onProgress } = this.#options;
    if (signal?.aborted) this.#ended = 'cancelled';
    else if (this.#steps >= steps) this.#ended = 'steps';
    if (this.#ended !== 'done') return false;
    this.#steps++;
    if (this.#steps % REPORT_EVERY === 0) onProgress?.({ steps: this.#steps, best: this.#best.value });
    return true;
  }

  #root(): Partial {
    const nothing = { grants: 0, total: 0 };
    return this.#partial([], this.#useful, 0, nothing) as Partial;
  }

  #with(at: Partial, source: number, rest: readonly number[]): Partial | undefined {
    const chosen = [...at.chosen, source];
    const fees = at.fees + (this.#problem.sources[source] as Source).fee;
    const paid = this.#allocator.pay(new Set(chosen));
    if (paid === undefined) return undefined;
    const barred = this.#excluded[source] as ReadonlySet<number>;
    return this.#partial(
      chosen,
      rest.filter((one) => !barred.has(one)),
      fees,
      paid,
    );
  }

  #partial(
    chosen: readonly number[],
    undecided: readonly number[],
    fees: number,
    paid: Paid,
  ): Partial | undefined {
    const most = this.#allocator.pay(new Set([...chosen, ...undecided]), new Set(chosen));
    if (most === undefined) return undefined;
    const pays = undecided
      .map((at) => ({ at, pays: this.#allocator.paidBy(at) }))
      // A euro of a grant weighs more than one of a loan, as it does in the value.
      .map(({ at, pays: { grants, loans } }) => ({ at, strength: 2 * sum(grants) + sum(loans) }))
      .filter(({ strength }) => strength > 0)
      .sort((a, b) => b.strength - a.strength || a.at - b.at)
      .map(({ at }) => at);
    const onItems = this.#allocator.grantsPerItem();
    const next = pays.find((at) => this.#clashes(at, pays, onItems)) ?? pays[0];
    return { chosen, undecided, fees, paid, bound: this.#value(most, fees), pays, next };
  }

  /** Whether a source that pays in a bound asks for something that the bound leaves out. */
  #clashes(at: number, pays: readonly number[], onItems: readonly number[]): boolean {
    const { fee, aid, grant, publicShare } = this.#problem.sources[at] as Source;
    const barred = this.#excluded[at] as ReadonlySet<number>;
    if (fee > 0 || aid > 0 || pays.some((other) => barred.has(other))) return true;
    if (grant === undefined || publicShare === undefined) return false;
    return this.#problem.items.some(({ amount }, item) => {
      return (grant.on[item] as number) > 0 && (onItems[item] as number) > shareOf(amount, publicShare);
    });
  }

  #value({ grants, total }: Paid, fees: number): Value {
    const { own = Number.POSITIVE_INFINITY } = this.#problem;
    const cash = this.#cost + fees - total;
    return { short: Math.max(0, cash - own), net: this.#cost + fees - grants, cash };
  }

  /** A real stack near the bound: the chosen, and what pays in the bound, as far as it goes together. */
  #rounded({ chosen, fees, pays }: Partial): Stack | undefined {
    const all = [...chosen];
    const barred = new Set<number>();
    let total = fees;
    for (const at of pays) {
      if (barred.has(at)) continue;
      all.push(at);
      total += (this.#problem.sources[at] as Source).fee;
      for (const other of this.#excluded[at] as ReadonlySet<number>) barred.add(other);
    }
    const paid = this.#allocator.pay(new Set(all));
    return paid && { chosen: all, fees: total, paid };
  }

  /** Keeps a stack that beats the best so far. */
  #note(stack: Stack | undefined): void {
    if (stack === undefined) return;
    const { chosen, fees, paid } = stack;
    const value = this.#value(paid, fees);
    const order = compare(value, this.#best.value) || chosen.length - this.#best.chosen.length;
    if (order < 0) this.#best = { value, chosen };
  }

  /** Whether a stack that beats the best could still come of it. */
  #promises(at: Partial, best: { value: Value; chosen: { length: number } } = this.#best): boolean {
    const order = compare(at.bound, best.value);
    return order < 0 || (order === 0 && at.chosen.length + this.#needed(at, best.value) < best.chosen.length);
  }

  /**
   * How many more sources it takes at least to reach a value. What a set pays is at most what its parts pay apart, so
   * the largest pays of the undecided, each alone, have to add up to what is missing.
   */
  #needed({ undecided, fees, paid }: Partial, value: Value): number {
    const missing = { grants: this.#cost + fees - value.net, total: this.#cost + fees - value.cash };
    const count = (kind: 'grants' | 'total'): number => {
      let left = missing[kind] - paid[kind];
      if (left <= 0) return 0;
      const pays = undecided.map((at) => (this.#alone[at] as Paid)[kind]).sort((a, b) => b - a);
      const taken = pays.findIndex((pay) => {
        left -= pay;
        return left <= 0;
      });
      return taken === -1 ? Number.POSITIVE_INFINITY : taken + 1;
    };
    return Math.max(count('grants'), count('total'));
  }
}

function exclusions({ sources }: StackProblem): ReadonlySet<number>[] {
  const index = new Map(sources.map(({ id }, at) => [id, at]));
  const sets = sources.map(() => new Set<number>());
  for (const [at, { excludes }] of sources.entries()) {
    for (const other of excludes) {
      const there = index.get(other);
      if (there === undefined) continue;
      (sets[at] as Set<number>).add(there);
      (sets[there] as Set<number>).add(at);
    }
  }
  return sets;
}

function compare(a: Value, b: Value): number {
  return a.short - b.short || a.net - b.net || a.cash - b.cash;
}

function lesser(a: Value, b: Value): Value {
  return compare(b, a) < 0 ? b : a;
}
