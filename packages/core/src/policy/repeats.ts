import type { FieldKind } from './kinds.js';
import { readValue, type Value, type Values } from './values.js';

/** What is looked at in a value of the kind; kinds that are not here are read one by one. */
const PARTS: { readonly [K in FieldKind]?: readonly string[] } = {
  category: [],
  number: ['gt', 'gte', 'lt', 'lte'],
  span: ['gt', 'gte', 'lt', 'lte'],
  flag: [],
  date: ['from', 'to'],
  window: ['from', 'to'],
  place: ['lat', 'lon'],
};

/** More different values than this are not remembered. */
const MOST = 65_536;

/**
 * Reads one field of many records. A value that comes back is checked once, and is the same object again: most fields
 * have few values. Refuses at '', so that nobody writes out a place that nobody reads.
 */
export class Repeats<K extends FieldKind = FieldKind> {
  readonly #kind: K;
  readonly #parts: readonly string[] | undefined;
  readonly #single = new Map<unknown, Values[K]>();
  readonly #byPart = new Map<unknown, unknown>();
  #size = 0;

  constructor(kind: K) {
    this.#kind = kind;
    this.#parts = PARTS[kind];
  }

  /** @throws KoppelError `BAD_VALUE` at ''. */
  read(raw: unknown): Values[K] | undefined {
    if (raw === undefined || raw === null) return undefined;
    if (this.#parts === undefined) return readValue(this.#kind, raw, '');
    if (typeof raw !== 'object') return this.#single.get(raw) ?? this.#remember(this.#single, raw, raw);
    return isMadeOf(raw, this.#parts) ? this.#readParts(raw, this.#parts) : readValue(this.#kind, raw, '');
  }

  #readParts(raw: Record<string, unknown>, parts: readonly string[]): Values[K] {
    let map = this.#byPart;
    const last = parts.length - 1;
    for (let at = 0; at < last; at += 1) {
      const part = raw[parts[at] as string];
      let next = map.get(part) as Map<unknown, unknown> | undefined;
      if (next === undefined) {
        next = new Map();
        if (this.#size < MOST) map.set(part, next);
      }
      map = next;
    }
    const part = raw[parts[last] as string];
    return (map.get(part) as Values[K] | undefined) ?? this.#remember(map, part, raw);
  }

  #remember(map: Map<unknown, unknown>, key: unknown, raw: unknown): Values[K] {
    const value = readValue(this.#kind, raw, '') as Value as Values[K];
    if (this.#size < MOST) {
      this.#size += 1;
      map.set(key, value);
    }
    return value;
  }
}

/** Whether it is a plain object with these keys at most: only then do they say all about it. */
function isMadeOf(raw: object, parts: readonly string[]): raw is Record<string, unknown> {
  if (parts.length === 0 || Object.getPrototypeOf(raw) !== Object.prototype) return false;
  if (Symbol.toStringTag in raw) return false;
  for (const key in raw) if (!parts.includes(key)) return false;
  return true;
}
