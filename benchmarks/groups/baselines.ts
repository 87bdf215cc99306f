import type { GroupProblem } from '@koppel/core/solve/group';
import { Table } from './table.js';

/** Stops at `budgetMs` on `clock`, or as soon as `goal` is reached; says when that was. */
export interface Race {
  readonly clock: () => number;
  readonly budgetMs: number;
  readonly goal: number;
}

export interface Finish {
  readonly value: number;
  /** Milliseconds until the goal, or null when it was not reached. */
  readonly reachedMs: number | null;
}

/**
 * Iterated maxima search (Lai and Hao, EJOR 254, 2016), written from the paper's description: first-improvement descent over
 * moves and swaps, a local phase that perturbs weakly and keeps improvements, and, after eta_max rounds without one, a strong
 * perturbation. Parameters as published: eta_w = 3, eta_max = 3 to 5, strong perturbation theta·n/m with theta 1 to 1.5.
 */
export function iteratedMaximaSearch(problem: GroupProblem, seed: number, race: Race): Finish {
  const start = race.clock();
  const table = new Table(problem, seed);
  const watch = new Watch(race, start);
  const { n, m } = table;
  const strong = Math.max(1, Math.floor((1.0 * n) / m));
  const patience = n <= 400 ? 5 : 3;
  const best = new Int32Array(n);
  const incumbent = new Int32Array(n);
  descend(table, watch);
  best.set(table.of);
  let bestValue = table.value;
  while (!watch.over(bestValue)) {
    incumbent.set(table.of);
    let incumbentValue = table.value;
    for (let failed = 0; failed < patience && !watch.over(bestValue); ) {
      weaklyPerturb(table);
      descend(table, watch);
      if (table.value > incumbentValue) {
        incumbentValue = table.value;
        incumbent.set(table.of);
        failed = 0;
      } else failed += 1;
    }
    if (incumbentValue > bestValue) {
      bestValue = incumbentValue;
      best.set(incumbent);
    }
    table.load(incumbent);
    for (let i = 0; i < strong; i += 1) randomChange(table);
    descend(table, watch);
  }
  return watch.finish(Math.max(bestValue, table.value));
}

/** Passes over all moves and swaps, each made as soon as it pays, until none does. */
function descend(table: Table, watch: Watch): void {
  const { n, m } = table;
  for (let improved = true; improved && !watch.over(table.value); ) {
    improved = false;
    for (let x = 0; x < n; x += 1) {
      for (let h = 0; h < m; h += 1) {
        if (!table.mayMove(x, h) || table.moveDelta(x, h) <= 0) continue;
        table.move(x, h);
        improved = true;
      }
    }
    for (let x = 0; x < n; x += 1) {
      for (let y = x + 1; y < n; y += 1) {
        if (table.of[x] === table.of[y] || table.swapDelta(x, y) <= 0) continue;
        table.swap(x, y);
        improved = true;
      }
    }
  }
}

/** The best of n random changes, three times over: directed, so that little is lost. */
function weaklyPerturb(table: Table): void {
  for (let round = 0; round < 3; round += 1) {
    let best = Number.NEGATIVE_INFINITY;
    let pair: readonly [number, number] | null = null;
    for (let tries = 0; tries < table.n; tries += 1) {
      const [x, y] = [table.below(table.n), table.below(table.n)];
      if (table.of[x] === table.of[y]) continue;
      const delta = table.swapDelta(x, y);
      if (delta <= best) continue;
      best = delta;
      pair = [x, y];
    }
    if (pair) table.swap(pair[0], pair[1]);
  }
}

function randomChange(table: Table): void {
  const x = table.below(table.n);
  const h = table.below(table.m);
  if (table.below(2) === 0 && table.mayMove(x, h)) {
    table.move(x, h);
    return;
  }
  const y = table.below(table.n);
  if (table.of[x] !== table.of[y]) table.swap(x, y);
}

/** Plain simulated annealing over single swaps and moves, cooled geometrically over the budget. */
export function simulatedAnnealing(problem: GroupProblem, seed: number, race: Race): Finish {
  const start = race.clock();
  const table = new Table(problem, seed);
  const watch = new Watch(race, start);
  const spread = deviation(problem.affinity);
  const [hot, cold] = [8 * spread, 0.05 * spread];
  let best = table.value;
  let heat = hot;
  for (let i = 0; ; i += 1) {
    if (i % 4096 === 0) {
      if (watch.over(best)) break;
      heat = hot * (cold / hot) ** Math.min(1, (race.clock() - start) / race.budgetMs);
    }
    const x = table.below(table.n);
    const y = table.below(table.n);
    const asMove = table.below(8) === 0;
    const h = table.below(table.m);
    if (asMove ? !table.mayMove(x, h) : table.of[x] === table.of[y]) continue;
    const delta = asMove ? table.moveDelta(x, h) : table.swapDelta(x, y);
    if (delta < 0 && table.random() >= Math.exp(delta / heat)) continue;
    if (asMove) table.move(x, h);
    else table.swap(x, y);
    if (table.value > best) best = table.value;
  }
  return watch.finish(best);
}

class Watch {
  private reachedMs: number | null = null;

  constructor(
    private readonly race: Race,
    private readonly start: number,
  ) {}

  over(value: number): boolean {
    const spent = this.race.clock() - this.start;
    if (value >= this.race.goal && this.reachedMs === null) this.reachedMs = spent;
    return this.reachedMs !== null || spent >= this.race.budgetMs;
  }

  finish(value: number): Finish {
    this.over(value);
    return { value, reachedMs: this.reachedMs };
  }
}

function deviation(values: Int32Array): number {
  let sum = 0;
  let squares = 0;
  for (const value of values) {
    sum += value;
    squares += value * value;
  }
  return Math.sqrt(squares / values.length - (sum / values.length) ** 2);
}
