import type { PartialTagsInput } from '../policy/kinds.js';
import type { TagSet } from '../policy/values.js';

/** The same set with one name settled; `drops` are names whose opposite answer goes with it. */
export function settle(set: TagSet, name: string, as: 'yes' | 'no', drops: readonly string[] = []): TagSet {
  const yes = new Map(set.yes);
  const no = new Set(set.no);
  const maybe = new Set(set.maybe);
  maybe.delete(name);
  const opposite = as === 'yes' ? no : yes;
  for (const other of [name, ...drops]) opposite.delete(other);
  if (as === 'yes') yes.set(name, yes.get(name) ?? 1);
  else no.add(name);
  return { yes, no, maybe, others: set.others };
}

/** The same set, and nothing else: what may be is not. */
export function close(set: TagSet): TagSet {
  return { yes: set.yes, no: set.no, maybe: new Set(), others: 'no' };
}

/** A set as callers write it. */
export function toRaw({ yes, no, maybe, others }: TagSet): PartialTagsInput {
  const plain = [...yes.values()].every((weight) => weight === 1);
  return {
    yes: plain ? [...yes.keys()] : Object.fromEntries(yes),
    ...(no.size === 0 ? {} : { no: [...no] }),
    ...(maybe.size === 0 ? {} : { maybe: [...maybe] }),
    others,
  };
}
