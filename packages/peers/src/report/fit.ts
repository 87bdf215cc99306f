import { perMille } from '../compile/pairs.js';
import type { Compiled } from '../compile/problem.js';

/** How well people fit, in thousandths, from the affinities of a part. */
export class Fit {
  readonly #placeOf: ReadonlyMap<string, number>;
  readonly #affinity: Int32Array;
  readonly #n: number;

  constructor({ members, pairs }: Pick<Compiled, 'members' | 'pairs'>) {
    this.#n = members.length;
    this.#affinity = pairs.affinity;
    this.#placeOf = new Map(members.map(({ id }, i) => [id, i]));
  }

  of(a: string, b: string): number {
    return this.#affinity[(this.#placeOf.get(a) as number) * this.#n + (this.#placeOf.get(b) as number)]!;
  }

  /** What one means to all of the others, added up. */
  sum(id: string, others: readonly string[]): number {
    return others.reduce((sum, other) => (other === id ? sum : sum + this.of(id, other)), 0);
  }

  /** The mean with the others. */
  mean(id: string, group: readonly string[]): number {
    const others = group.filter((other) => other !== id);
    return others.length === 0 ? 0 : rounded(this.sum(id, others), others.length);
  }

  /** The mean of all pairs of a group. */
  ofGroup(group: readonly string[]): number {
    const pairs = (group.length * (group.length - 1)) / 2;
    return pairs === 0 ? 0 : rounded(this.total(group), pairs);
  }

  /** Of all pairs of a group, added up. */
  total(group: readonly string[]): number {
    return group.reduce((sum, id, at) => sum + this.sum(id, group.slice(0, at)), 0);
  }

  lowest(group: readonly string[]): { readonly pair: readonly string[]; readonly affinity: number } {
    let [pair, affinity]: [readonly string[], number] = [[], 0];
    group.forEach((id, at) => {
      for (const other of group.slice(0, at)) {
        const found = this.of(id, other);
        if (pair.length === 0 || found < affinity) [pair, affinity] = [[other, id], found];
      }
    });
    return { pair, affinity };
  }
}

const rounded = (sum: number, count: number) => Math.floor((2 * sum + count) / (2 * count));

/**
 * How unevenly values are spread, in thousandths (Gini's mean difference over twice the mean): 0 when all are alike. Whole numbers
 * throughout.
 */
export function giniPerMille(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const n = sorted.length;
  const sum = sorted.reduce((total, value) => total + value, 0);
  if (sum <= 0) return 0;
  const weighted = sorted.reduce((total, value, at) => total + (2 * (at + 1) - n - 1) * value, 0);
  return perMille(weighted, n * sum);
}
