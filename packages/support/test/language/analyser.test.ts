import { describe, expect, test } from 'vitest';
import { explain, makeCorpus, policy, prefer, rank, text } from '@koppel/core';
import { analyserOf, stopWords } from '@koppel/support';

const dutch = analyserOf('nl');
const english = analyserOf('en');
const both = analyserOf();
const keys = (found: ReturnType<typeof dutch>): string[] => found.map(({ key }) => key);
const meet = (analyse: typeof dutch, one: string, other: string): boolean => {
  const [a] = analyse(one);
  const [b] = analyse(other);
  return a?.stems.some((stem) => b?.stems.includes(stem)) ?? false;
};

describe('analyserOf', () => {
  test('leaves out stop words and folds the rest', () => {
    expect(keys(dutch('Ik wil graag een lening voor mijn coöperatie!'))).toEqual(['lening', 'cooperatie']);
    expect(keys(english('I would like to take on staff and set up a firm'))).toEqual([
      'take',
      'on',
      'staff',
      'set',
      'up',
      'firm',
    ]);
    expect(keys(both('Ik wil would like een loan'))).toEqual(['loan']);
  });

  test.each([
    ['financieringen', 'financiering'],
    ['groeien', 'groei'],
    ['ondernemers', 'ondernemer'],
    ['duurzaamheid', 'duurzaam'],
    ['opvolgen', 'opvolging'],
  ])('Dutch: %s and %s have a stem in common', (one, other) => {
    expect(meet(dutch, one, other)).toBe(true);
    expect(meet(both, one, other)).toBe(true);
  });

  test.each([
    ['exporting', 'exports'],
    ['projections', 'projection'],
    ['companies', 'company'],
    ['grants', 'grant'],
  ])('English: %s and %s have a stem in common', (one, other) => {
    expect(meet(english, one, other)).toBe(true);
    expect(meet(both, one, other)).toBe(true);
  });

  test('stems of one language do not meet those of the other by chance', () => {
    const [word] = both('lening');
    expect(word?.stems).toEqual(['nl:lening', 'en:lene']);
    expect(meet(both, 'lening', 'lene')).toBe(true);
    expect(dutch('lening')[0]?.stems).toEqual(['nl:lening']);
  });

  test('stop words are folded, and none is in the way of a theme', () => {
    for (const list of Object.values(stopWords)) for (const word of list) expect(word).toMatch(/^[a-z]+$/);
  });

  test.each([
    ['a word as long as a text', 'a'.repeat(100_000)],
    ['what slows an English stemmer down', 'aeiouy'.repeat(20_000)],
    ['a hundred kilobytes of words', 'bedrijfsopvolging '.repeat(6000)],
    ['many different words', Array.from({ length: 20_000 }, (_, at) => `x${at.toString(36)}`).join(' ')],
    ['emoji and signs', '🙂 – … '.repeat(20_000)],
    ['lone surrogates', '\ud800 a\udfff '.repeat(10_000)],
    ['nothing', ''],
    ['names of objects', '__proto__ constructor toString'],
  ])('%s takes no time and throws nothing', (_, words) => {
    const began = Date.now();
    const first = both(words);
    expect(both(words)).toEqual(first);
    expect(Date.now() - began).toBeLessThan(4000);
  });
});

describe('with the measure text', () => {
  const offers = [
    {
      id: 'handing-over',
      text: { title: 'Bedrijfsopvolging', summary: 'Hulp bij de overdracht van uw bedrijf' },
    },
    { id: 'loans', text: { title: 'Financiering', summary: 'Leningen voor ondernemers die groeien' } },
    { id: 'trade', text: { title: 'Naar het buitenland', summary: 'Hulp bij export naar nieuwe markten' } },
    {
      id: 'training',
      text: { title: 'Training staff', summary: 'Grants for companies that train employees' },
    },
  ];
  const corpora = [
    makeCorpus({
      id: 'offers',
      version: '1',
      texts: offers.map((offer) => offer.text),
      analyse: both,
      weights: { title: 3 },
    }),
  ];
  const use = policy({ ask: { words: 'text' }, offer: { text: 'text' } }, ({ ask, offer }) => ({
    words: prefer(1, text(ask.words, offer.text, { corpus: 'offers' })),
  }));

  test.each([
    ['Ik heb een financieringsvraag', 'loans', 'financieringsvraag met Financiering'],
    ['Wie helpt bij opvolging?', 'handing-over', 'opvolging met Bedrijfsopvolging'],
    ['Wij willen gaan exporteren', 'trade', 'exporteren met export'],
    ['een lening', 'loans', 'lening met Leningen'],
    ['We want to train our employees', 'training', 'train, employees'],
  ])('%s', (words, id, met) => {
    const [first] = rank(use, { words }, offers, { corpora });
    expect(first?.id).toBe(id);
    const { criteria } = explain(use, { words }, first?.offer ?? {}, { language: 'nl', corpora });
    expect(criteria[0]?.sentence).toContain(met);
  });
});
