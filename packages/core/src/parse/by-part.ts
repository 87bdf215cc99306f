import * as z from 'zod';
import { type Issue, KoppelError } from '../errors.js';
import { below, REPORTED, toIssues } from './issues.js';
import { parsing } from './notes.js';
import type { Step } from './pointer.js';

type Part = readonly [schema: z.core.$ZodType, value: unknown, steps: readonly Step[]];

/**
 * Whether zod may throw this for a document that is merely wrong: a `KoppelError` of a transform, or the `RangeError`
 * of an engine where zod passes more than some 100,000 issues on as arguments.
 */
export function isExpected(error: unknown): error is KoppelError | RangeError {
  return error instanceof KoppelError || error instanceof RangeError;
}

/**
 * The issues of a part of a document whose schema threw. A throw ends zod's walk and does not tell where it was, so
 * each part is read on its own: those inside first, and if none of them fails, it was this one.
 */
export function issuesByPart(
  schema: z.core.$ZodType,
  value: unknown,
  document: unknown,
  path: readonly Step[],
): Issue[] {
  try {
    const result = z.core.safeParse(schema, value, parsing);
    return result.success ? [] : toIssues(result.error.issues, document, path);
  } catch (error) {
    if (!isExpected(error)) throw error;
    const inside: Issue[] = [];
    for (const [part, inner, steps] of partsOf(schema as z.core.$ZodTypes, value)) {
      inside.push(...issuesByPart(part, inner, document, [...path, ...steps]));
      if (inside.length > REPORTED) break;
    }
    if (inside.length > 0) return inside;
    if (error instanceof RangeError) throw error;
    return below(path, error);
  }
}

/** The schemas that a schema hands parts of the value to, or the whole value. */
function partsOf(schema: z.core.$ZodTypes, value: unknown): readonly Part[] {
  const { def } = schema._zod;
  switch (def.type) {
    case 'object':
      return Object.entries(def.shape).map(([key, part]) => [part, own(value, key), [key]]);
    case 'record':
      return entries(value).map(([key, inner]) => [def.valueType, inner, [key]]);
    case 'array':
      return list(value).map((inner, index) => [def.element, inner, [index]]);
    case 'tuple':
      return def.items.map((part, index) => [part, list(value)[index], [index]]);
    case 'optional':
    case 'nullable':
    case 'nonoptional':
    case 'readonly':
    case 'default':
    case 'prefault':
    case 'catch':
      return value === undefined || value === null ? [] : [[def.innerType, value, []]];
    case 'lazy':
      return [[def.getter(), value, []]];
    case 'pipe':
      return [[def.in, value, []]];
    case 'intersection':
      return [def.left, def.right].map((side) => [side, value, []]);
    case 'union':
      return throwing(def.options, value);
    default:
      return [];
  }
}

/** The branch of a union that throws: the others merely did not fit. */
function throwing(options: readonly z.core.$ZodType[], value: unknown): readonly Part[] {
  const thrower = options.find((option) => {
    try {
      z.core.safeParse(option, value, parsing);
      return false;
    } catch {
      return true;
    }
  });
  return thrower === undefined ? [] : [[thrower, value, []]];
}

function own(value: unknown, key: string): unknown {
  return entries(value).find(([name]) => name === key)?.[1];
}

function entries(value: unknown): readonly (readonly [string, unknown])[] {
  return typeof value === 'object' && value !== null ? Object.entries(value) : [];
}

function list(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}
