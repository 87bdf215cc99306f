// Small instances with the answers that their papers give; facts, typed in again.
import {
  assign,
  assignMatrix,
  auditAssignment,
  auditQuotas,
  auditRoommates,
  auditStable,
  deferredAcceptance,
  FORBIDDEN,
  generalisedAssignment,
  stableRoommates,
  stableWithQuotas,
} from '@koppel/core';
import { describe, expect, test } from 'vitest';

const side = (lists: Record<string, string>) =>
  Object.entries(lists).map(([id, prefers]) => ({ id, prefers: prefers.split(' ') }));
const text = (pairs: readonly { applicant: string; place: string }[]) =>
  pairs.map(({ applicant, place }) => `${applicant}-${place}`).join(' ');

describe('deferred acceptance', () => {
  test('Gale and Shapley 1962, example 1: everybody who proposes gets a first choice', () => {
    const market = {
      applicants: side({ α: 'A B C', β: 'B C A', γ: 'C A B' }),
      places: side({ A: 'β γ α', B: 'γ α β', C: 'α β γ' }),
    };
    expect(text(deferredAcceptance(market).pairs)).toBe('α-A β-B γ-C');
    expect(text(deferredAcceptance(market, { proposing: 'places' }).pairs)).toBe('α-C β-A γ-B');
  });

  test('Gale and Shapley 1962, example 2: one stable matching, nobody has a first choice', () => {
    const market = {
      applicants: side({ α: 'A B C D', β: 'A D C B', γ: 'B A C D', δ: 'D B C A' }),
      places: side({ A: 'δ γ α β', B: 'β δ α γ', C: 'δ α β γ', D: 'γ β α δ' }),
    };
    expect(text(deferredAcceptance(market).pairs)).toBe('α-C β-D γ-A δ-B');
    expect(text(deferredAcceptance(market, { proposing: 'places' }).pairs)).toBe('α-C β-D γ-A δ-B');
  });

  test('Roth 1985: a place with two seats', () => {
    const places = side({ C1: 's1 s2 s3 s4', C2: 's1 s2 s3 s4', C3: 's3 s1 s2 s4' });
    const market = {
      applicants: side({ s1: 'C3 C1 C2', s2: 'C2 C1 C3', s3: 'C1 C3 C2', s4: 'C1 C2 C3' }),
      places: places.map((place) => ({ ...place, capacity: place.id === 'C1' ? 2 : 1 })),
    };
    expect(text(deferredAcceptance(market).pairs)).toBe('s1-C3 s2-C2 s3-C1 s4-C1');
  });

  test('the audit names who blocks, and what is no matching at all', () => {
    const market = {
      applicants: side({ a: 'P Q', b: 'P Q' }),
      places: [...side({ P: 'a b' }), ...side({ Q: 'a b' })],
    };
    const wrong = [
      { applicant: 'a', place: 'Q' },
      { applicant: 'b', place: 'P' },
    ];
    expect(auditStable(market, wrong).blocking).toEqual([
      { applicant: 'a', place: 'P', instead: 'b', from: 'Q' },
    ]);
    expect(auditStable(market, []).blocking.length).toBe(4);
    expect(
      auditStable(market, [...wrong, { applicant: 'a', place: 'P' }]).faults.map(({ rule }) => rule),
    ).toEqual(['one place each', 'capacity']);
  });
});

describe('roommates', () => {
  const group = (lists: Record<string, string>) => side(lists);

  test('Irving 1985, six people: one stable matching', () => {
    const people = group({
      1: '4 6 2 5 3',
      2: '6 3 5 1 4',
      3: '4 5 1 6 2',
      4: '2 6 5 1 3',
      5: '4 2 3 6 1',
      6: '5 1 4 2 3',
    });
    const plan = stableRoommates(people);
    expect(plan.pairs).toEqual([
      ['1', '6'],
      ['2', '3'],
      ['4', '5'],
    ]);
    expect(auditRoommates(people, plan).proven).toBe(true);
  });

  test('Gale and Shapley 1962, example 3: none, whatever δ says; three in a circle are the reason', () => {
    for (const list of ['α β γ', 'α γ β', 'β α γ', 'β γ α', 'γ α β', 'γ β α']) {
      const people = group({ α: 'β γ δ', β: 'γ α δ', γ: 'α β δ', δ: list });
      const plan = stableRoommates(people);
      expect(plan).toMatchObject({ status: 'impossible', pairs: [], parties: [['α', 'β', 'γ'], ['δ']] });
      expect(auditRoommates(people, plan).proven).toBe(true);
      // A witness that proves nothing is not taken for one.
      const lie = { ...plan, parties: [['α', 'β'], ['γ'], ['δ']] };
      expect(auditRoommates(people, lie).proven).toBe(false);
    }
  });

  test('with ties that allow no matching when broken by id, the answer is "not known"', () => {
    const people = [
      { id: 'a', prefers: [['b', 'c']] },
      { id: 'b', prefers: ['c', 'a'] },
      { id: 'c', prefers: ['a', 'b'] },
    ];
    expect(stableRoommates(people).status).toBe('partial');
  });
});

