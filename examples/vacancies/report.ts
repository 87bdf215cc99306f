import { explain, type Explanation, flip, rank, type Status } from '@koppel/core';
import { type Seeker, trees, type Vacancy, words } from './people-and-work.js';
import { vacancies as policy } from './policy.js';

const options = { trees, ineligible: 'keep' } as const;

/** Vacancies for one seeker, those that do not fit at the end of the report. */
export const forSeeker = (seeker: Seeker, vacancies: readonly Vacancy[]) =>
  rank(policy, seeker, vacancies, options);

/** Seekers for one vacancy: the same policy, looked at from the other side. */
export const forVacancy = (vacancy: Vacancy, seekers: readonly Seeker[]) =>
  rank(flip(policy), vacancy, seekers, options);

/** Why a pair came out as it did, in Dutch. There is one explanation: both sides may read it. */
export const why = (seeker: Seeker, vacancy: Vacancy): Explanation =>
  explain(policy, seeker, vacancy, { trees, words, language: 'nl' });

/** The whole report in Dutch; the same bytes for any order of the seekers and the vacancies. */
export function report(seekers: readonly Seeker[], vacancies: readonly Vacancy[]): string {
  const perSeeker = [...seekers].sort(byId).flatMap((seeker) => [
    `Vacatures voor ${seeker.id}`,
    ...forSeeker(seeker, vacancies)
      .sort(refusedLast)
      .flatMap(({ offer, points, status }) => line(offer.title, points, status, why(seeker, offer))),
    '',
  ]);
  const perVacancy = [...vacancies].sort(byId).flatMap((vacancy) => [
    `Kandidaten voor ${vacancy.title}`,
    ...forVacancy(vacancy, seekers)
      .sort(refusedLast)
      .flatMap(({ offer, points, status }) => line(offer.id, points, status, why(offer, vacancy))),
    '',
  ]);
  return [...perSeeker, ...perVacancy].join('\n');
}

const verdicts: Readonly<Record<Status, string>> = {
  eligible: 'past',
  open: 'eerst vragen',
  ineligible: 'past niet',
};

function line(name: string, points: number, status: Status, { criteria }: Explanation): readonly string[] {
  const reasons = criteria.filter(({ level, outcome, points }) =>
    status === 'eligible'
      ? level === 'prefer' && points > 0
      : level === 'must' && outcome === (status === 'open' ? 'unknown' : 'unmet'),
  );
  return [
    `  ${verdicts[status].padEnd(12)} ${String(points).padStart(5)}  ${name}`,
    ...reasons.map(({ label, sentence }) => `${' '.repeat(22)}${label}: ${sentence}`),
  ];
}

/** Keeps the order of the ranking, but for the refused. */
function refusedLast(a: { readonly status: Status }, b: { readonly status: Status }): number {
  return Number(a.status === 'ineligible') - Number(b.status === 'ineligible');
}

function byId(a: { readonly id: string }, b: { readonly id: string }): number {
  return a.id < b.id ? -1 : a.id > b.id ? 1 : 0;
}
