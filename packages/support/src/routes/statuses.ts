import type { Matcher } from '../match/match.js';
import { type RouteOptions, startTrip } from './options.js';
import { type Route, routeOn } from './route.js';

/** How the way to an offer stands, in short. */
export type RouteSummary = Pick<Route, 'offer' | 'status' | 'decidedBy' | 'sentence'>;

/**
 * How the way to each offer stands, in the order of the catalogue. An offer whose own demands are met is not open while
 * something that comes before it is not.
 *
 * @param matcher where the offers are; @param given `{ firm, question }`, checked here.
 */
export function routeStatuses(
  matcher: Matcher,
  given: unknown,
  options: RouteOptions,
): readonly RouteSummary[] {
  const trip = startTrip(matcher, given, options);
  return matcher.catalogue.offers.map(({ id }) => {
    const { offer, status, decidedBy, sentence } = routeOn(trip, id);
    return { offer, status, decidedBy, sentence };
  });
}
