import type { PlanStatus } from '../plan.js';
import type { Applicant, Pair, PreferenceList } from './types.js';

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
