import { rivalClique } from './clique.js';
import { feasible } from './feasible.js';
import type { Walk } from './walk.js';
import { makeModel } from './model.js';
import type { Budget } from './options.js';
import type { GroupConflict, GroupRule } from './plan.js';
import { type Reading, readProblem } from './read.js';
import { onlyRules, rulesOf } from './rules.js';
import type { GroupProblem } from './types.js';

export type Verdict = 'yes' | 'no' | 'unknown';

/** Runs after which a conflict is taken as it is, and not called minimal. */
const MOST_RUNS = 3000;

/**
 * A set of rules that cannot all be kept, none of them to spare: first halves, then single rules are left out as long as the rest stays
 * impossible (deletion filter, Chinneck and Dravnieks 1991). Every answer is a run of its own; where a run cannot decide, the rule
 * stays and the set is not called minimal.
 */
export function* explainConflict(problem: GroupProblem, budget: Budget): Walk<GroupConflict> {
  const all = rulesOf(problem);
  let core = (yield* cliqueCore(problem, all, budget)) ?? all;
  let runs = 0;
  for (let chunk = core.length >> 1; chunk >= 1; chunk >>= 1) {
    for (let from = 0; from < core.length && runs < MOST_RUNS; runs += 1) {
      const rest = [...core.slice(0, from), ...core.slice(from + chunk)];
      if ((yield* possible(problem, rest, budget)) === 'no') core = rest;
      else from += chunk;
    }
  }
  let minimal = runs < MOST_RUNS;
  for (const rule of minimal ? core : []) {
    const rest = core.filter((other) => other !== rule);
    const verdict = yield* possible(problem, rest, budget);
    if (verdict !== 'yes') minimal = false;
  }
  return { rules: core, minimal };
}

/** More rivals than groups: their pairs and the number of groups are a conflict, if it is one by itself. */
export function* cliqueCore(
  problem: GroupProblem,
  all: readonly GroupRule[],
  budget: Budget,
): Walk<readonly GroupRule[] | null> {
  const read = readProblem(problem);
  const { max } = read.count;
  const model = makeModel(read, max, false);
  const clique = rivalClique(model, max).slice(0, max + 1);
  if (clique.length <= max) return null;
  const inClique = new Set(clique.flatMap((u) => model.elementsOf[u]!.map((element) => read.ids[element]!)));
  const core = all.filter(
    (rule) =>
      (rule.kind === 'count' && rule.bound === 'max') ||
      ((rule.kind === 'apart' || rule.kind === 'together') && rule.elements.every((id) => inClique.has(id))),
  );
  return (yield* possible(problem, core, budget)) === 'no' ? core : null;
}

/** Whether the elements can be seated with only these rules. */
export function* possible(problem: GroupProblem, rules: readonly GroupRule[], budget: Budget): Walk<Verdict> {
  return yield* seatable(readProblem(onlyRules(problem, rules)), budget);
}

/** Whether there are seats for any permitted number of groups. Where groups may be empty, the most groups decide. */
export function* seatable(read: Reading, budget: Budget): Walk<Verdict> {
  let verdict: Verdict = 'no';
  const { seats, elements } = read.shapeOf(0);
  const mayBeEmpty =
    seats.min === 0 && elements.min === 0 && read.quotas.every(({ min, orNone }) => min === 0 || orNone);
  const least = mayBeEmpty ? read.count.max : read.count.min;
  for (let groups = read.count.max; groups >= least; groups -= 1) {
    const answer = yield* feasible(makeModel(read, groups, false), budget);
    if (answer.verdict === 'yes') return 'yes';
    if (answer.verdict !== 'no') verdict = 'unknown';
  }
  return verdict;
}
