import { KoppelError } from '@koppel/core';
import type { Matched, MatchReport } from '../match/match.js';
import { answersQuestion } from '../needs/answers-question.js';
import type { Catalogue } from '../schema/catalogue.js';
import type { Offer } from '../schema/offer.js';

export type ListGroup = 'eligible' | 'toBeJudged' | 'toBeAsked';

/** The lists of a report that are not closed, the most open first. */
export const groups = ['eligible', 'toBeJudged', 'toBeAsked'] as const satisfies readonly ListGroup[];

/** An offer that may be listed. */
export interface Candidate {
  readonly offer: Offer;
  readonly matched: Matched;
  readonly group: ListGroup;
  /** What the way begins with; the offer itself where nothing has to come before it. */
  readonly first: Offer;
  /** How many offers there are on the way, itself included. */
  readonly length: number;
  /** Something that has to come before it and is not open. */
  readonly closed: Offer | undefined;
}

/** All offers that answer the question, most points first, then open before undecided, the shortest way, and by id. */
export function candidatesOf(
  report: MatchReport,
  catalogue: Catalogue,
  done: ReadonlySet<string>,
): Candidate[] {
  const offers = new Map(catalogue.offers.map((offer) => [offer.id, offer]));
  const groupOf = new Map(groups.flatMap((group) => report[group].map(({ id }) => [id, group] as const)));
  return groups
    .flatMap((group) => report[group])
    .filter(({ id, explanation }) => !done.has(id) && answersQuestion(explanation))
    .map((matched): Candidate => {
      const offer = offers.get(matched.id);
      if (offer === undefined) throw notInCatalogue(matched.id, catalogue);
      const way = wayTo(offer, offers, done);
      const verdicts = way.map(({ id }) => groupOf.get(id));
      return {
        offer,
        matched,
        group: groups.findLast((group) => verdicts.includes(group)) as ListGroup,
        first: way[0] as Offer,
        length: way.length,
        closed: way[verdicts.indexOf(undefined)],
      };
    })
    .sort(
      (a, b) =>
        b.matched.explanation.points - a.matched.explanation.points ||
        groups.indexOf(a.group) - groups.indexOf(b.group) ||
        a.length - b.length ||
        (a.offer.id < b.offer.id ? -1 : 1),
    );
}

/** What has to come before an offer and is not done, and then the offer; each after what comes before it. */
function wayTo(
  target: Offer,
  offers: ReadonlyMap<string, Offer>,
  done: ReadonlySet<string>,
): readonly Offer[] {
  const placed = new Set<Offer>();
  const place = (offer: Offer): void => {
    if (placed.has(offer) || (done.has(offer.id) && offer !== target)) return;
    for (const id of offer.after ?? []) place(offers.get(id) as Offer);
    placed.add(offer);
  };
  place(target);
  return [...placed];
}

function notInCatalogue(id: string, catalogue: Catalogue): KoppelError {
  return new KoppelError('BAD_OPTION', [
    {
      pointer: '/report',
      found: `the offer ${JSON.stringify(id)}`,
      expected: `an offer of the catalogue ${catalogue.id}`,
      hint: 'Pass the catalogue of the matcher that made the report',
    },
  ]);
}
