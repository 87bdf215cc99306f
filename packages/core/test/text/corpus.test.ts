import { describe, expect, test } from 'vitest';
import {
  type Analyser,
  type Corpus,
  KoppelError,
  loadCorpus,
  makeCorpus,
  plainWords,
  policy,
  prefer,
  rank,
  text,
} from '@koppel/core';
import { check, fc } from '../helpers.js';
import { type Options, referenceCorpus } from './reference/corpus.js';
import { wordsOf } from './reference/words.js';

/** Words with a family: the first three letters; and a word that is left out. */
const families: Analyser = (given) =>
  plainWords(given)
    .filter(({ key }) => key !== 'en')
    .map((word) => ({ ...word, stems: [`a:${word.key.slice(0, 3)}`, `b:${word.key.slice(-4)}`] }));

const anyWord = fc.constantFrom(
  ...'financiering financieringsvraag bedrijf bedrijven Bedrijfsopvolging opvolging hulp HULP en coöperatie straße a 12 subsidie'.split(
    ' ',
  ),
);
const anyText = fc.array(anyWord, { minLength: 1, maxLength: 12 }).map((words) => words.join(' '));
const anyFields = fc
  .record({ title: anyText, summary: anyText, body: anyText }, { requiredKeys: [] })
  .filter((fields) => Object.keys(fields).length > 0)
  .map((fields) => ({ ...fields }) as Readonly<Record<string, string>>);
const anyOptions: fc.Arbitrary<Options> = fc.record(
  {
    weights: fc.dictionary(fc.constantFrom('title', 'summary'), fc.constantFrom(0, 0.001, 1, 3, 100)),
    k1: fc.constantFrom(0, 1.2, 10),
    b: fc.constantFrom(0, 0.75, 1),
    alike: fc.constantFrom(0.1, 0.25, 0.6, 1),
  },
  { requiredKeys: [] },
);
const anyWorld = fc.record({
  texts: fc.array(anyFields, { maxLength: 8 }),
  options: anyOptions,
  analyse: fc.constantFrom(plainWords, families),
  asked: fc.array(fc.oneof(anyWord, fc.constant('financien')), { minLength: 1, maxLength: 4 }),
  other: anyFields,
});

const asTexts = (fields: Readonly<Record<string, string>>) =>
  Object.keys(fields)
    .sort()
    .map((field) => ({ field, text: fields[field] as string }));
const entries = (corpus: Corpus, { codes, times }: ReturnType<Corpus['vector']>) =>
  Object.fromEntries([...codes].map((code, at) => [corpus.keyOf(code), times[at]]));
/** All that a corpus says about words and texts. */
const told = (corpus: Corpus, asked: readonly string[], other: Readonly<Record<string, string>>) => ({
  words: Array.from({ length: corpus.vocabulary }, (_, code) => corpus.word(code)),
  contents: Array.from({ length: corpus.size }, (_, at) => corpus.contents(at)),
  other: corpus.vector(asTexts(other)),
  meetings: asked.flatMap((one) =>
    corpus.words(one).map((word) => {
      const meeting = corpus.meet(word);
      return [meeting, corpus.meetFamily(word), corpus.strengths(meeting)];
    }),
  ),
});

