import { assignMatrix, auditMatrixPlan } from '@koppel/core';
import loadHighs from 'highs';
import munkres from 'munkres';
// @ts-expect-error: it has no types
import munkresJs from 'munkres-js';
import { cpuMs, median, type Points, product, region, uniform } from './data.js';

interface Highs {
  solve(text: string, options: object): { readonly ObjectiveValue: number };
}

/**
 * The best assignment of n applicants to n places, beside munkres 2, munkres-js and HiGHS, in one run, taking turns. All must find
 * the same total, and the audit must prove ours. `tsx benchmarks/assign/assignment.ts [size …]`; without sizes
 * 200, 500, 2,000 and 5,000. A peer that would take minutes at a size is left out there: its growth shows below.
 */
const sizes = process.argv.slice(2).map(Number);
const highs = await (loadHighs as unknown as () => Promise<Highs>)();
const kinds: Readonly<Record<string, { readonly points: Points; readonly upTo: number }>> = {
  region: { points: region, upTo: 5000 },
  uniform: { points: uniform, upTo: 5000 },
  'product (hardest)': { points: product, upTo: 200 },
};

interface Peer {
  readonly upTo: number;
  /** Gets the points ready, outside the time taken; gives the call that is timed and returns the total. */
  readonly prepare: (points: Int32Array, n: number) => () => number;
}

const costsOf = (points: Int32Array, n: number) =>
  Array.from({ length: n }, (_, row) => points.slice(row * n, (row + 1) * n).map((point) => 0 - point));
const totalOf = (points: Int32Array, n: number, pairs: readonly (readonly number[])[]) =>
  pairs.reduce((sum, [row, column]) => sum + points[row! * n + column!]!, 0);

const peers: Readonly<Record<string, Peer>> = {
  koppel: {
    upTo: 5000,
    prepare: (points, n) => () =>
      assignMatrix({ rows: n, columns: n, weights: points }, { goal: 'all-rows' }).total,
  },
  'munkres 2': {
    upTo: 5000,
    prepare: (points, n) => {
      const costs = costsOf(points, n);
      return () => totalOf(points, n, munkres(costs));
    },
  },
  'munkres-js': {
    upTo: 200,
    prepare: (points, n) => {
      // It wants costs from 0.
      const most = points.reduce((a, b) => Math.max(a, b), 0);
      const costs = costsOf(points, n).map((row) => Array.from(row, (cost) => cost + most));
      return () => totalOf(points, n, munkresJs(costs));
    },
  },
  HiGHS: {
    upTo: 500,
    prepare: (points, n) => {
      const text = linearProgram(points, n);
      return () => Math.round(highs.solve(text, { output_flag: false }).ObjectiveValue);
    },
  },
};

/** The assignment as a linear program: its corners are whole. */
function linearProgram(points: Int32Array, n: number): string {
  const lines = ['Maximize', ' obj:'];
  const name = (row: number, column: number) => `x${row * n + column}`;
  for (let row = 0; row < n; row++) {
    lines.push(
      Array.from({ length: n }, (_, column) => ` + ${points[row * n + column]} ${name(row, column)}`).join(
        '',
      ),
    );
  }
  lines.push('Subject To');
  for (let row = 0; row < n; row++) {
    lines.push(`${Array.from({ length: n }, (_, column) => ` + ${name(row, column)}`).join('')} = 1`);
  }
  for (let column = 0; column < n; column++) {
    lines.push(`${Array.from({ length: n }, (_, row) => ` + ${name(row, column)}`).join('')} = 1`);
  }
  return [...lines, 'End'].join('\n');
}

console.log(`Node ${process.version}; processor time, median, and how many times ours\n`);
console.log('| points | n | solver | ms | ratio |\n|---|---:|---|---:|---:|');
for (const [kind, { points: make, upTo }] of Object.entries(kinds)) {
  for (const n of sizes.length === 0 ? [200, 500, 2000, 5000] : sizes) {
    if (n > upTo) continue;
    const points = make(n, 20_190_301);
    const plan = assignMatrix({ rows: n, columns: n, weights: points }, { goal: 'all-rows' });
    const audit = auditMatrixPlan({ rows: n, columns: n, weights: points }, plan, 'all-rows');
    if (!audit.proven) throw new Error(`${kind} ${n}: not proven`);
    const running = Object.entries(peers).filter(([, peer]) => n <= peer.upTo);
    const calls = running.map(([name, peer]) => [name, peer.prepare(points, n), [] as number[]] as const);
    for (let round = 0; round < (n > 2000 ? 3 : 5); round++) {
      for (const [name, call, times] of calls) {
        // What is slow needs no fifth time.
        if (round > 0 && times[0]! > 5000 && name !== 'koppel') continue;
        const { ms, result } = cpuMs(call);
        if (result !== plan.total)
          throw new Error(`${kind} ${n}: ${name} finds ${result}, not ${plan.total}`);
        times.push(ms);
      }
    }
    const ours = median(calls[0]![2]);
    for (const [name, , times] of calls) {
      const ms = median(times);
      console.log(`| ${kind} | ${n} | ${name} | ${ms.toFixed(0)} | ${(ms / ours).toFixed(1)} |`);
    }
  }
}
