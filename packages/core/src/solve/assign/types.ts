import type { PlanStatus } from '../plan.js';

/** What all solvers here take: a way to stop, a budget in steps (the same everywhere), a way to look on. */
export interface RunOptions {
  /** Looked at between steps; an aborted run ends with status `cancelled`. */
  readonly signal?: Pick<AbortSignal, 'aborted'>;
  /** Most steps, a whole number from 1; what a step is, each solver says. Default: each solver says. */
  readonly maxSteps?: number;
  /** Called now and then with the steps taken, and how much of the work is done where that is known. */
  readonly onProgress?: (progress: Progress) => void;
}

export interface Progress {
  readonly steps: number;
  readonly done?: number;
  readonly of?: number;
}

/** Ids, best first; ids in an inner list are tied. Whom a list leaves out, its owner does not accept. */
export type PreferenceList = readonly (string | readonly string[])[];

/** Somebody who takes at most one place. */
export interface Applicant {
  readonly id: string;
  /** Places. */
  readonly prefers: PreferenceList;
}

/** A firm, a school, a vacancy: something with seats. */
export interface Place {
  readonly id: string;
  /** Applicants. */
  readonly prefers: PreferenceList;
  /** Seats, a whole number from 0. Default 1. */
  readonly capacity?: number;
}

export interface Market {
  readonly applicants: readonly Applicant[];
  readonly places: readonly Place[];
}

/** Who goes where: an applicant's id and a place's id. */
export interface Pair {
  readonly applicant: string;
  readonly place: string;
}

/** Two who would both rather have each other than what the matching gives them. */
export interface BlockingPair extends Pair {
  /** Whom the place would let go; absent when it has a seat free. */
  readonly instead?: string;
  /** Where the applicant is now; absent when nowhere. */
  readonly from?: string;
}

/** Anything in a matching that cannot be: a seat too many, somebody placed twice, a pair that one of the two refuses. */
export interface Fault {
  readonly rule: string;
  readonly about: string;
}

/** Points of both sides for one another, for markets too large to write as lists. Row-major: `row * columns + column`. */
export interface PointMarket {
  /** Applicants. */
  readonly rows: number;
  /** Places. */
  readonly columns: number;
  /** What the place is worth to the applicant, whole numbers from 0; below 0: not acceptable. */
  readonly rowPoints: Int32Array;
  /** What the applicant is worth to the place, in the same layout. */
  readonly columnPoints: Int32Array;
  /** Seats per place. Default 1 each. */
  readonly capacities?: Int32Array;
}

/** In a matrix of weights: this pair may not be. */
export const FORBIDDEN = -(2 ** 31);

/** Weights of every pair of a row and a column. */
export interface WeightMatrix {
  readonly rows: number;
  readonly columns: number;
  /** Row-major, whole numbers; `FORBIDDEN` for a pair that may not be. To minimise costs, negate them. */
  readonly weights: Int32Array;
  /** How many columns a row may have, whole numbers from 0. Default 1 each. A pair counts once at most. */
  readonly rowCapacities?: Int32Array;
  /** How many rows a column may have. Default 1 each. */
  readonly columnCapacities?: Int32Array;
}

/**
 * `best`: the largest total; a pair of no worth is left out. `most`: as many pairs as can be, and of those plans the largest
 * total. `all-rows`: every row filled to its capacity, and of those plans the largest total.
 */
export type AssignGoal = 'best' | 'most' | 'all-rows';

/**
 * Proof that no plan is better. Prices are whole numbers; no column price is below 0, no row price below `-unfilled`. By
 * weak duality no plan is worth more than the prices of all units of capacity, plus what pairs are worth above both prices
 * of theirs; a plan that reaches this is optimal. `unfilled` is what an unfilled unit of a row costs: 0 for
 * `best`, more than any rearrangement could win for `most`, absent for `all-rows` (where row prices have no floor).
 */
export interface DualCertificate {
  readonly rowPrices: Float64Array;
  readonly columnPrices: Float64Array;
  readonly unfilled?: number;
}

