// Budgets, stopping and progress; and what is refused.
import {
  assign,
  assignMatrix,
  deferredAcceptance,
  deferredAcceptanceOnPoints,
  generalisedAssignment,
  KoppelError,
  type Progress,
  type RunOptions,
  stableRoommates,
  stableWithQuotas,
} from '@koppel/core';
import { describe, expect, test } from 'vitest';
import { cyclicMarket, numbers, shuffled } from './random.js';

const int = numbers(7);
const size = 60;
const ids = Array.from({ length: size }, (_, k) => `x${k}`);
const weights = Int32Array.from({ length: size * size }, () => int(1000));
const market = {
  applicants: ids.map((id) => ({ id, prefers: ids })),
  places: ids.map((id) => ({ id, prefers: ids })),
};
const group = ids.map((id) => ({
  id,
  prefers: shuffled(
    ids.filter((other) => other !== id),
    int,
  ),
}));
const division = {
  agents: ids.slice(0, 6).map((id) => ({ id, capacity: 20 })),
  tasks: ids.slice(0, 40).map((id) => ({ id })),
  fits: ids
    .slice(0, 6)
    .flatMap((agent) =>
      ids.slice(0, 40).map((task) => ({ agent, task, worth: 10 + int(20), takes: 1 + int(9) })),
    ),
};
/** A couple and a single that chase one another, many times over, so that a search takes long. */
const chase = {
  applicants: ids.slice(0, 20).flatMap((id) => [
    { id: `s${id}`, prefers: [`P${id}`, `Q${id}`] },
    { id: `t${id}`, prefers: [[`P${id}`, `Q${id}`]] },
  ]),
  couples: ids.slice(0, 20).map((id) => ({
    members: [`c${id}`, `d${id}`] as [string, string],
    prefers: [[`P${id}`, `Q${id}`]] as [string, string][],
  })),
  places: ids.slice(0, 20).flatMap((id) => [
    { id: `P${id}`, prefers: [`c${id}`, `s${id}`, `t${id}`] },
    { id: `Q${id}`, prefers: [`s${id}`, `d${id}`, `t${id}`] },
  ]),
};
const solvers: Record<string, (options: RunOptions) => { status: string; steps: number }> = {
  deferredAcceptance: (options) => deferredAcceptance(market, options),
  deferredAcceptanceOnPoints: (options) =>
    deferredAcceptanceOnPoints(
      { rows: size, columns: size, rowPoints: weights, columnPoints: weights },
      options,
    ),
  assignMatrix: (options) => assignMatrix({ rows: size, columns: size, weights }, options),
  generalisedAssignment: (options) => generalisedAssignment(division, options),
  stableRoommates: (options) => stableRoommates(group, options),
  stableWithQuotas: (options) => stableWithQuotas(chase, options),
};

describe.each(Object.entries(solvers))('%s', (_, solve) => {
  test('an aborted run says so', () => {
    expect(solve({ signal: AbortSignal.abort() }).status).toBe('cancelled');
  });

  test('a small budget ends without a claim', () => {
    const { status, steps } = solve({ maxSteps: 5 });
    expect(['partial', 'complete']).toContain(status);
    expect(steps).toBeLessThanOrEqual(5);
  });

  test('the same budget gives the same answer', () => {
    expect(solve({ maxSteps: 30 })).toEqual(solve({ maxSteps: 30 }));
  });

  test.each([0, -1, 1.5, Number.NaN])('a budget of %d is refused', (maxSteps) => {
    expect(() => solve({ maxSteps })).toThrow('/maxSteps');
  });
});

test('whoever looks on may stop it', () => {
  const seen: Progress[] = [];
  const controller = new AbortController();
  const onProgress = (progress: Progress) => {
    seen.push(progress);
    controller.abort();
  };
  const plan = deferredAcceptance(market, { onProgress, signal: controller.signal });
  expect([plan.status, seen.length, seen[0]?.steps]).toEqual(['cancelled', 1, 256]);
});

test('a division stopped early has a bound that holds', () => {
  const exact = generalisedAssignment(division, { maxSteps: 1_000_000 });
  const early = generalisedAssignment(division, { maxSteps: 1 });
  expect(exact.status).toBe('optimal');
  expect(['complete', 'optimal']).toContain(early.status);
  expect(early.total).toBeLessThanOrEqual(exact.total);
  expect(early.bound).toBeGreaterThanOrEqual(exact.total);
});

test('beyond the budget a market with couples says what is known', () => {
  const plan = stableWithQuotas(chase, { maxSteps: 5000 });
  expect(plan.status).toBe('partial');
  expect(plan.blocking).toBeGreaterThan(0);
  expect(plan.pairs.length).toBeGreaterThan(0);
});

