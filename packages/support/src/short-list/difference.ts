import type { Offer } from '../schema/offer.js';

/** How heavily each way of differing counts; whole numbers from 0 to 100. */
export interface DifferenceWeights {
  /** What it helps with. */
  readonly themes: number;
  /** What it is: a voucher, a loan, a circle. */
  readonly kind: number;
  /** Who gives it. */
  readonly provider: number;
  /** How much time it takes. */
  readonly time: number;
}

export const defaultWeights: DifferenceWeights = { themes: 4, kind: 3, provider: 2, time: 1 };

export type TimeBand = 'hours' | 'days' | 'weeks';
export type Aspect = keyof DifferenceWeights;

export interface Difference {
  /** 0: alike in all that is known; 1000: alike in nothing. */
  readonly thousandths: number;
  /** In which ways they are entirely alike. */
  readonly alike: readonly Aspect[];
}

/**
 * How far apart two offers are: the weighted mean, in thousandths, of how far their themes are apart (1 minus the
 * weighted Jaccard similarity, Σ min / Σ max), and whether kind, provider and time band differ. A time that is not stated
 * is neither the same nor another: it then does not count. Whole numbers only, and the same both ways round.
 */
export function difference(a: Offer, b: Offer, weights: DifferenceWeights = defaultWeights): Difference {
  const [timeA, timeB] = [timeBand(a), timeBand(b)];
  const parts: Record<Aspect, number | undefined> = {
    themes: themesApart(a.themes, b.themes),
    kind: a.kind === b.kind ? 0 : 1000,
    provider: a.provider.name === b.provider.name ? 0 : 1000,
    time: timeA === undefined || timeB === undefined ? undefined : timeA === timeB ? 0 : 1000,
  };
  let apart = 0;
  let total = 0;
  const alike: Aspect[] = [];
  for (const aspect of ['themes', 'kind', 'provider', 'time'] as const) {
    const part = parts[aspect];
    if (part === undefined) continue;
    apart += weights[aspect] * part;
    total += weights[aspect];
    if (part === 0) alike.push(aspect);
  }
  return { thousandths: total === 0 ? 0 : Math.floor(apart / total), alike };
}

function themesApart(a: Offer['themes'], b: Offer['themes']): number {
  let least = 0;
  let most = 0;
  for (const theme of new Set([...Object.keys(a), ...Object.keys(b)]) as ReadonlySet<keyof typeof a>) {
    const [one, other] = [a[theme] ?? 0, b[theme] ?? 0];
    least += Math.min(one, other);
    most += Math.max(one, other);
  }
  return most === 0 ? 0 : 1000 - Math.floor((1000 * least) / most);
}

/** Less than a day of eight hours, up to a working week of forty, or more, at the least that is stated. */
export function timeBand({ time }: Offer): TimeBand | undefined {
  const hours = leastHours(time);
  if (hours === undefined) return undefined;
  return hours < 8 ? 'hours' : hours <= 40 ? 'days' : 'weeks';
}

function leastHours(time: Offer['time']): number | undefined {
  const { hours, hoursPerWeek, weeks } = time ?? {};
  const stated = least(hours);
  if (stated !== undefined) return stated;
  // An upper limit alone settles the band only where it is below the first border.
  const most = hours?.lte ?? hours?.lt;
  if (most !== undefined && most < 8) return 0;
  const [perWeek, count] = [least(hoursPerWeek), least(weeks)];
  return perWeek === undefined || count === undefined ? undefined : perWeek * count;
}

function least(span: { readonly gte?: number | undefined; readonly gt?: number | undefined } | undefined) {
  return span?.gte ?? span?.gt;
}
