import { FlowNetwork } from './flow.js';
import { exclusions, type Part, type Source, type StackProblem, shareOf } from './problem.js';

/** What sources pay together. `total` is grants and loans. */
export interface Paid {
  readonly grants: number;
  readonly total: number;
}

/**
 * For a fixed set of sources, the most that grants can pay, and then the most that loans can add to it: a maximum flow,
 * so exact in cents.
 *
 *     root → ceiling → … → (clique →) grant → (share of the item → …) item, public part → item → sink
 *     root → loans (maximum debt) → loan → item → sink
 *
 * A clique is of grants that exclude each other: together they pay at most what the largest pays. The shares of an item go
 * from small to large: grants that allow 50 % of it together pay at most 50 %, with those that allow 60 % at most 60 %.
 * For a fixed set neither says more than the rest does; for a bound, in which all that may still be chosen pay at once, they do.
 *
 * Grants flow first and loans are let in afterwards: a further augmenting path never takes back what leaves the root, so
 * the grants stay at their most and the sum is at its most too.
 */
export class Allocator {
  readonly #problem: StackProblem;
  readonly #flow = new FlowNetwork();
  readonly #root = this.#flow.node();
  readonly #sink = this.#flow.node();
  readonly #ceilings = new Map<
    string,
    { readonly arc: number; readonly node: number; readonly within?: string }
  >();
  readonly #debt: number;
  readonly #publicArcs: number[] = [];
  readonly #itemArcs: number[] = [];
  readonly #parts: readonly SourceArcs[];
  readonly #shareArcs: { readonly arc: number; readonly most: number }[] = [];
  readonly #cliques: readonly { readonly arc: number; readonly sources: readonly number[] }[];

  constructor(problem: StackProblem) {
    this.#problem = problem;
    const flow = this.#flow;
    for (const { id, within } of problem.ceilings) {
      const node = flow.node();
      const arc = flow.arc(this.#nodeOf(within), node);
      this.#ceilings.set(id, within === undefined ? { arc, node } : { arc, node, within });
    }
    const loans = flow.node();
    this.#debt = flow.arc(this.#root, loans);
    const items = problem.items.map(() => flow.node());
    const publicParts = items.map(() => flow.node());
    for (const [at, item] of items.entries()) {
      this.#publicArcs.push(flow.arc(publicParts[at] as number, item));
      this.#itemArcs.push(flow.arc(item, this.#sink));
    }
    const shares = problem.items.map(({ amount }, at) => this.#layShares(amount, publicParts[at] as number));
    const cliqueOf = new Map<number, number>();
    this.#cliques = cliquesOf(problem).map((sources) => {
      const node = flow.node();
      for (const at of sources) cliqueOf.set(at, node);
      const { ceiling } = problem.sources[sources[0] as number] as Source;
      return { sources, arc: flow.arc(this.#nodeOf(ceiling), node) };
    });
    this.#parts = problem.sources.map((source, at) => ({
      source,
      ...(source.grant && {
        grant: this.#lay(
          cliqueOf.get(at) ?? this.#nodeOf(source.ceiling),
          source.grant.on,
          publicParts.map((part, item) => shares[item]?.get(source.publicShare ?? 1000) ?? part),
        ),
      }),
      ...(source.loan && { loan: this.#lay(loans, source.loan.on, items) }),
    }));
  }

