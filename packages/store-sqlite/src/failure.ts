import { KoppelError, type StoreError } from '@koppel/core';
import { unavailable } from '@koppel/core/store';

/** A failure of the library as a refusal. Its code and no more: its words may quote a row. */
export function failure(error: unknown): StoreError {
  return unavailable(`a failure of SQLite${saidBy(error)}`, error);
}

/** The same of a file that is being opened, which somebody else may only be keeping to himself for a moment. */
export function openingFailure(error: unknown, path: string): KoppelError {
  if (error instanceof KoppelError) return error;
  const { code, errstr, message } = error as Readonly<Record<string, unknown>>;
  if (/busy|locked/i.test([code, errstr, message].join(' '))) return failure(error);
  const issue = {
    pointer: '/path',
    found: `what SQLite cannot open at ${path}${saidBy(error)}`,
    expected: 'a file of Koppel, or a folder in which one can be made',
    hint: 'Check the path, and who may write there',
  };
  return new KoppelError('BAD_OPTION', [issue], { cause: error });
}

function saidBy(error: unknown): string {
  const { code, errstr } = error as { readonly code?: unknown; readonly errstr?: unknown };
  const said = [code, errstr].filter((one) => typeof one === 'string' && one !== '' && one.length < 60);
  return said.length === 0 ? '' : ` (${said.join(', ')})`;
}
