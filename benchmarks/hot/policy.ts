import {
  atLeast,
  type Corpus,
  closeness,
  coverage,
  during,
  makeCorpus,
  must,
  policy,
  prefer,
  rule,
  sameBranch,
  shares,
  similar,
  Tree,
  text,
  within,
} from '@koppel/core';
import { type Ask, type Radius, radii } from './data/asks.js';
import { sectorTree } from './data/names.js';
import { textOf } from './data/records.js';
import type { World } from './data/world.js';

/** The one policy that all contestants carry out, in Koppel's words; by hand the same numbers are in `by-hand.ts`. */

export const LIMIT = 20;
export const weights = { skills: 40, sector: 15, level: 10, hours: 10, near: 15, text: 10 } as const;
/** A skill counts in full from this weight in the row. */
export const FULL_AT = 3;
export const LEVEL_RATIO = 2;
export const HOURS_RATIO = 3;
/** Kilometres from which nearness earns nothing. */
export const NEAR_KM = 50;
/** Words that make a full share of text. */
export const ENOUGH = 4;
/** How many texts the corpus is counted from: its statistics are frozen for a run, and a sample does. */
export const CORPUS_TEXTS = 20_000;

/** The policy with a radius, or without one for the whole country. */
export function makePolicy(km: Radius | undefined) {
  return policy(
    {
      ask: {
        skills: 'tags',
        sectors: 'tags',
        onlySectors: rule('tags'),
        level: 'number',
        hours: 'number',
        start: 'date',
        place: 'place',
        words: 'text',
      },
      offer: {
        skills: 'tags',
        sector: 'category',
        levels: 'span',
        level: 'number',
        hoursSpan: 'span',
        hours: 'number',
        window: 'window',
        place: 'place',
        text: 'text',
      },
    },
    ({ ask, offer }) => ({
      ...(km === undefined
        ? {}
        : { radius: must(atLeast(0.001, closeness(ask.place, offer.place, { zeroAtKm: km }))) }),
      levels: must(within(ask.level, offer.levels)),
      start: must(during(ask.start, offer.window)),
      hoursSpan: must(within(ask.hours, offer.hoursSpan)),
      onlySectors: must(shares(offer.sector, ask.onlySectors, { tree: 'sectors' })),
      skills: prefer(weights.skills, coverage(ask.skills, offer.skills, { fullAt: FULL_AT })),
      sector: prefer(weights.sector, sameBranch(ask.sectors, offer.sector, { tree: 'sectors' })),
      level: prefer(weights.level, similar(ask.level, offer.level, { zeroAtRatio: LEVEL_RATIO })),
      hours: prefer(weights.hours, similar(ask.hours, offer.hours, { zeroAtRatio: HOURS_RATIO })),
      near: prefer(weights.near, closeness(ask.place, offer.place, { zeroAtKm: NEAR_KM })),
      text: prefer(weights.text, text(ask.words, offer.text, { corpus: 'texts', enough: ENOUGH })),
    }),
  );
}

export type HotPolicy = ReturnType<typeof makePolicy>;

const policies = new Map([undefined, ...radii].map((km) => [km, makePolicy(km)] as const));

export const policyOf = ({ km }: Pick<Ask, 'km'>): HotPolicy => policies.get(km) as HotPolicy;

export const trees = [new Tree(sectorTree())];

/** Counts words in the first rows; equal words meet, since made-up words are alike only by chance. */
export function corpusOf(world: World): Corpus {
  const texts = Array.from({ length: Math.min(world.size, CORPUS_TEXTS) }, (_, row) => textOf(world, row));
  return makeCorpus({ id: 'texts', version: '1', texts, alike: 1 });
}
