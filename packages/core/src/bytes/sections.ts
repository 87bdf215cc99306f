import { at, KoppelError, refuse, show } from '../errors.js';
import { checksum } from './checksum.js';

/**
 * The one file format of whatever Koppel keeps as bytes: named sections, each a typed array or a JSON value, in one
 * buffer that is read in place.
 *
 * ```text
 * byte  0  'KOPL'
 *       4  0x01020304 in the order of the machine that wrote it
 *       8  version of this format
 *      12  bytes of the head, a multiple of 8
 *      16  bytes of the whole, low and high word
 *      24  bytes of the contents
 *      28  contents as JSON: kind, version, and per section [name, type, from, bytes, checksum]; then zeros
 *   head - 4  checksum of all of the above
 *      head   the sections in that order, each followed by zeros up to a multiple of 8, which its checksum covers
 * ```
 */
const FORMAT = 1;
const MAGIC = [0x4b, 0x4f, 0x50, 0x4c] as const;
const BYTE_ORDER = 0x01020304;
const FIXED = 28;
const AGAIN = 'Build it again from the records, and save that';

const arrays = {
  Int8Array,
  Uint8Array,
  Int16Array,
  Uint16Array,
  Int32Array,
  Uint32Array,
  Float64Array,
} as const;

type ArrayName = keyof typeof arrays;
export type TypedArray = (typeof arrays)[ArrayName]['prototype'];
export type JsonValue =
  | null
  | boolean
  | number
  | string
  | readonly JsonValue[]
  | { readonly [key: string]: JsonValue };

/** Where a section lies: its name, its type, its first byte, its bytes without the zeros after it, and its checksum. */
type Entry = readonly [name: string, type: ArrayName | 'json', from: number, bytes: number, checksum: number];

/** What stands before the sections. */
interface Contents {
  readonly kind: string;
  readonly version: number;
  readonly sections: readonly Entry[];
}

/**
 * Lays sections out in one buffer; the same sections in the same order are the same bytes. `shared` makes it a
 * `SharedArrayBuffer`, which workers read without a copy.
 *
 * @throws KoppelError `BAD_OPTION` for `shared` where the platform has no shared memory.
 */
export function writeSections(
  kind: string,
  version: number,
  sections: ReadonlyMap<string, TypedArray | JsonValue>,
  { shared = false }: { readonly shared?: boolean } = {},
): ArrayBuffer | SharedArrayBuffer {
  const parts = [...sections].map(([name, given]) => partOf(name, given));
  const space = parts.reduce((sum, { bytes }) => sum + padded(bytes.byteLength), 0);
  // The contents hold offsets and checksums, whose digits are not known yet: room for the longest.
  const longest = parts.map(({ name, type }): Entry => [name, type, 2 ** 52, 2 ** 52, 2 ** 32]);
  const head = padded(FIXED + encode({ kind, version, sections: longest }).length + 4);
  const buffer = allocate(head + space, shared);
  const entries: Entry[] = [];
  let from = head;
  for (const { name, type, bytes } of parts) {
    new Uint8Array(buffer, from).set(bytes);
    entries.push([name, type, from, bytes.length, checksum(buffer, from, padded(bytes.length))]);
    from += padded(bytes.length);
  }
  const contents = encode({ kind, version, sections: entries });
  new Uint8Array(buffer).set(MAGIC);
  new Uint32Array(buffer, 4, 6).set([
    BYTE_ORDER,
    FORMAT,
    head,
    buffer.byteLength % 2 ** 32,
    Math.floor(buffer.byteLength / 2 ** 32),
    contents.length,
  ]);
  new Uint8Array(buffer, FIXED).set(contents);
  new Uint32Array(buffer, head - 4, 1)[0] = checksum(buffer, 0, head - 4);
  return buffer;
}

/** `Int32Array` and its like. */
interface ArrayType<T extends TypedArray> {
  readonly prototype: T;
  readonly name: string;
}

/** The sections of a buffer whose every byte was checked. */
export interface Sections {
  readonly names: readonly string[];
  /** A view onto the buffer, not a copy. Refuses a section that is not there or of another type. */
  array<T extends TypedArray>(name: string, type: ArrayType<T>): T;
  json(name: string): JsonValue;
}

/**
 * Reads what `writeSections` wrote for this kind and version. Every byte is checked before anything is returned, at
 * 3 GB a second (25 million doubles, one core of a shared server).
 *
 * @throws KoppelError `BAD_BYTES` for a buffer that is damaged, cut off, of another kind, version or byte order, or
 * none of Koppel's: what was found, what was expected, in which section and at which byte.
 */
export function readSections(
  buffer: ArrayBuffer | SharedArrayBuffer,
  kind: string,
  version: number,
): Sections {
  const contents = readContents(buffer);
  if (contents.kind !== kind) bad('', `the bytes of ${show(contents.kind)}`, `those of ${show(kind)}`);
  if (contents.version !== version)
    bad('', `${kind} version ${contents.version}`, `version ${version}, the one that this Koppel reads`);
  const entries = new Map(contents.sections.map((entry) => [entry[0], entry]));
  for (const entry of contents.sections) checkSection(buffer, entry);
  const entryOf = (name: string, type: string): Entry => {
    const entry = entries.get(name);
    if (entry === undefined) return bad(at('', name), 'no such section', `a section of type ${type}`);
    return entry[1] === type ? entry : bad(at('', name), `a section of type ${entry[1]}`, `type ${type}`);
  };
  return {
    names: [...entries.keys()],
    array: <T extends TypedArray>(name: string, type: ArrayType<T>) => {
      const [, , from, bytes] = entryOf(name, type.name);
      const array = arrays[type.name as ArrayName];
      return new array(buffer as ArrayBuffer, from, bytes / array.BYTES_PER_ELEMENT) as TypedArray as T;
    },
    json: (name) => {
      const [, , from, bytes] = entryOf(name, 'json');
      return decode(buffer, from, bytes) as JsonValue;
    },
  };
}

