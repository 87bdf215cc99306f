import { describe, expect, test } from 'vitest';
import {
  auditTimetable,
  planTimetable,
  replanTimetable,
  type TimetableProblem,
} from '@koppel/core/solve/timetable';
import { randomRounds } from './random-event.js';

const people = (side: 'guest' | 'host', ids: readonly string[], more: object = {}) =>
  ids.map((id) => ({ id, side, ...more }));
const all = (
  guests: readonly string[],
  hosts: readonly string[],
  worth: (g: number, h: number) => number = () => 1,
) => guests.flatMap((g, i) => hosts.map((h, j) => ({ who: [g, h], worth: worth(i, j) })));

describe('what is chosen', () => {
  test('at equal worth the worst-off first', () => {
    const problem: TimetableProblem = {
      slots: 2,
      participants: [...people('guest', ['a', 'b', 'c', 'd']), ...people('host', ['x', 'y'])],
      meetings: all(['a', 'b', 'c', 'd'], ['x', 'y']),
    };
    const plan = planTimetable(problem);
    expect(plan).toMatchObject({ status: 'optimal', worth: 4, fairProved: true, proof: 'colouring' });
    expect(auditTimetable(problem, plan).counts.map(({ meetings }) => meetings)).toEqual([1, 1, 1, 1, 2, 2]);
  });

  test('worth before fairness, least numbers before worth', () => {
    const problem: TimetableProblem = {
      slots: 2,
      participants: [...people('guest', ['a', 'b']), ...people('host', ['x'])],
      meetings: all(['a', 'b'], ['x'], (g) => 9 - 8 * g),
    };
    expect(planTimetable({ ...problem, slots: 1 }).meetings.map(({ meeting }) => meeting)).toEqual(['a + x']);
    const asked = {
      ...problem,
      slots: 1,
      participants: problem.participants.map((one) => ({ ...one, ...(one.id === 'b' && { least: 1 }) })),
    };
    expect(planTimetable(asked).meetings.map(({ meeting }) => meeting)).toEqual(['b + x']);
  });

  test('a bound and a gap where times differ', () => {
    const problem: TimetableProblem = {
      slots: 2,
      participants: [
        { id: 'a', side: 'guest', until: 1 },
        { id: 'b', side: 'guest', until: 1 },
        { id: 'x', side: 'host' },
      ],
      meetings: all(['a', 'b'], ['x'], () => 7),
    };
    // The host could have only one of two who are both there in the first slot.
    expect(planTimetable(problem, { proofNodes: 0 })).toMatchObject({ status: 'optimal', worth: 7 });
    const more = {
      ...problem,
      participants: [...problem.participants, { id: 'y', side: 'host' as const, from: 1 }],
    };
    const wider = { ...more, meetings: [...problem.meetings, { who: ['a', 'y'], worth: 1 }] };
    expect(planTimetable(wider).left).toContain('a + y');
  });
});

describe('what cannot be', () => {
  test('the reason is the shortest: three want one host twice over', () => {
    const problem: TimetableProblem = {
      slots: 2,
      participants: [...people('guest', ['a', 'b', 'c', 'd'], { least: 1 }), ...people('host', ['x', 'y'])],
      meetings: [...all(['a', 'b', 'c'], ['x']), ...all(['d'], ['y'])],
    };
    const plan = planTimetable(problem);
    expect(plan.status).toBe('impossible');
    expect(plan.conflict).toEqual({
      rules: ['a', 'b', 'c'].map((participant) => ({ kind: 'least', participant, least: 1 })),
      minimal: true,
    });
    expect(planTimetable(problem, { leaveShort: true })).toMatchObject({
      status: 'optimal',
      short: [{ least: 1, has: 0 }],
      worth: 3,
    });
  });

  test('a meeting that must be held between two who are never there together', () => {
    const problem: TimetableProblem = {
      slots: 3,
      participants: [
        { id: 'a', until: 1 },
        { id: 'b', from: 1 },
      ],
      meetings: [{ who: ['a', 'b'], must: true }],
    };
    expect(planTimetable(problem).conflict).toEqual({
      rules: [{ kind: 'meeting', meeting: 'a + b' }],
      minimal: true,
    });
  });
});

