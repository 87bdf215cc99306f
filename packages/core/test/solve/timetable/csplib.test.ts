// CSPLib problem 046 (meeting scheduling, U. Shapen, R. Zivan and A. Meisels): 13 instances of its site with their status.
import { describe, expect, test } from 'vitest';
import { auditTimetable, planTimetable, type TimetableProblem } from '@koppel/core/solve/timetable';
import { absent, readData } from '../assign/shared.js';

interface Instance {
  readonly id: number;
  readonly meetings: number;
  readonly agents: Readonly<Record<string, readonly number[]>>;
  readonly timeslots: number;
  readonly distance: readonly (readonly number[])[];
  readonly publishedStatus: string;
}

const two = (k: number): string => String(k).padStart(2, '0');

/** A room per meeting; |t - u| - 1 < distance is a conflict, which is what a walk between two rooms says. */
function problemOf({ meetings, agents, timeslots, distance }: Instance): TimetableProblem {
  const attended = Array.from({ length: meetings }, (_, m) => m).filter((m) =>
    Object.values(agents).some((own) => own.includes(m)),
  );
  return {
    slots: timeslots,
    participants: Object.keys(agents).map((id) => ({ id })),
    rooms: distance.map((_, m) => ({ id: two(m) })),
    walks: distance.flatMap((row, a) => row.map((slots, b) => ({ from: two(a), to: two(b), slots }))),
    meetings: attended.map((m) => ({
      id: two(m),
      who: Object.keys(agents).filter((id) => agents[id]!.includes(m)),
      room: two(m),
      must: true,
    })),
  };
}

describe(`CSPLib 046${absent ? ` (skipped: ${absent})` : ''}`, () => {
  const instances: readonly Instance[] = absent ? [] : readData('jobs/meetings/csplib046_dev.json');
  test.skipIf(absent)('13 instances', () => expect(instances).toHaveLength(13));
  test.each(instances)('instance $id: $publishedStatus', (instance) => {
    const problem = problemOf(instance);
    const plan = planTimetable(problem);
    expect(auditTimetable(problem, plan).faults).toEqual([]);
    if (instance.publishedStatus === 'satisfiable') {
      expect(plan.status).toBe('optimal');
      expect(plan.left).toEqual([]);
      return;
    }
    expect(plan.status).toBe('impossible');
    expect(plan.conflict?.minimal).toBe(true);
    // Without any one of the meetings in the conflict the others can be held.
    const core = plan.conflict!.rules.map((rule) => (rule.kind === 'meeting' ? rule.meeting : ''));
    for (const spared of core) {
      const rest = problem.meetings.filter(({ id }) => core.includes(id!) && id !== spared);
      expect(planTimetable({ ...problem, meetings: rest }).left).toEqual([]);
    }
  });
});
