import { createRanker, explain, type Explanation } from '@koppel/core';
import { type Member, trees, words } from './members.js';
import { pairing } from './policy.js';

/** Two members, looked at from the first one. */
export interface Pair {
  readonly from: Member;
  readonly to: Member;
  /** The same from either end. */
  readonly points: number;
  readonly explanation: Explanation;
}

/** All that a member can meet, best first; those that it must not meet come in `refused`. */
export interface Prospects {
  readonly member: Member;
  readonly matches: readonly Pair[];
  readonly refused: readonly Pair[];
}

/** Looks at every pair from both ends, in the order of the ids. */
export function prospects(members: readonly Member[]): readonly Prospects[] {
  const ranker = createRanker(pairing, members, { trees });
  return [...members].sort(byId).map((member) => {
    const pairs = ranker
      .rank(member, { ineligible: 'keep' })
      .filter(({ id }) => id !== member.id)
      .map(({ offer, points, status }) => ({
        from: member,
        to: offer,
        points,
        status,
        explanation: explain(pairing, member, offer, { trees, words, language: 'nl' }),
      }));
    return {
      member,
      matches: pairs.filter(({ status }) => status === 'eligible'),
      refused: pairs.filter(({ status }) => status === 'ineligible'),
    };
  });
}

/** The refused pair that would fit best if the two did not compete. */
export function closestRival({ refused }: Prospects): Pair | undefined {
  return refused.find(({ explanation }) => unmet(explanation).some(({ id }) => id === 'rivals'));
}

/**
 * An illustration, not a solver: takes the best pair that is left until nobody is. It can leave two members over who
 * must not meet, and the sum of its points is not the highest there is.
 */
export function greedyPairs(all: readonly Prospects[]): readonly Pair[] {
  const seated = new Set<string>();
  const once = all.flatMap(({ matches }) => matches.filter(({ from, to }) => from.id < to.id));
  const bestFirst = once.sort((a, b) => b.points - a.points || byId(a.from, b.from) || byId(a.to, b.to));
  return bestFirst.filter(({ from, to }) => {
    if (seated.has(from.id) || seated.has(to.id)) return false;
    seated.add(from.id).add(to.id);
    return true;
  });
}

/** The whole report in Dutch; the same bytes for any order of the members. */
export function report(members: readonly Member[]): string {
  const all = prospects(members);
  const pairs = greedyPairs(all).map(
    ({ from, to, points }) => `  ${score(points)}  ${from.name} + ${to.name}`,
  );
  return [
    'Wie leert van wie? Per bedrijf de drie beste tweetallen (in punten), en met wie juist niet.',
    '',
    ...all.flatMap(describeMember),
    `${pairs.length} tweetallen, ter illustratie: telkens het beste paar dat nog over is (geen optimum).`,
    '',
    ...pairs,
    '',
  ].join('\n');
}

function describeMember(one: Prospects): readonly string[] {
  const rival = closestRival(one);
  const matches = one.matches
    .slice(0, 3)
    .flatMap(({ to, points, explanation }) => [
      `  ${score(points)}  ${to.name}`,
      ...reasons(explanation).map((reason) => `          ${reason}`),
    ]);
  const refusal = rival && [
    `  niet:   ${rival.to.name} (anders ${score(rival.points).trim()})`,
    ...unmet(rival.explanation).map(({ label, sentence }) => `          ${label}: ${sentence}`),
  ];
  return [capital(one.member.name), ...matches, ...(refusal ?? []), ''];
}

/** What earned the most points. `theirs` says the same as `mine` from the other end. */
function reasons({ criteria }: Explanation): readonly string[] {
  return criteria
    .filter(({ id, points }) => points > 0 && id !== 'theirs')
    .slice(0, 3)
    .map(({ label, sentence }) => `${label}: ${sentence}`);
}

function unmet({ criteria }: Explanation) {
  return criteria.filter(({ level, outcome }) => level === 'must' && outcome === 'unmet');
}

function score(points: number): string {
  return String(points).padStart(6);
}

function capital(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/** By UTF-16 code unit, as `rank` breaks its ties. */
function byId(a: Member, b: Member): number {
  return a.id < b.id ? -1 : a.id > b.id ? 1 : 0;
}
