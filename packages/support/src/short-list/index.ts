export type { ListGroup } from './candidates.js';
export { type Difference, type DifferenceWeights, difference } from './difference.js';
export {
  type LeftOutOffer,
  type ListedOffer,
  type ShortList,
  type ShortListOptions,
  shortList,
} from './short-list.js';
