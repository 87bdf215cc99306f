import { auditGroups, type GroupProblem } from '@koppel/core/solve/group';
import { expect, test } from 'vitest';

const problem: GroupProblem = {
  elements: [{ id: 'a' }, { id: 'b' }, { id: 'c', seats: 2 }, { id: 'd' }],
  affinity: Int32Array.from([0, 1, 2, 3, 1, 0, 4, 5, 2, 4, 0, 6, 3, 5, 6, 0]),
  groups: [
    { id: 'x', seats: { min: 2, max: 3, target: 2, offTarget: 10 } },
    { id: 'y', seats: { min: 2, max: 3 }, elements: { max: 1 }, options: ['friday'] },
  ],
  apart: [['a', 'b']],
  together: [['a', 'd']],
  pinned: [{ element: 'c', group: 'y' }],
  excluded: [{ element: 'd', group: 'y' }],
  options: {
    ids: ['monday', 'friday'],
    can: [{ element: 'a', options: ['monday'] }],
    costs: [{ element: 'a', option: 'monday', points: 1 }],
  },
  quotas: [{ id: 'q', elements: ['a', 'd'], min: 2, orNone: true }],
};

test('each broken rule is named with by how much', () => {
  const plan = {
    groups: [
      { id: 'x', elements: ['c', 'b', 'a'], option: 'monday' },
      { id: 'y', elements: ['d'], option: 'monday' },
    ],
    value: 0,
  };
  expect(auditGroups(problem, plan)).toEqual({
    breaches: [
      { rule: 'apart', about: ['a', 'b'], by: 1 },
      { rule: 'together', about: ['a', 'd'], by: 1 },
      { rule: 'pinned', about: ['c', 'y'], by: 1 },
      { rule: 'excluded', about: ['d', 'y'], by: 1 },
      { rule: 'seats', about: ['x'], by: 1 },
      { rule: 'quota', about: ['q', 'x'], by: -1 },
      { rule: 'seats', about: ['y'], by: -1 },
      { rule: 'quota', about: ['q', 'y'], by: -1 },
      { rule: 'option', about: ['y'], by: 1 },
      { rule: 'value', about: [], by: 14 },
    ],
    // Pairs a-b, a-c, b-c; two seats off the target of two; the journey of a.
    value: 1 + 2 + 4 - 20 - 1,
  });
});

test('who is missing, doubled or unknown is named', () => {
  const plan = {
    groups: [
      { id: 'x', elements: ['a', 'd', 'z'], option: 'monday' },
      { id: 'y', elements: ['c', 'a'], option: 'friday' },
    ],
  };
  const seated = auditGroups(problem, plan).breaches.filter(({ rule }) => rule === 'seated');
  expect(seated.map(({ about }) => about[0])).toEqual(['a', 'b', 'z']);
});

test('a plan that keeps every rule has no breaches', () => {
  const groups = [
    { id: 'x', elements: ['a', 'd'], option: 'monday' },
    { id: 'y', elements: ['c'], option: 'friday' },
  ];
  const three = { ...problem, elements: problem.elements.filter(({ id }) => id !== 'b'), apart: [] };
  const affinity = Int32Array.from([0, 2, 3, 2, 0, 6, 3, 6, 0]);
  expect(auditGroups({ ...three, affinity }, { groups })).toEqual({ breaches: [], value: 3 - 1 });
});
