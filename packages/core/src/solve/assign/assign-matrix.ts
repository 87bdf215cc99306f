import { refuse, show } from '../../errors.js';
import { Augmenter } from './augment.js';
import { Edges } from './edges.js';
import { Run } from './run.js';
import { type AssignGoal, FORBIDDEN, type MatrixPlan, type RunOptions, type WeightMatrix } from './types.js';

export interface AssignOptions extends RunOptions {
  /** Default `best`. */
  readonly goal?: AssignGoal;
}

/** Prices and sums of two stay whole in a double. */
const MOST_PRICE = 2 ** 51;
/** How many cells a matrix may have. */
export const MOST_CELLS = 2 ** 28;

/**
 * Maximum-weight assignment on a matrix: at most `rowCapacities[r]` columns for row r, at most `columnCapacities[c]` rows for
 * column c, never a forbidden pair, no pair twice. Exact, with prices that prove it (`auditMatrixPlan` checks them).
 * A step is one search for one unit, or one move while rows are reduced.
 *
 * @throws KoppelError `BAD_VALUE` for a matrix that is not what it says, `BAD_OPTION` for an unknown goal or a bad budget.
 */
export function assignMatrix(matrix: WeightMatrix, options: AssignOptions = {}): MatrixPlan {
  const { goal = 'best' } = options;
  checkGoal(goal);
  const run = new Run(options);
  const problem = checkMatrix(matrix);
  return solve(problem, goal, run);
}

export function checkGoal(goal: unknown): void {
  if (goal !== 'best' && goal !== 'most' && goal !== 'all-rows') {
    refuse('BAD_OPTION', '/goal', show(goal), "'best', 'most' or 'all-rows'");
  }
}

/** What is solved, dense or sparse. */
export interface Problem {
  readonly rows: number;
  readonly columns: number;
  readonly rowCapacities: Int32Array;
  readonly columnCapacities: Int32Array;
  readonly least: number;
  readonly greatest: number;
  /** How many pairs are allowed. */
  readonly allowed: number;
  /** How many pairs of a row are allowed. */
  readonly degree: (row: number) => number;
  readonly edges: (prices: Float64Array) => Edges;
  /** Puts the least cost of every column into `prices`; a column without a pair keeps 0. */
  readonly cheapest: (prices: Float64Array) => void;
}

/** Solves by the goal; the first try for equal sides begins at the least cost of every column. */
export function solve(problem: Problem, goal: AssignGoal, run: Run): MatrixPlan {
  if (penalty(problem) > MOST_PRICE) {
    refuse(
      'BAD_VALUE',
      '',
      'weights too far apart for so many rows',
      `rows × range below ${MOST_PRICE}`,
      'Divide the weights',
    );
  }
  if (goal === 'all-rows') {
    const row = problem.rowCapacities.findIndex((capacity) => capacity > problem.columns);
    if (row >= 0) {
      const [wanted, available] = [problem.rowCapacities[row]!, problem.degree(row)];
      const short = { rows: [row], columns: [], wanted, available };
      return { status: 'impossible', ...nothing, shortage: short, steps: 0 };
    }
  }
  // No row can use more than all columns, nor a column more than all rows.
  const rowCapacities = problem.rowCapacities.map((capacity) => Math.min(capacity, problem.columns));
  const columnCapacities = problem.columnCapacities.map((capacity) => Math.min(capacity, problem.rows));
  return solveWithin({ ...problem, rowCapacities, columnCapacities }, goal, run);
}

function solveWithin(problem: Problem, goal: AssignGoal, run: Run): MatrixPlan {
  const { rowCapacities, columnCapacities } = problem;
  const square = sum(rowCapacities) === sum(columnCapacities);
  if (goal !== 'best' && square) {
    const prices = new Float64Array(problem.columns);
    problem.cheapest(prices);
    const plan = attempt(problem, Number.POSITIVE_INFINITY, prices, run);
    if (goal === 'all-rows' || plan.status !== 'impossible') return plan;
  }
  const unfilled = goal === 'best' ? 0 : goal === 'most' ? penalty(problem) : Number.POSITIVE_INFINITY;
  return attempt(problem, unfilled, new Float64Array(problem.columns), run);
}

/** More than any chain of exchanges could win: it changes at most one pair per row or column, and one more. */
function penalty({ rows, columns, least, greatest, allowed }: Problem): number {
  if (allowed === 0) return 1;
  return Math.min(rows, columns) * (greatest - least) + Math.max(Math.abs(least), Math.abs(greatest)) + 1;
}

function attempt(problem: Problem, unfilled: number, prices: Float64Array, run: Run): MatrixPlan {
  const { rowCapacities, columnCapacities } = problem;
  const solver = new Augmenter(problem.edges(prices), rowCapacities, columnCapacities, unfilled, prices);
  const stuck = solver.solve(run);
  const pairs = readPairs(solver, problem);
  const steps = run.steps;
  if (stuck === -2) return { status: run.stopped === 'cancelled' ? 'cancelled' : 'partial', ...pairs, steps };
  if (stuck >= 0) return { status: 'impossible', ...nothing, shortage: shortage(solver, problem), steps };
  const highest = solver.columnPrice.reduce((most, price) => Math.max(most, price), Number.NEGATIVE_INFINITY);
  // Between equal sides a shift of all prices changes nothing; else the highest price is 0 by itself or stays below.
  const shift = unfilled === Number.POSITIVE_INFINITY && highest > 0 ? highest : 0;
  return {
    status: 'optimal',
    ...pairs,
    certificate: {
      rowPrices: solver.rowPrice.map((price) => 0 - price - shift),
      columnPrices: solver.columnPrice.map((price) => shift - price),
      ...(unfilled === Number.POSITIVE_INFINITY ? {} : { unfilled }),
    },
    steps,
  };
}