describe('refused, with the place', () => {
  const refusal = (call: () => unknown): string => {
    try {
      call();
    } catch (error) {
      if (error instanceof KoppelError) return `${error.code} ${error.issues[0]!.pointer}`;
      throw error;
    }
    return 'accepted';
  };
  const one = [{ id: 'a', prefers: ['P'] }];
  const places = [{ id: 'P', prefers: ['a'] }];
  const small = cyclicMarket(numbers(1), 3);
  // biome-ignore lint/suspicious/noExplicitAny: what callers without types may hand over
  const any = (value: unknown): any => value;

  test.each([
    ['no market', () => deferredAcceptance(any(null)), 'BAD_VALUE '],
    ['no list', () => deferredAcceptance(any({ applicants: 3, places })), 'BAD_VALUE /applicants'],
    [
      'no id',
      () => deferredAcceptance(any({ applicants: [{ prefers: [] }], places })),
      'BAD_VALUE /applicants/0/id',
    ],
    [
      'an id twice',
      () => deferredAcceptance({ applicants: [...one, ...one], places }),
      'DUPLICATE_ID /applicants/1/id',
    ],
    [
      'an unknown place',
      () => deferredAcceptance({ applicants: [{ id: 'a', prefers: ['P', 'X'] }], places }),
      'BAD_VALUE /applicants/0/prefers/1',
    ],
    [
      'a place listed twice, in a tie',
      () => deferredAcceptance({ applicants: [{ id: 'a', prefers: ['P', ['P']] }], places }),
      'BAD_VALUE /applicants/0/prefers/1/0',
    ],
    [
      'half a seat',
      () => deferredAcceptance({ applicants: one, places: [{ ...places[0]!, capacity: 0.5 }] }),
      'BAD_VALUE /places/0/capacity',
    ],
    [
      'nobody proposes',
      () => deferredAcceptance(small, any({ proposing: 'nobody' })),
      'BAD_OPTION /proposing',
    ],
    [
      'an unknown goal',
      () => assignMatrix({ rows: 0, columns: 0, weights: new Int32Array() }, any({ goal: 'x' })),
      'BAD_OPTION /goal',
    ],
    [
      'a list for a matrix',
      () => assignMatrix(any({ rows: 1, columns: 1, weights: [1] })),
      'BAD_VALUE /weights',
    ],
    [
      'too few weights',
      () => assignMatrix({ rows: 2, columns: 2, weights: new Int32Array(3) }),
      'BAD_VALUE /weights',
    ],
    [
      'too large',
      () => assignMatrix({ rows: 2 ** 20, columns: 2 ** 20, weights: new Int32Array(1) }),
      'BAD_VALUE ',
    ],
    [
      'negative capacity',
      () =>
        assignMatrix({ rows: 1, columns: 1, weights: new Int32Array(1), rowCapacities: Int32Array.of(-1) }),
      'BAD_VALUE /rowCapacities/0',
    ],
    [
      'a pair twice',
      () => {
        const pair = { applicant: 'a', place: 'P', weight: 1 };
        return assign({ applicants: [{ id: 'a' }], places: [{ id: 'P' }], pairs: [pair, pair] });
      },
      'DUPLICATE_ID /pairs/1',
    ],
    [
      'a weight that is no whole number',
      () =>
        assign({
          applicants: [{ id: 'a' }],
          places: [{ id: 'P' }],
          pairs: [{ applicant: 'a', place: 'P', weight: 0.5 }],
        }),
      'BAD_VALUE /pairs/0/weight',
    ],
    ['oneself', () => stableRoommates([{ id: 'a', prefers: ['a'] }]), 'BAD_VALUE /0/prefers'],
    [
      'a task without size',
      () =>
        generalisedAssignment(
          any({
            agents: [{ id: 'a', capacity: 1 }],
            tasks: [{ id: 't' }],
            fits: [{ agent: 'a', task: 't', worth: 1 }],
          }),
        ),
      'BAD_VALUE /fits/0/takes',
    ],
    [
      'a quota above the seats',
      () => stableWithQuotas({ applicants: one, places: [{ ...places[0]!, atLeast: 2 }] }),
      'BAD_VALUE /places/0/atLeast',
    ],
    [
      'a couple of three',
      () =>
        stableWithQuotas(
          any({ applicants: one, places, couples: [{ members: ['b', 'c', 'd'], prefers: [] }] }),
        ),
      'BAD_VALUE /couples/0/members',
    ],
    [
      'half of a couple who is also single',
      () => stableWithQuotas({ applicants: one, places, couples: [{ members: ['a', 'c'], prefers: [] }] }),
      'DUPLICATE_ID /couples/0/members/0',
    ],
    [
      'points for another size',
      () =>
        deferredAcceptanceOnPoints({
          rows: 1,
          columns: 2,
          rowPoints: new Int32Array(2),
          columnPoints: new Int32Array(1),
        }),
      'BAD_VALUE /columnPoints',
    ],
  ])('%s', (_, call, expected) => expect(refusal(call)).toBe(expected));
});
