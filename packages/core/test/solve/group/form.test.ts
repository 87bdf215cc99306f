import { auditGroups, formGroups, formGroupsAsync, type GroupProblem } from '@koppel/core/solve/group';
import { describe, expect, test } from 'vitest';
import { bestByExhaustion } from './exhaustive-search.ts';
import { dice, randomProblem, varietyTerm } from './random-problem.ts';

const ids = (count: number) => Array.from({ length: count }, (_, i) => `m${String(i).padStart(4, '0')}`);

/** Members with random affinities and conflicts, in groups of one size. */
function region(n: number, groups: number, conflicts: number, seed = 1): GroupProblem {
  const roll = dice(seed);
  const names = ids(n);
  const affinity = new Int32Array(n * n);
  for (let a = 0; a < n; a += 1) {
    for (let b = 0; b < a; b += 1) affinity[a * n + b] = affinity[b * n + a] = roll(1001);
  }
  const apart = Array.from({ length: conflicts }, () => {
    const a = roll(n);
    return [names[a]!, names[(a + 1 + roll(n - 1)) % n]!] as const;
  });
  const seats = { min: Math.floor(n / groups) - 1, max: Math.ceil(n / groups) + 1 };
  return { elements: names.map((id) => ({ id })), affinity, groups: { count: groups, seats }, apart };
}

/** The same problem with its elements in another order. */
function shuffled(problem: GroupProblem, seed: number): GroupProblem {
  const roll = dice(seed);
  const n = problem.elements.length;
  const from = Array.from({ length: n }, (_, i) => i);
  for (let i = n - 1; i > 0; i -= 1) {
    const j = roll(i + 1);
    [from[i], from[j]] = [from[j]!, from[i]!];
  }
  const affinity = new Int32Array(n * n);
  for (let a = 0; a < n; a += 1) {
    for (let b = 0; b < n; b += 1) affinity[a * n + b] = problem.affinity[from[a]! * n + from[b]!]!;
  }
  return { ...problem, elements: from.map((i) => problem.elements[i]!), affinity };
}

describe('on small problems', () => {
  test('with any rules, the verdict, the value and the conflict are those of exhaustive search', () => {
    const seen = new Map<string, number>();
    for (let seed = 1; seed <= 150; seed += 1) {
      const problem = randomProblem(seed, 6);
      const plan = formGroups(problem, { steps: 50, seed });
      const best = bestByExhaustion(problem);
      seen.set(plan.status, (seen.get(plan.status) ?? 0) + 1);
      if (best === null) {
        expect([seed, plan.status, plan.conflict?.minimal]).toEqual([seed, 'impossible', true]);
        continue;
      }
      expect([seed, plan.status, plan.value]).toEqual([seed, 'optimal', best]);
      expect([seed, auditGroups(problem, plan)]).toEqual([seed, { breaches: [], value: best }]);
    }
    expect(seen.get('optimal')).toBeGreaterThan(40);
    expect(seen.get('impossible')).toBeGreaterThan(40);
  });

  test('without a proof the bound is not below the best', () => {
    for (let seed = 1; seed <= 60; seed += 1) {
      const problem = randomProblem(seed, 7);
      const plan = formGroups(problem, { steps: 20, seed, proofNodes: 0 });
      if (plan.status === 'impossible') continue;
      expect([seed, plan.status]).toEqual([seed, 'complete']);
      if (plan.bound !== undefined) expect(plan.bound).toBeGreaterThanOrEqual(bestByExhaustion(problem)!);
    }
  });
});

