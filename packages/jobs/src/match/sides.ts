import type { WishPoints } from '@koppel/core';
import { wishSides } from '../policy.js';
import type { SidePoints } from './reciprocal.js';

/** What each side's wishes come to. Wishes that neither list of `wishSides` names belong to both. */
export function sidesOf(wishes: readonly WishPoints[]): Readonly<Record<'seeker' | 'vacancy', SidePoints>> {
  const without = (others: readonly string[]): SidePoints => {
    const own = wishes.filter(({ id }) => !others.includes(id));
    const sum = (of: (wish: WishPoints) => number): number =>
      own.reduce((total, wish) => total + of(wish), 0);
    return {
      points: sum(({ points }) => points),
      openPoints: sum(({ openPoints }) => openPoints),
      outOf: sum(({ outOf }) => outOf),
    };
  };
  return { seeker: without(wishSides.vacancy), vacancy: without(wishSides.seeker) };
}
