import {
  allocateProjects,
  assign,
  auditAssignment,
  auditProjects,
  type BlockingPair,
  type Fault,
  type PlanStatus,
  readDocument,
} from '@koppel/core';
import { rankVacancies, type RankedJob } from '../match/rank.js';
import type { Region } from '../match/region.js';
import { type Lecturer, lecturersSchema } from '../schema/lecturer.js';
import type { Vacancy } from '../schema/vacancy.js';
import { tied } from './tied.js';

export interface CasePlacement {
  readonly team: string;
  readonly students: readonly string[];
  readonly case: string;
  readonly lecturer: string;
}

/** Teams, cases and who guides them, and what audits that share nothing with the solvers found. Proposals: people decide. */
export interface CasePlan {
  readonly status: PlanStatus;
  readonly placements: readonly CasePlacement[];
  readonly unplaced: readonly { readonly team: string; readonly suits: readonly string[] }[];
  /** Who guides which case, with a team or without one. */
  readonly guides: readonly { readonly case: string; readonly lecturer: string }[];
  /** Cases that nobody can guide: not the discipline, not the level, or no room. */
  readonly unguided: readonly string[];
  readonly audit: { readonly faults: readonly Fault[]; readonly blocking: readonly BlockingPair[] };
}

/**
 * Student teams and lecturers on firms' cases, by discipline and level (CO-11; KennisTraject, SPP, TechPack). First every case
 * gets a lecturer of its discipline and level: as many cases as can be, then the most disciplines in common. Then teams go to
 * cases, stable for teams and lecturers (the student–project allocation problem): a team by its students' wishes, a
 * lecturer by how well a team suits the cases. A team is a group of students, or one who has no group; it goes
 * where all of its students can, and where its size suits.
 *
 * @param given `{ lecturers }`, checked here.
 * @throws KoppelError `BAD_DOCUMENT`, `BAD_VALUE` for a case whose own lecturer is not among them, `DUPLICATE_ID`.
 */
export function placeOnCases(region: Region, given: { readonly lecturers: unknown }): CasePlan {
  const { lecturers } = readDocument(lecturersSchema, { lecturers: given.lecturers });
  const cases = region.vacancies.filter(({ internship }) =>
    internship?.kinds.some((kind) => kind === 'research-question' || kind === 'graduation'),
  );
  const { guideOf, faults } = guidesOf(cases, lecturers);
  const guided = cases.filter(({ id }) => guideOf.has(id));
  const teams = teamsOf(region, guided);
  const suitsIn = (id: string, own: (one: Vacancy) => boolean): number =>
    Math.max(-1, ...guided.filter(own).flatMap((one) => teams.get(id)?.suits.get(one.id)?.vacancy ?? []));
  const market = {
    students: [...teams].map(([id, { suits }]) => ({
      id,
      prefers: tied([...suits].map(([place, { seeker }]) => ({ id: place, share: seeker }))),
    })),
    projects: guided.map(({ id, seats }) => ({
      id,
      lecturer: guideOf.get(id) as string,
      ...(seats !== undefined && { capacity: seats }),
    })),
    lecturers: lecturers.map(({ id, cases: most = 1, teams: room = most }) => ({
      id,
      capacity: room,
      prefers: tied(
        [...teams.keys()]
          .map((team) => ({ id: team, share: suitsIn(team, (one) => guideOf.get(one.id) === id) }))
          .filter(({ share }) => share >= 0),
      ),
    })),
  };
  const plan = allocateProjects(market);
  const audit = auditProjects(market, plan.pairs);
  return {
    status: plan.status,
    placements: plan.pairs.map(({ applicant, place }) => ({
      team: applicant,
      students: teams.get(applicant)?.students ?? [],
      case: place,
      lecturer: guideOf.get(place) as string,
    })),
    unplaced: plan.unmatched.map((team) => ({
      team,
      suits: [...(teams.get(team)?.suits.keys() ?? [])].sort(),
    })),
    guides: guided.map(({ id }) => ({ case: id, lecturer: guideOf.get(id) as string })),
    unguided: cases.filter(({ id }) => !guideOf.has(id)).map(({ id }) => id),
    audit: { faults: [...faults, ...audit.faults], blocking: audit.blocking },
  };
}

/** A lecturer for every case that can have one. A lecturer that the case names itself needs no discipline in common. */
function guidesOf(cases: readonly Vacancy[], lecturers: readonly Lecturer[]) {
  const pairs = cases.flatMap(({ id, internship, disciplines = [] }) => {
    const fields = [...new Set([...(internship?.directions ?? []), ...disciplines])];
    const named = internship?.lecturer;
    return lecturers.flatMap((one) => {
      if (named !== undefined && one.id !== named) return [];
      const { levels = [] } = internship ?? {};
      if (
        levels.length > 0 &&
        one.levels !== undefined &&
        !one.levels.some((level) => levels.includes(level))
      )
        return [];
      const common = fields.filter((field) => one.disciplines.includes(field)).length;
      if (fields.length > 0 && common === 0 && named === undefined) return [];
      return [{ applicant: id, place: one.id, weight: common + 1 }];
    });
  });
  const problem = {
    applicants: cases.map(({ id }) => ({ id })),
    places: lecturers.map(({ id, cases: capacity = 1 }) => ({ id, capacity })),
    pairs,
  };
  const plan = assign(problem, { goal: 'most' });
  const { faults } = auditAssignment(problem, plan, 'most');
  return { guideOf: new Map(plan.pairs.map(({ applicant, place }) => [applicant, place])), faults };
}

interface Team {
  readonly students: readonly string[];
  /** Per case that all students can do, the sums of both sides' certain shares. */
  readonly suits: ReadonlyMap<string, { readonly seeker: number; readonly vacancy: number }>;
}

function teamsOf(region: Region, cases: readonly Vacancy[]): ReadonlyMap<string, Team> {
  const members = new Map<string, string[]>();
  for (const { id, study } of region.seekers) {
    if (study === undefined) continue;
    const team = study.group ?? id;
    members.set(team, [...(members.get(team) ?? []), id]);
  }
  return new Map(
    [...members].map(([team, students]) => {
      const lists = students.map(
        (id) => new Map(rankVacancies(region, id, { unknown: 'drop' }).map((one) => [one.id, one])),
      );
      const suits = cases.flatMap(({ id, internship }) => {
        const size = internship?.group;
        if (size !== undefined && (students.length < size.least || students.length > size.most)) return [];
        const found = lists.flatMap((list) => list.get(id) ?? []);
        if (found.length < students.length) return [];
        const sum = (of: (one: RankedJob) => number): number =>
          Math.floor(found.reduce((total, one) => total + of(one), 0) / found.length);
        return [
          [id, { seeker: sum((one) => one.seeker.lo), vacancy: sum((one) => one.vacancy.lo) }] as const,
        ];
      });
      return [team, { students, suits: new Map(suits) }] as const;
    }),
  );
}
