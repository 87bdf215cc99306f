import { KoppelError } from '@koppel/core';
import type { Vacancy } from '../schema/vacancy.js';

export interface Tier {
  readonly id: string;
  /** Days after a seeker came in before firms of this ring may be introduced, a whole number from 0. */
  readonly afterDays: number;
}

export interface Access {
  readonly vacancy: string;
  readonly allowed: boolean;
  readonly tier: string;
  readonly daysLeft: number;
}

/**
 * Which vacancies may already reach for a seeker who came in so many days ago (JV-16): rings by contribution open one after
 * the other. It decides when, never who fits; a vacancy without a ring waits for the last one. Seekers themselves see
 * every vacancy from the first day, because rings are rules for firms.
 */
export function accessFor(
  vacancies: readonly Vacancy[],
  tiers: readonly Tier[],
  daysSince: number,
): readonly Access[] {
  const [first] = tiers;
  if (first === undefined)
    throw new KoppelError('BAD_OPTION', [
      { pointer: '/tiers', found: 'an empty list', expected: 'at least one ring' },
    ]);
  const known = new Map(tiers.map((tier) => [tier.id, tier]));
  const last = tiers.reduce((slowest, tier) => (tier.afterDays > slowest.afterDays ? tier : slowest), first);
  const unknown = vacancies.flatMap(({ tier }, index) =>
    tier === undefined || known.has(tier)
      ? []
      : [
          {
            pointer: `/vacancies/${index}/tier`,
            found: JSON.stringify(tier),
            expected: `one of ${[...known.keys()].sort().join(', ')}`,
          },
        ],
  );
  if (unknown.length > 0) throw new KoppelError('BAD_VALUE', unknown);
  return vacancies.map(({ id, tier }) => {
    const ring = tier === undefined ? last : (known.get(tier) as Tier);
    const daysLeft = Math.max(0, ring.afterDays - daysSince);
    return { vacancy: id, allowed: daysLeft === 0, tier: ring.id, daysLeft };
  });
}