describe('assignment', () => {
  test('forbidden pairs, as in a test of the package lap (BSD-2)', () => {
    const x = FORBIDDEN;
    const weights = Int32Array.from(
      [
        [11, 20, x, x, x],
        [12, x, 12, x, x],
        [x, 11, 10, 15, 9],
        [15, x, x, 22, x],
        [13, x, x, x, 15],
      ].flat(),
      (cost) => (cost === x ? x : 0 - cost),
    );
    const plan = assignMatrix({ rows: 5, columns: 5, weights }, { goal: 'all-rows' });
    expect(plan.total).toBe(-71);
    expect([...plan.pairColumns]).toEqual([0, 2, 1, 3, 4]);
  });

  test('the three goals differ', () => {
    const problem = {
      applicants: [{ id: 'a' }, { id: 'b' }, { id: 'c' }],
      places: [{ id: 'P' }, { id: 'Q' }],
      pairs: [
        { applicant: 'a', place: 'P', weight: 9 },
        { applicant: 'a', place: 'Q', weight: 1 },
        { applicant: 'b', place: 'P', weight: 3 },
        { applicant: 'c', place: 'P', weight: -5 },
      ],
    };
    const best = assign(problem);
    expect([text(best.pairs), best.total]).toEqual(['a-P', 9]);
    const most = assign(problem, { goal: 'most' });
    expect([text(most.pairs), most.total]).toEqual(['a-Q b-P', 4]);
    const all = assign(problem, { goal: 'all-rows' });
    expect(all).toMatchObject({
      status: 'impossible',
      shortage: { applicants: ['b', 'c'], places: ['P'], wanted: 2, available: 1 },
    });
    for (const [plan, goal] of [
      [best, 'best'],
      [most, 'most'],
      [all, 'all-rows'],
    ] as const) {
      expect(auditAssignment(problem, plan, goal).proven).toBe(true);
    }
  });

  test('the audit believes no worse plan, no wrong price and no small shortage', () => {
    const problem = {
      applicants: [{ id: 'a' }, { id: 'b' }],
      places: [{ id: 'P' }, { id: 'Q' }],
      pairs: ['a', 'b'].flatMap((applicant) =>
        ['P', 'Q'].map((place, k) => ({ applicant, place, weight: applicant === 'a' && k === 0 ? 7 : 2 })),
      ),
    };
    const plan = assign(problem);
    expect(auditAssignment(problem, plan, 'best').proven).toBe(true);
    const worse = { ...plan, pairs: [problem.pairs[1]!, problem.pairs[2]!], total: 4 };
    expect(auditAssignment(problem, worse, 'best')).toMatchObject({ faults: [], proven: false });
    const places = plan.prices!.places.map((one) => ({ ...one, price: one.price + 1 }));
    const dearer = { ...plan, prices: { ...plan.prices!, places } };
    expect(auditAssignment(problem, dearer, 'best').proven).toBe(false);
    const doubled = { ...plan, pairs: [...plan.pairs, plan.pairs[0]!], total: plan.total + 7 };
    expect(auditAssignment(problem, doubled, 'best').faults.map(({ rule }) => rule)).toContain('a pair once');
    const short = { ...plan, pairs: [], total: 0, status: 'impossible' as const };
    const shortage = { applicants: ['a'], places: [], wanted: 1, available: 0 };
    expect(auditAssignment(problem, { ...short, shortage }, 'all-rows').proven).toBe(false);
  });

  test('more than a row can have', () => {
    const plan = assignMatrix(
      { rows: 1, columns: 2, weights: Int32Array.of(1, FORBIDDEN), rowCapacities: Int32Array.of(3) },
      { goal: 'all-rows' },
    );
    expect(plan.shortage).toEqual({ rows: [0], columns: [], wanted: 3, available: 1 });
  });
});

