import type { TreeData } from '@koppel/core';

/** What the codes in the columns are called, once records are made of them. */

export const SKILLS = 13_000;
export const WORDS = 20_000;
export const MAINS = 20;
export const BRANCHES = 6;
export const LEAVES = 4;
/** Sectors at the bottom of the tree. */
export const SECTORS = MAINS * BRANCHES * LEAVES;

export const rowId = (row: number): string => `v${String(row).padStart(7, '0')}`;
export const skillName = (code: number): string => `skill-${code}`;
export const mainName = (main: number): string => `main-${main}`;
export const branchName = (branch: number): string => `branch-${branch}`;
export const sectorName = (sector: number): string => `sector-${sector}`;
export const branchOf = (sector: number): number => Math.floor(sector / LEAVES);
export const mainOf = (sector: number): number => Math.floor(sector / (LEAVES * BRANCHES));

/** Twenty main sectors of six branches of four sectors, below one root. */
export function sectorTree(): TreeData {
  const every = (count: number) => Array.from({ length: count }, (_, place) => place);
  return {
    id: 'sectors',
    version: '1',
    nodes: [
      { id: 'all' },
      ...every(MAINS).map((main) => ({ id: mainName(main), parents: ['all'] })),
      ...every(MAINS * BRANCHES).map((branch) => ({
        id: branchName(branch),
        parents: [mainName(Math.floor(branch / BRANCHES))],
      })),
      ...every(SECTORS).map((sector) => ({
        id: sectorName(sector),
        parents: [branchName(branchOf(sector))],
      })),
    ],
  };
}

const SYLLABLES = [...'bdfghjklmnprst'].flatMap((first) => [...'aeiou'].map((vowel) => first + vowel));

/** A word of three syllables for each code; different codes make different words. */
export function wordOf(code: number): string {
  // 7,919 has no divisor in common with 70³, so the codes are shuffled, not merged.
  let left = (code * 7919) % SYLLABLES.length ** 3;
  let word = '';
  for (let at = 0; at < 3; at += 1) {
    word += SYLLABLES[left % SYLLABLES.length];
    left = Math.floor(left / SYLLABLES.length);
  }
  return word;
}
