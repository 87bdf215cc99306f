import { rivalClique } from './clique.js';
import { cliqueCore, explainConflict, seatable } from './conflict.js';
import { type FormOptions, readOptions } from './options.js';
import type { Budget } from './options.js';
import type { Walk } from './walk.js';
import { makeModel } from './model.js';
import type { GroupRule } from './plan.js';
import { readProblem } from './read.js';
import { ruleKey, rulesOf } from './rules.js';
import type { CommonGroups, GroupProblem, GroupShape, Shape } from './types.js';

/** One rule that gives way: left out, or with another limit. */
export interface Relaxation {
  readonly rule: GroupRule;
  /** The limit it gets; absent when the rule is left out. */
  readonly limit?: number;
}

/** Changes that, made together, leave a problem that can be solved: `problem` is that problem, which was run. */
export interface Remedy {
  readonly relaxations: readonly Relaxation[];
  readonly problem: GroupProblem;
}

export interface RelaxOptions extends Pick<FormOptions, 'seed' | 'proofNodes' | 'seatingRounds' | 'signal'> {
  /** Remedies to return (default 5). */
  readonly limit?: number;
  /** Most rules that give way at once (default 3). */
  readonly depth?: number;
  /** Rules that must stay as they are: a sensitive pair, say. */
  readonly fixed?: readonly GroupRule[];
}

/** How far limits are moved: by 1, 2 and 3. */
const FARTHEST = 3;
/** Problems tried before the search for remedies stops, and changes tried per conflict (limits first, then the others). */
const MOST_TRIALS = 60;
const MOST_WAYS = 24;
/** With more rules than this no conflict is worked out for every problem tried. */
const MOST_RULES = 200;

/**
 * The smallest sets of changes that make an impossible problem possible, fewest changes first, each verified by a run of its own. Only
 * rules of a minimal conflict are worth relaxing, so the search branches on those (hitting sets, Reiter 1987).
 */
export function relaxGroups(problem: GroupProblem, options: RelaxOptions = {}): readonly Remedy[] {
  const walk = relaxing(problem, options);
  for (;;) {
    const turn = walk.next(options.signal?.aborted === true);
    if (turn.done) return turn.value;
  }
}

function* relaxing(problem: GroupProblem, options: RelaxOptions): Walk<readonly Remedy[]> {
  const budget = readOptions({
    ...(options.seed === undefined ? {} : { seed: options.seed }),
    proofNodes: options.proofNodes ?? 5_000,
    seatingRounds: options.seatingRounds ?? 1_000,
  });
  const { limit = 5, depth = 3 } = options;
  const fixed = new Set((options.fixed ?? []).map(ruleKey));
  const remedies: Remedy[] = [];
  const seen = new Set<string>();
  let level: Remedy[] = [{ relaxations: [], problem }];
  let trials = 0;
  for (let size = 1; size <= depth && remedies.length === 0; size += 1) {
    const next: Remedy[] = [];
    for (const node of level) {
      const rules = yield* suspects(node.problem, budget);
      const open = rules.filter((rule) => !fixed.has(ruleKey(rule)));
      const least = mostRivals(node.problem);
      const ways = [...open.filter(isLimit), ...open.filter((rule) => !isLimit(rule))];
      for (const relaxation of ways.flatMap((rule) => waysOf(rule, least)).slice(0, MOST_WAYS)) {
        const relaxations = [...node.relaxations, relaxation];
        const key = relaxations
          .map((each) => `${ruleKey(each.rule)}:${each.limit}`)
          .sort()
          .join();
        if (seen.has(key) || trials >= MOST_TRIALS || remedies.length >= limit) continue;
        seen.add(key);
        trials += 1;
        const relaxed = { relaxations, problem: relax(node.problem, relaxation) };
        if (yield) return remedies;
        const verdict = yield* verdictOf(relaxed.problem, budget);
        if (verdict === 'yes') addRemedy(remedies, relaxed);
        else if (verdict === 'no') next.push(relaxed);
      }
    }
    level = next;
  }
  return remedies;
}

/** A smaller step of the same rule makes a larger one superfluous. */
function addRemedy(remedies: Remedy[], found: Remedy): void {
  const keyOf = (remedy: Remedy) =>
    remedy.relaxations
      .map(({ rule }) => ruleKey(rule))
      .sort()
      .join();
  if (!remedies.some((remedy) => keyOf(remedy) === keyOf(found))) remedies.push(found);
}

