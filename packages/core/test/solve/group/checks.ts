import { auditGroups, formGroups } from '@koppel/core/solve/group';
import { conflictIsMinimal } from './minimal.ts';
import { bestByExhaustion } from './exhaustive-search.ts';
import { randomProblem } from './random-problem.ts';

/** A random problem of at most `most` elements: whatever comes back keeps the rules and is worth what it says. */
export function rulesCase(seed: number, most = 10): string | null {
  const problem = randomProblem(seed, most);
  const plan = formGroups(problem, { steps: 10, seed, proofNodes: 2000 });
  if (plan.status === 'impossible') return null;
  const { breaches, value } = auditGroups(problem, plan);
  if (breaches.length === 0 && value === plan.value) return null;
  return `${plan.status}, value ${plan.value} against ${value}, ${JSON.stringify(breaches[0])}`;
}

/**
 * The verdict, and the value where optimality is claimed, are those of exhaustive search. Where it is not claimed, which happens
 * beyond seven elements only, the plan is worth no more than the best.
 */
export function exhaustiveCase(seed: number, most = 7): string | null {
  const problem = randomProblem(seed, most);
  const { status, value } = formGroups(problem, { steps: 30, seed });
  const best = bestByExhaustion(problem);
  const told = `${status} ${value}, exhaustive search ${best}`;
  if (status === 'impossible' || best === null) return status === 'impossible' && best === null ? null : told;
  if (status === 'optimal') return value === best ? null : told;
  return status === 'complete' && problem.elements.length > 7 && value <= best ? null : told;
}

/** An impossible problem comes with a conflict that is impossible by itself, and possible without any one of its rules. */
export function conflictCase(seed: number, most = 7): string | null | 'possible' {
  const problem = randomProblem(seed, most);
  const { status, conflict } = formGroups(problem, { steps: 0, seed, proofNodes: 0 });
  if (status !== 'impossible') return 'possible';
  if (!conflict?.minimal) return 'not called minimal';
  return conflictIsMinimal(problem, conflict.rules);
}
