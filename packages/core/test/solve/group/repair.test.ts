import {
  auditGroups,
  formGroups,
  type GroupProblem,
  placesFor,
  repairGroups,
} from '@koppel/core/solve/group';
import { describe, expect, test } from 'vitest';
import { dice } from './random-problem.ts';

/** Members with random affinities, `size` to a group, one seat above or below allowed. */
function circle(n: number, groups: number, conflicts: number, seed: number): GroupProblem {
  const roll = dice(seed);
  const names = Array.from({ length: n }, (_, i) => `m${String(i).padStart(3, '0')}`);
  const affinity = new Int32Array(n * n);
  for (let a = 0; a < n; a += 1) {
    for (let b = 0; b < a; b += 1) affinity[a * n + b] = affinity[b * n + a] = roll(101);
  }
  const size = Math.floor(n / groups);
  const apart = Array.from({ length: conflicts }, () => [names[roll(n)]!, names[roll(n)]!] as const);
  return {
    elements: names.map((id) => ({ id })),
    affinity,
    groups: { count: groups, seats: { min: size, max: size + 1 } },
    apart: apart.filter(([a, b]) => a !== b),
    objective: 'average',
  };
}

/** The problem without one of its elements. */
function without(problem: GroupProblem, gone: string): GroupProblem {
  const n = problem.elements.length;
  const keep = Array.from(problem.elements.keys()).filter((i) => problem.elements[i]!.id !== gone);
  const affinity = Int32Array.from(keep.flatMap((a) => keep.map((b) => problem.affinity[a * n + b]!)));
  const apart = problem.apart!.filter((pair) => !pair.includes(gone));
  return { ...problem, elements: keep.map((i) => problem.elements[i]!), affinity, apart };
}

describe('repair', () => {
  test('after one drop-out nobody moves, or one comes from one other group', () => {
    let most = 0;
    for (let seed = 1; seed <= 40; seed += 1) {
      const problem = circle(62, 6, 60, seed);
      const plan = formGroups(problem, { steps: 100, seed });
      const gone = problem.elements[dice(seed)(62)]!.id;
      const now = without(problem, gone);
      const repaired = repairGroups(now, plan, { steps: 100 });
      expect(auditGroups(now, repaired.plan)).toEqual({ breaches: [], value: repaired.plan.value });
      expect(repaired.left).toEqual([gone]);
      expect(repaired.joined).toEqual([]);
      const home = plan.groups.find(({ elements }) => elements.includes(gone))!;
      expect(repaired.moved.length).toBe(home.elements.length > 10 ? 0 : 1);
      most = Math.max(most, repaired.touched.length);
    }
    expect(most).toBe(2);
  });

  test('moves no more than any other plan that keeps the rules (small, by exhaustive search over plans)', () => {
    for (let seed = 1; seed <= 25; seed += 1) {
      const problem = circle(7, 2, 2, seed);
      const plan = formGroups(problem, { seed });
      if (plan.status === 'impossible') continue;
      const roll = dice(seed + 1000);
      const [a, b] = [`m00${roll(7)}`, `m00${roll(7)}`];
      if (a === b) continue;
      const now = { ...problem, apart: [...problem.apart!, [a, b] as const] };
      const repaired = repairGroups(now, plan, {});
      const fewest = fewestMoves(now, plan.groups);
      expect([seed, repaired.plan.status === 'impossible' ? null : repaired.moved.length]).toEqual([
        seed,
        fewest,
      ]);
    }
  });

  test('a gain that is worth it may move somebody', () => {
    const problem = circle(40, 4, 0, 3);
    const poor = formGroups(problem, { steps: 0, proofNodes: 0 });
    expect(repairGroups(problem, poor, { steps: 300 }).moved).toEqual([]);
    const moved = repairGroups(problem, poor, { steps: 300, pointsPerMove: 1 });
    expect(moved.plan.value).toBeGreaterThan(moved.before);
    expect(moved.moved.length).toBeGreaterThan(0);
  });
});

function fewestMoves(problem: GroupProblem, groups: readonly { id: string; elements: readonly string[] }[]) {
  let fewest: number | null = null;
  const ids = problem.elements.map(({ id }) => id);
  for (let code = 0; code < 2 ** ids.length; code += 1) {
    const plan = groups.map(({ id }, g) => ({ id, elements: ids.filter((_, i) => ((code >> i) & 1) === g) }));
    if (auditGroups(problem, { groups: plan }).breaches.length > 0) continue;
    const moves = plan.flatMap(({ elements }, g) =>
      elements.filter((id) => !groups[g]!.elements.includes(id)),
    ).length;
    if (fewest === null || moves < fewest) fewest = moves;
  }
  return fewest;
}

test('the best places for a newcomer, and what stands in the way elsewhere', () => {
  const problem: GroupProblem = { ...circle(21, 3, 0, 5), groups: { count: 3, seats: { min: 6, max: 8 } } };
  const newcomer = 'm020';
  const plan = formGroups(without(problem, newcomer), { steps: 100 });
  const rival = plan.groups[1]!.elements[0]!;
  const ruled: GroupProblem = {
    ...problem,
    apart: [[newcomer, rival]],
    groups: { count: 3, seats: { min: 6, max: 8 } },
  };
  const places = placesFor(ruled, plan, newcomer);
  expect(places).toHaveLength(3);
  expect(places.map(({ breaches }) => breaches.length)).toEqual([0, 0, 1]);
  expect(places[2]!.group).toBe('2');
  expect(places[2]!.breaches).toEqual([{ rule: 'apart', about: [newcomer, rival], by: 1 }]);
  expect(places[0]!.gain).toBeGreaterThanOrEqual(places[1]!.gain);
  const seated = plan.groups.map((group) =>
    group.id === places[0]!.group ? { ...group, elements: [...group.elements, newcomer] } : group,
  );
  expect(auditGroups(ruled, { groups: seated }).value - plan.value).toBe(places[0]!.gain);
  expect(() => placesFor(ruled, plan, 'm000')).toThrow(/somebody without a seat/);
});
