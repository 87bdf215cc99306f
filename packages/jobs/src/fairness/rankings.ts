import { refuse, show } from '@koppel/core';
import type { Targets } from './skew.js';

/**
 * The four re-rankings of Geyik, Ambler and Kenthapadi (KDD 2019, algorithms 1 to 3), with exact targets: at every length k each group is
 * to have at least ⌊target × k⌋, and the first three at most ⌈target × k⌉. `greedy`, `cons` and `relaxed` can fail to with
 * four groups or more; `constsort` cannot while every group has people left. Published code of the first three has counted for the
 * wrong group (an index in a filtered list used as an index in the whole), so that it is no witness.
 */
export type Method = 'greedy' | 'cons' | 'relaxed' | 'constsort';

/** Of one group, best first. */
export type Queue = readonly { readonly id: string; readonly score: number }[];

export interface Placed {
  readonly group: string;
  readonly id: string;
  readonly score: number;
}

/**
 * The first k of what the groups have. Equal scores: the group, then the person, that comes first by name.
 *
 * @throws KoppelError `BAD_VALUE` for targets that do not add up to one or that lack a group.
 */
export function fairRanking(
  queues: Readonly<Record<string, Queue>>,
  targets: Targets,
  k: number,
  method: Method,
): Placed[] {
  const state = new State(queues, targets);
  return method === 'constsort' ? constSort(state, k) : oneByOne(state, k, method);
}

class State {
  readonly groups: readonly string[];
  readonly taken = new Map<string, number>();
  readonly queues: Readonly<Record<string, Queue>>;
  readonly targets: Targets;

  constructor(queues: Readonly<Record<string, Queue>>, targets: Targets) {
    this.groups = Object.keys(queues).sort();
    this.queues = Object.fromEntries(
      this.groups.map((group) => [
        group,
        [...(queues[group] as Queue)].sort((a, b) => b.score - a.score || (a.id < b.id ? -1 : 1)),
      ]),
    );
    this.targets = targets;
    for (const group of this.groups)
      if (!Object.hasOwn(targets, group))
        refuse('BAD_VALUE', '/targets', show(group), 'a target for every group');
    checkSum(targets);
  }

  count(group: string): number {
    return this.taken.get(group) ?? 0;
  }

  head(group: string): Queue[number] | undefined {
    return this.queues[group]?.[this.count(group)];
  }

  take(group: string): Placed {
    const { id, score } = this.head(group) as Queue[number];
    this.taken.set(group, this.count(group) + 1);
    return { group, id, score };
  }

  /** The least that a group is to have of the first k. */
  floor(group: string, k: number): number {
    const { num, den } = this.targets[group] as Targets[string];
    return Math.floor((num * k) / den);
  }

  ceil(group: string, k: number): number {
    const { num, den } = this.targets[group] as Targets[string];
    return -Math.floor((-num * k) / den);
  }
}

function oneByOne(state: State, k: number, method: Exclude<Method, 'constsort'>): Placed[] {
  const ranking: Placed[] = [];
  for (let length = 1; length <= k; length += 1) {
    const left = state.groups.filter((group) => state.head(group) !== undefined);
    if (left.length === 0) break;
    const below = left.filter((group) => state.count(group) < state.floor(group, length));
    const room = left.filter((group) => state.count(group) < state.ceil(group, length));
    const group =
      below.length > 0
        ? best(state, below)
        : best(state, soonest(state, room.length > 0 ? room : left, length, method));
    ranking.push(state.take(group));
  }
  return ranking;
}

/** Of the groups with room those that `cons` and `relaxed` let go first: whose next place would be due soonest. */
function soonest(
  state: State,
  groups: readonly string[],
  k: number,
  method: Exclude<Method, 'constsort'>,
): readonly string[] {
  if (method === 'greedy') return groups;
  const due = groups.map((group) => {
    const { num, den } = state.targets[group] as Targets[string];
    const fraction = { num: state.ceil(group, k) * den, den: num };
    return method === 'cons' || num === 0 ? fraction : { num: -Math.floor(-fraction.num / num), den: 1 };
  });
  const least = due.reduce((a, b) => (b.num * a.den < a.num * b.den ? b : a));
  return groups.filter((_, index) => {
    const { num, den } = due[index] as typeof least;
    return num * least.den === least.num * den;
  });
}

function best(state: State, groups: readonly string[]): string {
  const score = (group: string): number => (state.head(group) as Queue[number]).score;
  return groups.reduce((a, b) => (score(b) > score(a) ? b : a));
}

/**
 * Takes people when their group's least number rises, and lets better ones pass as far as nobody slips behind the place that is due.
 * Ends as soon as there are k: nobody who is not due yet then passes somebody of the first k.
 */
function constSort(state: State, k: number): Placed[] {
  const ranking: { readonly placed: Placed; readonly due: number }[] = [];
  const all = state.groups.reduce((sum, group) => sum + (state.queues[group] as Queue).length, 0);
  const positive = state.groups.filter((group) => (state.targets[group] as Targets[string]).num > 0);
  for (let length = 1; ranking.length < k && ranking.length < all; length += 1) {
    const left = positive.filter((group) => state.head(group) !== undefined);
    // Whoever has a target of nought comes last, by score.
    if (left.length === 0) break;
    const rising = left.filter((group) => state.count(group) < state.floor(group, length));
    while (rising.length > 0) {
      const group = best(state, rising);
      rising.splice(rising.indexOf(group), 1);
      ranking.push({ placed: state.take(group), due: length });
      for (let at = ranking.length - 1; at > 0; at -= 1) {
        const [before, own] = [ranking[at - 1], ranking[at]] as [(typeof ranking)[0], (typeof ranking)[0]];
        if (before.due <= at || before.placed.score >= own.placed.score) break;
        ranking[at - 1] = own;
        ranking[at] = before;
      }
    }
  }
  const last: Placed[] = [];
  for (;;) {
    const left = state.groups.filter((group) => state.head(group) !== undefined);
    if (left.length === 0 || ranking.length + last.length >= k) break;
    last.push(state.take(best(state, left)));
  }
  return [...ranking.map(({ placed }) => placed), ...last].slice(0, k);
}

function checkSum(targets: Targets): void {
  let [num, den] = [0n, 1n];
  for (const [group, target] of Object.entries(targets)) {
    if (
      !Number.isInteger(target.num) ||
      !Number.isInteger(target.den) ||
      target.num < 0 ||
      target.den < 1 ||
      target.den > 10_000
    )
      refuse(
        'BAD_VALUE',
        `/targets/${group}`,
        `${target.num}/${target.den}`,
        'a share in at most 10,000 parts',
      );
    num = num * BigInt(target.den) + BigInt(target.num) * den;
    den *= BigInt(target.den);
  }
  if (num !== den) refuse('BAD_VALUE', '/targets', `${num}/${den} in all`, 'shares that add up to one');
}
