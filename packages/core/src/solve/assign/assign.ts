import { at, refuse, show } from '../../errors.js';
import { type AssignOptions, checkGoal, type Problem, solve } from './assign-matrix.js';
import { Edges } from './edges.js';
import { type Ordered, orderById, readCount } from './ids.js';
import { Run } from './run.js';
import type { AssignmentPlan, AssignmentProblem, Party } from './types.js';

/**
 * Maximum-weight assignment by names, for sparse problems: only listed pairs may be. Otherwise as `assignMatrix`: exact,
 * with prices that prove it, which `auditAssignment` checks. The order of the input does not matter.
 *
 * @throws KoppelError `BAD_VALUE`, `DUPLICATE_ID` (also for a pair listed twice), `BAD_OPTION`.
 */
export function assign(problem: AssignmentProblem, options: AssignOptions = {}): AssignmentPlan {
  const { goal = 'best' } = options;
  checkGoal(goal);
  const run = new Run(options);
  if (typeof problem !== 'object' || problem === null) refuse('BAD_VALUE', '', show(problem), 'a problem');
  const applicants = orderById(problem.applicants, '/applicants');
  const places = orderById(problem.places, '/places');
  const { start, columns, weights } = readPairs(problem, applicants, places);
  const plan = solve(sparse(applicants, places, start, columns, weights), goal, run);
  const { status, pairRows, pairColumns, total, certificate, shortage, steps } = plan;
  const pairs = Array.from(pairRows, (row, k) => {
    const column = pairColumns[k]!;
    const e = columns.subarray(start[row]!, start[row + 1]!).indexOf(column);
    const weight = weights[start[row]! + e]!;
    return { applicant: applicants.ids[row]!, place: places.ids[column]!, weight };
  });
  return {
    status,
    pairs,
    total,
    ...(certificate === undefined
      ? {}
      : {
          prices: {
            applicants: applicants.ids.map((id, k) => ({ id, price: certificate.rowPrices[k]! })),
            places: places.ids.map((id, k) => ({ id, price: certificate.columnPrices[k]! })),
            ...(certificate.unfilled === undefined ? {} : { unfilled: certificate.unfilled }),
          },
        }),
    ...(shortage === undefined
      ? {}
      : {
          shortage: {
            applicants: shortage.rows.map((row) => applicants.ids[row]!),
            places: shortage.columns.map((column) => places.ids[column]!),
            wanted: shortage.wanted,
            available: shortage.available,
          },
        }),
    steps,
  };
}

/** The pairs as rows of ascending columns. */
function readPairs(problem: AssignmentProblem, applicants: Ordered<Party>, places: Ordered<Party>) {
  if (!Array.isArray(problem.pairs)) refuse('BAD_VALUE', '/pairs', show(problem.pairs), 'a list of pairs');
  const rows: { column: number; weight: number; pointer: string }[][] = applicants.ids.map(() => []);
  for (const [k, pair] of problem.pairs.entries()) {
    const pointer = at('/pairs', k);
    if (typeof pair !== 'object' || pair === null) refuse('BAD_VALUE', pointer, show(pair), 'a pair');
    const { applicant, place, weight } = pair;
    const row = applicants.indexOf.get(applicant);
    const column = places.indexOf.get(place);
    if (row === undefined) {
      refuse('BAD_VALUE', at(pointer, 'applicant'), show(applicant), 'an applicant of this problem');
    }
    if (column === undefined)
      refuse('BAD_VALUE', at(pointer, 'place'), show(place), 'a place of this problem');
    if (!(Number.isSafeInteger(weight) && Math.abs(weight) < 2 ** 31)) {
      refuse('BAD_VALUE', at(pointer, 'weight'), show(weight), 'a whole number between -2^31 and 2^31');
    }
    rows[row]!.push({ column, weight, pointer });
  }
  const start = new Int32Array(rows.length + 1);
  const columns = new Int32Array(problem.pairs.length);
  const weights = new Int32Array(problem.pairs.length);
  let end = 0;
  for (const [row, cells] of rows.entries()) {
    cells.sort((a, b) => a.column - b.column);
    for (const [k, { column, weight, pointer }] of cells.entries()) {
      if (cells[k - 1]?.column === column) {
        refuse('DUPLICATE_ID', pointer, 'a pair for the second time', 'every pair once');
      }
      columns[end] = column;
      weights[end++] = weight;
    }
    start[row + 1] = end;
  }
  return { start, columns, weights };
}

function sparse(
  applicants: Ordered<Party>,
  places: Ordered<Party>,
  start: Int32Array,
  columns: Int32Array,
  weights: Int32Array,
): Problem {
  const capacities = ({ records, pointers }: Ordered<Party>) =>
    Int32Array.from(records, ({ capacity }, k) => readCount(capacity, 1, at(pointers[k]!, 'capacity')));
  return {
    rows: applicants.ids.length,
    columns: places.ids.length,
    rowCapacities: capacities(applicants),
    columnCapacities: capacities(places),
    least: weights.reduce((least, weight) => Math.min(least, weight), Number.POSITIVE_INFINITY),
    greatest: weights.reduce((most, weight) => Math.max(most, weight), Number.NEGATIVE_INFINITY),
    allowed: weights.length,
    degree: (row) => start[row + 1]! - start[row]!,
    edges: () => Edges.sparse(start, columns, weights),
    cheapest: (prices) => {
      prices.fill(Number.POSITIVE_INFINITY);
      for (let e = 0; e < weights.length; e++) {
        const column = columns[e]!;
        prices[column] = Math.min(prices[column]!, 0 - weights[e]!);
      }
      for (let column = 0; column < prices.length; column++) {
        if (prices[column] === Number.POSITIVE_INFINITY) prices[column] = 0;
      }
    },
  };
}
