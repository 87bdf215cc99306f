import type { Case } from '../schema/firm.js';
import type { Offer } from '../schema/offer.js';
import { type Need, needs, type Theme, themes } from '../schema/vocabulary.js';

/** A theme or a need. */
export type Topic =
  | { readonly kind: 'need'; readonly id: Need }
  | { readonly kind: 'theme'; readonly id: Theme };

/** What a firm asks about, with its urgency; stated and underlying needs alike. */
export function topicsOf({
  question,
}: Case): ReadonlyMap<string, { readonly topic: Topic; readonly urgency: number }> {
  const found = new Map<string, { topic: Topic; urgency: number }>();
  const put = (topic: Topic, urgency: number): void => {
    const key = `${topic.kind}/${topic.id}`;
    found.set(key, { topic, urgency: Math.max(urgency, found.get(key)?.urgency ?? 0) });
  };
  for (const { need, urgency } of question.needs ?? []) put({ kind: 'need', id: need }, urgency);
  for (const id of themes)
    if (question.themes?.[id] !== undefined) put({ kind: 'theme', id }, question.themes[id]);
  return found;
}

/** All topics there are, needs first. */
export const allTopics: readonly Topic[] = [
  ...needs.map((id) => ({ kind: 'need', id }) as const),
  ...themes.map((id) => ({ kind: 'theme', id }) as const),
];

/** Whether an offer says that it helps with it, for whomever. */
export function helps(offer: Offer, topic: Topic): boolean {
  if (topic.kind === 'need') return offer.needs?.includes(topic.id) ?? false;
  return offer.themes[topic.id] !== undefined;
}

/** Offers that help with a need of the firm, or with a theme where it named no need. */
export function relevantOffers(given: Case, offers: readonly Offer[]): string[] {
  const topics = [...topicsOf(given).values()].map(({ topic }) => topic);
  const named = topics.filter(({ kind }) => kind === 'need');
  const counted = named.length > 0 ? named : topics;
  return offers.filter((offer) => counted.some((topic) => helps(offer, topic))).map(({ id }) => id);
}
