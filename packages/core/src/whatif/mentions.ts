import { definitionOf } from '../measure/registry.js';
import { fixed, type Side } from '../measure/sides.js';
import type { Context } from '../policy/context.js';
import { type LeafSpec, type MeasureSpec, type Operand, walkSpec } from '../policy/spec.js';
import type { Category, Condition, TagSet, Value } from '../policy/values.js';

/** A place where a measure reads a field of the ask, and what it is held against there. */
export interface Mention {
  readonly field: string;
  readonly spec: LeafSpec;
  /** Whether the field is the first or the second operand. */
  readonly place: 'of' | 'by';
  readonly opposite: Operand;
  /** Id of the tree by which names are compared, if any. */
  readonly tree: string | undefined;
}

/** Every place in a criterion that reads a field of the ask; what a person has to judge is not a fact to ask for. */
export function mentionsIn(spec: MeasureSpec): Mention[] {
  const found: Mention[] = [];
  walkSpec(spec, '', (part) => {
    if (part.type !== 'measure' || part.name === 'judged') return;
    const tree = part.params?.['tree'];
    for (const place of ['of', 'by'] as const) {
      const operand = part[place];
      if (!('ask' in operand)) continue;
      const opposite = part[place === 'of' ? 'by' : 'of'];
      const named = typeof tree === 'string' ? tree : undefined;
      found.push({ field: operand.ask, spec: part, place, opposite, tree: named });
    }
  });
  return found;
}

/** What stands on the other side of a mention: per offer, or once where it is no field of the offer. */
export function oppositeValues(
  mention: Mention,
  ask: Side,
  offers: readonly Side[],
  context: Context,
): readonly Value[] {
  const { opposite, spec, place } = mention;
  const known = (values: readonly (Value | undefined)[]): readonly Value[] =>
    values.filter((value) => value !== undefined);
  if ('offer' in opposite) return known(offers.map((offer) => offer.get(opposite.offer)?.value));
  if ('ask' in opposite) return known([ask.get(opposite.ask)?.value]);
  const kinds = definitionOf(spec.name)?.[place === 'of' ? 'by' : 'of'] ?? [];
  return known([fixed(opposite, kinds, context).value]);
}

/** The names that a value speaks of. */
export function namesIn(value: Value): readonly string[] {
  if (typeof value !== 'object') return [];
  if ('oneOf' in value) return (value as Category).oneOf;
  if ('others' in value) {
    const { yes, no, maybe } = value as TagSet;
    return [...yes.keys(), ...no, ...maybe];
  }
  return Array.isArray(value) && 'by' in (value[0] ?? {})
    ? (value as readonly Condition[]).map(({ id }) => id)
    : [];
}
