import { KoppelError, type StoreError } from '@koppel/core';
import { unavailable } from '@koppel/core/store';

/** SQLSTATE, or Node's code of a connection that failed; no text, which may quote a row. */
export function codeOf(error: unknown): string | undefined {
  const code = (error as { readonly code?: unknown } | null)?.code;
  return typeof code === 'string' && /^[A-Z0-9_]{2,40}$/.test(code) ? code : undefined;
}

/** A failure of the server, or of the way to it, as a refusal. */
export function failure(error: unknown): StoreError {
  const code = codeOf(error);
  return unavailable(`a failure of PostgreSQL${code === undefined ? '' : ` (${code})`}`, error);
}

/**
 * Codes by which a server says that it will not do this for this login, however often it is asked (PostgreSQL manual,
 * appendix A): of authorisation, of a database or schema that is not there, of privileges; and Node's for an unknown host.
 */
const REFUSED = /^(28...|3D000|3F000|42501|ENOTFOUND)$/;

/** The same while a store is opened, or its tables made. */
export function openingFailure(error: unknown): KoppelError {
  if (error instanceof KoppelError) return error;
  const code = codeOf(error);
  if (code === undefined || !REFUSED.test(code)) return failure(error);
  const issue = {
    pointer: '/connectionString',
    found: `a login that PostgreSQL refuses (${code})`,
    expected: 'a host, a database and a login that exist, with the rights that this takes',
    hint: 'Check all of them; tables are made by their owner',
  };
  return new KoppelError('BAD_OPTION', [issue], { cause: error });
}
