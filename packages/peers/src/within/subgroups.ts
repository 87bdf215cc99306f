import { formGroups as solve, type PlannedGroup } from '@koppel/core/solve/group';
import { type Compiled, seatsOf } from '../compile/problem.js';
import type { Programme } from '../schema/programme.js';

/**
 * Parts of a group for peer consultation, each between minimum and maximum, whoever fits best together. Persons of one firm stay together
 * when they do in the group. Empty when the group cannot be divided so.
 */
export function subgroupsOf(
  group: PlannedGroup,
  { members, problem }: Compiled,
  size: Programme['subgroups'],
  seed: number,
) {
  if (size === undefined) return [];
  const placeOf = new Map(members.map(({ id }, i) => [id, i]));
  const places = group.elements.map((id) => placeOf.get(id) as number);
  const persons = places.reduce((sum, place) => sum + seatsOf(members[place]!), 0);
  const count = { min: Math.ceil(persons / size.max), max: Math.floor(persons / size.min) };
  if (count.max < Math.max(1, count.min)) return [];
  const n = places.length;
  const affinity = Int32Array.from({ length: n * n }, (_, at) => {
    return problem.affinity[places[Math.floor(at / n)]! * members.length + places[at % n]!]!;
  });
  const here = new Set(group.elements);
  const plan = solve(
    {
      elements: places.map((place) => ({ id: members[place]!.id, seats: seatsOf(members[place]!) })),
      affinity,
      objective: 'average',
      groups: { count, seats: size },
      together: (problem.together ?? []).filter((set) => set.every((id) => here.has(id))),
    },
    { seed, steps: 200, proofNodes: 20_000 },
  );
  return plan.waiting.length > 0 ? [] : plan.groups.map(({ elements }) => elements);
}
