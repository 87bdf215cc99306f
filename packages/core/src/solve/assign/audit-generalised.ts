import type { Fault, GapPlan, GapProblem } from './types.js';

/**
 * Checks a division of tasks against its problem, without the solver: listed fits, each task once, capacities, totals, and that
 * nothing is left where nothing may be. It does not prove that no better plan exists; `bound` is only held against the total.
 */
export function auditGeneralised(problem: GapProblem, plan: GapPlan, leaveOut = false): readonly Fault[] {
  const faults: Fault[] = [];
  const fault = (rule: string, about: string) => faults.push({ rule, about });
  const key = (agent: string, task: string) => JSON.stringify([agent, task]);
  const fits = new Map(problem.fits.map((fit) => [key(fit.agent, fit.task), fit]));
  const used = new Map<string, number>();
  const placed = new Set<string>();
  let total = 0;
  for (const { agent, task, worth, takes } of plan.pairs) {
    const fit = fits.get(key(agent, task));
    if (fit === undefined || fit.worth !== worth || fit.takes !== takes)
      fault('a listed fit', `${agent}, ${task}`);
    if (placed.has(task)) fault('one agent each', task);
    placed.add(task);
    used.set(agent, (used.get(agent) ?? 0) + (fit?.takes ?? 0));
    total += fit?.worth ?? 0;
  }
  for (const { id, capacity } of problem.agents) {
    const over = (used.get(id) ?? 0) - capacity;
    if (over > 0) fault('capacity', `${id}, by ${over}`);
  }
  const whole = plan.status === 'optimal' || plan.status === 'complete';
  const left = new Set(plan.left);
  for (const { id } of problem.tasks) {
    if (placed.has(id) === left.has(id)) fault('either placed or left', id);
    if (whole && !leaveOut && !placed.has(id)) fault('every task placed', id);
  }
  if (total !== plan.total) fault('total', `${plan.total}, counted ${total}`);
  if (plan.bound !== undefined && plan.bound < total) fault('bound', `${plan.bound} below ${total}`);
  if (plan.status === 'optimal' && plan.bound !== total)
    fault('bound meets total', `${plan.bound}, ${total}`);
  return faults;
}
