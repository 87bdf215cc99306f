import { auditGroups, type PlannedGroup } from '@koppel/core/solve/group';
import type { Compiled } from '../compile/problem.js';
import { seatsOf } from '../compile/problem.js';
import { endsOf } from '../compile/rules.js';
import type { Member } from '../schema/member.js';
import type { Fit } from './fit.js';
import type { Speaker } from './speaker.js';
import type { Card, Span } from './types.js';

/** The report card of one group; what is unknown of a member is left out of ranges and ratios. */
export function cardOf(
  group: PlannedGroup,
  members: readonly Member[],
  compiled: Compiled,
  fit: Fit,
  broken: number,
  { label }: Speaker,
): Card {
  const ids = members.map(({ id }) => id);
  const lowest = fit.lowest(ids);
  const sectors = new Map<string, number>();
  for (const { sector } of members)
    if (sector !== undefined) sectors.set(sector, (sectors.get(sector) ?? 0) + 1);
  const [level, ambition] = [rangeOf(members, 'level'), rangeOf(members, 'ambition')];
  const [headcountRatio, turnoverRatio] = [ratioOf(members, 'headcount'), ratioOf(members, 'turnoverEur')];
  return {
    members: members.length,
    persons: members.reduce((sum, member) => sum + seatsOf(member), 0),
    firms: new Set(members.map(({ id, firm }) => (firm === undefined ? `member ${id}` : `firm ${firm}`)))
      .size,
    mean: fit.ofGroup(ids),
    lowest: lowest.affinity,
    lowestPair: lowest.pair,
    ...(level ? { level } : {}),
    ...(ambition ? { ambition } : {}),
    ...(headcountRatio === undefined ? {} : { headcountRatio }),
    ...(turnoverRatio === undefined ? {} : { turnoverRatio }),
    sectors: [...sectors]
      .sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1))
      .map(([id, count]) => ({ id, label: label(id), members: count })),
    broken,
    options: possibleOptions(group, compiled).map(label),
  };
}

export function rangeOf(
  members: readonly Member[],
  field: 'level' | 'ambition' | 'phase' | 'experienceYears' | 'headcount' | 'turnoverEur',
): Span | undefined {
  const ends = members.flatMap((member) => (member[field] === undefined ? [] : [endsOf(member[field])]));
  const known = ends.filter(({ lo, hi }) => Number.isFinite(lo) && Number.isFinite(hi));
  if (known.length === 0) return undefined;
  return { from: Math.min(...known.map(({ lo }) => lo)), to: Math.max(...known.map(({ hi }) => hi)) };
}

/** The largest to the median, in hundredths, of those that are known exactly. */
function ratioOf(members: readonly Member[], field: 'headcount' | 'turnoverEur'): number | undefined {
  const known = members.flatMap((member) => (typeof member[field] === 'number' ? [member[field]] : []));
  const sorted = known.sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  if (sorted.length === 0) return undefined;
  const twice = sorted.length % 2 === 1 ? 2 * sorted[middle]! : sorted[middle - 1]! + sorted[middle]!;
  return twice <= 0 ? undefined : Math.floor((400 * sorted.at(-1)! + twice) / (2 * twice));
}

/** Options that every member of a group can make. */
export function possibleOptions(group: PlannedGroup, { problem }: Compiled): string[] {
  const can = new Map((problem.options?.can ?? []).map(({ element, options }) => [element, options]));
  return (problem.options?.ids ?? []).filter((option) =>
    group.elements.every((element) => can.get(element)?.includes(option) ?? true),
  );
}

/** Broken rules per group and in all, by the audit, which shares nothing with the solver. Who waits breaks none here. */
export function auditOf({ problem }: Compiled, groups: readonly PlannedGroup[]) {
  const seated = new Set(groups.flatMap(({ elements }) => elements));
  const waiting = problem.elements.some(({ id }) => !seated.has(id));
  return auditGroups(problem, { groups }).breaches.filter(({ rule }) => !(waiting && rule === 'seated'));
}
