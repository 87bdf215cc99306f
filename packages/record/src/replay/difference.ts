import { canonical } from '../canonical.js';
import type { Json } from '../schema/entry.js';

/** The first place, in the order of keys, where two values differ, as a JSON Pointer. */
export function firstDifference(a: Json, b: Json, pointer = ''): string {
  if (!isHolder(a) || !isHolder(b) || Array.isArray(a) !== Array.isArray(b)) return pointer;
  const keys = [...new Set([...Object.keys(a), ...Object.keys(b)])];
  if (!Array.isArray(a)) keys.sort();
  for (const key of keys) {
    const [one, other] = [(a as Holder)[key], (b as Holder)[key]];
    const place = `${pointer}/${key.replaceAll('~', '~0').replaceAll('/', '~1')}`;
    if (one === undefined || other === undefined) return place;
    if (canonical(one) !== canonical(other)) return firstDifference(one, other, place);
  }
  return pointer;
}

type Holder = Readonly<Record<string, Json>>;

function isHolder(value: Json): value is (Json & Holder) | Json[] {
  return typeof value === 'object' && value !== null;
}
