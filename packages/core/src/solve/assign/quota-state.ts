import type { Quotas } from './quota-market.js';

/** Which option each unit has, and who sits where; the option after the last is nowhere. */
export class QuotaState {
  readonly choice: Int32Array;
  readonly #market: Quotas;
  readonly #holders: number[][];

  constructor(market: Quotas) {
    this.#market = market;
    this.choice = Int32Array.from(market.units, ({ options }) => options.length);
    this.#holders = market.places.ids.map(() => []);
  }

  holders(place: number): readonly number[] {
    return this.#holders[place]!;
  }

  /** Where each member of a unit is now, -1 for nowhere. */
  at(unit: number): readonly number[] {
    const { members, options } = this.#market.units[unit]!;
    return options[this.choice[unit]!] ?? members.map(() => -1);
  }

  set(unit: number, choice: number): void {
    const { members } = this.#market.units[unit]!;
    for (const [k, place] of this.at(unit).entries()) {
      if (place === -1) continue;
      const held = this.#holders[place]!;
      held.splice(held.indexOf(members[k]!), 1);
    }
    this.choice[unit] = choice;
    for (const [k, place] of this.at(unit).entries())
      if (place !== -1) this.#holders[place]!.push(members[k]!);
  }

  tier(unit: number, choice: number): number {
    return this.#market.units[unit]!.tiers[choice] ?? Number.POSITIVE_INFINITY;
  }

  /**
   * Whether the places of an option would take the unit, by a free seat or by letting somebody go whom they like less; members
   * who are there already keep their seats, and the unit's own old seats are free.
   */
  wouldTake(unit: number, choice: number): boolean {
    const { members, options } = this.#market.units[unit]!;
    const target = options[choice]!;
    const now = this.at(unit);
    for (const [k, place] of target.entries()) {
      if (place === -1 || target.indexOf(place) < k) continue;
      const entering = members.filter((_, m) => target[m] === place && now[m] !== place);
      const staying = members.filter((_, m) => target[m] === place && now[m] === place).length;
      if (!this.#admits(place, entering, staying, members)) return false;
    }
    return true;
  }

  #admits(place: number, entering: readonly number[], staying: number, own: readonly number[]): boolean {
    const { capacity, rank, members } = this.#market;
    const base = place * members.length;
    const rest = this.#holders[place]!.filter((member) => !own.includes(member))
      .map((member) => rank[base + member]!)
      .sort((a, b) => b - a);
    const free = capacity[place]! - rest.length - staying;
    const ranks = entering.map((member) => rank[base + member]!).sort((a, b) => a - b);
    const short = ranks.length - free;
    if (short <= 0) return true;
    if (short > rest.length) return false;
    // The better of two lets the less bad go, the other the worst; with one seat free one of them needs nobody to go.
    if (short === 2) return ranks[1]! < rest[0]! && ranks[0]! < rest[1]!;
    return ranks[0]! < rest[0]!;
  }

  /** How many units would rather have, and could get, another option. */
  blocking(): number {
    let count = 0;
    for (let unit = 0; unit < this.choice.length; unit++) if (this.better(unit) >= 0) count++;
    return count;
  }

  /** The best option that a unit would rather have and could get, or -1. */
  better(unit: number): number {
    const tier = this.tier(unit, this.choice[unit]!);
    const { options } = this.#market.units[unit]!;
    for (let option = 0; option < options.length; option++) {
      if (this.tier(unit, option) >= tier) return -1;
      if (this.wouldTake(unit, option)) return option;
    }
    return -1;
  }

  /** Whether every place has at least what it needs. */
  quotasMet(): boolean {
    return this.#holders.every((held, place) => held.length >= this.#market.atLeast[place]!);
  }
}
