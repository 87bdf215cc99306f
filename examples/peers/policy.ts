import { all, coverage, must, not, policy, prefer, sameBranch, shares, similar, within } from '@koppel/core';

/** Both sides of a pair are members, so both sides have the same fields. */
const member = {
  /** What keeps the owner awake, with its urgency. */
  struggles: 'tags',
  products: 'tags',
  /** The places where the firm sells. */
  market: 'tags',
  sector: 'category',
  headcount: 'number',
  turnoverEur: 'number',
  /** Phase of growth, 1 (just started) to 5 (settled). */
  phase: 'number',
  /** The phases that are near enough: one step up or down. */
  nearPhases: 'span',
} as const;

/** Who learns most from whom. Every wish reads the pair the same from both ends, so the points are mutual. */
export const pairing = policy({ ask: member, offer: member }, ({ ask, offer }) => ({
  rivals: must(not(all(shares(ask.products, offer.products), shares(ask.market, offer.market))), {
    label: { nl: 'Geen concurrenten', en: 'No competitors' },
  }),
  phase: must(within(ask.phase, offer.nearPhases), { label: { nl: 'Fase', en: 'Phase' } }),
  mine: prefer(4, coverage(ask.struggles, offer.struggles), {
    label: { nl: 'Zorgen gedeeld', en: 'Struggles shared' },
  }),
  theirs: prefer(4, coverage(offer.struggles, ask.struggles), {
    label: { nl: 'Zorgen van de ander gedeeld', en: 'Struggles of the other shared' },
  }),
  headcount: prefer(2, similar(ask.headcount, offer.headcount), {
    label: { nl: 'Even groot', en: 'Same size' },
  }),
  turnover: prefer(1, similar(ask.turnoverEur, offer.turnoverEur), {
    label: { nl: 'Evenveel omzet', en: 'Same turnover' },
  }),
  branch: prefer(2, sameBranch(ask.sector, offer.sector, { tree: 'sectors' }), {
    label: { nl: 'Verwante branche', en: 'Related branch' },
  }),
}));
