import { KoppelError } from '@koppel/core';
import { Allocator, type Paid } from './allocate.js';
import { type Fewest, fewest } from './fewest.js';
import { alikeItems, exclusions, shareOf, type Source, type StackProblem, sum } from './problem.js';

export interface SolveOptions {
  /** How many partial stacks may be looked at. Default 20,000. */
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
  /**
   * Whether the search came to its end, ran out of steps, or was told to stop. Steps may also run out when the value is
   * known to be best, while fewer sources are looked for: then `bound` equals `value`.
   */
  readonly ended: 'done' | 'steps' | 'cancelled';
  /** Indices of sources, rising. */
  readonly chosen: readonly number[];
  readonly value: Value;
  /** No stack is better than this; equal to `value` when the search came to its end. */
  readonly bound: Value;
  readonly steps: number;
}

/** Sets of sources that are looked at before the search stops with a bound. */
export const DEFAULT_STEPS = 20_000;
const REPORT_EVERY = 1000;

/**
 * The best set of sources: least short, then least own contribution, then least money to bring along, then fewest
 * sources, then the earliest ids. Exact, by branch and bound in three passes: first the value, deciding first on what
 * stands in the way of the bound; then, of the sources that a stack of that value can hold, the fewest; then, with both
 * known, the earliest ids in order.
 *
 * The bound of a partial stack: what chosen and undecided sources could pay together, if the undecided made no demands on
 * others but those that `Allocator` knows, and paid their fees out of what they give. Leaving demands out can only
 * raise what is paid, so it never cuts off a better stack.
 */
export function solveStack(problem: StackProblem, options: SolveOptions = {}): Solution {
  const { steps: budget = DEFAULT_STEPS } = options;
  if (!Number.isSafeInteger(budget) || budget < 1) {
    const expected = 'a whole number of steps, at least 1';
    throw new KoppelError('BAD_OPTION', [{ pointer: '/steps', found: String(budget), expected }]);
  }
  const search = new Search(problem, { ...options, steps: budget });
  search.findValue();
  search.findFewest();
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
  /** What grants pay of each item at most, as was decided on the way. */
  readonly limits: readonly number[];
  /** What to decide on: something that is asked for and that the bound leaves out, if there is. */
  readonly next: Decision | undefined;
}

/** Whether a source is in; or whether any is that allows no more than this share of these items. */
type Decision = { readonly source: number } | { readonly share: number; readonly items: readonly number[] };

class Search {
  readonly #problem: StackProblem;
  readonly #options: SolveOptions & { readonly steps: number };
  readonly #allocator: Allocator;
  readonly #cost: number;
  readonly #excluded: readonly ReadonlySet<number>[];
  /** Sources that could pay anything, and what each could pay alone after its fee: grants, and with loans. */
  #useful: readonly number[];
  readonly #alone: readonly Paid[];
  /** Per item those that the same sources with a share pay for: what one allows of it, it allows of them all. */
  readonly #alike: readonly (readonly number[])[];
  #steps = 0;
  #ended: Solution['ended'] = 'done';
  #best: { readonly value: Value; readonly chosen: readonly number[] };
  #bound: Value;

