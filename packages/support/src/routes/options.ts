import { KoppelError, type Language } from '@koppel/core';
import type { Matcher } from '../match/match.js';
import { checkLanguage } from '../needs/options.js';
import type { Catalogue } from '../schema/catalogue.js';
import type { Offer } from '../schema/offer.js';
import { givesOf, pastSteps, withThoseBefore } from './gives.js';
import { Standings } from './standing.js';

export interface RouteOptions {
  /** The day of the question, YYYY-MM-DD; all days of the plan are counted from it. */
  readonly now: string;
  readonly language: Language;
  /** Offers that the firm has behind it, besides those that its facts tell (`pastSteps`). */
  readonly done?: readonly string[];
}

/** What all routes of one firm share. */
export interface Trip {
  readonly standings: Standings;
  readonly catalogue: Catalogue;
  readonly now: string;
  readonly language: Language;
  readonly done: ReadonlySet<string>;
  /** Facts that are so because the caller says what is done. */
  readonly facts: readonly string[];
  readonly offers: ReadonlyMap<string, Offer>;
  /** Offer → those that can come after it, by id: the order of a catalogue says nothing. */
  readonly followers: ReadonlyMap<string, readonly Offer[]>;
}

/** Checks the options and the case at once. */
export function startTrip(matcher: Matcher, given: unknown, options: RouteOptions): Trip {
  const { now, language, done = [] } = options;
  checkLanguage(language);
  const { catalogue } = matcher;
  for (const [index, id] of done.entries()) checkOffer(catalogue, id, `/done/${index}`);
  const standings = new Standings(matcher, given, language);
  // Matching first, so that a wrong day or case is refused here.
  standings.on(now);
  const facts = catalogue.offers.filter(({ id }) => done.includes(id)).flatMap(givesOf);
  const past = withThoseBefore([...done, ...pastSteps(given, catalogue)], catalogue);
  return {
    standings,
    catalogue,
    now,
    language,
    done: new Set(past),
    facts,
    offers: new Map(catalogue.offers.map((offer) => [offer.id, offer])),
    followers: followersIn(catalogue),
  };
}

function followersIn({ offers }: Catalogue): ReadonlyMap<string, readonly Offer[]> {
  const found = new Map<string, Set<string>>();
  const link = (before: string, next: string): void => {
    found.set(before, (found.get(before) ?? new Set()).add(next));
  };
  for (const { id, after = [], leadsTo = [] } of offers) {
    for (const before of after) link(before, id);
    for (const next of leadsTo) link(id, next);
  }
  const byId = new Map(offers.map((offer) => [offer.id, offer]));
  const sorted = (ids: ReadonlySet<string>) => [...ids].sort().map((id) => byId.get(id) as Offer);
  return new Map([...found].map(([id, next]) => [id, sorted(next)]));
}

export function checkOffer({ id: catalogue, offers }: Catalogue, id: string, pointer: string): void {
  if (offers.some((offer) => offer.id === id)) return;
  throw new KoppelError('BAD_OPTION', [
    {
      pointer,
      found: `the offer ${JSON.stringify(id)}`,
      expected: `an offer of the catalogue ${catalogue}`,
      hint: 'Look for the id in a report, or in the catalogue',
    },
  ]);
}
