import type { PreferenceList } from '@koppel/core';

/** A preference list by share, the largest first; those of equal share tied, in the order of their ids. */
export function tied(list: readonly { readonly id: string; readonly share: number }[]): PreferenceList {
  const groups: string[][] = [];
  let last: number | undefined;
  for (const { id, share } of [...list].sort((a, b) => b.share - a.share || (a.id < b.id ? -1 : 1))) {
    if (share === last) groups.at(-1)?.push(id);
    else groups.push([id]);
    last = share;
  }
  return groups;
}
