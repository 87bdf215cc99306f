import { auditGroups, type GroupBreach } from './audit.js';
import { refuse, show } from '../../errors.js';
import type { PlannedGroup } from './plan.js';
import { readProblem } from './read.js';
import type { GroupProblem } from './types.js';

/** A group for a newcomer: what it gains, and the rules that would be broken (none: the seat is free to take). */
export interface Place {
  readonly group: string;
  /** What all groups are worth with the newcomer there, less what they are worth without. */
  readonly gain: number;
  /** The option the group would take, when the problem has options. */
  readonly option?: string;
  readonly breaches: readonly GroupBreach[];
}

/**
 * The best places for somebody who is in the problem but not in the plan: seats that keep every rule first, by gain, then, with
 * what stands in the way, those that break the least. Nobody else moves.
 */
export function placesFor(
  problem: GroupProblem,
  plan: { readonly groups: readonly PlannedGroup[] },
  newcomer: string,
  limit = 3,
): readonly Place[] {
  readProblem(problem);
  if (!problem.elements.some(({ id }) => id === newcomer)) {
    refuse('BAD_VALUE', '/newcomer', show(newcomer), 'the id of an element of the problem');
  }
  if (plan.groups.some(({ elements }) => elements.includes(newcomer))) {
    refuse('BAD_VALUE', '/newcomer', show(newcomer), 'somebody without a seat in this plan');
  }
  const now = auditGroups(problem, plan);
  const known = new Set(now.breaches.map((breach) => JSON.stringify(breach)));
  const places = plan.groups.flatMap((group) =>
    optionsFor(problem, group).map((option): Place => {
      const elements = [...group.elements, newcomer].sort();
      const seated: PlannedGroup =
        option === undefined ? { id: group.id, elements } : { id: group.id, elements, option };
      const groups = plan.groups.map((other) => (other.id === group.id ? seated : other));
      const then = auditGroups(problem, { groups });
      const breaches = then.breaches.filter((breach) => !known.has(JSON.stringify(breach)));
      const place = { group: group.id, gain: then.value - now.value, breaches };
      return option === undefined ? place : { ...place, option };
    }),
  );
  const broken = (place: Place) => place.breaches.reduce((sum, { by }) => sum + (by < 0 ? -by : by), 0);
  const better = (a: Place, b: Place) =>
    broken(a) - broken(b) || b.gain - a.gain || (a.group < b.group ? -1 : 1);
  const best = new Map<string, Place>();
  for (const place of places.sort(better)) if (!best.has(place.group)) best.set(place.group, place);
  return [...best.values()].slice(0, limit);
}

/** Its own option and the others it may take. */
function optionsFor(problem: GroupProblem, group: PlannedGroup): readonly (string | undefined)[] {
  if (!problem.options) return [undefined];
  const { groups } = problem;
  const shape = 'count' in groups ? groups : groups.find(({ id }) => id === group.id);
  return shape?.options ?? problem.options.ids;
}