  /**
   * `use`: sources that may pay. `strict`: those whose demands on others (public share, aid under a ceiling) count; the
   * same set for a real stack, a smaller one for a bound. A source that is used without being strict pays its fee out of
   * what it gives. `limits`: what grants may pay of each item at most. Nothing comes out when a ceiling has no room
   * for the aid.
   */
  pay(
    use: ReadonlySet<number>,
    strict: ReadonlySet<number> = use,
    limits?: readonly number[],
  ): Paid | undefined {
    if (!this.#open(use, strict, limits)) return undefined;
    const flow = this.#flow;
    flow.set(this.#debt, 0);
    const grants = flow.push(this.#root, this.#sink);
    flow.widen(this.#debt, this.#most);
    return { grants, total: grants + flow.push(this.#root, this.#sink) };
  }

  /**
   * What sources add in grants, or in grants and loans, when they are let in one after another beside the chosen: as much as
   * fits each time. `caps`: what each pays at most, in the order in which they come. The first number is what the chosen
   * pay by themselves.
   */
  added(
    chosen: ReadonlySet<number>,
    caps: ReadonlyMap<number, number>,
    kind: keyof Paid,
    limits: readonly number[],
  ): readonly number[] {
    if (!this.#open(new Set([...chosen, ...caps.keys()]), chosen, limits)) return [];
    const flow = this.#flow;
    const arcs = [...caps].map(([at, most]) => {
      const { grant, loan } = this.#parts[at] as SourceArcs;
      const opened = [grant?.cap, loan?.cap].filter((arc) => arc !== undefined);
      return opened.map((arc) => ({ arc, cap: Math.min(most, flow.capacity(arc)) }));
    });
    for (const { arc } of arcs.flat()) flow.set(arc, 0);
    flow.set(this.#debt, kind === 'grants' ? 0 : this.#most);
    const before = flow.push(this.#root, this.#sink);
    const each = arcs.map((opened) => {
      for (const { arc, cap } of opened) flow.set(arc, cap);
      return flow.push(this.#root, this.#sink);
    });
    return [before, ...each];
  }

  /** Sets what every arc can take; false when a ceiling has no room for the aid. */
  #open(use: ReadonlySet<number>, strict: ReadonlySet<number>, limits?: readonly number[]): boolean {
    const rooms = this.#rooms(strict);
    if (rooms === undefined) return false;
    const flow = this.#flow;
    for (const [id, { arc }] of this.#ceilings) flow.set(arc, rooms.get(id) as number);
    for (const [at, limit] of this.#publicLimits(use, strict).entries()) {
      flow.set(this.#publicArcs[at] as number, Math.min(limit, limits?.[at] ?? limit));
      flow.set(this.#itemArcs[at] as number, (this.#problem.items[at] as { amount: number }).amount);
    }
    const capOf = (at: number, part: Part, fee: number): number =>
      use.has(at) ? Math.max(0, part.cap - (strict.has(at) ? 0 : fee)) : 0;
    for (const [at, { source, grant, loan }] of this.#parts.entries()) {
      if (grant) open(flow, grant, source.grant as Part, capOf(at, source.grant as Part, source.fee));
      if (loan) open(flow, loan, source.loan as Part, capOf(at, source.loan as Part, grant ? 0 : source.fee));
    }
    for (const { arc, sources } of this.#cliques) {
      const caps = sources.map((at) => flow.capacity(((this.#parts[at] as SourceArcs).grant as Arcs).cap));
      flow.set(arc, Math.max(...caps));
    }
    for (const { arc, most } of this.#shareArcs) flow.set(arc, most);
    return true;
  }

  get #most(): number {
    return this.#problem.maxDebt ?? Number.MAX_SAFE_INTEGER;
  }

  /** What a source pays of each item after `pay`. */
  paidBy(source: number): { readonly grants: readonly number[]; readonly loans: readonly number[] } {
    const { grant, loan } = this.#parts[source] as SourceArcs;
    const none = this.#problem.items.map(() => 0);
    const read = (arcs: Arcs | undefined) =>
      none.map((zero, at) => (arcs?.on[at] === undefined ? zero : this.#flow.flow(arcs.on[at])));
    return { grants: read(grant), loans: read(loan) };
  }

  /** What grants together pay of each item after `pay`. */
  grantsPerItem(): readonly number[] {
    return this.#publicArcs.map((arc) => this.#flow.flow(arc));
  }

  /** Whether the last flow is a greatest one: as large as a cut, which no flow exceeds. */
  checked(total: number): boolean {
    return this.#flow.cut(this.#flow.reach(this.#root)) === total;
  }

  #nodeOf(ceiling: string | undefined): number {
    return ceiling === undefined ? this.#root : (this.#ceilings.get(ceiling) as { node: number }).node;
  }

  #lay(from: number, on: readonly number[], to: readonly number[]): Arcs {
    const node = this.#flow.node();
    return {
      cap: this.#flow.arc(from, node),
      on: on.map((most, at) => (most > 0 ? this.#flow.arc(node, to[at] as number) : undefined)),
    };
  }

  /** A node for each share that a source allows of an item, the smaller flowing into the larger. */
  #layShares(amount: number, publicPart: number): ReadonlyMap<number, number> {
    const shares = this.#problem.sources.flatMap(({ publicShare }) => publicShare ?? []);
    const nodes = new Map<number, number>();
    let larger = publicPart;
    for (const share of [...new Set(shares)].sort((a, b) => b - a)) {
      const node = this.#flow.node();
      this.#shareArcs.push({ arc: this.#flow.arc(node, larger), most: shareOf(amount, share) });
      nodes.set(share, node);
      larger = node;
    }
    return nodes;
  }

  #rooms(strict: ReadonlySet<number>): ReadonlyMap<string, number> | undefined {
    const rooms = new Map(this.#problem.ceilings.map(({ id, room }) => [id, room]));
    for (const at of strict) {
      const { aid, ceiling } = this.#problem.sources[at] as Source;
      for (let up = aid > 0 ? ceiling : undefined; up !== undefined; up = this.#ceilings.get(up)?.within) {
        const room = (rooms.get(up) as number) - aid;
        if (room < 0) return undefined;
        rooms.set(up, room);
      }
    }
    return rooms;
  }

  /**
   * What grants together may pay of each item. A source that is used without being strict is not sure to be there; but
   * if it pays, its share holds. So of all shares that may be the least one, take the one that leaves most: the share, or
   * what the sources that allow it could pay, whichever is less.
   */
  #publicLimits(use: ReadonlySet<number>, strict: ReadonlySet<number>): number[] {
    return this.#problem.items.map(({ amount, publicLimit }, item) => {
      let sure = publicLimit;
      for (const at of strict) {
        if (this.#pays(at, item) > 0) sure = Math.min(sure, this.#shareFor(at, amount));
      }
      if (use === strict) return sure;
      const pays = [...use]
        .map((at) => ({
          most: this.#pays(at, item),
          share: strict.has(at) ? sure : Math.min(sure, this.#shareFor(at, amount)),
        }))
        .filter(({ most }) => most > 0)
        .sort((a, b) => b.share - a.share);
      let together = 0;
      let limit = 0;
      for (const { most, share } of pays) {
        together += most;
        limit = Math.max(limit, Math.min(together, share));
      }
      return limit;
    });
  }

  #pays(at: number, item: number): number {
    const { grant } = this.#problem.sources[at] as Source;
    return grant === undefined ? 0 : Math.min(grant.cap, grant.on[item] as number);
  }

  #shareFor(at: number, amount: number): number {
    const { publicShare = 1000 } = this.#problem.sources[at] as Source;
    return shareOf(amount, publicShare);
  }
}

interface SourceArcs {
  readonly source: Source;
  readonly grant?: Arcs;
  readonly loan?: Arcs;
}

interface Arcs {
  readonly cap: number;
  /** Per item; missing where the source pays nothing for it. */
  readonly on: readonly (number | undefined)[];
}

function open(flow: FlowNetwork, arcs: Arcs, part: Part, cap: number): void {
  flow.set(arcs.cap, cap);
  for (const [item, arc] of arcs.on.entries()) if (arc !== undefined) flow.set(arc, part.on[item] as number);
}

/** Grants under one ceiling that exclude each other, all with all; each in one clique at most. Greedy, by id. */
function cliquesOf({ sources }: StackProblem): readonly (readonly number[])[] {
  const excluded = exclusions(sources);
  const placed = new Set<number>();
  return sources.flatMap(({ grant, ceiling }, first) => {
    if (grant === undefined || placed.has(first)) return [];
    const clique = [first];
    for (const [at, other] of sources.entries()) {
      const fits = at > first && other.grant !== undefined && other.ceiling === ceiling && !placed.has(at);
      if (fits && clique.every((one) => excluded[one]?.has(at))) clique.push(at);
    }
    if (clique.length === 1) return [];
    for (const at of clique) placed.add(at);
    return [clique];
  });
}
