import { auditStableOnPoints, deferredAcceptanceOnPoints } from '@koppel/core';
import { cpuMs, median, type Points, region, uniform } from './data.js';

/**
 * Deferred acceptance on complete lists, beside the textbook: sort every list of both sides, write down every rank, let who is
 * free propose. One run, taking turns; both must give the same matching, and the audit must find no pair that
 * blocks it. `tsx benchmarks/assign/deferred-acceptance.ts [size …]`; without sizes 1,000 and 5,000.
 */
const sizes = process.argv.slice(2).map(Number);
const common: Points = (n, seed) => {
  const worth = uniform(n, seed);
  return worth.map((own, k) => 9 * worth[k % n]! + own);
};
const kinds: Readonly<Record<string, readonly [Points, Points]>> = {
  'independent points': [uniform, uniform],
  'region, both sides alike': [region, region],
  'everybody wants nearly the same': [common, uniform],
};

function textbook(n: number, rowPoints: Int32Array, columnPoints: Int32Array): Int32Array {
  const all = Array.from({ length: n }, (_, k) => k);
  const rowLists = all.map((row) =>
    [...all].sort((a, b) => rowPoints[row * n + b]! - rowPoints[row * n + a]! || a - b),
  );
  const columnRanks = all.map((column) => {
    const list = [...all].sort(
      (a, b) => columnPoints[b * n + column]! - columnPoints[a * n + column]! || a - b,
    );
    const ranks: number[] = [];
    for (const [rank, row] of list.entries()) ranks[row] = rank;
    return ranks;
  });
  const next = all.map(() => 0);
  const holder: number[] = all.map(() => -1);
  const free = [...all];
  while (free.length > 0) {
    const row = free.pop()!;
    const column = rowLists[row]![next[row]!]!;
    next[row]!++;
    const other = holder[column]!;
    if (other === -1) holder[column] = row;
    else if (columnRanks[column]![row]! < columnRanks[column]![other]!) {
      holder[column] = row;
      free.push(other);
    } else free.push(row);
  }
  const columnOf = new Int32Array(n);
  for (const [column, row] of holder.entries()) columnOf[row] = column;
  return columnOf;
}

console.log(`Node ${process.version}; processor time, median\n`);
console.log('| points | n | proposals | textbook ms | koppel ms | ratio |\n|---|---:|---:|---:|---:|---:|');
for (const [kind, [rows, columns]] of Object.entries(kinds)) {
  for (const n of sizes.length === 0 ? [1000, 5000] : sizes) {
    const market = { rows: n, columns: n, rowPoints: rows(n, 1), columnPoints: columns(n, 2) };
    const { columnOf, steps } = deferredAcceptanceOnPoints(market);
    const { faults, blocking } = auditStableOnPoints(market, columnOf);
    if (faults.length > 0 || blocking > 0) throw new Error(`${kind} ${n}: not stable`);
    const [theirs, ours]: [number[], number[]] = [[], []];
    for (let round = 0; round < 3; round++) {
      const slow = cpuMs(() => textbook(n, market.rowPoints, market.columnPoints));
      if (slow.result.join() !== columnOf.join()) throw new Error(`${kind} ${n}: another matching`);
      theirs.push(slow.ms);
      ours.push(cpuMs(() => deferredAcceptanceOnPoints(market)).ms);
    }
    const [a, b] = [median(theirs), median(ours)];
    console.log(`| ${kind} | ${n} | ${steps} | ${a.toFixed(0)} | ${b.toFixed(0)} | ${(a / b).toFixed(1)} |`);
  }
}
