import type { Fault, PointMarket } from './types.js';

export interface PointAudit {
  readonly faults: readonly Fault[];
  /** How many pairs block; the first few are listed. */
  readonly blocking: number;
  readonly first: readonly { readonly row: number; readonly column: number }[];
}

/**
 * Counts the pairs that block a matching on points, without the solver: the row has more points for the column than for its
 * own, and the column has a seat free or more points for the row than for one that it holds. Looks at every pair.
 */
export function auditStableOnPoints(market: PointMarket, columnOf: Int32Array): PointAudit {
  const { rows, columns, rowPoints, columnPoints, capacities } = market;
  const faults: Fault[] = [];
  const used = new Int32Array(columns);
  // What a row must bring to a column to be wanted: more than the least of those it holds, or 0 with a seat free.
  const needed = new Int32Array(columns).fill(2 ** 31 - 1);
  for (let row = 0; row < rows; row++) {
    const column = columnOf[row]!;
    if (column === -1) continue;
    const cell = row * columns + column;
    if (!(column >= 0 && column < columns))
      faults.push({ rule: 'a column of the market', about: `${row}, ${column}` });
    else if (rowPoints[cell]! < 0 || columnPoints[cell]! < 0) {
      faults.push({ rule: 'accepted by both', about: `${row}, ${column}` });
    } else {
      used[column] = used[column]! + 1;
      needed[column] = Math.min(needed[column]!, columnPoints[cell]!);
    }
  }
  for (let column = 0; column < columns; column++) {
    const capacity = capacities?.[column] ?? 1;
    if (used[column]! > capacity) faults.push({ rule: 'capacity', about: String(column) });
    if (used[column]! < capacity) needed[column] = -1;
  }
  const first: { row: number; column: number }[] = [];
  let blocking = 0;
  for (let row = 0; row < rows; row++) {
    const base = row * columns;
    const now = columnOf[row] === -1 ? -1 : rowPoints[base + columnOf[row]!]!;
    for (let column = 0; column < columns; column++) {
      if (rowPoints[base + column]! <= now || columnPoints[base + column]! <= needed[column]!) continue;
      blocking++;
      if (first.length < 10) first.push({ row, column });
    }
  }
  return { faults, blocking, first };
}
