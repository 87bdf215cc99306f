import { seeded } from '../src/random.js';

/** Row-major points of n applicants for n places, whole numbers. */
export type Points = (n: number, seed: number) => Int32Array;

/** Points like those of a region: how near, and how many skills meet. Many ties, many zeros. */
export const region: Points = (n, seed) => {
  const random = seeded(seed);
  const someone = () => ({
    x: random() * 200,
    y: random() * 200,
    skills: Array.from({ length: 8 }, () => (random() < 0.3 ? 1 : 0)),
  });
  const rows = Array.from({ length: n }, someone);
  const columns = Array.from({ length: n }, someone);
  const points = new Int32Array(n * n);
  for (const [row, a] of rows.entries()) {
    for (const [column, b] of columns.entries()) {
      const distance = Math.sqrt((a.x - b.x) ** 2 + (a.y - b.y) ** 2);
      let shared = 0;
      for (let k = 0; k < 8; k++) shared += a.skills[k]! * b.skills[k]!;
      points[row * n + column] = 3 * Math.max(0, Math.round(1000 * (1 - distance / 60))) + 500 * shared;
    }
  }
  return points;
};

/** Independent points below a million. */
export const uniform: Points = (n, seed) => {
  const random = seeded(seed);
  return Int32Array.from({ length: n * n }, () => Math.floor(random() * 1_000_000));
};

/** A product of two numbers: the hardest for shortest augmenting paths. */
export const product: Points = (n, seed) => {
  const random = seeded(seed);
  const factor = Int32Array.from({ length: 2 * n }, () => Math.floor(random() * 1000));
  return Int32Array.from(
    { length: n * n },
    (_, k) => 1_000_000 - factor[Math.floor(k / n)]! * factor[n + (k % n)]!,
  );
};

/** Milliseconds of processor time that a call takes; other people's work on the machine counts for less than with a clock. */
export function cpuMs<T>(call: () => T): { readonly ms: number; readonly result: T } {
  const before = process.cpuUsage();
  const result = call();
  const { user, system } = process.cpuUsage(before);
  return { ms: (user + system) / 1000, result };
}

export function median(numbers: readonly number[]): number {
  const sorted = [...numbers].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
}
