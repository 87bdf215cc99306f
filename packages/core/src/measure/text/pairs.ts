import { ALIKE, type Corpus } from '../../policy/corpus.js';
import { byCodeUnit, type Texts } from '../../policy/values.js';
import type { Word } from '../../policy/words.js';
import type { Plan } from './plan.js';
import { type PlannedWord, weighed } from './planned.js';

/** How two words met: the same word, the same stem, one within the other, or many letters in common. */
export type How = 'same' | 'stem' | 'part' | 'alike';

export interface Pair {
  readonly word: string;
  readonly with: string;
  readonly how: How;
}

/** A word that met something, with what that is worth. */
export interface Met extends Pair {
  readonly impact: number;
  /** Whether the word is in the question, or one of those related to it. */
  readonly asked: boolean;
}

/** Which words of the question met which words of a text; the most telling first. */
export function meetingsIn(texts: Texts, plan: Plan, corpus: Corpus): readonly Met[] {
  const times = corpus.timesIn(texts);
  const shown = wordsByKey(texts, corpus);
  return plan.words
    .flatMap((planned) => meetingOf(planned, times, shown, corpus) ?? [])
    .sort((a, b) => b.impact - a.impact || byCodeUnit(a.word, b.word));
}

function meetingOf(
  planned: PlannedWord,
  times: ReadonlyMap<string, number>,
  shown: ReadonlyMap<string, Word>,
  corpus: Corpus,
): Met | undefined {
  const { word, asked, codes, likeness, rarity } = planned;
  let strength = 0;
  let strongest = 0;
  let key = '';
  for (const [place, code] of codes.entries()) {
    const found = corpus.keyOf(code);
    const count = times.get(found) ?? 0;
    if (count === 0) continue;
    const alike = likeness[place] as number;
    strength += alike * count;
    // The nearest word is named, and among equally near ones the same word, then the first by name.
    const nearness = alike + (found === word.key ? 1 : 0);
    if (nearness > strongest || (nearness === strongest && found < key)) {
      strongest = nearness;
      key = found;
    }
  }
  const impact = weighed(corpus.impact(rarity, strength), planned);
  const other = shown.get(key);
  if (impact === 0 || other === undefined) return undefined;
  return { word: word.shown, with: other.shown, how: howOf(word, other, strongest), impact, asked };
}

function howOf(word: Word, other: Word, likeness: number): How {
  if (word.key === other.key) return 'same';
  if (likeness >= ALIKE) return 'stem';
  return word.key.includes(other.key) || other.key.includes(word.key) ? 'part' : 'alike';
}

/** Each word as it is first written. */
function wordsByKey(texts: Texts, corpus: Corpus): ReadonlyMap<string, Word> {
  const words = new Map<string, Word>();
  for (const { text } of texts)
    for (const word of corpus.words(text)) if (!words.has(word.key)) words.set(word.key, word);
  return words;
}
