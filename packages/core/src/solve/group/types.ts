/**
 * The words in which a grouping problem is written: plain data (terms excepted), by id. Everything in it holds at once; no option
 * excludes another.
 */
export interface GroupProblem {
  /** Who must get a seat. The order does not matter to the result. */
  readonly elements: readonly GroupElement[];
  /**
   * How much good it does to seat two elements together: whole numbers, row by row in the order of `elements` (n × n, symmetric;
   * the diagonal is not read). May be negative.
   */
  readonly affinity: Int32Array;
  /** The groups one by one, or how many groups of one and the same shape. */
  readonly groups: readonly GroupShape[] | CommonGroups;
  /** Pairs that may not share a group. */
  readonly apart?: readonly (readonly [string, string])[];
  /** Sets that share a group. */
  readonly together?: readonly (readonly string[])[];
  /** Seats that are settled. */
  readonly pinned?: readonly ElementGroup[];
  /** Seats that cannot be. */
  readonly excluded?: readonly ElementGroup[];
  /** What an element gains (or loses) by sitting in one group and no other. */
  readonly preferences?: readonly (ElementGroup & { readonly points: number })[];
  /** Dates or places of which each group takes one that all its members can make. */
  readonly options?: OptionRules;
  /** Limits per group on how many of some elements it has. */
  readonly quotas?: readonly Quota[];
  /** What a group is worth as a whole, beside its pairs. */
  readonly terms?: readonly GroupTerm[];
  /**
   * What is added up (default `sum`): `sum`, the affinity of all pairs that share a group; `centred`, the same after subtracting the mean
   * of the matrix, so that larger groups are not better for being larger; `average`, over all elements, the mean affinity with
   * their companions (in units of 1 / `AVERAGE_UNIT`).
   */
  readonly objective?: Objective;
}

export type Objective = 'sum' | 'centred' | 'average';

export interface GroupElement {
  readonly id: string;
  /** How many persons it brings (default 1, at least 1): a firm that sends three takes three seats. */
  readonly seats?: number;
}

/** Limits on both ends, both included. */
export interface Bounds {
  readonly min?: number;
  readonly max?: number;
}

export interface Shape {
  /** Persons (default min 1). `target` is wished for, at `offTarget` points lost per seat above or below it (default 0). */
  readonly seats?: Bounds & { readonly target?: number; readonly offTarget?: number };
  /** Elements (firms), for hubs that count both. */
  readonly elements?: Bounds;
}

export interface GroupShape extends Shape {
  readonly id: string;
  /** Which options this group may take; all, when absent. */
  readonly options?: readonly string[];
}

/** `count` groups of one shape, named "1", "2" and so on; a range leaves the number to the solver. */
export interface CommonGroups extends Shape {
  readonly count: number | { readonly min: number; readonly max: number };
  readonly options?: readonly string[];
}

export interface ElementGroup {
  readonly element: string;
  readonly group: string;
}

export interface OptionRules {
  readonly ids: readonly string[];
  /** Who can make only some options; whoever is not listed can make all. */
  readonly can?: readonly { readonly element: string; readonly options: readonly string[] }[];
  /** Points lost when an element's group takes an option: travel time, say. Whole, at least 0. */
  readonly costs?: readonly { readonly element: string; readonly option: string; readonly points: number }[];
}

/** "At most two starters", "at least one experienced", "no woman alone": a limit on how many of `elements` a group has. */
export interface Quota extends Bounds {
  readonly id: string;
  readonly elements: readonly string[];
  /** What is counted (default elements). */
  readonly per?: 'elements' | 'seats';
  /** The minimum binds only a group that has any of them: `{ min: 2, orNone: true }` leaves nobody alone. */
  readonly orNone?: boolean;
  /** Which groups it binds; all, when absent. */
  readonly groups?: readonly string[];
}

/**
 * A value of a group as a whole, with running state: `words` whole numbers (of 32 bits) in `state` from place `at` on. Adding and
 * removing the same element in any order must lead back to the same words. `element` is a place in `problem.elements`.
 */
export interface GroupTerm {
  readonly id: string;
  readonly words: number;
  start(state: Int32Array, at: number): void;
  add(state: Int32Array, at: number, element: number): void;
  remove(state: Int32Array, at: number, element: number): void;
  /** Whole points, higher is better. Must not change the state. */
  value(state: Int32Array, at: number): number;
  /** The most that `value` can be; makes the search faster and a proof of optimality possible. */
  readonly most?: number;
}

/** Points of `average` per point of affinity: 1, 2, … 12 divide it. */
export const AVERAGE_UNIT = 27_720;

/** What a pair counts for in a group of `size` elements under `average`: two members gain 1 / (size - 1) each. */
export function averageWeight(size: number): number {
  return size < 2 ? 0 : Math.floor((4 * AVERAGE_UNIT + (size - 1)) / (2 * (size - 1)));
}
