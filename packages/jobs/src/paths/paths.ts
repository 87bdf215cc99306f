import { KoppelError, refuse, show } from '@koppel/core';
import { listOf } from '../taxonomy/lists.js';
import type { Taxonomy } from '../taxonomy/taxonomy.js';
import { compareCosts, type Cost, hopCosts, type Training } from './hop-costs.js';

export interface PathRequest {
  /** Occupations that somebody had or has; their essential skills count as held. */
  readonly from?: readonly string[];
  readonly skills?: readonly string[];
  readonly to: string;
}

export interface PathOptions {
  /**
   * What is least. `effort`: what has to be learned, in hundredths of a bit; `hops`: the number of jobs on the way;
   * `months` and `cost`: by `training`, where a skill that it does not know makes a path worse than any known one.
   */
  readonly by?: 'effort' | 'hops' | 'months' | 'cost';
  readonly training?: Training;
  /** Most of what an occupation asks for that may be new at once, in thousandths. Default 500. */
  readonly mostNewPerHop?: number;
  /** Most months of training for one hop; a skill of unknown length may not be in it. Default no limit. */
  readonly mostMonthsPerHop?: number;
  /** Default 4. */
  readonly mostHops?: number;
}

export interface Hop {
  /** Absent for the first hop of somebody without an occupation, or with several. */
  readonly from?: string;
  readonly to: string;
  readonly gain: readonly string[];
  /** How much of what the occupation asks for is new, in thousandths. */
  readonly newShare: number;
  readonly effort: number;
  /** Where `training` knows them; `unknown` skills are in neither. */
  readonly months: number;
  readonly costCents: number;
  readonly unknown: readonly string[];
}

export interface ReskillingPath {
  /** `impossible`: no way of at most `mostHops` hops keeps within the limits per hop. */
  readonly status: 'found' | 'there' | 'impossible';
  readonly to: string;
  readonly hops: readonly Hop[];
  readonly effort: number;
  readonly months: number;
  readonly costCents: number;
  readonly unknown: number;
  /** With `impossible`: what one hop to it would ask, beside the limits. */
  readonly direct?: Hop;
}

/**
 * A way from what somebody can to an occupation, over occupations in between that are jobs in themselves. Without a limit
 * per hop the straight way is never longer, as what is learned on the way is needed at the end; the limit is what makes
 * steps that somebody can take. Exact: Bellman's recursion over hops (R. Bellman, 1958), ties by the lower id.
 *
 * At each occupation its essential skills and those of the person are held; what was learned for an occupation before
 * that is not counted on.
 *
 * @throws KoppelError `BAD_VALUE` for an occupation that the taxonomy does not have, `BAD_OPTION`.
 */
export function reskillingPath(
  taxonomy: Taxonomy,
  request: PathRequest,
  options: PathOptions = {},
): ReskillingPath {
  const { by = 'effort', training = {}, mostNewPerHop = 500, mostMonthsPerHop, mostHops = 4 } = options;
  checkOptions({ by, mostNewPerHop, mostHops });
  const target = occupationAt(taxonomy, request.to, '/to');
  const starts = (request.from ?? []).map((id, index) => occupationAt(taxonomy, id, `/from/${index}`));
  const own = [
    ...(request.skills ?? []).flatMap((id) => taxonomy.named(id) ?? []),
    ...starts.flatMap((start) => [...listOf(taxonomy.essential, start)]),
  ];
  const base = { to: request.to, hops: [], effort: 0, months: 0, costCents: 0, unknown: 0 };
  if (starts.includes(target)) return { status: 'there', ...base };
  const hop = hopCosts(taxonomy, own, training);
  const allowed = (cost: Cost): boolean =>
    cost.newShare <= mostNewPerHop &&
    (mostMonthsPerHop === undefined || (cost.unknown === 0 && cost.months <= mostMonthsPerHop));
  // Layer k holds, per occupation, the best way of exactly k hops.
  const count = taxonomy.occupationIds.length;
  const layers: (readonly (Step | undefined)[])[] = [];
  let best: { readonly step: Step; readonly hops: number } | undefined;
  for (let hops = 1; hops <= mostHops; hops += 1) {
    const before = layers[hops - 2];
    const layer = new Array<Step | undefined>(count);
    const sources =
      before === undefined
        ? [undefined]
        : order(taxonomy).filter((one) => before[one] !== undefined && one !== target);
    for (const source of sources) {
      const so = source === undefined ? undefined : (before as readonly (Step | undefined)[])[source];
      if (so !== undefined && best !== undefined && compareCosts(so, best.step, by) >= 0) continue;
      hop(source, (to, cost) => {
        if (starts.includes(to) || to === source || !allowed(cost)) return;
        const step: Step = { ...add(so, cost), from: source };
        const known = layer[to];
        if (known === undefined || compareCosts(step, known, by) < 0) layer[to] = step;
      });
    }
    layers.push(layer);
    const arrived = layer[target];
    if (arrived !== undefined && (best === undefined || compareCosts(arrived, best.step, by) < 0))
      best = { step: arrived, hops };
    if (by === 'hops' && best !== undefined) break;
  }
  const describe = describer(taxonomy, hop, request.from ?? []);
  if (best === undefined) return { status: 'impossible', ...base, direct: describe(undefined, target) };
  const route = routeTo(target, best.hops, layers).map(([from, to]) => describe(from, to));
  const sum = (pick: (hop: Hop) => number): number => route.reduce((total, one) => total + pick(one), 0);
  return {
    status: 'found',
    to: request.to,
    hops: route,
    effort: sum(({ effort }) => effort),
    months: sum(({ months }) => months),
    costCents: sum(({ costCents }) => costCents),
    unknown: sum(({ unknown }) => unknown.length),
  };
}

