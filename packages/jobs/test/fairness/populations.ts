import { createRanker, flip } from '@koppel/core';
import {
  jobsPolicy,
  occupationTree,
  seekerRow,
  type SeekerRow,
  vacancyRow,
  type VacancyRow,
} from '@koppel/jobs';
import { auditFairness, ProtectedTraits } from '@koppel/jobs/fairness';
import { now, seekers as examples, small, vacancies } from '../data.js';

const TRAITS = { sex: ['v', 'm', 'x'], origin: ['a', 'b', 'c', 'd'], health: ['yes', 'no'] } as const;

/** Whole numbers that look random and are the same everywhere (Numerical Recipes, 1992). */
export function numbers(seed: number): (below: number) => number {
  let state = seed >>> 0;
  return (below) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 4_294_967_296) * below);
  };
}

/** Rows that populations are drawn from: each example with other hours, read as the policy reads it. */
const rows: readonly SeekerRow[] = examples.flatMap(({ contact: _, ...example }) =>
  [8, 16, 24, 32].map((least) =>
    seekerRow({ ...example, hours: { least, most: least + 8 } }, { now, taxonomy: small }),
  ),
);
const works: readonly VacancyRow[] = vacancies.map((vacancy) =>
  vacancyRow(vacancy, { now, taxonomy: small }),
);
const trees = [occupationTree(small)];
const byWork = flip(jobsPolicy);

/**
 * A random population, ranked for a vacancy and from the side of one person; then measured with random traits, with the same traits given
 * to other people, and with none; and ranked again after each. Whether all of it came out the same, byte for byte.
 */
export function ranksTheSame(seed: number): { readonly same: boolean; readonly measured: number } {
  const below = numbers(seed);
  const people = Array.from({ length: 3 + below(4) }, (_, at) => ({
    ...(rows[below(rows.length)] as SeekerRow),
    id: `person-${at}`,
  }));
  const work = works[below(works.length)] as VacancyRow;
  const ranker = createRanker(byWork, people, { trees, remember: 0 });
  const ranked = () => ranker.rank(work, { now, ineligible: 'keep' });
  const other = createRanker(jobsPolicy, [work], { trees, remember: 0 });
  const own = () => other.rank(people[0] as SeekerRow, { now, ineligible: 'keep' });
  const before = JSON.stringify([ranked(), own()]);
  const results = ranked().map(({ id, points }, place) =>
    Object.freeze({ id, score: points, selected: place < 2 }),
  );
  const traits = people.map(() =>
    Object.fromEntries(
      Object.entries(TRAITS).map(([trait, values]) => [trait, values[below(values.length)] as string]),
    ),
  );
  const turn = 1 + below(people.length - 1);
  let measured = 0;
  let same = true;
  for (const given of [
    traits,
    traits.map((_, at) => traits[(at + turn) % traits.length] as object),
    traits.map(() => ({})),
  ]) {
    const apart = new ProtectedTraits(people.map(({ id }, at) => ({ id, traits: given[at] })));
    measured += auditFairness(results, apart, { language: 'en', least: 1, cross: [], top: 2 }).tables.length;
    same &&= JSON.stringify([ranked(), own()]) === before;
  }
  return { same, measured };
}
