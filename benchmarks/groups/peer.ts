import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { GroupProblem } from '@koppel/core/solve/group';

/** The instances of `peer/`: `hard` has 1,148 conflicts, `infeasible` more rivals of one another than groups. */
export const peerNames = ['pg060_ds', 'pg120_ss', 'pg240_hard_ss', 'pg240_infeasible_ss'] as const;

interface PeerFile {
  readonly n: number;
  readonly m: number;
  readonly lo: number;
  readonly hi: number;
  readonly sector: readonly number[];
  readonly level: readonly number[];
  readonly ambition: readonly number[];
  readonly headcount: readonly number[];
  readonly turnover_keur: readonly number[];
  readonly cannotLink: readonly (readonly [number, number])[];
  readonly weights: Readonly<
    Record<'level' | 'ambition' | 'headcount' | 'turnover' | 'sectorDiversity', number>
  >;
}

/** Affinity in thousandths: closeness of level and ambition (five steps), ratio of headcount and turnover, another sector. */
export function readPeer(folder: string, name: string): GroupProblem {
  const file = JSON.parse(readFileSync(join(folder, 'peer', `${name}.json`), 'utf8')) as PeerFile;
  const { n, weights } = file;
  const affinity = new Int32Array(n * n);
  const step = (list: readonly number[], a: number, b: number) => 1 - Math.abs(list[a]! - list[b]!) / 4;
  const ratio = (list: readonly number[], a: number, b: number) =>
    Math.min(list[a]!, list[b]!) / Math.max(list[a]!, list[b]!, 1);
  for (let a = 0; a < n; a += 1) {
    for (let b = 0; b < a; b += 1) {
      const share =
        weights.level * step(file.level, a, b) +
        weights.ambition * step(file.ambition, a, b) +
        weights.headcount * ratio(file.headcount, a, b) +
        weights.turnover * ratio(file.turnover_keur, a, b) +
        weights.sectorDiversity * (file.sector[a] === file.sector[b] ? 0 : 1);
      affinity[a * n + b] = affinity[b * n + a] = Math.round(1000 * share);
    }
  }
  const id = (i: number) => `member ${String(i).padStart(3, '0')}`;
  return {
    elements: Array.from({ length: n }, (_, i) => ({ id: id(i) })),
    affinity,
    groups: { count: file.m, seats: { min: file.lo, max: file.hi } },
    apart: file.cannotLink.map(([a, b]) => [id(a), id(b)] as const),
  };
}
