import { refuse } from '@koppel/core';
import type { Results } from './schema.js';
import { isAbove, middleOf } from './scoring.js';
import { type ProtectedTraits, valuesOf } from './traits.js';

/** What is measured: who was selected, who scored above the median, who is among the first k. */
export const measures = ['selection', 'scoring', 'top'] as const;
export type Measure = (typeof measures)[number];

export type Kinds = ReadonlySet<string>;

/** A row of a table: its people, and those of them that the measure counts. By kinds of people. */
export interface CountedRow {
  /** A value per trait of the table; null for all whose traits are not all known. */
  readonly categories: readonly string[] | null;
  readonly base: Kinds;
  readonly hit: Kinds;
}

export interface CountedTable {
  readonly traits: readonly string[];
  readonly measure: Measure;
  /** By category; the people whose traits are not known come last. */
  readonly rows: readonly CountedRow[];
}

export interface Counted {
  readonly traits: readonly string[];
  /** How many people there are of each kind. */
  readonly sizes: ReadonlyMap<string, number>;
  readonly tables: readonly CountedTable[];
  /** Per measure all who are measured and all who are counted. */
  readonly wholes: ReadonlyMap<Measure, { readonly base: Kinds; readonly hit: Kinds }>;
  /** The two scores in the middle, in thousandths. */
  readonly middle: readonly [number, number] | undefined;
  /** Ids of those with a score, best first. */
  readonly ranking: readonly string[];
  /** Who is of which kind, and what that kind's traits are. */
  readonly kindOf: ReadonlyMap<string, string>;
}

const MOST_ROWS = 200;
const MOST_KINDS = 2000;

interface Kind {
  readonly values: readonly (string | null)[];
  /** Per measure: counted, measured but not counted, or not measured. */
  readonly marks: Readonly<Record<Measure, boolean | undefined>>;
}

/** Sorts people into kinds that differ in nothing that any table counts. `crossed`: combinations of traits that get a table. */
export function countPeople(
  results: Results,
  given: ProtectedTraits,
  crossed: readonly (readonly string[])[] | undefined,
  top: number | undefined,
): Counted {
  const values = valuesOf(given);
  const people = [...results].sort((a, b) => (a.id < b.id ? -1 : 1));
  for (const [index, { id }] of people.entries())
    if (people[index - 1]?.id === id)
      refuse('DUPLICATE_ID', '/results', JSON.stringify(id), 'each person once');
  const traits = [...new Set(people.flatMap(({ id }) => Object.keys(values.get(id) ?? {})))].sort();
  const inThousandths = (score: number): number => Math.round(score * 1000);
  const scored = people.flatMap(({ id, score }) =>
    score === undefined ? [] : [{ id, score: inThousandths(score) }],
  );
  const ranking = [...scored].sort((a, b) => b.score - a.score || (a.id < b.id ? -1 : 1)).map(({ id }) => id);
  const first = top === undefined ? undefined : new Set(ranking.slice(0, top));
  const middle = middleOf(scored.map(({ score }) => score));
  const kinds = new Map<string, Kind>();
  const sizes = new Map<string, number>();
  const kindOf = new Map<string, string>();
  for (const { id, selected, score } of people) {
    const own = values.get(id);
    const kind: Kind = {
      values: traits.map((trait) => own?.[trait] ?? null),
      marks: {
        selection: selected,
        scoring:
          score === undefined || middle === undefined ? undefined : isAbove(inThousandths(score), middle),
        top: score === undefined ? undefined : first?.has(id),
      },
    };
    const key = JSON.stringify([kind.values, measures.map((measure) => kind.marks[measure] ?? null)]);
    kinds.set(key, kind);
    sizes.set(key, (sizes.get(key) ?? 0) + 1);
    kindOf.set(id, key);
  }
  const measured = measures.filter((measure) =>
    [...kinds.values()].some(({ marks }) => marks[measure] !== undefined),
  );
  const tables = measured.flatMap((measure) =>
    combinations(traits, crossed).map((some) => tableOf(some, measure, traits, kinds)),
  );
  const rows = tables.reduce((sum, table) => sum + table.rows.length, 0);
  if (rows > MOST_ROWS || kinds.size > MOST_KINDS) {
    const found = `${rows} rows and ${kinds.size} kinds of people`;
    const hint = 'Take fewer traits or combinations, or join categories';
    refuse('BAD_OPTION', '/traits', found, `at most ${MOST_ROWS} rows and ${MOST_KINDS} kinds`, hint);
  }
  const whole = (measure: Measure) => ({
    base: those(kinds, ({ marks }) => marks[measure] !== undefined),
    hit: those(kinds, ({ marks }) => marks[measure] === true),
  });
  const wholes = new Map(measured.map((measure) => [measure, whole(measure)]));
  return { traits, sizes, tables, wholes, middle, ranking, kindOf };
}

/** Each trait by itself, then every two of them, unless it is said which. */
function combinations(
  traits: readonly string[],
  crossed: readonly (readonly string[])[] | undefined,
): (readonly string[])[] {
  const pairs = traits.flatMap((a, at) => traits.slice(at + 1).map((b) => [a, b]));
  for (const trait of (crossed ?? []).flat())
    if (!traits.includes(trait))
      refuse('BAD_OPTION', '/cross', JSON.stringify(trait), `a trait of these people: ${traits.join(', ')}`);
  return [...traits.map((trait) => [trait]), ...(crossed ?? pairs)];
}

function tableOf(
  some: readonly string[],
  measure: Measure,
  traits: readonly string[],
  kinds: ReadonlyMap<string, Kind>,
): CountedTable {
  const places = some.map((trait) => traits.indexOf(trait));
  const found = new Map<string, (string | null)[]>();
  const keyOf = ({ values }: Kind): string => {
    const own = places.map((at) => values[at] ?? null);
    const categories = own.includes(null) ? null : own;
    const key = categories === null ? '' : JSON.stringify(categories);
    found.set(key, own);
    return key;
  };
  const keys = new Map([...kinds].map(([kind, one]) => [kind, keyOf(one)]));
  const rows = [...found.keys()]
    .sort((a, b) => (a === '' ? 1 : b === '' ? -1 : a < b ? -1 : 1))
    .map((key): CountedRow => {
      const inRow = (mark: (one: boolean | undefined) => boolean): Kinds =>
        new Set(
          [...kinds].flatMap(([kind, { marks }]) =>
            keys.get(kind) === key && mark(marks[measure]) ? [kind] : [],
          ),
        );
      return {
        categories: key === '' ? null : (found.get(key) as string[]),
        base: inRow((mark) => mark !== undefined),
        hit: inRow((mark) => mark === true),
      };
    });
  return { traits: some, measure, rows };
}

function those(kinds: ReadonlyMap<string, Kind>, mark: (kind: Kind) => boolean): Kinds {
  return new Set([...kinds].flatMap(([key, kind]) => (mark(kind) ? [key] : [])));
}
