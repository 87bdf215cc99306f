import { ALIKE, type Corpus } from '../../policy/corpus.js';
import { byCodeUnit } from '../../policy/values.js';
import { familyOf, type PlannedWord, weighed } from './planned.js';

/** The texts that answer best are taken to be answers, and lend their words. */
const BEST_TEXTS = 10;
const MOST_RELATED = 25;

/**
 * Adds the words that are typical of the texts which answer the question best (pseudo-relevance feedback; Rocchio 1971,
 * RM3 of Abdul-Jaleel et al., TREC 2004). The most typical one counts for `related` thousandths, the others in
 * proportion, and a word of the question that is among them counts for that much more.
 */
export function relatedTo(
  asked: readonly PlannedWord[],
  corpus: Corpus,
  related: number,
): readonly PlannedWord[] {
  const typical = typicalWords(bestTexts(asked, corpus), corpus);
  const most = typical[0]?.worth ?? 0;
  const extra = new Map(
    typical.map(({ word, worth }) => [familyOf(word), Math.floor((related * worth) / most + 0.5)]),
  );
  const own = new Set(asked.map(({ word }) => familyOf(word)));
  return [
    ...asked.map((one) => ({ ...one, weight: ALIKE + (extra.get(familyOf(one.word)) ?? 0) })),
    ...typical
      .filter(({ word }) => !own.has(familyOf(word)))
      .map(({ word }) => ({
        word,
        weight: extra.get(familyOf(word)) as number,
        asked: false,
        ...corpus.meetFamily(word),
      })),
  ];
}

/** The counted texts with the highest impact; all that tie with the last, so that their order does not matter. */
function bestTexts(asked: readonly PlannedWord[], corpus: Corpus): ReadonlyMap<number, number> {
  const impacts = new Map<number, number>();
  for (const one of asked) {
    const { texts, strengths } = corpus.strengths(one);
    for (const [at, text] of texts.entries()) {
      const impact = weighed(corpus.impact(one.rarity, strengths[at] as number), one);
      impacts.set(text, (impacts.get(text) ?? 0) + impact);
    }
  }
  const sorted = [...impacts.values()].sort((a, b) => b - a);
  const least = Math.max(1, sorted[BEST_TEXTS - 1] ?? 1);
  return new Map([...impacts].filter(([, impact]) => impact >= least));
}

/** Words by what they are worth in these texts, each text counting for as much as it answers. */
function typicalWords(texts: ReadonlyMap<number, number>, corpus: Corpus) {
  const families = new Map<string, { code: number; worth: number }>();
  for (const [text, answer] of texts) {
    const strengths = new Map<string, { code: number; strength: number }>();
    const { codes, times } = corpus.contents(text);
    for (const [at, code] of codes.entries()) {
      const family = familyOf(corpus.word(code));
      const known = strengths.get(family);
      // The word that stands for a family is its first by name, whatever the order of the texts.
      const first = known === undefined || corpus.keyOf(code) < corpus.keyOf(known.code) ? code : known.code;
      strengths.set(family, {
        code: first,
        strength: (known?.strength ?? 0) + ALIKE * (times[at] as number),
      });
    }
    for (const [family, { code, strength }] of strengths) {
      const known = families.get(family);
      const { rarity } = corpus.meetFamily(corpus.word(code));
      const first = known === undefined || corpus.keyOf(code) < corpus.keyOf(known.code) ? code : known.code;
      families.set(family, {
        code: first,
        worth: (known?.worth ?? 0) + answer * corpus.impact(rarity, strength),
      });
    }
  }
  return [...families.values()]
    .map(({ code, worth }) => ({ word: corpus.word(code), worth }))
    .filter(({ worth }) => worth > 0)
    .sort((a, b) => b.worth - a.worth || byCodeUnit(a.word.key, b.word.key))
    .slice(0, MOST_RELATED);
}
