import { ownField } from '../measure/sides.js';
import type { Policy } from '../policy/spec.js';
import type { Breath } from './breath.js';
import { placeOfAsk } from './order.js';
import type { Answers } from './unit.js';

/** Asks that one worker takes at a time. */
export const UNIT = 256;

/** Answers of the asks of one window. */
export interface Window {
  readonly units: readonly Answers[];
  /** Place in the window → unit, and place in the unit. */
  readonly unitOf: Int32Array;
  readonly atOf: Int32Array;
}

/** Cuts a window into units of neighbours, and has them answered. */
export async function answerWindow(
  policy: Policy,
  asks: readonly object[],
  answer: (unit: readonly object[]) => Promise<Answers>,
  breath: Breath,
): Promise<Window> {
  const order = await alongTheMap(policy, asks, breath);
  const unitOf = new Int32Array(asks.length);
  const atOf = new Int32Array(asks.length);
  const units: Promise<Answers>[] = [];
  const fields = Object.keys(policy.ask);
  for (let from = 0; from < order.length; from += UNIT) {
    if (breath.due) await breath.take();
    const places = order.subarray(from, from + UNIT);
    for (const [at, place] of places.entries()) {
      unitOf[place] = units.length;
      atOf[place] = at;
    }
    const unit = answer(Array.from(places, (place) => onlyFields(asks[place] as object, fields)));
    // All are awaited below, unless the batch ends before.
    unit.catch(() => {});
    units.push(unit);
  }
  return { units: await Promise.all(units), unitOf, atOf };
}

/** What the policy does not read need not cross, and may be unable to. */
function onlyFields(ask: object, fields: readonly string[]): object {
  if (typeof ask !== 'object' || ask === null || Array.isArray(ask)) return ask;
  const some: Record<string, unknown> = Object.create(null);
  for (const field of fields) {
    const held = ownField(ask, field);
    if (held !== undefined) some[field] = held;
  }
  return some;
}

async function alongTheMap(policy: Policy, asks: readonly object[], breath: Breath): Promise<Int32Array> {
  const order = Int32Array.from(asks, (_, place) => place);
  const along = placeOfAsk(policy);
  if (along === undefined) return order;
  const keys = new Float64Array(asks.length);
  for (const [place, ask] of asks.entries()) {
    if (breath.due) await breath.take();
    keys[place] = along(ask);
  }
  const compare = (a: number, b: number): number => (a < b ? -1 : a > b ? 1 : 0);
  return order.sort((a, b) => compare(keys[a] as number, keys[b] as number) || a - b);
}
