/**
 * What one firm of the demo is expected to get, worked out by hand from the published rules. The reasons call a theme
 * of an offer main (weight 3, counts in full), second (2, two thirds) or side (1, a third).
 */
export interface Golden {
  /** Each list in order, with the reason for every place. */
  readonly eligible: readonly Place[];
  readonly toBeJudged: readonly Place[];
  readonly toBeAsked: readonly Place[];
  /** The criteria that refuse, in order of the alphabet → the offers; 'programme/*' is every offer of it. */
  readonly refused: Readonly<Record<string, readonly string[]>>;
}

export interface Place {
  readonly id: string;
  /** Certain points: weight × thousandths, summed over the wishes. */
  readonly points: number;
  /** Why it stands here. */
  readonly why: { readonly nl: string; readonly en: string };
}

export function place(id: string, points: number, nl: string, en: string): Place {
  return { id, points, why: { nl, en } };
}
