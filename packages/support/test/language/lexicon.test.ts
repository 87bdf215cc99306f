import { describe, expect, test } from 'vitest';
import { KoppelError } from '@koppel/core';
import { lexicon, suggestThemes, themes } from '@koppel/support';

const suggested = (words: string, language?: 'nl' | 'en') =>
  suggestThemes(words, language === undefined ? {} : { language }).map(
    ({ theme, words: because }) => `${theme}: ${because.join(', ')}`,
  );

describe('suggestThemes', () => {
  test.each([
    [
      'Ik zoek een lening voor een nieuwe website',
      ['finance: lening', 'digitalisation: website', 'innovation: nieuwe'],
    ],
    ['We hebben een financieringsvraag', ['finance: financieringsvraag']],
    ['Hoe kom ik aan personeel?', ['human-capital: personeel']],
    ['De bank wees mijn investeringsplannen af', ['finance: bank, investeringsplannen']],
    ['We want to export and to hire staff', ['human-capital: hire, staff', 'new-markets: export']],
    ['Wij willen groeien', ['ambition: groeien']],
    ['Wat nu?', []],
    ['', []],
  ])('%s', (words, expected) => {
    expect(suggested(words)).toEqual(expect.arrayContaining(expected));
    expect(suggested(words)).toHaveLength(expected.length);
  });

  test('puts the surest theme first and counts a word once per theme', () => {
    const [first, second] = suggestThemes('export export innovatie kennis');
    expect(first).toEqual({ theme: 'innovation', weight: 4, words: ['innovatie', 'kennis'] });
    expect(second).toEqual({ theme: 'new-markets', weight: 3, words: ['export'] });
  });

  test('looks in one language when it is named', () => {
    expect(suggested('staff', 'nl')).toEqual([]);
    expect(suggested('staff', 'en')).toEqual(['human-capital: staff']);
  });

  test('a hub adds words, and overrules those of Koppel', () => {
    const more = [
      { language: 'nl', word: 'stikstof', themes: { legislation: 3, sustainability: 1 } },
      { language: 'nl', word: 'bank', themes: { premises: 1 } },
    ] as const;
    expect(suggestThemes('stikstofregels', { more })).toEqual([
      { theme: 'legislation', weight: 3, words: ['stikstofregels'] },
      { theme: 'sustainability', weight: 1, words: ['stikstofregels'] },
    ]);
    expect(suggestThemes('bank', { language: 'nl', more })).toEqual([
      { theme: 'premises', weight: 1, words: ['bank'] },
    ]);
    expect(suggested('bank', 'nl')).toEqual(['finance: bank']);
  });

  test.each(['', 'de', 'twee woorden', '!'])('refuses the entry "%s"', (word) => {
    const more = [{ language: 'nl', word, themes: { finance: 1 } }] as const;
    expect(() => suggestThemes('bank', { more })).toThrow(KoppelError);
    expect(() => suggestThemes('bank', { more })).toThrow('/more/0/word');
  });
});

describe('the lexicon', () => {
  test('has words for every theme in both languages', () => {
    for (const language of ['nl', 'en'] as const)
      for (const theme of themes) {
        const sure = lexicon.filter((entry) => entry.language === language && entry.themes[theme] === 3);
        expect(sure.length, `${language} ${theme}`).toBeGreaterThanOrEqual(5);
      }
  });

  test('suggests for each of its words the themes of that word', () => {
    const missed = lexicon.filter(({ language, word, themes: own }) => {
      const found = new Set(suggestThemes(word, { language }).map(({ theme }) => theme));
      return !(Object.keys(own) as (typeof themes)[number][]).every((theme) => found.has(theme));
    });
    expect(missed.map(({ language, word }) => `${language} ${word}`)).toEqual([]);
  });
});
