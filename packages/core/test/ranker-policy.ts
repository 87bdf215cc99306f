import { coverage, policy, prefer } from '@koppel/core';

const fields = { ask: { themes: 'tags' }, offer: { themes: 'tags' } } as const;

/** A small policy, another over the same fields, and offers of which one does not say. */
export const adjustable = {
  fields,
  themes: policy(fields, ({ ask, offer }) => ({ themes: prefer(2, coverage(ask.themes, offer.themes)) })),
  other: policy(fields, ({ ask, offer }) => ({ themes: prefer(7, coverage(ask.themes, offer.themes)) })),
  offers: [{ id: 'c' }, { id: 'b', themes: ['staff'] }, { id: 'a', themes: ['money'] }],
};
