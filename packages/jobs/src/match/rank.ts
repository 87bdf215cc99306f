import {
  type Fields,
  KoppelError,
  type Policy,
  rank,
  type Ranked,
  type RecordOf,
  show,
  type Status,
  wishesOf,
} from '@koppel/core';
import { type Combine, type Interval, reciprocal, type SidePoints } from './reciprocal.js';
import type { Region, Section, Wishes } from './region.js';
import type { Known } from './settle.js';
import { sidesOf } from './sides.js';

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
  const { reach } = ask;
  return ranked(region, options, region.vacancySections, ask, (wishes, known) =>
    region.bySeeker(wishes, { ask: { reach }, ...known }),
  );
}

/** Seekers for a vacancy, by the same policy turned round: the points of a pair are the same from either side. */
export function rankSeekers(
  region: Region,
  vacancy: string,
  options: JobRankOptions = {},
): readonly RankedJob[] {
  const ask = region.vacancyRow(vacancy);
  const { remote } = ask;
  return ranked(region, options, region.seekerSections, ask, (wishes, known) =>
    region.byVacancy(wishes, { offer: { remote }, ...known }),
  );
}

type PolicyOf<A extends Fields> = (wishes: Wishes, known: Known) => Policy<A>;

function ranked<A extends Fields, R extends object>(
  { now }: Region,
  options: JobRankOptions,
  sections: readonly Section<R>[],
  ask: RecordOf<A>,
  policyOf: PolicyOf<A>,
): readonly RankedJob[] {
  const { combine = 'harmonic', limit, unknown = 'keep', ineligible = 'drop' } = options;
  const by = checkedBy(options.by);
  // Neither side's order bounds that of both together, so then all pairs that may be are looked at.
  const cut = by === 'reciprocal' ? undefined : limit;
  const found = sections.flatMap((section) => {
    const of = policyOf(by === 'reciprocal' ? 'both' : by, section.known);
    const most = cut === undefined ? {} : { limit: cut };
    return rank(of, ask, section.index, { now, unknown, ineligible, ...most }).map((points) => ({
      points,
      section,
    }));
  });
  found.sort((a, b) => b.points.points - a.points.points || byId(a.points, b.points));
  const kept = cut === undefined ? found : found.slice(0, cut);
  const jobs = sections.flatMap((section) => {
    const own = kept.flatMap((one) => (one.section === section ? [one.points] : []));
    const ids = own.map(({ id }) => id);
    const wishes = wishesOf(policyOf('both', section.known), ask, section.index, ids, { now });
    return own.map((points, at) => shown(points, sidesOf(wishes[at] ?? []), combine));
  });
  const order = new Map(kept.map(({ points }, place) => [points.id, place]));
  const place = ({ id }: RankedJob): number => order.get(id) as number;
  if (by !== 'reciprocal') return jobs.sort((a, b) => place(a) - place(b));
  jobs.sort((a, b) => b.both.lo - a.both.lo || place(a) - place(b));
  return limit === undefined ? jobs : jobs.slice(0, limit);
}

const orders = ['both', 'seeker', 'vacancy', 'reciprocal'] as const;

function checkedBy(by: JobRankOptions['by'] = 'both'): (typeof orders)[number] {
  if (orders.includes(by)) return by;
  throw new KoppelError('BAD_OPTION', [
    { pointer: '/by', found: show(by), expected: "'both', 'seeker', 'vacancy' or 'reciprocal'" },
  ]);
}

function byId(a: { readonly id: string }, b: { readonly id: string }): number {
  return a.id < b.id ? -1 : 1;
}

function shown(
  { id, status, points, openPoints, outOf }: Ranked,
  { seeker, vacancy }: Readonly<Record<'seeker' | 'vacancy', SidePoints>>,
  combine: Combine,
): RankedJob {
  return { id, status, points, openPoints, outOf, ...reciprocal(seeker, vacancy, combine) };
}
