import { assign, type Corpus, deferredAcceptance, version } from '@koppel/core';
import { type FormOptions, formGroups, type GroupPlan, type GroupProblem } from '@koppel/core/solve/group';
import { planTimetable } from '@koppel/core/solve/timetable';
import { type Engine, type Engines, plain } from './engine.js';
import { rankEngine } from './rank.js';

/**
 * The engines of `@koppel/core`: rankings, groups, assignments, stable matchings and timetables. Each solver takes `{ problem, options }`. Others
 * are added in a line: `{ ...coreEngines(), 'peers/form': { version, run: … } }`.
 */
export function coreEngines(context: { readonly corpora?: readonly Corpus[] } = {}): Engines {
  return {
    'core/rank': rankEngine(context),
    'core/groups': solver(groups),
    'core/assign': solver(assign),
    'core/stable': solver(deferredAcceptance),
    'core/timetable': solver(planTimetable),
  };
}

/** JSON has no typed arrays: the affinities of a recorded problem are a list. */
function groups(problem: GroupProblem, options: FormOptions): GroupPlan {
  return formGroups({ ...problem, affinity: Int32Array.from(problem.affinity) }, options);
}

/** A solver that takes a problem and options, and gives a plan. */
export function solver(solve: (problem: never, options: never) => object): Engine {
  return {
    version,
    run: ({ problem, options = {} }) => plain(solve(problem as never, options as never)),
  };
}