/**
 * Why not every row can be filled: these rows want more units than these columns have together with the single pairs
 * that lead from these rows to other columns (Hall's condition, with capacities).
 */
export interface Shortage {
  readonly rows: readonly number[];
  readonly columns: readonly number[];
  readonly wanted: number;
  readonly available: number;
}

export interface MatrixPlan {
  readonly status: PlanStatus;
  /** Pairs in order of row, then column; `pairRows[k]` goes with `pairColumns[k]`. */
  readonly pairRows: Int32Array;
  readonly pairColumns: Int32Array;
  /** Sum of the weights. */
  readonly total: number;
  /** With `optimal`. */
  readonly certificate?: DualCertificate;
  /** With `impossible`. */
  readonly shortage?: Shortage;
  readonly steps: number;
}

/** Somebody or something with room, by name. */
export interface Party {
  readonly id: string;
  /** How many it may be paired with, a whole number from 0. Default 1. */
  readonly capacity?: number;
}

/** A pair that may be, and what it is worth: a whole number, above -2^31 and below 2^31. */
export interface WeightedPair extends Pair {
  readonly weight: number;
}

/** An assignment problem by names. A pair that is not listed may not be. */
export interface AssignmentProblem {
  readonly applicants: readonly Party[];
  readonly places: readonly Party[];
  readonly pairs: readonly WeightedPair[];
}

/** The proof of `DualCertificate`, by names, in order of ids. */
export interface PriceList {
  readonly applicants: readonly { readonly id: string; readonly price: number }[];
  readonly places: readonly { readonly id: string; readonly price: number }[];
  readonly unfilled?: number;
}

export interface AssignmentPlan {
  readonly status: PlanStatus;
  /** In order of the ids of applicants, then places. */
  readonly pairs: readonly WeightedPair[];
  readonly total: number;
  /** With `optimal`. */
  readonly prices?: PriceList;
  /** With `impossible`: these applicants together want more than these places, and single pairs elsewhere, can give. */
  readonly shortage?: {
    readonly applicants: readonly string[];
    readonly places: readonly string[];
    readonly wanted: number;
    readonly available: number;
  };
  readonly steps: number;
}

/** Somebody with hours to give. */
export interface Agent {
  readonly id: string;
  /** In the unit of `takes`, a whole number from 0. */
  readonly capacity: number;
}

/** What a task is worth with an agent and how much of the agent's capacity it takes there; whole numbers, `takes` from 0. */
export interface Fit {
  readonly agent: string;
  readonly task: string;
  readonly worth: number;
  readonly takes: number;
}

/** Tasks to divide among agents with limited hours; a fit that is not listed may not be. */
export interface GapProblem {
  readonly agents: readonly Agent[];
  readonly tasks: readonly { readonly id: string }[];
  readonly fits: readonly Fit[];
}

/**
 * Why not all tasks can be placed. `task`: this one fits nobody, even alone. `capacity`: together they take at least `wanted`,
 * and there is `available`. `searched`: every way to divide them was ruled out.
 */
export type GapReason =
  | { readonly kind: 'task'; readonly task: string }
  | { readonly kind: 'capacity'; readonly wanted: number; readonly available: number }
  | { readonly kind: 'searched' };

export interface GapPlan {
  readonly status: PlanStatus;
  /** In order of the tasks' ids. */
  readonly pairs: readonly Fit[];
  readonly total: number;
  /** No plan is worth more. Absent with `impossible`. */
  readonly bound?: number;
  /** Tasks without an agent, in order of ids. */
  readonly left: readonly string[];
  /** With `impossible`. */
  readonly reason?: GapReason;
  readonly steps: number;
}

/** Somebody who looks for one other of the same group. */
export interface Roommate {
  readonly id: string;
  /** Others of the group. */
  readonly prefers: PreferenceList;
}

