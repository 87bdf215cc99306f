import { describe, expect, test } from 'vitest';
import { KoppelError } from '@koppel/core';
import { checksum } from '../../src/bytes/checksum.js';
import { type JsonValue, readSections, type TypedArray, writeSections } from '../../src/bytes/sections.js';
import { check, fc } from '../helpers.js';

const types = [
  Int8Array,
  Uint8Array,
  Int16Array,
  Uint16Array,
  Int32Array,
  Uint32Array,
  Float64Array,
] as const;

const anyArray: fc.Arbitrary<TypedArray> = fc
  .tuple(fc.constantFrom(...types), fc.uint8Array({ maxLength: 40 }))
  .map(([type, bytes]) => {
    const whole = bytes.slice(0, bytes.length - (bytes.length % type.BYTES_PER_ELEMENT));
    return new type(whole.buffer);
  });
const anySections = fc
  .array(
    fc.tuple(fc.string({ unit: 'grapheme' }), fc.oneof(anyArray, fc.jsonValue() as fc.Arbitrary<JsonValue>)),
  )
  .map((entries) => new Map(entries));

const small = () =>
  writeSections(
    'test',
    3,
    new Map<string, TypedArray | JsonValue>([
      ['words', Uint8Array.from([104, 117, 108, 112, 33])],
      ['none', new Int32Array(0)],
      ['about', { id: 'x', sizes: [1, 2] }],
      ['start', Int32Array.from([0, 7, -9])],
    ]),
  );

function refusal(run: () => unknown): string {
  try {
    run();
  } catch (error) {
    if (error instanceof KoppelError) return `${error.code} ${error.message}`;
    throw error;
  }
  return 'nothing';
}
const read = (buffer: ArrayBuffer | SharedArrayBuffer) => refusal(() => readSections(buffer, 'test', 3));

describe('sections', () => {
  test.each([false, true])('come back as they were (shared %s)', (shared) => {
    check(
      fc.property(anySections, (given) => {
        const buffer = writeSections('test', 3, given, { shared });
        const sections = readSections(buffer, 'test', 3);
        expect(sections.names).toEqual([...given.keys()]);
        for (const [name, value] of given) {
          if (!ArrayBuffer.isView(value)) {
            expect(sections.json(name)).toEqual(JSON.parse(JSON.stringify(value)));
            continue;
          }
          const type = types.find((one) => value instanceof one) as Int32ArrayConstructor;
          const view = sections.array(name, type);
          expect(view).toEqual(value);
          expect(view.buffer).toBe(buffer);
          expect(view.byteOffset % 8).toBe(0);
        }
      }),
    );
  });

  test('are the same bytes each time, shared or not', () => {
    check(
      fc.property(anySections, (given) => {
        const bytes = new Uint8Array(writeSections('test', 1, given));
        expect(new Uint8Array(writeSections('test', 1, given, { shared: true }))).toEqual(bytes);
      }),
    );
  });

  test('keep part of a larger array', () => {
    const part = Int32Array.from([1, 2, 3, 4]).subarray(1, 3);
    expect(
      readSections(writeSections('t', 1, new Map([['a', part]])), 't', 1).array('a', Int32Array),
    ).toEqual(Int32Array.from([2, 3]));
  });
});

