import type { GroupTerm } from '@koppel/core/solve/group';
import type { Member } from '../schema/member.js';
import { endsOf } from './rules.js';

/** Degrees of experience, by years: none to speak of, some, much. */
const SOME_YEARS = 3;
const MUCH_YEARS = 10;

export function degreeOf({ experienceYears }: Member): 'new' | 'some' | 'much' | undefined {
  if (experienceYears === undefined) return undefined;
  const { lo, hi } = endsOf(experienceYears);
  if (hi < SOME_YEARS) return 'new';
  if (lo >= MUCH_YEARS) return 'much';
  return lo >= SOME_YEARS && hi < MUCH_YEARS ? 'some' : undefined;
}

/** `points` for every further kind in a group; who is of no known kind adds none. */
export function varietyTerm(
  id: string,
  kinds: readonly (string | undefined)[],
  points: number,
  largest: number,
): GroupTerm {
  const names = [...new Set(kinds)].filter((kind) => kind !== undefined).sort();
  const codes = Int32Array.from(kinds, (kind) => (kind === undefined ? -1 : names.indexOf(kind)));
  const words = names.length;
  const count = (state: Int32Array, at: number, element: number, by: number) => {
    const code = codes[element]!;
    if (code >= 0) state[at + code]! += by;
  };
  return {
    id,
    words,
    start: (state, at) => void state.fill(0, at, at + words),
    add: (state, at, element) => count(state, at, element, 1),
    remove: (state, at, element) => count(state, at, element, -1),
    value(state, at) {
      let found = 0;
      for (let code = at; code < at + words; code += 1) if (state[code]! > 0) found += 1;
      return points * found;
    },
    most: points * Math.min(words, largest),
  };
}

/** `points` for every member whose questions others in the group can all answer, and in proportion for some. */
export function balanceTerm(members: readonly Member[], points: number, largest: number): GroupTerm {
  const tags = [...new Set(members.flatMap(({ asks = [] }) => asks))].sort();
  const codeOf = new Map(tags.map((tag, code) => [tag, code]));
  const codes = (list: readonly string[] = []) => list.flatMap((tag) => codeOf.get(tag) ?? []);
  const brought = members.map(({ brings }) => codes(brings));
  // What somebody brings already is no question to others.
  const asked = members.map(({ asks, brings = [] }) =>
    codes(asks).filter((code) => !brings.includes(tags[code]!)),
  );
  // What a whole group asks stays within 31 bits.
  const own = Math.min(points, Math.floor(2_000_000_000 / largest));
  const each = asked.map((list) => (list.length === 0 ? 0 : Math.floor(own / list.length)));
  const words = 2 * tags.length;
  const count = (state: Int32Array, at: number, element: number, by: number) => {
    for (const code of brought[element]!) state[at + 2 * code]! += by;
    for (const code of asked[element]!) state[at + 2 * code + 1]! += by * each[element]!;
  };
  return {
    id: 'balance',
    words,
    start: (state, at) => void state.fill(0, at, at + words),
    add: (state, at, element) => count(state, at, element, 1),
    remove: (state, at, element) => count(state, at, element, -1),
    value(state, at) {
      let found = 0;
      for (let code = at; code < at + words; code += 2) if (state[code]! > 0) found += state[code + 1]!;
      return found;
    },
    most: points * largest,
  };
}
