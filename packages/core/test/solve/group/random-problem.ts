import type { GroupElement, GroupProblem, GroupShape, GroupTerm, Quota } from '@koppel/core/solve/group';

/** Seeded whole numbers for tests (mulberry32), apart from the solver's own generator. */
export function dice(seed: number): (limit: number) => number {
  let state = seed >>> 0;
  return (limit) => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) * limit) / 4_294_967_296);
  };
}

/** Points for every class of which a group has somebody, and a loss for every class with one alone. */
export function varietyTerm(classOf: readonly number[], classes: number): GroupTerm {
  return {
    id: 'variety',
    words: classes,
    most: 7 * classes,
    start: (state, at) => void state.fill(0, at, at + classes),
    add: (state, at, element) => {
      state[at + classOf[element]!]! += 1;
    },
    remove: (state, at, element) => {
      state[at + classOf[element]!]! -= 1;
    },
    value: (state, at) => {
      let points = 0;
      for (let c = 0; c < classes; c += 1) points += state[at + c] === 0 ? 0 : state[at + c] === 1 ? 4 : 7;
      return points;
    },
  };
}

/** A small problem with any of the rules, often impossible. */
export function randomProblem(seed: number, most = 8): GroupProblem {
  const roll = dice(seed);
  const chance = (percent: number) => roll(100) < percent;
  const n = 2 + roll(most - 1);
  const elements: GroupElement[] = Array.from({ length: n }, (_, i) => ({
    id: `e${i}`,
    ...(chance(15) ? { seats: 1 + roll(3) } : {}),
  }));
  const ids = elements.map(({ id }) => id);
  const any = () => ids[roll(n)]!;
  const affinity = new Int32Array(n * n);
  const shift = chance(50) ? 0 : 10;
  for (let a = 0; a < n; a += 1) {
    for (let b = 0; b < a; b += 1) affinity[a * n + b] = affinity[b * n + a] = roll(20) - shift;
  }
  const m = 1 + roll(Math.min(4, n));
  const size = Math.floor(n / m);
  const seats = () => {
    const min = Math.max(0, size - roll(3));
    return { min, max: min + 1 + roll(4), ...(chance(20) ? { target: size, offTarget: roll(5) } : {}) };
  };
  const options = chance(25) ? Array.from({ length: 1 + roll(3) }, (_, o) => `o${o}`) : null;
  const some = options?.slice(0, 1 + roll(options.length));
  const limits = () => ({
    ...(chance(90) ? { seats: seats() } : {}),
    ...(chance(20) ? { elements: { min: roll(3), max: size + roll(3) } } : {}),
    ...(some && chance(30) ? { options: some } : {}),
  });
  const listed = chance(50);
  const shapes: GroupShape[] = Array.from({ length: m }, (_, g) => ({ id: `g${g}`, ...limits() }));
  const groupIds = listed ? shapes.map(({ id }) => id) : Array.from({ length: m }, (_, g) => String(g + 1));
  const group = () => groupIds[roll(m)]!;
  const pairs = chance(60) ? roll(2 * n) : 0;
  const apart = Array.from({ length: pairs }, () => [any(), any()] as const).filter(([a, b]) => a !== b);
  const quotas: Quota[] = Array.from({ length: chance(40) ? 1 + roll(2) : 0 }, (_, q) => ({
    id: `q${q}`,
    elements: [...new Set(Array.from({ length: 1 + roll(n) }, any))],
    ...(chance(50) ? { min: roll(3) } : {}),
    ...(chance(60) ? { max: roll(4) } : {}),
    ...(chance(40) ? { orNone: true } : {}),
    ...(chance(30) ? { per: 'seats' as const } : {}),
    ...(chance(20) ? { groups: [group()] } : {}),
  })).map((quota) =>
    quota.max !== undefined && (quota.min ?? 0) > quota.max ? { ...quota, max: quota.min! } : quota,
  );
  const seat = () => ({ element: any(), group: group() });
  const classOf = ids.map(() => roll(3));
  return {
    elements,
    affinity,
    groups: listed ? shapes : { count: chance(30) ? { min: Math.max(1, m - 1), max: m } : m, ...limits() },
    apart,
    ...(chance(25) ? { together: [[any(), any()]] } : {}),
    ...(chance(20) ? { pinned: [seat()] } : {}),
    ...(chance(20) ? { excluded: [seat(), seat()] } : {}),
    ...(chance(20) ? { preferences: [{ ...seat(), points: roll(30) - 10 }] } : {}),
    ...(options
      ? {
          options: {
            ids: options,
            can: [...new Set([any(), any(), any()])].map((element) => ({
              element,
              options: options.filter(() => chance(60)),
            })),
            costs: [{ element: any(), option: options[0]!, points: roll(10) }],
          },
        }
      : {}),
    ...(quotas.length > 0 ? { quotas } : {}),
    ...(chance(25) ? { terms: [varietyTerm(classOf, 3)] } : {}),
    objective: (['sum', 'sum', 'centred', 'average'] as const)[roll(4)]!,
  };
}
