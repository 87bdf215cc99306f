import type { ConsortiumRole } from '../schema/network.js';
import type { Candidate } from './candidates.js';

export interface Composition {
  readonly chosen: readonly { readonly role: ConsortiumRole; readonly candidate: Candidate }[];
  readonly needsMet: number;
}

export interface Search {
  readonly best: Composition | null;
  /** Nothing better exists: the search went to its end. */
  readonly proved: boolean;
}

/** Lexicographic, as one number: fewest open demands, most needs met, most wishes met, fewest parties. */
const worthOf = (asks: number, needs: number, wishes: number, size: number) =>
  -asks * 1e9 + needs * 1e6 + wishes * 1e3 - size;

/**
 * The best parties for all roles, each party in one of them, no two of whom may not meet: branch and bound over the candidates of one role after
 * the other. Of equals the first in their order.
 */
export function compose(
  roles: readonly { readonly role: ConsortiumRole; readonly candidates: readonly Candidate[] }[],
  mayMeet: (a: string, b: string) => boolean,
  nodes: number,
): Search {
  const ahead = reachAhead(roles);
  const chosen: { role: ConsortiumRole; candidate: Candidate }[] = [];
  const met = new Map<number, number>();
  let [best, worth, left]: [Composition | null, number, number] = [null, Number.NEGATIVE_INFINITY, nodes];
  const sum = (of: (candidate: Candidate) => number) =>
    chosen.reduce((total, { candidate }) => total + of(candidate), 0);

  function visit(at: number, from: number, inRole: number): void {
    if (left <= 0) return;
    left -= 1;
    const { needs, wishes } = ahead[at] as (typeof ahead)[number];
    const asks = sum((candidate) => candidate.asks);
    const soFar = sum((candidate) => candidate.wishes);
    const reach = met.size + [...needs].filter((need) => !met.has(need)).length;
    if (worthOf(asks, reach, soFar + wishes, chosen.length) <= worth) return;
    const line = roles[at];
    if (line === undefined) {
      worth = worthOf(asks, met.size, soFar, chosen.length);
      best = { chosen: [...chosen], needsMet: met.size };
      return;
    }
    if (inRole >= line.role.min) visit(at + 1, 0, 0);
    if (inRole === line.role.max) return;
    for (let next = from; next < line.candidates.length; next += 1) {
      const candidate = line.candidates[next] as Candidate;
      const { member } = candidate.party;
      const fits = chosen.every(
        ({ candidate: { party } }) => party.member !== member && mayMeet(party.member, member),
      );
      if (!fits) continue;
      chosen.push({ role: line.role, candidate });
      for (const need of candidate.brings) met.set(need, (met.get(need) ?? 0) + 1);
      visit(at, next + 1, inRole + 1);
      chosen.pop();
      for (const need of candidate.brings) {
        const count = (met.get(need) as number) - 1;
        if (count === 0) met.delete(need);
        else met.set(need, count);
      }
    }
  }
  visit(0, 0, 0);
  return { best, proved: left > 0 };
}

/** What this role and those behind it can bring at most. */
function reachAhead(roles: Parameters<typeof compose>[0]) {
  const ahead = [{ needs: new Set<number>(), wishes: 0 }];
  for (const { role, candidates } of [...roles].reverse()) {
    const next = ahead[0] as (typeof ahead)[number];
    ahead.unshift({
      needs: new Set([...next.needs, ...candidates.flatMap(({ brings }) => brings)]),
      wishes: next.wishes + role.max * Math.max(0, ...candidates.map(({ wishes }) => wishes)),
    });
  }
  return ahead;
}
