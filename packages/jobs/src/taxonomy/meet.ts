import { listOf } from './lists.js';
import type { Taxonomy } from './taxonomy.js';

/** A related skill counts for this many tenths of an equal one; see `HELD`. */
export const RELATED = 3;
/** What a skill that is held counts for: the `fullAt` of the policy's criteria about skills. */
export const HELD = 10;

export interface WantedSkill {
  readonly id: string;
  /** 1 … 5. */
  readonly importance: number;
}

/**
 * Skills that are held, as tags with a strength: each with all that it is a kind of, and more weakly those that go with it.
 * With `wantedTags` this makes plain coverage of tags the semantic likeness simGIC (C. Pesquita and others, 2008) of one side.
 */
export function heldTags(held: readonly string[], taxonomy: Taxonomy | undefined): Map<string, number> {
  const tags = new Map<string, number>();
  const known = held.map((id) => [id, taxonomy?.named(id)] as const);
  for (const [id, skill] of known) {
    if (skill === undefined || taxonomy === undefined) tags.set(id, HELD);
    else
      for (const one of listOf(taxonomy.related, skill)) tags.set(taxonomy.skillIds[one] as string, RELATED);
  }
  for (const [, skill] of known) {
    if (skill === undefined || taxonomy === undefined) continue;
    for (const one of listOf(taxonomy.above, skill)) tags.set(taxonomy.skillIds[one] as string, HELD);
  }
  return tags;
}

/** What wanted skills ask for: each skill and all above it, weighted by what that alone says. */
export function wantedTags(
  wanted: readonly WantedSkill[],
  taxonomy: Taxonomy | undefined,
): Map<string, number> {
  const tags = new Map<string, number>();
  for (const { id, importance } of wanted) {
    for (const [tag, weight] of partsOf(id, taxonomy))
      tags.set(tag, (tags.get(tag) ?? 0) + importance * weight);
  }
  return tags;
}

/** A skill as tags with what each is worth, in hundredths of a bit. */
function partsOf(id: string, taxonomy: Taxonomy | undefined): (readonly [string, number])[] {
  const skill = taxonomy?.named(id);
  if (taxonomy === undefined) return [[id, 100]];
  if (skill === undefined) return [[id, taxonomy.typicalInformation]];
  const parts = [...listOf(taxonomy.above, skill)].flatMap((one): (readonly [string, number])[] => {
    const own = taxonomy.own[one] as number;
    return own === 0 ? [] : [[taxonomy.skillIds[one] as string, own]];
  });
  // A skill that says no more than what lies above it still is one.
  return parts.length > 0 ? parts : [[taxonomy.skillIds[skill] as string, 1]];
}

export const relations = ['identical', 'narrower', 'broader', 'sibling', 'related', 'none'] as const;
/** How the skill that is held lies to the one that is wanted: `narrower` is a kind of it, `broader` what it is a kind of. */
export type SkillRelation = (typeof relations)[number];

/** What became of one wanted skill. */
export interface SkillMeeting {
  readonly wanted: string;
  readonly importance: number;
  /** The nearest that is held. */
  readonly by?: string;
  readonly relation: SkillRelation;
  /** Out of `worth`, both in tenths of hundredths of a bit times the importance; they add up to the criterion's share. */
  readonly earned: number;
  readonly worth: number;
}

/** Which held skill met which wanted one, and by what relation. The measure of one skill is `earned` out of `worth`. */
export function sameSkill(
  held: readonly string[],
  wanted: readonly WantedSkill[],
  taxonomy: Taxonomy | undefined,
): readonly SkillMeeting[] {
  const tags = heldTags(held, taxonomy);
  const sorted = [...held].sort();
  return wanted.map(({ id, importance }) => {
    const parts = partsOf(id, taxonomy);
    const earned = parts.reduce((sum, [tag, weight]) => sum + weight * (tags.get(tag) ?? 0), 0) * importance;
    const worth = parts.reduce((sum, [, weight]) => sum + weight, 0) * HELD * importance;
    const [by, relation] = nearest(id, sorted, taxonomy);
    return { wanted: id, importance, ...(by !== undefined && { by }), relation, earned, worth };
  });
}

function nearest(
  wanted: string,
  held: readonly string[],
  taxonomy: Taxonomy | undefined,
): readonly [string | undefined, SkillRelation] {
  let best: readonly [string | undefined, SkillRelation] = [undefined, 'none'];
  let shared = 0;
  for (const one of held) {
    const relation = relationOf(one, wanted, taxonomy);
    const common = relation === 'sibling' ? inCommon(one, wanted, taxonomy as Taxonomy) : 0;
    const order = relations.indexOf(relation) - relations.indexOf(best[1]);
    if (order < 0 || (order === 0 && common > shared)) {
      best = [relation === 'none' ? undefined : one, relation];
      shared = common;
    }
  }
  return best;
}

export function relationOf(held: string, wanted: string, taxonomy: Taxonomy | undefined): SkillRelation {
  if (held === wanted) return 'identical';
  const a = taxonomy?.named(held);
  const b = taxonomy?.named(wanted);
  if (taxonomy === undefined || a === undefined || b === undefined) return 'none';
  if (a === b) return 'identical';
  if (listOf(taxonomy.above, a).includes(b)) return 'narrower';
  if (listOf(taxonomy.above, b).includes(a)) return 'broader';
  if (inCommon(held, wanted, taxonomy) > 0) return 'sibling';
  return listOf(taxonomy.related, a).includes(b) ? 'related' : 'none';
}

/** What two skills have above them in common, in hundredths of a bit. */
function inCommon(one: string, other: string, taxonomy: Taxonomy): number {
  const a = listOf(taxonomy.above, taxonomy.named(one) as number);
  const b = new Set(listOf(taxonomy.above, taxonomy.named(other) as number));
  return a.reduce((sum, node) => sum + (b.has(node) ? (taxonomy.own[node] as number) : 0), 0);
}
