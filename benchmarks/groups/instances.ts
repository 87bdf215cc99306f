import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import type { GroupProblem } from '@koppel/core/solve/group';

/** Published values have four decimals at most. */
export const SCALE = 10_000;

export interface Instance {
  readonly name: string;
  readonly problem: GroupProblem;
  /** The best value that is known, and whether it was proved, in scaled points. */
  readonly known: number;
  readonly proved: boolean;
}

/** Reads `best_known.csv` and the instances whose name matches, from the folder that holds both (see its FORMAT.md). */
export function readInstances(folder: string, pattern: RegExp): Instance[] {
  const lines = readFileSync(join(folder, 'best_known.csv'), 'utf8').trim().split('\n').slice(1);
  return lines.flatMap((line) => {
    const [name = '', , , , , best, proved] = line.split(',');
    const file = join(folder, 'mdgp', `${name}.txt.gz`);
    if (!pattern.test(name) || !existsSync(file)) return [];
    const problem = parseInstance(gunzipSync(readFileSync(file)).toString());
    return [{ name, problem, known: Math.round(Number(best) * SCALE), proved: proved === 'yes' }];
  });
}

function parseInstance(text: string): GroupProblem {
  const [first = '', ...lines] = text.trim().split('\n');
  const words = first.trim().split(/\s+/);
  const [n, m] = [Number(words[0]), Number(words[1])];
  const affinity = new Int32Array(n * n);
  for (const line of lines) {
    const [a, b, value] = line.trim().split(/\s+/).map(Number) as [number, number, number];
    affinity[a * n + b] = affinity[b * n + a] = Math.round(value * SCALE);
  }
  return {
    elements: Array.from({ length: n }, (_, i) => ({ id: String(i).padStart(4, '0') })),
    affinity,
    groups: Array.from({ length: m }, (_, g) => ({
      id: String(g).padStart(3, '0'),
      seats: { min: Number(words[3 + 2 * g]), max: Number(words[4 + 2 * g]) },
    })),
  };
}