/** Checks everything before the sections, first what the next check rests on. */
function readContents(buffer: ArrayBuffer | SharedArrayBuffer): Contents {
  const tag = Object.prototype.toString.call(buffer);
  if (tag !== '[object ArrayBuffer]' && tag !== '[object SharedArrayBuffer]')
    return refuse('BAD_BYTES', '', show(buffer), 'an ArrayBuffer or a SharedArrayBuffer');
  const size = buffer.byteLength;
  const start = new Uint8Array(buffer, 0, Math.min(size, 4));
  if (!MAGIC.every((byte, place) => start[place] === byte))
    bad('', 'other bytes at byte 0', "'KOPL', with which Koppel's own begin");
  if (size < FIXED + 4) bad('', `${size} bytes`, `at least ${FIXED + 4}`);
  const [order, format, head, low, high, length] = new Uint32Array(buffer, 4, 6) as unknown as readonly [
    number,
    number,
    number,
    number,
    number,
    number,
  ];
  if (order !== BYTE_ORDER) bad('', `${hex(order)} at byte 4`, `${hex(BYTE_ORDER)}, the byte order here`);
  if (format !== FORMAT) bad('', `format ${format} at byte 8`, `format ${FORMAT}`);
  const total = high * 2 ** 32 + low;
  if (size !== total) bad('', `${size} bytes`, `${total} bytes, as byte 16 says`);
  if (head % 8 !== 0 || head < FIXED + 4 || head > size)
    bad('', `a head of ${head} bytes at byte 12`, `at most ${size}`);
  const counted = checksum(buffer, 0, head - 4);
  const noted = new Uint32Array(buffer, head - 4, 1)[0] as number;
  if (counted !== noted) bad('', `the checksum ${hex(counted)}`, `${hex(noted)}, as byte ${head - 4} says`);
  const contents = decode(buffer, FIXED, Math.min(length, head - FIXED)) as Contents;
  if (!Array.isArray(contents?.sections)) bad('', 'contents without sections', 'a list of sections');
  checkLayout(contents, head, size);
  return contents;
}

/** The sections follow each other and fill the buffer, so that no byte goes unchecked and no view leaves it. */
function checkLayout({ sections }: Contents, head: number, size: number): void {
  let end = head;
  for (const [name, type, from, bytes] of sections) {
    if (type !== 'json' && !Object.hasOwn(arrays, type))
      bad(at('', name), `the type ${show(type)}`, `json, ${Object.keys(arrays).join(', ')}`);
    const width = type === 'json' ? 1 : arrays[type].BYTES_PER_ELEMENT;
    if (from !== end || bytes % width !== 0)
      bad(at('', name), `${bytes} bytes from byte ${from}`, `whole elements from byte ${end}`);
    end = from + padded(bytes);
  }
  if (end !== size) bad('', `sections up to byte ${end}`, `up to byte ${size}`);
}

function checkSection(buffer: ArrayBufferLike, [name, , from, bytes, noted]: Entry): void {
  const counted = checksum(buffer, from, padded(bytes));
  if (counted === noted) return;
  const where = `bytes ${from} to ${from + padded(bytes)}`;
  bad(at('', name), `the checksum ${hex(counted)} over ${where}`, `${hex(noted)}, as the contents say`);
}

function partOf(name: string, given: TypedArray | JsonValue) {
  if (!ArrayBuffer.isView(given)) return { name, type: 'json' as const, bytes: encode(given) };
  const type = (Object.keys(arrays) as ArrayName[]).find((one) => given instanceof arrays[one]);
  if (type === undefined)
    return refuse('BAD_OPTION', at('', name), show(given), Object.keys(arrays).join(', '));
  return { name, type, bytes: new Uint8Array(given.buffer, given.byteOffset, given.byteLength) };
}

function allocate(bytes: number, shared: boolean): ArrayBuffer | SharedArrayBuffer {
  if (!shared) return new ArrayBuffer(bytes);
  if (typeof SharedArrayBuffer === 'undefined')
    refuse('BAD_OPTION', '/shared', 'true', 'false: there is no shared memory here', 'Leave it out');
  return new SharedArrayBuffer(bytes);
}

function encode(value: unknown): Uint8Array {
  return new TextEncoder().encode(JSON.stringify(value));
}

function decode(buffer: ArrayBufferLike, from: number, bytes: number): unknown {
  // A browser's TextDecoder refuses shared memory: a copy.
  const text = new TextDecoder().decode(new Uint8Array(buffer, from, bytes).slice());
  try {
    return JSON.parse(text);
  } catch {
    return bad('', 'contents that are no JSON', `JSON at byte ${from}`);
  }
}

function padded(bytes: number): number {
  return Math.ceil(bytes / 8) * 8;
}

function hex(word: number): string {
  return word.toString(16).padStart(8, '0');
}

function bad(pointer: string, found: string, expected: string): never {
  throw new KoppelError('BAD_BYTES', [{ pointer, found, expected, hint: AGAIN }]);
}
