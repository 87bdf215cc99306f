import { createRanker, type Policy, type Status, type Tree } from '@koppel/core';
import { type MemberRow, memberRow, type PeersPolicy } from '../policy.js';
import type { Member } from '../schema/member.js';

/** What the policy makes of every pair; tables of members × members. */
export interface Pairs {
  /** What the two mean to each other for certain: 0 to 1000, both directions taken together. Symmetric. */
  readonly affinity: Int32Array;
  /** What may still come once more is known, on the same scale. */
  readonly open: Int32Array;
  /** What the column means to the row, in points of one direction. */
  readonly directed: Int32Array;
  /** Whether the two compete, and whether another demand of the policy keeps them apart: 0 no, 1 not known, 2 yes. */
  readonly competing: Uint8Array;
  readonly refused: Uint8Array;
  /** Points of a pair that fits in everything, in one direction. */
  readonly outOf: number;
}

const VERDICTS: Readonly<Record<Status, number>> = { eligible: 0, open: 1, ineligible: 2 };

/** Evaluates the policy for all pairs, through `rank`; pairs that are refused or open are kept and marked. */
export function evaluatePairs(
  members: readonly Member[],
  policy: PeersPolicy,
  trees: readonly Tree[],
): Pairs {
  const n = members.length;
  const rows = members.map(memberRow);
  const { competitors, ...others } = policy.criteria;
  const competition = {
    ...policy,
    criteria: competitors === undefined ? {} : { competitors },
  } as PeersPolicy;
  const rest = { ...policy, criteria: others } as PeersPolicy;
  const ranked = readAll(rows, rest, trees);
  const competing =
    competitors?.level === 'must' ? readAll(rows, competition, trees).verdicts : new Uint8Array(n * n);
  const affinity = new Int32Array(n * n);
  const open = new Int32Array(n * n);
  for (let a = 0; a < n; a += 1) {
    for (let b = 0; b < n; b += 1) {
      const [there, back] = [a * n + b, b * n + a];
      affinity[there] = perMille(ranked.points[there]! + ranked.points[back]!, 2 * ranked.outOf);
      open[there] = perMille(ranked.open[there]! + ranked.open[back]!, 2 * ranked.outOf);
    }
  }
  return {
    affinity,
    open,
    directed: ranked.points,
    competing: worstOfBoth(competing, n),
    refused: worstOfBoth(ranked.verdicts, n),
    outOf: ranked.outOf,
  };
}

function readAll(rows: readonly MemberRow[], policy: PeersPolicy, trees: readonly Tree[]) {
  const n = rows.length;
  const points = new Int32Array(n * n);
  const open = new Int32Array(n * n);
  const verdicts = new Uint8Array(n * n);
  const placeOf = new Map(rows.map(({ id }, i) => [id, i]));
  const ranker = createRanker(policy as Policy, rows, { trees, remember: 0 });
  let outOf = 0;
  for (let a = 0; a < n; a += 1) {
    for (const row of ranker.rank(rows[a] as MemberRow, { ineligible: 'keep' })) {
      const at = a * n + (placeOf.get(row.id) as number);
      points[at] = row.points;
      open[at] = row.openPoints;
      verdicts[at] = VERDICTS[row.status];
      outOf = row.outOf;
    }
  }
  return { points, open, verdicts, outOf };
}

function worstOfBoth(verdicts: Uint8Array, n: number): Uint8Array {
  return verdicts.map((verdict, at) => Math.max(verdict, verdicts[(at % n) * n + Math.floor(at / n)]!));
}

/** To the nearest thousandth, halves up. */
export const perMille = (part: number, whole: number): number =>
  whole === 0 ? 0 : Math.floor((2000 * part + whole) / (2 * whole));
