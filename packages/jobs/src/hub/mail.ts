import type { Language } from '@koppel/core';
import { rankVacancies } from '../match/rank.js';
import type { Region } from '../match/region.js';

export interface MailOptions {
  readonly language: Language;
  /** Vacancies that opened on or after this day, YYYY-MM-DD; those that state no day are always in. */
  readonly since?: string;
  /** Most vacancies in one mail. Default 5. */
  readonly most?: number;
}

export interface VacancyMail {
  readonly seeker: string;
  readonly vacancies: readonly {
    readonly vacancy: string;
    readonly title: string;
    readonly themes: readonly string[];
  }[];
  readonly sentence: string;
}

/**
 * The vacancies that meet what a seeker finds interesting (JV-03), by the seeker's own wishes; what nobody has decided yet is
 * in, what is refused is not. Without interests there is no mail: that would be advertising. For the seeker alone.
 */
export function vacancyMail(
  region: Region,
  seeker: string,
  { language, since, most = 5 }: MailOptions,
): VacancyMail | undefined {
  const { interests = [] } = region.seeker(seeker);
  if (interests.length === 0) return undefined;
  const vacancies = rankVacancies(region, seeker, { by: 'seeker' })
    .map(({ id }) => region.vacancy(id))
    .map(({ id, title = id, themes = [], open }) => ({
      id,
      title,
      from: open?.from,
      met: themes.filter((theme) => interests.includes(theme)).sort(),
    }))
    .filter(({ met, from }) => met.length > 0 && (since === undefined || from === undefined || from >= since))
    .slice(0, most)
    .map(({ id, title, met }) => ({ vacancy: id, title, themes: met }));
  if (vacancies.length === 0) return undefined;
  const count = vacancies.length;
  const sentence =
    language === 'nl'
      ? `${count} ${count === 1 ? 'vacature past' : 'vacatures passen'} bij wat u boeit`
      : `${count} ${count === 1 ? 'vacancy meets' : 'vacancies meet'} what interests you`;
  return { seeker, vacancies, sentence };
}
