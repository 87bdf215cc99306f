import { coverage, during, judged, must, policy, prefer, rule, shares, value } from '@koppel/core';

const ask = {
  themes: 'tags',
  receivedOn: 'date',
  procurement: 'tags',
  ownership: 'flag',
  scaleUp: 'flag',
  judgements: 'tags',
} as const;
const offer = {
  themes: 'tags',
  window: rule('window'),
  procurement: rule('tags'),
  ownership: rule('flag'),
  scaleUp: rule('flag'),
  judged: rule('conditions'),
} as const;

/** A proposal (ask) against a call (offer). */
export const callPolicy = policy({ ask, offer }, ({ ask, offer }) => ({
  theme: must(shares(ask.themes, offer.themes), {
    label: { nl: 'Thema van de oproep', en: 'Theme of the call' },
  }),
  window: must(during(ask.receivedOn, offer.window), { label: { nl: 'Op tijd', en: 'In time' } }),
  procurement: must(shares(ask.procurement, offer.procurement), {
    label: { nl: 'Manier van inkopen', en: 'Way of buying' },
  }),
  ownership: must(value(ask.ownership, offer.ownership), {
    label: { nl: 'Wie de resultaten bezit is geregeld', en: 'Ownership of results settled' },
  }),
  scaleUp: must(value(ask.scaleUp, offer.scaleUp), {
    label: { nl: 'Opschaling is geregeld', en: 'Scale-up settled' },
  }),
  judged: must(judged(offer.judged, ask.judgements), {
    label: { nl: 'Beoordeling door een mens', en: "A person's judgement" },
  }),
  focus: prefer(1, coverage(ask.themes, offer.themes), {
    label: { nl: 'Hoeveel ervan over de oproep gaat', en: 'How much of it is about the call' },
  }),
}));
