import type { Member } from '../src/index.js';

/** Firms that differ in ways that matter; the same for the same number. */
export function firms(count: number): Member[] {
  const struggles = ['staff', 'digital', 'planning', 'customers', 'succession', 'energy'];
  const sectors = ['metal', 'food', 'ict', 'retail', 'construction'];
  const places = ['zwolle', 'deventer', 'kampen', 'hattem'];
  return Array.from({ length: count }, (_, i) => ({
    id: `firm-${String(i + 1).padStart(2, '0')}`,
    name: `Firm ${i + 1}`,
    level: 1 + ((i * 7) % 5),
    ambition: 1 + ((i * 3) % 5),
    experienceYears: (i * 5) % 23,
    phase: 1 + ((i * 11) % 5),
    headcount: 4 + ((i * 13) % 40),
    turnoverEur: 400_000 + ((i * 17) % 50) * 100_000,
    sector: sectors[i % 5] as string,
    market: [places[i % 4] as string],
    products: [`${sectors[i % 5]}-${i % 3}`],
    struggles: { [struggles[i % 6] as string]: 3, [struggles[(i * 5 + 1) % 6] as string]: 1 },
    brings: [struggles[(i + 2) % 6] as string],
    asks: [struggles[i % 6] as string],
    consent: true,
  }));
}
