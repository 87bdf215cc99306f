import type { Fault, PreferenceList, Roommate, RoommatesPlan } from './types.js';

export interface RoommatesAudit {
  readonly faults: readonly Fault[];
  /** Pairs of whom both would rather have each other. */
  readonly blocking: readonly (readonly [string, string])[];
  /** Whether `optimal` or `impossible` is proven by what the plan carries. */
  readonly proven: boolean;
}

/**
 * Checks a roommates plan against the lists as they were written, without the solver: a matching by looking for pairs that block
 * it, `impossible` by the stable partition that it carries (Tan 1991): its conditions, and a party of odd size from 3.
 */
export function auditRoommates(people: readonly Roommate[], plan: RoommatesPlan): RoommatesAudit {
  const faults: Fault[] = [];
  const fault = (rule: string, about: string) => faults.push({ rule, about });
  const ranks = new Map(people.map(({ id, prefers }) => [id, ranksOf(prefers)]));
  const mutual = (a: string, b: string) => ranks.get(a)?.has(b) === true && ranks.get(b)?.has(a) === true;
  const rank = (a: string, b: string | undefined) =>
    (b === undefined ? undefined : ranks.get(a)?.get(b)) ?? Number.POSITIVE_INFINITY;
  const partner = new Map<string, string>();
  for (const [a, b] of plan.pairs) {
    if (!mutual(a, b)) fault('accepted by both', `${a}, ${b}`);
    for (const id of [a, b]) if (partner.has(id)) fault('one pair each', id);
    partner.set(a, b).set(b, a);
  }
  if (plan.status === 'optimal') {
    const blocking = blockingPairs((id) => partner.get(id));
    return { faults, blocking, proven: faults.length === 0 && blocking.length === 0 };
  }
  if (plan.parties === undefined) return { faults, blocking: [], proven: false };
  const before = new Map<string, string>();
  let odd = false;
  for (const party of plan.parties) {
    if (party.length > 2 && party.length % 2 === 1) odd = true;
    for (const [k, id] of party.entries()) {
      const next = party[(k + 1) % party.length]!;
      if (before.has(next)) fault('one party each', next);
      before.set(next, id);
    }
  }
  for (const party of plan.parties) {
    for (const [k, id] of party.entries()) {
      const next = party[(k + 1) % party.length]!;
      const last = before.get(id)!;
      if (party.length > 1 && !mutual(id, next)) fault('accepted by both', `${id}, ${next}`);
      if (party.length > 2 && rank(id, next) >= rank(id, last)) fault('the next is liked better', id);
    }
  }
  for (const { id } of people) if (!before.has(id)) fault('in a party', id);
  const blocking = blockingPairs((id) => (before.get(id) === id ? undefined : before.get(id)));
  const holds = faults.length === 0 && blocking.length === 0;
  return { faults, blocking, proven: holds && odd && plan.status === 'impossible' };

  /** Pairs that would both rather have each other than whom `has` gives them. */
  function blockingPairs(has: (id: string) => string | undefined): [string, string][] {
    const found: [string, string][] = [];
    for (const { id } of people) {
      for (const [other, place] of ranks.get(id)!) {
        if (id >= other || !mutual(id, other)) continue;
        if (place < rank(id, has(id)) && rank(other, id) < rank(other, has(other))) found.push([id, other]);
      }
    }
    return found;
  }
}

function ranksOf(list: PreferenceList): Map<string, number> {
  const ranks = new Map<string, number>();
  for (const [rank, named] of list.entries()) {
    for (const id of typeof named === 'string' ? [named] : named) ranks.set(id, rank);
  }
  return ranks;
}
