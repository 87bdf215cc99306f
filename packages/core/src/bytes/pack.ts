import type { JsonValue, Sections, TypedArray } from './sections.js';

/** How values of a class are kept: as plain data, under a name of their own. */
export interface Codec {
  readonly name: string;
  readonly is: (value: object) => boolean;
  write(value: never): unknown;
  read(data: never): unknown;
}

/** The section that says how the others hang together. */
const SHAPE = 'shape';
/** What JSON has no word for: `{ $: name, of: … }`. */
type Marked = { readonly $: string; readonly of: JsonValue };

/**
 * Lays out plain data (objects, lists, maps, sets, strings, numbers, typed arrays) as sections: each typed array is one,
 * named by its place, and the rest is JSON. The same data in the same order are the same sections.
 */
export function pack(data: unknown, codecs: readonly Codec[]): Map<string, TypedArray | JsonValue> {
  const sections = new Map<string, TypedArray | JsonValue>([[SHAPE, null]]);
  const write = (value: unknown, place: string): JsonValue => {
    switch (typeof value) {
      case 'string':
      case 'boolean':
        return value;
      case 'number':
        return Number.isFinite(value) && !Object.is(value, -0)
          ? value
          : mark('number', Object.is(value, -0) ? '-0' : `${value}`);
      case 'undefined':
        return mark('undefined', null);
      case 'object':
        return value === null ? null : writeObject(value, place);
      default:
        throw new Error(`${place}: a ${typeof value} cannot be kept as bytes`);
    }
  };
  const writeList = (list: Iterable<unknown>, place: string): JsonValue[] =>
    Array.from(list, (one, at) => write(one, `${place}.${at}`));
  const writeEntries = (entries: Iterable<readonly [unknown, unknown]>, place: string): JsonValue[] =>
    Array.from(entries, ([key, value]) => [write(key, place), write(value, `${place}.${key}`)]);
  const writeObject = (value: object, place: string): JsonValue => {
    if (ArrayBuffer.isView(value)) {
      // Names of fields may hold the dot, so that places alone could be the same.
      const name = `${sections.size} ${place.slice(1)}`;
      sections.set(name, value as TypedArray);
      return mark('array', [name, value.constructor.name]);
    }
    if (Array.isArray(value)) return writeList(value, place);
    if (value instanceof Map) return mark('map', writeEntries(value, place));
    if (value instanceof Set) return mark('set', writeList(value, place));
    const codec = codecs.find(({ is }) => is(value));
    if (codec !== undefined) return mark(codec.name, write(codec.write(value as never), place));
    if (Object.getPrototypeOf(value) !== Object.prototype)
      throw new Error(`${place}: a ${value.constructor?.name} cannot be kept as bytes`);
    const entries = Object.entries(value).filter(([, held]) => held !== undefined);
    if (Object.hasOwn(value, '$')) return mark('object', writeEntries(entries, place));
    return Object.fromEntries(entries.map(([key, held]) => [key, write(held, `${place}.${key}`)]));
  };
  sections.set(SHAPE, write(data, ''));
  return sections;
}

function mark(name: string, of: JsonValue): JsonValue {
  return { $: name, of } satisfies Marked;
}

const ARRAYS = [Int8Array, Uint8Array, Int16Array, Uint16Array, Int32Array, Uint32Array, Float64Array];

/** The data that `pack` laid out; typed arrays are views onto the buffer. */
export function unpack(sections: Sections, codecs: readonly Codec[]): unknown {
  const readMarked = ({ $, of }: Marked): unknown => {
    switch ($) {
      case 'undefined':
        return undefined;
      case 'number':
        return Number(of);
      case 'array': {
        const [name, type] = of as readonly [string, string];
        const array = ARRAYS.find((one) => one.name === type);
        return sections.array(name, array as typeof Int32Array);
      }
      case 'map':
        return new Map(read(of) as [unknown, unknown][]);
      case 'set':
        return new Set(read(of) as unknown[]);
      case 'object':
        return Object.fromEntries(read(of) as [string, unknown][]);
      default:
        return codecs.find(({ name }) => name === $)?.read(read(of) as never);
    }
  };
  const read = (value: JsonValue): unknown => {
    if (typeof value !== 'object' || value === null) return value;
    if (Array.isArray(value)) return value.map(read);
    if (Object.hasOwn(value, '$')) return readMarked(value as unknown as Marked);
    // Not by assignment: a field may be called __proto__.
    return Object.fromEntries(Object.entries(value).map(([key, held]) => [key, read(held)]));
  };
  return read(sections.json(SHAPE));
}
