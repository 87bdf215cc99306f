import { toCents } from './problem.js';
import type { Ceiling, Plan, StackRules } from './schema.js';

/** A ceiling on the day of an award: what counts already, what is left, and when older aid drops out. */
export interface Room {
  readonly id: string;
  readonly label: Ceiling['label'];
  readonly amountCents: number;
  /** Earlier aid that counts on the day of the award. */
  readonly countedCents: number;
  readonly roomCents: number;
  readonly within?: string;
  /** Days on which earlier aid stops counting, with how much. */
  readonly frees: readonly { readonly on: string; readonly cents: number }[];
}

/** The ceilings that hold on a day, larger ones before those within them. */
export function ceilingsOn(rules: StackRules, day: string): Ceiling[] {
  const holding = rules.ceilings.filter(({ validity: { from = '', to } = {} }) => {
    return from <= day && (to === undefined || day < to);
  });
  const ids = new Set(holding.map(({ id }) => id));
  const placed: Ceiling[] = [];
  const place = (ceiling: Ceiling): void => {
    if (placed.some(({ id }) => id === ceiling.id)) return;
    const larger = holding.find(({ id }) => id === ceiling.within);
    if (larger) place(larger);
    const { within, ...rest } = ceiling;
    placed.push(within !== undefined && ids.has(within) ? ceiling : rest);
  };
  for (const ceiling of holding) place(ceiling);
  return placed;
}

/**
 * What is left below each ceiling. Aid of a day counts until that day comes round again so many years later (rolling:
 * Regulation (EU) 2023/2831, article 3(2)), or until the calendar years are over (its predecessor,
 * Regulation (EU) 1407/2013, which counts fiscal years).
 */
export function roomsOn(ceilings: readonly Ceiling[], received: Plan['received'], day: string): Room[] {
  const usual = ceilings.find(({ grants }) => grants)?.id;
  return ceilings.map((ceiling) => {
    const inside = (id: string | undefined): boolean => {
      const found = ceilings.find((one) => one.id === id);
      return found !== undefined && (found.id === ceiling.id || inside(found.within));
    };
    const frees = new Map<string, number>();
    let countedCents = 0;
    for (const aid of received ?? []) {
      if (!inside(aid.ceiling ?? usual)) continue;
      const until = countsUntil(aid.on, ceiling);
      if (until !== undefined && until <= day) continue;
      countedCents += toCents(aid.amountEur);
      if (until !== undefined) frees.set(until, (frees.get(until) ?? 0) + toCents(aid.amountEur));
    }
    const { id, label, within } = ceiling;
    const amountCents = toCents(ceiling.amountEur);
    return {
      id,
      label,
      amountCents,
      countedCents,
      roomCents: Math.max(0, amountCents - countedCents),
      ...(within !== undefined && { within }),
      frees: [...frees].sort(([a], [b]) => (a < b ? -1 : 1)).map(([on, cents]) => ({ on, cents })),
    };
  });
}

function countsUntil(on: string, { years, window }: Ceiling): string | undefined {
  if (years === undefined) return undefined;
  const [year, month, day] = on.split('-').map(Number) as [number, number, number];
  const then = year + years;
  if (window === 'calendar') return iso(then, 1, 1);
  const leap = (then % 4 === 0 && then % 100 !== 0) || then % 400 === 0;
  return month === 2 && day === 29 && !leap ? iso(then, 3, 1) : iso(then, month, day);
}

function iso(year: number, month: number, day: number): string {
  const two = (value: number) => String(value).padStart(2, '0');
  return `${String(year).padStart(4, '0')}-${two(month)}-${two(day)}`;
}