describe('how it runs', () => {
  const large = randomRounds(3, 40);
  test('stops when asked, and when steps run out', () => {
    expect(planTimetable(large, { signal: { aborted: true } })).toMatchObject({
      status: 'cancelled',
      meetings: [],
    });
    expect(planTimetable(large, { maxSteps: 1 })).toMatchObject({ status: 'partial', meetings: [] });
  });
  test('says how far it is', () => {
    const steps: number[] = [];
    planTimetable(large, { onProgress: (progress) => void steps.push(progress.steps) });
    expect(steps).toEqual([...steps].sort((a, b) => a - b));
    expect(steps.length).toBeGreaterThan(0);
  });
  test('the same seed gives the same plan', () => {
    const problem = {
      ...large,
      participants: large.participants.map((one, k) => ({
        ...one,
        busy: [{ from: k % large.slots, until: (k % large.slots) + 1 }],
      })),
      meetings: large.meetings.map((one) => ({ ...one, must: false })),
    };
    const options = { seed: 5, moves: 500, proofNodes: 0 };
    expect(planTimetable(problem, options)).toEqual(planTimetable(problem, options));
  });
});

describe('what is refused', () => {
  const good: TimetableProblem = {
    slots: 1,
    participants: [{ id: 'a' }, { id: 'b' }],
    meetings: [{ who: ['a', 'b'] }],
  };
  test.each<[string, object, RegExp]>([
    ['no slots', { slots: 0 }, /^\/slots: found 0, expected a whole number from 1/],
    ['somebody unknown', { meetings: [{ who: ['a', 'c'] }] }, /^\/meetings\/0\/who\/1: found "c"/],
    ['somebody twice', { meetings: [{ who: ['a', 'a'] }] }, /^\/meetings\/0\/who: found somebody twice/],
    [
      'a second meeting of the same two',
      { meetings: [{ who: ['a', 'b'] }, { who: ['b', 'a'] }] },
      /a second "a \+ b"/,
    ],
    ['half a point', { meetings: [{ who: ['a'], worth: 0.5 }] }, /^\/meetings\/0\/worth: found 0.5/],
    ['an unknown room', { meetings: [{ who: ['a'], room: 'x' }] }, /^\/meetings\/0\/room: found "x"/],
    [
      'a break that ends before it begins',
      { participants: [{ id: 'a', busy: [{ from: 3, until: 2 }] }] },
      /^\/participants\/0\/busy\/0/,
    ],
    [
      'more at least than at most',
      { participants: [{ id: 'a', least: 3, most: 2 }] },
      /^\/participants\/0\/least/,
    ],
  ])('%s', (_, change, message) => expect(() => planTimetable({ ...good, ...change })).toThrow(message));
  test('options', () => expect(() => planTimetable(good, { moves: -1 })).toThrow(/^\/moves: found -1/));
});

describe('replanning', () => {
  const problem: TimetableProblem = {
    slots: 3,
    participants: [...people('guest', ['a', 'b', 'c'], { most: 2 }), ...people('host', ['x', 'y'])],
    meetings: all(['a', 'b', 'c'], ['x', 'y'], (g, h) => 10 + g + h),
  };
  test('a no-show: the others keep their places, and what is free is given away', () => {
    const busy = { ...problem, slots: 2 };
    const plan = planTimetable(busy);
    expect(plan.meetings).toHaveLength(4);
    const gone = plan.meetings[0]!.who[0]!;
    const changed = {
      ...busy,
      participants: busy.participants.filter(({ id }) => id !== gone),
      meetings: busy.meetings.filter(({ who }) => !who.includes(gone)),
    };
    const repair = replanTimetable(changed, plan);
    expect(repair.kept).toBe(repair.untouched);
    expect(repair.changes.map(({ kind }) => kind).sort()).toEqual(['added', 'added', 'dropped', 'dropped']);
    expect(auditTimetable(changed, repair.plan).faults).toEqual([]);
  });
  test('somebody late: what can be held later is moved', () => {
    const longer = { ...problem, slots: 4 };
    const plan = planTimetable(longer);
    const early = plan.meetings.find(({ slot }) => slot === 0)!.who[0]!;
    const changed = {
      ...longer,
      participants: problem.participants.map((one) => (one.id === early ? { ...one, from: 1 } : one)),
    };
    const repair = replanTimetable(changed, plan);
    expect(repair.kept).toBe(repair.untouched);
    expect(repair.changes.filter(({ kind }) => kind === 'moved')).toMatchObject([{ impossible: true }]);
    expect(auditTimetable(changed, repair.plan).faults).toEqual([]);
  });
});
