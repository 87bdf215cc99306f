// The audit finds every kind of fault in a plan that was right.
import { expect, test } from 'vitest';
import {
  auditTimetable,
  type PlannedMeeting,
  planTimetable,
  type TimetableProblem,
} from '@koppel/core/solve/timetable';

const problem: TimetableProblem = {
  slots: 6,
  participants: [
    { id: 'anna', side: 'guest', from: 1, least: 1 },
    { id: 'bo', side: 'guest', busy: [{ from: 3, until: 4, room: 'hall' }], most: 1 },
    { id: 'cees', side: 'guest' },
    { id: 'firm', side: 'host', stand: 'hall' },
    { id: 'shop', side: 'host' },
  ],
  rooms: [
    { id: 'hall', tables: 1 },
    { id: 'loft', tables: 1 },
  ],
  walks: [{ from: 'hall', to: 'loft', slots: 1 }],
  meetings: [
    { who: ['anna', 'firm'], worth: 5, slots: [1, 2, 4] },
    { who: ['anna', 'shop'], worth: 4, must: true },
    { who: ['bo', 'firm'], worth: 3 },
    { who: ['bo', 'shop'], worth: 9 },
    { who: ['cees', 'shop'], worth: 3, room: 'hall' },
    { who: ['cees', 'firm'], worth: 1 },
  ],
  forbidden: [['cees', 'firm']],
};
const plan = planTimetable(problem);
const rulesOf = (meetings: readonly PlannedMeeting[], more: object = {}) => [
  ...new Set(auditTimetable(problem, { meetings, ...more }).faults.map(({ rule }) => rule)),
];
const at = (who: string, change: Partial<PlannedMeeting>) => {
  const found = plan.meetings.find(({ meeting }) => meeting === who)!;
  return plan.meetings.map((one) => (one === found ? { ...one, ...change } : one));
};

test('the plan is sound and best', () => {
  expect(auditTimetable(problem, plan).faults).toEqual([]);
  expect(plan).toMatchObject({ status: 'optimal', worth: 5 + 4 + 9 + 3, left: ['bo + firm', 'cees + firm'] });
});

test('what cannot be', () => {
  const meeting = (who: string) => plan.meetings.find((one) => one.meeting === who)!;
  expect(rulesOf([...plan.meetings, plan.meetings[0]!])).toContain('a wanted meeting, once');
  expect(rulesOf(at('anna + firm', { who: ['anna', 'shop'] }))).toContain('a wanted meeting, once');
  expect(rulesOf(at('bo + shop', { slot: 9 }))).toContain('a slot of the event');
  expect(rulesOf(at('anna + firm', { slot: 5 }))).toContain('a slot of this meeting');
  expect(rulesOf(at('anna + firm', { slot: 0 }))).toContain('present and free');
  expect(rulesOf(at('bo + shop', { slot: 3 }))).toContain('present and free');
  // The loft is one slot away from where Bo is in slot 3.
  expect(rulesOf([{ meeting: 'bo + shop', who: ['bo', 'shop'], slot: 2, room: 'loft', table: 1 }])).toContain(
    'present and free',
  );
  expect(rulesOf(at('anna + shop', { slot: meeting('bo + shop').slot }))).toContain('one place at a time');
  expect(rulesOf(at('anna + firm', { room: 'loft' }))).toContain('the right room');
  expect(rulesOf(at('anna + shop', { room: 'cellar' }))).toContain('the right room');
  expect(rulesOf(at('cees + shop', { table: 2 }))).toContain('a table of its own');
  const firm = { meeting: 'bo + firm', who: ['bo', 'firm'], slot: 0, room: 'hall', stand: 'firm' };
  expect(rulesOf([...plan.meetings, firm])).toContain('at most');
  expect(rulesOf([{ ...firm, meeting: 'cees + firm', who: ['cees', 'firm'] }])).toContain('not forbidden');
  expect(rulesOf(plan.meetings.filter(({ meeting: id }) => id !== 'anna + shop'))).toContain('must be held');
  expect(rulesOf([])).toContain('at least');
  const walk = [
    { ...meeting('anna + firm'), slot: 1 },
    { meeting: 'anna + shop', who: ['anna', 'shop'], slot: 2, room: 'loft', table: 1 },
  ];
  expect(rulesOf(walk)).toContain('time to walk');
});

test('what a plan says of itself', () => {
  expect(rulesOf(plan.meetings, { worth: 22 })).toEqual(['worth']);
  expect(rulesOf(plan.meetings, { left: [] })).toEqual(['what is left']);
  expect(rulesOf(plan.meetings, { bound: 20 })).toEqual(['bound']);
  expect(rulesOf(plan.meetings, { rounds: { used: 2, least: 2, because: 'tables' } })).toEqual(['rounds']);
  const untrue = { short: [{ participant: 'anna', least: 1, has: 0 }], status: 'complete' };
  expect(rulesOf(plan.meetings, untrue)).toEqual(['at least']);
});

test('prices that prove nothing are not believed', () => {
  const simple: TimetableProblem = {
    slots: 2,
    participants: [
      { id: 'a', side: 'guest' },
      { id: 'b', side: 'guest' },
      { id: 'c', side: 'guest' },
      { id: 'h', side: 'host' },
    ],
    meetings: ['a', 'b', 'c'].map((id, k) => ({ who: [id, 'h'], worth: 5 - k })),
  };
  const right = planTimetable(simple);
  expect(auditTimetable(simple, right)).toMatchObject({ sound: true, proven: true });
  const prices = {
    ...right.prices!,
    participants: right.prices!.participants.map((one) => ({ ...one, price: one.price + 1 })),
  };
  expect(auditTimetable(simple, { ...right, prices })).toMatchObject({
    proven: false,
    faults: [{ rule: 'bound' }],
  });
});
