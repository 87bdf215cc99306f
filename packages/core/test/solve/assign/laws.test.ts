// What holds between two answers, not within one.
import {
  assign,
  assignMatrix,
  deferredAcceptance,
  deferredAcceptanceOnPoints,
  auditStableOnPoints,
  generalisedAssignment,
  type Market,
  type Pair,
  stableRoommates,
  stableWithQuotas,
} from '@koppel/core';
import { describe, expect, test } from 'vitest';
import { named, renamed, repeat } from './checks.js';
import {
  cyclicMarket,
  type Int,
  randomGroup,
  randomMarket,
  randomMatrix,
  randomQuotaMarket,
  shuffled,
} from './random.js';

const market = (int: Int) => (int(3) === 0 ? cyclicMarket(int, 12) : randomMarket(int, 12));
const sides = ['applicants', 'places'] as const;
const byApplicant = (a: Pair, b: Pair) => (a.applicant < b.applicant ? -1 : 1);

describe('deferred acceptance', () => {
  test('the order of the input changes nothing', () =>
    repeat(200, (int) => {
      const given = market(int);
      const turned = { applicants: shuffled(given.applicants, int), places: shuffled(given.places, int) };
      for (const proposing of sides) {
        expect(deferredAcceptance(turned, { proposing }).pairs).toEqual(
          deferredAcceptance(given, { proposing }).pairs,
        );
      }
    }));

  test('other ids permute the answer (without ties)', () =>
    repeat(200, (int) => {
      const given = market(int);
      const ids = [...given.applicants, ...given.places].map(({ id }) => id);
      const fresh = shuffled(
        ids.map((_, k) => `z${k}`),
        int,
      );
      const rename = (id: string) => fresh[ids.indexOf(id)]!;
      const plain = deferredAcceptance(given).pairs;
      const expected = plain.map(({ applicant, place }) => ({
        applicant: rename(applicant),
        place: rename(place),
      }));
      expect(deferredAcceptance(renamed(given, rename)).pairs).toEqual(expected.sort(byApplicant));
    }));

  test('one applicant more makes no other better off (without ties)', () =>
    repeat(300, (int) => {
      const given = market(int);
      const fewer: Market = { ...given, applicants: given.applicants.slice(1) };
      const gone = given.applicants[0]!.id;
      const places = given.places.map((place) => ({
        ...place,
        prefers: place.prefers.filter((id) => id !== gone),
      }));
      const before = deferredAcceptance({ ...fewer, places }).pairs;
      const after = deferredAcceptance(given).pairs;
      for (const { id, prefers } of fewer.applicants) {
        const rank = (pairs: readonly Pair[]) => {
          const place = pairs.find(({ applicant }) => applicant === id)?.place;
          return place === undefined ? prefers.length : prefers.indexOf(place);
        };
        expect(rank(after)).toBeGreaterThanOrEqual(rank(before));
      }
    }));

  test('who is unmatched, and how full each place is, does not depend on who proposes (without ties)', () =>
    repeat(300, (int) => {
      const given = market(int);
      const [mine, theirs] = sides.map((proposing) => deferredAcceptance(given, { proposing }));
      expect(mine!.unmatched).toEqual(theirs!.unmatched);
      for (const { id, capacity = 1 } of given.places) {
        const held = [mine, theirs].map((matching) =>
          matching!.pairs.filter(({ place }) => place === id).map(({ applicant }) => applicant),
        );
        expect(held[0]!.length).toBe(held[1]!.length);
        // A place with a seat left has the very same applicants (rural hospitals theorem).
        if (held[0]!.length < capacity) expect(held[0]).toEqual(held[1]);
      }
    }));

  test('on points it is what it is on lists', () =>
    repeat(100, (int) => {
      const [rows, columns] = [1 + int(80), 1 + int(80)];
      const top = [3, 50, 100_000][int(3)]!;
      const points = () =>
        Int32Array.from({ length: rows * columns }, () => int(top) - (int(4) === 0 ? top : 0));
      const [rowPoints, columnPoints] = [points(), points()];
      const capacities = Int32Array.from({ length: columns }, () => int(4));
      const name = (letter: string, k: number) => `${letter}${String(k).padStart(3, '0')}`;
      const list = (count: number, letter: string, of: (k: number) => number) => {
        const groups = new Map<number, string[]>();
        for (let k = 0; k < count; k++) {
          if (of(k) >= 0) groups.set(of(k), [...(groups.get(of(k)) ?? []), name(letter, k)]);
        }
        return [...groups].sort(([a], [b]) => b - a).map(([, ids]) => ids);
      };
      const { pairs } = deferredAcceptance({
        applicants: Array.from({ length: rows }, (_, row) => ({
          id: name('a', row),
          prefers: list(columns, 'p', (column) => rowPoints[row * columns + column]!),
        })),
        places: Array.from({ length: columns }, (_, column) => ({
          id: name('p', column),
          capacity: capacities[column]!,
          prefers: list(rows, 'a', (row) => columnPoints[row * columns + column]!),
        })),
      });
      const given = { rows, columns, rowPoints, columnPoints, capacities };
      const { columnOf } = deferredAcceptanceOnPoints(given);
      const expected = new Int32Array(rows).fill(-1);
      for (const { applicant, place } of pairs) expected[Number(applicant.slice(1))] = Number(place.slice(1));
      expect(columnOf).toEqual(expected);
      expect(auditStableOnPoints(given, columnOf)).toEqual({ faults: [], blocking: 0, first: [] });
    }));

  test('points far down long lists: everybody wants the same (the chunks grow)', () => {
    const size = 600;
    const rowPoints = Int32Array.from({ length: size * size }, (_, k) => k % size);
    const columnPoints = Int32Array.from({ length: size * size }, (_, k) => Math.floor(k / size));
    const given = { rows: size, columns: size, rowPoints, columnPoints };
    const { columnOf } = deferredAcceptanceOnPoints(given);
    expect(columnOf).toEqual(Int32Array.from({ length: size }, (_, row) => row));
  });
});

