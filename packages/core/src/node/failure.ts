import { type ErrorCode, type Issue, KoppelError } from '../errors.js';

/** An error as plain data. */
export interface Failure {
  readonly code?: ErrorCode;
  readonly issues?: readonly Issue[];
  readonly message: string;
}

export function failureOf(error: unknown): Failure {
  if (error instanceof KoppelError) {
    const { code, issues, message } = error;
    return { code, issues, message };
  }
  return { message: error instanceof Error ? (error.stack ?? error.message) : String(error) };
}

/** The error again; `within` says where in the caller's list the ask stands. */
export function errorOf({ code, issues, message }: Failure, within = '/ask'): Error {
  if (code === undefined || issues === undefined) return new Error(message);
  return new KoppelError(
    code,
    issues.map((issue) => ({ ...issue, pointer: issue.pointer.replace(/^\/ask(?=\/|$)/, within) })),
  );
}
