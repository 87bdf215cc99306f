export { type LeftInput, type LeftOfOffer, leftSchema } from './schema.js';
export {
  type OfferStanding,
  type StandingOptions,
  type StandingState,
  standingOf,
  standings,
} from './standing.js';
export { type CapacityReport, withCapacity } from './with-capacity.js';
