import type { FieldKind } from './kinds.js';
import { readValue, type TagSet, type Value, type Values } from './values.js';

/** What is looked at in a value of the kind; of the others only lists of tags are remembered. */
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
/** Longer lists of names seldom come back. */
const FEW_NAMES = 8;

/** Where the names of a list lead, one after the other. */
interface Branch {
  readonly next: Map<unknown, Branch>;
  /** What a list that ends here means. */
  value?: TagSet;
}

/**
 * Reads one field of many records. A value that comes back is checked once, and is the same object again: most fields
 * have few values. Refuses at '', so that nobody writes out a place that nobody reads.
 */
export class Repeats<K extends FieldKind = FieldKind> {
  readonly #kind: K;
  readonly #parts: readonly string[] | undefined;
  readonly #single = new Map<unknown, Values[K]>();
  readonly #byPart = new Map<unknown, unknown>();
  readonly #byName: Branch = { next: new Map() };
  #size = 0;

  constructor(kind: K) {
    this.#kind = kind;
    this.#parts = PARTS[kind];
  }

  /** @throws KoppelError `BAD_VALUE` at ''. */
  read(raw: unknown): Values[K] | undefined {
    if (raw === undefined || raw === null) return undefined;
    if (this.#kind === 'tags' && Array.isArray(raw) && raw.length <= FEW_NAMES)
      return this.#readNames(raw) as Values[K];
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

  #readNames(raw: readonly unknown[]): TagSet {
    let branch: Branch | undefined = this.#byName;
    for (let at = 0; at < raw.length && branch !== undefined; at += 1) branch = branch.next.get(raw[at]);
    return branch?.value ?? this.#learnNames(raw);
  }

  #learnNames(raw: readonly unknown[]): TagSet {
    const value = readValue('tags', raw, '') as TagSet;
    if (this.#size >= MOST) return value;
    let branch = this.#byName;
    for (const name of raw) {
      const next = branch.next.get(name) ?? { next: new Map() };
      branch.next.set(name, next);
      branch = next;
      this.#size += 1;
    }
    branch.value = value;
    return value;
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
