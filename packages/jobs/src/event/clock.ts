import type { JobEvent } from '../schema/event.js';

/** Minutes since midnight. */
export function minutesOf(time: string): number {
  return Number(time.slice(0, 2)) * 60 + Number(time.slice(3));
}

export function timeOf(minutes: number): string {
  const two = (n: number): string => String(n).padStart(2, '0');
  return `${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`;
}

type Hours = Pick<JobEvent, 'opens' | 'closes' | 'slotMinutes'>;

/** Whole slots from when the event opens to when it closes. */
export function slotsOf({ opens, closes, slotMinutes }: Hours): number {
  return Math.floor((minutesOf(closes) - minutesOf(opens)) / slotMinutes);
}

/** When slot k begins, in minutes since midnight. */
export function beginOf({ opens, slotMinutes }: Hours, slot: number): number {
  return minutesOf(opens) + slot * slotMinutes;
}

/** The slot that begins at a time; -1 when none does. */
export function slotAt(event: Hours, time: string): number {
  const slot = (minutesOf(time) - minutesOf(event.opens)) / event.slotMinutes;
  return Number.isInteger(slot) && slot >= 0 && slot < slotsOf(event) ? slot : -1;
}

/** The slots that a stretch of time touches, as `[from, until)` within the event; undefined when it touches none. */
export function touched(
  event: Hours,
  from: string,
  until: string,
): { from: number; until: number } | undefined {
  const opens = minutesOf(event.opens);
  const first = Math.max(0, Math.floor((minutesOf(from) - opens) / event.slotMinutes));
  const after = Math.min(slotsOf(event), Math.ceil((minutesOf(until) - opens) / event.slotMinutes));
  return first < after ? { from: first, until: after } : undefined;
}

/** The whole slots in which somebody who comes and goes at these times is there. */
export function present(event: Hours, from?: string, until?: string): { from: number; until: number } {
  const opens = minutesOf(event.opens);
  const last = slotsOf(event);
  const first = from === undefined ? 0 : Math.ceil((minutesOf(from) - opens) / event.slotMinutes);
  const after = until === undefined ? last : Math.floor((minutesOf(until) - opens) / event.slotMinutes);
  return { from: Math.min(last, Math.max(0, first)), until: Math.min(last, Math.max(0, after)) };
}
