// One random case of each kind, held against enumeration; the tests run some, the soak many.
import {
  type AssignGoal,
  assign,
  assignMatrix,
  auditAssignment,
  auditGeneralised,
  auditMatrixPlan,
  auditQuotas,
  auditRoommates,
  auditStable,
  deferredAcceptance,
  generalisedAssignment,
  type Market,
  type Pair,
  stableRoommates,
  stableWithQuotas,
  type WeightMatrix,
} from '@koppel/core';
import { expect } from 'vitest';
import { allStable, bestAssignments, bestDivision, hasStablePairs, hasStableQuotas } from './enumerate.js';
import {
  cyclicMarket,
  type Int,
  numbers,
  randomGroup,
  randomMarket,
  randomMatrix,
  randomQuotaMarket,
  shuffled,
} from './random.js';

/** Runs a check on seeds from `first`; a failure names the seed that repeats it. */
export function repeat(runs: number, check: (int: Int) => void, first = 1): void {
  for (let seed = first; seed < first + runs; seed++) {
    try {
      check(numbers(seed));
    } catch (error) {
      throw new Error(`seed ${seed}: ${(error as Error).message.slice(0, 2000)}`);
    }
  }
}

const placeOf = (pairs: readonly Pair[], id: string) =>
  pairs.find(({ applicant }) => applicant === id)?.place;
const heldBy = (pairs: readonly Pair[], id: string) =>
  pairs.filter(({ place }) => place === id).map(({ applicant }) => applicant);

/** Without ties: no blocking pair, and the best stable matching of the side that proposes; one case in 50 has up to 8 a side. */
export function stableCase(int: Int): void {
  const most = int(50) === 0 ? 8 : 4;
  const market = int(3) === 0 ? cyclicMarket(int, most) : randomMarket(int, most);
  const byApplicants = deferredAcceptance(market);
  const byPlaces = deferredAcceptance(market, { proposing: 'places' });
  const all = allStable(market);
  expect(auditStable(market, byApplicants.pairs).blocking).toEqual([]);
  expect(auditStable(market, byPlaces.pairs).stable).toBe(true);
  for (const { id, prefers } of market.applicants) {
    const places = all.map((pairs) => placeOf(pairs, id));
    const rank = (place: string | undefined) =>
      place === undefined ? prefers.length : prefers.indexOf(place);
    expect(rank(placeOf(byApplicants.pairs, id))).toBe(Math.min(...places.map(rank)));
    expect(rank(placeOf(byPlaces.pairs, id))).toBe(Math.max(...places.map(rank)));
  }
  for (const { id, prefers } of market.places) {
    // Places as proposers: each gets the best set of all stable ones, seat by seat.
    const ranks = (pairs: readonly Pair[]) =>
      heldBy(pairs, id)
        .map((one) => prefers.indexOf(one))
        .sort((a, b) => a - b);
    const own = ranks(byPlaces.pairs);
    for (const pairs of all) {
      for (const [seat, rank] of ranks(pairs).entries()) expect(own[seat]).toBeLessThanOrEqual(rank);
    }
  }
}

/** With ties: weakly stable, from both sides. */
export function tiedCase(int: Int): void {
  const market = randomMarket(int, 6, 40);
  expect(auditStable(market, deferredAcceptance(market).pairs).stable).toBe(true);
  expect(auditStable(market, deferredAcceptance(market, { proposing: 'places' }).pairs).stable).toBe(true);
}

/** A large market: too large to enumerate, not too large to audit. */
export function largeStableCase(int: Int): void {
  const market = int(2) === 0 ? cyclicMarket(int, 40) : randomMarket(int, 40, int(2) * 30);
  expect(auditStable(market, deferredAcceptance(market).pairs).stable).toBe(true);
}

const goals: readonly AssignGoal[] = ['best', 'most', 'all-rows'];

/** Every goal, dense and by names: the total of exhaustive search, proven by the audit. */
export function assignmentCase(int: Int): void {
  const matrix = randomMatrix(int, 4);
  const truth = bestAssignments(matrix);
  const problem = named(matrix);
  for (const goal of goals) {
    const plan = assignMatrix(matrix, { goal });
    const byName = assign({ ...problem, pairs: shuffled(problem.pairs, int) }, { goal });
    for (const { status, total, count } of [
      { ...plan, count: plan.pairRows.length },
      { ...byName, count: byName.pairs.length },
    ]) {
      if (goal === 'best') expect(total).toBe(truth.best);
      if (goal === 'most') expect([count, total]).toEqual([truth.pairs, truth.bestOfMost]);
      if (goal === 'all-rows') {
        expect(status).toBe(truth.full === undefined ? 'impossible' : 'optimal');
        if (truth.full !== undefined) expect(total).toBe(truth.full);
      }
    }
    const audit = auditMatrixPlan(matrix, plan, goal);
    expect([audit.faults, audit.proven]).toEqual([[], true]);
    const byNameAudit = auditAssignment(problem, byName, goal);
    expect([byNameAudit.faults, byNameAudit.proven]).toEqual([[], true]);
  }
}

