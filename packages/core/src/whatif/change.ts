import type { Said } from './said.js';

/** One thing that would have to be otherwise. Plain JSON. */
export type Change =
  | WaitChange
  | SupposeChange
  | GetChange
  | NumberChange
  | BecomeChange
  | MoveChange
  | JudgeChange;

interface Costly {
  readonly cost: number;
}

/** Time passes: on `until` a date is long enough ago, or a window opens. */
export interface WaitChange extends Costly {
  readonly kind: 'wait';
  /** The first day on which it is so, YYYY-MM-DD. */
  readonly until: string;
  readonly days: number;
  /** What is complete on that day: so many years, months or days since the day in a field. */
  readonly since: readonly { readonly field: string; readonly amount: number; readonly unit: Unit }[];
}

export type Unit = 'years' | 'months' | 'days';

/** Something that is not known turns out to be so: nothing has to be done, only asked. */
export interface SupposeChange extends Costly {
  readonly kind: 'suppose';
  readonly field: string;
  readonly about?: string;
  readonly said: Said;
}

/** Something that is not so comes about (`get`), or something that is so ends (`give-up`). */
export interface GetChange extends Costly {
  readonly kind: 'get' | 'give-up';
  readonly field: string;
  readonly about: string;
}

/** A number goes up or down, by no more than it has to. */
export interface NumberChange extends Costly {
  readonly kind: 'more' | 'less';
  readonly field: string;
  readonly to: number;
  readonly by: number;
}

/** A category or a flag gets another value. */
export interface BecomeChange extends Costly {
  readonly kind: 'become';
  readonly field: string;
  readonly said: Said;
}

/** The one place or branch that something lies in becomes another. */
export interface MoveChange extends Costly {
  readonly kind: 'move';
  readonly field: string;
  readonly about: string;
}

/** A person who has not judged yet says that it is met. */
export interface JudgeChange extends Costly {
  readonly kind: 'judge';
  readonly field: string;
  readonly condition: string;
  readonly by: string;
}

export type ChangeKind = Change['kind'];

/**
 * What a change costs, in steps of effort that can be added up. The order says what is proposed first: find out before
 * asking somebody to judge, that before waiting, and waiting before changing the firm.
 */
export const changeCosts = {
  /** Something unknown turns out to be so. */
  suppose: 1,
  /** Somebody judges. */
  judge: 2,
  /** Waiting, and one more for every full half year of it. */
  wait: 3,
  /** Something that is not so comes about. */
  get: 4,
  /** A number changes: and one more for every started tenth of what it was, ten at most. */
  more: 4,
  less: 4,
  /** Something that is so ends. */
  'give-up': 5,
  become: 6,
  /** Going elsewhere. */
  move: 12,
} as const satisfies Readonly<Record<ChangeKind, number>>;

/** Days in half a year, by which waiting costs more. */
export const HALF_YEAR_DAYS = 183;

/** Which changes of a field may be proposed when its value is known. What is unknown can always turn out well. */
export interface ChangeRule {
  /**
   * `free`: any; `up` and `down` for numbers; `never`: what it is, it is. Default `free`; dates never change, and
   * neither do places, windows and limits.
   */
  readonly change?: 'free' | 'up' | 'down' | 'never';
  /** Names that never change, though others of the field may: what a firm is by birth. */
  readonly fixed?: readonly string[];
  /** A number changes by multiples of this: 1 for people. Default 0.001. */
  readonly step?: number;
  /** For tags of which only one holds at a time: a change replaces it, as moving does. Default false. */
  readonly one?: boolean;
  /** All the names there are, for a category. */
  readonly names?: readonly string[];
}

export type ChangeRules = Readonly<Record<string, ChangeRule>>;
