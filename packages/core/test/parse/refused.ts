import { expect } from 'vitest';
import { KoppelError } from '../../src/errors.js';

/** The error that a call throws, which has to be one of Koppel's, with everything that its issues promise. */
export function refused(call: () => unknown): KoppelError {
  try {
    call();
  } catch (error) {
    if (!(error instanceof KoppelError)) throw error;
    expect(error.issues.length).toBeGreaterThan(0);
    for (const issue of error.issues) {
      expect(issue.pointer).toMatch(/^(\/|$)/);
      expect(issue.found).not.toBe('');
      expect(issue.expected).not.toBe('');
    }
    return error;
  }
  throw new Error('expected a refusal, but it was accepted');
}

/** The issues as rows `[pointer, found, expected, hint]`, for a table. */
export function rows(call: () => unknown): string[][] {
  return refused(call).issues.map(({ pointer, found, expected, hint }) =>
    hint === undefined ? [pointer, found, expected] : [pointer, found, expected, hint],
  );
}
