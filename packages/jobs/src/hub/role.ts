import { KoppelError, type Language } from '@koppel/core';
import { rankSeekers } from '../match/rank.js';
import type { Region } from '../match/region.js';
import { disciplinesOf } from '../rows.js';

/** Who covers a role that spans several disciplines. Proposals; nobody is refused for want of one. */
export interface RoleReport {
  readonly vacancy: string;
  readonly disciplines: readonly string[];
  /** Who is at home in all of them, best first. */
  readonly alone: readonly string[];
  /** Where nobody is: the fewest people who are so together, of those the ones that suit best. */
  readonly together: readonly { readonly seeker: string; readonly brings: readonly string[] }[];
  /** What nobody who may do the work is known to bring. */
  readonly nobody: readonly string[];
  readonly sentence: string;
}

export interface RoleOptions {
  readonly language: Language;
  /** Most people in one role, 1 … 5. Default 3. */
  readonly most?: number;
}

const MOST_DISCIPLINES = 12;

/**
 * People for a role that spans several disciplines (JV-07, Topcentrum): one who has them all, or the fewest together. Exact: every
 * set of disciplines that some people reach together is kept once, with who does it best. What somebody does not state counts
 * as not there, so it is worth asking before it is used.
 *
 * @throws KoppelError `BAD_VALUE` for an unknown vacancy or one with more than 12 disciplines; `BAD_OPTION`.
 */
export function peopleForRole(region: Region, id: string, { language, most = 3 }: RoleOptions): RoleReport {
  if (!Number.isInteger(most) || most < 1 || most > 5) {
    throw new KoppelError('BAD_OPTION', [
      { pointer: '/most', found: String(most), expected: 'a whole number from 1 to 5' },
    ]);
  }
  const disciplines = [...new Set(region.vacancy(id).disciplines)].sort();
  if (disciplines.length > MOST_DISCIPLINES) {
    throw new KoppelError('BAD_VALUE', [
      {
        pointer: '/vacancy/disciplines',
        found: `${disciplines.length} disciplines`,
        expected: `at most ${MOST_DISCIPLINES}`,
      },
    ]);
  }
  const full = 2 ** disciplines.length - 1;
  const people = rankSeekers(region, id).map(({ id: seeker, both }) => {
    const held = disciplinesOf(region.seeker(seeker)) ?? [];
    const mask = disciplines.reduce((bits, one, bit) => (held.includes(one) ? bits | (1 << bit) : bits), 0);
    return { seeker, mask, worth: both.lo };
  });
  const namesOf = (mask: number): string[] => disciplines.filter((_, bit) => (mask & (1 << bit)) !== 0);
  const alone = people.filter(({ mask }) => mask === full).map(({ seeker }) => seeker);
  const found = alone.length > 0 || full === 0 ? [] : fewest(people, full, most);
  const reached = people.reduce((bits, { mask }) => bits | mask, 0);
  const report = {
    vacancy: id,
    disciplines,
    alone,
    together: found.map(({ seeker, mask }) => ({ seeker, brings: namesOf(mask) })),
    nobody: namesOf(full & ~reached),
  };
  return { ...report, sentence: sentenceOf(report, language) };
}

interface Person {
  readonly seeker: string;
  readonly mask: number;
  readonly worth: number;
}

interface Team {
  readonly people: readonly Person[];
  readonly worth: number;
}

/** Team by team one person more; per set of disciplines the best team of that size. */
function fewest(people: readonly Person[], full: number, most: number): readonly Person[] {
  // Of people with the same disciplines the first in the ranking is the best.
  const best = new Map<number, Person>();
  for (const person of people) if (person.mask !== 0 && !best.has(person.mask)) best.set(person.mask, person);
  let teams = new Map<number, Team>([[0, { people: [], worth: 0 }]]);
  for (let size = 1; size <= most; size += 1) {
    const larger = new Map<number, Team>();
    for (const [mask, team] of teams) {
      for (const person of best.values()) {
        const sum = mask | person.mask;
        if (sum === mask) continue;
        const made = { people: [...team.people, person], worth: team.worth + person.worth };
        const had = larger.get(sum);
        if (had === undefined || made.worth > had.worth) larger.set(sum, made);
      }
    }
    const done = larger.get(full);
    if (done !== undefined) return [...done.people].sort((a, b) => (a.seeker < b.seeker ? -1 : 1));
    teams = larger;
  }
  return [];
}

function sentenceOf(
  { disciplines, alone, together, nobody }: Omit<RoleReport, 'sentence'>,
  language: Language,
): string {
  const nl = language === 'nl';
  const count = disciplines.length;
  if (count === 0) return nl ? 'de functie noemt geen vakgebieden' : 'the role names no disciplines';
  if (alone.length > 0) {
    if (nl)
      return `${alone.length} ${alone.length === 1 ? 'persoon' : 'personen'} met alle ${count} vakgebieden`;
    return `${alone.length} ${alone.length === 1 ? 'person' : 'people'} with all ${count} disciplines`;
  }
  if (together.length > 0) {
    return nl
      ? `niemand alleen; samen met ${together.length} wel alle ${count} vakgebieden`
      : `nobody alone; ${together.length} together have all ${count} disciplines`;
  }
  if (nobody.length > 0) {
    return nl ? `bij niemand bekend: ${nobody.join(', ')}` : `not known of anybody: ${nobody.join(', ')}`;
  }
  return nl ? 'niet te vullen met zo weinig mensen' : 'not to be filled with so few people';
}
