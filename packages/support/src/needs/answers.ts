import type { Case } from '../schema/firm.js';
import type { Offer } from '../schema/offer.js';
import type { Need } from '../schema/vocabulary.js';
import { needsOfKind } from './stated.js';

/** Which needs an offer answers: those that were asked for and those behind them, apart. */
export interface Answers {
  readonly stated: readonly Need[];
  readonly underlying: readonly Need[];
}

/** Shows for which of the two kinds of need an offer stands in the ranking; the policy has a wish for each. */
export function answers(offer: Pick<Offer, 'needs'>, given: Case): Answers {
  const answered = (need: Need): boolean => offer.needs?.includes(need) ?? false;
  return {
    stated: needsOfKind(given, 'stated').filter(answered),
    underlying: needsOfKind(given, 'underlying').filter(answered),
  };
}
