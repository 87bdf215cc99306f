import type { AssignGoal, Fault, MatrixPlan } from './types.js';

/** What the audit found: what is wrong, and whether the plan is proven to be what its status says. */
export interface PlanAudit {
  readonly faults: readonly Fault[];
  /** Sum of the weights, counted again. */
  readonly total: number;
  /** True when `optimal` or `impossible` is proven by what the plan carries. */
  readonly proven: boolean;
}

/** What the audit needs to know of a problem, dense or sparse. */
export interface Cells {
  readonly rows: number;
  readonly columns: number;
  readonly rowCapacity: (row: number) => number;
  readonly columnCapacity: (column: number) => number;
  /** Undefined for a pair that may not be. */
  readonly weight: (row: number, column: number) => number | undefined;
  /** Calls for every pair of a row that may be. */
  readonly each: (row: number, call: (column: number, weight: number) => void) => void;
}

/**
 * Checks a plan, without the solver: that it keeps every rule, and that its certificate proves the status. `optimal` by
 * weak duality (see `DualCertificate`; the totals are counted as bigints, so that nothing rounds), `impossible` by
 * counting what the rows of the shortage want and can get.
 */
export function auditPlan(cells: Cells, plan: MatrixPlan, goal: AssignGoal): PlanAudit {
  const faults: Fault[] = [];
  const fault = (rule: string, about: string) => faults.push({ rule, about });
  const { rows, columns } = cells;
  const { pairRows, pairColumns } = plan;
  const rowUsed = new Int32Array(rows);
  const columnUsed = new Int32Array(columns);
  const seen = new Set<number>();
  let total = 0;
  for (let k = 0; k < pairRows.length; k++) {
    const [row, column] = [pairRows[k]!, pairColumns[k]!];
    const cell = row * columns + column;
    const inside = row >= 0 && row < rows && column >= 0 && column < columns;
    const weight = inside ? cells.weight(row, column) : undefined;
    if (weight === undefined) {
      fault('a pair that may be', `${row}, ${column}`);
      continue;
    }
    if (seen.has(cell)) fault('a pair once', `${row}, ${column}`);
    seen.add(cell);
    rowUsed[row] = rowUsed[row]! + 1;
    columnUsed[column] = columnUsed[column]! + 1;
    total += weight;
  }
  const rowCapacity = (row: number) => Math.min(cells.rowCapacity(row), columns);
  const columnCapacity = (column: number) => Math.min(cells.columnCapacity(column), rows);
  for (let row = 0; row < rows; row++) {
    if (rowUsed[row]! > rowCapacity(row)) fault('capacity of a row', String(row));
    if (goal === 'all-rows' && plan.status === 'optimal' && rowUsed[row] !== cells.rowCapacity(row)) {
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
      wanted += cells.rowCapacity(row);
      cells.each(row, (column) => {
        if (!inside.has(column)) available++;
      });
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
      cells.each(row, (column, weight) => {
        if (greatest === Number.NEGATIVE_INFINITY) least = weight;
        if (weight < least) least = weight;
        if (weight > greatest) greatest = weight;
        const above = weight - price - columnPrices[column]!;
        if (above > 0) bound += BigInt(above);
      });
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
