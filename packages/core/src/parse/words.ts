import type * as z from 'zod';
import { show } from '../errors.js';

type ZodIssue = z.core.$ZodIssue;

const KINDS: ReadonlyMap<string, string> = new Map([
  ['object', 'an object'],
  ['record', 'an object'],
  ['array', 'a list'],
  ['tuple', 'a list'],
  ['string', 'text'],
  ['number', 'a number'],
  ['int', 'a whole number'],
  ['boolean', 'true or false'],
  ['null', 'null'],
  ['undefined', 'nothing'],
  ['never', 'nothing'],
  ['nonoptional', 'a value'],
]);

/** What zod expected, in the words that all errors of Koppel use. */
export function expectedBy(issue: ZodIssue): string {
  switch (issue.code) {
    case 'invalid_type':
      return KINDS.get(issue.expected) ?? issue.expected;
    case 'invalid_value':
      return oneOf(issue.values);
    case 'too_small':
      return limit(issue.inclusive === false ? 'more than' : 'at least', issue.minimum, issue.origin);
    case 'too_big':
      return limit(issue.inclusive === false ? 'less than' : 'at most', issue.maximum, issue.origin);
    case 'not_multiple_of':
      return `a multiple of ${issue.divisor}`;
    case 'invalid_format':
      return issue.format === 'regex' && issue.pattern !== undefined
        ? `text that matches ${issue.pattern}`
        : `text of the form ${issue.format}`;
    default:
      return 'another value';
  }
}

/** '"a", "b" or "c"'. */
export function oneOf(values: readonly unknown[]): string {
  const shown = values.map(show);
  const last = shown.pop() ?? 'nothing';
  return shown.length === 0 ? last : `${shown.join(', ')} or ${last}`;
}

const UNITS: ReadonlyMap<string, readonly [one: string, more: string]> = new Map([
  ['string', [' character', ' characters']],
  ['array', [' entry', ' entries']],
  ['object', [' key', ' keys']],
  ['record', [' key', ' keys']],
]);

function limit(word: string, bound: number | bigint, origin: string): string {
  const [one, more] = UNITS.get(origin) ?? ['', ''];
  return `${word} ${bound}${Number(bound) === 1 ? one : more}`;
}