describe('tasks and hours', () => {
  const fit = (agent: string, task: string, worth: number, takes: number) => ({ agent, task, worth, takes });

  test('the best for each is too much for one', () => {
    const plan = generalisedAssignment({
      agents: [
        { id: 'a', capacity: 8 },
        { id: 'b', capacity: 8 },
      ],
      tasks: [{ id: 'x' }, { id: 'y' }],
      fits: [fit('a', 'x', 10, 5), fit('a', 'y', 9, 5), fit('b', 'x', 4, 5), fit('b', 'y', 5, 8)],
    });
    expect(plan).toMatchObject({ status: 'optimal', total: 15, bound: 15, left: [] });
    expect(plan.pairs.map(({ agent, task }) => `${task}-${agent}`)).toEqual(['x-a', 'y-b']);
  });

  test('why not', () => {
    const agents = [{ id: 'a', capacity: 8 }];
    const tasks = [{ id: 'x' }, { id: 'y' }];
    const reason = (...fits: ReturnType<typeof fit>[]) =>
      generalisedAssignment({ agents, tasks, fits }).reason;
    expect(reason(fit('a', 'x', 1, 9), fit('a', 'y', 1, 1))).toEqual({ kind: 'task', task: 'x' });
    expect(reason(fit('a', 'x', 1, 5), fit('a', 'y', 1, 5))).toEqual({
      kind: 'capacity',
      wanted: 10,
      available: 8,
    });
    const searched = generalisedAssignment({
      agents: [
        { id: 'a', capacity: 5 },
        { id: 'b', capacity: 5 },
      ],
      tasks: [{ id: 'x' }, { id: 'y' }, { id: 'z' }],
      fits: ['x', 'y', 'z'].flatMap((task) => [fit('a', task, 1, 3), fit('b', task, 1, 3)]),
    });
    expect(searched).toMatchObject({ status: 'impossible', reason: { kind: 'searched' } });
  });
});

describe('couples and lower quotas', () => {
  test('a place that nobody wants enough cannot reach its quota in any stable matching', () => {
    const market = {
      applicants: side({ a: 'P Q', b: 'P Q' }),
      places: [
        { id: 'P', capacity: 2, prefers: ['a', 'b'] },
        { id: 'Q', atLeast: 1, prefers: ['a', 'b'] },
      ],
    };
    expect(stableWithQuotas(market).reason).toEqual({ kind: 'quota', place: 'Q', filled: 0, atLeast: 1 });
  });

  test('quotas that cannot be reached even together', () => {
    const places = ['P', 'Q'].map((id) => ({ id, atLeast: 1, prefers: ['a'] }));
    const plan = stableWithQuotas({ applicants: side({ a: 'P Q' }), places });
    expect(plan.reason).toEqual({ kind: 'shortage', places: ['P', 'Q'], wanted: 2, available: 1 });
  });

  test('ties: broken by id the quota is missed, broken otherwise it is kept', () => {
    const market = {
      applicants: [
        { id: 'a', prefers: [['P', 'Q']] },
        { id: 'b', prefers: ['P'] },
      ],
      places: [
        { id: 'P', prefers: [['a', 'b']] },
        { id: 'Q', atLeast: 1, prefers: ['a'] },
      ],
    };
    expect(text(deferredAcceptance({ ...market }).pairs)).toBe('a-P');
    expect(text(stableWithQuotas(market).pairs)).toBe('a-Q b-P');
  });

  test('a place does not let somebody go for one of a couple whom it likes as much', () => {
    const market = {
      applicants: side({ s: 'P', t: 'P' }),
      couples: [{ members: ['c', 'd'] as [string, string], prefers: [['P', 'P']] as [string, string][] }],
      places: [{ id: 'P', capacity: 2, prefers: ['c', 's', ['d', 't']] }],
    };
    const plan = stableWithQuotas(market);
    expect([plan.status, text(plan.pairs)]).toEqual(['optimal', 's-P t-P']);
    expect(auditQuotas(market, plan.pairs).stable).toBe(true);
  });

  test('one couple and one single for two seats: no stable matching (type of Roth 1984)', () => {
    const market = {
      applicants: side({ s: 'P Q' }),
      couples: [{ members: ['c', 'd'] as [string, string], prefers: [['P', 'Q']] as [string, string][] }],
      places: side({ P: 'c s', Q: 's d' }),
    };
    const plan = stableWithQuotas(market);
    expect(plan).toMatchObject({ status: 'impossible', reason: { kind: 'searched' } });
    expect(auditQuotas(market, [{ applicant: 's', place: 'P' }]).blockingCouples).toEqual([
      { members: ['c', 'd'], places: ['P', 'Q'] },
    ]);
    expect(auditQuotas(market, [{ applicant: 's', place: 'Q' }]).blockingPairs).toEqual([
      { applicant: 's', place: 'P' },
    ]);
  });
});
