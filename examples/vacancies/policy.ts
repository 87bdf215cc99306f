import {
  any,
  atLeast,
  closeness,
  coverage,
  covers,
  during,
  must,
  policy,
  prefer,
  rule,
  value,
  within,
} from '@koppel/core';

/** A person who looks for work. */
const seeker = {
  skills: 'tags',
  licences: 'tags',
  /** Hours a week that are wanted. */
  hours: 'span',
  home: 'place',
  availableOn: 'date',
  /** Level of the Dutch vocational system, 1 to 4; 5 and 6 for higher education. */
  level: 'number',
} as const;

const vacancy = {
  /** What the work takes, with how much it matters. */
  skills: 'tags',
  /** Without a list there is no such demand. */
  licences: rule('tags'),
  hours: 'number',
  workplace: 'place',
  remote: 'flag',
  start: rule('window'),
  levels: rule('span'),
} as const;

/**
 * One set of rules for both directions: a seeker who looks for work, and (by `flip`) an employer who looks for
 * people, see the same facts.
 */
export const vacancies = policy({ ask: seeker, offer: vacancy }, ({ ask, offer }) => ({
  licence: must(covers(ask.licences, offer.licences), { label: { nl: 'Bevoegdheid', en: 'Licence' } }),
  hours: must(within(offer.hours, ask.hours), { label: { nl: 'Uren per week', en: 'Hours a week' } }),
  // Whoever works from home can live anywhere; others at most 40 km away.
  reach: must(
    any(value(offer.remote, true), atLeast(0.001, closeness(ask.home, offer.workplace, { zeroAtKm: 40 }))),
    { label: { nl: 'Bereikbaar', en: 'Within reach' } },
  ),
  start: must(during(ask.availableOn, offer.start), { label: { nl: 'Begindatum', en: 'Start date' } }),
  basics: must(atLeast(0.25, coverage(offer.skills, ask.skills, { tree: 'skills' })), {
    label: { nl: 'Een kwart van de vaardigheden', en: 'A quarter of the skills' },
  }),
  skills: prefer(6, coverage(offer.skills, ask.skills, { tree: 'skills' }), {
    label: { nl: 'Vaardigheden', en: 'Skills' },
  }),
  travel: prefer(
    2,
    any(value(offer.remote, true), closeness(ask.home, offer.workplace, { zeroAtKm: 40, fullToKm: 5 })),
    {
      label: { nl: 'Reisafstand', en: 'Travel' },
    },
  ),
  level: prefer(2, within(ask.level, offer.levels), { label: { nl: 'Niveau', en: 'Level' } }),
}));
