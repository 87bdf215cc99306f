import { listOf } from './lists.js';
import type { Taxonomy } from './taxonomy.js';

export interface NearOccupation {
  readonly occupation: string;
  /** Information in common, out of the information of both together, in thousandths. */
  readonly share: number;
}

/** Of what an occupation needs beyond the skills that are there, a fifth counts against it: somebody can learn. */
const UNMET_COUNTS = 5;

/**
 * Occupations whose essential skills are nearest to a set of skills: information in common, over the skills and what lies
 * above them, out of the information of the set and a fifth of what the occupation needs beyond it (the ratio model of
 * A. Tversky, Psychological Review 84, 1977, with information content as salience). A rare skill counts for more than one
 * that every occupation asks for. `plain` counts every skill once, and what is missing in full: the Jaccard index.
 *
 * Ties go to the lower id, compared without rounding.
 */
export function nearOccupations(
  taxonomy: Taxonomy,
  skills: readonly string[],
  options: { readonly limit?: number; readonly weights?: 'information' | 'plain' } = {},
): readonly NearOccupation[] {
  const { limit = 10, weights = 'information' } = options;
  const { profiles, totals } = profilesOf(taxonomy, weights);
  const weightOf = weightsOf(taxonomy, weights);
  const unmet = weights === 'plain' ? 1 : UNMET_COUNTS;
  const asked = new Uint8Array(taxonomy.skillIds.length);
  let own = 0;
  for (const id of skills) {
    const skill = taxonomy.named(id);
    if (skill === undefined) continue;
    for (const one of weights === 'plain' ? [skill] : listOf(taxonomy.above, skill)) {
      if (asked[one] === 1) continue;
      asked[one] = 1;
      own += weightOf(one);
    }
  }
  const found: { readonly occupation: number; readonly common: number; readonly whole: number }[] = [];
  for (let occupation = 0; occupation < taxonomy.occupationIds.length; occupation += 1) {
    let common = 0;
    const end = profiles.start[occupation + 1] as number;
    for (let at = profiles.start[occupation] as number; at < end; at += 1) {
      const skill = profiles.items[at] as number;
      if (asked[skill] === 1) common += weightOf(skill);
    }
    if (common > 0)
      found.push({ occupation, common, whole: own * unmet + (totals[occupation] as number) - common });
  }
  const name = (occupation: number): string => taxonomy.occupationIds[occupation] as string;
  found.sort(
    (a, b) => b.common * a.whole - a.common * b.whole || (name(a.occupation) < name(b.occupation) ? -1 : 1),
  );
  return found.slice(0, limit).map(({ occupation, common, whole }) => ({
    occupation: name(occupation),
    share: Math.floor((common * unmet * 1000) / whole),
  }));
}

type Weights = 'information' | 'plain';

function weightsOf({ own }: Taxonomy, weights: Weights): (skill: number) => number {
  return weights === 'plain' ? () => 1 : (skill) => own[skill] as number;
}

interface Profiles {
  readonly profiles: { readonly start: Int32Array; readonly items: Int32Array };
  readonly totals: Float64Array;
}

const kept = new WeakMap<Taxonomy, Map<Weights, Profiles>>();

/** Per occupation its essential skills with all above them, and what these weigh together; worked out once. */
function profilesOf(taxonomy: Taxonomy, weights: Weights): Profiles {
  const byWeights = kept.get(taxonomy) ?? new Map<Weights, Profiles>();
  kept.set(taxonomy, byWeights);
  const known = byWeights.get(weights);
  if (known !== undefined) return known;
  const weightOf = weightsOf(taxonomy, weights);
  const count = taxonomy.occupationIds.length;
  const start = new Int32Array(count + 1);
  const totals = new Float64Array(count);
  const items: number[] = [];
  for (let occupation = 0; occupation < count; occupation += 1) {
    const nodes = new Set<number>();
    for (const skill of listOf(taxonomy.essential, occupation)) {
      if (weights === 'plain') nodes.add(skill);
      else for (const one of listOf(taxonomy.above, skill)) nodes.add(one);
    }
    for (const node of nodes) {
      items.push(node);
      totals[occupation] = (totals[occupation] as number) + weightOf(node);
    }
    start[occupation + 1] = items.length;
  }
  const made = { profiles: { start, items: Int32Array.from(items) }, totals };
  byWeights.set(weights, made);
  return made;
}
