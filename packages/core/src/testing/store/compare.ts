import stringify from 'fast-json-stable-stringify';
import { StoreError } from '../../store/error.js';
import type { Dump } from './harness.js';

/** What came of a call, as plain data. */
export type Outcome = { readonly value: unknown } | { readonly code: string };

/** The outcome, and the words of the error if there was one. */
export async function outcomeOf(call: () => Promise<unknown>): Promise<Outcome & { readonly says?: string }> {
  try {
    return { value: await call() };
  } catch (error) {
    if (!(error instanceof StoreError)) throw error;
    if (!['no', 'same', 'anew'].includes(error.retry)) throw new Error(`retry is ${String(error.retry)}`);
    return { code: error.code, says: `${error.message} (${error.retry})` };
  }
}

/** Only what two stores must have in common: the code, not the words. */
export function bare(outcome: Outcome): Outcome {
  return 'code' in outcome ? { code: outcome.code } : { value: outcome.value };
}

/** Compares as canonical JSON, in which what is undefined is absent. */
export function same(found: unknown, expected: unknown, what: string): void {
  const [left, right] = [textOf(found), textOf(expected)];
  if (left !== right) throw new Error(`${what}\n  found    ${left}\n  expected ${right}`);
}

export function textOf(value: unknown): string {
  return value === undefined ? 'nothing' : stringify(value);
}

/** A dump in one order, without what does not matter. */
export function tidy(dump: Dump): unknown {
  const sorted = <T>(rows: readonly T[]) => rows.map((row) => textOf(row)).sort();
  return {
    version: dump.version,
    seq: dump.seq,
    records: sorted(
      dump.records.map(({ collection, id, version, area, keys, value }) =>
        value === undefined
          ? { collection, id, version, deleted: true }
          : { collection, id, version, area, keys: [...keys].sort(), value },
      ),
    ),
    accounts: sorted(dump.accounts),
    holds: sorted(dump.holds),
    entries: sorted(dump.entries),
    commits: sorted(dump.commits),
  };
}

/** Refused with this code. */
export async function refused(call: () => Promise<unknown>, code: string, what: string): Promise<void> {
  same(bare(await outcomeOf(call)), { code }, what);
}
