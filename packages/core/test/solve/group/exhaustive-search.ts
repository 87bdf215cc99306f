import { auditGroups, type GroupProblem, type PlannedGroup } from '@koppel/core/solve/group';

/** The best plan of all, by trying every seat and every option with the audit as judge; null when no plan keeps every rule. */
export function bestByExhaustion(problem: GroupProblem): number | null {
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
  let best: number | null = null;
  for (const m of counts) {
    const names =
      'count' in groups ? Array.from({ length: m }, (_, g) => String(g + 1)) : groups.map(({ id }) => id);
    const members: string[][] = names.map(() => []);
    const place = (i: number): void => {
      if (i === ids.length) {
        const plan = names.map((id, g) => withBestOption(problem, { id, elements: members[g]! }));
        const { breaches, value } = auditGroups(problem, { groups: plan });
        if (breaches.length === 0 && (best === null || value > best)) best = value;
        return;
      }
      for (let g = 0; g < m; g += 1) {
        members[g]!.push(ids[i]!);
        const clash = (problem.apart ?? []).some(
          ([a, b]) => members[g]!.includes(a) && members[g]!.includes(b),
        );
        if (!clash) place(i + 1);
        members[g]!.pop();
      }
    };
    place(0);
  }
  return best;
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
