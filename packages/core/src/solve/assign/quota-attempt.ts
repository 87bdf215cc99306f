import type { Quotas } from './quota-market.js';
import type { QuotaState } from './quota-state.js';
import type { Run } from './run.js';

/**
 * An attempt at a stable matching in which couples and single applicants propose in turn and whoever is let go, or sees a seat
 * come free, proposes again: the idea of A. E. Roth and E. Peranson, "The redesign of the matching market for
 * American physicians", American Economic Review 89 (1999) 748–780. With couples it may go round in circles, and
 * then ends after `most` proposals. Returns whether it came to rest.
 */
export function attempt(market: Quotas, state: QuotaState, run: Run, most: number): boolean {
  const { units, rank, members, capacity } = market;
  const unitOf = new Int32Array(members.length);
  for (const [u, unit] of units.entries()) for (const member of unit.members) unitOf[member] = u;
  const waiting: number[] = [];
  // Single applicants first, couples last: fewer circles.
  for (let u = units.length - 1; u >= 0; u--) if (units[u]!.members.length === 2) waiting.push(u);
  for (let u = units.length - 1; u >= 0; u--) if (units[u]!.members.length === 1) waiting.push(u);
  for (let proposals = 0; waiting.length > 0; proposals++) {
    if (proposals >= most || !run.step()) return false;
    const unit = waiting.pop()!;
    const option = state.better(unit);
    if (option === -1) continue;
    const left = new Set(state.at(unit).filter((place) => place !== -1));
    state.set(unit, option);
    for (const place of new Set(units[unit]!.options[option]!)) {
      if (place === -1) continue;
      left.delete(place);
      while (state.holders(place).length > capacity[place]!) {
        const loser = worstOf(place, units[unit]!.members);
        for (const other of state.at(loser)) if (other !== -1 && other !== place) left.add(other);
        state.set(loser, units[loser]!.options.length);
        if (state.holders(place).length < capacity[place]!) left.add(place);
        waiting.push(loser);
      }
    }
    if (left.size === 0) continue;
    for (let u = units.length - 1; u >= 0; u--) {
      if (units[u]!.options.some((places) => places.some((place) => left.has(place)))) waiting.push(u);
    }
  }
  return true;

  function worstOf(place: number, entering: readonly number[]): number {
    let worst = -1;
    for (const member of state.holders(place)) {
      if (entering.includes(member)) continue;
      const order = rank[place * members.length + member]!;
      const least = worst === -1 ? -1 : rank[place * members.length + worst]!;
      if (order > least || (order === least && member > worst)) worst = member;
    }
    return unitOf[worst]!;
  }
}
