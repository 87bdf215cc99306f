import { type AskRow, type OfferRow, themes } from '@koppel/support';
import { seeded } from './random.js';

const provinces = ['prov-gelderland', 'prov-overijssel', 'prov-limburg', 'prov-noord-brabant', 'nl'];
const sectorIds = ['metal', 'logistics', 'retail', 'ict', 'food-industry', 'health'];
const facts = ['growth-plan', 'growth-ambition', 'family-firm', 'refused-by-bank', 'startup'];

/** Offers shaped like those of nl-2019, as many as asked. */
export function makeOffers(count: number, seed = 1): OfferRow[] {
  const next = seeded(seed);
  const pick = <T>(list: readonly T[]): T => list[Math.floor(next() * list.length)] as T;
  const some = <T>(list: readonly T[], most: number): T[] =>
    Array.from({ length: 1 + Math.floor(next() * most) }, () => pick(list));
  const often = <T>(share: number, value: () => T): T | undefined => (next() < share ? value() : undefined);
  return Array.from({ length: count }, (_, index) => ({
    id: `offer-${String(index).padStart(7, '0')}`,
    areas: often(0.8, () => some(provinces, 2)),
    headcount: often(0.4, () => ({ gte: Math.floor(next() * 20), lt: 50 + Math.floor(next() * 200) })),
    firmAge: often(0.3, () => ({ lte: 1 + Math.floor(next() * 10) })),
    requires: often(0.3, () => some(facts, 2)),
    sectors: often(0.2, () => some(sectorIds, 3)),
    validity: often(0.9, () => ({ from: '2018-01-01', to: '2020-01-01' })),
    funding: 'funded',
    themes: some(themes, 3),
    needs: [],
  }));
}

/** Firms that ask, as many as asked. */
export function makeAsks(count: number, seed = 2): AskRow[] {
  const next = seeded(seed);
  const pick = <T>(list: readonly T[]): T => list[Math.floor(next() * list.length)] as T;
  return Array.from({ length: count }, () => ({
    area: [pick(['gm-arnhem', 'gm-deventer', 'gm-venlo', 'gm-breda'])],
    headcount: 1 + Math.floor(next() * 120),
    foundedOn: `${1990 + Math.floor(next() * 28)}-06-01`,
    sectors: [pick(sectorIds)],
    facts: { yes: [pick(facts)], others: 'unknown' as const },
    themes: { [pick(themes)]: 3, [pick(themes)]: 1 },
  }));
}
