import type * as z from 'zod';
import { KoppelError } from '../errors.js';
import { stepsOf } from './pointer.js';

/** The part of zod's refinement context that a refusal needs. */
interface Refinement {
  addIssue(issue: z.core.$ZodRawIssue<z.core.$ZodIssueCustom>): void;
}

/**
 * Runs a reader of Koppel inside a refinement of zod: what it refuses becomes issues of the document, so that the rest
 * of the document is still read and all faults are reported at once. `read` is to count its pointers from ''.
 */
export function refuseIn(context: Refinement, input: unknown, read: () => void): void {
  try {
    read();
  } catch (error) {
    if (!(error instanceof KoppelError)) throw error;
    for (const { pointer, found, expected, hint } of error.issues) {
      const params = { found, expected, hint };
      context.addIssue({ code: 'custom', input, path: stepsOf(pointer), params, continue: false });
    }
  }
}