interface Step extends Omit<Cost, 'newShare'> {
  readonly from: number | undefined;
  readonly hops: number;
}

function add(before: Step | undefined, cost: Cost): Omit<Step, 'from'> {
  return {
    hops: (before?.hops ?? 0) + 1,
    effort: (before?.effort ?? 0) + cost.effort,
    months: (before?.months ?? 0) + cost.months,
    costCents: (before?.costCents ?? 0) + cost.costCents,
    unknown: (before?.unknown ?? 0) + cost.unknown,
  };
}

function routeTo(target: number, hops: number, layers: readonly (readonly (Step | undefined)[])[]) {
  const route: (readonly [number | undefined, number])[] = [];
  let at = target;
  for (let layer = hops - 1; layer >= 0; layer -= 1) {
    const { from } = (layers[layer] as readonly (Step | undefined)[])[at] as Step;
    route.unshift([from, at]);
    at = from ?? at;
  }
  return route;
}

function describer(taxonomy: Taxonomy, hop: ReturnType<typeof hopCosts>, starts: readonly string[]) {
  return (from: number | undefined, to: number): Hop => {
    let found: Hop | undefined;
    const start =
      from === undefined ? (starts.length === 1 ? starts[0] : undefined) : taxonomy.occupationIds[from];
    hop(from, (one, cost, gain) => {
      if (one !== to) return;
      const { known, unknown } = gain();
      found = {
        ...(start !== undefined && { from: start }),
        to: taxonomy.occupationIds[to] as string,
        gain: [...known, ...unknown].sort(),
        newShare: cost.newShare,
        effort: cost.effort,
        months: cost.months,
        costCents: cost.costCents,
        unknown,
      };
    });
    return found as Hop;
  };
}

/** Occupations in order of their ids, so that the order of the data cannot matter. */
function order({ occupationIds }: Taxonomy): number[] {
  return occupationIds
    .map((_, index) => index)
    .sort((a, b) => ((occupationIds[a] as string) < (occupationIds[b] as string) ? -1 : 1));
}

function occupationAt(taxonomy: Taxonomy, id: string, pointer: string): number {
  const found = taxonomy.occupation(id);
  if (found !== undefined) return found;
  throw new KoppelError('BAD_VALUE', [
    { pointer, found: JSON.stringify(id), expected: `an occupation of the taxonomy ${taxonomy.id}` },
  ]);
}

function checkOptions({
  by,
  mostNewPerHop,
  mostHops,
}: {
  by: string;
  mostNewPerHop: number;
  mostHops: number;
}): void {
  const wrong = (pointer: string, found: unknown, expected: string): never =>
    refuse('BAD_OPTION', pointer, show(found), expected);
  if (!['effort', 'hops', 'months', 'cost'].includes(by))
    wrong('/by', by, "'effort', 'hops', 'months' or 'cost'");
  if (!(Number.isInteger(mostNewPerHop) && mostNewPerHop >= 0 && mostNewPerHop <= 1000))
    wrong('/mostNewPerHop', mostNewPerHop, 'thousandths, 0 to 1000');
  if (!(Number.isInteger(mostHops) && mostHops >= 1 && mostHops <= 10))
    wrong('/mostHops', mostHops, 'a whole number from 1 to 10');
}
