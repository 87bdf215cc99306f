import { type Issue, KoppelError, type Language, languages } from '@koppel/core';
import { day } from '../schema/common.js';

/** What every answer needs besides its documents. */
export interface RunOptions {
  /** The day of the question, YYYY-MM-DD. */
  readonly now: string;
  readonly language: Language;
}

/** @throws KoppelError `BAD_OPTION` for a day that does not exist or a language that Koppel does not have. */
export function checkRun({ now, language }: RunOptions): void {
  const issues: Issue[] = [];
  if (!day.safeParse(now).success)
    issues.push({ pointer: '/now', found: JSON.stringify(now) ?? 'nothing', expected: 'a day, YYYY-MM-DD' });
  if (!languages.includes(language))
    issues.push({ pointer: '/language', found: String(language), expected: languages.join(' or ') });
  if (issues.length > 0) throw new KoppelError('BAD_OPTION', issues);
}

/** @throws KoppelError `BAD_DOCUMENT` with all issues, unless there are none. */
export function settle(issues: readonly Issue[]): void {
  if (issues.length > 0) throw new KoppelError('BAD_DOCUMENT', issues);
}

/** What `work` refuses, with pointers that count from the whole document. */
export function refusedBy(work: () => void, pointer = ''): Issue[] {
  try {
    work();
    return [];
  } catch (error) {
    if (!(error instanceof KoppelError)) throw error;
    return error.issues.map((issue) => ({ ...issue, pointer: `${pointer}${issue.pointer}` }));
  }
}

/** Ids that occur before, as issues; `pointers[i]` is where the i-th stands. */
export function repeated(ids: readonly string[], pointerOf: (index: number) => string): Issue[] {
  const seen = new Set<string>();
  return ids.flatMap((id, index) => {
    if (!seen.has(id)) {
      seen.add(id);
      return [];
    }
    return [
      { pointer: pointerOf(index), found: `${JSON.stringify(id)} again`, expected: 'an id of its own' },
    ];
  });
}

/** Order of code units: the same on every machine. */
export function byText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** A key of a JSON Pointer, with ~ and / escaped. */
export function step(key: string): string {
  return `/${key.replaceAll('~', '~0').replaceAll('/', '~1')}`;
}
