import { auditGeneralised, generalisedAssignment, type Fault, type PlanStatus } from '@koppel/core';
import { rankVacancies } from '../match/rank.js';
import type { Region } from '../match/region.js';

export interface GroupPlacement {
  readonly group: string;
  readonly internship: string;
  readonly students: readonly string[];
  /** Guidance that the group takes from the firm. */
  readonly hours: number;
  readonly both: number;
}

export interface GroupPlan {
  readonly status: PlanStatus;
  readonly placements: readonly GroupPlacement[];
  /** Groups without a place, and which internships suit all of their students. */
  readonly unplaced: readonly { readonly group: string; readonly suits: readonly string[] }[];
  readonly faults: readonly Fault[];
}

export interface GroupOptions {
  /** Guidance per student of this kind of internship: 24 hours in the TechPack internship (Platform31, 2019). */
  readonly hoursPerStudent: number;
  readonly maxSteps?: number;
}

/**
 * Students who come as a group go to one firm, which must have the guidance hours for all of them (JV-09): generalised
 * assignment, exact for small regions and with a bound beyond. A group fits where every student does and its size suits.
 */
export function placeGroups(region: Region, { hoursPerStudent, maxSteps }: GroupOptions): GroupPlan {
  const groups = new Map<string, string[]>();
  for (const { id, study } of region.seekers) {
    if (study?.group !== undefined) groups.set(study.group, [...(groups.get(study.group) ?? []), id]);
  }
  const internships = region.vacancies.filter(
    ({ internship }) => internship?.guidanceCapacityHours !== undefined,
  );
  const ranked = new Map(
    [...groups.values()]
      .flat()
      .map((id) => [
        id,
        new Map(rankVacancies(region, id, { unknown: 'drop' }).map((one) => [one.id, one.both.lo])),
      ]),
  );
  const fits = [...groups].flatMap(([group, students]) =>
    internships.flatMap(({ id, internship }) => {
      const size = internship?.group;
      if (size !== undefined && (students.length < size.least || students.length > size.most)) return [];
      const shares = students.map((student) => ranked.get(student)?.get(id));
      if (shares.some((share) => share === undefined)) return [];
      // A student placed is worth something, if only that there is a place.
      const worth = (shares as number[]).reduce((sum, share) => sum + share + 1, 0);
      return [{ agent: id, task: group, worth, takes: Math.ceil(students.length * hoursPerStudent) }];
    }),
  );
  const problem = {
    agents: internships.map(({ id, internship }) => ({
      id,
      capacity: internship?.guidanceCapacityHours as number,
    })),
    // A group that fits nowhere would make the whole plan impossible; it is reported beside it.
    tasks: [...groups.keys()]
      .filter((group) => fits.some(({ task }) => task === group))
      .map((id) => ({ id })),
    fits,
  };
  const options = { leaveOut: true, ...(maxSteps !== undefined && { maxSteps }) };
  const plan = generalisedAssignment(problem, options);
  const faults = auditGeneralised(problem, plan, true);
  const placed = new Set(plan.pairs.map(({ task }) => task));
  return {
    status: plan.status,
    placements: plan.pairs.map(({ agent, task, takes, worth }) => ({
      group: task,
      internship: agent,
      students: [...(groups.get(task) ?? [])].sort(),
      hours: takes,
      both: worth - (groups.get(task) ?? []).length,
    })),
    unplaced: [...groups.keys()]
      .filter((group) => !placed.has(group))
      .sort()
      .map((group) => ({
        group,
        suits: fits
          .filter(({ task }) => task === group)
          .map(({ agent }) => agent)
          .sort(),
      })),
    faults,
  };
}
