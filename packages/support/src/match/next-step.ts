import type { Language, Text } from '@koppel/core';
import type { Offer } from '../schema/offer.js';
import { accessSentences } from '../words/words.js';

/** What to do to get in, and which offers come first. An offer with a gatekeeper is never presented as something to apply for oneself. */
export interface NextStep {
  readonly mode: Offer['access']['mode'];
  /** Who opens the door; the provider where nobody else does. */
  readonly gatekeeper: string;
  /** Who makes the next move after the referral, where that is known. */
  readonly initiative?: NonNullable<Offer['initiative']>;
  /** Ids of the offers that come first. */
  readonly after?: readonly string[];
  /** Without a full stop. */
  readonly sentence: string;
}

/** How one gets in, as a sentence for the firm: never "apply yourself" where another opens the door. */
export function nextStep(
  offer: Offer,
  language: Language,
  titleOf: (id: string) => string = (id) => id,
): NextStep {
  const { mode, gatekeeper, how } = offer.access;
  const provider: Text = { nl: offer.provider.name, en: offer.provider.name };
  const who = gatekeeper ?? provider;
  const sentence =
    how === undefined ? accessSentences[mode](who)[language] : how[language].replace(/\.$/, '');
  const before = (offer.after ?? []).map(titleOf);
  const first = before.length === 0 ? '' : `${language === 'nl' ? 'Eerst' : 'First'}: ${before.join(', ')}. `;
  const step = {
    mode,
    gatekeeper: who[language],
    ...(offer.after === undefined ? {} : { after: offer.after }),
    sentence: first + capital(sentence),
  };
  return offer.initiative === undefined ? step : { ...step, initiative: offer.initiative };
}

function capital(sentence: string): string {
  return sentence.charAt(0).toUpperCase() + sentence.slice(1);
}
