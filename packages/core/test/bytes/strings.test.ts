import { describe, expect, test } from 'vitest';
import { readSections, type TypedArray, writeSections } from '../../src/bytes/sections.js';
import { readString, StringTable, writeStrings } from '../../src/bytes/strings.js';
import { check, fc } from '../helpers.js';

const anyText = fc.oneof(fc.string({ unit: 'grapheme' }), fc.string({ maxLength: 80 }), fc.lorem());

describe('strings', () => {
  test('come back as they were, also over shared memory', () => {
    check(
      fc.property(fc.array(anyText), (list) => {
        const { bytes, ends } = writeStrings(list);
        expect(list.map((_, i) => readString(bytes, ends, i))).toEqual(list);
        expect(new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes)).toBe(list.join(''));
        const buffer = writeSections(
          't',
          1,
          new Map<string, TypedArray>([
            ['bytes', bytes],
            ['ends', ends],
          ]),
          { shared: true },
        );
        const sections = readSections(buffer, 't', 1);
        const table = new StringTable({
          bytes: sections.array('bytes', Uint8Array),
          ends: sections.array('ends', Int32Array),
        });
        expect(Array.from({ length: table.size }, (_, i) => table.at(i))).toEqual(list);
        expect([table.at(-1), table.at(list.length)]).toEqual([undefined, undefined]);
      }),
    );
  });

  test.each([
    ['nothing', []],
    ['empty strings', ['', '', 'a', '']],
    ['a mark at the start', ['\ufeffabc', '\ufeff'.repeat(40)]],
    ['characters of four bytes', ['🙂'.repeat(3), 'é', '資金', `${'a'.repeat(31)}é`]],
    ['around the length of a short one', [31, 32, 33].map((length) => 'x'.repeat(length))],
    ['U+0000', ['a\u0000b']],
  ])('%s', (_, list) => {
    const table = StringTable.of(list);
    expect(list.map((_, i) => table.at(i))).toEqual(list);
  });

  test('a lone surrogate is refused', () => {
    expect(() => writeStrings(['a', 'b\ud800'])).toThrow(
      '/1: found a lone surrogate, expected well-formed Unicode',
    );
  });
});
