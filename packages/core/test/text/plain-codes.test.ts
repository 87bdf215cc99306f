import { describe, expect, test } from 'vitest';
import { makeCorpus, plainWords } from '@koppel/core';
import { IntList } from '../../src/policy/corpus/lists.js';
import { PlainCodes, UNKNOWN } from '../../src/policy/corpus/plain-codes.js';
import { check, fc } from '../helpers.js';

/** Pieces that make words end, fold, grow too long and leave ASCII in every way. */
const piece = fc.oneof(
  fc.constantFrom(
    'a',
    'B',
    '7',
    ' ',
    '-',
    '\n',
    'é',
    'E\u0301',
    'ß',
    'İ',
    'ﬁ',
    '中',
    '\u{1d7d8}',
    '\ud800',
    '\u0301',
    '@',
    '[',
    '`',
    '{',
  ),
  fc.constantFrom(
    'werk',
    'WERK',
    'Werk',
    'werkplaats',
    'coöperatie',
    'x'.repeat(63),
    'y'.repeat(64),
    'z'.repeat(65),
  ),
  fc.string({ maxLength: 6 }),
);
const anyText = fc.array(piece, { maxLength: 30 }).map((pieces) => pieces.join(''));

function codesOf(reader: PlainCodes, text: string): number[] {
  const codes = new IntList();
  reader.read(text, codes);
  return [...codes.view()];
}

describe('words of plain text by number', () => {
  test('are those that plainWords finds, numbered as they come', () => {
    check(
      fc.property(fc.array(anyText, { maxLength: 6 }), (texts) => {
        const numbers = new Map<string, number>();
        const numberOf = (key: string): number => {
          const known = numbers.get(key) ?? numbers.size;
          numbers.set(key, known);
          return known;
        };
        const names: string[] = [];
        const reader = new PlainCodes((key) => {
          const known = names.indexOf(key);
          return known < 0 ? names.push(key) - 1 : known;
        });
        for (const text of texts)
          expect(codesOf(reader, text)).toEqual(plainWords(text).map(({ key }) => numberOf(key)));
        expect(names).toEqual([...numbers.keys()]);
      }),
    );
  });

  test('are unknown outside a closed list, as by its strings', () => {
    check(
      fc.property(anyText, anyText, (counted, asked) => {
        const keys = [...new Set(plainWords(counted).map(({ key }) => key))];
        const numberOf = (key: string): number => keys.indexOf(key);
        const reader = PlainCodes.of(keys, numberOf);
        expect(codesOf(reader, asked)).toEqual(plainWords(asked).map(({ key }) => numberOf(key)));
        expect(UNKNOWN).toBe(-1);
      }),
    );
  });

  test('stay apart among many', () => {
    const words = Array.from({ length: 40_000 }, (_, at) => `w${at.toString(36)}`);
    const numbers = new Map(words.map((word, at) => [word, at]));
    const reader = PlainCodes.of(words, (key) => numbers.get(key) ?? UNKNOWN);
    expect(codesOf(reader, words.join(' '))).toEqual(words.map((_, at) => at));
    expect(codesOf(reader, 'W0 wzzzzz x0 wX')).toEqual([0, UNKNOWN, UNKNOWN, 33]);
  });

  test('count as by an analyser that does the same', () => {
    check(
      fc.property(fc.array(anyText, { minLength: 1, maxLength: 5 }), anyText, (texts, asked) => {
        const fine = texts.map(
          (text) => text.replaceAll('\u0000', '').toWellFormed().normalize('NFC') || '-',
        );
        const make = (analyse?: typeof plainWords) =>
          makeCorpus({ id: 'c', version: '1', texts: fine, ...(analyse === undefined ? {} : { analyse }) });
        const [fast, slow] = [make(), make((text) => plainWords(text))];
        const about = [{ field: '', text: asked }];
        expect(fast.vector(about)).toEqual(slow.vector(about));
        expect(new Uint8Array(fast.save())).toEqual(new Uint8Array(slow.save()));
      }),
    );
  });
});
