import type { Placed, Queue } from './rankings.js';

/**
 * Re-ranks by a table of `fairTable` or `adjustedTable` (FA*IR, algorithm 2): wherever the table asks for one more of the group, the best
 * of the group; anywhere else the best of all. Equal scores: the group's own first, then by name.
 */
export function fairReRank(inGroup: Queue, others: Queue, table: readonly number[]): Placed[] {
  const sort = (queue: Queue) => [...queue].sort((a, b) => b.score - a.score || (a.id < b.id ? -1 : 1));
  const [own, rest] = [sort(inGroup), sort(others)];
  const ranking: Placed[] = [];
  let taken = 0;
  for (const least of table) {
    const [mine, other] = [own[taken], rest[ranking.length - taken]];
    if (mine === undefined && other === undefined) break;
    const isMine = mine !== undefined && (other === undefined || taken < least || mine.score >= other.score);
    ranking.push({ group: isMine ? 'in' : 'other', ...((isMine ? mine : other) as Queue[number]) });
    if (isMine) taken += 1;
  }
  return ranking;
}

/** Whether a ranking has at every length at least as many of the group as the table asks. */
export function passesTable(ranking: readonly boolean[], table: readonly number[]): boolean {
  let found = 0;
  return table.every((least, index) => {
    if (ranking[index] === true) found += 1;
    return found >= least;
  });
}
