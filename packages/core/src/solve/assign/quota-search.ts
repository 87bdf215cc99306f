import type { Quotas } from './quota-market.js';
import type { QuotaState } from './quota-state.js';
import type { Run } from './run.js';

/**
 * Looks through all matchings, unit by unit, for a stable one that keeps the quotas; leaves a branch as soon as somebody single
 * is passed over for one whom the place likes less, or a place that passed somebody over can no longer fill up. Returns
 * whether one was found (it is then in `state`); undefined when the run stopped before everything was seen.
 */
export function search(market: Quotas, state: QuotaState, run: Run): boolean | undefined {
  const { units, rank, members, capacity, atLeast } = market;
  const width = members.length;
  const places = capacity.length;
  for (let unit = 0; unit < units.length; unit++) state.set(unit, units[unit]!.options.length);
  // The best rank of a single applicant that each place has passed over; it must fill up with others at least as good.
  const passed = new Int32Array(places).fill(2 ** 31 - 1);
  return visit(0);

  function visit(depth: number): boolean | undefined {
    if (!run.step()) return undefined;
    if (depth === units.length) return state.quotasMet() && state.blocking() === 0;
    const { options, members: own } = units[depth]!;
    let unseen = false;
    for (let option = 0; option <= options.length; option++) {
      if (!fits(depth, option)) continue;
      const saved = passed.slice();
      state.set(depth, option);
      if (own.length === 1) passOver(depth, option);
      const found = hopeful(depth + 1) ? visit(depth + 1) : false;
      if (found === true) return true;
      if (found === undefined) unseen = true;
      passed.set(saved);
      state.set(depth, options.length);
      if (unseen) return undefined;
    }
    return false;
  }

  function fits(unit: number, option: number): boolean {
    const target = units[unit]!.options[option];
    if (target === undefined) return true;
    return target.every((place, k) => {
      if (place === -1) return true;
      const together = target.filter((other) => other === place).length;
      const order = rank[place * width + units[unit]!.members[k]!]!;
      return state.holders(place).length + together <= capacity[place]! && order <= passed[place]!;
    });
  }

  function passOver(unit: number, option: number): void {
    const { options, members: own } = units[unit]!;
    const tier = state.tier(unit, option);
    for (let k = 0; k < options.length && state.tier(unit, k) < tier; k++) {
      const place = options[k]![0]!;
      passed[place] = Math.min(passed[place]!, rank[place * width + own[0]!]!);
    }
  }

  /** Whether those still to come can fill what must be filled, and nobody seated is worse than one passed over. */
  function hopeful(from: number): boolean {
    for (let place = 0; place < places; place++) {
      const worst = passed[place]!;
      const held = state.holders(place);
      if (held.some((member) => rank[place * width + member]! > worst)) return false;
      const needed = worst === 2 ** 31 - 1 ? atLeast[place]! : capacity[place]!;
      let possible = held.length;
      for (let unit = from; unit < units.length && possible < needed; unit++) {
        for (const [k, member] of units[unit]!.members.entries()) {
          if (rank[place * width + member]! > worst) continue;
          if (units[unit]!.options.some((target) => target[k] === place)) possible++;
        }
      }
      if (possible < needed) return false;
    }
    return true;
  }
}
