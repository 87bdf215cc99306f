import { Metropolis } from './anneal.js';
import { Climber } from './climb.js';
import type { Model } from './model.js';
import type { Random } from './random.js';
import { REFUSED, State } from './state.js';

/**
 * Annealed iterated local search: climb to a local optimum, kick it with two random swaps (or a move), climb again, and accept the
 * new optimum by Metropolis' rule on the values of the optima; a refused one is undone group by group. Temperature falls
 * linearly with the part of the budget that is used.
 */
export class Annealing {
  readonly here: State;
  private readonly kept: State;
  readonly best: Int32Array;
  bestValue: number;
  steps = 0;
  private readonly climber: Climber;
  private readonly metropolis: Metropolis;
  private climbing = true;

  constructor(
    readonly model: Model,
    start: Int32Array,
    private readonly random: Random,
    private readonly heat: { readonly from: number; readonly to: number },
  ) {
    this.here = new State(model);
    this.kept = new State(model);
    this.here.load(start);
    this.kept.load(start);
    this.best = start.slice();
    this.bestValue = this.here.value;
    this.climber = new Climber(this.here);
    this.metropolis = new Metropolis(random);
    for (let g = 0; g < model.groups; g += 1) this.climber.touch(g);
  }

  get work(): number {
    return this.climber.work;
  }

  /** Works until about `limit` more candidates were looked at or `steps` reaches `lastStep`; `used` of 1000 of the budget is gone. */
  run(limit: number, lastStep: number, fraction: (steps: number) => number): void {
    const stop = this.climber.work + limit;
    while (this.climber.work < stop) {
      if (!this.climbing) {
        if (this.steps >= lastStep) return;
        this.kick();
        this.climbing = true;
      }
      if (!this.climber.climb(stop - this.climber.work)) return;
      this.climbing = false;
      this.steps += 1;
      this.judge(fraction(this.steps));
    }
  }

  private judge(fraction: number): void {
    const { here, kept, climber } = this;
    const { from, to } = this.heat;
    const temperature = Math.floor(from + (to - from) * fraction);
    const accepted = this.metropolis.accepts(kept.value - here.value, temperature);
    const [to_, from_] = accepted ? [kept, here] : [here, kept];
    for (let i = 0; i < climber.changes; i += 1) to_.copyGroup(from_, climber.changed[i]!);
    to_.value = from_.value;
    climber.work += climber.changes * this.model.units;
    climber.forget();
    if (here.value > this.bestValue) {
      this.bestValue = here.value;
      this.best.set(here.of);
    }
  }

  private kick(): void {
    const { random, model, climber } = this;
    climber.work += 2 * model.units;
    for (let i = 0; i < 2; i += 1) {
      if (model.elastic && random.below(16) === 0 && this.kickMove()) continue;
      this.kickSwap();
    }
  }

  /** The least bad of a few random swaps (ten, or three among many units): a kick that the climb pays for less dearly. */
  private kickSwap(): void {
    const { here, random, model, climber } = this;
    let best = REFUSED;
    let bestA = -1;
    let bestB = -1;
    const choices = model.units <= 200 ? 10 : 3;
    for (let tries = 0, found = 0; tries < 20 && found < choices; tries += 1) {
      const a = random.below(model.units);
      const b = random.below(model.units);
      if (here.of[a] === here.of[b] || (model.ruled && !here.maySwap(a, b))) continue;
      found += 1;
      const gain = here.swapGain(a, b);
      if (gain <= best) continue;
      best = gain;
      bestA = a;
      bestB = b;
    }
    if (bestA < 0) return;
    climber.touch(here.of[bestA]!);
    climber.touch(here.of[bestB]!);
    here.swap(bestA, bestB, best);
  }

  private kickMove(): boolean {
    const { here, random, model, climber } = this;
    for (let tries = 0; tries < 20; tries += 1) {
      const a = random.below(model.units);
      const h = random.below(model.groups);
      if (here.of[a] === h || !here.mayMove(a, h)) continue;
      climber.touch(here.of[a]!);
      climber.touch(h);
      here.move(a, h, here.moveGain(a, h));
      return true;
    }
    return false;
  }
}
