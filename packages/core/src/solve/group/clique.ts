import type { Model } from './model.js';

/** Branches looked at before the largest clique so far is taken. */
const MOST_NODES = 20_000;

/**
 * Units that are all apart from one another: more than `wanted` of them, or the most that were found. Branch and bound with greedy
 * colouring as bound (Tomita and Seki, 2003); exact unless it runs out of nodes.
 */
export function rivalClique({ units: n, apart, rivals }: Model, wanted: number): number[] {
  let best: number[] = [];
  let nodes = 0;
  const grow = (clique: number[], candidates: number[]): void => {
    if (clique.length > best.length) best = clique;
    if (best.length > wanted || nodes >= MOST_NODES) return;
    nodes += 1;
    const { order, colour } = coloured(candidates, apart, n);
    for (let i = order.length - 1; i >= 0; i -= 1) {
      if (clique.length + colour[i]! <= best.length || best.length > wanted || nodes >= MOST_NODES) return;
      const u = order[i]!;
      const next = order.slice(0, i).filter((v) => apart[u * n + v] === 1);
      grow([...clique, u], next);
    }
  };
  const all = Array.from({ length: n }, (_, u) => u).filter((u) => rivals[u]!.length > 0);
  all.sort((a, b) => rivals[b]!.length - rivals[a]!.length || a - b);
  grow([], all);
  return best.sort((a, b) => a - b);
}

/** Candidates by colour class: the first i of the order hold no clique larger than colour[i]. */
function coloured(candidates: readonly number[], apart: Uint8Array, n: number) {
  const classes: number[][] = [];
  for (const u of candidates) {
    const free = classes.find((members) => members.every((v) => apart[u * n + v] === 0));
    if (free) free.push(u);
    else classes.push([u]);
  }
  return {
    order: classes.flat(),
    colour: classes.flatMap((members, c) => members.map(() => c + 1)),
  };
}
