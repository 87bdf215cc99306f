import type { Member } from '@koppel/peers';

/** Whole numbers that look random and are the same everywhere: a linear congruential generator (Numerical Recipes, 1992). */
export function numbers(seed: number): (below: number) => number {
  let state = seed >>> 0;
  return (below) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 4_294_967_296) * below);
  };
}

/** A trade with what a firm in it makes or does, and what its owners tend to struggle with. */
const trades = {
  metal: [
    ['sheet-metal', 'turning', 'stairs'],
    ['staff', 'energy', 'digital'],
  ],
  construction: [
    ['renovation', 'roofs', 'kitchens'],
    ['staff', 'planning', 'leading'],
  ],
  retail: [
    ['clothes', 'bicycles', 'books'],
    ['customers', 'digital', 'premises'],
  ],
  ict: [
    ['websites', 'planning-software', 'data'],
    ['customers', 'growth-money', 'leading'],
  ],
  'food-industry': [
    ['cheese', 'bread', 'sauces'],
    ['energy', 'succession', 'customers'],
  ],
  logistics: [
    ['parcels', 'cold-storage', 'removals'],
    ['staff', 'planning', 'growth-money'],
  ],
  health: [
    ['home-care', 'day-care', 'aids'],
    ['leading', 'planning', 'customers'],
  ],
} as const;
type Trade = keyof typeof trades;
const names = Object.keys(trades) as Trade[];

export interface Shape {
  readonly seed: number;
  readonly count: number;
  readonly areas: readonly string[];
  readonly trades?: readonly Trade[];
  /** Years as an entrepreneur, from and to. */
  readonly experience?: readonly [number, number];
  /** Anything that a programme needs beside: made from the number of the firm and a source of numbers. */
  readonly more?: (number: number, below: (limit: number) => number) => Partial<Member>;
}

/** Made-up firms, shaped as a programme's participants are. Nobody in particular is meant by any of them. */
export function makeMembers({
  seed,
  count,
  areas,
  trades: some = names,
  experience = [0, 24],
  more,
}: Shape): Member[] {
  const below = numbers(seed);
  const pick = <T>(list: readonly T[]): T => list[below(list.length)] as T;
  return Array.from({ length: count }, (_, index): Member => {
    const trade = pick(some);
    const [products, own] = trades[trade];
    const phase = 1 + below(5);
    const headcount = [2, 5, 12, 24, 45][phase - 1]! + below(8);
    const level = Math.min(5, Math.max(1, phase + below(3) - 1));
    const first = pick(own);
    const second = pick(own.filter((tag) => tag !== first));
    const brings = pick(['staff', 'digital', 'planning', 'customers', 'leading', 'growth-money']);
    return {
      id: `firm-${String(index + 1).padStart(2, '0')}`,
      name: `Firm ${index + 1}`,
      level,
      ambition: Math.min(5, Math.max(1, level + below(3) - 1)),
      experienceYears: experience[0] + below(experience[1] - experience[0] + 1),
      phase,
      headcount,
      turnoverEur: headcount * (60 + below(90)) * 1000,
      sector: trade,
      market: [pick(areas)],
      products: [pick(products)],
      struggles: { [first]: 3, [second]: 1 + below(2) },
      brings: [brings],
      asks: [first],
      consent: true,
      ...more?.(index + 1, below),
    };
  });
}
