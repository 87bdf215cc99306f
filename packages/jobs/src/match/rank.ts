import { KoppelError, rank, type Ranked, type Status } from '@koppel/core';
import { type Combine, type Interval, reciprocal } from './reciprocal.js';
import type { Region, Wishes } from './region.js';

export interface JobRankOptions {
  /** How many; all by default. */
  readonly limit?: number;
  /**
   * What orders the list. `both`: the points of both sides added up, straight from the index (the default). `seeker`,
   * `vacancy`: the wishes of that side alone. `reciprocal`: both shares combined, see `combine`.
   */
  readonly by?: Wishes | 'reciprocal';
  readonly combine?: Combine;
  /** Pairs in which a demand is not decided yet. Default 'keep'. */
  readonly unknown?: 'keep' | 'drop';
  /** Pairs in which a demand is not met, for a list that says why not. Default 'drop'. */
  readonly ineligible?: 'keep' | 'drop';
}

/** One place in a list, the same facts whichever side looks. The verdict stands beside the points, never in them. */
export interface RankedJob {
  readonly id: string;
  readonly status: Status;
  readonly points: number;
  /** What is not known could still add this many. */
  readonly openPoints: number;
  readonly outOf: number;
  /** What each side's wishes come to in thousandths, and both together. */
  readonly seeker: Interval;
  readonly vacancy: Interval;
  readonly both: Interval;
}

/** Vacancies for a seeker, best first, ties by id. */
export function rankVacancies(
  region: Region,
  seeker: string,
  options: JobRankOptions = {},
): readonly RankedJob[] {
  const ask = region.seekerRow(seeker);
  return ranked(
    options,
    (wishes, limit) =>
      rank(region.bySeeker(wishes, ask.reach), ask, region.vacancyIndex, given(region, options, limit)),
    (wishes, ids) => {
      const rows = ids.map((id) => region.vacancyRow(id));
      return rank(region.bySeeker(wishes), ask, rows, { ...given(region, options), trees: region.trees });
    },
  );
}

/** Seekers for a vacancy, by the same policy turned round: the points of a pair are the same from either side. */
export function rankSeekers(
  region: Region,
  vacancy: string,
  options: JobRankOptions = {},
): readonly RankedJob[] {
  const ask = region.vacancyRow(vacancy);
  return ranked(
    options,
    (wishes, limit) => rank(region.byVacancy(wishes), ask, region.seekerIndex, given(region, options, limit)),
    (wishes, ids) => {
      const rows = ids.map((id) => region.seekerRow(id));
      return rank(region.byVacancy(wishes), ask, rows, { ...given(region, options), trees: region.trees });
    },
  );
}

const FEW = 100;

type Points = Omit<Ranked, 'offer'>;

function given(region: Region, { unknown = 'keep', ineligible = 'drop' }: JobRankOptions, limit?: number) {
  return { now: region.now, unknown, ineligible, ...(limit !== undefined && { limit }) };
}

function ranked(
  { by = 'both', combine = 'harmonic', limit }: JobRankOptions,
  all: (wishes: Wishes, limit?: number) => readonly Points[],
  some: (wishes: Wishes, ids: readonly string[]) => readonly Points[],
): readonly RankedJob[] {
  if (!['both', 'seeker', 'vacancy', 'reciprocal'].includes(by)) {
    throw new KoppelError('BAD_OPTION', [
      { pointer: '/by', found: JSON.stringify(by), expected: "'both', 'seeker', 'vacancy' or 'reciprocal'" },
    ]);
  }
  if (by !== 'reciprocal') {
    const first = all(by, limit);
    // The rows of a short list are read once more for the other side; for a long one its own order is worked out.
    const few = limit !== undefined && limit <= FEW;
    const of = (wishes: Wishes): ReadonlyMap<string, Points> => {
      const list =
        wishes === by
          ? first
          : few
            ? some(
                wishes,
                first.map(({ id }) => id),
              )
            : all(wishes);
      return new Map(list.map((points) => [points.id, points]));
    };
    const [seekers, vacancies] = [of('seeker'), of('vacancy')];
    return first.map((points) => {
      const [seeker, vacancy] = [seekers.get(points.id), vacancies.get(points.id)];
      return shown(points, seeker as Points, vacancy as Points, combine);
    });
  }
  // Neither side's order bounds that of both together, so all pairs that may be are looked at.
  const ofVacancy = new Map(all('vacancy').map((points) => [points.id, points]));
  const ofBoth = new Map(all('both').map((points) => [points.id, points]));
  const pairs = all('seeker').map((points) =>
    shown(ofBoth.get(points.id) as Points, points, ofVacancy.get(points.id) as Points, combine),
  );
  pairs.sort((a, b) => b.both.lo - a.both.lo || b.points - a.points || (a.id < b.id ? -1 : 1));
  return limit === undefined ? pairs : pairs.slice(0, limit);
}

function shown(points: Points, seeker: Points, vacancy: Points, combine: Combine): RankedJob {
  const { id, status, openPoints, outOf } = points;
  return { id, status, points: points.points, openPoints, outOf, ...reciprocal(seeker, vacancy, combine) };
}
