import { type Issue, KoppelError, type Language } from '@koppel/core';
import { retryOf } from '@koppel/desk';
import { type ProblemCode, problemTitles } from './words.js';

/** Problem details (RFC 9457), with the issues of Koppel as they are, and whether a retry helps. */
export interface Problem {
  readonly type: string;
  readonly title: string;
  readonly status: number;
  readonly code: ProblemCode;
  readonly retry: 'no' | 'same' | 'anew';
  readonly issues: readonly Issue[];
}

const statusOf: Readonly<Record<ProblemCode, number>> = {
  BAD_VALUE: 422,
  BAD_DOCUMENT: 422,
  BAD_OPTION: 422,
  UNAUTHENTICATED: 401,
  FORBIDDEN: 403,
  NOT_FOUND: 404,
  CONFLICT: 409,
  EXHAUSTED: 409,
  EXPIRED: 409,
  UNAVAILABLE: 503,
  INTERNAL: 500,
};

/** A refusal of the portal itself. */
export class Refusal extends Error {
  constructor(
    readonly code: ProblemCode,
    readonly issues: readonly Issue[] = [],
  ) {
    super(problemTitles[code].en);
  }
}

export function problemOf(error: unknown, language: Language): Problem {
  const { code, issues } = codeOf(error);
  const type = `urn:koppel:problem:${code.toLowerCase().replace('_', '-')}`;
  return {
    type,
    title: problemTitles[code][language],
    status: statusOf[code],
    code,
    retry: retryOf(error),
    issues,
  };
}

function codeOf(error: unknown): { readonly code: ProblemCode; readonly issues: readonly Issue[] } {
  if (error instanceof Refusal) return error;
  if (error instanceof KoppelError && Object.hasOwn(problemTitles, error.code)) {
    return { code: error.code as ProblemCode, issues: error.issues };
  }
  if (error instanceof KoppelError && (error.code === 'CANCELLED' || error.code === 'CLOSED')) {
    return { code: 'UNAVAILABLE', issues: [] };
  }
  // What the server library refuses before it reads: no JSON, too large.
  const status = (error as { readonly statusCode?: unknown }).statusCode;
  if (typeof status === 'number' && status >= 400 && status < 500) {
    const issue = { pointer: '', found: (error as Error).message, expected: 'a request that can be read' };
    return { code: 'BAD_DOCUMENT', issues: [issue] };
  }
  // What is not foreseen goes to the log, and no word of it to the caller.
  return { code: 'INTERNAL', issues: [] };
}
