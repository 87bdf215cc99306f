import type { Source, StackProblem } from '../../src/stack/problem.js';

/**
 * The best stack by trying every set of sources. What a set pays is read off the least cut, with every way to cut tried
 * as well: no flow, no search, nothing shared with the solver but the problem.
 */
export function exhaustive(problem: StackProblem): {
  readonly chosen: readonly string[];
  readonly short: number;
  readonly net: number;
  readonly cash: number;
} {
  const { sources, items } = problem;
  const cost = items.reduce((total, { amount }) => total + amount, 0);
  let best: { rank: readonly number[]; chosen: readonly string[] } | undefined;
  for (let mask = 0; mask < 1 << sources.length; mask++) {
    const set = sources.filter((_, at) => mask & (1 << at));
    if (set.some((a) => set.some((b) => a.excludes.includes(b.id)))) continue;
    const rooms = roomsAfterAid(problem, set);
    if (rooms.some(({ room }) => room < 0)) continue;
    const limits = items.map(({ amount, publicLimit }, at) =>
      Math.min(
        publicLimit,
        ...set.map(({ grant, publicShare }) =>
          (grant?.on[at] ?? 0) > 0 && publicShare !== undefined
            ? Math.floor((amount * publicShare) / 1000)
            : amount,
        ),
      ),
    );
    const grants = leastCut(problem, set, rooms, limits, false);
    const total = leastCut(problem, set, rooms, limits, true);
    const fees = set.reduce((sum, { fee }) => sum + fee, 0);
    const cash = cost + fees - total;
    const short = problem.own === undefined ? 0 : Math.max(0, cash - problem.own);
    const rank = [short, cost + fees - grants, cash, set.length];
    const chosen = set.map(({ id }) => id);
    if (best === undefined || before(rank, chosen, best.rank, best.chosen)) best = { rank, chosen };
  }
  const [short, net, cash] = (best as { rank: readonly number[] }).rank as [number, number, number];
  return { chosen: (best as { chosen: readonly string[] }).chosen, short, net, cash };
}

function before(
  a: readonly number[],
  x: readonly string[],
  b: readonly number[],
  y: readonly string[],
): boolean {
  for (const [at, one] of a.entries()) if (one !== b[at]) return one < (b[at] as number);
  for (const [at, one] of x.entries()) if (one !== y[at]) return one < (y[at] as string);
  return false;
}

type Rooms = readonly { readonly id: string; readonly room: number; readonly within?: string }[];

function roomsAfterAid({ ceilings }: StackProblem, set: readonly Source[]): Rooms {
  return ceilings.map((ceiling) => {
    const below = (id: string | undefined): boolean =>
      id !== undefined && (id === ceiling.id || below(ceilings.find((one) => one.id === id)?.within));
    const aid = set.reduce((sum, one) => sum + (below(one.ceiling) ? one.aid : 0), 0);
    return { ...ceiling, room: ceiling.room - aid };
  });
}

/** The least, over all ways to cut every item behind, before its public part, or not at all. */
function leastCut(
  { items, maxDebt = Number.POSITIVE_INFINITY }: StackProblem,
  set: readonly Source[],
  rooms: Rooms,
  limits: readonly number[],
  loansToo: boolean,
): number {
  let least = Number.POSITIVE_INFINITY;
  for (let code = 0; code < 3 ** items.length; code++) {
    const state = items.map((_, at) => Math.floor(code / 3 ** at) % 3);
    let cut = 0;
    for (const [at, one] of state.entries()) {
      if (one === 1) cut += limits[at] as number;
      if (one === 2) cut += (items[at] as { amount: number }).amount;
    }
    const through = (id: string | undefined): number => {
      let sum = 0;
      for (const { grant, ceiling } of set) {
        if (grant === undefined || ceiling !== id) continue;
        sum += Math.min(
          grant.cap,
          grant.on.reduce((total, one, at) => (state[at] === 0 ? total + one : total), 0),
        );
      }
      for (const { id: inner, room, within } of rooms)
        if (within === id) sum += Math.min(room, through(inner));
      return sum;
    };
    cut += through(undefined);
    if (loansToo) {
      let loans = 0;
      for (const { loan } of set) {
        if (loan === undefined) continue;
        loans += Math.min(
          loan.cap,
          loan.on.reduce((total, one, at) => (state[at] === 2 ? total : total + one), 0),
        );
      }
      cut += Math.min(maxDebt, loans);
    }
    if (cut < least) least = cut;
  }
  return least;
}
