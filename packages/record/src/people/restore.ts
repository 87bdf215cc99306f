import type { Json } from '../schema/entry.js';
import { HELD, PERSON, type Payload } from './cut.js';

/**
 * The body as it was before `cut`. Where a person cannot be read, their marks stay, and `missing` says of whom.
 */
export function restore(
  body: Readonly<Record<string, Json>>,
  payloads: readonly (Payload | undefined)[],
): { readonly body: Record<string, Json>; readonly missing: readonly number[] } {
  const missing = new Set<number>();
  const payloadOf = (person: number): Payload | undefined => {
    const payload = payloads[person];
    if (payload === undefined) missing.add(person);
    return payload;
  };
  const turn = (value: Json): Json => {
    if (typeof value !== 'object' || value === null) return value;
    if (Array.isArray(value)) return value.map(turn);
    const { [PERSON]: person, [HELD]: held } = value;
    if (typeof person === 'number') return payloadOf(person)?.id ?? value;
    if (Array.isArray(held)) {
      const kept = payloadOf(held[0] as number)?.held[held[1] as number];
      return kept === undefined ? value : turn(kept);
    }
    const restored: Record<string, Json> = {};
    for (const [key, one] of Object.entries(value)) restored[keyOf(key)] = turn(one);
    return restored;
  };
  const keyOf = (key: string): string =>
    key.startsWith(`${PERSON}:`) ? (payloadOf(Number(key.slice(PERSON.length + 1)))?.id ?? key) : key;
  const restored = turn(body as Json) as Record<string, Json>;
  return { body: restored, missing: [...missing].sort((a, b) => a - b) };
}
