import { assign, KoppelError } from '@koppel/core';
import { rankVacancies } from '../match/rank.js';
import type { Region } from '../match/region.js';

export interface SpreadOptions {
  /** Most suggestions for a seeker, and most seekers to whom a vacancy is suggested. */
  readonly perSeeker: number;
  readonly perVacancy: number;
  /** Pairs that are not decided yet. Default 'keep': a suggestion is an invitation to meet. */
  readonly unknown?: 'keep' | 'drop';
}

export interface Suggestion {
  readonly seeker: string;
  readonly vacancy: string;
  readonly both: number;
  /** `first`: so that nobody who can have one goes without. `more`: what fits best of what is left. */
  readonly round: 'first' | 'more';
}

export interface Spread {
  readonly suggestions: readonly Suggestion[];
  /** Seekers and vacancies that get nothing, because nothing fits or all that fits is full. */
  readonly seekersWithout: readonly string[];
  readonly vacanciesWithout: readonly string[];
}

/**
 * Suggestions with a cap on both sides, so that attention does not heap up: first as many seekers as can be get one each,
 * spread over as many vacancies as that takes, then the best of what is left within the caps. Both rounds are exact.
 */
export function spreadSuggestions(
  region: Region,
  { perSeeker, perVacancy, unknown = 'keep' }: SpreadOptions,
): Spread {
  for (const [pointer, value] of Object.entries({ '/perSeeker': perSeeker, '/perVacancy': perVacancy })) {
    if (!Number.isInteger(value) || value < 1)
      throw new KoppelError('BAD_OPTION', [
        { pointer, found: String(value), expected: 'a whole number from 1' },
      ]);
  }
  const pairs = region.seekers.flatMap(({ id: applicant }) =>
    rankVacancies(region, applicant, { unknown }).map(({ id, both }) => ({
      applicant,
      place: id,
      weight: both.lo + 1,
    })),
  );
  const seekers = region.seekers.map(({ id }) => id);
  const vacancies = region.vacancies.map(({ id }) => id);
  const key = (pair: { readonly applicant: string; readonly place: string }): string =>
    JSON.stringify([pair.applicant, pair.place]);
  // Each vacancy once, then each seeker once: what nobody would see comes before what all would.
  const first = assign(
    { applicants: seekers.map((id) => ({ id })), places: vacancies.map((id) => ({ id })), pairs },
    { goal: 'most' },
  ).pairs;
  const served = new Set(first.map(({ applicant }) => applicant));
  const used = (
    id: string,
    side: 'applicant' | 'place',
    among: readonly { applicant: string; place: string }[],
  ): number => among.filter((pair) => pair[side] === id).length;
  const rest = assign(
    {
      applicants: seekers.filter((id) => !served.has(id)).map((id) => ({ id })),
      places: vacancies.map((id) => ({ id, capacity: perVacancy - used(id, 'place', first) })),
      pairs: pairs.filter(({ applicant }) => !served.has(applicant)),
    },
    { goal: 'most' },
  ).pairs;
  const one = [...first, ...rest];
  const taken = new Set(one.map(key));
  const more = assign({
    applicants: seekers.map((id) => ({ id, capacity: perSeeker - used(id, 'applicant', one) })),
    places: vacancies.map((id) => ({ id, capacity: perVacancy - used(id, 'place', one) })),
    pairs: pairs.filter((pair) => !taken.has(key(pair))),
  }).pairs;
  const suggestions = [
    ...one.map((pair) => suggestion(pair, 'first')),
    ...more.map((pair) => suggestion(pair, 'more')),
  ].sort((a, b) =>
    a.seeker === b.seeker
      ? b.both - a.both || (a.vacancy < b.vacancy ? -1 : 1)
      : a.seeker < b.seeker
        ? -1
        : 1,
  );
  return {
    suggestions,
    seekersWithout: seekers.filter((id) => !suggestions.some(({ seeker }) => seeker === id)),
    vacanciesWithout: vacancies.filter((id) => !suggestions.some(({ vacancy }) => vacancy === id)),
  };
}

function suggestion(
  pair: { applicant: string; place: string; weight: number },
  round: Suggestion['round'],
): Suggestion {
  return { seeker: pair.applicant, vacancy: pair.place, both: pair.weight - 1, round };
}
