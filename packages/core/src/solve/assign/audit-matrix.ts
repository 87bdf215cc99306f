import { type AssignGoal, type Fault, FORBIDDEN, type MatrixPlan, type WeightMatrix } from './types.js';

/** What the audit found: nothing wrong, and whether the plan is proven to be what its status says. */
export interface MatrixAudit {
  readonly faults: readonly Fault[];
  /** Sum of the weights, counted again. */
  readonly total: number;
  /** True when `optimal` or `impossible` is proven by what the plan carries. */
  readonly proven: boolean;
}

/**
 * Checks a plan against its matrix, without the solver: that it keeps every rule, and that its certificate proves the
 * status. `optimal` by weak duality (see `DualCertificate`; the totals are counted as bigints, so that nothing
 * rounds), `impossible` by counting what the rows of the shortage want and can get.
 */
export function auditMatrixPlan(matrix: WeightMatrix, plan: MatrixPlan, goal: AssignGoal): MatrixAudit {
  const faults: Fault[] = [];
  const fault = (rule: string, about: string) => faults.push({ rule, about });
  const { rows, columns, weights } = matrix;
  const { pairRows, pairColumns } = plan;
  const rowUsed = new Int32Array(rows);
  const columnUsed = new Int32Array(columns);
  const seen = new Set<number>();
  let total = 0;
  for (let k = 0; k < pairRows.length; k++) {
    const [row, column] = [pairRows[k]!, pairColumns[k]!];
    const cell = row * columns + column;
    const weight = weights[cell];
    if (!(row >= 0 && row < rows && column >= 0 && column < columns) || weight === undefined) {
      fault('in the matrix', `${row}, ${column}`);
      continue;
    }
    if (weight === FORBIDDEN) fault('allowed pair', `${row}, ${column}`);
    if (seen.has(cell)) fault('a pair once', `${row}, ${column}`);
    seen.add(cell);
    rowUsed[row] = rowUsed[row]! + 1;
    columnUsed[column] = columnUsed[column]! + 1;
    total += weight;
  }
  const rowCapacity = (row: number) => Math.min(matrix.rowCapacities?.[row] ?? 1, columns);
  const columnCapacity = (column: number) => Math.min(matrix.columnCapacities?.[column] ?? 1, rows);
  for (let row = 0; row < rows; row++) {
    if (rowUsed[row]! > rowCapacity(row)) fault('capacity of a row', String(row));
    if (goal === 'all-rows' && plan.status === 'optimal' && rowUsed[row] !== (matrix.rowCapacities?.[row] ?? 1)) {
      fault('every row filled', String(row));
    }
  }
  for (let column = 0; column < columns; column++) {
    if (columnUsed[column]! > columnCapacity(column)) fault('capacity of a column', String(column));
  }
  if (total !== plan.total) fault('total', `${plan.total}, counted ${total}`);
  return { faults, total, proven: faults.length === 0 && isProven() };

  function isProven(): boolean {
    if (plan.status === 'impossible') return goal === 'all-rows' && shortageHolds();
    return plan.status === 'optimal' && pricesProve();
  }

  function shortageHolds(): boolean {
    const { shortage } = plan;
    if (shortage === undefined) return false;
    const inside = new Set(shortage.columns);
    let wanted = 0;
    let available = 0;
    for (const column of inside) available += columnCapacity(column);
    for (const row of new Set(shortage.rows)) {
      wanted += matrix.rowCapacities?.[row] ?? 1;
      for (let column = 0; column < columns; column++) {
        if (weights[row * columns + column] !== FORBIDDEN && !inside.has(column)) available++;
      }
    }
    return wanted > available;
  }

  function pricesProve(): boolean {
    const { certificate } = plan;
    if (certificate === undefined) return false;
    const { rowPrices, columnPrices, unfilled } = certificate;
    if (rowPrices.length !== rows || columnPrices.length !== columns) return false;
    let bound = 0n;
    let worth = BigInt(total);
    let least = 0;
    let greatest = Number.NEGATIVE_INFINITY;
    for (let column = 0; column < columns; column++) {
      const price = columnPrices[column]!;
      if (!(Number.isSafeInteger(price) && price >= 0)) return false;
      bound += BigInt(price) * BigInt(columnCapacity(column));
    }
    for (let row = 0; row < rows; row++) {
      const price = rowPrices[row]!;
      if (!Number.isSafeInteger(price)) return false;
      if (unfilled === undefined ? rowUsed[row] !== rowCapacity(row) : price < -unfilled) return false;
      bound += BigInt(price) * BigInt(rowCapacity(row));
      if (unfilled !== undefined) worth -= BigInt(unfilled) * BigInt(rowCapacity(row) - rowUsed[row]!);
      for (let column = 0, cell = row * columns; column < columns; column++, cell++) {
        const weight = weights[cell]!;
        if (weight === FORBIDDEN) continue;
        if (greatest === Number.NEGATIVE_INFINITY) least = weight;
        if (weight < least) least = weight;
        if (weight > greatest) greatest = weight;
        const above = weight - price - columnPrices[column]!;
        if (above > 0) bound += BigInt(above);
      }
    }
    if (worth !== bound) return false;
    // The goal: what a unit left alone costs decides how much filling counts.
    if (goal === 'best') return unfilled === 0;
    if (unfilled === undefined) return true;
    if (goal === 'all-rows') return false;
    if (greatest === Number.NEGATIVE_INFINITY) return true;
    const most = Math.max(Math.abs(least), Math.abs(greatest));
    return unfilled > Math.min(rows, columns) * (greatest - least) + most;
  }
}