export interface RoommatesPlan {
  /**
   * `optimal`: stable. `impossible`: no stable matching exists, `parties` proves it. `partial`: there are ties, and broken by
   * id they allow none; broken otherwise they may.
   */
  readonly status: PlanStatus;
  /** Each pair in order of ids, pairs in order of their first. Empty unless `optimal`. */
  readonly pairs: readonly (readonly [string, string])[];
  /** Who stays alone in every stable matching, in order of ids. */
  readonly alone: readonly string[];
  /**
   * The stable partition (J. J. M. Tan, 1991): everybody is in one party, each member likes the next at least as well as the one
   * before, and no two would rather have each other than the one before. A party of odd size from 3 proves
   * that no stable matching exists. With `impossible` and `partial`.
   */
  readonly parties?: readonly (readonly string[])[];
  /** Proposals and rotations. */
  readonly steps: number;
}

/** Two who choose together; they stand in no other list of applicants. */
export interface Couple {
  /** Two ids, in the order in which `prefers` names their places. */
  readonly members: readonly [string, string];
  /** Pairs of places, best first, `null` for nowhere. Whatever is not listed is worse than both nowhere. */
  readonly prefers: readonly (readonly [string | null, string | null])[];
}

export interface QuotaPlace extends Place {
  /** Open with fewer than this is not allowed; a whole number from 0, at most the capacity. Default 0. */
  readonly atLeast?: number;
}

/** A market in which places need a least number, and some applicants come as couples. */
export interface QuotaMarket {
  readonly applicants: readonly Applicant[];
  readonly couples?: readonly Couple[];
  /** Their lists name applicants and members of couples. */
  readonly places: readonly QuotaPlace[];
}

/**
 * Why there is no stable matching that keeps the lower quotas. `quota`: every stable matching gives this place `filled`
 * (rural hospitals theorem), fewer than `atLeast`. `shortage`: even without asking for stability these places cannot all
 * reach their quotas; together they want more than accept them. `searched`: every matching was ruled out.
 */
export type QuotaReason =
  | { readonly kind: 'quota'; readonly place: string; readonly filled: number; readonly atLeast: number }
  | {
      readonly kind: 'shortage';
      readonly places: readonly string[];
      readonly wanted: number;
      readonly available: number;
    }
  | { readonly kind: 'searched' };

export interface QuotaMatching {
  readonly status: PlanStatus;
  /** In order of the applicants' ids. With `partial` and `cancelled` what the last attempt gave, which is not stable. */
  readonly pairs: readonly Pair[];
  readonly unmatched: readonly string[];
  /** With `partial`: how many single applicants and couples could still do better together with a place. */
  readonly blocking?: number;
  /** With `partial`: places below their quota. */
  readonly short?: readonly { readonly place: string; readonly filled: number; readonly atLeast: number }[];
  readonly reason?: QuotaReason;
  readonly steps: number;
}

/** A project, a firm's case: students may work on it, one lecturer guides it. */
export interface Project {
  readonly id: string;
  /** A lecturer of this market. */
  readonly lecturer: string;
  /** Seats, a whole number from 0. Default 1. */
  readonly capacity?: number;
}

/** Somebody who guides projects and has a say in who works on them. */
export interface Lecturer {
  readonly id: string;
  /** Students. Whom the list leaves out, the lecturer does not take on. */
  readonly prefers: PreferenceList;
  /** Students over all of the lecturer's projects, a whole number from 0. Default 1. */
  readonly capacity?: number;
}

/** Students list projects; a project's places count, and so do those of the lecturer who guides it. */
export interface ProjectMarket {
  readonly students: readonly Applicant[];
  readonly projects: readonly Project[];
  readonly lecturers: readonly Lecturer[];
}

export interface ProjectMatching {
  /** `optimal`: stable. `partial` and `cancelled`: some proposals were still to be made. */
  readonly status: PlanStatus;
  /** `applicant` is a student, `place` a project; in order of the students' ids. */
  readonly pairs: readonly Pair[];
  /** Students without a project, in order of ids. */
  readonly unmatched: readonly string[];
  /** Proposals made. */
  readonly steps: number;
}