describe('a corpus', () => {
  test('says what the reference says', () => {
    check(
      fc.property(anyWorld, ({ texts, options, analyse, asked, other }) => {
        const corpus = makeCorpus({ id: 'c', version: '1', texts, analyse, ...options });
        const reference = referenceCorpus(texts, analyse, options);
        expect(Array.from({ length: corpus.vocabulary }, (_, code) => corpus.word(code))).toEqual(
          [...reference.words.values()].map((word) => ({ ...word, shown: word.key })),
        );
        for (const [at, times] of reference.counted.entries())
          expect(entries(corpus, corpus.contents(at))).toEqual(Object.fromEntries(times));
        expect(corpus.timesIn(asTexts(other))).toEqual(reference.timesIn(other));
        const known = [...reference.timesIn(other)].filter(([key]) => reference.words.has(key));
        for (let again = 0; again < 2; again += 1) {
          const vector = corpus.vector(asTexts(other));
          expect(entries(corpus, vector)).toEqual(Object.fromEntries(known));
          expect([...vector.codes]).toEqual([...vector.codes].sort((a, b) => a - b));
        }
        for (const word of asked.flatMap((one) => analyse(one))) {
          for (const family of [false, true]) {
            const meeting = family ? corpus.meetFamily(word) : corpus.meet(word);
            const { met, rarity, best, strengths } = reference.meet(word, family);
            const codes = [...met].map(([key, near]) => [corpus.codeOf(key), near]);
            expect([...meeting.codes].map((code, at) => [code, meeting.likeness[at]])).toEqual(codes);
            expect([meeting.rarity, meeting.best]).toEqual([rarity, best]);
            const found = corpus.strengths(meeting);
            const sums = new Array(texts.length).fill(0);
            for (const [at, one] of found.texts.entries()) sums[one] = found.strengths[at];
            expect(sums).toEqual(strengths);
          }
        }
      }),
      200,
    );
  });

  test.each([false, true])('is the same after saving and loading (shared %s)', (shared) => {
    const fields = { ask: { words: 'text' }, offer: { text: 'text' } } as const;
    check(
      fc.property(anyWorld, ({ texts, options, analyse, asked, other }) => {
        const corpus = makeCorpus({ id: 'c', version: '1', texts, analyse, ...options });
        const bytes = corpus.save({ shared });
        const loaded = loadCorpus(bytes, { analyse });
        expect([loaded.id, loaded.version, loaded.size]).toEqual(['c', '1', texts.length]);
        expect(told(loaded, asked, other)).toEqual(told(corpus, asked, other));
        expect(new Uint8Array(loaded.save())).toEqual(new Uint8Array(bytes));
        const offers = [...texts, other].map((one, at) => ({ id: `o${at}`, text: one }));
        for (const related of [0, 0.6]) {
          const use = policy(fields, ({ ask, offer }) => ({
            words: prefer(1, text(ask.words, offer.text, { corpus: 'c', related })),
          }));
          const ask = { words: asked.join(' ') };
          expect(rank(use, ask, offers, { corpora: [loaded] })).toEqual(
            rank(use, ask, offers, { corpora: [corpus] }),
          );
        }
      }),
      50,
    );
  });

  test('is refused when damaged, and with another analyser', () => {
    const corpus = makeCorpus({ id: 'c', version: '1', texts: ['hulp bij financiering', null, 'hulp'] });
    const refusal = (run: () => unknown): string => {
      try {
        run();
      } catch (error) {
        if (error instanceof KoppelError) return `${error.code} ${error.message}`;
      }
      return 'nothing';
    };
    expect(refusal(() => loadCorpus(corpus.save(), { analyse: families }))).toBe(
      'BAD_OPTION /analyse: found an analyser that finds other words, expected the analyser that the corpus was counted with. Pass that one.',
    );
    const bytes = new Uint8Array(corpus.save());
    bytes[bytes.length - 1] = 1;
    expect(refusal(() => loadCorpus(bytes.buffer as ArrayBuffer))).toMatch(
      /^BAD_BYTES \/times: found the checksum/,
    );
    expect(refusal(() => loadCorpus(new ArrayBuffer(0)))).toMatch(/^BAD_BYTES/);
    expect(loadCorpus(corpus.save()).size).toBe(2);
  });
});

describe('plain words', () => {
  test('are those of the regular expression, whatever the script', () => {
    const anything = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.string({ unit: 'grapheme' }),
      fc.string({
        unit: fc.constantFrom(
          'a',
          'B',
          '9',
          'é',
          'ß',
          '\u0301',
          ' ',
          '-',
          '🙂',
          '𝐀',
          '資',
          '\ud800',
          '\udc00',
        ),
      }),
      fc.string({ unit: fc.constantFrom('a', 'Ä'), minLength: 60, maxLength: 70 }),
    );
    check(
      fc.property(anything, (given) => {
        expect(plainWords(given)).toEqual(wordsOf(given));
      }),
      2000,
    );
  });
});