const nothing = { pairRows: new Int32Array(0), pairColumns: new Int32Array(0), total: 0 };

function readPairs(solver: Augmenter, { rows }: Problem) {
  const { slotStart, used, slotColumn } = solver;
  const count = sum(used);
  const pairRows = new Int32Array(count);
  const pairColumns = new Int32Array(count);
  let at = 0;
  for (let row = 0; row < rows; row++) {
    const from = slotStart[row]!;
    const columns = slotColumn.slice(from, from + used[row]!).sort();
    pairRows.fill(row, at, at + columns.length);
    pairColumns.set(columns, at);
    at += columns.length;
  }
  return { pairRows, pairColumns, total: solver.total() };
}

function shortage(solver: Augmenter, { rowCapacities, columnCapacities }: Problem) {
  const rows = solver.reachedRows.sort((a, b) => a - b);
  const columns = solver.reachedColumns.sort((a, b) => a - b);
  const inside = new Set(columns);
  let wanted = 0;
  for (const row of rows) wanted += rowCapacities[row]!;
  let available = 0;
  for (const column of columns) available += columnCapacities[column]!;
  // Pairs out of the reached part are all in the plan already.
  for (const row of rows) {
    const from = solver.slotStart[row]!;
    for (let slot = from; slot < from + solver.used[row]!; slot++) {
      if (!inside.has(solver.slotColumn[slot]!)) available++;
    }
  }
  return { rows, columns, wanted, available };
}

function sum(numbers: Int32Array): number {
  let total = 0;
  for (let k = 0; k < numbers.length; k++) total += numbers[k]!;
  return total;
}

function checkMatrix(matrix: WeightMatrix): Problem {
  const { rows, columns, weights } = matrix;
  checkSize(rows, '/rows');
  checkSize(columns, '/columns');
  if (!(weights instanceof Int32Array)) refuse('BAD_VALUE', '/weights', show(weights), 'an Int32Array');
  if (rows * columns > MOST_CELLS) {
    refuse(
      'BAD_VALUE',
      '',
      `${rows} × ${columns} cells`,
      `at most ${MOST_CELLS} cells`,
      'List the pairs that may be',
    );
  }
  if (weights.length !== rows * columns) {
    refuse('BAD_VALUE', '/weights', `${weights.length} weights`, `${rows * columns}, rows × columns`);
  }
  let least = Number.POSITIVE_INFINITY;
  let greatest = Number.NEGATIVE_INFINITY;
  let allowed = 0;
  for (let k = 0; k < weights.length; k++) {
    const weight = weights[k]!;
    if (weight === FORBIDDEN) continue;
    allowed++;
    if (weight < least) least = weight;
    if (weight > greatest) greatest = weight;
  }
  return {
    rows,
    columns,
    rowCapacities: checkCapacities(matrix.rowCapacities, rows, '/rowCapacities'),
    columnCapacities: checkCapacities(matrix.columnCapacities, columns, '/columnCapacities'),
    least,
    greatest,
    allowed,
    degree: (row) => {
      const cells = weights.subarray(row * columns, (row + 1) * columns);
      return cells.reduce((count, weight) => (weight === FORBIDDEN ? count : count + 1), 0);
    },
    edges: (prices) => Edges.dense(rows, columns, weights, prices),
    cheapest: (prices) => leastCosts(matrix, prices),
  };
}

function leastCosts({ rows, columns, weights }: WeightMatrix, prices: Float64Array): void {
  const most = new Int32Array(columns).fill(FORBIDDEN);
  for (let row = 0, k = 0; row < rows; row++) {
    for (let column = 0; column < columns; column++, k++) {
      if (weights[k]! > most[column]!) most[column] = weights[k]!;
    }
  }
  for (let column = 0; column < columns; column++) {
    prices[column] = most[column] === FORBIDDEN ? 0 : 0 - most[column]!;
  }
}

export function checkSize(size: unknown, pointer: string): void {
  if (!(Number.isSafeInteger(size) && (size as number) >= 0 && (size as number) <= 2 ** 24)) {
    refuse('BAD_VALUE', pointer, show(size), 'a whole number from 0 to 16777216');
  }
}

/** Capacities as given; 1 each when there are none. */
export function checkCapacities(
  capacities: Int32Array | undefined,
  size: number,
  pointer: string,
): Int32Array {
  if (capacities === undefined) return new Int32Array(size).fill(1);
  if (!(capacities instanceof Int32Array) || capacities.length !== size) {
    refuse('BAD_VALUE', pointer, show(capacities), `an Int32Array of ${size}`);
  }
  const negative = capacities.findIndex((capacity) => capacity < 0);
  if (negative >= 0) {
    refuse('BAD_VALUE', `${pointer}/${negative}`, String(capacities[negative]), 'a whole number from 0');
  }
  return capacities;
}
