import type * as z from 'zod';

type ZodIssue = z.core.$ZodIssue;
type Branch = readonly ZodIssue[];

/** How far a branch is from what was written. Beyond `HOPELESS` the branch is another kind of value altogether. */
const HOPELESS = 1000;

/**
 * The branch of a union that is nearest to what was written, so that a person reads what is wrong with the thing that
 * they meant to write. Undefined when no branch came past the outermost value, or when none is nearer than another and
 * the author has words for them all.
 */
export function chooseBranch(branches: readonly Branch[], hasWords: boolean): Branch | undefined {
  const distances = branches.map(distance);
  const least = Math.min(...distances);
  if (least >= HOPELESS) return undefined;
  const first = distances.indexOf(least);
  return hasWords && distances.lastIndexOf(least) !== first ? undefined : branches[first];
}

function distance(branch: Branch): number {
  return branch.reduce((sum, issue) => sum + cost(issue), 0);
}

function cost(issue: ZodIssue): number {
  const depth = issue.path.length;
  switch (issue.code) {
    case 'invalid_type':
      // The whole is of another type; or one key is missing or of another type.
      return depth === 0 ? HOPELESS : 3;
    case 'invalid_value':
      // A literal directly inside is what tells branches apart.
      return depth === 0 ? HOPELESS : depth === 1 ? 20 : 2;
    case 'unrecognized_keys':
      return 4 * issue.keys.length;
    case 'invalid_union':
      return unionCost(issue);
    default:
      return 1;
  }
}

function unionCost(issue: z.core.$ZodIssueInvalidUnion): number {
  const inner = issue.errors.map(distance);
  const nearest = inner.length === 0 ? 20 : Math.min(...inner);
  return issue.path.length > 0 ? Math.min(nearest, 20) : nearest;
}
