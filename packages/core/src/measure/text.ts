import { thousandths } from '../policy/arithmetic.js';
import { corpusOf } from '../policy/context.js';
import type { Corpus } from '../policy/corpus.js';
import type { TextColumn } from './column.js';
import { defineMeasure, type Kernel, type Sum } from './define.js';
import { shareKernel } from './tagging.js';
import { meetingsIn, type Pair } from './text/pairs.js';
import { type Plan, planOf } from './text/plan.js';
import { weighed } from './text/planned.js';
import { rowsOf } from './text/rows.js';

/** Enough for a person; a record must not grow with the length of a letter. */
const MOST_LISTED = 20;

/** The words of a question occur in a text. */
export const text = defineMeasure({
  name: 'text',
  doc: "How well the words of the first operand are met by those of the second: BM25F over the fields of the text, out of the best that any text of the corpus does for the question's `enough` most telling words. Words meet when they are the same, have the same stem, or are alike enough in their letters, as a compound and its parts are. Words that no text of the corpus has or resembles earn nothing; while the question has fewer than `enough` other words, each of them counts as one that could have been met, so that one word by chance is no answer to a sentence.",
  usefulFor: "the entrepreneur's own words against titles and summaries, as a wish beside the themes",
  notUsefulFor:
    'demands: words keep nobody out, so it is refused in a must; facts that can be asked for (value, within)',
  of: ['text'],
  by: ['text'],
  wishOnly: true,
  params: {
    corpus: {
      type: 'name',
      required: true,
      tunable: false,
      doc: 'Id of a corpus in the context: it says which words are rare, which are alike and how the fields weigh.',
    },
    enough: {
      type: 'number',
      unit: 'words',
      min: 1,
      max: 100,
      whole: true,
      default: 4,
      tunable: true,
      doc: 'How many of the most telling words have to be met for a full share. Larger is stricter, and tells long questions apart better.',
    },
    related: {
      type: 'number',
      unit: 'share of a word',
      min: 0,
      max: 1,
      default: 0,
      tunable: true,
      doc: 'How much words count that are not asked for but typical of the ten texts that answer the question best. 0 keeps to the words of the question; 0.6 finds more with short questions to a corpus of hundreds of texts, and too much with a few dozen.',
    },
  },
  read(of, by, { corpus: id, enough, related }, context) {
    const corpus = corpusOf(context, id);
    const plan = planOf(of, corpus, enough, related);
    const meetings = meetingsIn(by, plan, corpus);
    const share = shareOf(
      meetings.reduce((sum, { impact }) => sum + impact, 0),
      plan.full,
    );
    const met = meetings.filter(({ asked }) => asked);
    const named = new Set(met.map(({ word }) => word));
    const wanted = plan.words.filter(({ asked }) => asked).map(({ word }) => word.shown);
    const because = {
      /** How many words of the question count, and how many of them met something. */
      words: wanted.length,
      metWords: met.length,
      /** The most telling of those. */
      met: met.slice(0, MOST_LISTED).map(({ word, with: other, how }): Pair => ({ word, with: other, how })),
      unmet: wanted.filter((word) => !named.has(word)).slice(0, MOST_LISTED),
      /** Words of the text that are not asked for, but typical of what answers the question. */
      related: meetings
        .filter(({ asked }) => !asked)
        .map(({ with: other }) => other)
        .slice(0, MOST_LISTED),
    };
    return { lo: share, hi: share, because };
  },
  sumBy: (of, { corpus: id, enough, related }, context) => {
    const corpus = corpusOf(context, id);
    return sumOf(planOf(of, corpus, enough, related), corpus);
  },
  kernelBy: (by, of, { corpus: id, enough, related }, context) => {
    const corpus = corpusOf(context, id);
    return textKernel(by, planOf(of, corpus, enough, related), corpus);
  },
});

const sums = new WeakMap<Plan, Sum>();

/** The same as a sum, which lives as long as its plan is remembered. */
function sumOf(plan: Plan, corpus: Corpus): Sum {
  const known = sums.get(plan);
  if (known !== undefined) return known;
  const terms = plan.words.map((planned) => ({
    codes: planned.codes,
    factors: planned.likeness,
    gain: (strength: number) => weighed(corpus.impact(planned.rarity, strength), planned),
    key: `${planned.rarity}*${planned.weight}`,
  }));
  // Where no word counts, nothing is earned.
  const sum = plan.full === 0 ? { terms: [], full: 1 } : { terms, full: plan.full };
  sums.set(plan, sum);
  return sum;
}

function shareOf(impact: number, full: number): number {
  return full === 0 ? 0 : thousandths(Math.min(impact, full), full);
}

/** Adds up the impacts of all rows, word by word, and reads blocks from the sums. */
function textKernel(column: TextColumn, plan: Plan, corpus: Corpus): Kernel {
  const { start, rows, times } = rowsOf(column, corpus);
  const sums = new Float64Array(column.size);
  const strengths = new Float64Array(column.size);
  const touched = new Int32Array(column.size);
  for (const planned of plan.words) {
    const { codes, likeness, rarity } = planned;
    let count = 0;
    // Phase 1: how strongly each row is met by this word.
    for (let place = 0; place < codes.length; place += 1) {
      const code = codes[place] as number;
      const alike = likeness[place] as number;
      const end = start[code + 1] as number;
      for (let at = start[code] as number; at < end; at += 1) {
        const strength = alike * (times[at] as number);
        if (strength === 0) continue;
        const row = rows[at] as number;
        if (strengths[row] === 0) {
          touched[count] = row;
          count += 1;
        }
        strengths[row] = (strengths[row] as number) + strength;
      }
    }
    // Phase 2: what that is worth, and a clean slate for the next word.
    for (let at = 0; at < count; at += 1) {
      const row = touched[at] as number;
      sums[row] = (sums[row] as number) + weighed(corpus.impact(rarity, strengths[row] as number), planned);
      strengths[row] = 0;
    }
  }
  return shareKernel(column, (row) => shareOf(sums[row] as number, plan.full));
}
