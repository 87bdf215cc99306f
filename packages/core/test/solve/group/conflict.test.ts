import { formGroups, type GroupProblem, type GroupRule, relaxGroups } from '@koppel/core/solve/group';
import { describe, expect, test } from 'vitest';
import { conflictCase } from './checks.ts';
import { bestByExhaustion } from './exhaustive-search.ts';
import { randomProblem } from './random-problem.ts';

const names = (count: number) => Array.from({ length: count }, (_, i) => `m${i}`);
const base = (count: number, problem: Partial<GroupProblem>): GroupProblem => ({
  elements: names(count).map((id) => ({ id })),
  affinity: new Int32Array(count * count).fill(1),
  groups: { count: 4, seats: { min: 1, max: 10 } },
  ...problem,
});
const rivals = (ids: readonly string[]) =>
  ids.flatMap((a, i) => ids.slice(i + 1).map((b) => [a, b] as const));
const kinds = (rules: readonly GroupRule[]) => rules.map(({ kind }) => kind).sort();

describe('a minimal conflict', () => {
  test('five competitors of one another and four groups', () => {
    const problem = base(20, { apart: [...rivals(['m3', 'm7', 'm8', 'm12', 'm19']), ['m1', 'm2']] });
    const { status, conflict, waiting } = formGroups(problem);
    expect(status).toBe('impossible');
    expect(waiting).toHaveLength(20);
    expect(conflict!.minimal).toBe(true);
    expect(kinds(conflict!.rules)).toEqual([...Array(10).fill('apart'), 'count']);
    expect(conflict!.rules).not.toContainEqual({ kind: 'apart', elements: ['m1', 'm2'] });
  });

  test('two who are apart and must sit together', () => {
    const { conflict } = formGroups(
      base(6, {
        apart: [['m1', 'm2']],
        together: [
          ['m2', 'm3'],
          ['m3', 'm1'],
        ],
      }),
    );
    expect(conflict!.minimal).toBe(true);
    expect(kinds(conflict!.rules)).toEqual(['apart', 'together', 'together']);
  });

  test('more members than seats', () => {
    const { conflict } = formGroups(base(11, { groups: { count: 2, seats: { min: 2, max: 5 } } }));
    expect(conflict).toEqual({
      rules: [
        { kind: 'count', bound: 'max', limit: 2 },
        { kind: 'seats', bound: 'max', group: null, limit: 5 },
      ],
      minimal: true,
    });
  });

  test('two who must be together can make no common date', () => {
    const { conflict } = formGroups(
      base(6, {
        together: [['m0', 'm1']],
        options: {
          ids: ['monday', 'friday'],
          can: [
            { element: 'm0', options: ['monday'] },
            { element: 'm1', options: ['friday'] },
            { element: 'm2', options: ['friday'] },
          ],
        },
      }),
    );
    expect(kinds(conflict!.rules)).toEqual(['available', 'available', 'together']);
  });
});

test('conflicts of random problems are minimal, by exhaustive search', () => {
  let met = 0;
  for (let seed = 1; seed <= 60; seed += 1) {
    const fault = conflictCase(seed, 4);
    if (fault === 'possible') continue;
    met += 1;
    expect([seed, fault]).toEqual([seed, null]);
  }
  expect(met).toBeGreaterThan(20);
});

describe('remedies', () => {
  test('one more group, or one pair with an agreement', () => {
    const problem = base(20, { apart: rivals(['m3', 'm7', 'm8', 'm12', 'm19']) });
    const remedies = relaxGroups(problem, { limit: 20 });
    expect(remedies[0]!.relaxations).toEqual([{ rule: { kind: 'count', bound: 'max', limit: 4 }, limit: 5 }]);
    expect(remedies).toHaveLength(11);
    for (const { problem: relaxed } of remedies)
      expect(formGroups(relaxed, { steps: 0, proofNodes: 0 }).status).not.toBe('impossible');
  });

  test('what is fixed does not give way', () => {
    const problem = base(20, { apart: rivals(['m3', 'm7', 'm8', 'm12', 'm19']) });
    const fixed: GroupRule[] = [{ kind: 'count', bound: 'max', limit: 4 }];
    const remedies = relaxGroups(problem, { limit: 20, fixed });
    expect(remedies.map(({ relaxations }) => relaxations[0]!.rule.kind)).toEqual(Array(10).fill('apart'));
  });

  test('a lower minimum', () => {
    const problem = base(9, { groups: { count: 2, seats: { min: 5, max: 6 } } });
    expect(relaxGroups(problem).map(({ relaxations }) => relaxations)).toContainEqual([
      { rule: { kind: 'seats', bound: 'min', group: null, limit: 5 }, limit: 4 },
    ]);
  });

  test('on random impossible problems every remedy is possible, by exhaustive search', () => {
    let found = 0;
    for (let seed = 1; seed <= 30; seed += 1) {
      const problem = randomProblem(seed, 6);
      if (formGroups(problem, { steps: 0, proofNodes: 0 }).status !== 'impossible') continue;
      for (const remedy of relaxGroups(problem, { limit: 2 })) {
        found += 1;
        expect([seed, bestByExhaustion(remedy.problem)]).not.toEqual([seed, null]);
      }
    }
    expect(found).toBeGreaterThan(10);
  });
});
