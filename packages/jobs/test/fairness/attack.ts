import type { FairnessReport } from '@koppel/jobs/fairness';
import type FastCheck from 'fast-check';

export interface Made {
  readonly id: string;
  readonly selected?: boolean;
  readonly score?: number;
  readonly traits: Readonly<Record<string, string>>;
}

/** Few people of few kinds, so that small numbers are everywhere. */
export const peopleOf = (fc: typeof FastCheck) =>
  fc
    .array(
      fc.record({
        selected: fc.boolean(),
        sex: fc.constantFrom('m', 'v'),
        origin: fc.constantFrom('a', 'b', 'c'),
        more: fc.integer({ min: 1, max: 5 }),
      }),
      { minLength: 1, maxLength: 6 },
    )
    .map((kinds) =>
      kinds.flatMap(({ selected, sex, origin, more }, kind) =>
        Array.from(
          { length: more },
          (_, at): Made => ({ id: `${kind}-${at}`, selected, traits: { sex, origin } }),
        ),
      ),
    );

/** What a row counts: all of some categories, or those of them that were selected, or not. */
export interface Secret {
  readonly categories: Readonly<Record<string, string>>;
  readonly selected: boolean | undefined;
}

const TRAITS = ['origin', 'sex'];
const holds = ({ categories, selected }: Secret, person: Made): boolean =>
  Object.entries(categories).every(([trait, value]) => person.traits[trait] === value) &&
  (selected === undefined || person.selected === selected);

/** Every row of every table with a number of people from 1 to least - 1. */
export function smallSecrets(people: readonly Made[], least: number): Secret[] {
  const rows = [...TRAITS.map((trait) => [trait]), TRAITS].flatMap((traits) => [
    ...new Set(
      people.map((person) =>
        JSON.stringify(Object.fromEntries(traits.map((trait) => [trait, person.traits[trait]]))),
      ),
    ),
  ]);
  return rows
    .flatMap((row) =>
      [undefined, true, false].map((selected) => ({
        categories: JSON.parse(row) as Record<string, string>,
        selected,
      })),
    )
    .filter((secret) => {
      const count = people.filter((person) => holds(secret, person)).length;
      return count > 0 && count < least;
    });
}

/**
 * Whether every population that gives the numbers of the report has the same number for the secret. The attacker knows which kinds of
 * people there are, how many took part and how many were selected; tried are all whole numbers of each kind, up to two more than there are.
 */
export function fixed(people: readonly Made[], report: FairnessReport, secret: Secret): boolean {
  const kinds = [...new Map(people.map((one) => [JSON.stringify([one.traits, one.selected]), one])).values()];
  const sums: { readonly of: readonly boolean[]; readonly is: number }[] = [
    ...(report.totals === undefined
      ? []
      : [
          { of: kinds.map(() => true), is: report.totals.people },
          { of: kinds.map(({ selected }) => selected === true), is: report.totals.selected },
        ]),
    ...report.tables.flatMap(({ traits, rows }) =>
      rows.flatMap(({ category, people: base, counted }) => {
        const values = category.split(' × ');
        const categories = Object.fromEntries(traits.map((trait, at) => [trait, values[at] as string]));
        const sum = (selected: boolean | undefined, is: number | null) =>
          is === null ? [] : [{ of: kinds.map((kind) => holds({ categories, selected }, kind)), is }];
        return [...sum(undefined, base), ...sum(true, counted)];
      }),
    ),
  ];
  const wanted = kinds.map((kind) => holds(secret, kind));
  // Without a total there is no end to what can be tried: a few more than there are is enough to see that a number is not fixed.
  const bounds = kinds.map(
    (kind) =>
      people.filter(
        (one) => one.selected === kind.selected && JSON.stringify(one.traits) === JSON.stringify(kind.traits),
      ).length + 2,
  );
  const found = new Set<number>();
  const counts = kinds.map(() => 0);
  const left = sums.map(({ is }) => is);
  const tryFrom = (at: number): void => {
    if (found.size > 1) return;
    if (at === kinds.length) {
      if (left.every((one) => one === 0))
        found.add(counts.reduce((sum, one, kind) => sum + (wanted[kind] ? one : 0), 0));
      return;
    }
    const most = Math.min(
      ...sums.map(({ of }, index) => (of[at] ? (left[index] as number) : Number.POSITIVE_INFINITY)),
      bounds[at] as number,
    );
    for (let count = 0; count <= most; count += 1) {
      counts[at] = count;
      for (const [index, { of }] of sums.entries()) if (of[at]) left[index] = (left[index] as number) - count;
      // A sum whose last kind this is has to come out.
      const dead = sums.some(({ of }, index) => of.lastIndexOf(true) === at && left[index] !== 0);
      if (!dead) tryFrom(at + 1);
      for (const [index, { of }] of sums.entries()) if (of[at]) left[index] = (left[index] as number) + count;
    }
    counts[at] = 0;
  };
  tryFrom(0);
  return found.size === 1;
}
