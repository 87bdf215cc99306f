import { any, must, policy, prefer, rule, shares, similar, value, within } from '@koppel/core';
import { LEVELS } from './schema.js';

const ask = { level: 'number', segment: 'category', solution: 'category', technology: 'flag' } as const;

const offer = {
  /** Levels at which the activity helps: from where it starts, up to but not on where it leads. */
  startsAt: 'span',
  leadsTo: 'number',
  technical: 'flag',
  segments: rule('tags'),
  preferredSegments: rule('tags'),
  solutions: rule('tags'),
} as const;

/**
 * One activity for one transformation of a firm. Demands first; then answers that are no technology where the need does
 * not ask for it; then the smallest step up. The weights put those in that order: each wish outweighs all below it.
 */
export const stepPolicy = policy({ ask, offer }, ({ ask, offer }) => ({
  level: must(within(ask.level, offer.startsAt), { label: { nl: 'Niveau nu', en: 'Level now' } }),
  segment: must(shares(ask.segment, offer.segments), {
    label: { nl: 'Hoe vroeg met vernieuwing', en: 'Adoption segment' },
  }),
  solution: must(shares(ask.solution, offer.solutions), {
    label: { nl: 'Bestaat de oplossing al', en: 'Whether the solution exists' },
  }),
  // Where the need asks for technology all answers are equal; where it does not, those without it come first.
  technology: prefer(11, any(value(ask.technology, true), value(offer.technical, false)), {
    label: { nl: 'Oplossing vóór techniek', en: 'Solution before technology' },
  }),
  // A ratio of levels is smaller for a smaller step, and never reaches this limit. Two steps from one level differ by at
  // least 124 thousandths, so nine of this outweigh one of the next.
  step: prefer(9, similar(offer.leadsTo, ask.level, { zeroAtRatio: LEVELS + 1 }), {
    label: { nl: 'Kleinste stap', en: 'Smallest step' },
  }),
  meantFor: prefer(1, shares(ask.segment, offer.preferredSegments), {
    label: { nl: 'Voor wie het bedoeld is', en: 'Whom it is meant for' },
  }),
}));

export type StepPolicy = typeof stepPolicy;