/** A matrix as a problem by names. */
export function named({ rows, columns, weights, rowCapacities, columnCapacities }: WeightMatrix) {
  const pairs = [];
  for (let row = 0; row < rows; row++) {
    for (let column = 0; column < columns; column++) {
      const weight = weights[row * columns + column]!;
      if (weight !== -(2 ** 31)) pairs.push({ applicant: `a${row}`, place: `p${column}`, weight });
    }
  }
  const side = (letter: string, count: number, capacities: Int32Array | undefined) =>
    Array.from({ length: count }, (_, k) => ({ id: `${letter}${k}`, capacity: capacities?.[k] ?? 1 }));
  return { applicants: side('a', rows, rowCapacities), places: side('p', columns, columnCapacities), pairs };
}

/** Beyond the first list of edges: too large to enumerate, proven by its prices. */
export function largeAssignmentCase(int: Int): void {
  const [rows, columns] = [60 + int(120), 60 + int(120)];
  const kind = int(3);
  const factor = Array.from({ length: rows + columns }, () => int(100));
  const weights = Int32Array.from({ length: rows * columns }, (_, k) => {
    if (int(10) === 0) return -(2 ** 31);
    if (kind === 0) return int(1000);
    if (kind === 1) return int(4);
    return factor[k % columns]! * factor[columns + Math.floor(k / columns)]!;
  });
  const capacities = (count: number) => Int32Array.from({ length: count }, () => int(4));
  const matrix: WeightMatrix = {
    rows,
    columns,
    weights,
    ...(int(2) === 0 ? {} : { rowCapacities: capacities(rows) }),
    ...(int(2) === 0 ? {} : { columnCapacities: capacities(columns) }),
  };
  for (const goal of goals) {
    const audit = auditMatrixPlan(matrix, assignMatrix(matrix, { goal }), goal);
    expect([audit.faults, audit.proven]).toEqual([[], true]);
  }
}

/** Roommates: whether there is a stable matching, proven either way. */
export function roommatesCase(int: Int): void {
  const people = randomGroup(int, 8);
  const plan = stableRoommates(people);
  expect(plan.status).toBe(hasStablePairs(people) ? 'optimal' : 'impossible');
  expect(auditRoommates(people, plan)).toMatchObject({ faults: [], proven: true });
}

/** Roommates with ties: what is found is weakly stable, and `partial` is never called impossible. */
export function tiedRoommatesCase(int: Int): void {
  const people = randomGroup(int, 8, 30);
  const plan = stableRoommates(people);
  if (plan.status === 'optimal') expect(auditRoommates(people, plan).proven).toBe(true);
  else if (plan.status === 'impossible') expect(hasStablePairs(people)).toBe(false);
  else expect(plan.status).toBe('partial');
}

/** Couples and lower quotas: found exactly where enumeration finds one. */
export function quotaCase(int: Int): void {
  const market = randomQuotaMarket(int);
  const plan = stableWithQuotas(market);
  expect(plan.status).toBe(hasStableQuotas(market) ? 'optimal' : 'impossible');
  if (plan.status === 'optimal') expect(auditQuotas(market, plan.pairs).stable).toBe(true);
  else expect(plan.reason).toBeDefined();
}

/** Tasks and hours: the total of exhaustive search, and a sound plan. */
export function divisionCase(int: Int): void {
  const [agents, tasks] = [1 + int(3), 1 + int(6)];
  const leaveOut = int(2) === 0;
  const top = [5, 100][int(2)]!;
  const table = (cell: () => number) =>
    Array.from({ length: agents }, () => Array.from({ length: tasks }, () => cell()));
  const worth = table(() => int(2 * top) - (int(3) === 0 ? top : 0));
  const takes = table(() => (int(5) === 0 ? -1 : int(10)));
  const capacity = Array.from({ length: agents }, () => int(5 * tasks));
  const problem = {
    agents: capacity.map((hours, k) => ({ id: `a${k}`, capacity: hours })),
    tasks: Array.from({ length: tasks }, (_, k) => ({ id: `t${k}` })),
    fits: worth.flatMap((row, a) =>
      row.flatMap((value, t) =>
        takes[a]![t]! < 0 ? [] : [{ agent: `a${a}`, task: `t${t}`, worth: value, takes: takes[a]![t]! }],
      ),
    ),
  };
  const plan = generalisedAssignment(problem, { leaveOut });
  const truth = bestDivision(worth, takes, capacity, leaveOut);
  expect(auditGeneralised(problem, plan, leaveOut)).toEqual([]);
  if (truth === undefined) expect(plan.status).toBe('impossible');
  else expect([plan.status, plan.total, plan.bound]).toEqual(['optimal', truth, truth]);
}

/** The same market under other ids; `rename` keeps apart what is apart. */
export function renamed(market: Market, rename: (id: string) => string): Market {
  const list = (prefers: Market['applicants'][number]['prefers']) =>
    prefers.map((named) => (typeof named === 'string' ? rename(named) : named.map(rename)));
  return {
    applicants: market.applicants.map(({ id, prefers }) => ({ id: rename(id), prefers: list(prefers) })),
    places: market.places.map((place) => ({ ...place, id: rename(place.id), prefers: list(place.prefers) })),
  };
}
