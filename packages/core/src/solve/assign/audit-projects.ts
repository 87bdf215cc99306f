import type { StableAudit } from './audit-stable.js';
import type { BlockingPair, Fault, Pair, PreferenceList, ProjectMarket } from './types.js';

/**
 * Checks an allocation of projects against the lists as they were written, without the solver. A student and a project block
 * it when the student would rather have that project, and its lecturer loses nothing by it or wins: there is a seat with
 * both; or the project has one, the lecturer is full, and it is a student of its own or it would rather have this one
 * than its worst; or the project is full, and the lecturer would rather have this one than the worst there. Between
 * tied, nobody would rather.
 */
export function auditProjects(market: ProjectMarket, pairs: readonly Pair[]): StableAudit {
  const { students, projects, lecturers } = market;
  const faults: Fault[] = [];
  const fault = (rule: string, about: string) => faults.push({ rule, about });
  const project = new Map(projects.map((one) => [one.id, one]));
  const wants = new Map(students.map(({ id, prefers }) => [id, prefers]));
  const likes = new Map(lecturers.map(({ id, prefers }) => [id, prefers]));
  const guideOf = (place: string): string => project.get(place)?.lecturer ?? '';
  const at = new Map<string, string>();
  for (const { applicant, place } of pairs) {
    if (at.has(applicant)) fault('one project each', applicant);
    at.set(applicant, place);
    if (tier(wants.get(applicant), place) === NEVER)
      fault('accepted by the student', `${applicant}, ${place}`);
    if (tier(likes.get(guideOf(place)), applicant) === NEVER)
      fault('accepted by the lecturer', `${applicant}, ${place}`);
  }
  const within = (place: string) => pairs.filter((one) => one.place === place).map((one) => one.applicant);
  const under = (guide: string) =>
    pairs.filter((one) => guideOf(one.place) === guide).map((one) => one.applicant);
  for (const { id, capacity = 1 } of projects) if (within(id).length > capacity) fault('capacity', id);
  for (const { id, capacity = 1 } of lecturers) if (under(id).length > capacity) fault('capacity', id);

  const room = new Map(lecturers.map(({ id, capacity = 1 }) => [id, capacity]));
  const blocking: BlockingPair[] = [];
  for (const { id: student, prefers } of [...students].sort((a, b) => (a.id < b.id ? -1 : 1))) {
    const from = at.get(student);
    const now = from === undefined ? NEVER : tier(prefers, from);
    for (const place of prefers.flat()) {
      const guide = guideOf(place);
      const rank = tier(likes.get(guide), student);
      if (tier(prefers, place) >= now || rank === NEVER) continue;
      const worse = (held: readonly string[]) => held.filter((one) => tier(likes.get(guide), one) > rank);
      const own = from !== undefined && guideOf(from) === guide;
      const projectFull = within(place).length >= (project.get(place)?.capacity ?? 1);
      const guideFull = under(guide).length >= (room.get(guide) ?? 1);
      const losing = projectFull ? worse(within(place)) : guideFull && !own ? worse(under(guide)) : undefined;
      if (losing !== undefined && losing.length === 0) continue;
      const instead = losing?.sort().at(-1);
      blocking.push({
        applicant: student,
        place,
        ...(instead !== undefined && { instead }),
        ...(from !== undefined && { from }),
      });
    }
  }
  return { faults, blocking, stable: faults.length === 0 && blocking.length === 0 };
}

const NEVER = Number.POSITIVE_INFINITY;

/** On which step of a list an id stands. */
function tier(list: PreferenceList | undefined, id: string): number {
  const found = (list ?? []).findIndex((one) => (typeof one === 'string' ? one === id : one.includes(id)));
  return found < 0 ? NEVER : found;
}
