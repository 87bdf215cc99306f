/** Money in integer cents; shares in thousandths. Lists per item follow the order of `items`. */

/** What a source can pay: so much in all, and so much of each item. */
export interface Part {
  readonly cap: number;
  readonly on: readonly number[];
}

/** An offer as the solver sees it. */
export interface Source {
  readonly id: string;
  readonly grant?: Part;
  readonly loan?: Part;
  /** What it costs to take part. */
  readonly fee: number;
  /** Its grant counts under this ceiling, and so does `aid`. */
  readonly ceiling?: string;
  /** The aid in its loan: taken from the ceiling when the source is chosen. */
  readonly aid: number;
  /** With this source in the stack, grants pay at most this share of each item that its grant covers. */
  readonly publicShare?: number;
  /** Sources that do not go together with it, said by either side. */
  readonly excludes: readonly string[];
}

export interface StackProblem {
  /** By id. `publicLimit`: the most that grants together may pay. */
  readonly items: readonly { readonly id: string; readonly amount: number; readonly publicLimit: number }[];
  /** By id. */
  readonly sources: readonly Source[];
  /** Larger ceilings before those within them. */
  readonly ceilings: readonly { readonly id: string; readonly room: number; readonly within?: string }[];
  readonly maxDebt?: number;
  /** Money that the firm has; missing: not tested. */
  readonly own?: number;
}

/** A share of an amount in whole cents, rounded down: a grant is never rounded up. */
export function shareOf(amount: number, thousandths: number): number {
  return Math.floor((amount * thousandths) / 1000);
}

export function toCents(euros: number): number {
  return Math.round(euros * 100);
}

export function byId(a: { readonly id: string }, b: { readonly id: string }): number {
  return a.id < b.id ? -1 : a.id > b.id ? 1 : 0;
}

export function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, one) => total + one, 0);
}

/** Per source the others that do not go with it, whichever side says so. */
export function exclusions(sources: readonly Source[]): ReadonlySet<number>[] {
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

/** Per item those that the same grants with a share pay for: what one of these allows of it, it allows of them all. */
export function alikeItems({ items, sources }: StackProblem): number[][] {
  const sharing = sources.filter(({ publicShare }) => publicShare !== undefined);
  const keys = items.map((_, item) =>
    sharing.map(({ grant }) => ((grant?.on[item] ?? 0) > 0 ? 1 : 0)).join(''),
  );
  return keys.map((key) => keys.flatMap((other, item) => (other === key ? [item] : [])));
}
