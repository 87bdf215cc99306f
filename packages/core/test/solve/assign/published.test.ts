// Published instances with known answers. The files are beside the repository; golden.test.ts has some inside it.
import {
  auditGeneralised,
  auditMatrixPlan,
  auditRoommates,
  auditStable,
  assignMatrix,
  deferredAcceptance,
  FORBIDDEN,
  generalisedAssignment,
  type Market,
  type Pair,
  stableRoommates,
} from '@koppel/core';
import { describe, expect, test } from 'vitest';
import { allStable } from './enumerate.js';
import { absent, readData, readText } from './shared.js';

type Lists = Record<string, string[]>;
const market = (residents: Lists, hospitals: Lists, capacities: Record<string, number> = {}): Market => ({
  applicants: Object.entries(residents).map(([id, prefers]) => ({ id, prefers })),
  places: Object.entries(hospitals).map(([id, prefers]) => ({ id, prefers, capacity: capacities[id] ?? 1 })),
});
/** Who is where, null for nowhere, as the files write it. */
const where = ({ applicants }: Market, pairs: readonly Pair[]) =>
  Object.fromEntries(
    applicants.map(({ id }) => [id, pairs.find(({ applicant }) => applicant === id)?.place ?? null]),
  );
const sorted = (list: readonly unknown[]) => list.map((one) => JSON.stringify(one)).sort();

describe.skipIf(absent)(`hospitals and residents${absent ? `: ${absent}` : ''}`, () => {
  const files = ['gale_shapley_1962', 'hospital_residents'];
  const vectors = absent ? [] : files.flatMap((file) => readData(`vectors/stable/${file}.json`).vectors);
  const cases = vectors.filter(({ problem }) => problem === 'HR');

  test('there are 14', () => expect(cases.length).toBe(14));

  test.each(cases.map((one) => [one.id, one]))('%s', (_, one) => {
    const given = market(one.residents, one.hospitals, one.capacities);
    const [mine, theirs] = [deferredAcceptance(given), deferredAcceptance(given, { proposing: 'places' })];
    expect(where(given, mine.pairs)).toEqual(one.residentOptimal);
    expect(where(given, theirs.pairs)).toEqual(one.hospitalOptimal);
    if (one.publishedMatching !== null) expect(where(given, mine.pairs)).toEqual(one.publishedMatching);
    expect(sorted(allStable(given).map((pairs) => Object.entries(where(given, pairs)).sort()))).toEqual(
      sorted(one.allStableMatchings.map((matching: object) => Object.entries(matching).sort())),
    );
    if (one.bostonMechanism !== undefined) {
      const boston = Object.entries<string>(one.bostonMechanism).map(([applicant, place]) => ({
        applicant,
        place,
      }));
      expect(auditStable(given, boston).stable).toBe(one.bostonIsStable);
    }
  });

  test('who proposes gains nothing by misreporting, who is proposed to can (3 × 3)', () => {
    const one = vectors.find(({ id }) => id === 'strategy-proofness-3x3');
    const outcome = (residents: Lists, hospitals: Lists) => {
      const given = market(residents, hospitals);
      return where(given, deferredAcceptance(given).pairs);
    };
    const reports = (ids: readonly string[]): string[][] => [
      [],
      ...ids.flatMap((id) => reports(ids.filter((other) => other !== id)).map((rest) => [id, ...rest])),
    ];
    const truth = outcome(one.residents, one.hospitals);
    expect(truth).toEqual(one.truthful);
    let gains = 0;
    for (const [man, list] of Object.entries<string[]>(one.residents)) {
      const rank = (place: string | null) => (place === null ? list.length : list.indexOf(place));
      for (const report of reports(list)) {
        const got = outcome({ ...one.residents, [man]: report }, one.hospitals)[man]!;
        if (rank(got) < rank(truth[man]!)) gains++;
      }
    }
    expect(reports(['a', 'b', 'c']).length).toBe(16);
    expect(gains).toBe(one.proposerGains);
    const found = [];
    for (const [woman, list] of Object.entries<string[]>(one.hospitals)) {
      const partner = (matching: Record<string, string | null>) =>
        Object.keys(matching).find((man) => matching[man] === woman);
      const rank = (man: string | undefined) => (man === undefined ? list.length : list.indexOf(man));
      const truthfulPartner = partner(truth);
      for (const report of reports(list)) {
        const gets = partner(outcome(one.residents, { ...one.hospitals, [woman]: report }));
        if (rank(gets) < rank(truthfulPartner)) found.push({ woman, report, gets, truthfulPartner });
      }
    }
    expect(sorted(found)).toEqual(sorted(one.receiverManipulations));
  });

  test('school choice: students propose (Abdulkadiroğlu and Sönmez 2003)', () => {
    const one = readData('vectors/stable/school_choice_ttc.json').vectors[0];
    const given = market(one.students, one.priorities, one.capacities);
    expect(where(given, deferredAcceptance(given).pairs)).toEqual(one.studentProposingDA);
  });

  test('small golden instances', () => {
    const { hospitalResidents, stableMarriage } = readData('jobs/stable/golden_small_instances.json');
    for (const one of hospitalResidents) {
      const given = market(one.residents, one.hospitals, one.capacities);
      const { pairs, unmatched } = deferredAcceptance(given);
      for (const [place, held] of Object.entries<string[]>(one.expectedResidentOptimal)) {
        expect(pairs.filter((pair) => pair.place === place).map(({ applicant }) => applicant)).toEqual(
          held.sort(),
        );
      }
      if (one.expectedUnmatched !== undefined) expect(unmatched).toEqual(one.expectedUnmatched);
    }
    for (const one of stableMarriage) {
      const given = market(one.proposers, one.reviewers);
      expect(where(given, deferredAcceptance(given).pairs)).toEqual(one.expectedProposerOptimal);
    }
    expect([hospitalResidents.length, stableMarriage.length]).toEqual([4, 2]);
  });

  test('ties: weakly stable sets', () => {
    const { vectors: ties } = readData('vectors/stable/ties.json');
    for (const one of ties) {
      const given = market(one.men, one.women);
      const weak = one.weak.map((matching: Record<string, string | null>) => Object.entries(matching).sort());
      expect(sorted(allStable(given).map((pairs) => Object.entries(where(given, pairs)).sort()))).toEqual(
        sorted(weak),
      );
      for (const proposing of ['applicants', 'places'] as const) {
        const { pairs } = deferredAcceptance(given, { proposing });
        expect(sorted(weak)).toContain(JSON.stringify(Object.entries(where(given, pairs)).sort()));
      }
    }
    expect(ties.length).toBe(3);
  });
});

