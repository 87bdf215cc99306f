import {
  all,
  any,
  atLeast,
  closeness,
  coverage,
  covers,
  during,
  type MeasureSpec,
  must,
  not,
  type Policy,
  policy,
  prefer,
  sameBranch,
  shares,
  value,
  within,
} from '@koppel/core';
import { seekerFields, vacancyFields } from './fields.js';
import { reachClasses } from './reach.js';
import { HELD } from './taxonomy/meet.js';

/**
 * The policy that both directions start from. Every limit of either side is a demand; skills, talents, interests and
 * education are wishes, because nobody is refused on a CV. There is no field for age, sex, origin, health or a target
 * group, and none by which a firm could buy a place.
 */
export const jobsPolicy = policy({ ask: seekerFields, offer: vacancyFields }, ({ ask, offer, now }) => ({
  kind: must(shares(offer.kind, ask.seeks), { label: { nl: 'Soort werk', en: 'Kind of work' } }),
  open: must(during(now, offer.open), { label: { nl: 'Openstelling', en: 'Open for reactions' } }),
  travel: must(
    any(
      value(offer.remote, 'full'),
      ...reachClasses.map(({ id, km }): MeasureSpec => {
        const isOf = value(ask.reach, id);
        if (km === undefined) return isOf;
        return all(
          isOf,
          atLeast(0.001, closeness(ask.place, offer.place, { zeroAtKm: km + 0.1, fullToKm: km })),
        );
      }),
    ),
    { label: { nl: 'Reisafstand', en: 'Travel' } },
  ),
  hoursEnough: must(within(ask.hoursMost, offer.hoursFrom), {
    label: { nl: 'Genoeg uren', en: 'Enough hours' },
  }),
  hoursNotTooFew: must(within(ask.hoursLeast, offer.hoursTo), {
    label: { nl: 'Niet te weinig uren', en: 'Not too few hours' },
  }),
  days: must(covers(ask.days, offer.days), { label: { nl: 'Werkdagen', en: 'Days' } }),
  start: must(during(ask.availableFrom, offer.startBy), { label: { nl: 'Begin', en: 'Start' } }),
  contract: must(shares(offer.contract, ask.contracts), { label: { nl: 'Contract', en: 'Contract' } }),
  wage: must(within(offer.wageMost, ask.wageAtLeast), { label: { nl: 'Loon', en: 'Wage' } }),
  languages: must(covers(ask.languages, offer.languages), { label: { nl: 'Talen', en: 'Languages' } }),
  licences: must(covers(ask.licences, offer.licences), {
    label: { nl: 'Wettelijk vereist', en: 'Required by law' },
  }),
  physical: must(not(shares(offer.physical, ask.cannot)), {
    label: { nl: 'Lichamelijke eisen', en: 'Physical demands' },
  }),
  level: must(shares(ask.levelName, offer.levels), {
    label: { nl: 'Niveau van de opleiding', en: 'Level of the course' },
  }),
  direction: must(shares(ask.directions, offer.directions), {
    label: { nl: 'Richting van de opleiding', en: 'Direction of the course' },
  }),
  track: must(shares(ask.track, offer.tracks), { label: { nl: 'Leerweg', en: 'Track' } }),
  internshipKind: must(shares(ask.internshipKinds, offer.internshipKinds), {
    label: { nl: 'Soort stage', en: 'Kind of internship' },
  }),
  weeks: must(within(ask.weeks, offer.weeks), { label: { nl: 'Duur in weken', en: 'Length in weeks' } }),
  guidance: must(within(offer.guidance, ask.guidance), {
    label: { nl: 'Begeleidingsuren', en: 'Hours of guidance' },
  }),
  required: prefer(6, coverage(offer.required, ask.skills, { fullAt: HELD }), {
    label: { nl: 'Gevraagde vaardigheden', en: 'Skills asked for' },
  }),
  nice: prefer(2, coverage(offer.nice, ask.skills, { fullAt: HELD }), {
    label: { nl: 'Vaardigheden die meetellen', en: 'Skills that help' },
  }),
  talents: prefer(3, coverage(offer.talents, ask.talents), { label: { nl: 'Talenten', en: 'Talents' } }),
  experience: prefer(2, sameBranch(ask.experience, offer.occupation, { tree: 'occupations' }), {
    label: { nl: 'Ervaring', en: 'Experience' },
  }),
  education: prefer(1, within(ask.level, offer.level), { label: { nl: 'Opleiding', en: 'Education' } }),
  occupation: prefer(4, sameBranch(ask.occupations, offer.occupation, { tree: 'occupations' }), {
    label: { nl: 'Gezocht beroep', en: 'Occupation looked for' },
  }),
  interests: prefer(4, coverage(offer.themes, ask.interests), {
    label: { nl: 'Interesses', en: 'Interests' },
  }),
  near: prefer(2, any(value(offer.remote, 'full'), closeness(ask.place, offer.place, { zeroAtKm: 50 })), {
    label: { nl: 'Dichtbij', en: 'Nearby' },
  }),
}));

export type JobsPolicy = typeof jobsPolicy;

/** Any policy over the same fields: a hub's own, or an adjusted one. */
export type AnyJobsPolicy = Policy<JobsPolicy['ask'], JobsPolicy['offer']>;

/** Whose wish a criterion is: what the work asks of a person, and what the person looks for in the work. */
export const wishSides = {
  vacancy: ['required', 'nice', 'talents', 'experience', 'education', 'disciplines'],
  seeker: ['occupation', 'interests', 'near'],
} as const satisfies Readonly<Record<'vacancy' | 'seeker', readonly string[]>>;

/** The same demands with the wishes of one side alone. Wishes that neither list names belong to both. */
export function onlyWishesOf(side: 'vacancy' | 'seeker', used: AnyJobsPolicy = jobsPolicy): AnyJobsPolicy {
  const others: readonly string[] = wishSides[side === 'vacancy' ? 'seeker' : 'vacancy'];
  const criteria = Object.entries(used.criteria).filter(
    ([id, { level }]) => level === 'must' || !others.includes(id),
  );
  return { ...used, criteria: Object.fromEntries(criteria) };
}
