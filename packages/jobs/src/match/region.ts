import {
  buildIndex,
  flip,
  type Index,
  type IndexOptions,
  isSerialisable,
  KoppelError,
  type Policy,
  refuse,
  show,
  type Tree,
} from '@koppel/core';
import { refuseProtectedFields } from '../no-protected-fields.js';
import { type AnyJobsPolicy, jobsPolicy, onlyWishesOf } from '../policy.js';
import { reachOf } from '../reach.js';
import { type RowOptions, type SeekerRow, seekerRow, type VacancyRow, vacancyRow } from '../rows.js';
import { day } from '../schema/common.js';
import { readSeekers, readVacancies } from '../schema/read-list.js';
import type { Seeker } from '../schema/seeker.js';
import type { Vacancy } from '../schema/vacancy.js';
import { occupationTree } from '../taxonomy/occupation-tree.js';
import { type Known, settle } from './settle.js';

export interface RegionOptions extends RowOptions {
  /** A hub's own policy, or an adjusted one. Default `jobsPolicy`. */
  readonly policy?: AnyJobsPolicy;
}

const NO_DAY = {
  pointer: '/now',
  found: 'no day',
  expected: 'the day of the run, as consents, dates and evidence depend on it',
  hint: "Pass { now: '2019-03-01' }",
};

/** Seekers and vacancies of a region, read once, for both directions and everything that is built on them. */
export class Region {
  readonly now: string;
  readonly taxonomy: RegionOptions['taxonomy'];
  readonly policy: AnyJobsPolicy;
  readonly trees: readonly Tree[];
  readonly options: RegionOptions;
  readonly #seekers: ReadonlyMap<string, Seeker>;
  readonly #vacancies: ReadonlyMap<string, Vacancy>;
  readonly #seekerRows = new Map<string, SeekerRow>();
  readonly #vacancyRows = new Map<string, VacancyRow>();
  readonly #views = new Map<string, AnyJobsPolicy>();
  readonly #flipped = new Map<string, FlippedPolicy>();
  #seekerSections: readonly Section<SeekerRow>[] | undefined;
  #vacancySections: readonly Section<VacancyRow>[] | undefined;

  /**
   * @param given `{ seekers, vacancies }`, checked here.
   * @throws KoppelError `BAD_OPTION` for a `now` that is no day; `BAD_DOCUMENT` with everything that is wrong; `DUPLICATE_ID`; `BAD_POLICY` for a policy with a protected trait.
   */
  constructor(given: { readonly seekers: unknown; readonly vacancies: unknown }, options: RegionOptions) {
    if (options?.now === undefined) throw new KoppelError('MISSING_CONTEXT', [NO_DAY]);
    if (!day.safeParse(options.now).success) {
      refuse('BAD_OPTION', '/now', show(options.now), 'a full date, YYYY-MM-DD');
    }
    this.options = options;
    this.now = options.now;
    this.taxonomy = options.taxonomy;
    this.policy = options.policy ?? jobsPolicy;
    refuseProtectedFields(this.policy);
    this.trees = [occupationTree(options.taxonomy)];
    this.#seekers = byId(readSeekers(given.seekers), '/seekers');
    this.#vacancies = byId(readVacancies(given.vacancies), '/vacancies');
  }