describe('refused', () => {
  test('a buffer of which any byte was changed, whatever into', () => {
    const good = new Uint8Array(small());
    expect(read(good.slice().buffer)).toBe('nothing');
    for (let place = 0; place < good.length; place += 1) {
      for (let change = 1; change < 256; change += 1) {
        const bytes = good.slice();
        bytes[place] = (bytes[place] as number) ^ change;
        const said = read(bytes.buffer);
        if (!said.startsWith('BAD_BYTES')) expect.fail(`byte ${place} ^ ${change}: ${said}`);
      }
    }
  });

  test('a buffer that is cut off anywhere, or goes on', () => {
    const good = new Uint8Array(small());
    for (let length = 0; length < good.length; length += 1)
      expect(read(good.slice(0, length).buffer)).toMatch(/^BAD_BYTES/);
    for (const more of [1, 8]) {
      const bytes = new Uint8Array(good.length + more);
      bytes.set(good);
      expect(read(bytes.buffer)).toMatch(/^BAD_BYTES/);
    }
  });

  test('random changes in random sections', () => {
    check(
      fc.property(anySections, fc.nat(), fc.integer({ min: 1, max: 255 }), (given, where, change) => {
        const bytes = new Uint8Array(writeSections('test', 3, given));
        const place = where % bytes.length;
        bytes[place] = (bytes[place] as number) ^ change;
        expect(read(bytes.buffer as ArrayBuffer)).toMatch(/^BAD_BYTES/);
      }),
      1000,
    );
  });

  test('any other bytes', () => {
    check(
      fc.property(fc.uint8Array({ maxLength: 100 }), (bytes) => {
        expect(read(bytes.slice().buffer)).toMatch(/^BAD_BYTES/);
      }),
    );
    for (const other of [undefined, null, 'KOPL', new Uint8Array(40), {}])
      expect(read(other as never)).toMatch(/^BAD_BYTES : ?found|^BAD_BYTES found/);
  });

  /** Damages bytes and makes the checksum of the head right again. */
  const forged = (damage: (buffer: ArrayBuffer) => void): ArrayBuffer => {
    const buffer = small() as ArrayBuffer;
    damage(buffer);
    const head = new Uint32Array(buffer, 12, 1)[0] as number;
    new Uint32Array(buffer, head - 4, 1)[0] = checksum(buffer, 0, head - 4);
    return buffer;
  };
  const swap = (from: string, to: string) =>
    forged((buffer) => {
      const bytes = new Uint8Array(buffer);
      const place = new TextDecoder('latin1').decode(bytes).indexOf(from);
      expect(place).toBeGreaterThan(0);
      bytes.set(new TextEncoder().encode(to), place);
    });

  test.each([
    [
      'a changed section',
      () => {
        const bytes = new Uint8Array(small());
        bytes[bytes.length - 5] = 1;
        return bytes.buffer as ArrayBuffer;
      },
      /^BAD_BYTES \/start: found the checksum [0-9a-f]{8} over bytes \d+ to \d+, expected [0-9a-f]{8}, as the contents say\. Build it again/,
    ],
    [
      'a newer format',
      () =>
        forged((buffer) => {
          new Uint32Array(buffer, 8, 1)[0] = 2;
        }),
      /format 2 at byte 8, expected format 1/,
    ],
    [
      'another byte order',
      () =>
        forged((buffer) => {
          new Uint32Array(buffer, 4, 1)[0] = 0x04030201;
        }),
      /found 04030201 at byte 4, expected 01020304, the byte order here/,
    ],
    [
      'a section that begins elsewhere',
      () => swap('"none","Int32Array",', '"none","Int32Array" '),
      /BAD_BYTES/,
    ],
    [
      'a type that there is not',
      () => swap('"Int32Array"', '"Int99Array"'),
      /BAD_BYTES \/none: found the type "Int99Array"/,
    ],
    [
      'contents that are no JSON',
      () => swap('{"kind"', '["kind"'),
      /BAD_BYTES found contents that are no JSON/,
    ],
    [
      'contents of another shape',
      () => swap('"sections":', '"sektions":'),
      /BAD_BYTES found contents without sections/,
    ],
  ])('%s', (_, make, message) => {
    expect(read(make())).toMatch(message);
  });

  test('another kind, another version, another section', () => {
    const buffer = small();
    expect(refusal(() => readSections(buffer, 'index', 3))).toBe(
      'BAD_BYTES found the bytes of "test", expected those of "index". Build it again from the records, and save that.',
    );
    expect(refusal(() => readSections(buffer, 'test', 2))).toContain(
      'found test version 3, expected version 2',
    );
    const sections = readSections(buffer, 'test', 3);
    expect(refusal(() => sections.array('start', Float64Array))).toContain(
      'BAD_BYTES /start: found a section of type Int32Array, expected type Float64Array',
    );
    expect(refusal(() => sections.json('start'))).toContain('expected type json');
    expect(refusal(() => sections.array('ends', Int32Array))).toContain('/ends: found no such section');
  });
});
