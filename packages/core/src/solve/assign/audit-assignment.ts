import { auditPlan, type PlanAudit } from './audit-plan.js';
import type { AssignGoal, AssignmentPlan, AssignmentProblem, Fault, Party } from './types.js';

/** Checks a plan by names against its problem, without the solver; see `auditPlan`. */
export function auditAssignment(
  problem: AssignmentProblem,
  plan: AssignmentPlan,
  goal: AssignGoal,
): PlanAudit {
  const applicants = numbersOf(problem.applicants);
  const places = numbersOf(problem.places);
  const weights = problem.applicants.map(() => new Map<number, number>());
  for (const { applicant, place, weight } of problem.pairs) {
    weights[applicants.get(applicant)!]?.set(places.get(place)!, weight);
  }
  const faults: Fault[] = [];
  const known = plan.pairs.filter(({ applicant, place, weight }) => {
    const right = weights[applicants.get(applicant) ?? -1]?.get(places.get(place) ?? -1);
    if (right !== weight) faults.push({ rule: 'a pair of the problem', about: `${applicant}, ${place}` });
    return right === weight;
  });
  const { prices, shortage } = plan;
  const pricesOf = (side: ReadonlyMap<string, number>, list: readonly { id: string; price: number }[]) => {
    const found = new Float64Array(side.size).fill(Number.NaN);
    for (const { id, price } of list) if (side.has(id)) found[side.get(id)!] = price;
    return found;
  };
  const audit = auditPlan(
    {
      rows: applicants.size,
      columns: places.size,
      rowCapacity: (row) => problem.applicants[row]!.capacity ?? 1,
      columnCapacity: (column) => problem.places[column]!.capacity ?? 1,
      weight: (row, column) => weights[row]!.get(column),
      each: (row, call) => {
        for (const [column, weight] of weights[row]!) call(column, weight);
      },
    },
    {
      status: plan.status,
      pairRows: Int32Array.from(known, ({ applicant }) => applicants.get(applicant)!),
      pairColumns: Int32Array.from(known, ({ place }) => places.get(place)!),
      total: plan.total,
      steps: plan.steps,
      ...(prices === undefined
        ? {}
        : {
            certificate: {
              rowPrices: pricesOf(applicants, prices.applicants),
              columnPrices: pricesOf(places, prices.places),
              ...(prices.unfilled === undefined ? {} : { unfilled: prices.unfilled }),
            },
          }),
      ...(shortage === undefined
        ? {}
        : {
            shortage: {
              ...shortage,
              rows: shortage.applicants.map((id) => applicants.get(id) ?? -1),
              columns: shortage.places.map((id) => places.get(id) ?? -1),
            },
          }),
    },
    goal,
  );
  const all = [...faults, ...audit.faults];
  return { ...audit, faults: all, proven: audit.proven && all.length === 0 };
}

function numbersOf(parties: readonly Party[]): ReadonlyMap<string, number> {
  return new Map(parties.map(({ id }, k) => [id, k]));
}