  get seekers(): readonly Seeker[] {
    return [...this.#seekers.values()];
  }

  get vacancies(): readonly Vacancy[] {
    return [...this.#vacancies.values()];
  }

  seeker(id: string): Seeker {
    return found(this.#seekers, id, '/seeker', 'a seeker of this region');
  }

  vacancy(id: string): Vacancy {
    return found(this.#vacancies, id, '/vacancy', 'a vacancy of this region');
  }

  seekerRow(id: string): SeekerRow {
    return kept(this.#seekerRows, id, () => seekerRow(this.seeker(id), this.options));
  }

  vacancyRow(id: string): VacancyRow {
    return kept(this.#vacancyRows, id, () => vacancyRow(this.vacancy(id), this.options));
  }

  /** The policy with the wishes of both sides or of one, for pairs of which this is known. */
  bySeeker(wishes: Wishes, known: Known = {}): AnyJobsPolicy {
    return kept(this.#views, keyOf(wishes, known), () => {
      const policy = wishes === 'both' ? this.policy : onlyWishesOf(wishes, this.policy);
      return settle(policy, known);
    });
  }

  /** The same, seen by a vacancy. */
  byVacancy(wishes: Wishes, known: Known = {}): FlippedPolicy {
    return kept(this.#flipped, keyOf(wishes, known), () => flip(this.bySeeker(wishes, known)));
  }

  /** Vacancies that can be done from home, that cannot, and so on: an index each. */
  get vacancySections(): readonly Section<VacancyRow>[] {
    this.#vacancySections ??= sectionsOf(
      this.vacancies,
      ({ remote }) => ({ offer: { remote } }),
      (known, vacancies) =>
        buildIndex(
          this.bySeeker('both', known),
          vacancies.map((one) => vacancyRow(one, this.options)),
          this.#indexed,
        ),
    );
    return this.#vacancySections;
  }

  /** Seekers by how far they travel: an index each. */
  get seekerSections(): readonly Section<SeekerRow>[] {
    this.#seekerSections ??= sectionsOf(
      this.seekers,
      ({ travel }) => ({ ask: { reach: reachOf(travel, this.options.speeds) } }),
      (known, seekers) =>
        buildIndex(
          this.byVacancy('both', known),
          seekers.map((one) => seekerRow(one, this.options)),
          this.#indexed,
        ),
    );
    return this.#seekerSections;
  }

  /** Rows are wide, and an index needs them only where it has to call a measure of the hub's own. */
  get #indexed(): IndexOptions {
    return { trees: this.trees, records: isSerialisable(this.policy) ? 'drop' : 'keep' };
  }
}

export type FlippedPolicy = Policy<AnyJobsPolicy['offer'], AnyJobsPolicy['ask']>;

/** Rows that are alike in what decides about distance, so that a policy can be settled for all of them. */
export interface Section<R extends object> {
  readonly known: Known;
  readonly index: Index<R>;
}

function sectionsOf<T, R extends object>(
  items: readonly T[],
  knownOf: (item: T) => Known,
  build: (known: Known, items: readonly T[]) => Index<R>,
): readonly Section<R>[] {
  const groups = new Map<string, { readonly known: Known; readonly items: T[] }>();
  for (const item of items) {
    const known = knownOf(item);
    kept(groups, JSON.stringify(known), () => ({ known, items: [] as T[] })).items.push(item);
  }
  return [...groups.values()].map((group) => ({
    known: group.known,
    index: build(group.known, group.items),
  }));
}

function keyOf(wishes: Wishes, { ask, offer }: Known): string {
  return JSON.stringify([wishes, ask, offer]);
}

export type Wishes = 'both' | 'seeker' | 'vacancy';

function byId<T extends { readonly id: string }>(
  items: readonly T[],
  pointer: string,
): ReadonlyMap<string, T> {
  const sorted = [...items].sort((a, b) => (a.id < b.id ? -1 : 1));
  const map = new Map(sorted.map((item) => [item.id, item]));
  if (map.size === items.length) return map;
  const issues = items.flatMap(({ id }, index) =>
    items.findIndex((other) => other.id === id) < index
      ? [
          {
            pointer: `${pointer}/${index}/id`,
            found: JSON.stringify(id),
            expected: 'an id that no other has',
          },
        ]
      : [],
  );
  throw new KoppelError('DUPLICATE_ID', issues.slice(0, 100));
}

function found<T>(map: ReadonlyMap<string, T>, id: string, pointer: string, expected: string): T {
  const item = map.get(id);
  if (item !== undefined) return item;
  throw new KoppelError('BAD_VALUE', [{ pointer, found: JSON.stringify(id), expected }]);
}

function kept<V>(map: Map<string, V>, key: string, make: () => V): V {
  const known = map.get(key);
  if (known !== undefined) return known;
  const made = make();
  map.set(key, made);
  return made;
}
