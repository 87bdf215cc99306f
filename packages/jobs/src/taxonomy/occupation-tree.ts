import { Tree, type TreeNode } from '@koppel/core';
import type { Taxonomy } from './taxonomy.js';

/** Occupations below their ISCO-08 groups, for the criteria that ask how near two occupations are. */
export function occupationTree(taxonomy: Taxonomy | undefined): Tree {
  const nodes = new Map<string, TreeNode>();
  for (const { id, isco, label } of taxonomy?.data.occupations ?? []) {
    const parents = isco === undefined || isco === '' ? [] : [groupOf(isco, nodes)];
    nodes.set(id, { id, parents, label });
  }
  return new Tree({ id: 'occupations', version: taxonomy?.version ?? 'none', nodes: [...nodes.values()] });
}

/** The group of a code, made with those above it: 7212 in 721 in 72 in 7, all below one root. */
function groupOf(code: string, nodes: Map<string, TreeNode>): string {
  const id = code === '' ? 'isco' : `isco:${code}`;
  if (!nodes.has(id)) nodes.set(id, { id, parents: code === '' ? [] : [groupOf(code.slice(0, -1), nodes)] });
  return id;
}
