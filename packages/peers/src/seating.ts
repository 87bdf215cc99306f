import { readDocument } from '@koppel/core';
import { auditGroups, type PlannedGroup } from '@koppel/core/solve/group';
import type { Pairs } from './compile/pairs.js';
import { compileProblem, type Part } from './compile/problem.js';
import type { Setting } from './compile/setting.js';
import { auditOf } from './report/card.js';
import { type Seating, seatingSchema } from './schema/plan.js';
import type { Seated } from './seat.js';

/** An earlier plan, as JSON or as `formGroups` gave it. @throws KoppelError `BAD_DOCUMENT`. */
export function readSeating(plan: unknown): Seating {
  return readDocument(seatingSchema, JSON.parse(JSON.stringify(plan ?? null)));
}

/** The earlier groups of one part, with those members that are still in it; groups that nobody is left of are gone. */
export function groupsOfPart({ groups }: Seating, { members }: Part): PlannedGroup[] {
  const here = new Set(members.map(({ id }) => id));
  return groups.flatMap(({ id, members: seated, option }) => {
    const elements = seated.map((member) => member.id).filter((member) => here.has(member));
    if (elements.length === 0) return [];
    return [{ id, elements: elements.sort(), ...(option === undefined ? {} : { option }) }];
  });
}

/** Groups as somebody made them, looked at as a plan: nothing is sought, everything is checked. */
export function seatedAs(setting: Setting, part: Part, all: Pairs, groups: readonly PlannedGroup[]): Seated {
  const head = { seed: 1, steps: 0, reproducible: true, leftOut: [] };
  const { leftOut, ...plan } = head;
  if (groups.length === 0) {
    const waiting = part.members.map(({ id }) => id);
    const compiled =
      part.members.length === 0 ? null : compileProblem(setting, part, all, { min: 1, max: 1 });
    return { part, compiled, leftOut, plan: { ...plan, status: 'partial', groups, waiting, value: 0 } };
  }
  const compiled = compileProblem(
    setting,
    part,
    all,
    groups.map(({ id }) => id),
  );
  const seats = new Set(groups.flatMap(({ elements }) => elements));
  const waiting = part.members.map(({ id }) => id).filter((id) => !seats.has(id));
  const kept = waiting.length === 0 && auditOf(compiled, groups).length === 0;
  const { value } = auditGroups(compiled.problem, { groups });
  return {
    part,
    compiled,
    leftOut,
    plan: { ...plan, status: kept ? 'complete' : 'partial', groups, waiting, value },
  };
}
