import type { PlanStatus } from '../plan.js';

/** One seat of a group: what the solver hands over, and all that the audit reads. */
export interface PlannedGroup {
  readonly id: string;
  /** Ids of its elements, sorted. */
  readonly elements: readonly string[];
  /** The option it takes, when the problem has options. */
  readonly option?: string;
}

/** A rule of a problem by what it is about; `null` group: it holds for all groups of one shape. */
export type GroupRule =
  | { readonly kind: 'apart'; readonly elements: readonly [string, string] }
  | { readonly kind: 'together'; readonly elements: readonly string[] }
  | { readonly kind: 'pinned' | 'excluded'; readonly element: string; readonly group: string }
  | { readonly kind: 'count'; readonly bound: 'min' | 'max'; readonly limit: number }
  | {
      readonly kind: 'seats' | 'elements';
      readonly bound: 'min' | 'max';
      readonly group: string | null;
      readonly limit: number;
    }
  | { readonly kind: 'quota'; readonly quota: string; readonly bound: 'min' | 'max'; readonly limit: number }
  | { readonly kind: 'available'; readonly element: string }
  | { readonly kind: 'offered'; readonly group: string | null };

export interface GroupPlan {
  /** `cancelled`: the best so far, which keeps every rule unless somebody waits. `impossible`: `conflict` says why. */
  readonly status: PlanStatus;
  readonly groups: readonly PlannedGroup[];
  /** Elements without a seat, sorted; empty when the plan is complete. */
  readonly waiting: readonly string[];
  /** What the groups are worth, by the objective of the problem. */
  readonly value: number;
  /** No plan is worth more than this; absent where no bound is known. */
  readonly bound?: number;
  /** For `impossible`: rules that cannot all be kept; each of them is needed for that when `minimal`. */
  readonly conflict?: GroupConflict;
  readonly seed: number;
  /** Steps of the search that were taken. */
  readonly steps: number;
  /** The same problem, seed and budget give the same plan. False when time decided. */
  readonly reproducible: boolean;
}

export interface GroupConflict {
  readonly rules: readonly GroupRule[];
  /** Proved: without any one of the rules the others can be kept. */
  readonly minimal: boolean;
}
