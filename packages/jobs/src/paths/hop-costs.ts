import { listOf } from '../taxonomy/lists.js';
import type { Taxonomy } from '../taxonomy/taxonomy.js';

/** Per skill, what learning it takes, where somebody knows. Several skills are learned one after the other. */
export type Training = Readonly<Record<string, { readonly months: number; readonly costCents?: number }>>;

export interface Cost {
  /** What is new, in hundredths of a bit. */
  readonly effort: number;
  /** Out of all that the occupation asks for, in thousandths, rounded up. */
  readonly newShare: number;
  /** Of the skills that `training` knows; the others are counted in `unknown`. */
  readonly months: number;
  readonly costCents: number;
  readonly unknown: number;
}

type Visit = (
  to: number,
  cost: Cost,
  gain: () => { readonly known: string[]; readonly unknown: string[] },
) => void;

/**
 * What each occupation asks beyond the skills of a person and of the occupation where the person works. What a held skill
 * is a kind of is held as well.
 */
export function hopCosts(taxonomy: Taxonomy, own: readonly number[], training: Training) {
  const { essential, above, skillIds, own: weight } = taxonomy;
  const trained = new Map(
    Object.entries(training).flatMap(([id, one]) => {
      const skill = taxonomy.named(id);
      return skill === undefined ? [] : [[skill, one] as const];
    }),
  );
  const held = new Int32Array(skillIds.length).fill(-1);
  const counted = new Int32Array(skillIds.length).fill(-1);
  let round = 0;
  let mark = 0;
  const hold = (skill: number): void => {
    for (const one of listOf(above, skill)) held[one] = round;
  };
  return (source: number | undefined, visit: Visit): void => {
    round += 1;
    for (const skill of own) hold(skill);
    if (source !== undefined) for (const skill of listOf(essential, source)) hold(skill);
    for (let to = 0; to < taxonomy.occupationIds.length; to += 1) {
      mark += 1;
      let [effort, all, months, costCents, unknown] = [0, 0, 0, 0, 0];
      for (const skill of listOf(essential, to)) {
        if (held[skill] !== round) {
          const known = trained.get(skill);
          if (known === undefined) unknown += 1;
          months += known?.months ?? 0;
          costCents += known?.costCents ?? 0;
        }
        for (const one of listOf(above, skill)) {
          if (counted[one] === mark) continue;
          counted[one] = mark;
          all += weight[one] as number;
          if (held[one] !== round) effort += weight[one] as number;
        }
      }
      // An occupation that asks for nothing leads nowhere that could be explained.
      if (all === 0) continue;
      const newShare = Math.ceil((effort * 1000) / all);
      visit(to, { effort, newShare, months, costCents, unknown }, () => {
        const missing = [...listOf(essential, to)].filter((skill) => held[skill] !== round);
        const names = (wanted: boolean): string[] =>
          missing
            .filter((skill) => trained.has(skill) === wanted)
            .map((skill) => skillIds[skill] as string)
            .sort();
        return { known: names(true), unknown: names(false) };
      });
    }
  };
}

type Compared = Omit<Cost, 'newShare'> & { readonly hops: number };

/** Below 0 when the first is better. What is not known is worse than any number of months or cents. */
export function compareCosts(a: Compared, b: Compared, by: 'effort' | 'hops' | 'months' | 'cost'): number {
  const first = {
    effort: a.effort - b.effort,
    hops: a.hops - b.hops,
    months: a.unknown - b.unknown || a.months - b.months,
    cost: a.unknown - b.unknown || a.costCents - b.costCents,
  }[by];
  return first || a.effort - b.effort || a.hops - b.hops;
}
