import type * as z from 'zod';
import { inQuotes, type Issue, type KoppelError, show } from '../errors.js';
import { didYouMean, listNames } from './nearest.js';
import { readNote } from './notes.js';
import { byPlace, lookUp, pointerOf, stepsOf } from './pointer.js';
import { chooseBranch } from './union.js';
import { expectedBy, oneOf } from './words.js';

type ZodIssue = z.core.$ZodIssue;
type Path = readonly PropertyKey[];

/** Issues that one error reports; a hostile document could have millions. */
export const REPORTED = 1000;

/** What zod has against a document (or the part of it at `base`), as issues of Koppel. */
export function toIssues(found: readonly ZodIssue[], document: unknown, base: Path = []): Issue[] {
  const first = found.slice(0, REPORTED + 1).flatMap((issue) => toIssue(issue, document, base));
  return first.slice(0, REPORTED + 1);
}

/** Sorted by place, and not more than a person could ever use. */
export function inOrder(issues: readonly Issue[]): Issue[] {
  const sorted = [...issues].sort(byPlace);
  if (sorted.length <= REPORTED) return sorted;
  const found = `more issues than these ${REPORTED}`;
  const last = { pointer: '', found, expected: 'fewer', hint: 'Correct these first' };
  return [...sorted.slice(0, REPORTED), last];
}

/** The issues of an error that was thrown below `base`, with pointers from the root of the document. */
export function below(base: Path, error: KoppelError): Issue[] {
  return error.issues.map((issue) => ({
    ...issue,
    pointer: pointerOf([...base, ...stepsOf(issue.pointer)]),
  }));
}

function toIssue(issue: ZodIssue, document: unknown, base: Path): Issue[] {
  const path = [...base, ...issue.path];
  switch (issue.code) {
    case 'unrecognized_keys':
      return unknownKeys(issue.keys, readNote(issue.message), path);
    case 'invalid_union':
      return unionIssues(issue, document, path);
    case 'invalid_key':
      return toIssues(issue.issues.slice(0, 1), String(path.at(-1))).map((inner) => ({
        ...inner,
        pointer: pointerOf(path),
        found: `the key ${show(String(path.at(-1)))}`,
      }));
    case 'invalid_element':
      return toIssues(issue.issues, document, path);
    case 'custom':
      return [customIssue(issue, document, path)];
    default:
      return [plainIssue(issue, document, path)];
  }
}

function plainIssue(issue: ZodIssue, document: unknown, path: Path): Issue {
  const { words, about } = readNote(issue.message);
  const found = lookUp(document, path);
  return make(path, show(found), words ?? expectedBy(issue), nextStep(issue, found) ?? about);
}

function nextStep(issue: ZodIssue, found: unknown): string | undefined {
  if (issue.code === 'invalid_value') return meantBy(found, issue.values);
  return issue.code === 'invalid_type' && issue.expected === 'string' ? inQuotes(found) : undefined;
}

/** The option that was probably meant, where both are names. */
function meantBy(found: unknown, options: readonly unknown[] = []): string | undefined {
  const names = options.filter((option) => typeof option === 'string');
  return typeof found === 'string' ? didYouMean(found, names) : undefined;
}

function make(path: Path, found: string, expected: string, hint: string | undefined): Issue {
  const pointer = pointerOf(path);
  return hint === undefined ? { pointer, found, expected } : { pointer, found, expected, hint };
}

function unknownKeys(keys: readonly string[], note: { known?: readonly string[] }, path: Path): Issue[] {
  const { known } = note;
  return keys.slice(0, REPORTED).map((key) => {
    const expected = known === undefined ? 'a known key' : `one of: ${listNames(known)}`;
    return make([...path, key], 'an unknown key', expected, didYouMean(key, known ?? []));
  });
}

/** An issue from a refinement: in full from `refuseIn`, or with nothing but the author's words. */
function customIssue(issue: z.core.$ZodIssueCustom, document: unknown, path: Path): Issue {
  const { found, expected, hint } = issue.params ?? {};
  if (typeof found === 'string' && typeof expected === 'string') {
    return make(path, found, expected, typeof hint === 'string' ? hint : undefined);
  }
  return plainIssue(issue, document, path);
}

function unionIssues(issue: z.core.$ZodIssueInvalidUnion, document: unknown, path: Path): Issue[] {
  const { words, about } = readNote(issue.message);
  const found = lookUp(document, path);
  const shown = show(found);
  if (issue.errors.length === 0) {
    const options = 'options' in issue ? issue.options : undefined;
    const expected = words ?? (options === undefined ? 'a value that fits one variant only' : oneOf(options));
    return [make(path, shown, expected, meantBy(found, options) ?? about)];
  }
  const chosen = chooseBranch(issue.errors, words !== undefined);
  if (chosen !== undefined) return toIssues(chosen, document, path);
  return [make(path, shown, words ?? alternatives(issue.errors), about)];
}

/** 'text, a list or an object': what the branches of a union expected where nothing fits any of them. */
function alternatives(branches: readonly (readonly ZodIssue[])[]): string {
  const expected = branches.flatMap((branch) => {
    const first = branch.find((issue) => issue.path.length === 0);
    return first === undefined ? [] : [expectedAt(first)];
  });
  const distinct = [...new Set(expected)];
  const last = distinct.pop() ?? 'another value';
  return distinct.length === 0 ? last : `${distinct.join(', ')} or ${last}`;
}

function expectedAt(issue: ZodIssue): string {
  const { words } = readNote(issue.message);
  if (issue.code === 'invalid_union' && words === undefined) return alternatives(issue.errors);
  const expected: unknown = issue.code === 'custom' ? issue.params?.['expected'] : undefined;
  return typeof expected === 'string' ? expected : (words ?? expectedBy(issue));
}
