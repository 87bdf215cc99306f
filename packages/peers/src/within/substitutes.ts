import type { PlannedGroup } from '@koppel/core/solve/group';
import type { Compiled } from '../compile/problem.js';
import { auditOf } from '../report/card.js';
import { Fit } from '../report/fit.js';

/** Somebody from the waiting list in the seat of somebody who left. */
export interface Substitute {
  readonly id: string;
  readonly group: string;
}

/**
 * Fills seats that came free with members who wait, one after another, each time the free seat and the member who fit best; ties by group
 * and id. Nobody who has a seat moves, and nobody takes a seat that breaks a rule: it stays empty then. Firms and sets that stay
 * together come whole, when there are seats for all of them.
 */
export function substitutesFor(
  groups: readonly PlannedGroup[],
  freed: ReadonlyMap<string, number>,
  compiled: Compiled,
): { readonly groups: readonly PlannedGroup[]; readonly joined: readonly Substitute[] } {
  const fit = new Fit(compiled);
  const left = new Map(freed);
  const seated = new Set(groups.flatMap(({ elements }) => elements));
  let now = groups;
  const joined: Substitute[] = [];
  for (;;) {
    const known = brokenIn(compiled, now);
    let best: { readonly ids: readonly string[]; readonly group: string; readonly fit: number } | undefined;
    for (const ids of waitingUnits(compiled, seated)) {
      for (const group of now) {
        if ((left.get(group.id) ?? 0) < ids.length) continue;
        const worth = Math.floor(
          ids.reduce((sum, id) => sum + fit.mean(id, [...group.elements, ...ids]), 0) / ids.length,
        );
        if (best && worth <= best.fit) continue;
        const then = brokenIn(compiled, withMembers(now, group.id, ids));
        if ([...then].some(([rule, by]) => by > (known.get(rule) ?? 0))) continue;
        best = { ids, group: group.id, fit: worth };
      }
    }
    if (!best) return { groups: now, joined };
    const { ids, group } = best;
    now = withMembers(now, group, ids);
    left.set(group, (left.get(group) as number) - ids.length);
    for (const id of ids) {
      seated.add(id);
      joined.push({ id, group });
    }
  }
}

/** Every broken rule, and by how much. */
const brokenIn = (compiled: Compiled, groups: readonly PlannedGroup[]): Map<string, number> =>
  new Map(
    auditOf(compiled, groups).map(({ rule, about, by }) => [JSON.stringify([rule, about]), Math.abs(by)]),
  );

const withMembers = (groups: readonly PlannedGroup[], id: string, ids: readonly string[]): PlannedGroup[] =>
  groups.map((group) =>
    group.id === id ? { ...group, elements: [...group.elements, ...ids].sort() } : group,
  );

/** Who waits, together with those that they must sit with; nobody whose company has a seat already. */
function waitingUnits({ members, problem }: Compiled, seated: ReadonlySet<string>): string[][] {
  const units = new Map(members.map(({ id }) => [id, [id]]));
  for (const set of problem.together ?? []) {
    const whole = [...new Set(set.flatMap((id) => units.get(id) ?? []))].sort();
    for (const id of whole) units.set(id, whole);
  }
  return [...new Set(units.values())].filter((unit) => unit.every((id) => !seated.has(id)));
}
