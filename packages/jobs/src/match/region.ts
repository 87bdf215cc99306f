import {
  buildIndex,
  flip,
  type Index,
  KoppelError,
  type Policy,
  readDocument,
  type Tree,
} from '@koppel/core';
import { type AnyJobsPolicy, forReach, jobsPolicy, onlyWishesOf } from '../policy.js';
import { refuseProtectedFields } from '../no-protected-fields.js';
import { type RowOptions, type SeekerRow, seekerRow, type VacancyRow, vacancyRow } from '../rows.js';
import { type Seeker, seekersSchema } from '../schema/seeker.js';
import { vacanciesSchema, type Vacancy } from '../schema/vacancy.js';
import { occupationTree } from '../taxonomy/occupation-tree.js';

export interface RegionOptions extends RowOptions {
  /** A hub's own policy, or an adjusted one. Default `jobsPolicy`. */
  readonly policy?: AnyJobsPolicy;
}

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
  readonly #flipped = new Map<string, Policy<AnyJobsPolicy['offer'], AnyJobsPolicy['ask']>>();
  #seekerIndex: Index<SeekerRow> | undefined;
  #vacancyIndex: Index<VacancyRow> | undefined;

  /**
   * @param given `{ seekers, vacancies }`, checked here.
   * @throws KoppelError `BAD_DOCUMENT` with everything that is wrong; `DUPLICATE_ID`; `BAD_POLICY` for a policy with a protected trait.
   */
  constructor(given: { readonly seekers: unknown; readonly vacancies: unknown }, options: RegionOptions) {
    this.options = options;
    this.now = options.now;
    this.taxonomy = options.taxonomy;
    this.policy = options.policy ?? jobsPolicy;
    refuseProtectedFields(this.policy);
    this.trees = [occupationTree(options.taxonomy)];
    const { seekers } = readDocument(seekersSchema, { seekers: given.seekers });
    const { vacancies } = readDocument(vacanciesSchema, { vacancies: given.vacancies });
    this.#seekers = byId(seekers, '/seekers');
    this.#vacancies = byId(vacancies, '/vacancies');
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

  /** The policy with the wishes of both sides or of one, for seekers of one class of travel or for all. */
  bySeeker(wishes: Wishes, reach?: unknown): AnyJobsPolicy {
    return kept(this.#views, `${wishes} ${String(reach)}`, () => {
      const policy = wishes === 'both' ? this.policy : onlyWishesOf(wishes, this.policy);
      return typeof reach === 'string' ? forReach(policy, reach) : policy;
    });
  }

  /** The same, seen by a vacancy. */
  byVacancy(wishes: Wishes): Policy<AnyJobsPolicy['offer'], AnyJobsPolicy['ask']> {
    return kept(this.#flipped, wishes, () => flip(this.bySeeker(wishes)));
  }

  get vacancyIndex(): Index<VacancyRow> {
    this.#vacancyIndex ??= buildIndex(
      this.policy,
      [...this.#vacancies.keys()].map((id) => this.vacancyRow(id)),
      { trees: this.trees },
    );
    return this.#vacancyIndex;
  }

  get seekerIndex(): Index<SeekerRow> {
    this.#seekerIndex ??= buildIndex(
      flip(this.policy),
      [...this.#seekers.keys()].map((id) => this.seekerRow(id)),
      { trees: this.trees },
    );
    return this.#seekerIndex;
  }
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
