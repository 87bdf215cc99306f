import { at, refuse, show } from '../../errors.js';
import { type Division, Divider } from './divide.js';
import { type Ordered, orderById, readCount } from './ids.js';
import { Run } from './run.js';
import type { Agent, Fit, GapPlan, GapProblem, GapReason, RunOptions } from './types.js';

export interface GapOptions extends RunOptions {
  /** Whether tasks may stay undone, at no worth. Default false: every task must be placed. */
  readonly leaveOut?: boolean;
}

const DEFAULT_STEPS = 20_000;
/** Beyond 2,000 cells a node costs more, and fewer are searched. */
const DEFAULT_WORK = 40_000_000;
const MOST_CELLS = 2 ** 22;

/**
 * Generalised assignment: every task to one agent, no agent above its capacity, the greatest total worth. Exact when the
 * search ends (`optimal`, `impossible`); when the budget ends first the best plan found is `complete`, and `bound` says what
 * no plan can exceed; without a plan it is `partial`. Instances of a few hundred fits are solved exactly as a rule.
 * A step is a node of the search; default 20,000, fewer above 2,000 pairs of agent and task (40 million by their number).
 *
 * @throws KoppelError `BAD_VALUE`, `DUPLICATE_ID`, `BAD_OPTION`.
 */
export function generalisedAssignment(problem: GapProblem, options: GapOptions = {}): GapPlan {
  const { leaveOut = false } = options;
  if (typeof leaveOut !== 'boolean') refuse('BAD_OPTION', '/leaveOut', show(leaveOut), 'true or false');
  if (typeof problem !== 'object' || problem === null) refuse('BAD_VALUE', '', show(problem), 'a problem');
  const agents = orderById(problem.agents, '/agents');
  const tasks = orderById(problem.tasks, '/tasks');
  const cells = Math.max(1, agents.ids.length * tasks.ids.length);
  const run = new Run(options, Math.max(10, Math.min(DEFAULT_STEPS, Math.floor(DEFAULT_WORK / cells))));
  const division = readDivision(problem, agents, tasks, leaveOut);
  const reason = leaveOut ? undefined : obstacle(division, tasks);
  if (reason !== undefined) return impossible(reason, tasks, 0);
  const divider = new Divider(division, run);
  divider.solve();
  const { steps } = run;
  const proven = run.stopped === undefined;
  if (divider.best === undefined) {
    if (proven) return impossible({ kind: 'searched' }, tasks, steps);
    const status = run.stopped === 'cancelled' ? 'cancelled' : 'partial';
    const bound = Number.isFinite(divider.bound) ? { bound: divider.bound } : {};
    return { status, pairs: [], total: 0, ...bound, left: tasks.ids, steps };
  }
  const pairs: Fit[] = [];
  const left: string[] = [];
  for (const [task, id] of tasks.ids.entries()) {
    const agent = divider.best[task]!;
    const cell = agent * tasks.ids.length + task;
    if (agent < 0) left.push(id);
    else {
      const [worth, takes] = [division.worth[cell]!, division.takes[cell]!];
      pairs.push({ agent: agents.ids[agent]!, task: id, worth, takes });
    }
  }
  const optimal = proven || divider.bound <= divider.bestWorth;
  const status = optimal ? 'optimal' : run.stopped === 'cancelled' ? 'cancelled' : 'complete';
  return { status, pairs, total: divider.bestWorth, bound: divider.bound, left, steps };
}

function impossible(reason: GapReason, tasks: Ordered<unknown>, steps: number): GapPlan {
  return { status: 'impossible', pairs: [], total: 0, left: tasks.ids, reason, steps };
}

/** What can be seen without searching. */
function obstacle(division: Division, names: Ordered<unknown>): GapReason | undefined {
  const { agents, tasks, takes, capacity } = division;
  let wanted = 0;
  for (let task = 0; task < tasks; task++) {
    let least = Number.POSITIVE_INFINITY;
    for (let agent = 0; agent < agents; agent++) {
      const size = takes[agent * tasks + task]!;
      if (size >= 0 && size <= capacity[agent]!) least = Math.min(least, size);
    }
    if (least === Number.POSITIVE_INFINITY) return { kind: 'task', task: names.ids[task]! };
    wanted += least;
  }
  const available = capacity.reduce((sum, one) => sum + one, 0);
  return wanted > available ? { kind: 'capacity', wanted, available } : undefined;
}

function readDivision(
  problem: GapProblem,
  agents: Ordered<Agent>,
  tasks: Ordered<unknown>,
  leaveOut: boolean,
): Division {
  const count = tasks.ids.length;
  const cells = agents.ids.length * count;
  if (cells > MOST_CELLS) {
    refuse(
      'BAD_VALUE',
      '',
      `${agents.ids.length} agents and ${count} tasks`,
      `a product of at most ${MOST_CELLS}`,
    );
  }
  if (!Array.isArray(problem.fits)) refuse('BAD_VALUE', '/fits', show(problem.fits), 'a list of fits');
  const worth = new Int32Array(cells);
  const takes = new Int32Array(cells).fill(-1);
  for (const [k, fit] of problem.fits.entries()) {
    const pointer = at('/fits', k);
    if (typeof fit !== 'object' || fit === null) refuse('BAD_VALUE', pointer, show(fit), 'a fit');
    const agent = agents.indexOf.get(fit.agent);
    const task = tasks.indexOf.get(fit.task);
    if (agent === undefined)
      refuse('BAD_VALUE', at(pointer, 'agent'), show(fit.agent), 'an agent of this problem');
    if (task === undefined)
      refuse('BAD_VALUE', at(pointer, 'task'), show(fit.task), 'a task of this problem');
    if (!(Number.isSafeInteger(fit.worth) && Math.abs(fit.worth) <= 2 ** 30)) {
      refuse('BAD_VALUE', at(pointer, 'worth'), show(fit.worth), 'a whole number from -2^30 to 2^30');
    }
    const cell = agent * count + task;
    if (takes[cell]! >= 0) refuse('DUPLICATE_ID', pointer, 'a fit for the second time', 'every fit once');
    worth[cell] = fit.worth;
    takes[cell] = readCount(fit.takes, -1, at(pointer, 'takes'));
    if (takes[cell] === -1) refuse('BAD_VALUE', at(pointer, 'takes'), 'nothing', 'a whole number from 0');
  }
  const capacity = Float64Array.from(agents.records, (agent, k) => {
    const pointer = at(agents.pointers[k]!, 'capacity');
    if (agent.capacity === undefined) refuse('BAD_VALUE', pointer, 'nothing', 'a whole number from 0');
    return readCount(agent.capacity, 0, pointer);
  });
  return { agents: agents.ids.length, tasks: count, capacity, worth, takes, leaveOut };
}
