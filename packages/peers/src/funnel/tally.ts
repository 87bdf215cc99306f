import type { Funnel, Stage } from './schema.js';

/**
 * What the ballots give each candidate. Every voter has one ballot and all ballots weigh the same. `approval`: one for each name
 * (S. J. Brams, P. C. Fishburn, "Approval voting", American Political Science Review 72, 1978). `borda`: as many as there are
 * candidates in the stage behind the name, and nothing for who is not named (J.-C. de Borda, 1784). Names that are not in the stage (any
 * more) are passed over; those behind move up.
 */
export function tally(
  { id: stage, vote }: Stage,
  { ballots }: Pick<Funnel, 'ballots'>,
  candidates: readonly string[],
): ReadonlyMap<string, number> {
  const votes = new Map(candidates.map((id) => [id, 0]));
  for (const ballot of ballots) {
    if (ballot.stage !== stage) continue;
    const named = ballot.for.filter((id) => votes.has(id));
    for (const [place, id] of named.entries()) {
      const worth = vote?.method === 'borda' ? candidates.length - 1 - place : 1;
      votes.set(id, (votes.get(id) as number) + worth);
    }
  }
  return votes;
}
