import { type Issue, KoppelError, readDocument } from '@koppel/core';
import { auditGroups, type PlannedGroup } from '@koppel/core/solve/group';
import type { Pairs } from './compile/pairs.js';
import { compileProblem, type Part } from './compile/problem.js';
import { byCodeUnit, checkUnique, type Setting } from './compile/setting.js';
import { auditOf } from './report/card.js';
import { type Seating, seatingSchema } from './schema/plan.js';
import type { Seated } from './seat.js';

/**
 * An earlier plan, as JSON or as `formGroups` gave it, with each group and each member in it once.
 *
 * @throws KoppelError `BAD_DOCUMENT` or `DUPLICATE_ID`.
 */
export function readSeating(plan: unknown): Seating {
  const seating = readDocument(seatingSchema, JSON.parse(JSON.stringify(plan ?? null)));
  checkUnique(seating.groups, 'groups');
  const group = new Map<string, string>();
  const issues = seating.groups.flatMap(({ id: own, members }, g) =>
    members.flatMap(({ id }, m): Issue[] => {
      const other = group.get(id);
      group.set(id, own);
      if (other === undefined) return [];
      const found = `${JSON.stringify(id)} a second time; also in group ${JSON.stringify(other)}`;
      return [{ pointer: `/groups/${g}/members/${m}/id`, found, expected: 'each member once' }];
    }),
  );
  if (issues.length > 0) throw new KoppelError('DUPLICATE_ID', issues.slice(0, 50));
  return seating;
}

/** A misspelt name must not lose anybody a seat: who is in a plan is a member, or has left. @throws KoppelError `BAD_DOCUMENT`. */
export function checkKnown({ groups }: Seating, { names, programme }: Setting): void {
  const left = new Set(programme.left);
  const issues = groups.flatMap(({ members }, g) =>
    members.flatMap(({ id }, m): Issue[] => {
      if (names.has(id) || left.has(id)) return [];
      const pointer = `/groups/${g}/members/${m}/id`;
      const hint = 'List who left under left';
      return [{ pointer, found: JSON.stringify(id), expected: 'the id of a member', hint }];
    }),
  );
  if (issues.length > 0) throw new KoppelError('BAD_DOCUMENT', issues.slice(0, 50));
}

/**
 * The earlier groups of each part, with those of their members that are in it. A group belongs to the part that has most of them, the first
 * of equals: whoever is of another part now has no seat any more. A group that nobody is left of is gone.
 */
export function groupsByPart({ groups }: Seating, parts: readonly Part[]): PlannedGroup[][] {
  const partOf = new Map(parts.flatMap(({ members }, part) => members.map(({ id }) => [id, part] as const)));
  const found = parts.map((): PlannedGroup[] => []);
  for (const { id, members, option } of groups) {
    const inPart = parts.map((_, part) => members.filter((member) => partOf.get(member.id) === part));
    const most = Math.max(0, ...inPart.map(({ length }) => length));
    if (most === 0) continue;
    const part = inPart.findIndex(({ length }) => length === most);
    const elements = (inPart[part] as typeof members).map((member) => member.id).sort();
    found[part]?.push({ id, elements, ...(option === undefined ? {} : { option }) });
  }
  return found;
}

/** The parts of a programme, but those that share a group of an earlier plan taken together: what is wrong with it can be said then. */
export function partsAsSeated({ groups }: Seating, parts: readonly Part[]): Part[] {
  let joined = [...parts];
  for (const { members } of groups) {
    const here = new Set(members.map(({ id }) => id));
    const mixed = joined.filter((part) => part.members.some(({ id }) => here.has(id)));
    if (mixed.length < 2) continue;
    const one = {
      name: mixed.map(({ name }) => name).join(', '),
      members: mixed.flatMap((part) => part.members).sort((a, b) => byCodeUnit(a.id, b.id)),
    };
    joined = joined.flatMap((part) => (part === mixed[0] ? [one] : mixed.includes(part) ? [] : [part]));
  }
  return joined;
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