describe.skipIf(absent)(`roommates${absent ? `: ${absent}` : ''}`, () => {
  const cases: [string, Record<string, (string | number)[]>, string[][][]][] = [];
  if (!absent) {
    for (const one of readData('vectors/stable/stable_roommates.json').vectors) {
      const stable = one.stableMatchings.map((pairs: (string | number)[][]) =>
        pairs.map((pair) => pair.map(String).sort()),
      );
      cases.push([one.id, one.preferences, stable]);
    }
    const [, , example3] = readData('vectors/stable/gale_shapley_1962.json').vectors;
    for (const [k, lists] of example3.instances.entries()) cases.push([`${example3.id}-${k}`, lists, []]);
    for (const { id, prefs, expected } of readData('jobs/stable/golden_small_instances.json')
      .stableRoommates) {
      const pairs = Object.entries(expected ?? {}).map(([a, b]) => [a, String(b)].sort());
      const once = [...new Map(pairs.map((pair) => [pair.join(), pair])).values()];
      cases.push([`golden ${id}`, prefs, expected === null ? [] : [once]]);
    }
  }

  test('there are 21', () => expect(cases.length).toBe(21));

  test.each(cases)('%s', (id, lists, stable) => {
    const people = Object.entries(lists).map(([one, prefers]) => ({ id: one, prefers: prefers.map(String) }));
    const plan = stableRoommates(people);
    expect(auditRoommates(people, plan)).toMatchObject({ faults: [], blocking: [], proven: true });
    if (stable.length === 0) expect(plan.status).toBe('impossible');
    else if (!id.startsWith('golden')) {
      // The golden file has one of several; the vectors have all.
      expect(stable.map((pairs) => sorted(pairs).join())).toContain(sorted(plan.pairs).join());
    } else expect(plan.status).toBe('optimal');
  });
});

describe.skipIf(absent)(`assignment${absent ? `: ${absent}` : ''}`, () => {
  const numbers = (path: string) => readText(path).trim().split(/\s+/).map(Number);

  test.each([
    ['assign100', 305],
    ['assign500', 991],
  ])('%s costs %i', (name, cost) => {
    const [size, ...costs] = numbers(`jobs/assignment/${name}.txt`) as [number, ...number[]];
    const matrix = { rows: size, columns: size, weights: Int32Array.from(costs, (one) => 0 - one) };
    for (const goal of ['all-rows', 'most'] as const) {
      const plan = assignMatrix(matrix, { goal });
      expect([plan.status, plan.total]).toEqual(['optimal', -cost]);
      expect(auditMatrixPlan(matrix, plan, goal)).toMatchObject({ faults: [], proven: true });
    }
  });

  test('12 small cases, forbidden pairs among them', () => {
    const { cases } = readData('jobs/assignment/lap_small_cases.json');
    for (const { cost, expectedCost } of cases as { cost: (number | null)[][]; expectedCost: number }[]) {
      const weights = Int32Array.from(cost.flat(), (one) => (one === null ? FORBIDDEN : 0 - one));
      const matrix = { rows: cost.length, columns: cost[0]!.length, weights };
      const plan = assignMatrix(matrix, { goal: 'all-rows' });
      expect(plan.total).toBe(-expectedCost);
      expect(auditMatrixPlan(matrix, plan, 'all-rows').proven).toBe(true);
    }
    expect(cases.length).toBe(12);
  });

  const optima = absent
    ? []
    : [...readText('jobs/assignment/OPTIMA.md').matchAll(/^\| gap(\d) \| (.*) \|$/gm)].map(
        ([, set, list]) => [`gap${set}`, list!.split(' | ').map(Number)] as const,
      );

  test('gap1 to gap6 have 30 optima', () => expect(optima.flatMap(([, list]) => list).length).toBe(30));

  test.each(optima)('%s', (name, best) => {
    const values = numbers(`jobs/assignment/${name}.txt`);
    let at = 1;
    const take = (count: number) => {
      at += count;
      return values.slice(at - count, at);
    };
    for (const total of best) {
      const [agents, tasks] = take(2) as [number, number];
      const [worth, takes, hours] = [take(agents * tasks), take(agents * tasks), take(agents)];
      const problem = {
        agents: hours.map((capacity, k) => ({ id: `agent ${k}`, capacity })),
        tasks: Array.from({ length: tasks }, (_, k) => ({ id: `task ${k}` })),
        fits: worth.map((one, k) => ({
          agent: `agent ${Math.floor(k / tasks)}`,
          task: `task ${k % tasks}`,
          worth: one,
          takes: takes[k]!,
        })),
      };
      const plan = generalisedAssignment(problem);
      expect([plan.status, plan.total, plan.bound]).toEqual(['optimal', total, total]);
      expect(auditGeneralised(problem, plan)).toEqual([]);
    }
  });
});
