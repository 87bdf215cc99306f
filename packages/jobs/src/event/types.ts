import type { PlanStatus, Text } from '@koppel/core';
import type { Rounds, TimetableConflict, TimetableFault, WorthProof } from '@koppel/core/solve/timetable';
import type { comers } from '../schema/event.js';
import type { Stand, WorkshopSeat } from './seats.js';

/** A meeting with its place and time. */
export interface EventMeeting {
  readonly seeker: string;
  readonly firm: string;
  /** The vacancy to talk about; absent when none fits yet. */
  readonly vacancy?: string;
  readonly fit: 'fits' | 'open' | 'none';
  /** The seeker, the firm or both asked for it. */
  readonly asked: boolean;
  readonly both: number;
  readonly from: string;
  readonly until: string;
  readonly room: string;
  readonly stand: number;
}

/** Somebody with fewer meetings than the least number, and how many firms they could meet at all. */
export interface TooFew {
  readonly side: 'seeker' | 'firm';
  readonly who: string;
  readonly least: number;
  readonly has: number;
  readonly possible: number;
}

export interface EventFault {
  readonly rule:
    | TimetableFault['rule']
    | 'only seekers themselves'
    | 'one equal stand each'
    | 'a workshop seat'
    | 'times';
  readonly about: string;
}

/** The timetable of an event: a proposal, which people may change and have checked again. */
export interface EventPlan {
  readonly event: string;
  readonly title: Text;
  readonly day: string;
  readonly status: PlanStatus;
  readonly proof: WorthProof;
  /** Sum of what the meetings are worth, what no plan can exceed, and how far that is, in thousandths of the bound, rounded up. */
  readonly worth: number;
  readonly bound?: number;
  readonly gap?: number;
  readonly rounds: Rounds;
  readonly fairProved: boolean;
  /** In order of time, then firm. */
  readonly meetings: readonly EventMeeting[];
  readonly stands: readonly Stand[];
  readonly workshops: readonly WorkshopSeat[];
  /** Who asked for a workshop and has no seat. */
  readonly workshopsFull: readonly string[];
  /** Entries of somebody who comes in a seeker's place: no meetings are planned for them. */
  readonly notAdmitted: readonly {
    readonly seeker: string;
    readonly by: Exclude<(typeof comers)[number], 'self'>;
  }[];
  /** Firms that send a recruiter: a manager or a future colleague would do better. */
  readonly recruiters: readonly string[];
  /** Firms without a vacancy among those that were given. */
  readonly withoutVacancy: readonly string[];
  readonly tooFew: readonly TooFew[];
  /** How many seekers have so many meetings, fewest first. */
  readonly perSeeker: readonly { readonly meetings: number; readonly seekers: number }[];
  readonly perFirm: readonly { readonly meetings: number; readonly firms: number }[];
  /** With `impossible`: what cannot be kept together. */
  readonly conflict?: TimetableConflict;
  readonly audit: {
    readonly sound: boolean;
    readonly proven: boolean;
    readonly faults: readonly EventFault[];
  };
}
