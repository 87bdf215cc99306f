import { rivalClique } from './clique.js';
import { Exhaustive } from './exhaustive.js';
import type { Walk } from './walk.js';
import type { Model } from './model.js';
import type { Budget, FormOptions } from './options.js';
import { Random } from './random.js';
import { Seating } from './seating.js';

/** Whether the rules can be kept, with seats that keep them (`yes`) or break few (`unknown`, `cancelled`). */
export interface Feasibility {
  readonly verdict: 'yes' | 'no' | 'unknown' | 'cancelled';
  readonly model: Model;
  readonly seats: Int32Array;
  readonly broken: number;
}

/** Candidates looked at between two yields: a few milliseconds. */
export const SLICE = 200_000;
/** Candidates looked at while seating, whatever the number of rounds. */
const MOST_WORK = 400_000_000;

/** Searches for valid seats, then, when none are found, walks all of them as far as the budget of nodes reaches. */
export function* feasible(
  model: Model,
  budget: Pick<Budget, 'seed' | 'proofNodes' | 'seatingRounds'>,
  progress?: FormOptions['progress'],
  start?: Int32Array,
): Walk<Feasibility> {
  const nobody = new Int32Array(model.units).fill(-1);
  if (sumsCannot(model) || rivalClique(model, model.groups).length > model.groups) {
    return { verdict: 'no', model, seats: nobody, broken: 1 };
  }
  const seating = new Seating(model, new Random(budget.seed), start);
  const answer = (verdict: Feasibility['verdict']) => ({
    verdict,
    model,
    seats: seating.best,
    broken: seating.broken,
  });
  const small = model.units <= 12;
  const rounds = small ? Math.min(budget.seatingRounds, 200) : budget.seatingRounds;
  while (!seating.run(SLICE / (small ? 10 : 1)) && seating.rounds < rounds && seating.work < MOST_WORK) {
    progress?.({ phase: 'seating', steps: seating.rounds });
    if (yield) return answer('cancelled');
  }
  if (seating.broken === 0) return answer('yes');
  const walk = new Exhaustive(model, 'any');
  const slice = nodesPerSlice(model);
  const most = small ? Number.POSITIVE_INFINITY : budget.proofNodes;
  for (;;) {
    if (walk.run(Math.min(slice, most - walk.nodes))) break;
    if (walk.nodes >= most) return answer('unknown');
    progress?.({ phase: 'proving', steps: walk.nodes });
    if (yield) return answer('cancelled');
  }
  if (walk.found === null) return answer('no');
  return { verdict: 'yes', model, seats: walk.found, broken: 0 };
}

/** A node looks at every unit in every group. */
export const nodesPerSlice = ({ units, groups, counters }: Model): number =>
  Math.max(1, Math.floor(SLICE / (units * groups * (counters + 1))));

/** Too few or too many of something for all groups together, or somebody without any group. */
function sumsCannot({ units, groups, counters: K, amount, lo, hi, orNone, allowed }: Model): boolean {
  for (let k = 0; k < K; k += 1) {
    let all = 0;
    let least = 0;
    let most = 0;
    for (let u = 0; u < units; u += 1) all += amount[u * K + k]!;
    for (let g = 0; g < groups; g += 1) {
      if (orNone[k] === 0) least += lo[g * K + k]!;
      most += hi[g * K + k]!;
    }
    if (all < least || all > most) return true;
  }
  for (let u = 0; u < units; u += 1) {
    let open = 0;
    for (let g = 0; g < groups; g += 1) open += allowed[g * units + u]!;
    if (open === 0) return true;
  }
  return false;
}
