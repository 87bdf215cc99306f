import type { PlanStatus } from '../plan.js';

export interface PlannedMeeting {
  readonly meeting: string;
  readonly who: readonly string[];
  readonly slot: number;
  readonly room?: string;
  /** Number of the table in its room, from 1; absent at a stand, and where tables are not counted. */
  readonly table?: number;
  /** Whose stand it is at. */
  readonly stand?: string;
}

/**
 * Proof that no choice of meetings is worth more. Prices are whole numbers. No plan that leaves no more wanting than this one is worth
 * more than: for each participant `least × max(0, price + unmet) + (most − least) × max(0, price)`, `tables` for each table in each
 * slot that some meeting could have, and for each meeting what it is worth above the prices of those who are in it and `tables` (when it must be held: also below), less
 * `unmet` for each of the least meetings that are held (weak duality; `most` is at most the slots that somebody has).
 */
export interface TimetablePrices {
  /** In order of ids. */
  readonly participants: readonly { readonly id: string; readonly price: number }[];
  /** From 0; 0 where tables do not limit. */
  readonly tables: number;
  readonly unmet: number;
}

/** What stands in the way of a timetable. */
export type TimetableRule =
  | { readonly kind: 'meeting'; readonly meeting: string }
  | { readonly kind: 'least'; readonly participant: string; readonly least: number };

export interface TimetableConflict {
  /** These cannot all be kept. */
  readonly rules: readonly TimetableRule[];
  /** Proved: without any one of them the others can. */
  readonly minimal: boolean;
}

/** Rounds in which something is held, and why there cannot be fewer for these meetings. */
export interface Rounds {
  readonly used: number;
  readonly least: number;
  /** `participant`: somebody has so many meetings (Kőnig's bound); `tables`: so many are needed for all. */
  readonly because: 'participant' | 'tables' | 'nothing';
  readonly participant?: string;
}

/**
 * Why `worth` cannot be exceeded. `colouring`: the best choice of meetings by the prices, and rounds for all of it by Kőnig's theorem.
 * `prices`: the same choice, placed by search. `search`: every timetable was ruled out. `none`: there is only a bound.
 */
export type WorthProof = 'colouring' | 'prices' | 'search' | 'none';

export interface TimetablePlan {
  readonly status: PlanStatus;
  /** In order of slot, then id. */
  readonly meetings: readonly PlannedMeeting[];
  /** Wanted and not held, in order of ids. */
  readonly left: readonly string[];
  /** Sum over the meetings that are held. */
  readonly worth: number;
  /** No timetable is worth more, among those that leave no more wanting than this one. Absent with `impossible`. */
  readonly bound?: number;
  readonly proof: WorthProof;
  readonly prices?: TimetablePrices;
  /** Who has fewer than their least, in order of ids. Empty in a plan that is `optimal` or `complete`, unless `leaveShort` was asked. */
  readonly short: readonly { readonly participant: string; readonly least: number; readonly has: number }[];
  readonly rounds: Rounds;
  /**
   * Whether the numbers of meetings of the guests are proved as fair as can be at this worth: the worst-off has as many as possible, then
   * the next, and so on.
   */
  readonly fairProved: boolean;
  /** With `impossible`. */
  readonly conflict?: TimetableConflict;
  readonly seed: number;
  readonly steps: number;
}
