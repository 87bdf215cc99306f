import { type Analyser, type Corpus, makeCorpus } from '@koppel/core';
import type { Catalogue } from '../schema/catalogue.js';
import type { Offer } from '../schema/offer.js';
import { analyserOf } from './analyser.js';
import { smallTalk } from './small-talk.js';

/** The words of an offer, as the wish `words` reads them: title and summary, in both languages. */
export function textOf({
  title,
  summary,
}: Pick<Offer, 'title' | 'summary'>): Readonly<Record<string, string>> {
  return { titleNl: title.nl, titleEn: title.en, summaryNl: summary.nl, summaryEn: summary.en };
}

/** Counts the words of a catalogue, for every question put to it; the policy knows it as `offers`. */
export function offerCorpus({ id, asOf, offers }: Pick<Catalogue, 'id' | 'asOf' | 'offers'>): Corpus {
  return makeCorpus({
    id: 'offers',
    version: `${id} ${asOf}`,
    texts: offers.map(textOf),
    analyse: tellingWords(),
    weights: { titleNl: 3, titleEn: 3 },
    // Few texts in two languages: below this, words are alike by chance ('lassen' and 'passen'), above it by their parts.
    alike: 0.55,
  });
}

const DIGIT = /\p{N}/u;

/** Amounts are a fact with a criterion of its own; that a text has some number in it says nothing. */
function tellingWords(): Analyser {
  const analyse = analyserOf();
  return (text) => analyse(text).filter(({ key }) => !smallTalk.has(key) && !DIGIT.test(key));
}
