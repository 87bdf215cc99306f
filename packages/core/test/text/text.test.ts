import { describe, expect, test } from 'vitest';
import {
  createRanker,
  explain,
  KoppelError,
  makeCorpus,
  must,
  not,
  parsePolicy,
  plainWords,
  policy,
  rank,
  text,
} from '@koppel/core';
import { table, wish } from '../tables/table.js';

const fields = { ask: { words: 'text' }, offer: { text: 'text' } } as const;
const offers = [
  {
    id: 'handing-over',
    text: { title: 'Bedrijfsopvolging', summary: 'Hulp voor wie het bedrijf overdraagt' },
  },
  { id: 'loans', text: { title: 'Financiering', summary: 'Leningen voor het bedrijf' } },
  { id: 'staff', text: { title: 'Personeel', summary: 'Hulp bij een personeelsplan' } },
  { id: 'trade', text: { title: 'Exporteren', summary: 'Nieuwe markten in het buitenland' } },
];
const corpus = makeCorpus({
  id: 'offers',
  version: '1',
  texts: offers.map((offer) => offer.text),
  weights: { title: 3 },
});
const corpora = [corpus];
const use = wish(fields, ({ ask, offer }) => text(ask.words, offer.text, { corpus: 'offers' }));
const points = (ask: object, offer: object, given = corpora): number =>
  explain(use, ask, offer, { language: 'en', corpora: given }).points;

describe('which words meet', () => {
  table(
    use,
    [
      [
        'the same word',
        { words: 'Financiering' },
        { text: 'financiering' },
        636,
        'woorden gemeen: Financiering',
        'words in common: Financiering',
      ],
      [
        'a compound meets its part',
        { words: 'Financieringsvraag' },
        { text: 'financiering' },
        567,
        'woorden gemeen: Financieringsvraag met financiering',
        'words in common: Financieringsvraag with financiering',
      ],
      [
        'a part meets the compound',
        { words: 'opvolging' },
        { text: 'Bedrijfsopvolging' },
        560,
        'woorden gemeen: opvolging met Bedrijfsopvolging',
        'words in common: opvolging with Bedrijfsopvolging',
      ],
      [
        'nothing in common',
        { words: 'export naar het noorden' },
        { text: 'Financiering' },
        0,
        'geen woorden gemeen',
        'no words in common',
      ],
      [
        'no word in the question',
        { words: '… !' },
        { text: 'Financiering' },
        0,
        'er staan geen woorden om op te zoeken',
        'there are no words to search for',
      ],
      [
        'no question',
        {},
        { text: 'Financiering' },
        [0, 1000],
        'nog niet bekend: words',
        'not known yet: words',
      ],
      [
        'no text',
        { words: 'Financiering' },
        {},
        [0, 1000],
        'de aanbieder zegt het niet: text',
        'the provider does not say: text',
      ],
    ],
    { corpora },
  );

  test.each([
    ['Financieringsvraag', 'loans', 'part'],
    ['opvolging', 'handing-over', 'part'],
    ['export', 'trade', 'part'],
    ['financieringen', 'loans', 'part'],
    ['PERSONEEL', 'staff', 'same'],
    ['personeelstekort', 'staff', 'part'],
    ['exporteur', 'trade', 'alike'],
  ])('%s finds %s (%s)', (words, id, how) => {
    const [first] = rank(use, { words }, offers, { corpora });
    expect(first?.id).toBe(id);
    const [told] = explain(use, { words }, first?.offer ?? {}, { language: 'nl', corpora }).criteria;
    expect(told?.because).toMatchObject({ words: 1, metWords: 1, met: [{ word: words, how }] });
  });

  test('accents, case and hyphens do not matter', () => {
    expect(plainWords('Coöperatie Start-up ŒUVRE Straße').map(({ key }) => key)).toEqual([
      'cooperatie',
      'start',
      'up',
      'oeuvre',
      'strasse',
    ]);
  });

  test('with alike 1 only equal stems meet', () => {
    const strict = makeCorpus({ id: 'offers', version: '1', texts: offers.map((one) => one.text), alike: 1 });
    expect(points({ words: 'opvolging' }, { text: 'Bedrijfsopvolging' }, [strict])).toBe(0);
    expect(points({ words: 'personeel' }, { text: 'Personeel' }, [strict])).toBeGreaterThan(0);
  });
});