describe('a region', () => {
  test('1,000 members with 5,000 conflicts get a valid plan', () => {
    const problem = region(1000, 100, 5000);
    const plan = formGroups(problem, { steps: 20 });
    expect(plan.status).toBe('complete');
    expect(auditGroups(problem, plan)).toEqual({ breaches: [], value: plan.value });
    expect(plan.bound).toBeGreaterThan(plan.value);
  });

  test('more steps are worth more', () => {
    const problem = region(120, 12, 200);
    const [few, many] = [formGroups(problem, { steps: 0 }), formGroups(problem, { steps: 4000 })];
    expect(many.value).toBeGreaterThan(few.value);
  });

  test.each([1, 2, 3])('the plan is the same in any order of members (%i)', (seed) => {
    const problem = region(60, 6, 60, seed);
    const plan = formGroups(problem, { steps: 300, seed });
    expect(formGroups(shuffled(problem, seed), { steps: 300, seed })).toEqual(plan);
    expect(plan.reproducible).toBe(true);
  });

  test('another seed walks another way', () => {
    const problem = region(60, 6, 60);
    const plans = [1, 2, 3].map((seed) => JSON.stringify(formGroups(problem, { steps: 1, seed }).groups));
    expect(new Set(plans).size).toBe(3);
  });

  test('averaged, even groups are better; the raw sum prefers one large group', () => {
    const problem: GroupProblem = { ...region(24, 3, 0), groups: { count: 3, seats: { min: 4, max: 16 } } };
    const sizes = (objective: 'sum' | 'average' | 'centred') =>
      formGroups({ ...problem, objective }, { steps: 2000, proofNodes: 0 })
        .groups.map(({ elements }) => elements.length)
        .sort((a, b) => a - b);
    expect(sizes('sum')).toEqual([4, 4, 16]);
    expect(sizes('centred')).not.toEqual([4, 4, 16]);
    expect(sizes('average')).not.toEqual([4, 4, 16]);
  });

  test('all rules together: blocks, seats, pins, options, quotas, terms and targets', () => {
    const names = ids(40);
    const base = region(40, 5, 30, 7);
    const problem: GroupProblem = {
      ...base,
      elements: names.map((id, i) => ({ id, seats: i % 10 === 0 ? 3 : 1 })),
      groups: {
        count: 5,
        seats: { min: 8, max: 12, target: 10, offTarget: 50 },
        elements: { min: 6, max: 10 },
      },
      apart: base.apart!.filter(
        ([a, b]) => !(a === names[1] && b === names[2]) && !(a === names[2] && b === names[1]),
      ),
      together: [[names[1]!, names[2]!]],
      pinned: [{ element: names[3]!, group: '2' }],
      excluded: [{ element: names[4]!, group: '1' }],
      options: {
        ids: ['morning', 'evening'],
        can: names
          .slice(0, 12)
          .map((element, i) => ({ element, options: [i % 3 === 0 ? 'morning' : 'evening'] })),
        costs: names.slice(0, 20).map((element, i) => ({ element, option: 'evening', points: i })),
      },
      quotas: [
        { id: 'starters', elements: names.slice(0, 10), max: 3 },
        { id: 'nobody alone', elements: names.slice(20, 27), min: 2, orNone: true },
      ],
      terms: [
        varietyTerm(
          names.map((_, i) => i % 4),
          4,
        ),
      ],
    };
    const plan = formGroups(problem, { steps: 200 });
    expect(auditGroups(problem, plan)).toEqual({ breaches: [], value: plan.value });
    expect(plan.status).toBe('complete');
  });

  test('the number of groups is chosen where a range is given', () => {
    const problem: GroupProblem = {
      ...region(30, 3, 0),
      groups: { count: { min: 2, max: 6 }, seats: { min: 5, max: 15 } },
    };
    expect(formGroups(problem, { steps: 500 }).groups).toHaveLength(2);
    const apart = [0, 1, 2, 3].flatMap((a) => [0, 1, 2, 3].filter((b) => b > a).map((b) => [a, b] as const));
    const rivals = { ...problem, apart: apart.map(([a, b]) => [ids(30)[a]!, ids(30)[b]!] as const) };
    expect(formGroups(rivals, { steps: 500 }).groups.length).toBeGreaterThanOrEqual(4);
  });
});

describe('stopping', () => {
  const pause = () => new Promise((done) => setImmediate(done));

  test('cancelled from outside, the best plan so far comes back soon', async () => {
    const problem = region(400, 40, 800);
    const stop = new AbortController();
    let cancelledAt = 0;
    const timer = setTimeout(() => {
      cancelledAt = performance.now();
      stop.abort();
    }, 150);
    const plan = await formGroupsAsync(problem, { steps: 10_000_000, signal: stop.signal, pause });
    clearTimeout(timer);
    expect(plan.status).toBe('cancelled');
    // Generous, because machines are shared; benchmarks/groups measures it.
    expect(performance.now() - cancelledAt).toBeLessThan(1000);
    expect(auditGroups(problem, plan).breaches).toEqual([]);
  });

  test('in slices or at once, the plan is the same', async () => {
    const problem = region(50, 5, 40);
    expect(await formGroupsAsync(problem, { steps: 200, pause })).toEqual(
      formGroups(problem, { steps: 200 }),
    );
  });

  test('a budget in milliseconds counts on the clock that is given, and says so', () => {
    let now = 0;
    const plan = formGroups(region(50, 5, 0), { budgetMs: 20, clock: () => (now += 1) });
    expect(plan.reproducible).toBe(false);
    expect(now).toBeGreaterThan(19);
  });

  test('progress is reported', () => {
    const phases = new Set<string>();
    formGroups(region(60, 6, 10), { steps: 500, progress: ({ phase }) => phases.add(phase) });
    expect(phases).toContain('searching');
  });
});

describe('refused', () => {
  const fine = region(4, 2, 0);
  test.each<[string, GroupProblem, RegExp]>([
    ['nobody', { ...fine, elements: [] }, /\/elements: found an empty list/],
    [
      'a matrix of another size',
      { ...fine, affinity: new Int32Array(5) },
      /\/affinity: found 5 numbers, expected an Int32Array of 4 × 4/,
    ],
    [
      'a lopsided matrix',
      { ...fine, affinity: Int32Array.from({ length: 16 }, (_, i) => i) },
      /the other way round/,
    ],
    ['somebody unknown', { ...fine, apart: [['m0000', 'nobody']] }, /\/apart\/0\/1: found "nobody"/],
    ['an unknown group', { ...fine, pinned: [{ element: 'm0000', group: '9' }] }, /\/pinned\/0\/group/],
    [
      'half a seat',
      { ...fine, elements: fine.elements.map((e) => ({ ...e, seats: 0.5 })) },
      /\/elements\/0\/seats/,
    ],
    ['a double', { ...fine, elements: fine.elements.map(() => ({ id: 'x' })) }, /no other element has/],
  ])('%s', (_, problem, message) => {
    expect(() => formGroups(problem)).toThrow(message);
  });

  test('milliseconds without a clock', () => {
    expect(() => formGroups(fine, { budgetMs: 5 })).toThrow(/a clock beside budgetMs/);
  });
});