describe('assignment', () => {
  test('the order of the input changes nothing, to the byte', () =>
    repeat(200, (int) => {
      const problem = named(randomMatrix(int, 8));
      const turned = {
        applicants: shuffled(problem.applicants, int),
        places: shuffled(problem.places, int),
        pairs: shuffled(problem.pairs, int),
      };
      expect(JSON.stringify(assign(turned))).toBe(JSON.stringify(assign(problem)));
    }));

  test('room for more than there are pairs costs nothing', () => {
    const many = (letter: string, capacity: number) =>
      Array.from({ length: 60_000 }, (_, k) => ({ id: `${letter}${k}`, capacity }));
    const pairs = Array.from({ length: 60_000 }, (_, k) => ({
      applicant: `a${k}`,
      place: `p${(k * 7) % 60_000}`,
      weight: k + 1,
    }));
    const plan = assign({ applicants: many('a', 2 ** 31 - 1), places: many('p', 2 ** 31 - 1), pairs });
    expect([plan.status, plan.pairs.length, plan.total]).toEqual(['optimal', 60_000, (60_000 * 60_001) / 2]);
  });

  test('other numbers of rows and columns permute the answer, where one plan is best', () =>
    repeat(200, (int) => {
      const [rows, columns] = [1 + int(12), 1 + int(12)];
      // Large random weights: two best plans are as good as impossible.
      const weights = Int32Array.from({ length: rows * columns }, () => int(2 ** 30));
      const [r, c] = [shuffled([...Array(rows).keys()], int), shuffled([...Array(columns).keys()], int)];
      const turned = weights.map((_, k) => weights[r[Math.floor(k / columns)]! * columns + c[k % columns]!]!);
      const plain = assignMatrix({ rows, columns, weights });
      const other = assignMatrix({ rows, columns, weights: turned });
      const cells = Array.from(plain.pairRows, (row, k) => row * columns + plain.pairColumns[k]!);
      const back = Array.from(other.pairRows, (row, k) => r[row]! * columns + c[other.pairColumns[k]!]!);
      expect(back.sort((a, b) => a - b)).toEqual(cells);
    }));

  test('one row more never makes the best total smaller', () =>
    repeat(200, (int) => {
      const matrix = randomMatrix(int, 10);
      const { rows, columns, weights, rowCapacities, columnCapacities } = matrix;
      const fewer = {
        rows: rows - 1,
        columns,
        weights: weights.slice(columns),
        ...(rowCapacities === undefined ? {} : { rowCapacities: rowCapacities.slice(1) }),
        ...(columnCapacities === undefined ? {} : { columnCapacities }),
      };
      expect(assignMatrix(matrix).total).toBeGreaterThanOrEqual(assignMatrix(fewer).total);
    }));
});

describe('the others', () => {
  test('roommates: the order of the input changes nothing', () =>
    repeat(100, (int) => {
      const people = randomGroup(int, 12);
      expect(stableRoommates(shuffled(people, int))).toEqual(stableRoommates(people));
    }));

  test('couples and quotas: the order of the input changes nothing', () =>
    repeat(60, (int) => {
      const given = randomQuotaMarket(int);
      const turned = {
        applicants: shuffled(given.applicants, int),
        couples: shuffled(given.couples ?? [], int),
        places: shuffled(given.places, int),
      };
      expect(stableWithQuotas(turned)).toEqual(stableWithQuotas(given));
    }));

  test('divisions: the order of the input changes nothing; an hour more never makes the total smaller', () =>
    repeat(60, (int) => {
      const agents = Array.from({ length: 3 }, (_, k) => ({ id: `a${k}`, capacity: 4 + int(8) }));
      const tasks = Array.from({ length: 6 }, (_, k) => ({ id: `t${k}` }));
      const fits = agents.flatMap((agent) =>
        tasks.map((task) => ({ agent: agent.id, task: task.id, worth: int(20), takes: 1 + int(6) })),
      );
      const plan = generalisedAssignment({ agents, tasks, fits }, { leaveOut: true });
      const turned = {
        agents: shuffled(agents, int),
        tasks: shuffled(tasks, int),
        fits: shuffled(fits, int),
      };
      expect(generalisedAssignment(turned, { leaveOut: true })).toEqual(plan);
      const wider = agents.map((agent, k) => (k === 0 ? { ...agent, capacity: agent.capacity + 1 } : agent));
      const more = generalisedAssignment({ agents: wider, tasks, fits }, { leaveOut: true });
      expect(more.total).toBeGreaterThanOrEqual(plan.total);
    }));
});
