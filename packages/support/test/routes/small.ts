import { nlRegions } from '../../src/areas/nl.js';
import { createMatcher, type Matcher } from '../../src/match/match.js';
import type { CatalogueInput } from '../../src/schema/catalogue.js';

export type OfferInput = CatalogueInput['offers'][number];

/** An offer of a made-up catalogue: a free talk that anybody can have, but for what is said. */
export function offer(id: string, own: Partial<OfferInput> = {}): OfferInput {
  return {
    id,
    programme: id.split('/')[0] as string,
    title: { nl: `titel ${id}`, en: `title ${id}` },
    summary: { nl: `Over ${id}.`, en: `About ${id}.` },
    kind: 'advice',
    provider: { name: `provider of ${id}`, kind: 'foundation' },
    themes: { finance: 3 },
    needs: ['bank-loan'],
    access: { mode: 'direct' },
    asOf: '2019-01-01',
    sources: {},
    ...own,
  };
}

export function matcherOf(...offers: readonly OfferInput[]): Matcher {
  const facts = Object.fromEntries(
    ['member', 'ready'].map((id) => [
      id,
      { label: { nl: id, en: id }, question: { nl: `Is ${id} zo?`, en: `Is ${id} so?` } },
    ]),
  );
  const title = { nl: 'Proef', en: 'Trial' };
  const catalogue: CatalogueInput = { koppel: 1, id: 'trial', title, asOf: '2019-01-01', facts, offers };
  return createMatcher(catalogue, { regions: nlRegions });
}

export const now = '2019-03-01';
export const english = { now, language: 'en' } as const;
export const asking = { needs: [{ need: 'bank-loan' }], themes: { finance: 3 } };
