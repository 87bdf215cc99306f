import { upperBound } from './bound.js';
import { Exhaustive } from './exhaustive.js';
import { nodesPerSlice, SLICE } from './feasible.js';
import type { Walk } from './walk.js';
import type { Model } from './model.js';
import type { Budget, FormOptions } from './options.js';
import { Random } from './random.js';
import { Annealing } from './search.js';

interface Improved {
  readonly model: Model;
  readonly seats: Int32Array;
  readonly value: number;
  readonly bound: number;
  readonly proved: boolean;
  readonly cancelled: boolean;
  readonly steps: number;
}

/** Problems of at most so many units are walked to the end, as far as the nodes reach. */
const SMALL = 24;
/** Part of the budget for a first look at each number of groups, when there are several. */
const TRIAL = 0.3;

/** Anneals every candidate for a while and the best of them for the rest, then tries to prove that nothing is better. */
export function* improve(
  candidates: readonly { readonly model: Model; readonly seats: Int32Array }[],
  budget: Budget,
  progress: FormOptions['progress'],
  alreadyCancelled: boolean,
): Walk<Improved> {
  const random = new Random(budget.seed);
  const runs = candidates.map(({ model, seats }) => new Annealing(model, seats, random, heatOf(model)));
  let cancelled = alreadyCancelled;
  let steps = 0;
  const best = () => runs.reduce((top, run) => (run.bestValue > top.bestValue ? run : top), runs[0]!);
  function* until(run: Annealing, from: number, to: number): Walk<void> {
    const before = steps - run.steps;
    const last = Number.isFinite(budget.steps) ? Math.floor(budget.steps * to) - before : budget.steps;
    const used = () => budget.used(steps);
    const pace = () => Math.min(1, Math.max(0, (used() - from) / (to - from)));
    while (!cancelled && used() < to) {
      const done = run.steps;
      run.run(SLICE, last, pace);
      steps += run.steps - done;
      progress?.({ phase: 'searching', steps, value: best().bestValue });
      if (yield) cancelled = true;
      if (run.steps >= last) return;
    }
  }
  if (runs.length > 1) {
    for (let i = 0; i < runs.length; i += 1) {
      yield* until(runs[i]!, (TRIAL * i) / runs.length, (TRIAL * (i + 1)) / runs.length);
    }
    yield* until(best(), TRIAL, 1);
  } else yield* until(runs[0]!, 0, 1);
  let top = { model: best().model, seats: best().best, value: best().bestValue };
  let proved = candidates.every(({ model }) => model.units <= SMALL);
  let nodes = budget.proofNodes;
  for (const { model } of candidates) {
    if (!proved || cancelled) break;
    const walk = new Exhaustive(model, 'best', top.value);
    while (!cancelled && proved && !walk.run(Math.min(nodesPerSlice(model), nodes - walk.nodes))) {
      progress?.({ phase: 'proving', steps, value: top.value });
      if (walk.nodes >= nodes) proved = false;
      else if (yield) cancelled = true;
    }
    nodes -= walk.nodes;
    if (walk.found) top = { model, seats: walk.found, value: walk.value };
  }
  let bound = Number.NEGATIVE_INFINITY;
  // Whoever cancels wants an answer now, not a bound.
  if (cancelled) bound = Number.POSITIVE_INFINITY;
  else for (const { model } of candidates) bound = Math.max(bound, upperBound(model));
  return { ...top, bound, proved: proved && !cancelled, cancelled, steps };
}

/**
 * Temperatures follow the spread of affinities and the size of groups: 12 to 4 times σ·√(size / 20), 16 to 6 times where sizes vary
 * (measured on published instances: more heat for more freedom).
 */
function heatOf(model: Model): { from: number; to: number } {
  const { units: n, affinity, groups, weights } = model;
  let sum = 0;
  let squares = 0;
  for (let a = 0; a < n; a += 1) {
    for (let b = 0; b < a; b += 1) {
      const value = affinity[a * n + b]!;
      sum += value;
      squares += value * value;
    }
  }
  const pairs = Math.max(1, (n * (n - 1)) / 2);
  const variance = Math.max(0, squares / pairs - (sum / pairs) * (sum / pairs));
  const size = n / groups;
  const weight = weights ? weights[Math.max(2, Math.floor(size))]! : 1;
  const unit = Math.sqrt(variance) * Math.sqrt(size / 20) * weight;
  return model.elastic ? { from: 16 * unit, to: 6 * unit } : { from: 12 * unit, to: 4 * unit };
}
