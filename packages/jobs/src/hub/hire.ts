import { KoppelError, type Language } from '@koppel/core';
import { gapOf, type JobGap } from '../gap/gap.js';
import { rankVacancies } from '../match/rank.js';
import { Region } from '../match/region.js';

/** From an internship to a job with the same firm. */
export interface HirePath {
  readonly seeker: string;
  readonly internship: string;
  readonly firm: string;
  /** What the firm says that it may lead to, and what the student wants; absent where neither said. */
  readonly leadsTo?: 'job' | 'perhaps' | 'nothing';
  readonly afterwards?: 'stay' | 'open' | 'leave';
  /** Jobs of the firm, the nearest first, with what still lies between: after the study, with what is stated today. */
  readonly jobs: readonly JobGap[];
  readonly sentence: string;
}

/**
 * What an internship may lead to (JV-15; KennisTraject, Veluwe Portaal, TechPack): the jobs of the same firm as they would
 * stand for this student after the study, each with what is missing. The time to close a gap is during the internship.
 * Who does not want to stay is not persuaded: the path is shown, and the wish beside it.
 *
 * @throws KoppelError `BAD_VALUE` for an unknown id, and for a vacancy that is no internship.
 */
export function pathToHire(region: Region, seekerId: string, id: string, language: Language): HirePath {
  const { study, ...person } = region.seeker(seekerId);
  const { firm, internship } = region.vacancy(id);
  if (internship === undefined) {
    throw new KoppelError('BAD_VALUE', [
      { pointer: '/internship', found: `${JSON.stringify(id)}, which is work`, expected: 'an internship' },
    ]);
  }
  const jobs = region.vacancies.filter((one) => one.firm === firm && one.internship === undefined);
  const after = new Region({ seekers: [person], vacancies: jobs }, region.options);
  const gaps = rankVacancies(after, seekerId, { ineligible: 'keep' }).map((one) =>
    gapOf(after, seekerId, one.id, language),
  );
  // The order of the ranking, those that would be open to the student first.
  const order = ['eligible', 'open', 'ineligible'];
  gaps.sort((a, b) => order.indexOf(a.status) - order.indexOf(b.status));
  const { leadsTo } = internship;
  const afterwards = study?.afterwards;
  return {
    seeker: seekerId,
    internship: id,
    firm,
    ...(leadsTo && { leadsTo }),
    ...(afterwards && { afterwards }),
    jobs: gaps,
    sentence: sentenceOf(gaps, leadsTo, language),
  };
}

function sentenceOf(jobs: readonly JobGap[], leadsTo: HirePath['leadsTo'], language: Language): string {
  const nl = language === 'nl';
  const open = jobs.filter(({ status }) => status !== 'ineligible').length;
  const says = {
    job: nl ? 'de stage kan op een baan uitlopen' : 'the internship can lead to a job',
    perhaps: nl ? 'de stage loopt misschien op een baan uit' : 'the internship may lead to a job',
    nothing: nl ? 'de stage loopt niet op een baan uit' : 'the internship does not lead to a job',
  };
  const first =
    leadsTo === undefined
      ? nl
        ? 'het bedrijf zegt niet waar de stage op uitloopt'
        : 'the firm does not say what the internship leads to'
      : says[leadsTo];
  if (jobs.length === 0)
    return `${first}; ${nl ? 'er staat nu geen werk open' : 'there is no work open now'}`;
  return nl
    ? `${first}; van ${jobs.length} vacatures bij het bedrijf ${open === 1 ? 'is' : 'zijn'} er ${open} haalbaar`
    : `${first}; ${open} of ${jobs.length} jobs there ${open === 1 ? 'is' : 'are'} within reach`;
}