  constructor(problem: StackProblem, options: SolveOptions & { readonly steps: number }) {
    this.#problem = problem;
    this.#options = options;
    this.#allocator = new Allocator(problem);
    this.#cost = problem.items.reduce((sum, { amount }) => sum + amount, 0);
    this.#excluded = exclusions(problem.sources);
    this.#alone = problem.sources.map(({ fee }, at) => {
      const { grants, total } = this.#allocator.pay(new Set([at])) ?? { grants: 0, total: 0 };
      return { grants: Math.max(0, grants - fee), total: Math.max(0, total - fee) };
    });
    const pays = (at: number) => ((this.#alone[at] as Paid).total > 0 ? [at] : []);
    this.#useful = problem.sources.flatMap((_, at) => pays(at));
    this.#alike = alikeItems(problem);
    this.#best = { value: this.#value({ grants: 0, total: 0 }, 0), chosen: [] };
    this.#bound = this.#best.value;
  }

  solution(): Solution {
    const { value, chosen } = this.#best;
    const sorted = [...chosen].sort((a, b) => a - b);
    return { ended: this.#ended, chosen: sorted, value, bound: this.#bound, steps: this.#steps };
  }

  /** First pass: the best value. */
  findValue(): void {
    const open = [this.#root()];
    while (open.length > 0 && this.#step()) {
      const at = open.pop() as Partial;
      if (compare(at.bound, this.#best.value) >= 0) continue;
      this.#note(at);
      this.#note(this.#rounded(at));
      if (at.next === undefined) continue;
      const [one, other] =
        'source' in at.next ? this.#onSource(at, at.next.source) : this.#onShare(at, at.next);
      // The more promising of the two is looked at first.
      const turned = one && other && compare(other.bound, one.bound) < 0;
      for (const child of turned ? [one, other] : [other, one]) if (child) open.push(child);
    }
    this.#bound = open.map(({ bound }) => bound).reduce(lesser, this.#best.value);
  }

  /** Second pass: as few sources as possible for that value. */
  findFewest(): void {
    if (this.#ended !== 'done') return;
    this.#useful = this.#useful.filter((at) => this.#step() && this.#fits(at));
    const open = [this.#root()];
    while (open.length > 0 && this.#step()) {
      const at = open.pop() as Partial;
      const needed = this.#reaches(at, this.#best.chosen.length - 1);
      if (needed === undefined) continue;
      this.#note(at);
      this.#note(this.#rounded(at, needed.used));
      const [first] = at.pays;
      if (first === undefined) continue;
      const [within, without] = this.#onSource(at, first);
      for (const child of [without, within]) if (child) open.push(child);
    }
  }

  /** Third pass: of all stacks with that value and number, the one with the earliest ids. */
  findEarliest(): void {
    if (this.#ended !== 'done') return;
    const { value, chosen } = this.#best;
    const open = [this.#root()];
    while (open.length > 0 && this.#step()) {
      const at = open.pop() as Partial;
      if (!this.#reaches(at, chosen.length)) continue;
      if (at.chosen.length === chosen.length) {
        if (compare(this.#value(at.paid, at.fees), value) !== 0) continue;
        this.#best = { value, chosen: at.chosen };
        return;
      }
      const [first] = at.undecided;
      if (first === undefined) continue;
      const [within, without] = this.#onSource(at, first);
      for (const child of [without, within]) if (child) open.push(child);
    }
  }

  /** Whether a stack of the best value can hold a source, as far as the bound tells. */
  #fits(source: number): boolean {
    const within = this.#with(this.#root(), source);
    return within !== undefined && compare(within.bound, this.#best.value) <= 0;
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
    const limits = this.#problem.items.map(({ amount }) => amount);
    const start = { chosen: [], fees: 0, paid: { grants: 0, total: 0 }, limits };
    return this.#partial(start, this.#useful) as Partial;
  }

  /** With a source, and without it. */
  #onSource(at: Partial, source: number): [Partial | undefined, Partial | undefined] {
    const rest = at.undecided.filter((one) => one !== source);
    return [this.#with(at, source), this.#partial(at, rest)];
  }

  /** With a source that allows no more than a share of some items, whichever it is; and without any such. */
  #onShare(
    at: Partial,
    { share, items }: { share: number; items: readonly number[] },
  ): [Partial | undefined, Partial | undefined] {
    const limits = at.limits.map((limit, item) =>
      items.includes(item) ? Math.min(limit, shareOf(this.#amount(item), share)) : limit,
    );
    const rest = at.undecided.filter((one) => {
      const { grant, publicShare = 1000 } = this.#problem.sources[one] as Source;
      return publicShare > share || (grant?.on[items[0] as number] ?? 0) === 0;
    });
    return [this.#partial({ ...at, limits }, at.undecided), this.#partial(at, rest)];
  }

  #with(at: Partial, source: number): Partial | undefined {
    const chosen = [...at.chosen, source];
    const fees = at.fees + (this.#problem.sources[source] as Source).fee;
    const paid = this.#allocator.pay(new Set(chosen));
    if (paid === undefined) return undefined;
    const barred = this.#excluded[source] as ReadonlySet<number>;
    const rest = at.undecided.filter((one) => one !== source && !barred.has(one));
    return this.#partial({ chosen, fees, paid, limits: at.limits }, rest);
  }

  #partial(
    { chosen, fees, paid, limits }: Stack & Pick<Partial, 'limits'>,
    undecided: readonly number[],
  ): Partial | undefined {
    const most = this.#allocator.pay(new Set([...chosen, ...undecided]), new Set(chosen), limits);
    if (most === undefined) return undefined;
    const pays = undecided
      .map((at) => ({ at, pays: this.#allocator.paidBy(at) }))
      // A euro of a grant weighs more than one of a loan, as it does in the value.
      .map(({ at, pays: { grants, loans } }) => ({ at, strength: 2 * sum(grants) + sum(loans) }))
      .filter(({ strength }) => strength > 0)
      .sort((a, b) => b.strength - a.strength || a.at - b.at)
      .map(({ at }) => at);
    return {
      chosen,
      undecided,
      fees,
      paid,
      limits,
      bound: this.#value(most, fees),
      pays,
      next: this.#decision(pays),
    };
  }

  /** The first that stands in the way of the bound: a share of an item, then another demand, then whatever pays most. */
  #decision(pays: readonly number[]): Decision | undefined {
    const onItems = this.#allocator.grantsPerItem();
    for (const at of pays) {
      const { grant, publicShare } = this.#problem.sources[at] as Source;
      if (grant === undefined || publicShare === undefined) continue;
      const item = onItems.findIndex(
        (paid, item) => (grant.on[item] as number) > 0 && paid > shareOf(this.#amount(item), publicShare),
      );
      if (item >= 0) return { share: publicShare, items: this.#alike[item] as readonly number[] };
    }
    const source = pays.find((at) => this.#clashes(at, pays)) ?? pays[0];
    return source === undefined ? undefined : { source };
  }

  #amount(item: number): number {
    return (this.#problem.items[item] as { amount: number }).amount;
  }

  /** Whether a source that pays in a bound has a fee, takes room from a ceiling, or bars another that pays. */
  #clashes(at: number, pays: readonly number[]): boolean {
    const { fee, aid } = this.#problem.sources[at] as Source;
    const barred = this.#excluded[at] as ReadonlySet<number>;
    return fee > 0 || aid > 0 || pays.some((other) => barred.has(other));
  }

  #value({ grants, total }: Paid, fees: number): Value {
    const { own = Number.POSITIVE_INFINITY } = this.#problem;
    const cash = this.#cost + fees - total;
    return { short: Math.max(0, cash - own), net: this.#cost + fees - grants, cash };
  }

  /** A real stack near the bound: the chosen, and what pays in the bound, as far as it goes together. */
  #rounded({ chosen, fees, pays }: Partial, used = pays): Stack | undefined {
    const all = [...chosen];
    const barred = new Set<number>();
    let total = fees;
    for (const at of used) {
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

  /** How a stack of the best value and at most so many sources could still come of it, if it can. */
  #reaches(at: Partial, most: number): Fewest | undefined {
    const { value } = this.#best;
    if (compare(at.bound, value) > 0) return undefined;
    const needed = this.#needed(at, value);
    return at.chosen.length + needed.count <= most ? needed : undefined;
  }

  /** The fewest more sources that may reach a value: as many as its grants take, or its grants and loans, if more. */
  #needed({ chosen, undecided, fees, paid, limits }: Partial, value: Value): Fewest {
    const least = { grants: this.#cost + fees - value.net, total: this.#cost + fees - value.cash };
    const count = (kind: 'grants' | 'total'): Fewest => {
      if (paid[kind] >= least[kind]) return { count: 0, used: [] };
      const alone = (at: number): number => (this.#alone[at] as Paid)[kind];
      const ordered = undecided.filter((at) => alone(at) > 0).sort((a, b) => alone(b) - alone(a));
      const caps = new Map(ordered.map((at) => [at, alone(at)]));
      const [before = 0, ...added] = this.#allocator.added(new Set(chosen), caps, kind, limits);
      return fewest(caps, added, least[kind] - before);
    };
    const [grants, total] = [count('grants'), count('total')];
    return grants.count >= total.count ? grants : total;
  }
}

function compare(a: Value, b: Value): number {
  return a.short - b.short || a.net - b.net || a.cash - b.cash;
}

function lesser(a: Value, b: Value): Value {
  return compare(b, a) < 0 ? b : a;
}