function* verdictOf(problem: GroupProblem, budget: Budget) {
  return yield* seatable(readProblem(problem), budget);
}

/**
 * Rules worth relaxing: those of a conflict. Where that would take too many runs, a clique of rivals stands for it, or else all limits.
 */
function* suspects(problem: GroupProblem, budget: Budget): Walk<readonly GroupRule[]> {
  const all = rulesOf(problem);
  const clique = yield* cliqueCore(problem, all, budget);
  if (clique) return clique;
  return all.length <= MOST_RULES ? (yield* explainConflict(problem, budget)).rules : all.filter(isLimit);
}

const isLimit = (rule: GroupRule) => 'limit' in rule;

/** So many are all apart from one another: fewer groups can never do. */
function mostRivals(problem: GroupProblem): number {
  const read = readProblem(problem);
  return rivalClique(makeModel(read, read.count.max, false), read.ids.length).length;
}

/** A rule left out, or its limit moved by 1, 2 or 3; the number of groups from where it can help at all. */
function waysOf(rule: GroupRule, mostRivals: number): Relaxation[] {
  if (!('limit' in rule)) return [{ rule }];
  const by = rule.bound === 'max' ? 1 : -1;
  const from = rule.kind === 'count' && by > 0 ? Math.max(rule.limit + 1, mostRivals) : rule.limit + by;
  const steps = Array.from({ length: FARTHEST }, (_, i) => from + by * i);
  const least = rule.kind === 'count' ? 1 : 0;
  return steps.filter((limit) => limit >= least).map((limit) => ({ rule, limit }));
}

/** The problem with one rule changed. */
export function relax(problem: GroupProblem, { rule, limit }: Relaxation): GroupProblem {
  const key = ruleKey(rule);
  const others = <T>(list: readonly T[] | undefined, asRule: (item: T) => GroupRule) =>
    (list ?? []).filter((item) => ruleKey(asRule(item)) !== key);
  switch (rule.kind) {
    case 'apart':
      return { ...problem, apart: others(problem.apart, (elements) => ({ kind: 'apart', elements })) };
    case 'together':
      return {
        ...problem,
        together: others(problem.together, (elements) => ({ kind: 'together', elements })),
      };
    case 'pinned':
      return { ...problem, pinned: others(problem.pinned, (pin) => ({ kind: 'pinned', ...pin })) };
    case 'excluded':
      return { ...problem, excluded: others(problem.excluded, (ban) => ({ kind: 'excluded', ...ban })) };
    case 'available': {
      const options = problem.options!;
      const can = others(options.can, ({ element }) => ({ kind: 'available', element }));
      return { ...problem, options: { ...options, can } };
    }
    case 'quota':
      return {
        ...problem,
        quotas: problem.quotas!.map((quota) =>
          quota.id === rule.quota ? { ...quota, [rule.bound]: limit } : quota,
        ),
      };
    default:
      return { ...problem, groups: relaxShapes(problem.groups, rule, limit) };
  }
}

type ShapeRule = Extract<GroupRule, { kind: 'count' | 'seats' | 'elements' | 'offered' }>;

function relaxShapes(groups: GroupProblem['groups'], rule: ShapeRule, limit = 0): GroupProblem['groups'] {
  const change = <T extends Shape & { readonly options?: readonly string[] }>(shape: T): T => {
    if (rule.kind === 'offered') {
      const { options: _, ...rest } = shape;
      return rest as T;
    }
    if (rule.kind === 'count') return shape;
    return { ...shape, [rule.kind]: { ...shape[rule.kind], [rule.bound]: limit } };
  };
  if (rule.kind !== 'count') {
    if (!Array.isArray(groups)) return change(groups as CommonGroups);
    return (groups as readonly GroupShape[]).map((shape) =>
      shape.id === rule.group ? change(shape) : shape,
    );
  }
  if (!Array.isArray(groups)) {
    const { count } = groups as CommonGroups;
    const ends = typeof count === 'number' ? { min: count, max: count } : count;
    return { ...(groups as CommonGroups), count: { ...ends, [rule.bound]: limit } };
  }
  const shapes = [...(groups as readonly GroupShape[])];
  for (let extra = 1; shapes.length < limit; extra += 1) {
    const id = `+${extra}`;
    if (!shapes.some((shape) => shape.id === id)) shapes.push({ ...shapes[0]!, id });
  }
  return shapes;
}
