import { type Side, fixed } from '../measure/sides.js';
import { definitionOf } from '../measure/registry.js';
import type { Context } from '../policy/context.js';
import { type Day, type DayRange, formatDay } from '../policy/dates.js';
import { type LeafSpec, type MeasureSpec, type Operand, walkSpec } from '../policy/spec.js';
import { byCodeUnit, type DayWindow, type Span, type Value } from '../policy/values.js';
import { EVERYTHING, isWritable, unitOf, waitCuts } from './bands.js';
import { changeCosts, HALF_YEAR_DAYS } from './change.js';
import { NOW, type Possible } from './possible.js';

/** A pair, and how far ahead waiting may look. */
export interface Pair {
  readonly ask: Side;
  readonly offer: Side;
  readonly context: Context;
  /** Days ahead that waiting may take. */
  readonly horizonDays: number;
}

/** The measures in a demand. */
export function leavesOf(demand: MeasureSpec): LeafSpec[] {
  const leaves: LeafSpec[] = [];
  walkSpec(demand, '', (spec) => {
    if (spec.type === 'measure') leaves.push(spec);
  });
  return leaves;
}

/** What an operand holds in a pair. */
export function operandValue(
  operand: Operand,
  spec: LeafSpec,
  place: 'of' | 'by',
  { ask, offer, context }: Omit<Pair, 'horizonDays'>,
): Value | undefined {
  if ('ask' in operand) return ask.get(operand.ask)?.value;
  if ('offer' in operand) return offer.get(operand.offer)?.value;
  return fixed(operand, definitionOf(spec.name)?.[place] ?? [], context).value;
}

/** Whether the outcome of a demand can change by waiting. */
export function looksAtDay(demand: MeasureSpec): boolean {
  return leavesOf(demand).some((spec) => spec.name === 'during' || 'now' in spec.of || 'now' in spec.by);
}

/** The first day of every state that time brings, up to the horizon. */
export function waits(demands: readonly MeasureSpec[], stage: Pair): Possible[] {
  const { context, horizonDays } = stage;
  const { now } = context;
  if (now === undefined) return [];
  const reached = new Map<Day, Map<string, Since>>();
  for (const spec of demands.flatMap(leavesOf)) {
    if (spec.name !== 'during') continue;
    const by = operandValue(spec.by, spec, 'by', stage) as Span | DayWindow | undefined;
    if (by === undefined) continue;
    const field = 'ask' in spec.of ? spec.of.ask : undefined;
    for (const { day, since } of daysOf(spec, by, stage)) {
      if (day <= now || day > now + horizonDays || !isWritable(day)) continue;
      const found = reached.get(day) ?? new Map<string, Since>();
      if (field !== undefined && since !== undefined)
        found.set(`${field} ${since.amount}`, { field, ...since });
      reached.set(day, found);
    }
  }
  return [...reached].map(([day, since]): Possible => {
    const days = day - now;
    const cost = changeCosts.wait + Math.floor(days / HALF_YEAR_DAYS);
    const sorted = [...since].sort(([a], [b]) => byCodeUnit(a, b)).map(([, one]) => one);
    return {
      change: { kind: 'wait', until: formatDay(day), days, since: sorted, cost },
      touches: NOW,
      slot: NOW,
      edit: { type: 'day', day },
    };
  });
}

type Since = { readonly field: string; readonly amount: number; readonly unit: ReturnType<typeof unitOf> };

function daysOf(
  spec: LeafSpec,
  by: Span | DayWindow,
  stage: Pair,
): { readonly day: Day; readonly since?: Omit<Since, 'field'> }[] {
  if (!('loOpen' in by)) {
    return 'now' in spec.of ? [by.from, by.to].filter(Number.isFinite).map((day) => ({ day })) : [];
  }
  const date = operandValue(spec.of, spec, 'of', stage) as DayRange | undefined;
  if (date === undefined || 'now' in spec.of) return [];
  const unit = unitOf(spec);
  return [by.lo, by.hi].filter(Number.isFinite).flatMap((end) => {
    const alone = {
      ...EVERYTHING,
      ...(end === by.lo ? { lo: end, loOpen: by.loOpen } : { hi: end, hiOpen: by.hiOpen }),
    };
    return waitCuts(spec, date, alone, stage.context).map((day) => ({
      day,
      since: { amount: end / 1000, unit },
    }));
  });
}
