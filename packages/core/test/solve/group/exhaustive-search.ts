import { auditGroups, type GroupProblem, type PlannedGroup } from '@koppel/core/solve/group';

/** The best plan of all, by trying every seat and every option with the audit as judge; null when no plan keeps every rule. */
export function bestByExhaustion(problem: GroupProblem): number | null {
  let best: number | null = null;
  forEachPlan(problem, (value) => {
    if (best === null || value > best) best = value;
    return false;
  });
  return best;
}

/** Whether any plan keeps every rule: the same search, ended by the first. */
export function canByExhaustion(problem: GroupProblem): boolean {
  let can = false;
  forEachPlan(problem, () => {
    can = true;
    return true;
  });
  return can;
}

/** Calls `found` with the value of every plan that keeps every rule, until it answers true. */
function forEachPlan(problem: GroupProblem, found: (value: number) => boolean): void {
  const { groups } = problem;
  const ids = problem.elements.map(({ id }) => id);
  const counts =
    'count' in groups
      ? typeof groups.count === 'number'
        ? [groups.count]
        : Array.from(
            { length: groups.count.max - groups.count.min + 1 },
            (_, i) => (groups.count as { min: number }).min + i,
          )
      : [groups.length];
  for (const m of counts) {
    const names =
      'count' in groups ? Array.from({ length: m }, (_, g) => String(g + 1)) : groups.map(({ id }) => id);
    const twins = names.map((name, g) => names.slice(0, g).map((other) => areAlike(problem, name, other)));
    const members: string[][] = names.map(() => []);
    const place = (i: number): boolean => {
      if (i === ids.length) {
        const plan = names.map((id, g) => withBestOption(problem, { id, elements: members[g]! }));
        const { breaches, value } = auditGroups(problem, { groups: plan });
        return breaches.length === 0 && found(value);
      }
      for (let g = 0; g < m; g += 1) {
        // Of groups that are alike and empty, the first stands for all.
        if (members[g]!.length === 0 && twins[g]!.some((alike, h) => alike && members[h]!.length === 0))
          continue;
        members[g]!.push(ids[i]!);
        const done = !hopeless(problem, ids[i]!, names, members, g) && place(i + 1);
        members[g]!.pop();
        if (done) return true;
      }
      return false;
    };
    if (place(0)) return;
  }
}

/** Whether nothing tells two groups from one another but their names. */
function areAlike(problem: GroupProblem, one: string, other: string): boolean {
  const { groups, pinned, excluded, preferences, quotas } = problem;
  const named = [...(pinned ?? []), ...(excluded ?? []), ...(preferences ?? [])].map(({ group }) => group);
  const counted = (quotas ?? []).flatMap((quota) => quota.groups ?? []);
  if ([...named, ...counted].some((group) => group === one || group === other)) return false;
  if ('count' in groups) return true;
  const shape = (id: string) => JSON.stringify({ ...groups.find((group) => group.id === id), id: '' });
  return shape(one) === shape(other);
}

/** Whether the seat that was just taken breaks a rule that no later seat can mend. */
function hopeless(
  { apart, together, pinned, excluded, elements, groups }: GroupProblem,
  id: string,
  names: readonly string[],
  members: readonly (readonly string[])[],
  g: number,
): boolean {
  const here = members[g]!;
  const elsewhere = (other: string) => members.some((some, h) => h !== g && some.includes(other));
  const limits = 'count' in groups ? groups : groups[g]!;
  const seatsHere = elements.reduce((sum, each) => sum + (here.includes(each.id) ? (each.seats ?? 1) : 0), 0);
  return (
    seatsHere > (limits.seats?.max ?? Number.POSITIVE_INFINITY) ||
    here.length > (limits.elements?.max ?? Number.POSITIVE_INFINITY) ||
    (apart ?? []).some(([a, b]) => here.includes(a) && here.includes(b)) ||
    (together ?? []).some((set) => set.includes(id) && set.some(elsewhere)) ||
    (pinned ?? []).some(({ element, group }) => element === id && group !== names[g]) ||
    (excluded ?? []).some(({ element, group }) => element === id && group === names[g])
  );
}

function withBestOption(problem: GroupProblem, group: PlannedGroup): PlannedGroup {
  const { options, groups } = problem;
  if (!options || group.elements.length === 0) return group;
  const shape = 'count' in groups ? groups : groups.find(({ id }) => id === group.id)!;
  const open = options.ids.filter(
    (option) =>
      (shape.options ?? options.ids).includes(option) &&
      (options.can ?? []).every(
        (line) => !group.elements.includes(line.element) || line.options.includes(option),
      ),
  );
  const cost = (option: string) =>
    (options.costs ?? [])
      .filter((line) => line.option === option && group.elements.includes(line.element))
      .reduce((sum, { points }) => sum + points, 0);
  const best = open.reduce<string | undefined>(
    (least, option) => (least === undefined || cost(option) < cost(least) ? option : least),
    undefined,
  );
  return best === undefined ? group : { ...group, option: best };
}