describe('the share', () => {
  test('is full for the text that meets the question best, and not above it for a better one', () => {
    const [, loans] = offers;
    expect(points({ words: 'financiering' }, loans ?? {})).toBe(1000);
    expect(points({ words: 'financiering' }, { text: { title: 'financiering financiering' } })).toBe(1000);
  });

  test('weighs a title more than a summary, and a rare word more than a common one', () => {
    const both = { words: 'hulp financiering' };
    expect(points(both, { text: { title: 'financiering' } })).toBeGreaterThan(
      points(both, { text: { summary: 'financiering' } }),
    );
    expect(points(both, { text: 'financiering' })).toBeGreaterThan(points(both, { text: 'hulp' }));
  });

  test('does not grow when the question repeats itself', () => {
    const offer = { text: 'Financiering' };
    expect(points({ words: 'financiering financiering Financiering' }, offer)).toBe(
      points({ words: 'financiering' }, offer),
    );
  });

  test('does not shrink when a text of the same length meets more', () => {
    const words = 'financiering personeel exporteren';
    const shares = [
      'aa bb cc',
      'financiering bb cc',
      'financiering personeel cc',
      'financiering personeel exporteren',
    ];
    const found = shares.map((one) => points({ words }, { text: one }));
    expect(found).toEqual([...found].sort((a, b) => a - b));
    expect(new Set(found).size).toBe(4);
  });

  test('needs as many words as `enough` says', () => {
    const words = 'financiering exporteren buitenland';
    const share = (enough: number): number => {
      const asked = wish(fields, ({ ask, offer }) =>
        text(ask.words, offer.text, { corpus: 'offers', enough }),
      );
      return explain(asked, { words }, offers[1] ?? {}, { language: 'en', corpora }).points;
    };
    expect(share(1)).toBe(1000);
    expect(share(2)).toBe(500);
    expect(share(3)).toBeLessThan(500);
    expect(share(100)).toBe(share(3));
  });

  test('knows no words that the corpus lacks', () => {
    expect(points({ words: 'xyzzy' }, { text: 'xyzzy' })).toBe(0);
    expect(points({ words: 'xyzzy' }, offers[1] ?? {})).toBe(0);
  });

  test('is small for one word that is met out of many that nothing has, up to as many as are enough', () => {
    const [, loans = {}] = offers;
    expect(points({ words: 'xyzzy financiering' }, loans)).toBe(500);
    expect(points({ words: 'xyzzy plugh financiering' }, loans)).toBe(333);
    expect(points({ words: 'xyzzy plugh frotz financiering' }, loans)).toBe(250);
    expect(points({ words: 'xyzzy plugh frotz plover financiering' }, loans)).toBe(250);
  });

  test('is the same for any order of texts, and for every question after the first', () => {
    const again = makeCorpus({
      id: 'offers',
      version: '1',
      texts: offers.map((offer) => offer.text).reverse(),
      weights: { title: 3 },
    });
    for (const related of [0, 0.5]) {
      const asked = wish(fields, ({ ask, offer }) =>
        text(ask.words, offer.text, { corpus: 'offers', related }),
      );
      for (const words of ['hulp voor het bedrijf', 'financieringsvraag', 'nieuwe hulp']) {
        const ask = { words };
        const first = rank(asked, ask, offers, { corpora });
        expect(rank(asked, ask, [...offers].reverse(), { corpora: [again] })).toEqual(first);
        expect(rank(asked, ask, offers, { corpora })).toEqual(first);
      }
    }
  });
});

describe('related words', () => {
  const related = wish(fields, ({ ask, offer }) =>
    text(ask.words, offer.text, { corpus: 'offers', related: 0.6 }),
  );

  test('come from the texts that answer best, count for less, and are named apart', () => {
    const offer = { text: 'Nieuwe markten' };
    const told = (language: 'nl' | 'en') =>
      explain(related, { words: 'exporteren' }, offer, { language, corpora });
    expect(points({ words: 'exporteren' }, offer)).toBe(0);
    expect(told('nl').points).toBeGreaterThan(0);
    expect(told('nl').points).toBeLessThan(
      explain(related, { words: 'exporteren' }, { text: 'exporteren' }, { language: 'nl', corpora }).points,
    );
    expect(told('nl').criteria[0]?.sentence).toBe('verwante woorden: markten, Nieuwe');
    expect(told('en').criteria[0]?.sentence).toBe('related words: markten, Nieuwe');
    expect(told('en').criteria[0]?.because).toMatchObject({ metWords: 0, unmet: ['exporteren'] });
  });

  test('are the same for any order of words and texts, also where more tie than are taken', () => {
    const many = Array.from({ length: 60 }, (_, at) => `woord${String.fromCharCode(97 + (at % 26))}${at}`);
    const shares = [many, [...many].reverse()].map((words) => {
      const texts = [`exporteren ${words.join(' ')}`, 'iets anders'];
      const given = [makeCorpus({ id: 'offers', version: '1', texts, alike: 1 })];
      const ask = { words: 'exporteren' };
      return many.map(
        (word) => explain(related, ask, { text: word }, { language: 'nl', corpora: given }).points,
      );
    });
    expect(shares[0]?.filter((share) => share > 0)).toHaveLength(24);
    expect(shares[1]).toEqual(shares[0]);
  });

  test('are none where nothing answers', () => {
    expect(explain(related, { words: 'xyzzy' }, offers[0] ?? {}, { language: 'nl', corpora }).points).toBe(0);
  });
});

