import {
  assign,
  auditAssignment,
  auditStable,
  type BlockingPair,
  deferredAcceptance,
  type Fault,
  KoppelError,
  type PlanStatus,
  type RunOptions,
  show,
  type Status,
} from '@koppel/core';
import { rankSeekers, rankVacancies, type RankedJob } from '../match/rank.js';
import type { Combine } from '../match/reciprocal.js';
import type { Region } from '../match/region.js';
import { tied } from './tied.js';

export interface PlaceOptions extends RunOptions {
  /**
   * `stable`: deferred acceptance, each side by its own wishes; nobody finds a firm that would rather have each other.
   * `total`: the greatest sum of both sides' combined shares. `most`: as many seekers as can be, then the greatest sum.
   */
  readonly how: 'stable' | 'total' | 'most';
  /** With `stable`: the side that gets the best it can have. Default `seekers`. */
  readonly proposing?: 'seekers' | 'vacancies';
  /** Pairs that are not decided yet may be placed as well; each then says that it is open. Default false. */
  readonly open?: boolean;
  readonly combine?: Combine;
}

export interface Placement {
  readonly seeker: string;
  readonly vacancy: string;
  readonly status: Status;
  /** Both sides' certain shares, in thousandths, and together. */
  readonly seekerShare: number;
  readonly vacancyShare: number;
  readonly both: number;
}

/** Who goes where, and what an audit that shares nothing with the solver found. Proposals: people decide. */
export interface PlacePlan {
  readonly status: PlanStatus;
  readonly how: PlaceOptions['how'];
  readonly placements: readonly Placement[];
  /** Without a place: seekers for whom nothing is possible, and those who lost out. */
  readonly unplaced: readonly { readonly seeker: string; readonly possible: number }[];
  /** Seats that stay empty. */
  readonly free: readonly { readonly vacancy: string; readonly seats: number }[];
  /** Sum of `both`. */
  readonly total: number;
  readonly audit: {
    readonly sound: boolean;
    readonly faults: readonly Fault[];
    readonly blocking: readonly BlockingPair[];
  };
}

/** Divides the seats of all vacancies among the seekers of a region. The order of the input does not matter. */
export function placeAll(region: Region, options: PlaceOptions): PlacePlan {
  const { how, proposing = 'seekers', open = false, combine = 'harmonic' } = options;
  if (!['stable', 'total', 'most'].includes(how)) {
    throw new KoppelError('BAD_OPTION', [
      { pointer: '/how', found: show(how), expected: "'stable', 'total' or 'most'" },
    ]);
  }
  const unknown = open ? 'keep' : 'drop';
  const lists = new Map(
    region.seekers.map(({ id }) => [id, rankVacancies(region, id, { by: 'seeker', unknown, combine })]),
  );
  const pairs = new Map([...lists].map(([id, list]) => [id, new Map(list.map((one) => [one.id, one]))]));
  const seats = region.vacancies.map(({ id, seats: capacity = 1 }) => ({ id, capacity }));
  const run = runOptions(options);
  let chosen: readonly { readonly applicant: string; readonly place: string }[];
  let status: PlanStatus;
  let audit: PlacePlan['audit'];
  if (how === 'stable') {
    const market = {
      applicants: [...lists].map(([id, list]) => ({
        id,
        prefers: tied(list.map(({ id: place, seeker }) => ({ id: place, share: seeker.lo }))),
      })),
      places: seats.map(({ id, capacity }) => ({
        id,
        capacity,
        prefers: tied(
          rankSeekers(region, id, { by: 'vacancy', unknown, combine }).map((one) => ({
            id: one.id,
            share: one.vacancy.lo,
          })),
        ),
      })),
    };
    const found = deferredAcceptance(market, {
      ...run,
      proposing: proposing === 'seekers' ? 'applicants' : 'places',
    });
    const { faults, blocking, stable } = auditStable(market, found.pairs);
    [chosen, status, audit] = [found.pairs, found.status, { sound: stable, faults, blocking }];
  } else {
    const problem = {
      applicants: [...lists.keys()].map((id) => ({ id })),
      places: seats,
      // A pair that may be is worth something, if only that somebody has work.
      pairs: [...lists].flatMap(([applicant, list]) =>
        list.map(({ id, both }) => ({ applicant, place: id, weight: both.lo + 1 })),
      ),
    };
    const goal = how === 'total' ? 'best' : 'most';
    const found = assign(problem, { ...run, goal });
    const { faults } = auditAssignment(problem, found, goal);
    [chosen, status, audit] = [
      found.pairs,
      found.status,
      { sound: faults.length === 0, faults, blocking: [] },
    ];
  }
  const placements = chosen.map(({ applicant, place }) =>
    placement(applicant, pairs.get(applicant)?.get(place) as RankedJob),
  );
  const placed = new Set(placements.map(({ seeker }) => seeker));
  return {
    status,
    how,
    placements,
    unplaced: [...lists]
      .filter(([id]) => !placed.has(id))
      .map(([seeker, list]) => ({ seeker, possible: list.length })),
    free: seats
      .map(({ id, capacity }) => ({
        vacancy: id,
        seats: capacity - placements.filter(({ vacancy }) => vacancy === id).length,
      }))
      .filter(({ seats: left }) => left > 0),
    total: placements.reduce((sum, { both }) => sum + both, 0),
    audit,
  };
}

function placement(seeker: string, { id, status, seeker: own, vacancy, both }: RankedJob): Placement {
  return { seeker, vacancy: id, status, seekerShare: own.lo, vacancyShare: vacancy.lo, both: both.lo };
}

function runOptions({ signal, maxSteps, onProgress }: PlaceOptions): RunOptions {
  return {
    ...(signal && { signal }),
    ...(maxSteps !== undefined && { maxSteps }),
    ...(onProgress && { onProgress }),
  };
}
