import { type Language, type PlanStatus, readDocument, type RunOptions } from '@koppel/core';
import {
  auditTimetable,
  planTimetable,
  type TimetableFault,
  type TimetableOptions,
} from '@koppel/core/solve/timetable';
import { pitchesSchema } from '../schema/sessions.js';
import { sessionWords } from './words.js';

export interface PitchMeeting {
  readonly pitcher: string;
  readonly listener: string;
  readonly slot: number;
  /** Minutes after the beginning. */
  readonly fromMinute: number;
  /** The asks that the listener can answer. */
  readonly about: readonly string[];
}

export interface PitchPlan {
  readonly status: PlanStatus;
  /** In order of slot, then listener. */
  readonly meetings: readonly PitchMeeting[];
  readonly worth: number;
  readonly bound?: number;
  /** Asks for which nobody here has an answer. */
  readonly unanswered: readonly { readonly pitcher: string; readonly topic: string }[];
  /** What is left to do, and it is the organiser who does it: nothing is asked of entrepreneurs but to be there (EV-08). */
  readonly forOrganiser: readonly string[];
  /** Minutes that each pitcher is asked for. */
  readonly minutes: readonly { readonly pitcher: string; readonly minutes: number }[];
  readonly faults: readonly TimetableFault[];
}

/**
 * Speed dates after a round of pitches: who has an explicit ask meets those in the audience who can answer it (EV-05). Both
 * sides state what they ask and know once, and get a finished schedule; everything that is missing is the organiser's to find out.
 *
 * @throws KoppelError `BAD_DOCUMENT`
 */
export function planPitches(
  given: unknown,
  language: Language,
  options: RunOptions & Pick<TimetableOptions, 'seed' | 'moves'> = {},
): PitchPlan {
  const {
    slots,
    slotMinutes,
    mostPerPitcher = slots,
    mostPerListener = slots,
    pitchers,
    audience,
  } = readDocument(pitchesSchema, given);
  const words = sessionWords[language];
  const answers = (topic: string, list: readonly string[] = []): boolean => list.includes(topic);
  const pairs = pitchers.flatMap(({ id: pitcher, asks = [] }) =>
    audience.flatMap(({ id: listener, answers: can, apart = [] }) => {
      const shared = asks.filter(({ topic }) => answers(topic, can));
      if (shared.length === 0 || apart.includes(pitcher)) return [];
      const worth = shared.reduce((sum, { weight = 1 }) => sum + weight, 0);
      return [{ pitcher, listener, worth, about: [...new Set(shared.map(({ topic }) => topic))].sort() }];
    }),
  );
  const idOf = (pitcher: string, listener: string): string => JSON.stringify([pitcher, listener]);
  const problem = {
    slots,
    participants: [
      ...pitchers.map(({ id }) => ({ id: `p ${id}`, side: 'guest' as const, most: mostPerPitcher })),
      ...audience.map(({ id }) => ({ id: `a ${id}`, side: 'host' as const, most: mostPerListener })),
    ],
    meetings: pairs.map(({ pitcher, listener, worth }) => ({
      id: idOf(pitcher, listener),
      who: [`p ${pitcher}`, `a ${listener}`],
      worth,
    })),
  };
  const plan = planTimetable(problem, options);
  const pairOf = new Map(pairs.map((one) => [idOf(one.pitcher, one.listener), one]));
  const meetings = plan.meetings
    .map(({ meeting, slot }) => ({
      ...(pairOf.get(meeting) as (typeof pairs)[number]),
      slot,
      fromMinute: slot * slotMinutes,
    }))
    .map(({ worth: _, ...one }) => one)
    .sort((a, b) => a.slot - b.slot || (a.listener < b.listener ? -1 : 1));
  const sorted = [...pitchers].sort((a, b) => (a.id < b.id ? -1 : 1));
  const unanswered = sorted.flatMap(({ id, asks = [] }) =>
    asks
      .filter(({ topic }) => !audience.some((one) => answers(topic, one.answers)))
      .map(({ topic }) => ({ pitcher: id, topic })),
  );
  return {
    status: plan.status,
    meetings,
    worth: plan.worth,
    ...(plan.bound !== undefined && { bound: plan.bound }),
    unanswered,
    forOrganiser: [
      ...unanswered.map(({ pitcher, topic }) => words.invite(nameOf(pitchers, pitcher), topic)),
      ...sorted
        .filter(({ asks = [] }) => asks.length === 0)
        .map(({ id }) => words.findOutAsk(nameOf(pitchers, id))),
      ...[...audience]
        .filter((one) => one.answers === undefined)
        .sort((a, b) => (a.id < b.id ? -1 : 1))
        .map(({ id }) => words.findOutAnswers(nameOf(audience, id))),
    ],
    minutes: sorted.map(({ id }) => ({
      pitcher: id,
      minutes: slotMinutes * meetings.filter(({ pitcher }) => pitcher === id).length,
    })),
    faults: auditTimetable(problem, plan).faults,
  };
}

function nameOf(
  list: readonly { readonly id: string; readonly name?: string | undefined }[],
  id: string,
): string {
  return list.find((one) => one.id === id)?.name ?? id;
}
