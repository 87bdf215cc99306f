import type { BlockingPair, Fault, Market, Pair, PreferenceList } from './types.js';

export interface StableAudit {
  readonly faults: readonly Fault[];
  /** In order of the applicants' ids, each applicant's own in the order of its list. */
  readonly blocking: readonly BlockingPair[];
  /** No fault and no blocking pair: weakly stable (with lists without ties: stable). */
  readonly stable: boolean;
}

/**
 * Checks a matching against the lists as they were written, without the solver: every seat, every acceptance, and every pair
 * that would block it. A pair blocks when the applicant would rather have the place than what it has, and the place has
 * a seat free or would rather have the applicant than one of its own. Between tied, nobody would rather.
 */
export function auditStable(market: Market, pairs: readonly Pair[]): StableAudit {
  const faults: Fault[] = [];
  const fault = (rule: string, about: string) => faults.push({ rule, about });
  const wants = new Map(market.applicants.map(({ id, prefers }) => [id, tiersOf(prefers)]));
  const likes = new Map(market.places.map(({ id, prefers }) => [id, tiersOf(prefers)]));
  const at = new Map<string, string>();
  const holds = new Map<string, string[]>(market.places.map(({ id }) => [id, []]));
  for (const { applicant, place } of pairs) {
    if (!wants.has(applicant)) fault('an applicant of the market', applicant);
    if (!likes.has(place)) fault('a place of the market', place);
    if (!wants.get(applicant)?.has(place)) fault('accepted by the applicant', `${applicant}, ${place}`);
    if (!likes.get(place)?.has(applicant)) fault('accepted by the place', `${applicant}, ${place}`);
    if (at.has(applicant)) fault('one place each', applicant);
    at.set(applicant, place);
    holds.get(place)?.push(applicant);
  }
  const worst = new Map<string, { id: string; tier: number } | undefined>();
  for (const { id, capacity = 1 } of market.places) {
    const held = holds.get(id) ?? [];
    if (held.length > capacity) fault('capacity', id);
    const order = held.map((one) => ({ id: one, tier: likes.get(id)?.get(one) ?? Number.POSITIVE_INFINITY }));
    order.sort((a, b) => b.tier - a.tier || (a.id < b.id ? 1 : -1));
    worst.set(id, held.length < capacity ? undefined : (order[0] ?? { id: '', tier: -1 }));
  }
  const blocking: BlockingPair[] = [];
  for (const { id: applicant } of [...market.applicants].sort((a, b) => (a.id < b.id ? -1 : 1))) {
    const from = at.get(applicant);
    const list = wants.get(applicant)!;
    const now = (from === undefined ? undefined : list.get(from)) ?? Number.POSITIVE_INFINITY;
    for (const [place, tier] of list) {
      if (tier >= now) continue;
      const theirs = likes.get(place)?.get(applicant);
      if (theirs === undefined) continue;
      const least = worst.get(place);
      if (least !== undefined && theirs >= least.tier) continue;
      blocking.push({
        applicant,
        place,
        ...(least === undefined ? {} : { instead: least.id }),
        ...(from === undefined ? {} : { from }),
      });
    }
  }
  return { faults, blocking, stable: faults.length === 0 && blocking.length === 0 };
}

/** On which step of a list each id stands; ids on one step are tied. */
function tiersOf(list: PreferenceList): Map<string, number> {
  const tiers = new Map<string, number>();
  for (const [tier, named] of list.entries()) {
    for (const id of typeof named === 'string' ? [named] : named) tiers.set(id, tier);
  }
  return tiers;
}
