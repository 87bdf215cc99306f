import { buildIndex, type Index, type Issue, KoppelError } from '@koppel/core';
import type { Given } from '../given.js';
import type { DeskPolicy } from '../policies.js';

/** A record that no row could be made of, so that no answer has it. */
export interface RowFault {
  readonly policy: string;
  readonly id: string;
  readonly issues: readonly Issue[];
}

/** The offers of one policy at one moment. Never changes: `changed` makes the next one. */
export interface View {
  readonly index: Index;
  /** Goes up with every change and never back, also when everything is read again. */
  readonly version: number;
  readonly faults: ReadonlyMap<string, readonly Issue[]>;
}

export function emptyView({ policy }: DeskPolicy, given: Given, version: number): View {
  return { index: buildIndex(policy, [], given), version, faults: new Map() };
}

/** A record as it is now, and since which version; without a value it is gone. */
export interface Latest {
  readonly version: number;
  readonly value: object | undefined;
}

/**
 * The view with those of these records that changed after a version. A record that cannot be read is left out and noted, and so is what it said before: that
 * is no longer true.
 */
export function changed(
  view: View,
  { rowOf }: DeskPolicy,
  records: ReadonlyMap<string, Latest>,
  after: number,
): View {
  let isNews = false;
  const index = view.index.snapshot();
  const faults = new Map(view.faults);
  const gone: string[] = [];
  const rows: object[] = [];
  for (const [id, { version, value }] of records) {
    if (version <= after) continue;
    isNews = true;
    faults.delete(id);
    const row = value === undefined ? undefined : attempt(() => rowFrom(value, id, rowOf));
    if (row !== undefined && 'issues' in row) faults.set(id, row.issues);
    if (row === undefined || 'issues' in row || row.done === undefined) gone.push(id);
    else rows.push(row.done);
  }
  if (!isNews) return view;
  for (const [id, issues] of putWhatCan(index, rows)) {
    faults.set(id, issues);
    gone.push(id);
  }
  index.remove(gone);
  return { index, version: view.version + 1, faults };
}

/** The row of a record, which nobody else holds: what a store gives is the caller's own, what `rowOf` gives may not be. */
function rowFrom(value: object, id: string, rowOf: DeskPolicy['rowOf']): object | undefined {
  if (rowOf === undefined) return { ...value, id };
  const row = rowOf(value, id);
  return row === undefined ? undefined : copied({ ...row, id });
}

/** Plain JSON once more; quicker than `structuredClone`, which knows of much more. What is no plain JSON stays for the index to refuse. */
function copied(value: unknown): object {
  if (Array.isArray(value))
    return value.map((part) => (typeof part === 'object' && part !== null ? copied(part) : part));
  const copy = { ...(value as Record<string, unknown>) };
  for (const [field, part] of Object.entries(copy)) {
    if (typeof part === 'object' && part !== null) copy[field] = copied(part);
  }
  return copy;
}

/** Puts all rows but those that are refused: halves the list until what is refused stands alone. */
function putWhatCan(index: Index, rows: readonly object[]): [string, readonly Issue[]][] {
  if (rows.length === 0) return [];
  const put = attempt(() => index.put(rows));
  if (!('issues' in put)) return [];
  if (rows.length === 1) return [[(rows[0] as { id: string }).id, put.issues]];
  const middle = rows.length >> 1;
  return [...putWhatCan(index, rows.slice(0, middle)), ...putWhatCan(index, rows.slice(middle))];
}

function attempt<T>(make: () => T): { readonly done: T } | { readonly issues: readonly Issue[] } {
  try {
    return { done: make() };
  } catch (error) {
    if (!(error instanceof KoppelError)) return { issues: [unforeseen(error)] };
    // The place in the desk's own list of rows says nothing to anybody.
    const inRecord = (pointer: string) => pointer.replace(/^\/records\/\d+/, '');
    return { issues: error.issues.map((issue) => ({ ...issue, pointer: inRecord(issue.pointer) })) };
  }
}

/** One record that the caller's `rowOf` does not foresee must not take all others away. */
function unforeseen(error: unknown): Issue {
  return { pointer: '', found: `an error: ${show(error)}`, expected: 'a row, or undefined to leave it out' };
}

const show = (error: unknown) => (error instanceof Error ? error.message : String(error)).slice(0, 200);
