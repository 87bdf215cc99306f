/** How two sides' shares become one. `harmonic`: the harmonic mean, which is high only when both are. */
export type Combine = 'harmonic' | 'least' | 'product';

export interface SidePoints {
  readonly points: number;
  readonly openPoints: number;
  readonly outOf: number;
}

/** Both sides' shares and what they make together, in thousandths, certain and at most. */
export interface Reciprocal {
  readonly seeker: Interval;
  readonly vacancy: Interval;
  readonly both: Interval;
}

export interface Interval {
  readonly lo: number;
  readonly hi: number;
}

/**
 * One score for a pair in which both have to want the other (L. Pizzato and others, RecSys 2010, take the harmonic mean for
 * such recommendations). Demands are not in it: they are the verdict beside it. Whole thousandths, rounded down; nothing
 * known on one side gives nothing for certain, and leaves it open.
 */
export function reciprocal(
  seeker: SidePoints,
  vacancy: SidePoints,
  combine: Combine = 'harmonic',
): Reciprocal {
  const [a, b] = [share(seeker), share(vacancy)];
  return {
    seeker: a,
    vacancy: b,
    both: { lo: together(a.lo, b.lo, combine), hi: together(a.hi, b.hi, combine) },
  };
}

function share({ points, openPoints, outOf }: SidePoints): Interval {
  if (outOf === 0) return { lo: 0, hi: 0 };
  return {
    lo: Math.floor((points * 1000) / outOf),
    hi: Math.floor(((points + openPoints) * 1000) / outOf),
  };
}

function together(a: number, b: number, combine: Combine): number {
  if (combine === 'least') return Math.min(a, b);
  if (combine === 'product') return Math.floor((a * b) / 1000);
  return a + b === 0 ? 0 : Math.floor((2 * a * b) / (a + b));
}
