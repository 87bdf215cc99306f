import type { Candidate, Funnel, Stage } from './schema.js';

export interface StagePoints {
  /** Certain points, and what may still come once more is known or judged. */
  readonly points: number;
  readonly open: number;
  readonly outOf: number;
  /** Criteria that nobody judged yet, and fields that are not known. */
  readonly toJudge: readonly string[];
  readonly toAsk: readonly string[];
  /** Judged below the least: criterion, the mean in hundredths, and what is asked. */
  readonly below: readonly {
    readonly criterion: string;
    readonly hundredths: number;
    readonly least: number;
  }[];
}

/** Whole points of a stage: a wish of weight 2 is worth up to 2,000. What is not known gives none, and is named. */
export function pointsOf(
  { id: stage, wishes, judged }: Stage,
  { id, facts }: Candidate,
  judgements: ReadonlyMap<string, readonly Funnel['judgements'][number][]>,
): StagePoints {
  let [points, open, outOf] = [0, 0, 0];
  const [toJudge, toAsk]: [string[], string[]] = [[], []];
  const below: StagePoints['below'][number][] = [];
  for (const { field, from, to, weight } of wishes) {
    const found = facts[field];
    outOf += 1000 * weight;
    if (typeof found === 'number') points += Math.floor(weight * share(found, from, to));
    else {
      open += 1000 * weight;
      toAsk.push(field);
    }
  }
  for (const { id: criterion, least, weight } of judged) {
    const values = (judgements.get(JSON.stringify([stage, id, criterion])) ?? []).map(({ value }) => value);
    const sum = values.reduce((all, one) => all + one, 0);
    outOf += 1000 * weight;
    if (values.length === 0) {
      open += 1000 * weight;
      toJudge.push(criterion);
      continue;
    }
    points += Math.floor((1000 * weight * (sum - values.length)) / (4 * values.length));
    if (least !== undefined && sum < least * values.length)
      below.push({ criterion, hundredths: Math.floor((100 * sum) / values.length), least });
  }
  return { points, open, outOf, toJudge, toAsk, below };
}

/** Where a number lies between two others, in whole thousandths. Numbers count in thousandths, as everywhere. */
function share(found: number, from: number, to: number): number {
  const [x, a, b] = [found, from, to].map((one) => Math.round(one * 1000)) as [number, number, number];
  const part = b > a ? x - a : a - x;
  const whole = b > a ? b - a : a - b;
  return Math.floor((1000 * Math.min(whole, Math.max(0, part))) / whole);
}
