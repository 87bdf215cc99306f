import { formatNumber, type Language } from '@koppel/core';
import { reachClasses } from '../reach.js';

/** How far apart the two are and how far the seeker can go, without a full stop. */
export function travelSentence(km: number, reach: string, language: Language): string {
  const limit = reachClasses.find(({ id }) => id === reach)?.km;
  const apart = formatNumber(km, language);
  if (language === 'nl')
    return limit === undefined
      ? `${apart} km uit elkaar; geen grens`
      : `${apart} km uit elkaar; de grens is ${limit} km`;
  return limit === undefined ? `${apart} km apart; no limit` : `${apart} km apart; the limit is ${limit} km`;
}
