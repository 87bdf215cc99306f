import type { ContactSequenceInput } from './schema.js';

type Row = readonly [
  id: string,
  phase: ContactSequenceInput['moments'][number]['phase'],
  channel: ContactSequenceInput['moments'][number]['channel'],
  nl: string,
  en: string,
];

// The moments and phases are those of SPARK (3.1); the channels are our reading of them.
const rows: readonly Row[] = [
  ['social-campaign', 'attention', 'online', 'een campagne op sociale media', 'a social campaign'],
  ['open-coffee', 'attention', 'meeting', 'een open koffie of webinar', 'an open coffee or webinar'],
  ['innovation-dinner', 'attention', 'meeting', 'een innovatiediner', 'an innovation dinner'],
  [
    'company-visit',
    'attention',
    'visit',
    'een inspiratie- of bedrijfsbezoek',
    'an inspiration or company visit',
  ],
  ['nano-module', 'attention', 'online', 'een nanomodule', 'a nano-module'],
  ['one-to-one', 'interest', 'one-to-one', 'een gesprek bij het bedrijf', 'a talk at the firm'],
  ['tour', 'interest', 'visit', 'een rondleiding', 'a tour'],
  ['second-event', 'interest', 'meeting', 'een tweede bijeenkomst', 'a second event'],
  ['newsletter', 'interest', 'newsletter', 'de nieuwsbrief', 'the newsletter'],
  [
    'link-to-others',
    'desire',
    'one-to-one',
    'een koppeling aan anderen in het netwerk',
    'a link to others in the community',
  ],
  [
    'fitting-projects',
    'desire',
    'one-to-one',
    'samen passende projecten zoeken',
    'exploring fitting projects',
  ],
  ['more-contact', 'desire', 'one-to-one', 'vaker contact', 'more frequent contact'],
  [
    'lab',
    'desire',
    'lab',
    'iets maken in het lab, of een gastles',
    'making something in the lab, or a guest lesson',
  ],
  ['partnership', 'action', 'one-to-one', 'de keuze voor een partnerschap', 'the choice of a partnership'],
];

/**
 * The fourteen moments of SPARK. A decision takes four to seven contacts and a partner won over seven on average; it gives
 * no limit per period, so set `perPerson` and `perFirm` yourself.
 */
export const sparkContacts: ContactSequenceInput = {
  koppel: 1,
  id: 'spark',
  moments: rows.map(([id, phase, channel, nl, en]) => ({
    id,
    phase,
    channel,
    label: { nl, en },
    // The owner-director decides; the employee takes part.
    ...(id === 'partnership' && { for: 'decides' as const }),
  })),
  toDecision: { from: 4, to: 7 },
  perPartner: 7,
};
