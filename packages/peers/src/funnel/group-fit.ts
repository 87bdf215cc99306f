import type { Language } from '@koppel/core';
import { formGroups, type GroupProblem } from '@koppel/core/solve/group';
import { evaluatePairs } from '../compile/pairs.js';
import { apartPairs, quotasOf } from '../compile/rules.js';
import { readSetting } from '../compile/setting.js';
import { sectorTest } from '../compile/problem.js';
import type { Candidate, Stage } from './schema.js';

export interface ChosenGroup {
  readonly chosen: readonly string[];
  /** Mean affinity of two of the chosen, and of two of all, in thousandths. */
  readonly fit: number;
  readonly fitOfAll: number;
  /** Whether no better choice exists, whether one was found at all. */
  readonly status: 'optimal' | 'found' | 'impossible';
}

export interface ChooseOptions {
  readonly language: Language;
  readonly seed: number;
  readonly steps: number;
  /** Who was chosen already and stays: only the places of others are filled. */
  readonly stay?: readonly string[];
}

/**
 * The best group of `size` out of those who are left: every rule of the programme holds in it, and it is worth the most, as the mean of
 * how two of them fit and the mean of their points so far, weighed. To the solver: one group of that size, and everybody else alone.
 *
 * @param points points so far in thousandths of what could be had.
 */
export function chooseGroup(
  { group, quota: size = 0 }: Stage,
  candidates: readonly Candidate[],
  points: (id: string) => number,
  { language, seed, steps, stay = [] }: ChooseOptions,
): ChosenGroup {
  const members = candidates.map(({ id, name, member = {} }) => ({ id, ...(name && { name }), ...member }));
  const setting = readSetting(members, { programme: group?.programme ?? {}, language });
  const pairs = evaluatePairs(setting.members, setting.policy, setting.trees);
  const n = members.length;
  const all = setting.members.map(({ id }) => id);
  const mean = (some: readonly number[]): number => {
    const sum = some.reduce(
      (total, a) =>
        total + some.reduce((own, b) => (a === b ? own : own + (pairs.affinity[a * n + b] as number)), 0),
      0,
    );
    return some.length < 2 ? 0 : Math.floor(sum / (some.length * (some.length - 1)));
  };
  const fitOfAll = mean(all.map((_, at) => at));
  if (n <= size) return { chosen: all, fit: fitOfAll, fitOfAll, status: 'optimal' };
  const [fit, score] = [group?.fit ?? 1, group?.score ?? 1];
  const problem: GroupProblem = {
    elements: all.map((id) => ({ id })),
    affinity: pairs.affinity.map((one) => 2 * fit * one),
    objective: 'sum',
    groups: [
      { id: CHOSEN, elements: { min: size, max: size }, seats: { min: size, max: size } },
      ...Array.from({ length: n - size }, (_, at) => ({ id: `alone ${at}`, seats: { min: 1, max: 1 } })),
    ],
    pinned: stay.map((id) => ({ element: id, group: CHOSEN })),
    preferences: all.map((id) => ({ element: id, group: CHOSEN, points: score * (size - 1) * points(id) })),
    apart: apartPairs(setting.members, pairs, setting.programme).apart.map((pair) => pair.members),
    quotas: quotasOf(setting.members, setting.programme, sectorTest(setting)).map((quota) => ({
      ...quota,
      groups: [CHOSEN],
    })),
  };
  const plan = formGroups(problem, { seed, steps, proofNodes: 20_000 });
  const chosen = plan.groups.find(({ id }) => id === CHOSEN)?.elements ?? [];
  if (plan.status === 'impossible' || chosen.length !== size)
    return { chosen: [], fit: 0, fitOfAll, status: 'impossible' };
  const places = chosen.map((id) => all.indexOf(id));
  return { chosen, fit: mean(places), fitOfAll, status: plan.status === 'optimal' ? 'optimal' : 'found' };
}

const CHOSEN = 'chosen';
