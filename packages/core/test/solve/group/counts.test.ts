import { describe, expect, test } from 'vitest';
import { auditGroups, formGroups, type GroupProblem } from '../../../src/solve/group/index.js';

function problem(
  members: number,
  groups: GroupProblem['groups'],
  apart: GroupProblem['apart'] = [],
): GroupProblem {
  const elements = Array.from({ length: members }, (_, place) => ({ id: `m${place}` }));
  return { elements, affinity: new Int32Array(members * members), groups, apart };
}

describe('a range of group counts that is too long to try whole', () => {
  test('is searched on where none of the first counts will do: twelve in threes, and four groups are not among them', () => {
    const threes = problem(12, { count: { min: 1, max: 20 }, seats: { min: 3, max: 3 } });
    const plan = formGroups(threes, { seed: 1, steps: 10 });
    expect(plan.groups).toHaveLength(4);
    expect(auditGroups(threes, plan).breaches).toEqual([]);
  });

  test('and impossible is said of all of it: fourteen who all sit apart, in at most thirteen groups', () => {
    const ids = Array.from({ length: 14 }, (_, place) => `m${place}`);
    const pairs = ids.flatMap((a, place) => ids.slice(place + 1).map((b) => [a, b] as const));
    const plan = formGroups(problem(14, { count: { min: 1, max: 13 }, seats: { min: 1, max: 14 } }, pairs), {
      seed: 1,
      steps: 10,
    });
    expect(plan.status).toBe('impossible');
    expect(plan.conflict).toBeDefined();
  });
});
