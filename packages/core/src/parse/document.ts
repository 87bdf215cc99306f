import * as z from 'zod';
import { type Issue, KoppelError } from '../errors.js';
import { isExpected, issuesByPart } from './by-part.js';
import { guard } from './guard.js';
import { inOrder, toIssues } from './issues.js';
import { parsing } from './notes.js';

/**
 * Reads a document by a zod schema: `guard` first, then the schema. Throws one `BAD_DOCUMENT` with everything that is
 * wrong, sorted by place. The words for "expected" are the schema's own `error` where it has one; its description
 * becomes the hint. A refinement or transform may throw a `KoppelError`: its pointers count from the value it got.
 */
export function readDocument<S extends z.ZodType>(schema: S, value: unknown): z.output<S> {
  guard(value);
  const result = attempt(schema, value);
  if ('issues' in result) throw new KoppelError('BAD_DOCUMENT', inOrder(result.issues));
  return result.output;
}

type Attempt<S extends z.ZodType> = { readonly output: z.output<S> } | { readonly issues: readonly Issue[] };

/** As `readDocument`, for a guarded value, and without throwing. */
export function attempt<S extends z.ZodType>(schema: S, value: unknown): Attempt<S> {
  try {
    const result = z.safeParse(schema, value, parsing);
    return result.success ? { output: result.data } : { issues: toIssues(result.error.issues, value) };
  } catch (error) {
    if (!isExpected(error)) throw error;
    // What was thrown does not say where zod was: look for the place again, part by part.
    return { issues: issuesByPart(schema, value, value, []) };
  }
}