describe('refused', () => {
  const code = (run: () => unknown): string => {
    try {
      run();
    } catch (error) {
      if (error instanceof KoppelError) return `${error.code} ${error.message}`;
      throw error;
    }
    return 'nothing';
  };

  test('inside a demand, however it is wrapped', () => {
    const demand = policy(fields, ({ ask, offer }) => ({
      words: must(not(text(ask.words, offer.text, { corpus: 'offers' }))),
    }));
    const message =
      'BAD_POLICY /criteria/words/measure/part/name: found the measure text in a demand, expected a measure of facts. Write prefer(weight, text(…)): text may move an offer up or down, never out.';
    expect(code(() => rank(demand, {}, [], { corpora }))).toBe(message);
    expect(code(() => parsePolicy(JSON.parse(JSON.stringify(demand))))).toBe(message);
    expect(code(() => explain(demand, {}, {}, { language: 'nl', corpora }))).toBe(message);
  });

  test('without its corpus', () => {
    expect(code(() => createRanker(use, offers).rank({ words: 'hulp' }))).toBe(
      'MISSING_CONTEXT /corpora: found no corpora, expected the corpus "offers" that the policy names. Pass it as { corpora: [corpus] }.',
    );
    expect(code(() => rank(use, {}, [], { corpora: [{ id: 'offers' } as never] }))).toContain(
      'BAD_OPTION /corpora/0: found an object with id, expected a Corpus',
    );
  });

  test.each([
    ['a number', 5, 'BAD_VALUE'],
    ['nothing but quotes', '', 'BAD_VALUE'],
    ['no texts', {}, 'BAD_VALUE'],
    ['a list', ['a'], 'BAD_VALUE'],
    ['a lone surrogate', 'a\ud800b', 'BAD_VALUE'],
    ['U+0000', { title: 'a\u0000b' }, 'BAD_VALUE'],
    ['too long a text', 'ab '.repeat(10_000), 'BAD_VALUE'],
    ['a text inside a text', { title: { nl: 'x' } }, 'BAD_VALUE'],
  ])('%s as a text', (_, words, expected) => {
    expect(code(() => rank(use, { words } as never, offers, { corpora }))).toContain(expected);
    expect(code(() => makeCorpus({ id: 'x', version: '1', texts: [words as never] }))).toContain(expected);
  });

  test.each([
    [{ k1: -1 }, '/k1'],
    [{ b: 2 }, '/b'],
    [{ alike: 0 }, '/alike'],
    [{ weights: { title: Number.NaN } }, '/weights/title'],
  ])('%j', (options, pointer) => {
    expect(code(() => makeCorpus({ id: 'x', version: '1', texts: [], ...options }))).toContain(
      `BAD_OPTION ${pointer}`,
    );
  });
});

describe('hostile texts', () => {
  const longest = 20_000;

  test.each([
    ['one word as long as a text', 'a'.repeat(longest)],
    ['many words', Array.from({ length: 4000 }, (_, at) => `w${at.toString(36)}`).join(' ')],
    ['one word over and over', 'hulp '.repeat(longest / 5 - 1).trim()],
    ['emoji', '🙂'.repeat(longest / 2)],
    ['hyphens', '-a'.repeat(longest / 2)],
    ['names of objects', '__proto__ constructor toString hasOwnProperty'],
    ['other scripts', '資金調達 финансирование تمويل'],
  ])('%s', (_, words) => {
    const began = Date.now();
    const texts = [...offers.map((offer) => offer.text), words];
    const given = [makeCorpus({ id: 'offers', version: '1', texts })];
    const found = rank(use, { words }, [{ id: 'self', text: words }, ...offers], { corpora: given });
    for (const { offer, points: fast } of found) expect(points({ words }, offer, given)).toBe(fast);
    expect(
      JSON.stringify(explain(use, { words }, { text: words }, { language: 'nl', corpora: given })).length,
    ).toBeLessThan(20_000);
    expect(Date.now() - began).toBeLessThan(10_000);
  });
});
