import { explainConflict } from './conflict.js';
import { feasible, type Feasibility } from './feasible.js';
import { type FormOptions, readOptions } from './options.js';
import { improve } from './improve.js';
import type { GroupPlan } from './plan.js';
import { type Reading, readProblem } from './read.js';
import { makeModel, type Model } from './model.js';
import { planOf, seatsOf, partialPlan } from './result.js';
import type { GroupProblem } from './types.js';
import type { Walk } from './walk.js';

/** `pause` gives the event loop its turn: `() => new Promise((done) => setImmediate(done))` in Node. */
export interface AsyncFormOptions extends FormOptions {
  readonly pause: () => Promise<unknown>;
}

/**
 * Seats everyone in groups that keep every rule, at the highest value that the budget allows. Small problems are solved to proven
 * optimality; impossible ones come back with a minimal conflict.
 *
 * @throws KoppelError `BAD_VALUE`, `DUPLICATE_ID` or `BAD_OPTION` for a problem or options that make no sense.
 */
export function formGroups(problem: GroupProblem, options: FormOptions = {}): GroupPlan {
  const walk = forming(problem, options);
  for (;;) {
    const turn = walk.next(options.signal?.aborted === true);
    if (turn.done) return turn.value;
  }
}

/** The same, giving way to other work every few milliseconds, so that `signal` can cancel it from outside. */
export async function formGroupsAsync(problem: GroupProblem, options: AsyncFormOptions): Promise<GroupPlan> {
  const walk = forming(problem, options);
  for (;;) {
    const turn = walk.next(options.signal?.aborted === true);
    if (turn.done) return turn.value;
    await options.pause();
  }
}

interface Candidate {
  readonly model: Model;
  readonly seats: Int32Array;
}

/** The solver in slices of a few milliseconds: each `next(cancelled)` does one. */
export function* forming(problem: GroupProblem, options: FormOptions): Walk<GroupPlan> {
  const budget = readOptions(options);
  const read = readProblem(problem);
  const answers: Feasibility[] = [];
  const candidates: Candidate[] = [];
  for (const groups of countsToTry(read)) {
    const model = makeModel(read, groups);
    const start = options.start ? seatsOf(model, read, options.start) : undefined;
    const answer = yield* feasible(model, budget, options.progress, start);
    answers.push(answer);
    if (answer.verdict === 'yes') candidates.push({ model, seats: answer.seats });
    if (answer.verdict === 'cancelled') break;
  }
  const head = { seed: budget.seed, reproducible: budget.reproducible };
  if (candidates.length > 0) {
    const cancelled = answers.at(-1)!.verdict === 'cancelled';
    const result = yield* improve(candidates, budget, options.progress, cancelled);
    const allDecided = answers.every(({ verdict }) => verdict === 'yes' || verdict === 'no');
    const proved = result.proved && allDecided;
    const status = result.cancelled
      ? 'cancelled'
      : proved && everyCount(read, answers)
        ? 'optimal'
        : 'complete';
    const bound = status === 'optimal' ? result.value : everyCount(read, answers) ? result.bound : Infinity;
    return planOf(result.model, read, result.seats, {
      ...head,
      status,
      steps: result.steps,
      ...(bound === Infinity ? {} : { bound }),
    });
  }
  const last = answers.at(-1)!;
  if (everyCount(read, answers) && answers.every(({ verdict }) => verdict === 'no')) {
    const conflict = yield* explainConflict(problem, budget);
    return {
      ...head,
      status: 'impossible',
      groups: [],
      waiting: read.ids.slice(),
      value: 0,
      conflict,
      steps: 0,
    };
  }
  const open = answers.filter(({ verdict }) => verdict !== 'no');
  const { model, seats } = open.reduce(
    (least, each) => (each.broken < least.broken ? each : least),
    open[0]!,
  );
  return partialPlan(model, read, seats, {
    ...head,
    status: last.verdict === 'cancelled' ? 'cancelled' : 'partial',
    steps: 0,
  });
}

/** Numbers of groups to try: all of a short range, eight spread over a long one. */
function countsToTry({ count: { min, max } }: Reading): number[] {
  const most = 8;
  if (max - min < most) return Array.from({ length: max - min + 1 }, (_, i) => min + i);
  return Array.from({ length: most }, (_, i) => min + Math.floor((i * (max - min)) / (most - 1)));
}

const everyCount = ({ count }: Reading, answers: readonly Feasibility[]) =>
  answers.length === count.max - count.min + 1;
