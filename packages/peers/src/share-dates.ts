import { assign } from '@koppel/core';
import { auditGroups, formGroups as solve, type PlannedGroup } from '@koppel/core/solve/group';
import type { Pairs } from './compile/pairs.js';
import { type Compiled, compileProblem } from './compile/problem.js';
import type { Setting } from './compile/setting.js';
import { possibleOptions } from './report/card.js';
import type { Seated, SolverOptions } from './seat.js';

/** Other divisions of dates over the groups of one part that are tried before it is given up. */
const MOST_TRIED = 8;

interface Line {
  readonly part: number;
  readonly group: PlannedGroup;
  /** What the best option on each date that all can make costs, and which that is. */
  readonly dates: ReadonlyMap<string, { readonly option: string; readonly points: number }>;
}

/**
 * Dates and places that hold so many groups and no more, shared by all parts: first the groups as they are get a date each, as many as can be and
 * at the least travel; a part in which a group gets none, or not the nearest, is formed again around the dates that it got. When that fails as well the
 * group keeps no date, and the plan is not complete. A search that is cut short: it proves nothing.
 */
export function shareDates(
  setting: Setting,
  seated: readonly Seated[],
  all: Pairs,
  options: SolverOptions,
  /** Whether people may be seated anew to make the dates come out. */
  seats: 'move' | 'stay' = 'move',
): Seated[] {
  const room = new Map(
    setting.programme.options.flatMap(({ id, groups }) => (groups === undefined ? [] : [[id, groups]])),
  );
  if (room.size === 0) return [...seated];
  let now = [...seated];
  for (const part of seats === 'move' ? seated.keys() : []) {
    const lines = now.flatMap(linesOf);
    const given = divide(lines, room);
    const own = lines.filter((line) => line.part === part);
    const whole = own.every((line) => given.has(line));
    if (whole && own.every((line) => isNearest(line, given.get(line)))) continue;
    const one = now[part] as Seated;
    const again = formAgain(one, own, given, room, setting, all, options);
    const better = again && (!whole || again.plan.value > dated(one, own, given).plan.value);
    if (better) now = now.map((each, at) => (at === part ? again : each));
  }
  const lines = now.flatMap(linesOf);
  const given = divide(lines, room);
  return now.map((one, part) =>
    dated(
      one,
      lines.filter((line) => line.part === part),
      given,
    ),
  );
}

function linesOf({ plan, compiled }: Seated, part: number): Line[] {
  if (!compiled) return [];
  const { costs = [] } = compiled.problem.options ?? {};
  return plan.groups
    .filter(({ elements }) => elements.length > 0)
    .map((group) => {
      const here = new Set(group.elements);
      const dates = new Map<string, { option: string; points: number }>();
      for (const option of possibleOptions(group, compiled)) {
        const { date } = compiled.offered.find(({ id }) => id === option) ?? {};
        if (date === undefined) continue;
        const points = costs.reduce(
          (sum, cost) => sum + (cost.option === option && here.has(cost.element) ? cost.points : 0),
          0,
        );
        // A group that has an option keeps it, unless another is better.
        const known = dates.get(date);
        if (!known || points < known.points || (points === known.points && option === group.option)) {
          dates.set(date, { option, points });
        }
      }
      return { part, group, dates };
    });
}

/** Whether no date that the group can make costs it less. */
function isNearest({ dates }: Line, date: string | undefined): boolean {
  const points = dates.get(date ?? '')?.points ?? 0;
  return [...dates.values()].every((each) => each.points >= points);
}

/** A date for as many groups as can be, within the room of each, at the least travel; a tie goes to the date that a group has. */
function divide(lines: readonly Line[], room: ReadonlyMap<string, number>): Map<Line, string> {
  const dates = [...new Set(lines.flatMap((line) => [...line.dates.keys()]))].sort();
  const most = Math.max(0, ...lines.flatMap((line) => [...line.dates.values()].map(({ points }) => points)));
  // Within the range of weights of `assign`.
  const scale = Math.max(1, Math.ceil(most / 100_000_000));
  const { pairs } = assign(
    {
      applicants: lines.map((_, at) => ({ id: String(at).padStart(6, '0') })),
      places: dates.map((id) => ({ id, capacity: room.get(id) ?? Math.max(1, lines.length) })),
      pairs: lines.flatMap((line, at) =>
        [...line.dates].map(([date, { option, points }]) => ({
          applicant: String(at).padStart(6, '0'),
          place: date,
          weight: 2 * Math.floor((most - points) / scale) + (option === line.group.option ? 1 : 0),
        })),
      ),
    },
    { goal: 'most' },
  );
  return new Map(pairs.map(({ applicant, place }) => [lines[Number(applicant)] as Line, place]));
}

/** The members of one part around dates that have room; null when no division of them was found. */
function formAgain(
  one: Seated,
  own: readonly Line[],
  given: ReadonlyMap<Line, string>,
  room: ReadonlyMap<string, number>,
  setting: Setting,
  all: Pairs,
  options: SolverOptions,
): Seated | null {
  const compiled = one.compiled as Compiled;
  const used = new Map<string, number>();
  for (const date of given.values()) used.set(date, (used.get(date) ?? 0) + 1);
  const free = (date: string) => (room.get(date) ?? Number.POSITIVE_INFINITY) - (used.get(date) ?? 0);
  const dates = setting.programme.options
    .map(({ id }) => ({
      id,
      able: one.part.members.filter(({ available }) => available?.includes(id) ?? true).length,
    }))
    .filter(({ id }) => free(id) > 0)
    .sort((a, b) => b.able - a.able || (a.id < b.id ? -1 : 1))
    .map(({ id }) => id);
  const ids = own.map(({ group }) => group.id);
  const listed = compileProblem(setting, one.part, all, ids);
  const tries = own.every((line) => given.has(line)) ? 1 : Math.min(MOST_TRIED, dates.length);
  for (let first = 0; first < tries; first += 1) {
    // Beginning with another date each time, as often as each has room.
    const open = [...dates.slice(first), ...dates.slice(0, first)].flatMap((date) =>
      Array.from({ length: Math.min(free(date), own.length) }, () => date),
    );
    const wanted = own.map((line) => given.get(line) ?? open.shift());
    if (wanted.includes(undefined)) return null;
    const groups = ids.map((id, at) => ({
      ...(listed.problem.groups as readonly { readonly id: string }[]).find((shape) => shape.id === id),
      id,
      options: compiled.offered.flatMap((option) => (option.date === wanted[at] ? [option.id] : [])),
    }));
    const plan = solve({ ...listed.problem, groups }, { ...options, start: one.plan.groups });
    if (plan.status === 'optimal' || plan.status === 'complete')
      return { ...one, plan: { ...plan, status: 'complete' } };
  }
  return null;
}

function dated(one: Seated, lines: readonly Line[], given: ReadonlyMap<Line, string>): Seated {
  const { compiled, plan } = one;
  if (!compiled || plan.status === 'impossible') return one;
  const groups = plan.groups.map((group) => {
    const line = lines.find((each) => each.group === group);
    if (!line) return group;
    const { option: _, ...rest } = group;
    const option = line.dates.get(given.get(line) ?? '')?.option;
    return option === undefined ? rest : { ...rest, option };
  });
  const { value } = auditGroups(compiled.problem, { groups });
  const all = lines.every((line) => given.has(line));
  const status = !all
    ? 'partial'
    : plan.status === 'optimal' && value < plan.value
      ? 'complete'
      : plan.status;
  return { ...one, plan: { ...plan, groups, value, status } };
}
