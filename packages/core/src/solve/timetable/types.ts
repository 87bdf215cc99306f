/**
 * The words in which a timetable is asked for: people, slots of one length, rooms, and the meetings that somebody wants. Plain data, by
 * id; everything in it holds at once. The order of the lists does not matter to the result.
 */
export interface TimetableProblem {
  /** How many slots there are; they are numbered from 0 and all last as long. */
  readonly slots: number;
  readonly participants: readonly Participant[];
  /** What may be held; who is in no common meeting never meets. */
  readonly meetings: readonly WantedMeeting[];
  /** Where meetings are held. Absent: anywhere, and nothing but people limits the plan. */
  readonly rooms?: readonly Room[];
  /** Slots that stay free between two meetings of one person in these two rooms; both ways. Default 0. */
  readonly walks?: readonly Walk[];
  /** Pairs that may not meet, whatever `meetings` says. */
  readonly forbidden?: readonly (readonly [string, string])[];
}

export interface Participant {
  readonly id: string;
  /**
   * `guest` and `host`, when every meeting has one of each: then the choice of meetings can be proved best, and fairness goes to the
   * guests first. Absent: one side, anybody may meet anybody.
   */
  readonly side?: 'guest' | 'host';
  /** First slot (default 0) and the slot before which they leave (default the number of slots). */
  readonly from?: number;
  readonly until?: number;
  /** Breaks and other engagements; with a room, the walk to and from it counts. */
  readonly busy?: readonly Busy[];
  /** Fewest and most meetings (default 0, and no limit but time). */
  readonly least?: number;
  readonly most?: number;
  /** A room in which they have a stand of their own: their meetings are held there, and take no table of the room. */
  readonly stand?: string;
}

/** Slots from `from` up to `until`, the last not included. */
export interface Busy {
  readonly from: number;
  readonly until: number;
  readonly room?: string;
}

export interface WantedMeeting {
  /** Default: the participants' ids with ` + ` in between. */
  readonly id?: string;
  /** One or more participants, each once. */
  readonly who: readonly string[];
  /** What it is worth to hold it, a whole number from 0 (default 1). */
  readonly worth?: number;
  /** It has to be held (default false). */
  readonly must?: boolean;
  /** Slots in which it can be; all, when absent. One slot fixes it. */
  readonly slots?: readonly number[];
  /** The room in which it has to be. */
  readonly room?: string;
}

export interface Room {
  readonly id: string;
  /** Meetings at once, those at somebody's stand apart. Default: any number. */
  readonly tables?: number;
}

export interface Walk {
  readonly from: string;
  readonly to: string;
  readonly slots: number;
}
