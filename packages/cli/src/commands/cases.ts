import { basename, extname, resolve } from 'node:path';
import { KoppelError } from '@koppel/core';
import type { Io } from '../io.js';
import { lineOf, Misuse, Refusal } from '../refusal.js';
import type { GivenFile } from './load.js';

/** A file that is named twice would count one firm as two. */
export function eachOnce(files: readonly string[], io: Io): void {
  const seen = new Set<string>();
  for (const file of files) {
    if (file === '-') continue;
    const path = resolve(io.cwd, file);
    if (seen.has(path)) throw new Misuse(`${file} is named twice.`);
    seen.add(path);
  }
}

/**
 * What Koppel refuses in a list of cases is said about the file of each: `/3/firm` is `/firm` in the fourth. All else is
 * said about the `other` file.
 */
export function aboutCases<T>(cases: readonly GivenFile[], work: () => T, other?: string): T {
  try {
    return work();
  } catch (error) {
    if (!(error instanceof KoppelError)) throw error;
    const lines = error.issues.map((issue) => {
      const [, index, rest] = /^\/(\d+)(.*)$/s.exec(issue.pointer) ?? [];
      const file = cases[Number(index)];
      if (file === undefined || rest === undefined) {
        if (other === undefined) throw error;
        return lineOf(other, issue);
      }
      return lineOf(file.name, { ...issue, pointer: rest });
    });
    throw new Refusal(lines);
  }
}

/** Cases as they were given, in which each firm has an id: one without is called after its file. */
export function withIds(cases: readonly GivenFile[]): unknown[] {
  const firmOf = (value: unknown): Readonly<Record<string, unknown>> =>
    (value as { readonly firm: Readonly<Record<string, unknown>> }).firm;
  const taken = new Set(cases.map(({ value }) => firmOf(value)['id']));
  return cases.map(({ name, value }) => {
    const firm = firmOf(value);
    if (firm['id'] !== undefined) return value;
    const base = idFrom(name);
    let id = base;
    for (let next = 2; taken.has(id); next++) id = `${base}-${next}`;
    taken.add(id);
    return { ...(value as object), firm: { ...firm, id } };
  });
}

/** `cases/Café De Zon.yaml` is `cafe-de-zon`. */
function idFrom(file: string): string {
  const words = basename(file, extname(file)).normalize('NFKD').toLowerCase().replace(/\p{M}/gu, '');
  const id = words
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, 80)
    .replace(/^-|-$/g, '');
  return id === '' ? 'case' : id;
}
