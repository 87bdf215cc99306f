import { auditPlan, type PlanAudit } from './audit-plan.js';
import { type AssignGoal, FORBIDDEN, type MatrixPlan, type WeightMatrix } from './types.js';

/** Checks a plan against its matrix, without the solver; see `auditPlan`. */
export function auditMatrixPlan(matrix: WeightMatrix, plan: MatrixPlan, goal: AssignGoal): PlanAudit {
  const { rows, columns, weights, rowCapacities, columnCapacities } = matrix;
  return auditPlan(
    {
      rows,
      columns,
      rowCapacity: (row) => rowCapacities?.[row] ?? 1,
      columnCapacity: (column) => columnCapacities?.[column] ?? 1,
      weight: (row, column) => {
        const weight = weights[row * columns + column];
        return weight === FORBIDDEN ? undefined : weight;
      },
      each: (row, call) => {
        for (let column = 0, cell = row * columns; column < columns; column++, cell++) {
          if (weights[cell] !== FORBIDDEN) call(column, weights[cell]!);
        }
      },
    },
    plan,
    goal,
  );
}
