import { type Issue, KoppelError } from '@koppel/core';
import type { Json } from '../schema/entry.js';
import type { Person } from '../schema/input.js';
import { stepsOf, valueAt } from './pointer.js';

/** What is sealed of one person. */
export interface Payload {
  readonly id: string;
  readonly role?: string;
  /** The values that were cut out of the body, in the order in which it names them. */
  readonly held: readonly Json[];
  readonly reasons?: NonNullable<Person['reasons']>;
  readonly notUsed?: NonNullable<Person['notUsed']>;
  readonly change?: NonNullable<Person['change']>;
}

/** In place of a person's id: which of the entry's people it is. */
export const PERSON = '$person';
/** In place of a value that is sealed: whose, and which of theirs. */
export const HELD = '$held';

/**
 * Takes persons out of a body. What is about one goes into their payload and leaves `{ $held: [person, which] }`; their
 * id, wherever it stands as a value or a key, leaves `{ $person: which }`, in the payloads of others as well. Refuses what
 * would stay behind: an id inside another text.
 */
export function cut(
  body: Readonly<Record<string, Json>>,
  people: readonly Person[],
): { readonly body: Record<string, Json>; readonly payloads: readonly Payload[] } {
  checkPeople(body, people);
  const whole = structuredClone(body) as Record<string, Json>;
  const held: Json[][] = people.map(() => []);
  const cuts = people.flatMap(({ holds }, person) =>
    holds.map((pointer, which) => ({ person, which, pointer, steps: stepsOf(pointer) })),
  );
  // What lies deepest first: one person's value may lie within another's.
  for (const { person, which, pointer, steps } of cuts.sort((a, b) => b.steps.length - a.steps.length)) {
    const { holder, key } = valueAt(whole, steps, pointer);
    (held[person] as Json[])[which] = holder[key] as Json;
    holder[key] = { [HELD]: [person, which] };
  }
  const numbers = new Map(people.map(({ id }, person) => [id, person]));
  const plain = rename(whole, numbers) as Record<string, Json>;
  const payloads = people.map(({ id, role, reasons, notUsed, change }, person) => ({
    id,
    ...(role !== undefined && { role }),
    held: (held[person] as Json[]).map((value) => rename(value, numbers)),
    ...(reasons && { reasons }),
    ...(notUsed && { notUsed }),
    ...(change && { change }),
  }));
  const left = [
    ...mentions(plain, people, undefined),
    ...payloads.flatMap(({ id: _, ...rest }, person) => mentions(rest as Json, people, person)),
  ];
  if (left.length > 0) throw new KoppelError('BAD_VALUE', left.slice(0, 20));
  return { body: plain, payloads };
}

function checkPeople(body: Json, people: readonly Person[]): void {
  const issues: Issue[] = [];
  const seen = new Set<string>();
  for (const [place, { id }] of people.entries()) {
    if (seen.has(id)) {
      const pointer = `/people/${place}/id`;
      issues.push({ pointer, found: 'a person who is there already', expected: 'each person once' });
    }
    seen.add(id);
  }
  visit(body, '', (text, pointer, isKey) => {
    if (isKey && (text.startsWith(PERSON) || text === HELD)) {
      issues.push({ pointer, found: `the key ${text}`, expected: 'another key: the record uses it itself' });
    }
  });
  if (issues.length > 0) throw new KoppelError('BAD_VALUE', issues.slice(0, 20));
}

function rename(value: Json, numbers: ReadonlyMap<string, number>): Json {
  if (typeof value === 'string') {
    const person = numbers.get(value);
    return person === undefined ? value : { [PERSON]: person };
  }
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map((one) => rename(one, numbers));
  const renamed: Record<string, Json> = {};
  for (const [key, one] of Object.entries(value)) {
    const person = numbers.get(key);
    renamed[person === undefined ? key : `${PERSON}:${person}`] = rename(one, numbers);
  }
  return renamed;
}

/** Places where the id of somebody else than `own` still stands inside a text. Short ids are words of their own too often. */
function mentions(value: Json, people: readonly Person[], own: number | undefined): Issue[] {
  const ids = people.map(({ id }) => id).filter((id, person) => person !== own && id.length >= 4);
  if (ids.length === 0) return [];
  const escaped = ids.map((id) => id.replaceAll(/[\\^$.*+?()[\]{}|]/g, '\\$&'));
  const pattern = new RegExp(`(?<![\\p{L}\\p{N}])(?:${escaped.join('|')})(?![\\p{L}\\p{N}])`, 'u');
  const found: Issue[] = [];
  visit(value, '', (text, pointer) => {
    if (!pattern.test(text)) return;
    found.push({
      pointer,
      found: 'the id of a person inside a text',
      expected: 'a text that can stay when that person is erased',
      hint: 'Seal it with holds under the person that it is about, or leave the id out',
    });
  });
  return found;
}

/** Refuses a value in which a person is named: it stays for ever. */
export function checkName(value: Json, people: readonly Person[], pointer: string): void {
  const ids = new Set(people.map(({ id }) => id));
  const issues = mentions(value, people, undefined);
  visit(value, '', (text, place) => {
    if (!ids.has(text)) return;
    issues.push({
      pointer: place,
      found: 'the id of a person',
      expected: 'what can stay when they are erased',
    });
  });
  const [first] = issues;
  if (first !== undefined)
    throw new KoppelError('BAD_VALUE', [{ ...first, pointer: pointer + first.pointer }]);
}

/** Every text of a value and every key, with its place. */
export function visit(
  value: Json,
  pointer: string,
  see: (text: string, pointer: string, isKey: boolean) => void,
): void {
  if (typeof value === 'string') see(value, pointer, false);
  if (typeof value !== 'object' || value === null) return;
  if (Array.isArray(value))
    for (const [place, one] of value.entries()) visit(one, `${pointer}/${place}`, see);
  else {
    for (const [key, one] of Object.entries(value)) {
      see(key, pointer, true);
      visit(one, `${pointer}/${key.replaceAll('~', '~0').replaceAll('/', '~1')}`, see);
    }
  }
}
