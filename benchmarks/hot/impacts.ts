import type { Corpus } from '@koppel/core';
import { WORDS, wordOf } from './data/names.js';
import type { World } from './data/world.js';

/**
 * The text of all rows as numbers, asked of the corpus once, so that contestants without an analyser of their own
 * add up the very impacts of the measure `text`.
 */
export interface Impacts {
  /** Row r has the different words `codes[start[r]]` …, ascending; `times` says in which of the `steps` each counts. */
  readonly start: Int32Array;
  readonly codes: Uint16Array;
  readonly times: Uint8Array;
  /** How many different "times" there are. */
  readonly steps: number;
  /** What a word is worth at a step: `of[code * steps + step]`. */
  readonly of: Uint16Array;
  /** The highest impact of each word on any text of the corpus. */
  readonly best: Int32Array;
}

/** `alike` of the corpus is 1, so a word meets itself alone, with this likeness. */
const ALIKE = 1000;

export function impactsOf(world: World, corpus: Corpus): Impacts {
  const stepOf = new Map<number, number>();
  const lengths = new Map<number, number>();
  const { start, codes, times } = wordsPerRow(world, (count, length) => {
    const each = lengths.get(length) ?? timesOfOne(corpus, length);
    lengths.set(length, each);
    const known = stepOf.get(count * each);
    if (known !== undefined) return known;
    const step = stepOf.size;
    if (step > 255) throw new Error('more different times than a byte holds');
    stepOf.set(count * each, step);
    return step;
  });
  const steps = stepOf.size;
  const of = new Uint16Array(WORDS * steps);
  const best = new Int32Array(WORDS);
  for (let code = 0; code < WORDS; code += 1) {
    const key = wordOf(code);
    if (corpus.codeOf(key) === undefined) continue;
    const meeting = corpus.meet({ shown: key, key, stems: [key] });
    best[code] = meeting.best;
    for (const [many, step] of stepOf) of[code * steps + step] = corpus.impact(meeting.rarity, ALIKE * many);
  }
  return { start, codes, times, steps, of, best };
}

/** Thousandths that one word counts for in a text of so many words. */
function timesOfOne(corpus: Corpus, length: number): number {
  const text = Array.from({ length }, () => 'ba').join(' ');
  return (corpus.timesIn([{ field: '', text }]).get('ba') as number) / length;
}

/** The different words of each row, ascending, and the step of how often they count. */
function wordsPerRow(world: World, stepOf: (count: number, length: number) => number) {
  const start = new Int32Array(world.size + 1);
  const codes = new Uint16Array(world.words.length);
  const times = new Uint8Array(world.words.length);
  let end = 0;
  for (let row = 0; row < world.size; row += 1) {
    const words = world.words.slice(world.textStart[row], world.textStart[row + 1]).sort();
    for (let at = 0; at < words.length; ) {
      let next = at + 1;
      while (next < words.length && words[next] === words[at]) next += 1;
      codes[end] = words[at] as number;
      times[end] = stepOf(next - at, words.length);
      end += 1;
      at = next;
    }
    start[row + 1] = end;
  }
  return { start, codes: codes.slice(0, end), times: times.slice(0, end) };
}

/** The sum of impacts from which on an ask's text is met in full. */
export function fullImpact(words: readonly number[], impacts: Impacts, enough: number): number {
  const best = words.map((code) => impacts.best[code] as number).sort((a, b) => b - a);
  return best.slice(0, enough).reduce((sum, one) => sum + one, 0);
}
